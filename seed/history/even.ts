import { createRandom } from '../../src/platform/shared/random.ts'

/**
 * Draws that are each as likely as they are said to be, and that are spread evenly over those of one stratum: of many
 * that happen with some probability about as many do as the probabilities add up to, where independent draws would stray
 * by the root of their number. Nothing is set: a probability twice as high gives twice as many.
 */
export interface EvenDraws {
  /** Whether something of a probability (0 to 1) happens. */
  chance(stratum: string, probability: number): boolean
  /** A number in [0, 1). */
  next(stratum: string): number
  /** A whole number from `min` to `max`, both included. */
  int(stratum: string, min: number, max: number): number
  /** One of the values by its weight. */
  weighted<T extends string>(stratum: string, choices: readonly (readonly [T, number])[]): T
}

/** The fractional part of the golden ratio: its multiples are spread more evenly than those of any other number. */
const golden = (Math.sqrt(5) - 1) / 2

/** Streams of chance that nothing else of a seed draws from. */
const evenStreams = 2 ** 44

/** A whole number below 2^20 of a name (FNV-1a). */
function numberOf(name: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < name.length; at++)
    hash = Math.imul(hash ^ name.charCodeAt(at), 0x01000193) >>> 0
  return hash % 2 ** 20
}

/**
 * Even draws for one block of people, who are simulated one after the other. Systematic sampling with unequal
 * probabilities: the probabilities of a stratum are laid end to end from a random beginning, and what lies on a whole
 * number happens (W. G. Madow, On the theory of systematic sampling II, Annals of Mathematical Statistics 20, 1949). Numbers
 * are multiples of the golden ratio from a random beginning (H. Weyl).
 * @param block the number of the block within the seed
 */
export function createEvenDraws(seed: number, block: number): EvenDraws {
  const places = new Map<string, number>()
  const placeOf = (stratum: string) =>
    places.get(stratum) ??
    createRandom(seed, evenStreams + block * 2 ** 20 + numberOf(stratum)).next()
  const even: EvenDraws = {
    chance(stratum, probability) {
      const place = placeOf(stratum) + probability
      places.set(stratum, place % 1)
      return place >= 1
    },
    next(stratum) {
      const place = (placeOf(stratum) + golden) % 1
      places.set(stratum, place)
      return place
    },
    int: (stratum, min, max) => min + Math.floor(even.next(stratum) * (max - min + 1)),
    weighted(stratum, choices) {
      let left = choices.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of choices) {
        if (weight > 0 && even.chance(`${stratum}/${value}`, Math.min(1, weight / left)))
          return value
        left -= weight
      }
      // Only rounding leads here: the last value that has a weight.
      const last = choices.findLast(([, weight]) => weight > 0)
      if (last === undefined) throw new RangeError('Nothing to pick from')
      return last[0]
    },
  }
  return even
}
