/** What Stirling's approximation leaves out of ln Gamma(x), x at least 10 (the series with Bernoulli numbers). */
function stirlingRest(x: number): number {
  const y = 1 / (x * x)
  return (
    (1 / 12 -
      y *
        (1 / 360 -
          y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - y * (691 / 360360 - (y * 1) / 156)))))) /
    x
  )
}

/** The natural logarithm of Gamma(x), x > 0, by recurrence up to 15 and Stirling's series above. */
export function logGamma(x: number): number {
  let shift = 1
  let z = x
  while (z < 15) {
    shift *= z
    z += 1
  }
  return (
    (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + stirlingRest(z) - Math.log(shift)
  )
}

/** ln Gamma(a + b) - ln Gamma(a) without losing digits when a is large beside b. */
function logGammaStep(a: number, b: number): number {
  if (a < 15) return logGamma(a + b) - logGamma(a)
  const rest = stirlingRest(a + b) - stirlingRest(a)
  return (a - 0.5) * Math.log1p(b / a) + b * Math.log(a + b) - b + rest
}

/** The natural logarithm of the beta function B(a, b), a and b > 0. */
export function logBeta(a: number, b: number): number {
  const [small, large] = a < b ? [a, b] : [b, a]
  return logGamma(small) - logGammaStep(large, small)
}

const tiny = 1e-300
const precision = 1e-16

/**
 * A continued fraction 1 / (b1 + a2 / (b2 + …)) from the front (the modified method of Lentz).
 * @param term the pair a and b of step n = 1, 2, …; the a of the first is 1
 */
export function continuedFraction(term: (n: number) => readonly [a: number, b: number]): number {
  let value = tiny
  let c = tiny
  let d = 0
  for (let n = 1; n < 100_000; n += 1) {
    const [a, b] = term(n)
    d = b + a * d
    c = b + a / c
    if (Math.abs(d) < tiny) d = tiny
    if (Math.abs(c) < tiny) c = tiny
    d = 1 / d
    const change = c * d
    value *= change
    if (Math.abs(change - 1) < precision) break
  }
  return value
}

/**
 * The upper part Q(a, x) of the regularised incomplete gamma function, a > 0 and x >= 0, and its complement, each with
 * its own digits (Abramowitz and Stegun, 6.5.29 and 6.5.31).
 */
export function incompleteGamma(
  a: number,
  x: number,
): { readonly lower: number; readonly upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 }
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 }
  const head = Math.exp(a * Math.log(x) - x - logGamma(a))
  if (x < a + 1) {
    let term = 1 / a
    let sum = term
    for (let n = 1; term > sum * precision; n += 1) {
      term *= x / (a + n)
      sum += term
    }
    return { lower: head * sum, upper: 1 - head * sum }
  }
  const upper =
    head * continuedFraction((n) => [n === 1 ? 1 : -(n - 1) * (n - 1 - a), x + 2 * n - 1 - a])
  return { lower: 1 - upper, upper }
}

/**
 * The regularised incomplete beta function I_x(a, b), a and b > 0, by the continued fraction of A. R. DiDonato and
 * A. H. Morris (ACM TOMS 18, 1992, equation 9), which keeps its digits for large a and x near 1 as well.
 * @param x between 0 and 1, and `y` its complement 1 - x, given apart because subtracting would lose its digits
 */
export function incompleteBeta(a: number, b: number, x: number, y: number): number {
  if (x <= 0) return 0
  if (y <= 0) return 1
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(b, a, y, x)
  const logX = x < 0.5 ? Math.log(x) : Math.log1p(-y)
  const logY = y < 0.5 ? Math.log(y) : Math.log1p(-x)
  const head = Math.exp(a * logX + b * logY - logBeta(a, b))
  const middle = a * y - b * x + 1
  return (
    head *
    continuedFraction((n) => {
      const m = n - 1
      const inner = a + 2 * m - 1
      const above = m === 0 ? 0 : (m * (b - m) * x) / inner
      const left = (a + m - 1) * ((a + b + m - 1) / inner)
      return [
        m === 0 ? 1 : left * above * x,
        m + above + ((a + m) * (middle + m * (2 - x))) / (a + 2 * m + 1),
      ]
    })
  )
}
