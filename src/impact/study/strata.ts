import { StudyFailure } from '../failure.ts'
import { type Column, columnOf, type Units } from '../frame/model.frame.ts'
import type { MatchSpec } from '../model.spec.ts'
import { strataOf } from '../stats/strata.ts'

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
