import type { FactorColumn } from '../frame/model.frame.ts'

/** A factor whose rare levels are one, and which they were. */
export interface MergedFactor {
  readonly column: FactorColumn
  /** The levels that became one; empty when none is rare. */
  readonly merged: readonly string[]
}

/**
 * Joins the levels that have fewer than `least` treated units into one: a level that hardly any client has gives a
 * coefficient without precision, or none when no client has it. While those together are too few as well, the rarest
 * of the others joins them. The joined level stands last under the names of its parts, "EE+TR".
 */
export function mergeRareLevels(
  column: FactorColumn,
  treated: Uint8Array,
  least: number,
): MergedFactor {
  const { codes, levels } = column
  const clients = new Float64Array(levels.length)
  for (let row = 0; row < codes.length; row++)
    if (treated[row] === 1) {
      const code = codes[row] as number
      clients[code] = (clients[code] as number) + 1
    }
  const byClients = Array.from(levels.keys()).sort(
    (a, b) => (clients[a] as number) - (clients[b] as number) || a - b,
  )
  const rare = new Set<number>()
  let together = 0
  for (const code of byClients) {
    const own = clients[code] as number
    if (own >= least && (rare.size === 0 || together >= least)) break
    rare.add(code)
    together += own
  }
  // One rare level alone that nothing joins is no merger: it has all the clients there are.
  if (rare.size < 2) return { column, merged: [] }
  const merged = levels.filter((_, code) => rare.has(code))
  const kept = levels.filter((_, code) => !rare.has(code))
  const places = levels.map((level, code) => (rare.has(code) ? kept.length : kept.indexOf(level)))
  const joined = new Int32Array(new SharedArrayBuffer(codes.byteLength))
  for (let row = 0; row < codes.length; row++) joined[row] = places[codes[row] as number] as number
  return { column: { ...column, codes: joined, levels: [...kept, merged.join('+')] }, merged }
}
