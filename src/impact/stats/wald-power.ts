import { fUpper } from './distributions.ts'

/**
 * Power of an F test, of a chi-square test when the residual degrees of freedom are infinite: the Poisson mixture
 * sum_j Poisson(j; lambda/2) P(df F > critical), F on df + 2j. Source: N. L. Johnson, S. Kotz and N. Balakrishnan,
 * Continuous Univariate Distributions 2 (1995), chapters 29 and 30.
 */
export function waldPower(
  noncentrality: number,
  df: number,
  residualDf = Number.POSITIVE_INFINITY,
  size = 0.05,
): number {
  return powerAbove(criticalOf(df, residualDf, size), noncentrality, df, residualDf)
}

/** The statistic (df times F) that is exceeded with the probability `size` when nothing deviates. */
const criticalOf = (df: number, residualDf: number, size: number) =>
  bisect((x) => size - fUpper(x / df, df, residualDf), 0, 1e5)

function powerAbove(critical: number, noncentrality: number, df: number, residualDf: number) {
  const half = noncentrality / 2
  let weight = Math.exp(-half)
  let covered = 0
  let power = 0
  for (let j = 0; covered < 1 - 1e-12 && j < 10_000; j++) {
    power += weight * fUpper(critical / (df + 2 * j), df + 2 * j, residualDf)
    covered += weight
    weight *= half / (j + 1)
  }
  return power
}

/** The noncentrality at which the test finds the deviation with the given power; at most 1,400. */
export function noncentralityFor(
  power: number,
  df: number,
  residualDf = Number.POSITIVE_INFINITY,
  size = 0.05,
): number {
  const critical = criticalOf(df, residualDf, size)
  return bisect((lambda) => powerAbove(critical, lambda, df, residualDf) - power, 0, 1400)
}

/** The zero of an increasing function. */
function bisect(f: (x: number) => number, from: number, to: number): number {
  let low = from
  let high = to
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (f(middle) < 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}
