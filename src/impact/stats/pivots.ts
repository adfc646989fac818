/**
 * The Cholesky factor of a symmetric matrix whose columns are taken in a given order, where a column that the
 * earlier ones explain is dropped: as R's regression does, which keeps the first of two equal columns.
 */
export interface Factorised {
  /** The kept places in their order, and those dropped. */
  readonly kept: Int32Array
  readonly dropped: Int32Array
  /** Rows of the lower triangle L, L L' = A over the kept places. */
  readonly lower: readonly Float64Array[]
  /** The size of the whole matrix. */
  readonly size: number
}

/** A column is explained when less than this share of its sum of squares is left. */
const explained = 1e-11

/**
 * @param packed the lower triangle of the matrix, row after row
 * @param order the places from first to last
 * @param known the places to keep when that is settled: then none is dropped
 */
export function factorise(packed: Float64Array, order: Int32Array, known?: Int32Array): Factorised {
  const at = (i: number, j: number) =>
    packed[i >= j ? (i * (i + 1)) / 2 + j : (j * (j + 1)) / 2 + i] as number
  const kept: number[] = []
  const dropped: number[] = []
  const settled = known === undefined ? undefined : new Set(known)
  const lower: Float64Array[] = []
  for (const place of order) {
    const row = new Float64Array(kept.length + 1)
    let left = at(place, place)
    for (let j = 0; j < kept.length; j++) {
      const other = lower[j] as Float64Array
      let sum = at(place, kept[j] as number)
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * (other[k] as number)
      const value = sum / (other[j] as number)
      row[j] = value
      left -= value * value
    }
    const isKept = settled === undefined ? left > explained * at(place, place) : settled.has(place)
    if (!isKept) {
      dropped.push(place)
      continue
    }
    row[kept.length] = Math.sqrt(left)
    kept.push(place)
    lower.push(row)
  }
  return {
    kept: Int32Array.from(kept),
    dropped: Int32Array.from(dropped),
    lower,
    size: order.length,
  }
}

/** The solution of A x = b by place, 0 where a place was dropped. */
export function solve({ kept, lower, size }: Factorised, right: Float64Array): Float64Array {
  const count = kept.length
  const x = Float64Array.from(kept, (place) => right[place] as number)
  for (let i = 0; i < count; i++) {
    const row = lower[i] as Float64Array
    let sum = x[i] as number
    for (let j = 0; j < i; j++) sum -= (row[j] as number) * (x[j] as number)
    x[i] = sum / (row[i] as number)
  }
  for (let i = count - 1; i >= 0; i--) {
    let sum = x[i] as number
    for (let j = i + 1; j < count; j++)
      sum -= ((lower[j] as Float64Array)[i] as number) * (x[j] as number)
    x[i] = sum / ((lower[i] as Float64Array)[i] as number)
  }
  const solution = new Float64Array(size)
  kept.forEach((place, index) => {
    solution[place] = x[index] as number
  })
  return solution
}

/** The inverse over the kept places, row after row. */
export function invert(factorised: Factorised): Float64Array {
  const { kept, size } = factorised
  const count = kept.length
  const inverse = new Float64Array(count * count)
  const unit = new Float64Array(size)
  for (let i = 0; i < count; i++) {
    unit.fill(0)
    unit[kept[i] as number] = 1
    const column = solve(factorised, unit)
    for (let j = 0; j < count; j++) inverse[i * count + j] = column[kept[j] as number] as number
  }
  return inverse
}
