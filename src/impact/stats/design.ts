import type { FactorColumn, Frame, NumberColumn } from '../frame/model.frame.ts'

/**
 * The columns of a model: an intercept, one term a number, one term a level of a factor except its first,
 * the reference. Nothing is copied: a row has as many values that are not 0 as the frame has columns, so it
 * is read from the columns themselves.
 */
export interface Design {
  readonly rows: number
  /** Names in the order of the model: "(Intercept)", "age", "racewhite". */
  readonly terms: readonly string[]
  readonly numbers: readonly DesignNumber[]
  readonly factors: readonly DesignFactor[]
}

export interface DesignNumber {
  readonly term: number
  readonly values: Float64Array
}

export interface DesignFactor {
  readonly codes: Int32Array
  /** The term of each level; -1 for the reference. */
  readonly terms: Int32Array
  /** What the term of the reference would be called. */
  readonly reference: string
}

export const intercept = '(Intercept)'

/** The name of a term: the column of a number, the column followed by the level of a factor. */
export function termName(column: string, level = ''): string {
  return `${column}${level}`
}

/** The model of all columns of a frame, which has no missing values. */
export function designOf(frame: Frame): Design {
  const terms = [intercept]
  const numbers: DesignNumber[] = []
  const factors: DesignFactor[] = []
  const addNumber = ({ name, values }: NumberColumn) => {
    numbers.push({ term: terms.push(termName(name)) - 1, values })
  }
  const addFactor = ({ name, codes, levels }: FactorColumn) => {
    const places = levels.map((level, index) =>
      index === 0 ? -1 : terms.push(termName(name, level)) - 1,
    )
    factors.push({
      codes,
      terms: Int32Array.from(places),
      reference: termName(name, levels[0]),
    })
  }
  for (const column of frame.columns)
    if (column.kind === 'number') addNumber(column)
    else addFactor(column)
  return { rows: frame.rows, terms, numbers, factors }
}

/** Writes a row of the model into `target` from `offset` on, the intercept first. */
export function writeRow(design: Design, row: number, target: Float64Array, offset: number): void {
  target.fill(0, offset, offset + design.terms.length)
  target[offset] = 1
  const { numbers, factors } = design
  // Plain loops: regressions pass over their rows many times.
  for (let index = 0; index < numbers.length; index++) {
    const { term, values } = numbers[index] as DesignNumber
    target[offset + term] = values[row] as number
  }
  for (let index = 0; index < factors.length; index++) {
    const { codes, terms } = factors[index] as DesignFactor
    const term = terms[codes[row] as number] as number
    if (term >= 0) target[offset + term] = 1
  }
}
