import { findLevelRange } from '../clients/model.facts.levels.ts'
import { type FactKey, skillParts } from '../clients/model.facts.ts'
import {
  type Constants,
  type CriteriaNode,
  type CriteriaTree,
  childrenOf,
  enabledPart,
  type FactTest,
  testValues,
} from '../eligibility/model.criteria.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'

/** What one condition of a centre's criteria asks, and which services its criteria name as the way there. */
export interface Need {
  /** The condition's id in the criteria. */
  readonly id: string
  /** The centre's own wording, or null. */
  readonly label: LocalisedName | null
  readonly codes: readonly string[]
  /** What is asked of facts; where there are several, in the criteria's order. */
  readonly tests: readonly { readonly fact: FactKey; readonly test: FactTest }[]
}

/**
 * Conditions that all have to be met, groups of them opened: alternatives stay one condition, for one of them is enough.
 * @param partsOf the parts of a node that all have to be met; of any other node undefined
 */
export function conditionsOf<Node>(
  root: Node,
  partsOf: (node: Node) => readonly Node[] | undefined,
): Node[] {
  const parts = partsOf(root)
  return parts === undefined ? [root] : parts.flatMap((part) => conditionsOf(part, partsOf))
}

const resolved = (test: FactTest, constants: Constants): FactTest =>
  test.op === 'oneOf' ? { op: 'oneOf', values: testValues(test, constants) } : test

function needOf(condition: CriteriaNode, constants: Constants): Need {
  const within = (node: CriteriaNode): CriteriaNode[] => [node, ...childrenOf(node).flatMap(within)]
  const nodes = within(condition)
  return {
    id: condition.id,
    label: condition.label ?? null,
    codes: [...new Set(nodes.flatMap((node) => node.services ?? []))],
    // Under a "not" a fact would have to cease: no service teaches that.
    tests: nodes.some(({ kind }) => kind === 'not')
      ? []
      : nodes.flatMap((node) =>
          node.kind === 'fact' ? [{ fact: node.fact, test: resolved(node.test, constants) }] : [],
        ),
  }
}

/** The conditions of criteria that are in use, each as a need by its id. */
export function needsOf(tree: CriteriaTree): Map<string, Need> {
  const root = enabledPart(tree.root)
  if (root === undefined) return new Map()
  const conditions = conditionsOf<CriteriaNode>(root, (node) =>
    node.kind === 'all' ? node.nodes : undefined,
  )
  return new Map(conditions.map((one) => [one.id, needOf(one, tree.constants)]))
}

/** What of a service tells where it leads. */
export interface Leading {
  readonly code: string
  readonly teachesFact: FactKey | null
  readonly teachesLevel: string | null
}

/**
 * How a service leads to a need, the best first: it teaches what is asked, the criteria name it, it is of the kind that a plan
 * names, it is a step on the way (it teaches the language, to a level below the one that is asked), or free words of a plan stand in
 * its own words.
 */
export const fits = ['taught', 'named', 'kind', 'step', 'words'] as const
export type Fit = (typeof fits)[number]

const orderOf = (level: string) => findLevelRange(level)?.low ?? -1

/** Whether one fact is a part of the language that the other is: `finnish_speaking` of `finnish`. */
const isPartOf = (part: FactKey, whole: FactKey): boolean =>
  skillParts.some((one) => part === `${whole}_${one}`)

/** How a service leads to a need, or undefined when it does not. A language is taught in all its parts; a part is a step to the whole. */
export function fitOf(service: Leading, need: Need): Fit | undefined {
  const { teachesFact, teachesLevel } = service
  if (teachesFact === null) return need.codes.includes(service.code) ? 'named' : undefined
  const ofFact = need.tests.filter(
    ({ fact }) => fact === teachesFact || isPartOf(fact, teachesFact),
  )
  const isTaught = ofFact.some(
    ({ test }) =>
      test.op !== 'atLeast' ||
      (teachesLevel !== null && orderOf(teachesLevel) >= orderOf(test.level)),
  )
  if (isTaught) return 'taught'
  if (need.codes.includes(service.code)) return 'named'
  const isStep = ofFact.length > 0 || need.tests.some(({ fact }) => isPartOf(teachesFact, fact))
  return isStep ? 'step' : undefined
}

/** What orders suggestions: how well they fit, whether one may come in, whether there is room, how soon. */
export interface Ranked {
  readonly fit: Fit
  readonly entry: 'met' | 'unknown' | 'not_met'
  readonly offerings: readonly { readonly startsOn: string; readonly free: number }[]
}

const entryOrder = ['met', 'unknown', 'not_met'] as const

/** The order of two suggestions: fit, entry, a free seat, then the next start; without an offering last of its kind. */
export function compareSuggestions(a: Ranked, b: Ranked): number {
  const keys = ({ fit, entry, offerings }: Ranked) => {
    const next = offerings.find(({ free }) => free > 0)
    return [
      fits.indexOf(fit),
      entryOrder.indexOf(entry),
      next === undefined ? 1 : 0,
      (next ?? offerings[0])?.startsOn ?? '9999',
    ] as const
  }
  const [one, other] = [keys(a), keys(b)]
  const at = one.findIndex((key, index) => key !== other[index])
  if (at < 0) return 0
  return (one[at] as number | string) < (other[at] as number | string) ? -1 : 1
}
