import { StudyFailure } from '../failure.ts'
import { columnOf, type Frame } from '../frame/model.frame.ts'
import type { AppliedCaliper } from '../model.match.ts'
import type { MatchSpec } from '../model.spec.ts'

/** The standard deviation with divisor n - 1; 0 for fewer than two values. */
export function standardDeviation(values: Float64Array): number {
  const rows = values.length
  if (rows < 2) return 0
  let sum = 0
  for (let row = 0; row < rows; row++) sum += values[row] as number
  const mean = sum / rows
  let squares = 0
  for (let row = 0; row < rows; row++) squares += ((values[row] as number) - mean) ** 2
  return Math.sqrt(squares / (rows - 1))
}

export interface Calipers {
  /** As they are applied, with absolute widths; the one of the distance first. */
  readonly applied: readonly AppliedCaliper[]
  /** The widest difference of the distance; infinite without a caliper. */
  readonly distance: number
  /** Whether a client and a control are within the calipers of the columns; undefined without such calipers. */
  readonly accepts: ((client: number, control: number) => boolean) | undefined
}

/**
 * The calipers of a specification. Widths in standard deviations are of all units together.
 * @param distance the values that the caliper of the distance measures; undefined when there are none
 */
export function calipersOf(
  { caliper }: MatchSpec,
  covariates: Frame,
  distance: Float64Array | undefined,
): Calipers {
  const applied: AppliedCaliper[] = []
  if (caliper.distance !== null && distance !== undefined)
    applied.push({ name: '', width: caliper.distance * standardDeviation(distance) })
  const columns = caliper.covariates.map(({ column: name, width, unit }) => {
    const column = columnOf(covariates, name)
    if (column.kind !== 'number')
      throw new StudyFailure({ code: 'caliper-text', values: { column: name } }, true)
    const absolute = unit === 'sd' ? width * standardDeviation(column.values) : width
    applied.push({ name, width: absolute })
    return { values: column.values, width: absolute }
  })
  const accepts = (client: number, control: number) =>
    columns.every(
      ({ values, width }) =>
        Math.abs((values[client] as number) - (values[control] as number)) <= width,
    )
  return {
    applied,
    distance: applied.find(({ name }) => name === '')?.width ?? Number.POSITIVE_INFINITY,
    accepts: columns.length > 0 ? accepts : undefined,
  }
}
