/** A key is cut into words of 26 bits, a word into digits of 13: two words hold what a double counts exactly. */
const digitBits = 13
const digits = 2 ** digitBits
const word = 2 ** (2 * digitBits)

/** Moves rows into the order of one digit of their words; rows of one digit stay in their order. */
function passOver(
  order: Int32Array,
  target: Int32Array,
  words: Int32Array,
  shift: number,
  count: Int32Array,
): void {
  const mask = count.length - 1
  count.fill(0)
  for (let row = 0; row < words.length; row++) {
    const digit = ((words[row] as number) >>> shift) & mask
    count[digit] = (count[digit] as number) + 1
  }
  let before = 0
  for (let digit = 0; digit < count.length; digit++) {
    const here = count[digit] as number
    count[digit] = before
    before += here
  }
  for (let index = 0; index < order.length; index++) {
    const row = order[index] as number
    const digit = ((words[row] as number) >>> shift) & mask
    const place = count[digit] as number
    count[digit] = place + 1
    target[place] = row
  }
}

/**
 * The rows in ascending order of their keys, rows of one key in ascending order: radix sort, in time that grows as
 * the number of rows.
 * @param keys whole numbers whose range is below 2^52, negative ones too
 * @param groups sorted by first where given: whole numbers from 0 to before `groupCount`
 */
export function sortRows(
  keys: Float64Array,
  groups?: Int32Array,
  groupCount = 1,
): Int32Array<ArrayBuffer> {
  const rows = keys.length
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  for (let row = 0; row < rows; row++) {
    const key = keys[row] as number
    if (key < low) low = key
    if (key > high) high = key
  }
  const range = rows === 0 ? 0 : high - low
  const lower = new Int32Array(rows)
  const upper = new Int32Array(range >= word ? rows : 0)
  for (let row = 0; row < rows; row++) {
    const key = (keys[row] as number) - low
    const above = Math.floor(key / word)
    lower[row] = key - above * word
    if (range >= word) upper[row] = above
  }
  let order = new Int32Array(rows)
  for (let row = 0; row < rows; row++) order[row] = row
  let target = new Int32Array(rows)
  const sortBy = (words: Int32Array, shift: number, count: Int32Array) => {
    passOver(order, target, words, shift, count)
    const sorted = target
    target = order
    order = sorted
  }
  const count = new Int32Array(digits)
  const sortByWord = (words: Int32Array, largest: number) => {
    if (largest > 0) sortBy(words, 0, count)
    if (largest >= digits) sortBy(words, digitBits, count)
  }
  sortByWord(lower, Math.min(range, word - 1))
  sortByWord(upper, Math.floor(range / word))
  if (groups !== undefined && groupCount > 1)
    sortBy(groups, 0, new Int32Array(2 ** Math.ceil(Math.log2(groupCount))))
  return order
}

/** Below this many rows comparing is faster than counting. */
const few = 4096

/** The rows in ascending order of any numbers, rows of one number in ascending order. NaN has no place here. */
export function sortNumbers(values: Float64Array): Int32Array<ArrayBuffer> {
  const rows = values.length
  let order = new Int32Array(rows)
  for (let row = 0; row < rows; row++) order[row] = row
  if (rows < few)
    return order.sort((a, b) => {
      const [first, second] = [values[a] as number, values[b] as number]
      return first < second ? -1 : first > second ? 1 : a - b
    })
  // The bits of a positive double are in the order of the doubles; those of a negative one are turned round.
  const bits = new Int32Array(values.slice().buffer)
  const lower = new Int32Array(rows)
  const upper = new Int32Array(rows)
  for (let row = 0; row < rows; row++) {
    const low = bits[2 * row] as number
    const high = bits[2 * row + 1] as number
    // -0 and 0 are one number.
    const isZero = values[row] === 0
    const isNegative = high < 0 && !isZero
    lower[row] = isNegative ? ~low : low
    upper[row] = isNegative ? ~high : isZero ? 1 << 31 : high | (1 << 31)
  }
  let target = new Int32Array(rows)
  const count = new Int32Array(2 ** 16)
  for (const words of [lower, upper])
    for (const shift of [0, 16]) {
      passOver(order, target, words, shift, count)
      const sorted = target
      target = order
      order = sorted
    }
  return order
}
