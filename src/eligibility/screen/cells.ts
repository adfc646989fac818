import type { FactKey } from '../../clients/model.facts.ts'
import type { Day } from '../../platform/shared/days.ts'
import { readCell } from './columns.ts'
import { hashOf } from './scan.ts'

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
  const texts: Buffer[] = []
  const values: (string | undefined)[] = []
  let slots = new Int32Array(64)

  const add = (text: Buffer, value: string | undefined): number => {
    const entry = texts.push(text) - 1
    values.push(value)
    onEntry(entry, value)
    if (texts.length * 2 > slots.length) grow()
    else place(entry)
    return entry
  }
  const place = (entry: number) => {
    const text = texts[entry] as Buffer
    const mask = slots.length - 1
    let slot = hashOf(text, 0, text.length) & mask
    while (slots[slot] !== 0) slot = (slot + 1) & mask
    slots[slot] = entry + 1
  }
  const grow = () => {
    slots = new Int32Array(slots.length * 2)
    for (let entry = 1; entry < texts.length; entry++) place(entry)
  }
  add(Buffer.alloc(0), undefined)

  const learn = (text: Buffer): number => {
    const reading = readCell(fact, text.toString('utf8'), on)
    if (!reading.ok) return unreadable
    if (texts.length >= maxEntries) {
      // The last entry is lent to cells beyond the limit, one at a time.
      values[maxEntries] = reading.value
      onEntry(maxEntries, reading.value)
      return maxEntries
    }
    return add(Buffer.from(text), reading.value)
  }

  return {
    find(bytes, start, end, hash) {
      const length = end - start
      if (length === 0) return 0
      const mask = slots.length - 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const entry = (slots[slot] as number) - 1
        if (entry < 0) return learn(bytes.subarray(start, end))
        const text = texts[entry] as Buffer
        if (text.length !== length) continue
        let at = 0
        while (at < length && text[at] === bytes[start + at]) at++
        if (at === length) return entry
      }
    },
    valueOf: (entry) => values[entry],
  }
}
