import { solveSpd } from './cholesky.ts'
import { chiSquareUpper } from './distributions.ts'
import { matrixOf } from './matrix.ts'
import { noncentralityFor } from './wald-power.ts'

/**
 * Joint test that effects before the start are all zero: W = a' V^-1 a with V from the persons' influences,
 * chi-square on as many degrees of freedom as effects. Source: Callaway and Sant'Anna (2021), section 4.
 * A test that is passed proves little (J. Roth, 2022): with few persons it seldom finds what is there, so `detectable`
 * says how large a steady trend it would have found.
 */
export interface WaldTest {
  readonly statistic: number
  readonly df: number
  readonly p: number
  /** The slope per month, of effects before the start, that this test finds with a probability of one half. */
  readonly detectable: number
}

export interface TestedEffect {
  /** Months since the start. */
  readonly month: number
  readonly att: number
  readonly influence: Float64Array
}

/** The test, or undefined without effects, or when one of them follows from the others. */
export function waldTest(effects: readonly TestedEffect[]): WaldTest | undefined {
  const df = effects.length
  const n = effects[0]?.influence.length ?? 0
  if (df === 0) return undefined
  const covariance = matrixOf(df, df)
  for (const [row, one] of effects.entries())
    for (const [column, other] of effects.entries()) {
      let sum = 0
      for (let person = 0; person < n; person++)
        sum += (one.influence[person] as number) * (other.influence[person] as number)
      covariance.values[row * df + column] = sum / n / n
    }
  const att = effects.map((effect) => effect.att)
  const solved = solveSpd(covariance, att)
  const months = effects.map(({ month }) => month + 1)
  const slope = solveSpd(covariance, months)
  if (solved === undefined || slope === undefined) return undefined
  const statistic = dot(att, solved)
  return {
    statistic,
    df,
    p: chiSquareUpper(statistic, df),
    detectable: Math.sqrt(noncentralityFor(0.5, df) / dot(months, slope)),
  }
}

const dot = (a: readonly number[], b: ArrayLike<number>) =>
  a.reduce((sum, value, index) => sum + value * (b[index] as number), 0)
