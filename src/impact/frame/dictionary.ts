/** The different texts of a column in the order in which they came, each with its number. */
export interface Dictionary {
  /** The number of the text that lies in a piece of bytes; new ones get the next number. */
  find(bytes: Uint8Array, start: number, end: number): number
  /** The texts as they came. */
  texts(): string[]
}

/** Makes an empty dictionary. Texts are compared by their bytes. */
export function createDictionary(): Dictionary {
  let slots = new Int32Array(256)
  let hashes = new Int32Array(64)
  let ends = new Int32Array(64)
  let store = new Uint8Array(1024)
  let count = 0

  const place = (entry: number) => {
    const mask = slots.length - 1
    let slot = hashes[entry] as number
    for (slot &= mask; slots[slot] !== 0; ) slot = (slot + 1) & mask
    slots[slot] = entry + 1
  }
  const grow = () => {
    const wider = <T extends Int32Array | Uint8Array>(old: T, next: T): T => {
      next.set(old)
      return next
    }
    hashes = wider(hashes, new Int32Array(hashes.length * 2))
    ends = wider(ends, new Int32Array(ends.length * 2))
    slots = new Int32Array(slots.length * 2)
    for (let entry = 0; entry < count; entry++) place(entry)
  }
  const add = (bytes: Uint8Array, start: number, end: number, hash: number): number => {
    if (count === ends.length) grow()
    const from = count === 0 ? 0 : (ends[count - 1] as number)
    const to = from + end - start
    if (to > store.length) {
      const grown = new Uint8Array(Math.max(store.length * 2, to))
      grown.set(store)
      store = grown
    }
    store.set(bytes.subarray(start, end), from)
    ends[count] = to
    hashes[count] = hash
    place(count)
    return count++
  }

  return {
    find(bytes, start, end) {
      let hash = 0x811c9dc5 | 0
      for (let at = start; at < end; at++)
        hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
      hash ^= hash >>> 15
      const mask = slots.length - 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const entry = (slots[slot] as number) - 1
        if (entry < 0) return add(bytes, start, end, hash)
        if (hashes[entry] !== hash) continue
        const from = entry === 0 ? 0 : (ends[entry - 1] as number)
        if ((ends[entry] as number) - from !== end - start) continue
        let at = 0
        while (at < end - start && store[from + at] === bytes[start + at]) at++
        if (at === end - start) return entry
      }
    },
    texts() {
      const decoder = new TextDecoder()
      return Array.from({ length: count }, (_, entry) =>
        decoder.decode(store.subarray(entry === 0 ? 0 : ends[entry - 1], ends[entry])),
      )
    },
  }
}
