/** Items by ascending key, those of one key by ascending rank. */
export interface Heap {
  size(): number
  push(item: number, key: number, rank: number): void
  /** The key of the first item; the heap must not be empty. */
  topKey(): number
  /** Takes the first item out; the heap must not be empty. */
  pop(): number
}

/** A binary heap in typed arrays, for at most `capacity` items at a time. */
export function createHeap(capacity: number): Heap {
  const items = new Int32Array(capacity)
  const keys = new Float64Array(capacity)
  const ranks = new Int32Array(capacity)
  let size = 0

  const isBefore = (at: number, key: number, rank: number) =>
    (keys[at] as number) < key || (keys[at] === key && (ranks[at] as number) < rank)
  const move = (from: number, to: number) => {
    items[to] = items[from] as number
    keys[to] = keys[from] as number
    ranks[to] = ranks[from] as number
  }
  const put = (at: number, item: number, key: number, rank: number) => {
    items[at] = item
    keys[at] = key
    ranks[at] = rank
  }

  return {
    size: () => size,
    push(item, key, rank) {
      let hole = size++
      while (hole > 0) {
        const parent = (hole - 1) >> 1
        if (isBefore(parent, key, rank)) break
        move(parent, hole)
        hole = parent
      }
      put(hole, item, key, rank)
    },
    topKey: () => keys[0] as number,
    pop() {
      const top = items[0] as number
      size--
      const item = items[size] as number
      const key = keys[size] as number
      const rank = ranks[size] as number
      let hole = 0
      for (;;) {
        let child = 2 * hole + 1
        if (child >= size) break
        const right = child + 1
        if (right < size && isBefore(right, keys[child] as number, ranks[child] as number))
          child = right
        if (!isBefore(child, key, rank)) break
        move(child, hole)
        hole = child
      }
      put(hole, item, key, rank)
      return top
    },
  }
}
