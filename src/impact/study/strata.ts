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

/** The rows whose stratum holds both arms, in the order of the data. */
function rowsOfSharedStrata(names: readonly string[], covariates: Frame, treated: Uint8Array) {
  const columns = names.map((name) => columnOf(covariates, name))
  const { codes, count } = strataOf(columns, covariates.rows)
  const arms = [new Uint8Array(count), new Uint8Array(count)] as const
  for (const [row, code] of codes.entries()) arms[treated[row] as 0 | 1][code] = 1
  const rows = Int32Array.from(codes.keys())
  return rows.filter(
    (row) => arms[0][codes[row] as number] === 1 && arms[1][codes[row] as number] === 1,
  )
}

/**
 * With `emptyStrata: leave-out`, those whose stratum of `exact` holds nobody of the other arm leave the cohort before
 * anything is fitted: a level of one arm alone would tell the arms apart, and no score has a finite solution then. So the
 * score, and a Mahalanobis distance, are those of the others, as if the file had held these alone. The methods exact and
 * cem need neither, and leave such people out as they match.
 * @throws StudyFailure when no stratum holds both arms
 */
export function leaveOutStrata(study: NormalisedStudy, cohort: Cohort, dataPath: string): Cohort {
  const { match } = study
  const { units } = cohort
  if (match === null || match.emptyStrata === 'refuse' || match.exact.length === 0) return cohort
  if (match.distance === null && !usesScore(study)) return cohort
  const rows = rowsOfSharedStrata(match.exact, units.covariates, units.treated)
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
