import { createDictionary, type Dictionary } from './dictionary.ts'
import { cell, cellKind, powerOfTen, readNumber } from './numbers.ts'

const quote = 0x22
const newline = 0x0a
const carriageReturn = 0x0d
const point = 0x2e
const minus = 0x2d
const zero = 0x30
export const comma = 0x2c

/** What is done with a column of the file: nothing, or reading it to the output of that number. */
export const action = { skip: 0, number: 1, text: 2, id: 3 } as const

/** How the cells of a file are read. Plain data, so that threads get a copy (arrays of rows are shared). */
export interface ScanPlan {
  readonly delimiter: number
  /** Per column of the file what is done with it, and where its values go. */
  readonly actions: Uint8Array
  readonly targets: Int32Array
  /** The values of the whole file, row by row, for each number column and each text column. */
  readonly numbers: readonly Float64Array[]
  readonly codes: readonly Int32Array[]
}

/** A place in a block: its line counts from the first of the block, from 0. */
export interface Place {
  readonly line: number
  readonly column: number
  readonly text: string
}

/** What became of a block. Codes in `codes` are its own until levels of all blocks are joined. */
export interface Scanned {
  readonly rows: number
  /** On which line the last record begins. */
  readonly lastLine: number
  /** The first record that is not as wide as the header, or has no identifier. */
  readonly fault: (Place & { readonly reason: 'cells' | 'quote' | 'id' }) | null
  /** Per column of numbers the first cell that is no number. */
  readonly strays: readonly (Place | null)[]
  readonly levels: readonly (readonly string[])[]
  readonly ids: Uint8Array
  readonly idEnds: Uint32Array
}

/** Room for the identifiers of a block. */
function createIdStore(bytes: number, rows: number) {
  let store = new Uint8Array(Math.max(16, bytes >> 3))
  let ends = new Uint32Array(Math.max(16, rows))
  let length = 0
  let count = 0
  return {
    add(bytes: Uint8Array, start: number, end: number): void {
      const to = length + end - start
      if (to > store.length) {
        const grown = new Uint8Array(Math.max(to, store.length * 2))
        grown.set(store)
        store = grown
      }
      if (count === ends.length) {
        const grown = new Uint32Array(ends.length * 2)
        grown.set(ends)
        ends = grown
      }
      for (let at = start; at < end; at++) store[length + at - start] = bytes[at] as number
      length = to
      ends[count++] = to
    },
    done: () => ({ ids: store.slice(0, length), idEnds: ends.slice(0, count) }),
  }
}

/** Spaces and tabs around a cell do not belong to it. */
const isSpace = (byte: number) => byte === 0x20 || byte === 0x09

/** A cell that is missing: blank or NA. */
function isMissing(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || (end === start + 2 && bytes[start] === 0x4e && bytes[start + 1] === 0x41)
}

/**
 * Reads the records of a block. The bytes must end with a line feed and be UTF-8; quoted cells are
 * unfolded in place, so the bytes are changed.
 * @param firstRow the number of the block's first record, where its values begin in the outputs
 * @param rows how many records to read, at most those of the block
 */
export function scanBlock(
  bytes: Buffer,
  length: number,
  firstRow: number,
  rows: number,
  plan: ScanPlan,
): Scanned {
  const { delimiter, actions, targets } = plan
  const width = actions.length
  const decimalComma = delimiter !== comma
  const dictionaries: Dictionary[] = plan.codes.map(() => createDictionary())
  const strays: (Place | null)[] = plan.numbers.map(() => null)
  const ids = createIdStore(actions.includes(action.id) ? length : 0, rows)
  let fault: Scanned['fault'] = null
  let at = 0
  let row = firstRow
  let line = 0
  let lastLine = 0

  while (at < length && row < firstRow + rows && fault === null) {
    let byte = bytes[at] as number
    if (byte === newline || (byte === carriageReturn && bytes[at + 1] === newline)) {
      at += byte === newline ? 1 : 2
      line++
      continue
    }
    const recordLine = line
    lastLine = line
    let column = 0
    for (;;) {
      const doing = column < width ? (actions[column] as number) : action.skip
      let start = at
      let stop = -1
      byte = bytes[at] as number
      if (doing === action.number) {
        // The plain case by hand: an optional minus, digits, and decimals, fewer than 16 in all.
        const isNegative = byte === minus
        if (isNegative) byte = bytes[++at] as number
        const digitsFrom = at
        let value = 0
        let decimals = 0
        let digit = byte - zero
        while (digit >= 0 && digit <= 9) {
          value = value * 10 + digit
          byte = bytes[++at] as number
          digit = byte - zero
        }
        let digits = at - digitsFrom
        if (byte === point && digits > 0) {
          byte = bytes[++at] as number
          digit = byte - zero
          const decimalsFrom = at
          while (digit >= 0 && digit <= 9) {
            value = value * 10 + digit
            byte = bytes[++at] as number
            digit = byte - zero
          }
          decimals = at - decimalsFrom
          digits += decimals
        }
        const isEnd =
          byte === delimiter ||
          byte === newline ||
          (byte === carriageReturn && bytes[at + 1] === newline)
        const values = plan.numbers[targets[column] as number] as Float64Array
        if (isEnd && digits > 0 && digits < 16) {
          const size = decimals === 0 ? value : value / powerOfTen(decimals)
          values[row] = isNegative ? -size : size
          if (byte === carriageReturn) byte = bytes[++at] as number
          at++
          column++
          if (byte === newline) break
          continue
        }
        at = start
        byte = bytes[at] as number
      }
      if (byte === quote) {
        start = ++at
        stop = at
        for (; at < length; at++) {
          byte = bytes[at] as number
          if (byte === quote) {
            if (bytes[at + 1] !== quote) break
            at++
          } else if (byte === newline) line++
          bytes[stop++] = byte
        }
        byte = bytes[++at] as number
        if (byte === carriageReturn && bytes[at + 1] === newline) byte = bytes[++at] as number
        if (byte !== delimiter && byte !== newline && fault === null)
          fault = { line: recordLine, column, text: '', reason: 'quote' }
      }
      while (byte !== delimiter && byte !== newline) byte = bytes[++at] as number
      if (stop < 0) {
        stop = at
        if (byte === newline && stop > start && bytes[stop - 1] === carriageReturn) stop--
      }
      if (doing === action.number) {
        const text = bytes.toString('utf8', start, stop)
        const target = targets[column] as number
        if (readNumber(text, decimalComma) === cellKind.text)
          strays[target] ??= { line: recordLine, column, text }
        ;(plan.numbers[target] as Float64Array)[row] = cell.value
      } else if (doing !== action.skip) {
        while (start < stop && isSpace(bytes[start] as number)) start++
        while (start < stop && isSpace(bytes[stop - 1] as number)) stop--
      }
      if (doing === action.text) {
        const target = targets[column] as number
        const code = isMissing(bytes, start, stop)
          ? -1
          : (dictionaries[target] as Dictionary).find(bytes, start, stop)
        ;(plan.codes[target] as Int32Array)[row] = code
      } else if (doing === action.id) {
        if (isMissing(bytes, start, stop))
          fault ??= { line: recordLine, column, text: '', reason: 'id' }
        ids.add(bytes, start, stop)
      }
      at++
      column++
      if (byte === newline) break
    }
    line++
    row++
    if (column !== width) fault = { line: recordLine, column, text: '', reason: 'cells' }
  }
  const levels = dictionaries.map((one) => one.texts())
  return { rows: row - firstRow, lastLine, fault, strays, levels, ...ids.done() }
}
