import { isUtf8 } from 'node:buffer'
import { type FactKey, findRuleList } from '../../clients/model.facts.ts'
import type { ProfileValues } from '../../clients/model.facts.values.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { Criteria } from '../model.criteria.ts'
import { unreadable } from './cells.ts'
import { type Column, createColumn, createNumbers } from './column.ts'
import { readCell } from './columns.ts'
import { createRowJudge, type RowJudge } from './judge.ts'
import { createOutput, type Output, type RowsWritten } from './output.ts'
import { createRecord, type ScannedRecord, scanRecord } from './scan.ts'

/** What a run judges by. It is plain data: threads get a copy. */
export interface ScreenSetting {
  readonly criteria: readonly Criteria[]
  readonly on: Day
  /** The names of the file's columns. */
  readonly header: readonly string[]
  /** The position of the id, and of each fact that is read. */
  readonly idAt: number
  readonly facts: readonly { readonly fact: FactKey; readonly at: number }[]
  readonly trace: boolean
}

/** A cell or row that could not be used. Lines count from the beginning of the block, from 0. */
export interface Problem {
  readonly line: number
  readonly column: string
  readonly value: string
  readonly reason: string
}

/**
 * What became of a block of records. Rows with an id are numbered; row `n` wrote the output from
 * the end of row `n - 1` to its own end (nothing, when it could not be used).
 */
export interface BlockResult extends RowsWritten {
  /** The buffer of the block, to be used again. */
  readonly block: Buffer
  readonly lines: number
  readonly problems: readonly Problem[]
  /** Per criteria the rows met, not met and unknown. */
  readonly tallies: readonly Tally[]
}

export interface Tally {
  met: number
  not_met: number
  unknown: number
}

const opening = Buffer.from('{"personId":"')
const middle = '","results":{'
const closing = '}}\n'

type IdKind = 'blank' | 'plain' | 'escaped' | 'broken'

/** What an id is made of: nothing; bytes that stand in JSON as they are; others; no text at all. */
function kindOfId(bytes: Buffer, start: number, end: number): IdKind {
  let isBlank = true
  let isPlain = true
  for (let at = start; at < end; at++) {
    const byte = bytes[at] as number
    if (byte > 0x20) isBlank = false
    if (byte < 0x20 || byte >= 0x7f || byte === 0x22 || byte === 0x5c) isPlain = false
  }
  if (isBlank) return 'blank'
  if (isPlain) return 'plain'
  return isUtf8(bytes.subarray(start, end)) ? 'escaped' : 'broken'
}

function faultOfShape(record: ScannedRecord, columns: number): string | undefined {
  if (record.isMalformed) return 'text after a closing quote'
  return record.count === columns ? undefined : `${record.count} cells, the header has ${columns}`
}

/** Makes a screener of blocks; it remembers what it has seen from block to block. */
export function createBlockScreener(setting: ScreenSetting) {
  const { on, header, idAt, trace } = setting
  const last = setting.criteria.length - 1
  const judges: readonly RowJudge[] = setting.criteria.map((one, index) =>
    createRowJudge(one, on, index === 0 ? middle : ',', index === last ? closing : ''),
  )
  const columns = setting.facts.map(({ fact, at }) => createColumn(fact, at, on, judges))
  const record = createRecord(header.length)
  /** Of the row at hand: the entry of each column's cell, and the row's number under each criteria. */
  const entries = new Int32Array(columns.length)
  const rowNumbers = createNumbers(judges.length, judges)

  type Report = (column: number, value: string, reason: string) => void

  /** Reads the facts of the scanned record; false when a cell cannot be read. */
  const readFacts = (block: Buffer, report: Report): boolean => {
    const { starts, ends, hashes } = record
    let isReadable = true
    rowNumbers.fill(0)
    for (let index = 0; index < columns.length; index++) {
      const column = columns[index] as Column
      const { at, fact, table } = column
      const from = starts[at] as number
      const to = ends[at] as number
      const entry = table.find(block, from, to, hashes[at] as number)
      entries[index] = entry
      if (entry === unreadable) {
        const text = block.toString('utf8', from, to)
        const reading = readCell(fact, text, on)
        report(at, text, reading.ok ? '' : reading.reason)
        isReadable = false
        continue
      }
      // Taken after the look-up, which may have made it anew.
      const { weights } = column
      const first = entry * rowNumbers.length
      for (let judge = 0; judge < rowNumbers.length; judge++)
        (rowNumbers[judge] as number) += weights[first + judge] as number
    }
    return isReadable
  }

  /** The values of the row at hand, of one degree and one experience. */
  const valuesOfRow = (): ProfileValues => {
    const facts: Record<string, string> = {}
    const lists = { degree: [{}], own_field_experience: [{}] }
    columns.forEach(({ fact, table }, index) => {
      const value = table.valueOf(entries[index] as number)
      const list = findRuleList(fact)
      if (value !== undefined)
        Object.assign(list ? (lists[list][0] ?? {}) : facts, { [fact]: value })
    })
    return { facts, lists }
  }

  const writeResults = (written: Output, tallies: readonly Tally[]): void => {
    const values = trace ? valuesOfRow() : undefined
    for (let index = 0; index < judges.length; index++) {
      const judge = judges[index] as RowJudge
      const result = judge.resultOf(rowNumbers[index] as number)
      ;(tallies[index] as Tally)[judge.outcomeOf(result)]++
      const bytes = values === undefined ? judge.bytesOf(result) : judge.tracedBytes(result, values)
      written.write(bytes, 0, bytes.length)
    }
  }

  return {
    /** Screens the whole records in the first `length` bytes of a block; the block is changed. */
    screen(block: Buffer, length: number): BlockResult {
      const written = createOutput(Math.max(1024, length + (length >> 1)))
      const tallies: Tally[] = judges.map(() => ({ met: 0, not_met: 0, unknown: 0 }))
      const problems: Problem[] = []
      let line = 0
      let nextLine = 0
      const report: Report = (column, value, reason) =>
        problems.push({ line, column: header[column] ?? '', value, reason })

      for (let at = 0; at < length; at = record.next) {
        scanRecord(block, at, length, record)
        line = nextLine
        nextLine += record.lines
        const { starts, ends, hashes, count } = record
        if (count === 1 && starts[0] === ends[0]) continue
        const fault = faultOfShape(record, header.length)
        if (fault !== undefined) {
          report(noColumn, '', fault)
          continue
        }
        const idStart = starts[idAt] as number
        const idEnd = ends[idAt] as number
        const kind = kindOfId(block, idStart, idEnd)
        const isBroken = kind === 'blank' || kind === 'broken'
        if (isBroken) report(idAt, block.toString('utf8', idStart, idEnd), idFaults[kind])
        const isReadable = readFacts(block, report)
        if (isBroken) continue
        if (isReadable) {
          written.write(opening, 0, opening.length)
          if (kind === 'plain') written.write(block, idStart, idEnd)
          else writeEscaped(written, block.toString('utf8', idStart, idEnd))
          writeResults(written, tallies)
        }
        written.endRow(block, idStart, idEnd, hashes[idAt] as number, line)
      }
      return { ...written.done(), block, lines: nextLine, problems, tallies }
    },
  }
}

const noColumn = -1

const idFaults = { blank: 'missing id', broken: 'not UTF-8 text' } as const

/** Writes an id as it stands within the quotes of JSON. */
function writeEscaped(written: Output, id: string): void {
  const bytes = Buffer.from(JSON.stringify(id).slice(1, -1))
  written.write(bytes, 0, bytes.length)
}
