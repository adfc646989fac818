import fc from 'fast-check'
import { levels, subLevels } from '../../src/clients/model.facts.levels.ts'
import { degreeLevels, employmentStatuses, fields } from '../../src/clients/model.facts.ts'
import type { ProfileValues } from '../../src/clients/model.facts.values.ts'
import {
  type CriteriaTree,
  criteriaNodeSchema,
  type FactTest,
} from '../../src/eligibility/model.criteria.ts'
import { addDays, type Day, toDay } from '../../src/platform/shared/days.ts'

/** The day on which generated criteria are judged. */
export const day: Day = toDay('2026-11-21')

const periods = [{ years: 5 }, { years: 1 }, { months: 18 }] as const

/** Days around every anniversary of the periods, and far from them. */
export const someDays: readonly Day[] = [
  '1990-01-01',
  '2021-11-20',
  '2021-11-21',
  '2021-11-22',
  '2025-05-20',
  '2025-05-21',
  '2025-05-22',
  '2025-11-20',
  '2025-11-21',
  '2025-11-22',
]
  .map(toDay)
  .concat(addDays(day, -1), day)

const dayTest: fc.Arbitrary<FactTest> = fc.record({
  op: fc.constantFrom('youngerThan', 'notYoungerThan'),
  period: fc.constantFrom(...periods),
})
const levelTest: fc.Arbitrary<FactTest> = fc.record({
  op: fc.constant('atLeast'),
  level: fc.constantFrom(...subLevels),
})
const oneOf = (values: readonly string[]): fc.Arbitrary<FactTest> =>
  fc.record({
    op: fc.constant('oneOf'),
    values: fc.subarray([...values], { minLength: 1 }),
  })
const yes: fc.Arbitrary<FactTest> = fc.constant({ op: 'yes' })

type Unnamed = Record<string, unknown> & { kind: string }

const leaf = (fact: string, test: fc.Arbitrary<FactTest>): fc.Arbitrary<Unnamed> =>
  fc.record({ kind: fc.constant('fact'), fact: fc.constant(fact), test })

function nested(leaves: fc.Arbitrary<Unnamed>, depth: number): fc.Arbitrary<Unnamed> {
  if (depth === 0) return leaves
  const inner = nested(leaves, depth - 1)
  return fc.oneof(
    { weight: 2, arbitrary: leaves },
    {
      weight: 4,
      arbitrary: fc.record({
        kind: fc.constantFrom('all', 'any'),
        nodes: fc.array(inner, { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not'), node: inner }) },
  )
}

const some = (list: string, leaves: fc.Arbitrary<Unnamed>): fc.Arbitrary<Unnamed> =>
  fc.record({ kind: fc.constant('some'), list: fc.constant(list), where: nested(leaves, 1) })

const anyLeaf = fc.oneof(
  leaf('literate', yes),
  leaf('health_allows', yes),
  leaf('employment_status', oneOf(employmentStatuses)),
  leaf('finnish', levelTest),
  leaf('english', levelTest),
  some(
    'degree',
    fc.oneof(
      leaf('degree_level', oneOf(degreeLevels)),
      leaf('degree_completed_on', dayTest),
      leaf('field', oneOf(fields)),
    ),
  ),
  some('own_field_experience', leaf('own_field_experience_ended_on', dayTest)),
)

/** Gives every node an id of its own. */
function named(node: Unnamed, count = { next: 0 }): Unnamed {
  const copy: Unnamed = { ...node, id: `n${count.next++}` }
  if (Array.isArray(node.nodes)) copy.nodes = node.nodes.map((child) => named(child, count))
  for (const key of ['node', 'where'])
    if (key in node) copy[key] = named(node[key] as Unnamed, count)
  return copy
}

/** Criteria over all kinds of facts and nodes; the same fact may be asked of several times. */
export const criteriaTrees: fc.Arbitrary<CriteriaTree> = nested(anyLeaf, 2).map((root) => ({
  constants: {},
  root: criteriaNodeSchema.parse(named(root)),
}))

const maybe = (values: readonly string[]) =>
  fc.oneof(
    { weight: 2, arbitrary: fc.constant(undefined) },
    { weight: 3, arbitrary: fc.constantFrom(...values) },
  )

const known = <T extends Record<string, fc.Arbitrary<string | undefined>>>(shape: T) =>
  fc
    .record(shape)
    .map((values) =>
      Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    )

const experienceEnds = [...someDays, 'ongoing', 'none']

/** What may be known of a person: some facts unknown, some levels coarse, up to two degrees. */
export const profiles: fc.Arbitrary<ProfileValues> = fc.record({
  facts: known({
    literate: maybe(['yes', 'no']),
    health_allows: maybe(['yes', 'no']),
    employment_status: maybe(employmentStatuses),
    finnish: maybe(levels),
    english: maybe(levels),
  }),
  lists: fc.record({
    degree: fc.array(
      known({
        degree_level: maybe(degreeLevels),
        degree_completed_on: maybe(someDays),
        field: maybe(fields),
      }),
      { maxLength: 2 },
    ),
    own_field_experience: fc.array(
      known({ own_field_experience_ended_on: maybe(experienceEnds) }),
      { maxLength: 1 },
    ),
  }),
})
