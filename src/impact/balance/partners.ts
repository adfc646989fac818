import type { Matched } from '../model.match.ts'
import type { Partners } from '../stats/pair-distances.ts'
import { sortRows } from '../stats/radix-sort.ts'

const none = new Int32Array(0)

/** Rows of the used subclasses, one after the other. */
function bySubclass(subclass: Int32Array, weights: Float64Array) {
  const used = Int32Array.from(subclass.keys()).filter(
    (row) => (subclass[row] as number) >= 0 && weights[row] !== 0,
  )
  const codes = Float64Array.from(used, (row) => subclass[row] as number)
  const order = sortRows(codes)
  const members = order.map((at) => used[at] as number)
  const starts = [0]
  for (let at = 1; at <= members.length; at++)
    if (codes[order[at] as number] !== codes[order[at - 1] as number]) starts.push(at)
  return { members, starts: Int32Array.from(members.length === 0 ? [] : starts) }
}

/** Who is compared with whom in a matching; nobody after weighting alone. */
export function partnersOf({ pairs, subclass, weights }: Matched): Partners {
  if (pairs !== undefined) {
    const clients = new Int32Array(pairs.controls.length)
    for (let index = 0; index < pairs.treated.length; index++)
      clients.fill(
        pairs.treated[index] as number,
        pairs.offsets[index] as number,
        pairs.offsets[index + 1] as number,
      )
    return { clients, controls: pairs.controls, members: none, starts: none }
  }
  if (subclass === undefined || !subclass.some((code) => code >= 0))
    return { clients: none, controls: none, members: none, starts: none }
  return { clients: none, controls: none, ...bySubclass(subclass, weights) }
}
