import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import { nobody, type TravellingTable } from './model.owned-tables.ts'
import { refold } from './operations.profile.ts'
import { listOrganisationsNow, lockClient } from './queries.lock.ts'
import { listRecordsOfPerson } from './queries.merges.ts'
import { withSightOf } from './queries.sight.ts'
import {
  addSight,
  endAccessOn,
  insertAccess,
  setPairsVisibleTo,
  setVisibleTo,
} from './queries.visibility.ts'

interface AccessChange {
  readonly areaId: string
  readonly clientId: ClientId
  readonly organisationId: string
  readonly today: Day
}

/** Changes who has access to each record of a person that the actor sees, and then who sees each row of it. */
async function changeAccess(
  tx: Tx,
  { areaId, clientId, organisationId, today }: AccessChange,
  change: (record: ClientId, ever: readonly string[]) => Promise<void>,
): Promise<void> {
  const records = await listRecordsOfPerson(tx, areaId, clientId)
  for (const record of records) {
    const { visibleTo } = await lockClient(tx, areaId, record, today)
    const ever = [...new Set([...visibleTo, organisationId])]
    await withSightOf(tx, [...ever, nobody], async () => {
      await change(record, ever)
      const now = await listOrganisationsNow(tx, areaId, record, today)
      await setVisibleTo(tx, areaId, record, now, ever)
      await setPairsVisibleTo(tx, areaId, record, today)
    })
  }
  const [kept] = records
  if (kept !== undefined && records.length > 1) await refold(tx, areaId, kept, today)
}

/**
 * Gives an organisation access to a person: every row of every record that the actor sees but what one organisation
 * wrote (`travellingTables`), which is handed over row by row (`shareRow`). The caller has authorised it, as the
 * acceptance or the sending of a handover.
 * @param ground why, as a code
 */
export async function giveAccess(
  tx: Tx,
  access: AccessChange & { readonly ground: string },
): Promise<void> {
  const { areaId, organisationId, today, ground } = access
  await changeAccess(tx, access, async (clientId, ever) => {
    const now = await listOrganisationsNow(tx, areaId, clientId, today)
    if (now.includes(organisationId)) return
    await insertAccess(tx, {
      areaId,
      clientId,
      organisationId,
      visibleTo: ever,
      from: today,
      ground,
    })
  })
}

/**
 * Ends the access of an organisation and the work of its people with the client. It keeps the sight of the identity
 * and of the periods alone, for those whose role may know former clients.
 */
export async function endAccess(tx: Tx, access: AccessChange): Promise<void> {
  const { areaId, organisationId, today } = access
  await changeAccess(tx, access, (clientId) =>
    endAccessOn(tx, areaId, clientId, organisationId, today),
  )
}

/**
 * Shows one row that an organisation wrote to another, which has access to its client now. The caller has authorised it
 * and has taken the person, in whose row it is looked for.
 * @throws RangeError when the other has no access: it would see a row of somebody whom it may not know
 */
export async function shareRow(
  tx: Tx,
  { areaId, clientId, organisationId, today }: AccessChange,
  table: TravellingTable,
  rowId: string,
): Promise<void> {
  const now = await listOrganisationsNow(tx, areaId, clientId, today)
  if (!now.includes(organisationId)) throw new RangeError('A row is shared with who has access')
  await addSight(tx, areaId, table, rowId, organisationId)
}
