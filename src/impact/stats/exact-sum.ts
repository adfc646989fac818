/**
 * The sum of products first[i] * second[i] with the rounding errors of the additions summed beside it (Neumaier,
 * ZAMM 54, 1974): about the digits of R, which adds in extended precision.
 */
export function sumOfProducts(first: ArrayLike<number>, second: ArrayLike<number>): number {
  let sum = 0
  let lost = 0
  for (let index = 0; index < first.length; index++) {
    const term = (first[index] as number) * (second[index] as number)
    const next = sum + term
    lost += Math.abs(sum) >= Math.abs(term) ? sum - next + term : term - next + sum
    sum = next
  }
  return sum + lost
}
