import { chiSquareUpper } from './distributions.ts'

/**
 * Power of a chi-square test: P(noncentral chi-square(df, lambda) > critical value), as the Poisson mixture
 * sum_j Poisson(j; lambda/2) P(chi-square(df + 2j) > critical). Source: N. L. Johnson, S. Kotz and N. Balakrishnan,
 * Continuous Univariate Distributions 2 (1995), chapter 29.
 */
export function waldPower(noncentrality: number, df: number, size = 0.05): number {
  const critical = bisect((x) => size - chiSquareUpper(x, df), 0, df + 40 * Math.sqrt(df) + 40)
  const half = noncentrality / 2
  let weight = Math.exp(-half)
  let covered = 0
  let power = 0
  for (let j = 0; covered < 1 - 1e-12 && j < 10_000; j++) {
    power += weight * chiSquareUpper(critical, df + 2 * j)
    covered += weight
    weight *= half / (j + 1)
  }
  return power
}

/** The noncentrality at which the test finds the deviation with the given power. */
export function noncentralityFor(power: number, df: number, size = 0.05): number {
  return bisect((lambda) => waldPower(lambda, df, size) - power, 0, 200 + 10 * df)
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
