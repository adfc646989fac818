/** The different texts of a column in the order in which they came, each with its number. */
export interface Dictionary {
  count: number
  /** The number of a text plus 1 by its hash, 0 where there is none. */
  slots: Int32Array
  hashes: Int32Array
  /** The bytes of the texts one after another, and where each ends. */
  store: Uint8Array
  ends: Int32Array
}

/** Makes an empty dictionary. Texts are compared by their bytes. */
export const createDictionary = (): Dictionary => ({
  count: 0,
  slots: new Int32Array(256),
  hashes: new Int32Array(64),
  store: new Uint8Array(1024),
  ends: new Int32Array(64),
})

function wider<T extends Int32Array | Uint8Array>(old: T, next: T): T {
  next.set(old)
  return next
}

const startOf = ({ ends }: Dictionary, entry: number): number =>
  entry === 0 ? 0 : (ends[entry - 1] as number)

function place({ slots, hashes }: Dictionary, entry: number): void {
  const mask = slots.length - 1
  let slot = hashes[entry] as number
  for (slot &= mask; slots[slot] !== 0; ) slot = (slot + 1) & mask
  slots[slot] = entry + 1
}

function grow(all: Dictionary): void {
  all.hashes = wider(all.hashes, new Int32Array(all.hashes.length * 2))
  all.ends = wider(all.ends, new Int32Array(all.ends.length * 2))
  all.slots = new Int32Array(all.slots.length * 2)
  for (let entry = 0; entry < all.count; entry++) place(all, entry)
}

function add(all: Dictionary, bytes: Uint8Array, start: number, end: number, hash: number): number {
  if (all.count === all.ends.length) grow(all)
  const from = startOf(all, all.count)
  const to = from + end - start
  if (to > all.store.length)
    all.store = wider(all.store, new Uint8Array(Math.max(all.store.length * 2, to)))
  all.store.set(bytes.subarray(start, end), from)
  all.ends[all.count] = to
  all.hashes[all.count] = hash
  place(all, all.count)
  return all.count++
}

/** The number of the text that lies in a piece of bytes; a new one gets the next number. */
export function findText(all: Dictionary, bytes: Uint8Array, start: number, end: number): number {
  const { slots, hashes, store, ends } = all
  let hash = 0x811c9dc5 | 0
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ (bytes[at] as number), 0x01000193)
  hash ^= hash >>> 15
  const mask = slots.length - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const entry = (slots[slot] as number) - 1
    if (entry < 0) return add(all, bytes, start, end, hash)
    if (hashes[entry] !== hash) continue
    const from = startOf(all, entry)
    if ((ends[entry] as number) - from !== end - start) continue
    let at = 0
    while (at < end - start && store[from + at] === bytes[start + at]) at++
    if (at === end - start) return entry
  }
}

/** The texts as they came. */
export function textsOf(all: Dictionary): string[] {
  const decoder = new TextDecoder()
  return Array.from({ length: all.count }, (_, entry) =>
    decoder.decode(all.store.subarray(startOf(all, entry), all.ends[entry])),
  )
}
