import { spread } from './scan.ts'

/** Every id seen, with the line where it first stood: 12 bytes and the id's own for each. */
export interface IdRegistry {
  /** Notes an id; gives the line where it stood before, or 0 when it is new. */
  note(bytes: Buffer, start: number, end: number, hash: number, line: number): number
}

export function createIdRegistry(): IdRegistry {
  let room = 1 << 12
  let hashes = new Int32Array(room)
  let lines = new Float64Array(room)
  let ends = new Float64Array(room)
  let table = new Int32Array(room * 2)
  let texts = Buffer.allocUnsafeSlow(room * 8)
  let count = 0

  const place = (hash: number, entry: number) => {
    const mask = table.length - 1
    let slot = spread(hash) & mask
    while (table[slot] !== 0) slot = (slot + 1) & mask
    table[slot] = entry + 1
  }
  const grow = () => {
    room *= 2
    const grown = {
      hashes: new Int32Array(room),
      lines: new Float64Array(room),
      ends: new Float64Array(room),
    }
    grown.hashes.set(hashes)
    grown.lines.set(lines)
    grown.ends.set(ends)
    ;({ hashes, lines, ends } = grown)
    table = new Int32Array(room * 2)
    for (let entry = 0; entry < count; entry++) place(hashes[entry] as number, entry)
  }
  const startOf = (entry: number) => (entry === 0 ? 0 : (ends[entry - 1] as number))

  return {
    note(bytes, start, end, hash, line) {
      const mask = table.length - 1
      let slot = spread(hash) & mask
      for (; table[slot] !== 0; slot = (slot + 1) & mask) {
        const entry = (table[slot] as number) - 1
        if (hashes[entry] !== hash) continue
        const from = startOf(entry)
        const to = ends[entry] as number
        if (to - from !== end - start) continue
        let at = 0
        while (at < to - from && texts[from + at] === bytes[start + at]) at++
        if (at === to - from) return lines[entry] as number
      }
      const from = startOf(count)
      const to = from + (end - start)
      if (to > texts.length) {
        const grown = Buffer.allocUnsafeSlow(Math.max(texts.length * 2, to))
        texts.copy(grown, 0, 0, from)
        texts = grown
      }
      for (let at = start; at < end; at++) texts[from + at - start] = bytes[at] as number
      hashes[count] = hash
      lines[count] = line
      ends[count] = to
      table[slot] = ++count
      if (count === room) grow()
      return 0
    },
  }
}
