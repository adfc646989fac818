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

export const logisticSums: BlockJob<SumInput> = { name: 'logisticSums', run: sumBlock }

/** Rows whose values lie beside each other by column, few enough to stay near the processor. */
const pieceRows = 256

/** Some rows of a block, as the sums read them. */
interface Piece {
  /** How many rows there are; none has more than `pieceRows`. */
  count: number
  /** 1, then the standardised numbers: `pieceRows` for each. */
  readonly x: Float64Array
  /** The place of the level that is not 0, -1 for none: `pieceRows` for each factor. */
  readonly active: Int32Array
  readonly weight: Float64Array
  readonly residual: Float64Array
}

function sumBlock({ rows: all, coefficients, sums }: SumInput, block: number): void {
  const { numbers, factors, size, stride } = all
  const width = sumsWidth(size)
  const own = new Float64Array(width)
  const piece: Piece = {
    count: 0,
    x: new Float64Array((numbers.length + 1) * pieceRows).fill(1, 0, pieceRows),
    active: new Int32Array(factors.length * pieceRows),
    weight: new Float64Array(pieceRows),
    residual: new Float64Array(pieceRows),
  }
  const eta = new Float64Array(pieceRows)
  const last = Math.min(all.rows, (block + 1) * blockRows * stride)
  for (let row = block * blockRows * stride; row < last; row += pieceRows * stride) {
    piece.count = Math.min(pieceRows, Math.ceil((last - row) / stride))
    readPiece(all, row, coefficients, piece, eta)
    own[width - 1] = weighPiece(all, row, coefficients, piece, eta, own[width - 1] as number)
    addNumbers(piece, size, own)
    addLevels(piece, size, own)
  }
  sums.set(own, block * width)
}

/** The values of the rows, and their linear predictors. */
function readPiece(
  { numbers, centre, scale, factors, stride }: LogisticRows,
  first: number,
  coefficients: Float64Array,
  { count, x, active }: Piece,
  eta: Float64Array,
): void {
  eta.fill(coefficients[0] as number)
  for (let index = 0; index < numbers.length; index++) {
    const values = numbers[index] as Float64Array
    const [mean, by] = [centre[index] as number, scale[index] as number]
    const coefficient = coefficients[index + 1] as number
    const start = (index + 1) * pieceRows
    for (let at = 0; at < count; at++) {
      const value = ((values[first + at * stride] as number) - mean) * by
      x[start + at] = value
      eta[at] = (eta[at] as number) + value * coefficient
    }
  }
  for (let index = 0; index < factors.length; index++) {
    const { codes, places } = factors[index] as LogisticFactor
    const start = index * pieceRows
    for (let at = 0; at < count; at++) {
      const place = places[codes[first + at * stride] as number] as number
      active[start + at] = place
      if (place >= 0) eta[at] = (eta[at] as number) + (coefficients[place] as number)
    }
  }
}

/** The weights and residuals of the rows; gives `deviance` with theirs added. */
function weighPiece(
  { treated, stride }: LogisticRows,
  first: number,
  coefficients: Float64Array,
  { count, weight, residual }: Piece,
  etas: Float64Array,
  deviance: number,
): number {
  const isStart = Number.isNaN(coefficients[0] as number)
  let sum = deviance
  for (let at = 0; at < count; at++) {
    const isTreated = treated[first + at * stride] === 1
    if (isStart) {
      weight[at] = startWeight
      residual[at] = isTreated ? startResponse : -startResponse
      sum += startDeviance
      continue
    }
    const eta = etas[at] as number
    const tail = Math.exp(-Math.abs(eta))
    const small = tail / (1 + tail)
    const mu = eta >= 0 ? 1 - small : small
    weight[at] = small * (1 - small)
    // Where eta is large, 1 - mu would lose the digits that `small` has.
    residual[at] = isTreated ? (eta >= 0 ? small : 1 - mu) : -mu
    sum += 2 * (Math.log(1 + tail) + (isTreated ? Math.max(-eta, 0) : Math.max(eta, 0)))
  }
  return sum
}

/** Adds the products of the numbers with each other, and with the residuals. */
function addNumbers({ count, x, weight, residual }: Piece, size: number, own: Float64Array): void {
  const dense = x.length / pieceRows
  const triangle = (size * (size + 1)) / 2
  const weighted = new Float64Array(pieceRows)
  for (let i = 0; i < dense; i++) {
    const start = (i * (i + 1)) / 2
    let gradient = own[triangle + i] as number
    for (let at = 0; at < count; at++) {
      const value = x[i * pieceRows + at] as number
      weighted[at] = (weight[at] as number) * value
      gradient += (residual[at] as number) * value
    }
    own[triangle + i] = gradient
    let j = 0
    // A sum waits for its last addition: with four of them the processor has something to do meanwhile.
    for (; j + 3 <= i; j += 4) {
      const from = j * pieceRows
      let a = own[start + j] as number
      let b = own[start + j + 1] as number
      let c = own[start + j + 2] as number
      let d = own[start + j + 3] as number
      for (let at = 0; at < count; at++) {
        const value = weighted[at] as number
        a += value * (x[from + at] as number)
        b += value * (x[from + pieceRows + at] as number)
        c += value * (x[from + 2 * pieceRows + at] as number)
        d += value * (x[from + 3 * pieceRows + at] as number)
      }
      own[start + j] = a
      own[start + j + 1] = b
      own[start + j + 2] = c
      own[start + j + 3] = d
    }
    for (; j <= i; j++) {
      let sum = own[start + j] as number
      for (let at = 0; at < count; at++)
        sum += (weighted[at] as number) * (x[j * pieceRows + at] as number)
      own[start + j] = sum
    }
  }
}

/** Adds what the levels have to do with the numbers, with each other, and with the residuals. */
function addLevels(
  { count, x, active, weight, residual }: Piece,
  size: number,
  own: Float64Array,
): void {
  const triangle = (size * (size + 1)) / 2
  for (let at = 0; at < count; at++) {
    const mass = weight[at] as number
    for (let factor = at; factor < active.length; factor += pieceRows) {
      const place = active[factor] as number
      if (place < 0) continue
      const start = (place * (place + 1)) / 2
      let cell = start
      for (let from = at; from < x.length; from += pieceRows, cell++)
        own[cell] = (own[cell] as number) + mass * (x[from] as number)
      for (let other = at; other <= factor; other += pieceRows) {
        const second = active[other] as number
        if (second >= 0) own[start + second] = (own[start + second] as number) + mass
      }
      own[triangle + place] = (own[triangle + place] as number) + (residual[at] as number)
    }
  }
}

export interface ScoreInput {
  readonly rows: LogisticRows
  readonly coefficients: Float64Array
  readonly logit: Float64Array
  readonly propensity: Float64Array
}

/** The linear predictor and the probability of each row. */
export const logisticScores: BlockJob<ScoreInput> = { name: 'logisticScores', run: scoreBlock }

function scoreBlock(input: ScoreInput, block: number): void {
  const { coefficients, logit, propensity } = input
  const { rows, numbers, centre, scale, factors } = input.rows
  const last = Math.min(rows, (block + 1) * blockRows)
  for (let row = block * blockRows; row < last; row++) {
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
