import { closeSync, openSync, readSync } from 'node:fs'
import type { BlockJob } from '../stats/blocks.ts'
import type { Block, CsvIndex } from './blocks.ts'
import { type Scanned, type ScanPlan, scanBlock } from './scan.ts'

/** A block to be read with the number of records in it. */
export interface BlockTask {
  readonly block: Block
  readonly rows: number
}

/** What is read of a file, and how. */
export interface ScanInput {
  readonly path: string
  readonly plan: ScanPlan
  readonly tasks: readonly BlockTask[]
}

/** Every block of a file, with all of its records. */
export const tasksOf = ({ blocks, rows }: CsvIndex): BlockTask[] =>
  blocks.map((block, index) => ({
    block,
    rows: (blocks[index + 1]?.firstRow ?? rows) - block.firstRow,
  }))

/** Reads blocks of a file: what comes out does not depend on who reads which. */
export const scanBlocks: BlockJob<ScanInput, Scanned> = {
  name: 'scanBlocks',
  run: ({ path, plan, tasks }, block) => scanTask(path, plan, tasks[block] as BlockTask),
}

/** Reads one block of a file. */
export function scanTask(path: string, plan: ScanPlan, { block, rows }: BlockTask): Scanned {
  const bytes = Buffer.allocUnsafeSlow(block.length + 1)
  const file = openSync(path, 'r')
  let length = 0
  try {
    while (length < block.length) {
      const read = readSync(file, bytes, length, block.length - length, block.from + length)
      if (read === 0) break
      length += read
    }
  } finally {
    closeSync(file)
  }
  if (bytes[length - 1] !== 0x0a) bytes[length++] = 0x0a
  return scanBlock(bytes.subarray(0, length), block.firstRow, rows, plan)
}
