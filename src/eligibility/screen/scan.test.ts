import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openBlocks } from './read-blocks.ts'
import { createRecord, hashOf, scanRecord } from './scan.ts'

const seeded = { seed: 2026, numRuns: 300 }

interface Scanned {
  readonly cells: string[]
  readonly line: number
}

/** All records of a piece, as cells, with the line on which each begins. */
function scanAll(text: Uint8Array, firstLine = 0): { records: Scanned[]; lines: number } {
  const bytes = Buffer.from(text)
  const record = createRecord(8)
  const records: Scanned[] = []
  let line = firstLine
  for (let at = 0; at < bytes.length; at = record.next) {
    scanRecord(bytes, at, bytes.length, record)
    const { starts, ends, hashes, count } = record
    const cells = Array.from({ length: Math.min(count, 8) }, (_, index) => {
      const [start = 0, end = 0] = [starts[index], ends[index]]
      expect(hashes[index]).toBe(hashOf(bytes, start, end))
      return bytes.toString('utf8', start, end)
    })
    records.push({ cells, line })
    line += record.lines
  }
  return { records, lines: line }
}

const cell = fc.oneof(
  fc.constantFrom(
    '',
    'yes',
    'A2.2',
    '2026-11-21',
    'ä€😀',
    ' ',
    '"',
    '""',
    ',',
    '\n',
    '\r\n',
    'a\rb',
  ),
  fc.string({ maxLength: 6 }),
)
const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 5 }), {
  minLength: 1,
  maxLength: 12,
})
const endings = fc.constantFrom('\n', '\r\n')

function write(cells: string[][], ending: string, isQuoted: boolean, isEnded: boolean): string {
  // A lone carriage return at the end of a cell would read as a part of the line's end: it is quoted.
  return stringify(cells, {
    record_delimiter: ending,
    quoted: isQuoted,
    quoted_match: /[\r\n]/,
    eof: isEnded,
  })
}

describe('scanning', () => {
  test('gives back the cells that were written, and their lines', () => {
    fc.assert(
      fc.property(rows, endings, fc.boolean(), fc.boolean(), (cells, ending, isQuoted, isEnded) => {
        const { records } = scanAll(Buffer.from(write(cells, ending, isQuoted, isEnded)))
        expect(records.map((record) => record.cells)).toEqual(cells)
        let line = 0
        for (const [index, record] of records.entries()) {
          expect(record.line).toBe(line)
          line += 1 + (cells[index]?.join('').split('\n').length ?? 1) - 1
        }
      }),
      seeded,
    )
  })

  test.each([
    [
      'a,b\nc,d',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a,b\r\n\r\nc,d\r\n', [['a', 'b'], [''], ['c', 'd']]],
    ['a,', [['a', '']]],
    ['a"b,c\n', [['a"b', 'c']]],
    [
      '"a""b","c\nd"\r\ne,f',
      [
        ['a"b', 'c\nd'],
        ['e', 'f'],
      ],
    ],
    ['"",""', [['', '']]],
  ])('reads %j', (text, cells) => {
    expect(scanAll(Buffer.from(text)).records.map((record) => record.cells)).toEqual(cells)
  })

  test('tells text after a closing quote', () => {
    const record = createRecord(4)
    const bytes = Buffer.from('"a"b,c\n"a",c\n')
    scanRecord(bytes, 0, bytes.length, record)
    expect(record).toMatchObject({ isMalformed: true, count: 2, next: 7 })
    scanRecord(bytes, record.next, bytes.length, record)
    expect(record).toMatchObject({ isMalformed: false, count: 2 })
  })
})

describe('reading in blocks', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'taitopolku-scan-'))
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
  })

  async function readAll(path: string, blockSize: number): Promise<Buffer[]> {
    const reader = await openBlocks(path, blockSize)
    const blocks: Buffer[] = []
    try {
      for (let block = await reader.next(); block; block = await reader.next()) {
        blocks.push(Buffer.from(block.buffer.subarray(0, block.length)))
        reader.recycle(block.buffer)
      }
    } finally {
      await reader.close()
    }
    return blocks
  }

  test('parts between records, however small the blocks and whatever is quoted', async () => {
    const path = join(folder, 'blocks.csv')
    await fc.assert(
      fc.asyncProperty(
        rows,
        endings,
        fc.boolean(),
        fc.integer({ min: 1, max: 40 }),
        async (cells, ending, isEnded, blockSize) => {
          writeFileSync(path, write(cells, ending, false, isEnded))
          const blocks = await readAll(path, blockSize)
          const records = blocks.flatMap((block) => scanAll(block).records)
          expect(records.map((record) => record.cells)).toEqual(cells)
        },
      ),
      { ...seeded, numRuns: 150 },
    )
  })

  test('says when a quote is never closed', async () => {
    const path = join(folder, 'open.csv')
    writeFileSync(path, 'a,b\nc,"d\ne,f\n')
    await expect(readAll(path, 4)).rejects.toThrow(/quote is opened and never closed/)
  })

  test('gives nothing of an empty file', async () => {
    const path = join(folder, 'empty.csv')
    writeFileSync(path, '')
    expect(await readAll(path, 4)).toEqual([])
  })
})
