import { open } from 'node:fs/promises'
import { basename, isAbsolute, resolve } from 'node:path'
import { ofFile, StudyFailure } from '../failure.ts'
import type { SourceFile } from './model.registers.ts'
import { quoteName, quoteText, type Store } from './queries.store.ts'

/** A file that can stand in a `from`, with its columns. */
export interface OpenSource {
  /** How messages call it. */
  readonly name: string
  readonly sql: string
  /** Names in the order of the file, with the database's type of each. */
  readonly columns: ReadonlyMap<string, string>
  /** The column as text, trimmed, blank as null. */
  text(column: string): string
  /** The column as a number; null where it is none. */
  number(column: string): string
  /** The number of the month of a day or month; null where it is none. */
  month(column: string): string
  /** A failure of the database on this file as one sentence. */
  failureOf(error: unknown): unknown
}

/**
 * Opens a source: finds its columns, and refuses it when one that the specification names is missing.
 * @param folder where the specification stands
 */
export async function openSource(
  store: Store,
  source: SourceFile,
  folder: string,
  named: readonly (string | null)[],
): Promise<OpenSource> {
  const path = isAbsolute(source.file) ? source.file : resolve(folder, source.file)
  const name = basename(source.file)
  const failureOf = (error: unknown) => databaseFailure(error, name)
  const sql = /\.parquet$/i.test(path)
    ? `read_parquet(${quoteText(await existing(path))})`
    : await csvSql(path, name, source)
  const columns = await columnsOf(store, sql, failureOf)
  for (const column of [source.id, ...named])
    if (column !== null && !columns.has(column))
      throw new StudyFailure({
        code: 'register-column',
        values: { file: name, column, columns: [...columns.keys()].join(', ') },
      })
  const isText = (column: string) => columns.get(column) === 'VARCHAR'
  const text = (column: string) =>
    isText(column)
      ? `nullif(trim(${quoteName(column)}), '')`
      : `cast(${quoteName(column)} as varchar)`
  return {
    name,
    sql,
    columns,
    text,
    number: (column) =>
      isText(column)
        ? `try_cast(replace(${text(column)}, ',', '.') as double)`
        : `try_cast(${quoteName(column)} as double)`,
    month: (column) => monthOf(columns.get(column) ?? '', quoteName(column), text(column)),
    failureOf,
  }
}

/** Days and months in the forms that registers use; a whole number is read as YYYYMM. */
function monthOf(type: string, column: string, text: string): string {
  if (/^(DATE|TIMESTAMP.*)$/.test(type))
    return `(year(${column}) * 12 + month(${column}) - 1)::integer`
  const compact = (number: string) =>
    `case when ${number} between 180001 and 219912 and ${number} % 100 between 1 and 12 then (${number} // 100 * 12 + ${number} % 100 - 1)::integer end`
  if (/INT/.test(type)) return compact(column)
  // What is as long as a month is tried as one first: casts that fail took half of the time of reading a register.
  const asMonth = `try_cast(${text} || '-01' as date)`
  const day = `coalesce(case when length(${text}) = 7 then ${asMonth} end, try_cast(${text} as date), try_strptime(${text}, '%d.%m.%Y')::date, ${asMonth})`
  return `coalesce((year(${day}) * 12 + month(${day}) - 1)::integer, ${compact(`try_cast(${text} as integer)`)})`
}

async function existing(path: string): Promise<string> {
  const file = await ofFile(path, () => open(path))
  await file.close()
  return path
}

/** Bytes of a CSV file that are held at a time by each thread: a quarter of the database's own choice, for small memory. */
const bufferSize = 8 << 20

/** The header is read here, so that nothing about the file is guessed from a sample of it. */
async function csvSql(path: string, name: string, { encoding }: SourceFile): Promise<string> {
  const head = await ofFile(path, async () => {
    const file = await open(path)
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(65_536), 0, 65_536, 0)
      return buffer.subarray(0, bytesRead)
    } finally {
      await file.close()
    }
  })
  const isUtf16 = (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff)
  if (isUtf16) throw new StudyFailure({ code: 'csv-utf16', values: { file: name } })
  if (head.includes(0)) throw new StudyFailure({ code: 'csv-zero', values: { file: name } })
  const text = new TextDecoder(encoding === 'latin-1' ? 'latin1' : 'utf-8').decode(head)
  const line = text.split(/\r?\n/, 1)[0] ?? ''
  if (line.trim() === '') throw new StudyFailure({ code: 'register-empty', values: { file: name } })
  const separator = [';', '\t', ','].find((one) => line.includes(one)) ?? ','
  const names = line.split(separator).map((one) => one.trim().replace(/^"(.*)"$/, '$1'))
  const twice = names.find((one, index) => names.indexOf(one) !== index)
  if (twice !== undefined)
    throw new StudyFailure({ code: 'column-twice', values: { file: name, column: twice } })
  const columns = names.map((one) => `${quoteText(one)}: 'VARCHAR'`).join(', ')
  return `read_csv(${quoteText(path)}, auto_detect = false, header = true, delim = ${quoteText(separator)}, quote = '"', escape = '"', nullstr = '', encoding = '${encoding}', buffer_size = ${bufferSize}, columns = {${columns}})`
}

async function columnsOf(store: Store, sql: string, failureOf: OpenSource['failureOf']) {
  try {
    const rows = await store.rows<{ column_name: string; column_type: string }>(
      `describe select * from ${sql}`,
    )
    return new Map(rows.map((row) => [row.column_name, row.column_type]))
  } catch (error) {
    throw failureOf(error)
  }
}

/** What the database says of a broken file, as one sentence with the way out. */
export function databaseFailure(error: unknown, name: string): unknown {
  if (!(error instanceof Error) || error instanceof StudyFailure) return error
  const { message } = error
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1]
  const at = line === undefined ? name : `${name}, line ${line}`
  if (/not utf-8 encoded|Invalid unicode/i.test(message))
    return new StudyFailure({ code: 'register-utf8', values: { file: at } })
  const counts = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message)
  if (counts !== null)
    return new StudyFailure({
      code: 'register-cells',
      values: { file: at, found: counts[2] ?? '', expected: counts[1] ?? '' },
    })
  if (
    /magic bytes|too small to be a Parquet|decompression failure|TProtocolException|Parquet/i.test(
      message,
    )
  )
    return new StudyFailure({ code: 'register-parquet', values: { file: name } })
  if (/Out of Memory/i.test(message))
    return new StudyFailure({ code: 'memory', values: { file: name } })
  if (/No space left|disk/i.test(message))
    return new StudyFailure({ code: 'disk-full', values: { file: name } })
  const [reason = ''] = message.split('\n')
  return new StudyFailure({ code: 'register-unread', values: { file: at, reason } })
}
