import { closeSync, openSync, readSync } from 'node:fs'
import type { Block } from './blocks.ts'
import { type Scanned, type ScanPlan, scanBlock } from './scan.ts'

/** A block to be read with the number of records in it. */
export interface BlockTask {
  readonly block: Block
  readonly rows: number
}

/** Reads blocks of a file one after another through one buffer. */
export function openScanner(path: string, plan: ScanPlan) {
  const file = openSync(path, 'r')
  let bytes = Buffer.alloc(0)
  return {
    scan({ block, rows }: BlockTask): Scanned {
      if (bytes.length < block.length + 1) bytes = Buffer.allocUnsafeSlow(block.length + 1)
      let length = 0
      while (length < block.length) {
        const read = readSync(file, bytes, length, block.length - length, block.from + length)
        if (read === 0) break
        length += read
      }
      if (bytes[length - 1] !== 0x0a) bytes[length++] = 0x0a
      return scanBlock(bytes, length, block.firstRow, rows, plan)
    },
    close: () => closeSync(file),
  }
}
