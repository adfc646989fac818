import type { CsvIndex } from './blocks.ts'
import { scanTask } from './scan-file.ts'

/** The line (1-based) on which a row (0-based) begins; its block is read once more for it. */
export function lineOfRow(index: CsvIndex, row: number): number {
  const block = index.blocks.findLast(({ firstRow }) => firstRow <= row)
  if (block === undefined) throw new RangeError(`There is no row ${row}`)
  const width = index.header.length
  const nothing = { actions: new Uint8Array(width), targets: new Int32Array(width) }
  const plan = { delimiter: index.delimiter, ...nothing, numbers: [], codes: [] }
  const { lastLine } = scanTask(index.path, plan, { block, rows: row - block.firstRow + 1 })
  return block.firstLine + lastLine
}
