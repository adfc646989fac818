import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from '@duckdb/node-api'

/** The columnar database in which registers are linked: a file beside its spill folder, so that both may outgrow memory. */
export interface Store {
  /** Runs one or several statements. */
  run(sql: string): Promise<void>
  /** Rows of small results, numbers of 64 bits as numbers. */
  rows<Row extends Readonly<Record<string, unknown>>>(sql: string): Promise<Row[]>
  /** Rows of large results, a chunk of columns at a time. */
  chunks(sql: string): AsyncIterable<DuckDBDataChunk>
  close(): void
}

export interface StoreOptions {
  /** Holds the database and what does not fit into memory; made when missing, removed by its owner. */
  readonly folder: string
  readonly memoryMB: number
  readonly threads: number
}

/** Opens a store. Nothing is ever fetched over a network: extensions are neither installed nor loaded. */
export async function openStore({ folder, memoryMB, threads }: StoreOptions): Promise<Store> {
  await mkdir(folder, { recursive: true })
  // Loaded when it is needed: a study of a CSV file starts without it.
  const { DuckDBInstance } = await import('@duckdb/node-api')
  const instance = await DuckDBInstance.create(join(folder, 'store.duckdb'), {
    memory_limit: `${memoryMB}MB`,
    temp_directory: join(folder, 'spill'),
    threads: String(threads),
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    // Rows come in an order that the statements name, so the order of reading may be given up for memory.
    preserve_insertion_order: 'false',
  })
  const connection = await instance.connect()
  return {
    async run(sql) {
      await connection.run(sql)
    },
    rows: (sql) => rowsOf(connection, sql),
    chunks: (sql) => chunksOf(connection, sql),
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

async function* chunksOf(connection: DuckDBConnection, sql: string) {
  const result = await connection.stream(sql)
  for (;;) {
    const chunk = await result.fetchChunk()
    if (chunk === null || chunk.rowCount === 0) return
    yield chunk
  }
}

/** A name as SQL. */
export const quoteName = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** A text as SQL. */
export const quoteText = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A list of texts as SQL. */
export const quoteTexts = (texts: readonly string[]): string => texts.map(quoteText).join(', ')
