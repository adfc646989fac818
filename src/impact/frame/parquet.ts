import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { DuckDBConnection, DuckDBDataChunk } from '@duckdb/node-api'
import { fileFailure, StudyFailure } from '../failure.ts'
import { positionOf } from './header.ts'
import { packIds } from './ids.ts'
import { joinLevels } from './levels.ts'
import type { Column } from './model.frame.ts'
import type { PackedIds, Table, TableRequest } from './model.table.ts'

const mark = 'PAR1'

/** How a file begins and ends, by which Parquet is known and a cut one is found. */
function endsOf(path: string): { first: string; last: string; bytes: number } {
  try {
    const file = openSync(path, 'r')
    try {
      const { size } = fstatSync(file)
      const four = (from: number) => {
        const bytes = Buffer.alloc(4)
        readSync(file, bytes, 0, 4, Math.max(0, from))
        return bytes.toString('latin1')
      }
      return { first: four(0), last: size < 12 ? '' : four(size - 4), bytes: size }
    } finally {
      closeSync(file)
    }
  } catch (error) {
    throw fileFailure(error, path)
  }
}

/** The size of a Parquet file, or null for another. @throws StudyFailure when its end is missing */
export function parquetSizeOf(path: string): { readonly bytes: number } | null {
  const { first, last, bytes } = endsOf(path)
  if (first !== mark) {
    if (!/\.parquet$/i.test(path)) return null
    throw new StudyFailure({ code: 'parquet-not', values: { file: path } })
  }
  if (last === mark) return { bytes }
  throw new StudyFailure({ code: 'parquet-cut', values: { file: path } })
}

const quoteName = (name: string) => `"${name.replaceAll('"', '""')}"`
const quoteText = (text: string) => `'${text.replaceAll("'", "''")}'`

const numberTypes =
  /^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|UTINYINT|USMALLINT|UINTEGER|UBIGINT|FLOAT|DOUBLE|DECIMAL|BOOLEAN)/

/** What a Parquet file holds: how many rows, and its columns with their types. */
export interface ParquetContents {
  readonly rows: number
  readonly types: ReadonlyMap<string, string>
}

/** Does something with a file through DuckDB; a failure of it becomes a sentence about the file. */
async function withParquet<T>(
  path: string,
  threads: number,
  work: (connection: DuckDBConnection, source: string) => Promise<T>,
): Promise<T> {
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(':memory:', {
    threads: String(threads),
    autoinstall_known_extensions: 'false',
  })
  const connection = await instance.connect()
  try {
    return await work(connection, `read_parquet(${quoteText(path)})`)
  } catch (error) {
    if (error instanceof StudyFailure || !(error instanceof Error)) throw error
    const reason = error.message.replaceAll(/\s+/g, ' ').replace(/\.$/, '')
    throw new StudyFailure({ code: 'parquet-unread', values: { file: path, reason } })
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function contentsOf(connection: DuckDBConnection, source: string): Promise<ParquetContents> {
  const described = await connection.runAndReadAll(`describe select * from ${source}`)
  const counted = await connection.runAndReadAll(`select count(*) from ${source}`)
  return {
    rows: Number(counted.getRows()[0]?.[0] ?? 0),
    types: new Map(described.getRows().map(([name, type]) => [String(name), String(type)])),
  }
}

/** Reads how many rows and which columns a Parquet file has. @throws StudyFailure */
export const describeParquet = (path: string): Promise<ParquetContents> =>
  withParquet(path, 1, contentsOf)

/** Gathers one column from the chunks of a result. */
interface Gatherer {
  add(chunk: DuckDBDataChunk, column: number, firstRow: number): void
  done(): Column
}

function gatherNumbers(path: string, name: string, rows: number): Gatherer {
  const values = new Float64Array(new SharedArrayBuffer(rows * 8))
  return {
    add(chunk, column, firstRow) {
      chunk.getColumnValues(column).forEach((cell, index) => {
        const value = cell === null ? Number.NaN : Number(cell)
        if (Math.abs(value) === Number.POSITIVE_INFINITY)
          throw new StudyFailure({
            code: 'not-number-among',
            values: {
              ...{ file: path, place: `row ${firstRow + index + 1}`, column: name },
              value: String(value),
            },
          })
        values[firstRow + index] = value
      })
    },
    done: () => ({ kind: 'number', name, values }),
  }
}

function gatherTexts(name: string, rows: number): Gatherer {
  const codes = new Int32Array(new SharedArrayBuffer(rows * 4))
  const known = new Map<string, number>()
  return {
    add(chunk, column, firstRow) {
      chunk.getColumnValues(column).forEach((value, index) => {
        const text = value === null ? '' : String(value)
        const code = text === '' ? -1 : (known.get(text) ?? known.size)
        if (code >= 0) known.set(text, code)
        codes[firstRow + index] = code
      })
    },
    done: () => ({
      kind: 'factor',
      name,
      codes,
      levels: joinLevels(codes, [{ from: 0, to: rows, levels: [...known.keys()] }]),
    }),
  }
}

function gatherIds(path: string, name: string) {
  const parts: { ids: Uint8Array; idEnds: Uint32Array }[] = []
  const encoder = new TextEncoder()
  return {
    add(chunk: DuckDBDataChunk, column: number, firstRow: number): void {
      const texts = chunk.getColumnValues(column)
      const missing = texts.findIndex((text) => text === null || text === '')
      if (missing >= 0)
        throw new StudyFailure({
          code: 'id-missing',
          values: { file: path, place: `row ${firstRow + missing + 1}`, column: name },
        })
      let end = 0
      const pieces = texts.map((text) => encoder.encode(String(text)))
      const idEnds = Uint32Array.from(pieces, ({ length }) => {
        end += length
        return end
      })
      parts.push({ ids: Buffer.concat(pieces), idEnds })
    },
    done: (): PackedIds => packIds(parts),
  }
}

/**
 * Reads the wanted columns of a Parquet file through DuckDB, a chunk at a time. Booleans are 0 and 1;
 * days and other types are texts.
 * @throws StudyFailure with file and column
 */
export function readParquet(path: string, request: TableRequest, threads: number): Promise<Table> {
  return withParquet(path, threads, async (connection, source) => {
    const { rows, types } = await contentsOf(connection, source)
    const header = [...types.keys()]
    const isNumber = (name: string) => numberTypes.test(types.get(name) ?? '')
    const wanted = [...(request.id === null ? [] : [request.id]), ...request.columns]
    for (const name of wanted) positionOf(header, name, path)
    const wrong = request.mustBeNumbers.find((name) => !isNumber(name))
    if (wrong !== undefined)
      throw new StudyFailure({ code: 'column-texts', values: { file: path, column: wrong } })
    const ids = request.id === null ? null : gatherIds(path, request.id)
    const gatherers = request.columns.map((name) =>
      isNumber(name) ? gatherNumbers(path, name, rows) : gatherTexts(name, rows),
    )
    const cast = (name: string, type: string) => `cast(${quoteName(name)} as ${type})`
    const selected = [
      ...(request.id === null ? [] : [cast(request.id, 'varchar')]),
      ...request.columns.map((name) => cast(name, isNumber(name) ? 'double' : 'varchar')),
    ]
    const result = await connection.stream(`select ${selected.join(', ')} from ${source}`)
    const first = ids === null ? 0 : 1
    let row = 0
    for (;;) {
      const chunk = await result.fetchChunk()
      if (chunk === null || chunk.rowCount === 0) break
      ids?.add(chunk, 0, row)
      for (const [index, gatherer] of gatherers.entries()) gatherer.add(chunk, index + first, row)
      row += chunk.rowCount
    }
    return { rows, ids: ids?.done() ?? null, columns: gatherers.map((one) => one.done()) }
  })
}
