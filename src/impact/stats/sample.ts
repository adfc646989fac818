/**
 * The rows of an analysis, grouped: cluster g holds the places `offsets[g]` to before `offsets[g + 1]`. A place is a row
 * of the sample, or an entry of `order` when the sample itself stands in another order.
 */
export interface Clusters {
  readonly offsets: Int32Array
  readonly order: Int32Array | undefined
}

/** Who is compared, with which weight. A control that serves in several pairs has a row in each. */
export interface Sample {
  /** Position in the units, by row of the sample. */
  readonly units: Int32Array
  readonly weights: Float64Array
  /** 1 = treated, by row of the sample. */
  readonly treated: Uint8Array
  /** Pairs or subclasses; undefined when nobody is paired: then each row stands alone. */
  readonly clusters: Clusters | undefined
  /** The rows of each person, when somebody has several. */
  readonly persons: Clusters | undefined
}

export const clusterCount = (clusters: Clusters): number => clusters.offsets.length - 1

/** Groups rows by a code; rows with the code -1 belong to none. Codes without rows make no cluster. */
export function groupBy(codes: ArrayLike<number>): Clusters {
  let largest = -1
  for (let row = 0; row < codes.length; row += 1) largest = Math.max(largest, codes[row] as number)
  const counts = new Int32Array(largest + 1)
  let grouped = 0
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number
    if (code < 0) continue
    counts[code] = (counts[code] as number) + 1
    grouped += 1
  }
  const starts = new Int32Array(largest + 1)
  const offsets: number[] = [0]
  let start = 0
  for (let code = 0; code <= largest; code += 1) {
    starts[code] = start
    start += counts[code] as number
    if ((counts[code] as number) > 0) offsets.push(start)
  }
  const order = new Int32Array(grouped)
  for (let row = 0; row < codes.length; row += 1) {
    const code = codes[row] as number
    if (code < 0) continue
    const place = starts[code] as number
    order[place] = row
    starts[code] = place + 1
  }
  return { offsets: Int32Array.from(offsets), order }
}
