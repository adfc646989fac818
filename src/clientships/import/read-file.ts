import { mostImportRows, type SheetOutline } from '../model.import.ts'
import { outlineOf, type ReadSheet } from './table.ts'
import { UnreadableFile } from './unreadable.ts'

const isPacked = (bytes: Buffer) => bytes[0] === 0x50 && bytes[1] === 0x4b
/** The binary workbooks of Excel before 2007. */
const isOldWorkbook = (bytes: Buffer) => bytes.subarray(0, 4).toString('hex') === 'd0cf11e0'

/**
 * Reads a list, whatever its name says it is.
 * @throws UnreadableFile
 */
export async function readSheets(bytes: Buffer): Promise<readonly ReadSheet[]> {
  if (isOldWorkbook(bytes)) throw new UnreadableFile('fileOldFormat')
  // Each kind of file has a library of its own, of which only one is needed.
  if (isPacked(bytes)) return (await import('./read-xlsx.ts')).readXlsx(bytes)
  return [(await import('./read-csv.ts')).readCsv(bytes, '')]
}

/**
 * What a person is shown of a file to tell its columns.
 * @throws UnreadableFile, also when there is no table in it or one is too long
 */
export function outlinesOf(sheets: readonly ReadSheet[]): SheetOutline[] {
  const outlines = sheets.map(outlineOf).filter((outline) => outline !== undefined)
  if (outlines.length === 0) throw new UnreadableFile('fileEmpty')
  if (outlines.some(({ rowCount }) => rowCount > mostImportRows))
    throw new UnreadableFile('tooManyRows')
  return outlines
}
