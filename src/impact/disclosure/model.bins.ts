import { roundCount } from './model.rounding.ts'

/** How many of each arm lie between two places of a scale. */
export interface Bin {
  readonly from: number
  readonly to: number
  readonly treated: number
  readonly control: number
}

/**
 * Joins neighbouring bins, from the left, until every one has enough persons of each arm; what remains at the right end
 * joins the last one.
 * @param threshold persons needed in an arm
 * @returns bins with unrounded counts; empty when an arm has too few persons altogether
 */
export function mergeBins(bins: readonly Bin[], threshold: number): Bin[] {
  const merged: Bin[] = []
  const isEnough = ({ treated, control }: Bin) => treated >= threshold && control >= threshold
  for (const bin of bins) {
    const last = merged.at(-1)
    if (last === undefined || isEnough(last)) merged.push(bin)
    else merged[merged.length - 1] = join(last, bin)
  }
  const last = merged.at(-1)
  if (last !== undefined && !isEnough(last)) {
    merged.pop()
    const before = merged.pop()
    if (before !== undefined) merged.push(join(before, last))
  }
  return merged
}

const join = (one: Bin, other: Bin): Bin => ({
  from: one.from,
  to: other.to,
  treated: one.treated + other.treated,
  control: one.control + other.control,
})

/** Bins with rounded counts, as they are shown. */
export const roundBins = (bins: readonly Bin[], rounding: number): Bin[] =>
  bins.map((bin) => ({
    ...bin,
    treated: roundCount(bin.treated, rounding),
    control: roundCount(bin.control, rounding),
  }))

/** Counts values between 0 and 1 into equal bins by arm. */
export function binScores(scores: Float64Array, treated: Uint8Array, count: number): Bin[] {
  const counts = [new Float64Array(count), new Float64Array(count)] as const
  for (let row = 0; row < scores.length; row++) {
    const at = Math.min(count - 1, Math.floor((scores[row] as number) * count))
    const arm = counts[treated[row] === 1 ? 0 : 1]
    arm[at] = (arm[at] as number) + 1
  }
  return Array.from({ length: count }, (_, at) => ({
    from: at / count,
    to: (at + 1) / count,
    treated: counts[0][at] as number,
    control: counts[1][at] as number,
  }))
}
