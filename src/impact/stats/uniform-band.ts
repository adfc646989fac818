import type { Random } from '../../platform/shared/random.ts'
import { errorOf } from './group-time-aggregate.ts'

/**
 * The factor of a band that holds a whole curve at once, not each point by itself: with it, all points of the curve lie
 * inside estimate ± factor x SE together with the given probability.
 *
 * Multiplier bootstrap over persons: each draw turns the signs of the persons' influences at random (Rademacher) and
 * takes the largest |mean influence| / SE over the points; the factor is the quantile of these. Nothing is estimated anew.
 * Source: Callaway and Sant'Anna (2021), algorithm 1, with the analytic SE as the scale.
 * Assumes persons independent of each other.
 */
export interface BandOptions {
  readonly draws: number
  /** Such as 0.95. */
  readonly confidence: number
}

export const bandDefaults: BandOptions = { draws: 999, confidence: 0.95 }

/**
 * @param influences one array of all persons for each point of the curve; points without variation are left out
 * @returns the factor, at least the one of a single point would give; NaN without a point that varies
 */
export function uniformFactor(
  influences: readonly Float64Array[],
  random: Random,
  { draws, confidence }: BandOptions = bandDefaults,
): number {
  const scaled = influences.flatMap((influence) => {
    const error = errorOf(influence)
    return error > 0 ? [influence.map((value) => value / (error * influence.length))] : []
  })
  const persons = scaled[0]?.length ?? 0
  if (persons === 0) return Number.NaN
  const signs = new Int8Array(persons)
  const largest = new Float64Array(draws)
  for (let draw = 0; draw < draws; draw++) {
    drawSigns(signs, random)
    for (const influence of scaled) {
      let sum = 0
      for (let row = 0; row < persons; row++)
        sum += (signs[row] as number) * (influence[row] as number)
      largest[draw] = Math.max(largest[draw] as number, Math.abs(sum))
    }
  }
  largest.sort()
  return largest[Math.min(draws - 1, Math.ceil(confidence * draws) - 1)] as number
}

/** One bit of chance a person: 32 persons share a draw. */
function drawSigns(signs: Int8Array, random: Random): void {
  let bits = 0
  for (let row = 0; row < signs.length; row++) {
    if (row % 32 === 0) bits = Math.floor(random.next() * 0x100000000)
    signs[row] = bits & 1 ? 1 : -1
    bits >>>= 1
  }
}
