import type { LinearModel } from './linear-model.ts'
import { type Matrix, matrixOf } from './matrix.ts'

/** What is left of a constant column's squares by rounding, as a share of what they were before it was centred. */
const constant = 1e-22

/**
 * Centred cross products of the terms of a model without its intercept, and of the outcome, which comes last. A constant one
 * has products of exactly 0.
 */
export function centredProducts(model: LinearModel, y: ArrayLike<number>): Matrix {
  const size = model.terms.length
  const row = new Float64Array(size)
  const means = new Float64Array(size)
  const sizes = new Float64Array(size)
  // Without the intercept all terms move one place to the front, and the outcome takes the last.
  const read = (index: number) => {
    model.write(index, row)
    row.copyWithin(0, 1)
    row[size - 1] = y[index] as number
  }
  for (let index = 0; index < model.rows; index += 1) {
    read(index)
    for (let k = 0; k < size; k += 1) {
      means[k] = (means[k] as number) + (row[k] as number) / model.rows
      sizes[k] = (sizes[k] as number) + (row[k] as number) ** 2
    }
  }
  const products = matrixOf(size, size)
  for (let index = 0; index < model.rows; index += 1) {
    read(index)
    for (let i = 0; i < size; i += 1) {
      const factor = (row[i] as number) - (means[i] as number)
      for (let j = 0; j < size; j += 1)
        products.values[i * size + j] =
          (products.values[i * size + j] as number) +
          factor * ((row[j] as number) - (means[j] as number))
    }
  }
  for (let k = 0; k < size; k += 1) {
    if ((products.values[k * size + k] as number) > constant * (sizes[k] as number)) continue
    for (let other = 0; other < size; other += 1) {
      products.values[k * size + other] = 0
      products.values[other * size + k] = 0
    }
  }
  return products
}
