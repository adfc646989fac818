import type { Caseload } from '../model.referral.ts'
import type { WorkListRow } from '../model.work-list.ts'

/** A colleague who may get clients, with how many they have. */
export type Taker = Pick<Caseload, 'staffId' | 'name' | 'open'>

/**
 * Who of some colleagues gets which client: each goes to whoever has the fewest at that moment, never to who is responsible
 * already.
 */
export function shareOut(
  rows: readonly Pick<WorkListRow, 'clientshipId' | 'responsible'>[],
  takers: readonly Taker[],
): ReadonlyMap<string, Taker> {
  const open = new Map(takers.map((one) => [one.staffId, one.open]))
  const plan = new Map<string, Taker>()
  for (const { clientshipId, responsible } of rows) {
    const able = takers.filter((one) => one.staffId !== responsible.staffId)
    const least = able.toSorted(
      (a, b) => (open.get(a.staffId) ?? 0) - (open.get(b.staffId) ?? 0),
    )[0]
    if (least === undefined) continue
    plan.set(clientshipId, least)
    open.set(least.staffId, (open.get(least.staffId) ?? 0) + 1)
  }
  return plan
}
