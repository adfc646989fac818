import { explaining } from '../platform/server/constraint.ts'
import type { Tx } from '../platform/server/db.ts'
import { conflict } from '../platform/server/errors.ts'
import { blocks, idOf, type WantedBooking } from './model.booking.ts'
import {
  type BookedFor,
  deleteBookings,
  type FoundClash,
  insertBookings,
  listClashes,
  lockBookables,
} from './queries.booking.ts'

const alreadyTaken = (clashes?: readonly FoundClash[]) => conflict('alreadyTaken', clashes)

/** The last guard, should anybody book without taking first. */
const taken = {
  booking_staff_once: () => alreadyTaken(),
  booking_room_once: () => alreadyTaken(),
  booking_interpreter_once: () => alreadyTaken(),
}

/**
 * Books people, rooms and interpreters for sessions and appointments, in place of what these had booked. Whoever is wanted is taken first, so
 * that two who want the same one come one after the other, and the later is told by whom it is taken.
 * @param replacing the sessions or appointments whose bookings are replaced: also those that book nothing any more
 * @returns the ids of who was asked for and is not there
 * @throws ApiError 409 `alreadyTaken` with the clashes, each by its place in the list
 */
export async function book(
  tx: Tx,
  areaId: string,
  replacing: readonly string[],
  wanted: readonly (WantedBooking & BookedFor)[],
): Promise<string[]> {
  const there = await lockBookables(tx, areaId, wanted)
  const missing = [...new Set(wanted.map(idOf))].filter((id) => !there.has(id))
  if (missing.length > 0) return missing
  const clashes = (await listClashes(tx, areaId, wanted, replacing)).filter(blocks)
  if (clashes.length > 0) throw alreadyTaken(clashes)
  await deleteBookings(tx, areaId, replacing)
  await explaining(taken, () => insertBookings(tx, areaId, wanted))
  return []
}
