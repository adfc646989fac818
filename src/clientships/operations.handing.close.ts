import type { ClientshipId } from './model.clientship.ts'
import type { HandingKind } from './model.handing.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { takeStep } from './operations.handover.ts'
import { type HandingRow, listOpenOf, setGuests } from './queries.handing.ts'

/**
 * Closes the handings that go from a clientship and have lost their object, because it has ended or somebody else is
 * responsible: nothing waits for a decision that nobody can carry out. The person is locked.
 * @param except the handing whose acceptance is the reason
 * @returns those that were closed, of which the client is to be told
 */
export async function closeHandings(
  { tx, actor }: ClientshipContext,
  clientshipId: ClientshipId,
  organisations: readonly string[],
  kinds: readonly HandingKind[],
  except?: string,
): Promise<HandingRow[]> {
  const closed = (await listOpenOf(tx, actor.areaId, clientshipId)).filter(
    (row) => row.handoverId !== except && kinds.includes(row.kind),
  )
  for (const row of closed) {
    const head = { ...row, organisations }
    const detail = { because: except ?? null }
    const step = { kind: 'withdrawn', byStaffId: actor.staffId, detail } as const
    await takeStep(tx, actor.areaId, head, step, { questionOpen: false })
    await setGuests(tx, actor.areaId, row.handoverId, organisations, [])
  }
  return closed
}
