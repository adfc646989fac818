/**
 * Matched difference in differences: how much more the clients changed since the base months than the controls matched
 * to them. Each pair gives d = (y_client - base_client) - mean over its controls of (y_control - base_control); the
 * estimate is the mean of d over pairs.
 *
 * Standard error: each client contributes e = (z - mean)/n and each control its share of -(z - mean)/n; contributions are
 * summed within clusters and squared. Clusters are the pairs; when a person stands in several pairs, two ways:
 * V = V_pair + V_person - V_both (A. C. Cameron, J. B. Gelbach and D. L. Miller, JBES 2011), with the factor
 * G/(G - 1), G = pairs. With everybody in one pair this is sd(d)/sqrt(n). Valid for matching without replacement:
 * A. Abadie and J. Spiess, JASA 2022. Source of the estimand: impact.md 5.8.
 *
 * Assumes that client and control would have changed alike without the service.
 */

/** Who is compared with whom: rows of the panel, the controls of pair p at `offsets[p]` to `offsets[p + 1]`. */
export interface PairRows {
  readonly treated: Int32Array
  readonly offsets: Int32Array
  readonly controls: Int32Array
}

export interface MatchedChange {
  /** Pairs in which both sides were observed. */
  readonly pairs: number
  /** Persons among them: somebody in several pairs counts once. */
  readonly persons: number
  /** Mean change of clients and of their controls, NaN of no pair. */
  readonly treated: number
  readonly control: number
  readonly estimate: number
  /** NaN below two pairs. */
  readonly se: number
}

/**
 * The difference of mean changes between clients and matched controls.
 * @param changes change since the base months by row; NaN = not observed. A pair counts when its client and at least one
 *   of its controls were observed; the observed controls share its weight
 * @param person who each row is, numbered from 0: rows of one person are not independent
 */
export function matchedChange(
  changes: Float64Array,
  pairs: PairRows,
  person: Int32Array,
): MatchedChange {
  const observed = observedControls(changes, pairs)
  const { n, treated, control } = armMeans(changes, pairs, observed)
  if (n === 0)
    return { pairs: 0, persons: 0, treated: nobody, control: nobody, estimate: nobody, se: nobody }
  const size = person.reduce((most, one) => Math.max(most, one + 1), 0)
  const byPerson = new Float64Array(size)
  const isCounted = new Uint8Array(size)
  let byPair = 0
  let byBoth = 0
  const give = (row: number, part: number) => {
    const who = person[row] as number
    byPerson[who] = (byPerson[who] as number) + part
    isCounted[who] = 1
    byBoth += part * part
  }
  for (let pair = 0; pair < observed.length; pair++) {
    const count = observed[pair] as number
    if (count === 0) continue
    const client = pairs.treated[pair] as number
    let sum = (changes[client] as number) - treated
    give(client, sum)
    for (let at = pairs.offsets[pair] as number; at < (pairs.offsets[pair + 1] as number); at++) {
      const row = pairs.controls[at] as number
      const change = changes[row] as number
      if (Number.isNaN(change)) continue
      const part = (control - change) / count
      sum += part
      give(row, part)
    }
    byPair += sum * sum
  }
  let ofPersons = 0
  let persons = 0
  for (let who = 0; who < size; who++) {
    ofPersons += (byPerson[who] as number) ** 2
    persons += isCounted[who] as number
  }
  const scale = 1 / (n * (n - 1))
  const twoWay = byPair + ofPersons - byBoth
  return {
    pairs: n,
    persons,
    treated,
    control,
    estimate: treated - control,
    // Two-way sums fall below the pairs' own by chance when persons are few; nothing is below zero.
    se: n < 2 ? nobody : Math.sqrt(scale * (twoWay > 0 ? twoWay : byPair)),
  }
}

const nobody = Number.NaN

/** Change of each row from its base to its later mean. */
export function changesFrom(base: Float64Array, later: Float64Array): Float64Array {
  return later.map((value, row) => value - (base[row] as number))
}

/** How many controls of each pair were observed; 0 when the client was not. */
function observedControls(changes: Float64Array, pairs: PairRows): Int32Array {
  return pairs.treated.map((client, pair) => {
    if (Number.isNaN(changes[client])) return 0
    let count = 0
    for (let at = pairs.offsets[pair] as number; at < (pairs.offsets[pair + 1] as number); at++)
      if (!Number.isNaN(changes[pairs.controls[at] as number])) count += 1
    return count
  })
}

function armMeans(changes: Float64Array, pairs: PairRows, observed: Int32Array) {
  let n = 0
  let treated = 0
  let control = 0
  for (let pair = 0; pair < observed.length; pair++) {
    const count = observed[pair] as number
    if (count === 0) continue
    n += 1
    treated += changes[pairs.treated[pair] as number] as number
    for (let at = pairs.offsets[pair] as number; at < (pairs.offsets[pair + 1] as number); at++) {
      const change = changes[pairs.controls[at] as number] as number
      if (!Number.isNaN(change)) control += change / count
    }
  }
  return { n, treated: treated / n, control: control / n }
}
