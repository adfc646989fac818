import { open } from 'node:fs/promises'
import { ofFile, ScreenFailure } from './failure.ts'
import { findRecordsEnd } from './scan.ts'

/** A piece of a file that holds whole records in its first `length` bytes. */
export interface Block {
  readonly buffer: Buffer
  readonly length: number
}

/** The blocks of a file in order; buffers that are given back are used again. */
export interface BlockReader {
  /** The next block, or undefined at the end of the file. */
  next(): Promise<Block | undefined>
  recycle(buffer: Buffer): void
  close(): Promise<void>
}

/** A record longer than this is a quote that was never closed. */
const longestRecord = 1 << 26

/**
 * Reads a file in blocks of whole records.
 * @throws ScreenFailure when the file cannot be read, or ends within quotes
 */
export async function openBlocks(path: string, blockSize: number): Promise<BlockReader> {
  const handle = await ofFile(path, () => open(path, 'r'))
  const free: Buffer[] = []
  let carry: Buffer = Buffer.alloc(0)
  let isAtEnd = false

  const bufferOf = (size: number): Buffer => {
    const known = free.pop()
    return known !== undefined && known.length >= size ? known : Buffer.allocUnsafeSlow(size)
  }
  const neverClosed = () => new ScreenFailure(`In ${path} a quote is opened and never closed.`)

  return {
    async next() {
      let buffer = bufferOf(blockSize)
      let length = carry.length
      if (length > buffer.length) buffer = Buffer.allocUnsafeSlow(length + blockSize)
      carry.copy(buffer)
      for (;;) {
        while (!isAtEnd && length < buffer.length) {
          const room = buffer.length - length
          const { bytesRead } = await ofFile(path, () => handle.read(buffer, length, room))
          if (bytesRead === 0) isAtEnd = true
          length += bytesRead
        }
        if (length === 0) return undefined
        const { end, isWithinQuotes } = findRecordsEnd(buffer, length)
        if (isAtEnd && isWithinQuotes) throw neverClosed()
        const whole = isAtEnd ? length : end
        if (whole > 0) {
          carry = Buffer.from(buffer.subarray(whole, length))
          return { buffer, length: whole }
        }
        if (length >= longestRecord) throw neverClosed()
        const wider = Buffer.allocUnsafeSlow(buffer.length * 2)
        buffer.copy(wider, 0, 0, length)
        buffer = wider
      }
    },
    recycle(buffer) {
      if (buffer.length >= blockSize && free.length < 16) free.push(buffer)
    },
    close: () => handle.close(),
  }
}
