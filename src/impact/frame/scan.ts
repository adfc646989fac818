import { createDictionary, type Dictionary, findText, textsOf } from './dictionary.ts'
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

/** The identifiers of a block. */
interface IdStore {
  bytes: Uint8Array
  ends: Uint32Array
  count: number
}

function addId(store: IdStore, bytes: Uint8Array, start: number, end: number): void {
  const from = store.count === 0 ? 0 : (store.ends[store.count - 1] as number)
  const to = from + end - start
  if (to > store.bytes.length) {
    const grown = new Uint8Array(Math.max(to, store.bytes.length * 2))
    grown.set(store.bytes)
    store.bytes = grown
  }
  const target = store.bytes
  for (let at = start; at < end; at++) target[from + at - start] = bytes[at] as number
  store.ends[store.count++] = to
}

/** Spaces and tabs around a cell do not belong to it. */
const isSpace = (byte: number) => byte === 0x20 || byte === 0x09

/** A cell that is missing: blank or NA. */
function isMissing(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || (end === start + 2 && bytes[start] === 0x4e && bytes[start + 1] === 0x41)
}

/** A block that is being read. Records and functions, no closures: these would be compiled anew for every block. */
interface Scan {
  readonly bytes: Buffer
  readonly plan: ScanPlan
  readonly dictionaries: readonly Dictionary[]
  readonly strays: (Place | null)[]
  readonly ids: IdStore
  fault: Scanned['fault']
  /** Where the next record begins, and on which line. */
  at: number
  line: number
  /** On which line the last record began. */
  lastLine: number
}

/**
 * Reads the records of a block. The bytes must end with a line feed and be UTF-8; quoted cells are
 * unfolded in place, so the bytes are changed.
 * @param firstRow the number of the block's first record, where its values begin in the outputs
 * @param rows how many records to read, at most those of the block
 */
export function scanBlock(bytes: Buffer, firstRow: number, rows: number, plan: ScanPlan): Scanned {
  const hasIds = plan.actions.includes(action.id)
  const scan: Scan = {
    ...{ bytes, plan, fault: null, at: 0, line: 0, lastLine: 0 },
    dictionaries: plan.codes.map(() => createDictionary()),
    strays: plan.numbers.map(() => null),
    ids: {
      bytes: new Uint8Array(hasIds ? Math.max(16, bytes.length >> 3) : 0),
      ends: new Uint32Array(hasIds ? rows : 0),
      count: 0,
    },
  }
  const read = readRecords(scan, firstRow, rows)
  const { lastLine, strays, fault, ids } = scan
  const idEnds = ids.ends.slice(0, ids.count)
  return {
    ...{ rows: read, lastLine, fault, strays, idEnds },
    levels: scan.dictionaries.map(textsOf),
    ids: ids.bytes.slice(0, idEnds.at(-1) ?? 0),
  }
}

/** Reads records until there are `rows` of them, none is left, or one is wrong; gives how many there were. */
function readRecords(scan: Scan, firstRow: number, rows: number): number {
  let read = 0
  while (scan.at < scan.bytes.length && read < rows && scan.fault === null) {
    if (passBlank(scan)) continue
    scan.lastLine = scan.line
    readRecord(scan, firstRow + read++)
  }
  return read
}

/** Passes a line that holds nothing. */
function passBlank(scan: Scan): boolean {
  const { bytes, at } = scan
  const next = bytes[at] === carriageReturn ? at + 1 : at
  if (bytes[next] !== newline) return false
  scan.at = next + 1
  scan.line++
  return true
}

/** Reads a record: by itself what is plain, numbers and cells to skip, and by `readCell` what is not. */
function readRecord(scan: Scan, row: number): void {
  const { bytes, plan, line } = scan
  const { delimiter, actions, targets, numbers } = plan
  const width = actions.length
  let at = scan.at
  let column = 0
  for (;;) {
    const doing = column < width ? (actions[column] as number) : action.skip
    const start = at
    let byte = bytes[at] as number
    let isPlain = false
    if (doing === action.number) {
      // An optional minus, digits, and decimals, fewer than 16 in all.
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
      if (byte === carriageReturn && bytes[at + 1] === newline) byte = bytes[++at] as number
      isPlain = (byte === delimiter || byte === newline) && digits > 0 && digits < 16
      if (isPlain) {
        const size = decimals === 0 ? value : value / powerOfTen(decimals)
        const values = numbers[targets[column] as number] as Float64Array
        values[row] = isNegative ? -size : size
      }
    } else if (doing === action.skip && byte !== quote) {
      while (byte !== delimiter && byte !== newline) byte = bytes[++at] as number
      isPlain = true
    }
    if (!isPlain) {
      at = readCell(scan, start, line, column, row, doing)
      byte = bytes[at] as number
    }
    at++
    column++
    if (byte === newline) break
  }
  scan.at = at
  scan.line++
  if (column !== width) scan.fault = { line, column, text: '', reason: 'cells' }
}

/**
 * Reads a cell of any kind.
 * @param line of the record
 * @returns where the cell's delimiter or line feed is
 */
function readCell(
  scan: Scan,
  from: number,
  line: number,
  column: number,
  row: number,
  doing: number,
): number {
  const { bytes, plan, strays, dictionaries, ids } = scan
  const { delimiter } = plan
  let at = from
  let start = from
  let stop = -1
  let byte = bytes[at] as number
  if (byte === quote) {
    start = ++at
    stop = at
    for (; at < bytes.length; at++) {
      byte = bytes[at] as number
      if (byte === quote) {
        if (bytes[at + 1] !== quote) break
        at++
      } else if (byte === newline) scan.line++
      bytes[stop++] = byte
    }
    byte = bytes[++at] as number
    if (byte === carriageReturn && bytes[at + 1] === newline) byte = bytes[++at] as number
    if (byte !== delimiter && byte !== newline && scan.fault === null)
      scan.fault = { line, column, text: '', reason: 'quote' }
  }
  while (byte !== delimiter && byte !== newline) byte = bytes[++at] as number
  if (stop < 0) {
    stop = at
    if (byte === newline && stop > start && bytes[stop - 1] === carriageReturn) stop--
  }
  const target = plan.targets[column] as number
  if (doing === action.number) {
    const text = bytes.toString('utf8', start, stop)
    if (readNumber(text, delimiter !== comma) === cellKind.text)
      strays[target] ??= { line, column, text }
    ;(plan.numbers[target] as Float64Array)[row] = cell.value
    return at
  }
  if (doing === action.skip) return at
  while (start < stop && isSpace(bytes[start] as number)) start++
  while (start < stop && isSpace(bytes[stop - 1] as number)) stop--
  const isEmpty = isMissing(bytes, start, stop)
  if (doing === action.text)
    (plan.codes[target] as Int32Array)[row] = isEmpty
      ? -1
      : findText(dictionaries[target] as Dictionary, bytes, start, stop)
  else {
    if (isEmpty) scan.fault ??= { line, column, text: '', reason: 'id' }
    addId(ids, bytes, start, stop)
  }
  return at
}
