import type { Ids } from './model.frame.ts'
import type { PackedIds } from './model.table.ts'

/** Whether identifiers were read from a file, so that their bytes are at hand. */
export const isPacked = (ids: Ids): ids is PackedIds => 'bytes' in ids

/** Joins the identifiers of blocks; empties `parts`, so that their memory is given back. */
export function packIds(parts: { ids: Uint8Array; idEnds: Uint32Array }[]): PackedIds {
  const rows = parts.reduce((sum, { idEnds }) => sum + idEnds.length, 0)
  const size = parts.reduce((sum, { ids }) => sum + ids.length, 0)
  if (size >= 2 ** 32) throw new RangeError('The identifiers take more than 4 GB')
  const bytes = new Uint8Array(size)
  const ends = new Uint32Array(rows)
  let row = 0
  let at = 0
  for (const { ids, idEnds } of parts.splice(0)) {
    bytes.set(ids, at)
    for (const end of idEnds) ends[row++] = at + end
    at += ids.length
  }
  const text = Buffer.from(bytes.buffer)
  return {
    rows,
    bytes,
    ends,
    at: (row) => text.toString('utf8', row === 0 ? 0 : ends[row - 1], ends[row]),
  }
}

/**
 * The first row whose identifier stood before, with that earlier row; undefined when all differ.
 * Identifiers that rise by length and bytes (1, 2, … 10) are known to differ without a table.
 */
export function findDuplicate({ rows, bytes, ends }: PackedIds): [number, number] | undefined {
  const startOf = (row: number) => (row === 0 ? 0 : (ends[row - 1] as number))
  const compare = (a: number, b: number): number => {
    const from = startOf(a)
    const other = startOf(b)
    const length = (ends[a] as number) - from
    const byLength = length - ((ends[b] as number) - other)
    if (byLength !== 0) return byLength
    for (let at = 0; at < length; at++) {
      const difference = (bytes[from + at] as number) - (bytes[other + at] as number)
      if (difference !== 0) return difference
    }
    return 0
  }
  let isRising = true
  for (let row = 1; row < rows && isRising; row++) isRising = compare(row - 1, row) < 0
  if (isRising) return undefined

  const size = 2 ** Math.ceil(Math.log2(rows * 2 + 2))
  const slots = new Int32Array(size)
  for (let row = 0; row < rows; row++) {
    let hash = 0x811c9dc5 | 0
    for (let at = startOf(row); at < (ends[row] as number); at++)
      hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
    let slot = (hash ^ (hash >>> 13)) & (size - 1)
    for (; slots[slot] !== 0; slot = (slot + 1) & (size - 1)) {
      const earlier = (slots[slot] as number) - 1
      if (compare(earlier, row) === 0) return [earlier, row]
    }
    slots[slot] = row + 1
  }
  return undefined
}
