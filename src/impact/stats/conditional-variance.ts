import type { ConditionalVariance } from './abadie-imbens.ts'

/**
 * The variance of the outcome around its mean for people like a unit, from its nearest neighbours in the same arm, all
 * equally near ones taken together.
 *
 * Formula: s2 = J/(J+1) (y - mean of the J nearest)^2.
 * Source: Abadie and Imbens (2006), section 4.
 * Assumes: an outcome whose mean changes little between neighbours.
 * Example: outcomes 5 at 0.30, 3 at 0.31 and 9 at 0.50: for the first 1/2 (5 - 3)^2 = 2.
 *
 * @param arm the units of one arm, the unit itself among them
 * @param score by unit
 * @returns for a unit of the arm; 0 for the only one of its arm
 */
export function scoreNeighbourVariance(
  arm: ArrayLike<number>,
  score: ArrayLike<number>,
  y: ArrayLike<number>,
): ConditionalVariance {
  const sorted = Int32Array.from(arm).sort(
    (a, b) => (score[a] as number) - (score[b] as number) || a - b,
  )
  const places = new Map<number, number>()
  for (const [place, unit] of sorted.entries()) places.set(unit, place)
  const distance = (unit: number, place: number) =>
    place < 0 || place >= sorted.length
      ? Number.POSITIVE_INFINITY
      : Math.abs((score[sorted[place] as number] as number) - (score[unit] as number))
  return (unit) => {
    const place = places.get(unit)
    if (place === undefined) throw new RangeError('The unit is not of this arm')
    const nearest = Math.min(distance(unit, place - 1), distance(unit, place + 1))
    if (nearest === Number.POSITIVE_INFINITY) return 0
    let count = 0
    let sum = 0
    for (const step of [-1, 1])
      for (let other = place + step; distance(unit, other) === nearest; other += step) {
        count += 1
        sum += y[sorted[other] as number] as number
      }
    return (count / (count + 1)) * ((y[unit] as number) - sum / count) ** 2
  }
}

/**
 * The same with any distance, by looking at all pairs of the arm: for a few thousand units. Here s2 is the variance within
 * the group of the unit and its nearest, as R's Matching takes it; the two differ only where several are equally near.
 */
export function neighbourVariance(
  arm: ArrayLike<number>,
  distance: (a: number, b: number) => number,
  y: ArrayLike<number>,
): ConditionalVariance {
  return (unit) => {
    let nearest = Number.POSITIVE_INFINITY
    let group: number[] = []
    for (let place = 0; place < arm.length; place += 1) {
      const other = arm[place] as number
      if (other === unit) continue
      const far = distance(unit, other)
      if (far > nearest) continue
      if (far < nearest) group = [y[unit] as number]
      nearest = far
      group.push(y[other] as number)
    }
    if (group.length < 2) return 0
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length
    return group.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (group.length - 1)
  }
}
