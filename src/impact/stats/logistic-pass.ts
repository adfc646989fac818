import type { BlockJob } from './blocks.ts'
import type { Design } from './design.ts'

/**
 * One pass of the logistic regression over the rows: what Newton's step needs, summed by blocks of a fixed
 * size. The blocks are summed in their order afterwards, so the figures do not depend on who computed which.
 *
 * Inside, a row is: 1, the standardised numbers, then the levels, of which at most one a factor is not 0. So
 * a row costs the square of its values that are not 0, not the square of the terms.
 */
export interface LogisticRows {
  readonly rows: number
  readonly treated: Uint8Array
  readonly numbers: readonly Float64Array[]
  readonly centre: Float64Array
  readonly scale: Float64Array
  readonly factors: readonly LogisticFactor[]
  /** 1 + numbers + levels. */
  readonly size: number
  /** Place by term of the design. */
  readonly places: Int32Array
  /** Rows are taken at this stride: 1 for all. */
  readonly stride: number
}

export interface LogisticFactor {
  readonly codes: Int32Array
  /** Place by level, -1 for the reference. */
  readonly places: Int32Array
}

/** Rows that are read in one block. */
const blockRows = 16_384

export function blockCount({ rows, stride }: LogisticRows): number {
  return Math.ceil(Math.ceil(rows / stride) / blockRows)
}

/** Sums of a block: the lower triangle of X'WX row after row, X'r, and the deviance. */
export function sumsWidth(size: number): number {
  return (size * (size + 1)) / 2 + size + 1
}

/** The rows of a design in the order of the pass, numbers standardised by mean and standard deviation. */
export function logisticRows(design: Design, treated: Uint8Array): LogisticRows {
  const { rows } = design
  const places = new Int32Array(design.terms.length)
  let size = 1
  const centre = new Float64Array(design.numbers.length)
  const scale = new Float64Array(design.numbers.length)
  design.numbers.forEach(({ term, values }, index) => {
    places[term] = size++
    let sum = 0
    for (let row = 0; row < rows; row++) sum += values[row] as number
    const mean = rows === 0 ? 0 : sum / rows
    let squares = 0
    for (let row = 0; row < rows; row++) squares += ((values[row] as number) - mean) ** 2
    const deviation = Math.sqrt(squares / Math.max(1, rows))
    centre[index] = mean
    // A constant column keeps its rounding errors out of the model: it becomes exactly 0.
    scale[index] = deviation > 1e-12 * Math.abs(mean) ? 1 / deviation : 0
  })
  const factors = design.factors.map(({ codes, terms }) => ({
    codes,
    places: terms.map((term) => {
      if (term < 0) return -1
      places[term] = size
      return size++
    }),
  }))
  const numbers = design.numbers.map(({ values }) => values)
  return { rows, treated, numbers, centre, scale, factors, size, places, stride: 1 }
}

/** eta = +-log 3 and its working response: the start of R's glm, where the fitted values are (y + 1/2) / 2. */
const startEta = Math.log(3)
const startWeight = 3 / 16
/** Each fitted value is 3/4 on the side of its response. */
const startDeviance = 2 * Math.log(4 / 3)
const startResponse = startWeight * startEta + 1 / 4

export interface SumInput {
  readonly rows: LogisticRows
  /** In the order of the pass. NaN in the first: the start of R's glm, whose residual is the weighted working response. */
  readonly coefficients: Float64Array
  /** As many as blocks times `sumsWidth`. */
  readonly sums: Float64Array
}

export const logisticSums: BlockJob<SumInput> = { name: 'logisticSums', run: sumBlocks }

function sumBlocks(input: SumInput, from: number, to: number): void {
  const { coefficients, sums } = input
  const { rows, treated, numbers, centre, scale, factors, size, stride } = input.rows
  const isStart = Number.isNaN(coefficients[0] as number)
  const dense = numbers.length + 1
  const triangle = (size * (size + 1)) / 2
  const width = sumsWidth(size)
  const x = new Float64Array(dense)
  const active = new Int32Array(factors.length)
  x[0] = 1
  for (let block = from; block < to; block++) {
    const own = new Float64Array(width)
    const last = Math.min(rows, (block + 1) * blockRows * stride)
    for (let row = block * blockRows * stride; row < last; row += stride) {
      let eta = coefficients[0] as number
      for (let index = 1; index < dense; index++) {
        const value =
          (((numbers[index - 1] as Float64Array)[row] as number) - (centre[index - 1] as number)) *
          (scale[index - 1] as number)
        x[index] = value
        eta += value * (coefficients[index] as number)
      }
      let count = 0
      for (let index = 0; index < factors.length; index++) {
        const { codes, places } = factors[index] as LogisticFactor
        const place = places[codes[row] as number] as number
        if (place < 0) continue
        active[count++] = place
        eta += coefficients[place] as number
      }
      const isTreated = treated[row] === 1
      let weight: number
      let residual: number
      let deviance: number
      if (isStart) {
        weight = startWeight
        residual = isTreated ? startResponse : -startResponse
        deviance = startDeviance
      } else {
        const tail = Math.exp(-Math.abs(eta))
        const small = tail / (1 + tail)
        const mu = eta >= 0 ? 1 - small : small
        weight = small * (1 - small)
        // Where eta is large, 1 - mu would lose the digits that `small` has.
        residual = isTreated ? (eta >= 0 ? small : 1 - mu) : -mu
        deviance = 2 * (Math.log(1 + tail) + (isTreated ? Math.max(-eta, 0) : Math.max(eta, 0)))
      }
      addRow(own, triangle, x, dense, active, count, weight, residual)
      own[width - 1] = (own[width - 1] as number) + deviance
    }
    sums.set(own, block * width)
  }
}

function addRow(
  own: Float64Array,
  triangle: number,
  x: Float64Array,
  dense: number,
  active: Int32Array,
  count: number,
  weight: number,
  residual: number,
): void {
  for (let i = 0; i < dense; i++) {
    const value = x[i] as number
    const weighted = weight * value
    const start = (i * (i + 1)) / 2
    for (let j = 0; j <= i; j++)
      own[start + j] = (own[start + j] as number) + weighted * (x[j] as number)
    own[triangle + i] = (own[triangle + i] as number) + residual * value
  }
  for (let i = 0; i < count; i++) {
    const place = active[i] as number
    const start = (place * (place + 1)) / 2
    for (let j = 0; j < dense; j++)
      own[start + j] = (own[start + j] as number) + weight * (x[j] as number)
    for (let j = 0; j <= i; j++) {
      const cell = start + (active[j] as number)
      own[cell] = (own[cell] as number) + weight
    }
    own[triangle + place] = (own[triangle + place] as number) + residual
  }
}

export interface ScoreInput {
  readonly rows: LogisticRows
  readonly coefficients: Float64Array
  readonly logit: Float64Array
  readonly propensity: Float64Array
}

/** The linear predictor and the probability of each row. */
export const logisticScores: BlockJob<ScoreInput> = { name: 'logisticScores', run: scoreBlocks }

function scoreBlocks(input: ScoreInput, from: number, to: number): void {
  const { coefficients, logit, propensity } = input
  const { rows, numbers, centre, scale, factors } = input.rows
  const last = Math.min(rows, to * blockRows)
  for (let row = from * blockRows; row < last; row++) {
    let eta = coefficients[0] as number
    for (let index = 0; index < numbers.length; index++)
      eta +=
        (((numbers[index] as Float64Array)[row] as number) - (centre[index] as number)) *
        (scale[index] as number) *
        (coefficients[index + 1] as number)
    for (let index = 0; index < factors.length; index++) {
      const { codes, places } = factors[index] as LogisticFactor
      const place = places[codes[row] as number] as number
      if (place >= 0) eta += coefficients[place] as number
    }
    logit[row] = eta
    propensity[row] = 1 / (1 + Math.exp(-eta))
  }
}
