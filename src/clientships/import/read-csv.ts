import { parse } from 'csv-parse/sync'
import { mostImportRows } from '../model.import.ts'
import type { ReadSheet } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

/** The text of a file in UTF-8, in UTF-16 with its mark, or else in the old character set of Windows. */
export function decodeText(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** What parts the cells: of the usual signs the one that stands most often outside quotes in the first lines. */
export function findDelimiter(text: string): string {
  const head = text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, '')
  const counts = [';', '\t', ',', '|'].map((sign) => ({ sign, count: head.split(sign).length }))
  return counts.toSorted((a, b) => b.count - a.count)[0]?.sign ?? ';'
}

/**
 * Reads a list in text form as its one sheet.
 * @throws UnreadableFile when it is no text, or its quotes do not close
 */
export function readCsv(bytes: Buffer, name: string): ReadSheet {
  const text = decodeText(bytes)
  if (text.includes('\u0000')) throw new UnreadableFile('fileUnreadable')
  try {
    const records: string[][] = parse(text, {
      delimiter: findDelimiter(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: mostImportRows + 1000,
    })
    return {
      name,
      rows: records.map((record, index) => ({
        row: index + 1,
        cells: record.map((cell) => cell.replace(/\s+/g, ' ').trim()),
      })),
    }
  } catch {
    throw new UnreadableFile('fileUnreadable')
  }
}
