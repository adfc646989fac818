/** A source of repeatable chance: the same seed gives the same draws on every machine. */
export interface Random {
  /** A number in [0, 1) with 32 bits. */
  next(): number
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number
  /** True with the given probability (0 to 1). */
  chance(probability: number): boolean
  /** One of the values, each as likely; throws a RangeError when there is none. */
  pick<T>(values: readonly T[]): T
  /** One of the values by its weight (at least 0, not all 0); throws a RangeError when there is none. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T
}

/** Mixes a 32-bit number so that neighbouring inputs give unrelated outputs (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let hash = value | 0
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return hash ^ (hash >>> 16)
}

/**
 * A generator of the xoshiro128** family (Blackman and Vigna), seeded through splitmix.
 * @param seed the seed of the whole run, an integer
 * @param stream the number of an independent stream of that seed, so that the n-th person is the
 *   same whether a thousand are made before it or none
 */
export function createRandom(seed: number, stream = 0): Random {
  let state = mix(mix(seed) ^ mix(stream + 0x632be59b) ^ Math.floor(stream / 0x100000000))
  const split = () => {
    state = (state + 0x9e3779b9) | 0
    return mix(state)
  }
  let a = split()
  let b = split()
  let c = split()
  let d = split()

  const next = () => {
    const product = Math.imul(b, 5)
    const result = Math.imul((product << 7) | (product >>> 25), 9)
    const shifted = b << 9
    c ^= a
    d ^= b
    b ^= c
    a ^= d
    c ^= shifted
    d = (d << 11) | (d >>> 21)
    return (result >>> 0) / 0x100000000
  }

  return {
    next,
    int: (min, max) => min + Math.floor(next() * (max - min + 1)),
    chance: (probability) => next() < probability,
    pick<T>(values: readonly T[]): T {
      if (values.length === 0) throw new RangeError('Nothing to pick from')
      return values[Math.floor(next() * values.length)] as T
    },
    weighted<T>(choices: readonly (readonly [T, number])[]): T {
      let total = 0
      for (const choice of choices) total += choice[1]
      let left = next() * total
      for (const [value, weight] of choices) {
        if (left < weight) return value
        left -= weight
      }
      // Only rounding leads here: the last value that has a weight.
      for (let index = choices.length - 1; index >= 0; index--) {
        const choice = choices[index]
        if (choice && choice[1] > 0) return choice[0]
      }
      throw new RangeError('Nothing to pick from')
    },
  }
}
