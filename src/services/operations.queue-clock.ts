import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Enrolment } from './model.enrolment.ts'
import type { OfferingId } from './model.offering.ts'
import {
  giveSeats,
  holdingSeats,
  type SeatWork,
  takeSeatStep,
  tellResponsible,
} from './operations.seats.ts'
import { listLapsing, listUnsettledSeats } from './queries.seats.ts'

/** Groups of an area that need the system today. The transaction works in the sight of the whole area. */
export const unsettledSeats = (tx: Tx, areaId: string, today: Day): Promise<OfferingId[]> =>
  listUnsettledSeats(tx, areaId, today)

/**
 * Lets the offers of a group that are past their day lapse, and gives what is free to who is next. Doing it again changes
 * nothing. The transaction works in the sight of the whole area.
 * @returns how many offers lapsed and how many seats were given
 */
export async function settleSeats(
  tx: Tx,
  areaId: string,
  offeringId: OfferingId,
  today: Day,
): Promise<{ readonly lapsed: number; readonly given: number }> {
  const work: SeatWork = { tx, areaId, today, staffId: null }
  const due = await listLapsing(tx, areaId, offeringId, today)
  const needs = {
    ...{ offeringIds: [offeringId], clientIds: due.map((one) => one.clientId) },
    frees: due.length,
  }
  return holdingSeats(work, needs, async (held) => {
    // Whose offer was accepted or declined meanwhile is not there any more.
    const lapsing = (await listLapsing(tx, areaId, offeringId, today)).filter((one) =>
      held.organisations.has(one.clientId),
    )
    const lapsed: Enrolment[] = []
    for (const one of lapsing)
      lapsed.push(await takeSeatStep(work, held, one, { kind: 'lapsed', state: 'lapsed' }))
    await tellResponsible(work, offeringId, lapsed)
    const given = await giveSeats(work, held, offeringId, lapsing.length)
    return { lapsed: lapsing.length, given: given.length }
  })
}
