import type { Column, Frame, Units } from '../frame/model.frame.ts'
import { type Arm, arms, type Group, type Property, type Stage, stages } from './model.groups.ts'
import { addPowers, emptySums, sketchOf, writePowers } from './model.sketch.ts'

/** The level under which a missing value is counted. */
export const missingLevel = '(missing)'

/** A column as codes into levels: those of a factor, or the two of a column of nothing but 0 and 1. */
interface Coded {
  readonly name: string
  readonly levels: readonly string[]
  code(row: number): number
}

/** What can be counted of a column: undefined for numbers that are more than yes and no. */
function codedOf(column: Column): Coded | undefined {
  const { name } = column
  if (column.kind === 'factor') {
    const { codes, levels } = column
    const missing = levels.length
    return {
      name,
      levels: [...levels, missingLevel],
      code: (row) => ((codes[row] as number) < 0 ? missing : (codes[row] as number)),
    }
  }
  const { values } = column
  if (!isBinary(values)) return undefined
  return {
    name,
    levels: ['0', '1', missingLevel],
    code: (row) => (Number.isNaN(values[row] as number) ? 2 : (values[row] as number)),
  }
}

/** Whether a column holds nothing but 0, 1 and missing values. */
export const isBinary = (values: Float64Array): boolean =>
  values.every((value) => value === 0 || value === 1 || Number.isNaN(value))

interface Counter {
  readonly stage: Stage
  readonly arm: Arm
  readonly properties: readonly Property[]
  persons: number
  readonly sums: Float64Array
}

/**
 * Counts every group that the tables of a study tell: each arm before and after matching, by the levels of each
 * covariate, by the values of each yes-or-no outcome (after matching), and by both for the subgroups.
 * @param weights by row, 0 = not in the analysis
 * @param outcomes rows as in the units
 * @param crossed covariates whose levels are counted by the values of outcomes too
 * @param threshold persons under which a difference to a release counts
 */
export function countGroups(
  units: Units,
  weights: Float64Array,
  outcomes: Frame,
  crossed: readonly string[],
  threshold: number,
): Group[] {
  const covariates = units.covariates.columns.flatMap((column) => codedOf(column) ?? [])
  const answers = outcomes.columns.flatMap((column) => codedOf(column) ?? [])
  const tables = [
    ...stages.flatMap((stage) => [
      { stage, columns: [] },
      ...covariates.map((column) => ({ stage, columns: [column] })),
    ]),
    ...answers.flatMap((answer) => [
      { stage: 'after' as const, columns: [answer] },
      ...covariates
        .filter(({ name }) => crossed.includes(name))
        .map((column) => ({ stage: 'after' as const, columns: [column, answer] })),
    ]),
  ]
  const counted = tables.map((table) => ({
    ...table,
    counters: arms.map((arm) => countersOf(table.stage, arm, table.columns, threshold)),
  }))
  const powers = emptySums(threshold)
  for (let row = 0; row < units.rows; row++) {
    writePowers(units.ids.at(row), powers)
    const arm = units.treated[row] === 1 ? 0 : 1
    const isUsed = weights[row] !== 0
    for (const { stage, columns, counters } of counted) {
      if (stage === 'after' && !isUsed) continue
      let at = 0
      for (const { levels, code } of columns) at = at * levels.length + code(row)
      const counter = counters[arm]?.[at]
      if (counter === undefined) continue
      counter.persons += 1
      addPowers(counter.sums, powers)
    }
  }
  return counted.flatMap(({ counters }) =>
    counters
      .flat()
      .filter(({ persons, properties }) => persons > 0 || !properties.some(isMissing))
      .map(({ sums, ...group }) => ({ ...group, sketch: sketchOf(sums) })),
  )
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
    ...{ stage, arm, properties },
    persons: 0,
    sums: emptySums(threshold),
  }))
}
