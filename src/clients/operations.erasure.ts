import type { Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import {
  deleteClients,
  enterArea,
  findAdministrator,
  findByNumber,
  insertErasureLog,
  lockForErasure,
} from './queries.erasure.ts'
import { listRecordsOfPerson } from './queries.merges.ts'

/** Who erases: a person by a command, or the area's own retention rule. */
export interface Eraser {
  readonly userId: string
  readonly staffId: string
  readonly route: string
}

/** No staff member: what the area's rules do of themselves. */
export const retentionJob: Eraser = {
  userId: 'retention',
  staffId: '00000000-0000-0000-0000-000000000000',
  route: 'job retention',
}

/**
 * Really deletes a person: every record that is read as theirs, with all that belongs to it. What stays is that it
 * was done, and the ids in the access log. Runs as the retention role, which the application never is.
 * @param reason a code or the number of a decision, never words about the person
 * @returns how many records were deleted
 */
export async function erasePerson(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  eraser: Eraser,
  reason: string,
): Promise<number> {
  const records = await lockForErasure(tx, areaId, await listRecordsOfPerson(tx, areaId, clientId))
  if (records.length === 0) return 0
  await deleteClients(tx, areaId, records)
  await insertErasureLog(tx, areaId, eraser, reason, records, newId<'AccessLog'>())
  return records.length
}

export type ErasureOutcome =
  | { readonly erased: number }
  | { readonly failure: 'noSuchAdministrator' | 'noSuchClient' }

/**
 * Erases the client of a number by the decision of an administrator: the data-protection officer decides on a
 * person's request but reads no identities, so the one who runs the installation carries it out.
 */
export async function eraseByNumber(
  tx: Tx,
  request: {
    readonly areaId: string
    readonly clientNumber: number
    readonly by: string
    readonly reason: string
    readonly today: Day
  },
): Promise<ErasureOutcome> {
  const { areaId, clientNumber, by, reason, today } = request
  await enterArea(tx, areaId)
  const administrator = await findAdministrator(tx, areaId, by, today)
  if (administrator === undefined) return { failure: 'noSuchAdministrator' }
  const clientId = await findByNumber(tx, areaId, clientNumber)
  if (clientId === undefined) return { failure: 'noSuchClient' }
  const eraser = { ...administrator, route: 'taitopolku erase' }
  return { erased: await erasePerson(tx, areaId, clientId, eraser, reason) }
}
