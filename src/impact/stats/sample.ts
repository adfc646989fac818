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

/** (sum w)² / sum w²: how many equally weighted ones weigh as much. NaN of none. */
export function effectiveSize(weights: Iterable<number>): number {
  let [sum, squares] = [0, 0]
  for (const weight of weights) {
    sum += weight
    squares += weight * weight
  }
  return sum ** 2 / squares
}

/** The effective size of the smaller arm, of its persons or, when there are clusters, of its clusters. */
export function effectiveArm(sample: Sample): number {
  const { weights, treated, clusters } = sample
  const byArm = [0, 1].map((arm) => {
    if (clusters === undefined) return weights.filter((_, row) => (treated[row] as number) === arm)
    const sums = new Float64Array(clusterCount(clusters))
    for (let group = 0; group < sums.length; group += 1)
      for (
        let place = clusters.offsets[group] as number;
        place < (clusters.offsets[group + 1] as number);
        place += 1
      ) {
        const row = clusters.order === undefined ? place : (clusters.order[place] as number)
        if ((treated[row] as number) === arm)
          sums[group] = (sums[group] as number) + (weights[row] as number)
      }
    return sums
  })
  return Math.min(...byArm.map(effectiveSize))
}

/** Each row as a cluster of its own. */
export const everyRow = (rows: number): Clusters => ({
  offsets: Int32Array.from({ length: rows + 1 }, (_, row) => row),
  order: undefined,
})
