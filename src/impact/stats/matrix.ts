/** A dense matrix, row after row: the value of row i and column j is `values[i * columns + j]`. */
export interface Matrix {
  readonly rows: number
  readonly columns: number
  readonly values: Float64Array
}

/**
 * A matrix of the given shape; zeros without values, otherwise the very array (no copy) or a copy of the list.
 * @throws RangeError when there are more or fewer values than places
 */
export function matrixOf(
  rows: number,
  columns: number,
  values: Float64Array | readonly number[] = new Float64Array(rows * columns),
): Matrix {
  if (values.length !== rows * columns)
    throw new RangeError(`${values.length} values do not fill ${rows} rows of ${columns} columns`)
  return {
    rows,
    columns,
    values: values instanceof Float64Array ? values : Float64Array.from(values),
  }
}

/** The rows and columns of a square matrix at some places. */
export function partOf(a: Matrix, places: ArrayLike<number>): Matrix {
  const size = places.length
  const part = matrixOf(size, size)
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      part.values[row * size + column] = at(a, places[row] as number, places[column] as number)
  return part
}

/** Some rows of a matrix, in the order of their list; a row may stand in it several times. */
export function rowsOf({ columns, values }: Matrix, rows: Int32Array): Matrix {
  const part = matrixOf(rows.length, columns)
  for (const [place, row] of rows.entries())
    part.values.set(values.subarray(row * columns, (row + 1) * columns), place * columns)
  return part
}

/** The square matrix with ones on the diagonal. */
export function identity(size: number): Matrix {
  const one = matrixOf(size, size)
  for (let index = 0; index < size; index += 1) one.values[index * size + index] = 1
  return one
}

/** The value of a row and column. */
export const at = (a: Matrix, row: number, column: number): number =>
  a.values[row * a.columns + column] as number

export function transpose(a: Matrix): Matrix {
  const turned = matrixOf(a.columns, a.rows)
  for (let row = 0; row < a.rows; row += 1)
    for (let column = 0; column < a.columns; column += 1)
      turned.values[column * a.rows + row] = at(a, row, column)
  return turned
}

/**
 * The product a b.
 * @throws RangeError when the columns of a are not as many as the rows of b
 */
export function multiply(a: Matrix, b: Matrix): Matrix {
  if (a.columns !== b.rows)
    throw new RangeError(`${a.columns} columns cannot be multiplied by ${b.rows} rows`)
  const product = matrixOf(a.rows, b.columns)
  for (let row = 0; row < a.rows; row += 1) {
    const start = row * b.columns
    for (let inner = 0; inner < a.columns; inner += 1) {
      const factor = at(a, row, inner)
      if (factor === 0) continue
      const from = inner * b.columns
      for (let column = 0; column < b.columns; column += 1)
        product.values[start + column] =
          (product.values[start + column] as number) + factor * (b.values[from + column] as number)
    }
  }
  return product
}

/** The product of a matrix and a column. */
export function multiplyVector(a: Matrix, vector: ArrayLike<number>): Float64Array {
  if (a.columns !== vector.length)
    throw new RangeError(`${a.columns} columns cannot be multiplied by ${vector.length} values`)
  const { rows, columns, values } = a
  const product = new Float64Array(rows)
  for (let row = 0; row < rows; row += 1) {
    const from = row * columns
    let sum = 0
    for (let column = 0; column < columns; column += 1)
      sum += (values[from + column] as number) * (vector[column] as number)
    product[row] = sum
  }
  return product
}

/** g' A g: the variance of the combination g of estimates with covariance A. */
export function quadraticForm(a: Matrix, vector: ArrayLike<number>): number {
  const product = multiplyVector(a, vector)
  let sum = 0
  for (let row = 0; row < product.length; row += 1)
    sum += (product[row] as number) * (vector[row] as number)
  return sum
}

/** X'WX, W being the diagonal of the weights (all 1 without them). */
export function crossProduct(x: Matrix, weights?: ArrayLike<number>): Matrix {
  const size = x.columns
  const { values } = x
  const product = matrixOf(size, size)
  const sums = product.values
  for (let row = 0; row < x.rows; row += 1) {
    const weight = weights === undefined ? 1 : (weights[row] as number)
    if (weight === 0) continue
    const start = row * size
    for (let i = 0; i < size; i += 1) {
      const factor = weight * (values[start + i] as number)
      if (factor === 0) continue
      for (let j = i; j < size; j += 1)
        sums[i * size + j] = (sums[i * size + j] as number) + factor * (values[start + j] as number)
    }
  }
  for (let i = 0; i < size; i += 1)
    for (let j = 0; j < i; j += 1) sums[i * size + j] = sums[j * size + i] as number
  return product
}
