import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { ofFile, StudyFailure } from '../failure.ts'
import { indexCsv } from './blocks.ts'
import { readCsv } from './csv.ts'
import { findDuplicate } from './ids.ts'
import { lineOfRow } from './lines.ts'
import type { Table, TableRequest } from './model.table.ts'
import { describeParquet, parquetSizeOf, readParquet } from './parquet.ts'

/** A file of one row a person: its columns are read when the stages ask for them, and not before. */
export interface Source {
  readonly path: string
  readonly bytes: number
  readonly rows: number
  /** The names of its columns. */
  readonly header: readonly string[]
  /** @throws StudyFailure with file, line or row, and column; also when an identifier stands twice */
  read(request: TableRequest): Promise<Table>
  /** Where a row (0-based) stands, for people: "line 7" of a CSV file, "row 6" of a Parquet file. */
  placeOf(row: number): string
}

function csvSource(path: string): Source {
  const index = indexCsv(path)
  return {
    path,
    bytes: index.size,
    rows: index.rows,
    header: index.header,
    read: (request) => readCsv(index, request),
    placeOf: (row) => `line ${lineOfRow(index, row)}`,
  }
}

async function parquetSource(path: string, bytes: number, threads: number): Promise<Source> {
  const { rows, types } = await describeParquet(path)
  return {
    path,
    bytes,
    rows,
    header: [...types.keys()],
    read: (request) => readParquet(path, request, threads),
    placeOf: (row) => `row ${row + 1}`,
  }
}

/**
 * Opens a CSV or Parquet file, known by how it begins.
 * @param threads how many threads read a Parquet file
 * @throws StudyFailure
 */
export async function openSource(path: string, threads = 1): Promise<Source> {
  const parquet = parquetSizeOf(path)
  const source =
    parquet === null ? csvSource(path) : await parquetSource(path, parquet.bytes, threads)
  return {
    ...source,
    async read(request) {
      const table = await source.read(request)
      if (table.rows === 0) throw new StudyFailure({ code: 'no-rows', values: { file: path } })
      const twice = table.ids === null ? undefined : findDuplicate(table.ids)
      if (twice === undefined) return table
      const [first, second] = twice
      throw new StudyFailure({
        code: 'id-twice',
        values: {
          ...{ file: path, place: source.placeOf(second), first: source.placeOf(first) },
          ...{ column: request.id ?? '', id: table.ids?.at(second) ?? '' },
        },
      })
    },
  }
}

/** The SHA-256 of a file's bytes, in hexadecimal. */
export async function hashOfFile(path: string): Promise<string> {
  return await ofFile(path, async () => {
    const hash = createHash('sha256')
    for await (const bytes of createReadStream(path, { highWaterMark: 1 << 20 }))
      hash.update(bytes as Buffer)
    return hash.digest('hex')
  })
}
