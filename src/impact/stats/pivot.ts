import { at, type Matrix } from './matrix.ts'

/** A centred column smaller than this share of its own size is constant; one that keeps less of itself is explained. */
const constant = 1e-22
const explained = 1e-11

/**
 * Which columns of X'X to keep: from first to last, those that the ones kept before do not explain fully.
 * @param product X'X of centred columns (the first, the intercept, as it is)
 * @param sizes the sum of squares of each column before it was centred
 */
export function keptColumns(product: Matrix, sizes: Float64Array): Int32Array {
  const size = product.rows
  const work = Float64Array.from(product.values)
  const kept: number[] = []
  for (let k = 0; k < size; k += 1) {
    const left = work[k * size + k] as number
    const whole = at(product, k, k)
    if (!(whole > constant * (sizes[k] as number)) || !(left > explained * whole)) continue
    kept.push(k)
    for (let i = k + 1; i < size; i += 1) {
      const factor = (work[k * size + i] as number) / left
      if (factor === 0) continue
      for (let j = i; j < size; j += 1)
        work[i * size + j] =
          (work[i * size + j] as number) - factor * (work[k * size + j] as number)
    }
  }
  return Int32Array.from(kept)
}
