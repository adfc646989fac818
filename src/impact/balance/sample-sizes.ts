import type { Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import type { SampleSizes } from '../model.result.ts'

/**
 * How many units there are and are used. The effective sample size (sum w)^2 / sum w^2 is how many equally weighted
 * units would be as precise (Kish 1965); 0 when nobody is used.
 */
export function sampleSizes({ rows, treated }: Units, { weights }: Matched): SampleSizes {
  const count: [number, number] = [0, 0]
  const used: [number, number] = [0, 0]
  const sum: [number, number] = [0, 0]
  const squares: [number, number] = [0, 0]
  for (let row = 0; row < rows; row++) {
    const group = treated[row] as 0 | 1
    const weight = weights[row] as number
    count[group]++
    if (weight === 0) continue
    used[group]++
    sum[group] += weight
    squares[group] += weight * weight
  }
  const ess = (group: 0 | 1) => (used[group] === 0 ? 0 : sum[group] ** 2 / squares[group])
  return {
    treated: count[1],
    control: count[0],
    treatedUsed: used[1],
    controlUsed: used[0],
    treatedUnmatched: count[1] - used[1],
    controlUnmatched: count[0] - used[0],
    essTreated: ess(1),
    essControl: ess(0),
  }
}
