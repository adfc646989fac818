import type { Random } from '../../../src/platform/shared/random.ts'

/** A draw from the standard normal distribution (Box and Muller). */
export function normal(random: Random): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random.next()))
  return radius * Math.cos(2 * Math.PI * random.next())
}

/** So many draws. */
export const normals = (random: Random, count: number): Float64Array =>
  Float64Array.from({ length: count }, () => normal(random))
