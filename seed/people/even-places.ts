import { createRandom } from '../../src/platform/shared/random.ts'

/** The only positive root of x^4 = x + 1. */
const root = 1.2207440846057596
const steps = [1 / root, 1 / root ** 2, 1 / root ** 3] as const

/** Streams of chance that nothing else of a seed draws from. */
const placeStream = 2 ** 43

/**
 * Three numbers in [0, 1) for the n-th person of a seed, spread evenly over the people however many they are, one by one
 * and together: multiples of the powers of a root from a random beginning (an additive recurrence; M. Roberts, The
 * unreasonable effectiveness of quasirandom sequences, 2018).
 */
export function evenPlaces(seed: number, index: number): [number, number, number] {
  const from = createRandom(seed, placeStream)
  const at = (step: number) => (from.next() + index * step) % 1
  return [at(steps[0]), at(steps[1]), at(steps[2])]
}

/** The value in whose part of the weights, laid end to end, a place from 0 to 1 lies. */
export function weightedAt<T>(choices: readonly (readonly [T, number])[], place: number): T {
  const [first] = choices
  if (first === undefined) throw new RangeError('Nothing to pick from')
  let left = place * choices.reduce((sum, [, weight]) => sum + weight, 0)
  for (const [value, weight] of choices) {
    if (left < weight) return value
    left -= weight
  }
  return choices.at(-1)?.[0] ?? first[0]
}
