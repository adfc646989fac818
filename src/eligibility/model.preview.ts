import { z } from 'zod'
import { clientIdSchema } from '../clients/model.access.ts'
import { factDefinition } from '../clients/model.facts.ts'
import type { ProfileValues } from '../clients/model.facts.values.ts'
import { type Day, daySchema, yearsBetween } from '../platform/shared/days.ts'
import { type CriteriaNode, type CriteriaTree, enabledPart } from './model.criteria.ts'
import type { CompiledCriteria } from './model.evaluate.ts'
import { type Outcome, outcomes } from './model.formula.ts'

const outcomeSchema = z.enum(outcomes)

/** How many people; null hides a count of one to four, and what would give it away (small-cell rule of domain.md section 6). */
const countSchema = z.int().nullable()

const groupSchema = z.strictObject({
  /** A code of the sex, the first year of the age band, a language; `unknown`, or `other` for small languages together. */
  group: z.string(),
  people: countSchema,
  fitsBefore: countSchema,
  fitsAfter: countSchema,
})

const previewGroup = {
  people: z.int(),
  changed: z.int(),
  changes: z.array(
    z.strictObject({ before: outcomeSchema, after: outcomeSchema, people: z.int() }),
  ),
  /** The people who change and whom the reader may see, by name; at most 200. */
  listed: z.array(
    z.strictObject({
      clientId: clientIdSchema,
      clientNumber: z.int(),
      name: z.string(),
      before: outcomeSchema,
      after: outcomeSchema,
    }),
  ),
}

/** What a change of criteria would do to the centre's current clients, and apart to those who are referred to it. */
export const previewSchema = z.strictObject({
  on: daySchema,
  ...previewGroup,
  /** The same by sex, age band and language: whether the change falls on one group. */
  equality: z.strictObject({
    sex: z.array(groupSchema),
    age: z.array(groupSchema),
    language: z.array(groupSchema),
  }),
  /** People with a referral to the centre that is not decided; the figures above are without them. */
  referrals: z.strictObject(previewGroup),
})
export type Preview = z.infer<typeof previewSchema>
/** The people of a preview who are told of together: how many, and whose judgement changes. */
export type PreviewGroup = Preview['referrals']

/** A current client, or somebody referred, as the preview needs them: no name. */
export interface PreviewPerson {
  readonly clientId: string
  readonly isReferred: boolean
  readonly values: ProfileValues
  readonly sex: string | null
  readonly birthDate: Day | null
  readonly motherTongue: string | null
}

/** The first years of the age bands. */
export const bandStarts = [0, 18, 25, 30, 40, 50, 60] as const

/** The first year of the age band of a person on a day: 0, 18, 25, 30, 40, 50 or 60. */
export function ageBand(birthDate: Day | null, on: Day): string {
  if (birthDate === null) return 'unknown'
  const age = yearsBetween(birthDate, on)
  return String(bandStarts.findLast((start) => age >= start) ?? 0)
}

const smallest = 5
const isSmall = (count: number): boolean => count > 0 && count < smallest

/**
 * A column of counts with those of one to four hidden. A single hidden one could be worked out from the total, which is
 * told elsewhere, so the smallest of the others goes with it (secondary suppression).
 */
export function hideSmall(counts: readonly number[]): (number | null)[] {
  const hidden = new Set(counts.flatMap((count, index) => (isSmall(count) ? [index] : [])))
  if (hidden.size === 1) {
    const others = counts.flatMap((count, index) => (count >= smallest ? [{ count, index }] : []))
    const next = others.toSorted((a, b) => a.count - b.count)[0]
    if (next !== undefined) hidden.add(next.index)
  }
  return counts.map((count, index) => (hidden.has(index) ? null : count))
}

interface Tally {
  people: number
  before: number
  after: number
}

function add(tallies: Map<string, Tally>, group: string, before: Outcome, after: Outcome): void {
  const tally = tallies.get(group) ?? { people: 0, before: 0, after: 0 }
  tally.people += 1
  if (before === 'met') tally.before += 1
  if (after === 'met') tally.after += 1
  tallies.set(group, tally)
}

function toGroups(tallies: Map<string, Tally>): z.infer<typeof groupSchema>[] {
  const all = [...tallies.values()]
  const people = hideSmall(all.map((tally) => tally.people))
  const fitsBefore = hideSmall(all.map((tally) => tally.before))
  const fitsAfter = hideSmall(all.map((tally) => tally.after))
  return [...tallies.keys()].map((group, index) => ({
    group,
    people: people[index] ?? null,
    fitsBefore: fitsBefore[index] ?? null,
    fitsAfter: fitsAfter[index] ?? null,
  }))
}

/** Groups of fewer than five become one, so that the table names no single speaker of a language. */
function mergeSmall(tallies: Map<string, Tally>): Map<string, Tally> {
  const merged = new Map<string, Tally>()
  for (const [group, tally] of tallies) {
    const name = tally.people < smallest ? 'other' : group
    const sum = merged.get(name) ?? { people: 0, before: 0, after: 0 }
    merged.set(name, {
      people: sum.people + tally.people,
      before: sum.before + tally.before,
      after: sum.after + tally.after,
    })
  }
  return merged
}

/** The tree without its conditions on support needs and those marked sensitive; undefined when nothing is left. */
export function withoutSensitive(tree: CriteriaTree): CriteriaTree | undefined {
  const strip = (node: CriteriaNode): CriteriaNode => {
    const isHidden =
      node.sensitive === true ||
      (node.kind === 'fact' && factDefinition(node.fact).right === 'support_needs')
    if (isHidden) return { ...node, enabled: false }
    switch (node.kind) {
      case 'all':
      case 'any':
        return { ...node, nodes: node.nodes.map(strip) }
      case 'not':
        return { ...node, node: strip(node.node) }
      case 'some':
        return { ...node, where: strip(node.where) }
      case 'fact':
        return node
    }
  }
  const root = enabledPart(strip(tree.root))
  return root && { ...tree, root }
}

export interface Comparison {
  readonly summary: Omit<Preview, 'listed' | 'on' | 'referrals'>
  readonly changed: readonly {
    readonly clientId: string
    readonly before: Outcome
    readonly after: Outcome
  }[]
}

/** Judges everybody by the criteria as they are and as they would be, with the one evaluator. */
export function compareCriteria(
  people: Iterable<PreviewPerson>,
  before: CompiledCriteria,
  after: CompiledCriteria,
): Comparison {
  const changed: { clientId: string; before: Outcome; after: Outcome }[] = []
  const sex = new Map<string, Tally>()
  const age = new Map<string, Tally>()
  const language = new Map<string, Tally>()
  let count = 0
  for (const person of people) {
    count += 1
    const old = before.outcome(person.values)
    const now = after.outcome(person.values)
    if (old !== now) changed.push({ clientId: person.clientId, before: old, after: now })
    add(sex, person.sex ?? 'unknown', old, now)
    add(age, ageBand(person.birthDate, after.on), old, now)
    add(language, person.motherTongue ?? 'unknown', old, now)
  }
  const byChange = Map.groupBy(changed, (one) => `${one.before} ${one.after}`)
  return {
    changed,
    summary: {
      people: count,
      changed: changed.length,
      changes: [...byChange.values()].flatMap((ones) =>
        ones[0] === undefined
          ? []
          : [{ before: ones[0].before, after: ones[0].after, people: ones.length }],
      ),
      equality: {
        sex: toGroups(sex),
        age: toGroups(new Map([...age].sort(([a], [b]) => Number(a) - Number(b)))),
        language: toGroups(mergeSmall(language)).sort((a, b) => (b.people ?? 0) - (a.people ?? 0)),
      },
    },
  }
}
