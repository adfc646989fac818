/** What a block's rows write, and where each row's part ends. */
export interface RowsWritten {
  readonly output: Buffer
  readonly outputLength: number
  readonly rows: number
  readonly outputEnds: Int32Array
  readonly ids: Buffer
  readonly idEnds: Int32Array
  readonly idHashes: Int32Array
  readonly lineOf: Int32Array
}

function grownNumbers(numbers: Int32Array): Int32Array<ArrayBuffer> {
  const grown = new Int32Array(numbers.length * 2)
  grown.set(numbers)
  return grown
}

function grownBytes(bytes: Buffer, room: number): Buffer<ArrayBuffer> {
  const grown = Buffer.allocUnsafeSlow(Math.max(bytes.length * 2, room))
  bytes.copy(grown)
  return grown
}

export type Output = ReturnType<typeof createOutput>

/** Collects the bytes of a block's rows. `expected` is a guess of their length. */
export function createOutput(expected: number) {
  let output = Buffer.allocUnsafeSlow(expected)
  let at = 0
  let ids = Buffer.allocUnsafeSlow(Math.max(64, expected >> 3))
  let idsAt = 0
  let rows = 0
  let outputEnds = new Int32Array(Math.max(16, expected >> 6))
  let idEnds = new Int32Array(outputEnds.length)
  let idHashes = new Int32Array(outputEnds.length)
  let lineOf = new Int32Array(outputEnds.length)

  return {
    /** Writes a piece of bytes. They are short: a loop beats a call. */
    write(bytes: Uint8Array, start: number, end: number): void {
      const shift = at - start
      if (end + shift > output.length) output = grownBytes(output, end + shift)
      for (let index = start; index < end; index++) output[index + shift] = bytes[index] as number
      at = end + shift
    },
    /** Ends the row of an id; without anything written since the last end it is a row that could not be used. */
    endRow(bytes: Uint8Array, start: number, end: number, hash: number, line: number): void {
      if (rows === outputEnds.length) {
        outputEnds = grownNumbers(outputEnds)
        idEnds = grownNumbers(idEnds)
        idHashes = grownNumbers(idHashes)
        lineOf = grownNumbers(lineOf)
      }
      const shift = idsAt - start
      if (end + shift > ids.length) ids = grownBytes(ids, end + shift)
      for (let index = start; index < end; index++) ids[index + shift] = bytes[index] as number
      idsAt = end + shift
      outputEnds[rows] = at
      idEnds[rows] = idsAt
      idHashes[rows] = hash
      lineOf[rows] = line
      rows++
    },
    done(): RowsWritten {
      return { output, outputLength: at, rows, outputEnds, ids, idEnds, idHashes, lineOf }
    },
  }
}
