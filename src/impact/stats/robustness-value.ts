/**
 * The share of the residual variance of both treatment and outcome that an unmeasured confounder must explain to bring an
 * effect to zero (or, with a critical value taken off, to insignificance).
 *
 * Formula: f = |t| / sqrt(df), RV = (sqrt(f⁴ + 4f²) - f²) / 2; for significance f less than t* / sqrt(df - 1), at least 0.
 * Source: Cinelli and Hazlett (2020).
 * Assumes: a linear outcome model with the classical t of the treatment.
 * Example: t = 2 on 100 degrees of freedom: 0.18.
 */
export function robustnessValue(t: number, df: number, critical = 0): number {
  const f = Math.max(0, Math.abs(t) / Math.sqrt(df) - critical / Math.sqrt(df - 1))
  return (Math.sqrt(f ** 4 + 4 * f ** 2) - f ** 2) / 2
}

/**
 * The share of the variance left by all other terms that some terms explain, from their joint Wald statistic (that of one
 * term is t²): W / (W + df).
 */
export const partialR2 = (wald: number, df: number): number => wald / (wald + df)
