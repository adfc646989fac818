import { isUtf8 } from 'node:buffer'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { fileFailure, StudyFailure } from '../failure.ts'

const comma = 0x2c
const semicolon = 0x3b
const tab = 0x09
const quote = 0x22
const newline = 0x0a
const carriageReturn = 0x0d

/** A piece of a CSV file that holds whole records. */
export interface Block {
  readonly from: number
  readonly length: number
  /** The number of its first record (0-based, the header not counted) and of its first line (1-based). */
  readonly firstRow: number
  readonly firstLine: number
}

/** Where the records of a file lie, found in one pass before any cell is read. */
export interface CsvIndex {
  readonly path: string
  readonly size: number
  readonly header: readonly string[]
  readonly delimiter: number
  readonly rows: number
  readonly blocks: readonly Block[]
}

/** Small enough that the threads end together, and that a block stays near the processor while it is read. */
export const blockSize = 1 << 20
const longestRecord = 1 << 26

/** Whether a line holds nothing, its end of line aside. */
const isBlank = (bytes: Uint8Array, from: number, to: number) =>
  to === from || (to === from + 1 && bytes[from] === carriageReturn)

interface Count {
  /** Where the last whole record ends; 0 when none does. */
  end: number
  records: number
  lines: number
}

/** Counts records where quotes may hold line feeds; a quote opens a cell only at its beginning. */
function countQuoted(bytes: Buffer, length: number, delimiter: number): Count {
  const count: Count = { end: 0, records: 0, lines: 0 }
  let lines = 0
  let at = 0
  while (at < length) {
    if (bytes[at] === quote) {
      for (at++; at < length; at++) {
        if (bytes[at] === newline) lines++
        if (bytes[at] !== quote) continue
        if (bytes[at + 1] !== quote) break
        at++
      }
    }
    while (at < length && bytes[at] !== newline && bytes[at] !== delimiter) at++
    if (at >= length) break
    if (bytes[at] === newline) {
      lines++
      if (!isBlank(bytes, count.end, at)) count.records++
      count.end = at + 1
      count.lines = lines
    }
    at++
  }
  return count
}

function countRecords(bytes: Buffer, length: number, delimiter: number): Count {
  const piece = bytes.subarray(0, length)
  if (piece.includes(quote)) return countQuoted(bytes, length, delimiter)
  const count: Count = { end: 0, records: 0, lines: 0 }
  for (let at = piece.indexOf(newline); at >= 0; at = piece.indexOf(newline, at + 1)) {
    if (!isBlank(bytes, count.end, at)) count.records++
    count.end = at + 1
    count.lines++
  }
  return count
}

/** The place of the first bytes that are not UTF-8. */
function firstBroken(bytes: Buffer, length: number): number {
  let low = 0
  let high = length
  // A cut within a character makes the shorter piece broken by itself: back up to a whole one.
  const isWhole = (end: number) => {
    let at = end
    while (at > low && ((bytes[at] ?? 0) & 0xc0) === 0x80) at--
    return isUtf8(bytes.subarray(low, at))
  }
  while (high - low > 4) {
    const middle = (low + high) >> 1
    if (isWhole(middle)) {
      while (low < middle && isWhole(middle)) low = middle
      while (((bytes[low] ?? 0) & 0xc0) === 0x80) low--
    } else high = middle
  }
  let at = low
  while (at < high && (bytes[at] as number) < 0x80) at++
  return at
}

function refuseBroken(path: string, bytes: Buffer, length: number, firstLine: number): void {
  if (isUtf8(bytes.subarray(0, length))) return
  const at = firstBroken(bytes, length)
  let line = firstLine
  let start = 0
  for (let i = 0; i < at; i++)
    if (bytes[i] === newline) {
      line++
      start = i + 1
    }
  throw new StudyFailure({
    code: 'csv-mixed',
    values: { file: path, place: `line ${line}`, character: String(at - start + 1) },
  })
}

function delimiterOf(header: Buffer): number {
  const counts = [comma, semicolon, tab].map((one) => ({
    one,
    count: header.reduce((sum, byte) => sum + (byte === one ? 1 : 0), 0),
  }))
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one
}

function headerOf(path: string, line: Buffer, delimiter: number): string[] {
  const cells: string[] = []
  const text = line.toString('utf8').replace(/\r?\n$/, '')
  const mark = String.fromCharCode(delimiter)
  let at = 0
  while (at <= text.length) {
    if (text[at] === '"') {
      const match = /^"((?:[^"]|"")*)"/.exec(text.slice(at))
      if (match === null)
        throw new StudyFailure({ code: 'quote-unclosed', values: { file: path, place: 'line 1' } })
      cells.push((match[1] ?? '').replaceAll('""', '"'))
      at += match[0].length + 1
      continue
    }
    const end = text.indexOf(mark, at)
    cells.push(text.slice(at, end < 0 ? text.length : end).trim())
    at = end < 0 ? text.length + 1 : end + 1
  }
  const twice = cells.find((cell, index) => cell !== '' && cells.indexOf(cell) !== index)
  if (cells.every((cell) => cell === ''))
    throw new StudyFailure({ code: 'file-empty', values: { file: path } })
  if (text.trimEnd().includes('\r'))
    throw new StudyFailure({ code: 'line-ends', values: { file: path, place: 'line 1' } })
  if (twice !== undefined)
    throw new StudyFailure({ code: 'column-twice', values: { file: path, column: twice } })
  return cells
}

function refuseForeign(path: string, head: Buffer): void {
  const utf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (utf16) throw new StudyFailure({ code: 'csv-utf16', values: { file: path } })
  if (head.includes(0)) throw new StudyFailure({ code: 'csv-zero', values: { file: path } })
}

/**
 * Finds where the records of a CSV file lie (UTF-8, with or without a byte order mark, lines ending
 * in LF or CRLF; cells parted by commas, semicolons or tabs, whichever the header has most of).
 * @throws StudyFailure when the file cannot be read, is not UTF-8, or a quote is never closed
 */
export function indexCsv(path: string): CsvIndex {
  try {
    const file = openSync(path, 'r')
    try {
      return indexOpen(path, file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw fileFailure(error, path)
  }
}

function indexOpen(path: string, file: number): CsvIndex {
  const { size } = fstatSync(file)
  if (size === 0) throw new StudyFailure({ code: 'file-empty', values: { file: path } })
  let bytes = Buffer.allocUnsafeSlow(blockSize + 1)
  const fill = (from: number): number => {
    let length = 0
    while (length < bytes.length - 1) {
      const read = readSync(file, bytes, length, bytes.length - 1 - length, from + length)
      if (read === 0) break
      length += read
    }
    return length
  }

  let length = fill(0)
  refuseForeign(path, bytes.subarray(0, Math.min(length, 4096)))
  const start = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0
  const found = bytes.subarray(0, length).indexOf(newline)
  const headerEnd = found < 0 ? length : found + 1
  const line = bytes.subarray(start, headerEnd)
  refuseBroken(path, line, line.length, 1)
  const delimiter = delimiterOf(line)
  const header = headerOf(path, line, delimiter)

  const blocks: Block[] = []
  let from = headerEnd
  let rows = 0
  let lines = 1
  while (from < size) {
    length = fill(from)
    const isLast = from + length >= size
    // The last line may lack its end: it is counted with one.
    if (isLast && bytes[length - 1] !== newline) bytes[length++] = newline
    const { end, records, lines: passed } = countRecords(bytes, length, delimiter)
    if (end === 0 || (isLast && end < length)) {
      if (isLast || bytes.length > longestRecord)
        throw new StudyFailure({
          code: 'quote-unclosed',
          values: { file: path, place: `line ${lines + passed + 1}` },
        })
      bytes = Buffer.allocUnsafeSlow(bytes.length * 2)
      continue
    }
    refuseBroken(path, bytes, end, lines + 1)
    blocks.push({
      from,
      length: Math.min(end, size - from),
      firstRow: rows,
      firstLine: lines + 1,
    })
    rows += records
    lines += passed
    from += end
  }
  return { path, size, header, delimiter, rows, blocks }
}
