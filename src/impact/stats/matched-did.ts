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
  const usable = usablePairs(changes, pairs)
  const n = usable.length
  if (n === 0)
    return {
      pairs: 0,
      persons: 0,
      treated: Number.NaN,
      control: Number.NaN,
      estimate: Number.NaN,
      se: Number.NaN,
    }
  const { treated, control } = armMeans(changes, pairs, usable)
  const byPerson = new Map<number, number>()
  let byPair = 0
  let byBoth = 0
  const give = (row: number, part: number) => {
    const who = person[row] as number
    byPerson.set(who, (byPerson.get(who) ?? 0) + part)
    byBoth += part * part
  }
  for (const pair of usable) {
    const client = pairs.treated[pair] as number
    const own = (changes[client] as number) - treated
    const others = observedControls(changes, pairs, pair)
    let sum = own
    give(client, own)
    for (const row of others) {
      const part = -((changes[row] as number) - control) / others.length
      sum += part
      give(row, part)
    }
    byPair += sum * sum
  }
  let ofPersons = 0
  for (const sum of byPerson.values()) ofPersons += sum * sum
  const variance = ((byPair + ofPersons - byBoth) / (n * n)) * (n / (n - 1))
  return {
    pairs: n,
    persons: byPerson.size,
    treated,
    control,
    estimate: treated - control,
    // Two-way sums may fall below the pairs' own variance only by chance of few persons; then the pairs' own counts.
    se: n < 2 ? Number.NaN : Math.sqrt(variance > 0 ? variance : byPair / (n * (n - 1))),
  }
}

/** Change of each row from its base to its later mean. */
export function changesFrom(base: Float64Array, later: Float64Array): Float64Array {
  return later.map((value, row) => value - (base[row] as number))
}

function usablePairs(changes: Float64Array, pairs: PairRows): number[] {
  const usable: number[] = []
  for (let pair = 0; pair < pairs.treated.length; pair++) {
    const own = changes[pairs.treated[pair] as number] as number
    if (!Number.isNaN(own) && observedControls(changes, pairs, pair).length > 0) usable.push(pair)
  }
  return usable
}

function observedControls(changes: Float64Array, pairs: PairRows, pair: number): number[] {
  const rows: number[] = []
  for (let at = pairs.offsets[pair] as number; at < (pairs.offsets[pair + 1] as number); at++) {
    const row = pairs.controls[at] as number
    if (!Number.isNaN(changes[row])) rows.push(row)
  }
  return rows
}

function armMeans(changes: Float64Array, pairs: PairRows, usable: readonly number[]) {
  let treated = 0
  let control = 0
  for (const pair of usable) {
    treated += changes[pairs.treated[pair] as number] as number
    const rows = observedControls(changes, pairs, pair)
    for (const row of rows) control += (changes[row] as number) / rows.length
  }
  return { treated: treated / usable.length, control: control / usable.length }
}
