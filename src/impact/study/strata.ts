import { StudyFailure } from '../failure.ts'
import { type Column, columnOf, type Frame, type Units } from '../frame/model.frame.ts'
import { pickRows, withoutEmptyLevels } from '../match/pick-rows.ts'
import type { MatchSpec, NormalisedStudy } from '../model.spec.ts'
import { strataOf } from '../stats/strata.ts'
import { strataLeftOut } from '../warnings.ts'
import type { Cohort } from './model.cohort.ts'
import { usesScore } from './score.ts'

const cellOf = (column: Column, row: number): string | number =>
  column.kind === 'factor'
    ? (column.levels[column.codes[row] as number] ?? '')
    : (column.values[row] as number)

/**
 * Treated units whose stratum holds no control would leave the study unseen: it is refused unless the
 * specification lets them go.
 * @throws StudyFailure that names the stratum
 */
export function refuseEmptyStrata(match: MatchSpec, units: Units, dataPath: string): void {
  if (match.emptyStrata === 'leave-out' || match.exact.length === 0) return
  const columns = match.exact.map((name) => columnOf(units.covariates, name))
  const { codes } = strataOf(columns, units.rows)
  const hasControl = new Set<number>()
  for (let row = 0; row < units.rows; row++)
    if (units.treated[row] === 0) hasControl.add(codes[row] as number)
  let count = 0
  let first = -1
  for (let row = 0; row < units.rows; row++) {
    if (units.treated[row] === 0 || hasControl.has(codes[row] as number)) continue
    if (first < 0) first = row
    count++
  }
  if (first < 0) return
  const named = columns.map((column) => `${column.name} = ${cellOf(column, first)}`).join(', ')
  throw new StudyFailure({
    code: 'stratum-empty',
    values: { file: dataPath, stratum: named, count: String(count) },
  })
}

/** The rows whose level of each of some text columns both arms have, in the order of the data. */
function rowsOfSharedLevels(names: readonly string[], covariates: Frame, treated: Uint8Array) {
  const factors = names.flatMap((name) => {
    const column = columnOf(covariates, name)
    return column.kind === 'factor' ? [column] : []
  })
  let rows = Int32Array.from({ length: covariates.rows }, (_, row) => row)
  // Who leaves by one column may have been the only one of an arm in a level of another.
  for (;;) {
    const shared = factors.map(({ codes, levels }) => {
      const arms = [new Uint8Array(levels.length), new Uint8Array(levels.length)] as const
      for (const row of rows) arms[treated[row] as 0 | 1][codes[row] as number] = 1
      return levels.map((_, level) => arms[0][level] === 1 && arms[1][level] === 1)
    })
    const left = rows.filter((row) =>
      factors.every(({ codes }, index) => shared[index]?.[codes[row] as number]),
    )
    if (left.length === rows.length) return rows
    rows = left
  }
}

/**
 * With `emptyStrata: leave-out`, those whose level of a column of `exact` nobody of the other arm has leave the cohort before a
 * score is fitted: the level would tell the arms apart, and the score would have no finite solution. So it is that of the
 * others, as if the file had held these alone. Other strata of one arm stay in the score, as in MatchIt, and are left out by
 * the match.
 * @throws StudyFailure when nobody is left
 */
export function leaveOutLevels(study: NormalisedStudy, cohort: Cohort, dataPath: string): Cohort {
  const { match } = study
  const { units } = cohort
  if (match === null || match.emptyStrata === 'refuse' || !usesScore(study)) return cohort
  const rows = rowsOfSharedLevels(match.exact, units.covariates, units.treated)
  if (rows.length === units.rows) return cohort
  if (rows.length === 0)
    throw new StudyFailure({ code: 'match-nobody-strata', values: { file: dataPath } })
  const fileRow = (row: number) => rows[row] as number
  const treated = new Uint8Array(new SharedArrayBuffer(rows.length))
  for (let row = 0; row < rows.length; row++) treated[row] = units.treated[fileRow(row)] as number
  const clients = treated.reduce((sum, one) => sum + one, 0)
  const before = cohort.flow.at(-1) ?? { treated: 0, control: 0 }
  const after = { treated: clients, control: rows.length - clients }
  const { nameOf, persons } = units
  return {
    ...cohort,
    units: {
      rows: rows.length,
      ids: { rows: rows.length, at: (row) => units.ids.at(fileRow(row)) },
      treated,
      covariates: withoutEmptyLevels(pickRows(units.covariates, rows)),
      ...(persons && { persons: rows.map((row) => persons[row] as number) }),
      ...(nameOf && { nameOf: (row) => nameOf(fileRow(row)) }),
    },
    groups: withoutEmptyLevels(pickRows(cohort.groups, rows)),
    fileRows: rows,
    flow: [...cohort.flow, { step: 'one-sided-strata', ...after }],
    warnings: [
      ...cohort.warnings,
      strataLeftOut(match.exact, before.treated - after.treated, before.control - after.control),
    ],
  }
}
