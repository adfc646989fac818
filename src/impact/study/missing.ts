import type { Column, FactorColumn, NumberColumn } from '../frame/model.frame.ts'

/** What the indicator and the level of missing values are called: "age:<NA>" and level "<NA>". */
export const missingMark = '<NA>'

/** The mean of what is known stands in, and an indicator of 0 and 1 tells where. */
function completeNumbers(column: NumberColumn): Column[] {
  const { name, values } = column
  let sum = 0
  let known = 0
  for (const value of values)
    if (!Number.isNaN(value)) {
      sum += value
      known++
    }
  const mean = sum / known
  const filled = new Float64Array(new SharedArrayBuffer(values.byteLength))
  const indicator = new Float64Array(new SharedArrayBuffer(values.byteLength))
  for (let row = 0; row < values.length; row++) {
    const value = values[row] as number
    const isMissing = Number.isNaN(value)
    filled[row] = isMissing ? mean : value
    indicator[row] = isMissing ? 1 : 0
  }
  return [
    { kind: 'number', name, values: filled },
    { kind: 'number', name: `${name}:${missingMark}`, values: indicator },
  ]
}

/** Missing texts are a level of their own, the last one, so that the reference stays. */
function completeFactor(column: FactorColumn): Column {
  const { codes, levels } = column
  const completed = new Int32Array(new SharedArrayBuffer(codes.byteLength))
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row] as number
    completed[row] = code < 0 ? levels.length : code
  }
  return { ...column, codes: completed, levels: [...levels, missingMark] }
}

/**
 * Completes the missing values of a covariate that has some, so that nobody has to be left out: by the missing-indicator
 * method (Cohen and Cohen 1975), unbiased here when what is missing is as good as known to the decision
 * of treatment; it is reported in every result.
 */
export function completeColumn(column: Column): Column[] {
  return column.kind === 'number' ? completeNumbers(column) : [completeFactor(column)]
}
