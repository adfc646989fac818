/**
 * A short summary of a set of persons by which two sets can be told to differ by fewer than so many persons, without
 * keeping who they are.
 *
 * Each person is a number x below a prime p, and the sketch of a set is the power sums S_k = sum of x^k modulo p for
 * k = 0 … 2m - 2. The difference D_k of two sketches is the power sum of the persons in one set alone minus that of the
 * persons in the other alone: a moment sequence with one atom, of factor +1 or -1, for each person in which the sets
 * differ. The m x m Hankel matrix D_(i+j) is V' diag(±1) V with V the Vandermonde matrix of the atoms, so its rank is the
 * number d of atoms as long as d < m, and m otherwise, but with a chance of about m / p (the idea behind decoding
 * Reed-Solomon codes: W. W. Peterson 1960; for sets: Y. Minsky, A. Trachtenberg, R. Zippel 2003). So sets that differ by fewer than
 * m persons are never overlooked, and others are hardly ever taken for such.
 */

/** The largest prime under 2^26: products of two numbers below it are exact in a double. */
const prime = 67_108_859

/**
 * A product of two numbers below the prime, modulo the prime. The quotient is below 2^26 and at least 1/p under the next
 * whole number, which rounding (2^-27) does not bridge: so this is exact, and six times as fast as the remainder of doubles.
 */
function timesModulo(one: number, other: number): number {
  const product = one * other
  return product - Math.floor(product / prime) * prime
}

/** A sketch: 2m - 1 power sums. */
export type Sketch = readonly number[]

/** The number for which a person stands: FNV-1a over the UTF-16 units of the identifier, mixed, modulo the prime. */
export function atomOf(id: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < id.length; index++)
    hash = Math.imul(hash ^ id.charCodeAt(index), 0x01000193)
  hash ^= hash >>> 16
  hash = Math.imul(hash, 0x85ebca6b)
  hash ^= hash >>> 13
  hash = Math.imul(hash, 0xc2b2ae35)
  hash ^= hash >>> 16
  return (hash >>> 0) % prime
}

/** The sums of a set that grows, to which persons are added one by one. */
export const emptySums = (least: number): Float64Array => new Float64Array(2 * least - 1)

/** The powers 0 … 2m - 2 of a person's number, into `powers`. */
export function writePowers(id: string, powers: Float64Array): void {
  const atom = atomOf(id)
  let power = 1
  for (let k = 0; k < powers.length; k++) {
    powers[k] = power
    power = timesModulo(power, atom)
  }
}

/** Adds a person by the powers of the number; the sums are brought below the prime by `sketchOf`. */
export function addPowers(sums: Float64Array, powers: Float64Array): void {
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (powers[k] as number)
}

/** The sketch of what was added; exact for up to 2^27 persons. */
export const sketchOf = (sums: Float64Array): Sketch => Array.from(sums, (sum) => sum % prime)

/** In how many persons two sets differ, counted up to `2m - 1` powers' worth: m means "m or more". */
export function differenceOf(one: Sketch, other: Sketch): number {
  const m = (Math.min(one.length, other.length) + 1) / 2
  const moments = Array.from(
    { length: 2 * m - 1 },
    (_, k) => ((one[k] ?? 0) - (other[k] ?? 0) + prime) % prime,
  )
  const rows = Array.from({ length: m }, (_, i) =>
    Array.from({ length: m }, (_none, j) => moments[i + j] ?? 0),
  )
  return rankOf(rows)
}

/** The rank of a matrix modulo the prime, by elimination. */
function rankOf(rows: number[][]): number {
  let rank = 0
  for (let column = 0; column < rows.length; column++) {
    const at = rows.findIndex((row, index) => index >= rank && row[column] !== 0)
    if (at < 0) continue
    const pivot = rows[at] ?? []
    rows[at] = rows[rank] ?? []
    rows[rank] = pivot
    const inverse = powerOf(pivot[column] ?? 1, prime - 2)
    for (let index = rank + 1; index < rows.length; index++) {
      const row = rows[index] ?? []
      const factor = ((row[column] ?? 0) * inverse) % prime
      if (factor === 0) continue
      for (let k = column; k < row.length; k++)
        row[k] = ((row[k] ?? 0) - ((factor * (pivot[k] ?? 0)) % prime) + prime) % prime
    }
    rank += 1
  }
  return rank
}

/** By Fermat, the power p - 2 is the inverse. */
function powerOf(base: number, exponent: number): number {
  let result = 1
  let square = base
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result = (result * square) % prime
    square = (square * square) % prime
  }
  return result
}
