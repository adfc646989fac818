/**
 * How differently a quantity is distributed in two groups, before and after weighting.
 *
 *   SMD            (mean treated - mean control) / SD of the treated before matching
 *   variance ratio treated over control, each sum w (x - m)^2 / (1 - sum w^2) with w summing to 1
 *   eCDF mean, max mean and largest |F1 - F0| over the distinct values of x
 *   pair distance  mean |x client - x control| over pairs / the SD of the SMD
 *
 * A binary quantity has the SD sqrt(p (1 - p)), no variance ratio, and |p1 - p0| for both eCDF figures. Where the
 * treated do not vary, the SD is pooled within the groups; where nobody varies, the SMD of equal means is 0, else NaN.
 * Sources: Stuart, Statistical Science 25 (2010); Austin and Stuart, Statistics in Medicine 34 (2015). The figures
 * are those of MatchIt 4.7's summary.
 */
export interface Sample {
  readonly treated: Uint8Array
  /** Weights after matching. */
  readonly weights: Float64Array
}

/** Figures of a term in the order in which they stand in the shared array. */
export const figureNames = [
  'meanTreated',
  'meanControl',
  'smd',
  'varianceRatio',
  'ecdfMean',
  'ecdfMax',
] as const
/** Before, after, and the pair distance. */
export const figuresWidth = 2 * figureNames.length + 1
export const pairPlace = 2 * figureNames.length

/** Sums of weights by group (control, treated), and of the weights' squares. */
interface Totals {
  readonly sum: readonly [number, number]
  readonly squares: readonly [number, number]
}

function totalsOf(treated: Uint8Array, weights: Float64Array | undefined): Totals {
  const sum: [number, number] = [0, 0]
  const squares: [number, number] = [0, 0]
  for (let row = 0; row < treated.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] as number)
    const group = treated[row] as 0 | 1
    sum[group] += weight
    squares[group] += weight * weight
  }
  return { sum, squares }
}

/** Totals before and after, which all terms share. */
export interface SampleTotals {
  readonly before: Totals
  readonly after: Totals
}

export function sampleTotals({ treated, weights }: Sample): SampleTotals {
  return { before: totalsOf(treated, undefined), after: totalsOf(treated, weights) }
}

/** The SD that standardises: of the treated, or pooled where they do not vary. */
function standardiser(treatedVariance: number, pooledVariance: number): number {
  const own = Math.sqrt(treatedVariance)
  return own > 1.5e-8 ? own : Math.sqrt(pooledVariance)
}

function smdOf(difference: number, deviation: number): number {
  if (deviation > 0) return difference / deviation
  return difference === 0 ? 0 : Number.NaN
}

/** The figures of a quantity of 0 and 1 from the weights of its ones by group; gives the SD that standardises. */
export function binaryFigures(
  before: readonly [number, number],
  after: readonly [number, number],
  totals: SampleTotals,
  figures: Float64Array,
): number {
  const [controls, clients] = totals.before.sum
  const share = before[1] / clients
  const pooled =
    (before[0] * (1 - before[0] / controls) + before[1] * (1 - share)) / (controls + clients)
  const deviation = standardiser(share * (1 - share), pooled)
  const write = (ones: readonly [number, number], { sum }: Totals, at: number) => {
    const treatedShare = ones[1] / sum[1]
    const controlShare = ones[0] / sum[0]
    const difference = treatedShare - controlShare
    figures.set([treatedShare, controlShare, smdOf(difference, deviation), Number.NaN], at)
    figures.fill(Math.abs(difference), at + 4, at + 6)
  }
  write(before, totals.before, 0)
  write(after, totals.after, figureNames.length)
  return deviation
}

/** Sums of w (x - centre)^power by group, the centre that of the group. */
function momentSums(
  { treated }: Sample,
  values: Float64Array,
  weights: Float64Array | undefined,
  centre: readonly [number, number],
  power: 1 | 2,
): [number, number] {
  const [ofControl, ofTreated] = centre
  let control = 0
  let client = 0
  for (let row = 0; row < values.length; row++) {
    const weight = weights === undefined ? 1 : (weights[row] as number)
    if (weight === 0) continue
    const isTreated = treated[row] === 1
    const distance = (values[row] as number) - (isTreated ? ofTreated : ofControl)
    const term = weight * (power === 1 ? distance : distance * distance)
    if (isTreated) client += term
    else control += term
  }
  return [control, client]
}

/** Means and variances by group: with weights, or without. */
function moments(
  values: Float64Array,
  sample: Sample,
  weights: Float64Array | undefined,
  { sum, squares }: Totals,
) {
  const sums = momentSums(sample, values, weights, [0, 0], 1)
  const mean = [sums[0] / sum[0], sums[1] / sum[1]] as const
  const spread = momentSums(sample, values, weights, mean, 2)
  // sum w (x - m)^2 / (1 - sum w^2), the weights of a group summing to 1.
  const variance = (group: 0 | 1) =>
    spread[group] / sum[group] / (1 - squares[group] / sum[group] ** 2)
  return { mean, spread, variance: [variance(0), variance(1)] as const }
}

/** Weights of the groups at each distinct value, in the order of the values. */
interface Steps {
  readonly count: number
  /** Control before, treated before, control after, treated after, for each step. */
  readonly masses: Float64Array
}

/** The mean and largest distance of the groups' distribution functions over the steps. */
function writeEcdf({ count, masses }: Steps, totals: SampleTotals, figures: Float64Array): void {
  for (const [which, { sum }] of [totals.before, totals.after].entries()) {
    let control = 0
    let treated = 0
    let distance = 0
    let most = 0
    for (let step = 0; step < count; step++) {
      control += masses[4 * step + 2 * which] as number
      treated += masses[4 * step + 2 * which + 1] as number
      const difference = Math.abs(treated / sum[1] - control / sum[0])
      distance += difference
      if (difference > most) most = difference
    }
    const at = which * figureNames.length
    figures[at + 4] = distance / count
    figures[at + 5] = most
  }
}

/** The figures of a number by its steps (`numberSteps`); gives the SD that standardises. */
export function numberFigures(
  values: Float64Array,
  sample: Sample,
  totals: SampleTotals,
  steps: Steps,
  figures: Float64Array,
): number {
  const before = moments(values, sample, undefined, totals.before)
  const after = moments(values, sample, sample.weights, totals.after)
  const rows = totals.before.sum[0] + totals.before.sum[1]
  const pooled = (before.spread[0] + before.spread[1]) / (rows - 2)
  // Where nobody varies, means differ by rounding alone.
  const isConstant = steps.count === 1
  const deviation = isConstant ? 0 : standardiser(before.variance[1], pooled)
  for (const [which, { mean, variance }] of [before, after].entries()) {
    const at = which * figureNames.length
    figures.set(
      isConstant
        ? [mean[1], mean[0], 0, Number.NaN]
        : [mean[1], mean[0], smdOf(mean[1] - mean[0], deviation), variance[1] / variance[0]],
      at,
    )
  }
  writeEcdf(steps, totals, figures)
  return deviation
}
