import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api'

/** The columnar database in which registers are linked: a file beside its spill folder, so that both may outgrow memory. */
export interface Store {
  /** What the database may take of memory; what is more goes to disk. */
  readonly memoryMB: number
  /** Runs one or several statements. */
  run(sql: string): Promise<void>
  /** Rows of small results, numbers of 64 bits as numbers. */
  rows<Row extends Readonly<Record<string, unknown>>>(sql: string): Promise<Row[]>
  /**
   * Rows of large results, a chunk of columns at a time: the results of statements one after the other, each whole in the
   * database while the next is worked out. The first begins at once.
   */
  chunks(statements: readonly string[]): AsyncIterable<DuckDBDataChunk>
  /** Makes a temporary table `name (text varchar, place integer)` of these texts in their order. */
  list(name: string, texts: readonly string[]): Promise<void>
  close(): void
}

export interface StoreOptions {
  /** Holds the database and what does not fit into memory; made when missing, removed by its owner. */
  readonly folder: string
  readonly memoryMB: number
  readonly threads: number
}

/** Megabytes without which a thread cannot sort and join: with less than that for each, fewer work. */
const memoryOfThread = 100

/** Opens a store. Nothing is ever fetched over a network: extensions are neither installed nor loaded. */
export async function openStore({ folder, memoryMB, threads }: StoreOptions): Promise<Store> {
  await mkdir(folder, { recursive: true })
  // Loaded when it is needed: a study of a CSV file starts without it.
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(join(folder, 'store.duckdb'), {
    memory_limit: `${memoryMB}MB`,
    temp_directory: join(folder, 'spill'),
    threads: String(Math.min(threads, Math.max(1, Math.floor(memoryMB / memoryOfThread)))),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Rows come in an order that the statements name, so the order of reading may be given up for memory.
    preserve_insertion_order: 'false',
    // What was let go is given back soon: by default up to half a gigabyte stays with the process, past the limit.
    allocator_flush_threshold: '16MB',
    allocator_bulk_deallocation_flush_threshold: '32MB',
  })
  const connection = await instance.connect()
  return {
    memoryMB,
    async run(sql) {
      await connection.run(sql)
    },
    rows: (sql) => rowsOf(connection, sql),
    chunks: (statements) => chunksOf(connection, statements),
    list: (name, texts) => listTexts(connection, name, texts),
    close() {
      connection.closeSync()
      instance.closeSync()
    },
  }
}

async function rowsOf<Row>(connection: DuckDBConnection, sql: string): Promise<Row[]> {
  const reader = await connection.runAndReadAll(sql)
  const plain = (value: DuckDBValue) => (typeof value === 'bigint' ? Number(value) : value)
  return reader
    .getRowObjects()
    .map(
      (row) =>
        Object.fromEntries(Object.entries(row).map(([key, value]) => [key, plain(value)])) as Row,
    )
}

/** Row by row past the parser: values in statements of their own length would take a hundred times as long. */
async function listTexts(connection: DuckDBConnection, name: string, texts: readonly string[]) {
  await connection.run(`create or replace temp table ${name} (text varchar, place integer)`)
  const appender = await connection.createAppender(name)
  for (const [place, text] of texts.entries()) {
    appender.appendVarchar(text)
    appender.appendInteger(place)
    appender.endRow()
  }
  appender.closeSync()
}

/** A result that is streamed is worked out by one thread, as far as it is asked for; these take all threads. */
function chunksOf(connection: DuckDBConnection, statements: readonly string[]) {
  const begin = (sql: string | undefined) => {
    const result = sql === undefined ? undefined : connection.run(sql)
    // Whoever stops in between awaits it no more.
    result?.catch(() => {})
    return result
  }
  async function* read(first: ReturnType<typeof begin>) {
    let next = first
    for (let at = 1; next !== undefined; at++) {
      const result = await next
      next = begin(statements[at])
      for (;;) {
        const chunk = await result.fetchChunk()
        if (chunk === null || chunk.rowCount === 0) break
        yield chunk
      }
    }
  }
  return read(begin(statements[0]))
}

/**
 * The numbers of a column without nulls. A column of doubles or whole numbers of 32 bits is read as it lies in memory:
 * asking value by value whether it is null takes ten times as long.
 */
export function numbersOf(chunk: DuckDBDataChunk, column: number): ArrayLike<number> {
  const vector = chunk.getColumnVector(column)
  if ('items' in vector) {
    const { items } = vector
    if (items instanceof Float64Array || items instanceof Int32Array) return items
  }
  return chunk.getColumnValues(column).map(Number)
}

/** A name as SQL. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A list of texts as SQL. */
export const quoteTexts = (texts: readonly string[]): string => texts.map(quoteText).join(', ')
