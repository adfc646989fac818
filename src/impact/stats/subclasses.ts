import { roundedScore } from './line.ts'
import { breaksUpTo, quantile } from './quantile.ts'

/**
 * Subclassification: units of similar score are compared with each other. The borders are quantiles of the clients'
 * scores, so every subclass has about as many clients; a unit at a border belongs to the upper subclass, units beyond
 * the clients' range to the outermost ones. A subclass that lacks one of the groups takes the nearest unit of the next
 * subclass that has some, so that nobody is left out.
 *
 * Sources: Rosenbaum and Rubin, JASA 79 (1984); the rules are those of MatchIt 4.7. Assumes that within a subclass
 * the groups are exchangeable; with few subclasses some difference of score remains.
 */
export interface Subclasses {
  /** The subclass of each row, from 0. */
  readonly codes: Int32Array
  /** Fewer than asked for when many units share a score. */
  readonly count: number
}

/** Fewer units of an arm (1 treated) than there are subclasses. */
export class TooFewForClasses extends RangeError {
  readonly rows: number
  readonly arm: number

  constructor(rows: number, arm: number, count: number) {
    super(
      `${rows} ${arm === 1 ? 'treated' : 'control'} units cannot fill ${count} subclasses: ask for fewer`,
    )
    this.rows = rows
    this.arm = arm
  }
}

/**
 * @param count subclasses that are asked for, at least 2
 * @throws TooFewForClasses when a group has fewer units than there are subclasses
 */
export function subclassify(scores: Float64Array, treated: Uint8Array, count: number): Subclasses {
  const keys = scores.map(roundedScore)
  const sorted = keys.filter((_, row) => treated[row] === 1).sort()
  const borders = Float64Array.from({ length: count - 1 }, (_, index) =>
    quantile(sorted, (index + 1) / count),
  )
  const drawn = Int32Array.from(keys, (key) => breaksUpTo(borders, key))
  const used = [...new Set(drawn)].sort((a, b) => a - b)
  const codeOf = new Map(used.map((code, index) => [code, index]))
  const codes = drawn.map((code) => codeOf.get(code) as number)
  for (const group of [1, 0]) fillEmpty(codes, keys, treated, group, used.length)
  return { codes, count: used.length }
}

/** Gives each subclass at least one unit of a group. */
function fillEmpty(
  codes: Int32Array,
  keys: Float64Array,
  treated: Uint8Array,
  group: number,
  count: number,
): void {
  const rows = Array.from(treated.keys()).filter((row) => treated[row] === group)
  if (rows.length < count) throw new TooFewForClasses(rows.length, group, count)
  const sizes = new Int32Array(count)
  for (const row of rows) sizes[codes[row] as number] = (sizes[codes[row] as number] as number) + 1
  for (let empty = sizes.indexOf(0); empty >= 0; empty = sizes.indexOf(0)) {
    const step = isFilledFromBelow(sizes, empty) ? -1 : 1
    let from = empty + step
    while (sizes[from] === 0) from += step
    const moved = rows
      .filter((row) => codes[row] === from)
      .reduce((best, row) => {
        const isFurther = ((keys[row] as number) - (keys[best] as number)) * -step >= 0
        return isFurther ? row : best
      })
    codes[moved] = empty
    sizes[empty] = 1
    sizes[from] = (sizes[from] as number) - 1
  }
}

/** Whether more units that can be spared are near below than above. */
function isFilledFromBelow(sizes: Int32Array, empty: number): boolean {
  if (empty === sizes.length - 1) return true
  if (empty === 0) return false
  let above = 0
  sizes.forEach((size, code) => {
    if (code !== empty && size > 1) above += (size - 1) / (code - empty)
  })
  return above <= 0
}
