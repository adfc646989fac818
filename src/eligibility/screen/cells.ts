import type { FactKey } from '../../clients/model.facts.ts'
import type { Day } from '../../platform/shared/days.ts'
import { readCell } from './columns.ts'
import { spread } from './scan.ts'

/** A cell that cannot be read. */
export const unreadable = -1

/**
 * The different cells seen in one column, each read once. A cell is found by its bytes; its entry
 * number stands for it from then on (0: blank).
 */
export interface CellTable {
  /** The entry of a cell, or `unreadable`. */
  find(bytes: Buffer, start: number, end: number, hash: number): number
  /** The value of an entry; undefined is unknown. */
  valueOf(entry: number): string | undefined
}

/** Beyond this many different cells, as made-up dates could bring, further ones are read each time. */
const maxEntries = 1 << 16

/**
 * A table for a column.
 * @param onEntry called with every new entry and its value, the blank one first
 */
export function createCellTable(
  fact: FactKey,
  on: Day,
  onEntry: (entry: number, value: string | undefined) => void,
): CellTable {
  const values: (string | undefined)[] = []
  // The texts of the entries lie one after another; per entry its end and its hash.
  let texts = Buffer.alloc(1 << 10)
  let ends = new Int32Array(64)
  let hashes = new Int32Array(64)
  let slots = new Int32Array(128)

  const place = (entry: number) => {
    const mask = slots.length - 1
    let slot = spread(hashes[entry] as number) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = entry + 1
  }
  const grow = () => {
    const grownEnds = new Int32Array(ends.length * 2)
    const grownHashes = new Int32Array(ends.length * 2)
    grownEnds.set(ends)
    grownHashes.set(hashes)
    ends = grownEnds
    hashes = grownHashes
    slots = new Int32Array(slots.length * 2)
    for (let entry = 1; entry < values.length; entry++) place(entry)
  }
  const add = (text: Uint8Array, hash: number, value: string | undefined): number => {
    const entry = values.push(value) - 1
    onEntry(entry, value)
    if (entry === ends.length) grow()
    const from = entry === 0 ? 0 : (ends[entry - 1] as number)
    const to = from + text.length
    if (to > texts.length) {
      const grown = Buffer.alloc(Math.max(texts.length * 2, to))
      grown.set(texts)
      texts = grown
    }
    texts.set(text, from)
    ends[entry] = to
    hashes[entry] = hash
    if (entry > 0) place(entry)
    return entry
  }
  add(new Uint8Array(0), 0, undefined)

  const learn = (text: Buffer, hash: number): number => {
    const reading = readCell(fact, text.toString('utf8'), on)
    if (!reading.ok) return unreadable
    if (values.length < maxEntries) return add(text, hash, reading.value)
    // The last entry is lent to the cells beyond the limit, one at a time.
    values[maxEntries] = reading.value
    onEntry(maxEntries, reading.value)
    return maxEntries
  }

  return {
    find(bytes, start, end, hash) {
      const length = end - start
      if (length === 0) return 0
      const mask = slots.length - 1
      for (let slot = spread(hash) & mask; ; slot = (slot + 1) & mask) {
        const entry = (slots[slot] as number) - 1
        if (entry < 0) return learn(bytes.subarray(start, end), hash)
        if (hashes[entry] !== hash) continue
        const from = ends[entry - 1] as number
        if ((ends[entry] as number) - from !== length) continue
        let at = 0
        while (at < length && texts[from + at] === bytes[start + at]) at++
        if (at === length) return entry
      }
    },
    valueOf: (entry) => values[entry],
  }
}
