import { isUtf8 } from 'node:buffer'
import { type FactKey, isFactKey } from '../../clients/model.facts.ts'
import { factColumns, idColumn } from './columns.ts'
import { ScreenFailure } from './failure.ts'
import type { Block } from './read-blocks.ts'
import { createRecord, scanRecord } from './scan.ts'

/** What the first line of a file tells. */
export interface Header {
  readonly names: readonly string[]
  readonly idAt: number
  readonly facts: readonly { readonly fact: FactKey; readonly at: number }[]
  /** Lines up to and with the header. */
  readonly lines: number
  /** Where the first record begins in the block. */
  readonly end: number
}

const byteOrderMark = [0xef, 0xbb, 0xbf]
const mostColumns = 2000

function namesOf(buffer: Buffer, length: number): { names: string[]; lines: number; end: number } {
  const record = createRecord(mostColumns)
  let at = byteOrderMark.every((byte, index) => buffer[index] === byte) ? byteOrderMark.length : 0
  let lines = 0
  while (at < length) {
    scanRecord(buffer, at, length, record)
    at = record.next
    lines += record.lines
    const { count, starts, ends } = record
    if (count === 1 && starts[0] === ends[0]) continue
    const names = Array.from({ length: Math.min(count, mostColumns) }, (_, index) =>
      buffer.toString('utf8', starts[index], ends[index]),
    )
    return { names, lines, end: Math.min(at, length) }
  }
  return { names: [], lines, end: length }
}

function listed(names: readonly string[]): string {
  return names.length === 1 ? `the column ${names[0]}` : `the columns ${names.join(', ')}`
}

/**
 * Reads the header: the id, the columns of the format in any order, and beside them the columns
 * of further facts that the criteria ask of, when the file has them. Other columns are ignored.
 * @throws ScreenFailure when a column is missing or stands twice, or the file is no UTF-8 text
 */
export function readHeader(
  path: string,
  block: Block | undefined,
  asked: ReadonlySet<FactKey>,
): Header {
  if (block === undefined) throw new ScreenFailure(`${path} is empty: it has no header.`)
  const { buffer, length } = block
  const { names, lines, end } = namesOf(buffer, length)
  if (!isUtf8(buffer.subarray(0, end)) || names.some((name) => name.includes('\0')))
    throw new ScreenFailure(`${path} is not UTF-8 text.`)
  const required: readonly string[] = [idColumn, ...factColumns]
  const missing = required.filter((name) => !names.includes(name))
  if (missing.length > 0) {
    const hint =
      names.length === 1 && /[;\t]/.test(names[0] ?? '')
        ? ' Its cells must be separated by commas.'
        : ''
    throw new ScreenFailure(`${path} lacks ${listed(missing)}.${hint}`)
  }
  const isUsed = (name: string) => required.includes(name) || (isFactKey(name) && asked.has(name))
  const twice = names.filter((name, index) => isUsed(name) && names.indexOf(name) !== index)
  if (twice.length > 0) throw new ScreenFailure(`${path} has ${listed(twice)} more than once.`)
  const facts = names.flatMap((name, at) =>
    isFactKey(name) && isUsed(name) ? [{ fact: name, at }] : [],
  )
  return { names, idAt: names.indexOf(idColumn), facts, lines, end }
}
