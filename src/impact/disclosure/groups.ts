import type { Column, Frame, Units } from '../frame/model.frame.ts'
import { missingMark } from '../study/missing.ts'
import { type Coded, codedGroups, codedOf, missingLevel, withJoined } from './coded.ts'
import { type Arm, arms, type Group, type Property, type Stage, stages } from './model.groups.ts'
import { addPowers, emptySums, sketchOf, writePowers } from './model.sketch.ts'
import { type PersonOrder, personOrder } from './person-order.ts'
import { smallLevels } from './small-levels.ts'

/** What is counted of a study. */
export interface CountedStudy {
  readonly units: Units
  /** By row, 0 = not in the analysis. */
  readonly weights: Float64Array
  /** Rows as in the units. */
  readonly outcomes: Frame
  /** The columns of the subgroups: their levels are counted by the values of outcomes too. */
  readonly subgroups: readonly Column[]
}

/** The groups that tables tell, and which levels they have joined. */
export interface CountedGroups {
  readonly groups: readonly Group[]
  /** By column: the levels that stand together. */
  readonly joined: ReadonlyMap<string, ReadonlySet<string>>
  /** Under which name the groups of a subgroup column are counted. */
  readonly names: ReadonlyMap<string, string>
}

interface Counter {
  readonly stage: Stage
  readonly arm: Arm
  readonly properties: readonly Property[]
  units: number
  persons: number
  /** The person who was counted last; rows come person by person. */
  last: number
  readonly sums: Float64Array
}

/** A table: a counter for each combination of the levels of its columns, by arm. */
interface CountedTable {
  readonly stage: Stage
  readonly columns: readonly Coded[]
  readonly counters: readonly (readonly Counter[])[]
}

/**
 * Counts every group that the tables of a study tell: each arm before and after matching, by the levels of each
 * covariate, by the values of each yes-or-no outcome (after matching), and by both for the subgroups. Levels with too few
 * persons, such as small regions, are counted together.
 * @param threshold persons under which a level is too small, and a difference to a release counts; 0 joins nothing
 */
export function countGroups(study: CountedStudy, threshold: number): CountedGroups {
  const { units, weights, outcomes, subgroups } = study
  const order = personOrder(units)
  const background = units.covariates.columns.flatMap((column) => codedOf(column) ?? [])
  const crossed = subgroups.map((column) => crossedOf(column, units.treated, background))
  const joined = smallLevels([...background, ...crossed], units, weights, order, threshold)
  const ofColumn = (coded: Coded) => withJoined(coded, joined.get(coded.name) ?? new Set())
  const covariates = background.map(ofColumn)
  const known = new Set(covariates.map(({ name }) => name))
  const answers = outcomes.columns.flatMap((column) => codedOf(column) ?? [])
  const tables: { stage: Stage; columns: Coded[] }[] = [
    ...stages.flatMap((stage) => [
      { stage, columns: [] },
      ...covariates.map((column) => ({ stage, columns: [column] })),
    ]),
    ...answers.map((answer) => ({ stage: 'after' as const, columns: [answer] })),
    ...crossed
      .map(ofColumn)
      .flatMap((column) => [
        ...(known.has(column.name) ? [] : [{ stage: 'after' as const, columns: [column] }]),
        ...answers.map((answer) => ({ stage: 'after' as const, columns: [column, answer] })),
      ]),
  ]
  const least = Math.max(1, threshold)
  const counted = tables.map((table) => ({
    ...table,
    counters: arms.map((arm) => countersOf(table.stage, arm, table.columns, least)),
  }))
  countRows(counted, units, weights, order, least)
  const groups = counted.flatMap(({ counters }) =>
    counters
      .flat()
      .filter(({ units: rows, properties }) => rows > 0 || !properties.some(isMissing))
      .map(({ sums, last: _last, ...group }) => ({ ...group, sketch: sketchOf(sums) })),
  )
  const names = new Map(subgroups.map(({ name }, at) => [name, crossed[at]?.name ?? name]))
  return { groups, joined, names }
}

/**
 * The groups of a subgroup column: the levels of the covariate when they are the same, else its own under a name of
 * their own, such as those before rare levels were merged.
 */
function crossedOf(column: Column, treated: Uint8Array, background: readonly Coded[]): Coded {
  const own = codedGroups(column, treated)
  const covariate = background.find(({ name }) => name === column.name)
  if (covariate === undefined) return own
  const isMark = (level: string) => level === missingLevel || level === missingMark
  const levels = ({ levels: all }: Coded) => all.filter((level) => !isMark(level)).join('\n')
  return levels(covariate) === levels(own) ? covariate : { ...own, name: `${own.name} (groups)` }
}

function countRows(
  tables: readonly CountedTable[],
  units: Units,
  weights: Float64Array,
  order: PersonOrder,
  least: number,
): void {
  const powers = emptySums(least)
  let known = -1
  for (let index = 0; index < units.rows; index++) {
    const row = order.rows === undefined ? index : (order.rows[index] as number)
    const person = order.person(row)
    if (person !== known) writePowers(order.nameOf(row), powers)
    known = person
    const arm = units.treated[row] === 1 ? 0 : 1
    const isUsed = weights[row] !== 0
    for (const { stage, columns, counters } of tables) {
      if (stage === 'after' && !isUsed) continue
      let at = 0
      for (const { levels, code } of columns) at = at * levels.length + code(row)
      const counter = counters[arm]?.[at]
      if (counter === undefined) continue
      counter.units += 1
      if (counter.last === person) continue
      counter.last = person
      counter.persons += 1
      addPowers(counter.sums, powers)
    }
  }
}

const isMissing = ({ level }: Property) => level === missingLevel

/** A counter for each combination of levels, the last column running fastest. */
function countersOf(
  stage: Stage,
  arm: Arm,
  columns: readonly Coded[],
  threshold: number,
): Counter[] {
  const combinations = columns.reduce<Property[][]>(
    (before, { name, levels }) =>
      before.flatMap((properties) =>
        levels.map((level) => [...properties, { column: name, level }]),
      ),
    [[]],
  )
  return combinations.map((properties) => ({
    ...{ stage, arm, properties, units: 0, persons: 0, last: -1 },
    sums: emptySums(threshold),
  }))
}
