import type { ClientshipId } from './model.clientship.ts'
import type { HandingKind } from './model.handing.ts'
import type { ClientshipContext } from './operations.clientship.ts'
import { takeStep } from './operations.handover.ts'
import { listOpenOf, setGuests } from './queries.handing.ts'

/**
 * Closes the handings that go from a clientship and have lost their object, because it has ended or somebody else is
 * responsible: nothing waits for a decision that nobody can carry out. The person is locked.
 * @param except the handing whose acceptance is the reason
 */
export async function closeHandings(
  { tx, actor }: ClientshipContext,
  clientshipId: ClientshipId,
  organisations: readonly string[],
  kinds: readonly HandingKind[],
  except?: string,
): Promise<void> {
  for (const row of await listOpenOf(tx, actor.areaId, clientshipId)) {
    if (row.handoverId === except || !kinds.includes(row.kind)) continue
    const head = { ...row, organisations }
    const detail = { because: except ?? null }
    const step = { kind: 'withdrawn', byStaffId: actor.staffId, detail } as const
    await takeStep(tx, actor.areaId, head, step, { questionOpen: false })
    await setGuests(tx, actor.areaId, row.handoverId, organisations, [])
  }
}
