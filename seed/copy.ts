import type pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'

/** A value of a column: text as it is, a list as an array of text, undefined as null. */
export type CopyValue = string | number | Buffer | readonly string[] | undefined

/** Rows of one table as a COPY takes them. */
export interface Copy {
  readonly head: string
  readonly text: Uint8Array<ArrayBuffer>
}

/** Rows of one table, gathered as the text of a COPY. */
export interface CopyTable {
  /** Values in the order of the columns. */
  add(...values: CopyValue[]): void
  readonly rows: number
  /** Gives the rows gathered so far and forgets them; undefined when there are none. */
  take(): Copy | undefined
  /** Sends the rows gathered so far and forgets them. */
  flush(client: pg.ClientBase): Promise<void>
}

const utf8 = new TextEncoder()

/** Stores rows. */
export async function sendCopy(client: pg.ClientBase, { head, text }: Copy): Promise<void> {
  const stream = client.query(copyFrom(head))
  await new Promise<void>((resolve, reject) => {
    stream.on('finish', resolve)
    stream.on('error', reject)
    stream.end(text)
  })
}

const special = /[\\\n\r\t]/
const specials = new RegExp(special, 'g')
const escapes: Readonly<Record<string, string>> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
}
const escaped = (text: string) =>
  special.test(text) ? text.replaceAll(specials, (found) => escapes[found] ?? found) : text

function fieldText(value: CopyValue): string {
  if (value === undefined) return '\\N'
  if (typeof value === 'string') return escaped(value)
  if (typeof value === 'number') return String(value)
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString('hex')}`
  return listText(value as readonly string[])
}

/** Who may see a person stands on every row of theirs, as one and the same list. */
const listTexts = new WeakMap<readonly string[], string>()

function listText(value: readonly string[]): string {
  const known = listTexts.get(value)
  if (known !== undefined) return known
  const items = value.map((item) => `"${item.replace(/["\\]/g, (found) => `\\${found}`)}"`)
  const text = escaped(`{${items.join(',')}}`)
  listTexts.set(value, text)
  return text
}

/** Gathers rows for a table; PostgreSQL's own bulk way, some fifty times faster than inserts one by one. */
export function createCopyTable(table: string, columns: readonly string[]): CopyTable {
  const head = `copy ${table} (${columns.join(', ')}) from stdin`
  let lines: string[] = []
  const take = (): Copy | undefined => {
    if (lines.length === 0) return undefined
    const text = utf8.encode(`${lines.join('\n')}\n`)
    lines = []
    return { head, text }
  }
  return {
    add(...values) {
      if (values.length !== columns.length)
        throw new RangeError(`${table} has ${columns.length} columns, not ${values.length}`)
      lines.push(values.map(fieldText).join('\t'))
    },
    get rows() {
      return lines.length
    },
    take,
    async flush(client) {
      const copy = take()
      if (copy !== undefined) await sendCopy(client, copy)
    },
  }
}
