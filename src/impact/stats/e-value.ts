/**
 * How strong the association of an unmeasured confounder with both treatment and outcome must be, as a risk ratio, to
 * explain an effect away.
 *
 * Formula: RR + sqrt(RR (RR - 1)) for RR >= 1; of its inverse below. Of a difference of means d in standard deviations,
 * RR is about exp(0.91 d).
 * Source: VanderWeele and Ding (2017); the conversion: Chinn (2000).
 * Assumes: one confounder beyond those measured; a rare outcome or risk ratios throughout.
 * Example: the risk ratio 38/27 of S3: 2.16.
 *
 * @returns at least 1; NaN for a ratio that is not positive
 */
export function eValue(riskRatio: number): number {
  if (!(riskRatio > 0)) return Number.NaN
  const ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio
  return ratio + Math.sqrt(ratio * (ratio - 1))
}

/** The E-value of the interval's end that is nearer to no effect: 1 when the interval holds it. */
export function eValueOfLimit([low, high]: readonly [low: number, high: number]): number {
  if (low <= 1 && high >= 1) return 1
  return eValue(low > 1 ? low : high)
}

/** The risk ratio that goes with a difference of means in standard deviations. */
export const ratioOfStandardised = (d: number): number => Math.exp(0.91 * d)
