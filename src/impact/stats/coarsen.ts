import { breaksUpTo, quantile } from './quantile.ts'

/** How the number of bins of a column is found. */
export type BinRule = 'sturges' | 'scott' | 'fd'

const standardDeviation = (values: Float64Array): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  return Math.sqrt(squares / (values.length - 1))
}

/** The width of a bin by Freedman and Diaconis; between ever wider quantiles where the quartiles agree. */
function freedmanWidth(values: Float64Array): number {
  // Five digits, as R's nclass.FD.
  const sorted = values.map((value) => Number(value.toPrecision(5))).sort()
  for (let share = 1 / 4; share >= 1 / 512; share /= 2) {
    const spread = quantile(sorted, 1 - share) - quantile(sorted, share)
    if (spread > 0) return share === 1 / 4 ? 2 * spread : spread / (1 - 2 * share)
  }
  return 3.5 * standardDeviation(values)
}

/**
 * The number of bins for a histogram of some numbers: Sturges' ceil(log2 n + 1) (JASA 21, 1926), Scott's width
 * 3.5 s n^(-1/3) (Biometrika 66, 1979) or Freedman and Diaconis' 2 IQR n^(-1/3) (1981), as R counts them.
 */
export function binCount(values: Float64Array, rule: BinRule): number {
  const rows = values.length
  if (rule === 'sturges') return Math.ceil(Math.log2(rows) + 1)
  const range = rangeOf(values)
  const width = rule === 'scott' ? 3.5 * standardDeviation(values) : freedmanWidth(values)
  return width > 0
    ? Math.max(1, Math.ceil(((range.high - range.low) / width) * rows ** (1 / 3)))
    : 1
}

function rangeOf(values: Float64Array): { low: number; high: number } {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let row = 0; row < values.length; row++) {
    low = Math.min(low, values[row] as number)
    high = Math.max(high, values[row] as number)
  }
  return { low, high }
}

/**
 * Numbers as codes of the bins they lie in, a number at a cut point in the upper bin.
 * @param cuts interior cut points, or a rule that cuts the range into bins of equal width
 */
export function coarsen(values: Float64Array, cuts: readonly number[] | BinRule): Int32Array {
  let breaks: number[]
  if (typeof cuts === 'string') {
    const bins = binCount(values, cuts)
    const { low, high } = rangeOf(values)
    breaks = Array.from(
      { length: bins - 1 },
      (_, index) => low + (index + 1) * ((high - low) / bins),
    )
  } else breaks = [...new Set(cuts)].sort((a, b) => a - b)
  return Int32Array.from(values, (value) => breaksUpTo(breaks, value))
}
