import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { NewTicket, Ticket, TicketId, TicketState } from './model.drop-in.ts'

export type StoredTicket = Omit<Ticket, 'minutes'>

/** An open office by name, locked when a number is about to be given; undefined when there is none on the day. */
export async function findOffice(
  db: Read,
  areaId: string,
  officeId: string,
  today: Day,
  lock = false,
): Promise<LocalisedName | undefined> {
  const { rows } = await sql<LocalisedName>`
    select name_fi as fi, name_sv as sv, name_en as en from office
     where area_id = ${areaId} and office_id = ${officeId} and (closed_on is null or closed_on > ${today}::date)
     ${lock ? sql`for update` : sql``}`.execute(db)
  return rows[0]
}

/** The numbers of an office on a day, in their order. */
export async function listTickets(
  db: Read,
  areaId: string,
  officeId: string,
  day: Day,
): Promise<StoredTicket[]> {
  const { rows } = await sql<StoredTicket>`
    select t.drop_in_ticket_id, t.number, t.topic, t.language, t.state, t.came_at, t.called_at, t.ended_at, t.desk,
           m.name as called_by, t.version
      from drop_in_ticket t
      left join staff_member m on m.area_id = t.area_id and m.staff_id = t.called_by
     where t.area_id = ${areaId} and t.office_id = ${officeId} and t.on_day = ${day}::date
     order by t.number`.execute(db)
  return rows
}

/** Gives the next number of an office on a day; the office is locked, so that no number is given twice. */
export async function insertTicket(
  tx: Tx,
  key: { readonly areaId: string; readonly officeId: string; readonly day: Day },
  { topic, language }: NewTicket,
  cameAt: Instant,
): Promise<TicketId> {
  const ticketId = newId<'DropInTicket'>()
  await sql`
    insert into drop_in_ticket (area_id, drop_in_ticket_id, office_id, on_day, number, topic, language, came_at)
    select ${key.areaId}, ${ticketId}, ${key.officeId}, ${key.day}::date, coalesce(max(number), 0) + 1, ${topic}, ${language},
           ${cameAt}::timestamptz
      from drop_in_ticket
     where area_id = ${key.areaId} and office_id = ${key.officeId} and on_day = ${key.day}::date`.execute(
    tx,
  )
  return ticketId
}

/** Where a number stands, locked; undefined when there is none. */
export async function lockTicket(
  tx: Tx,
  areaId: string,
  ticketId: TicketId,
): Promise<{ officeId: string; state: TicketState; version: number } | undefined> {
  return await tx
    .selectFrom('dropInTicket')
    .select(['officeId', 'state', 'version'])
    .$narrowType<{ state: TicketState }>()
    .where('areaId', '=', areaId)
    .where('dropInTicketId', '=', ticketId)
    .forUpdate()
    .executeTakeFirst()
}

/** The number that is called next: the lowest that waits and that no other desk is just calling. */
export async function lockNextTicket(
  tx: Tx,
  areaId: string,
  officeId: string,
  day: Day,
): Promise<TicketId | undefined> {
  const { rows } = await sql<{ dropInTicketId: TicketId }>`
    select drop_in_ticket_id from drop_in_ticket
     where area_id = ${areaId} and office_id = ${officeId} and on_day = ${day}::date and state = 'waiting'
     order by number limit 1 for update skip locked`.execute(tx)
  return rows[0]?.dropInTicketId
}

/** Changes where a number stands; what a state does not have is taken away. */
export async function updateTicket(
  tx: Tx,
  areaId: string,
  ticketId: TicketId,
  change:
    | { readonly state: 'called'; readonly desk: number; readonly by: string; readonly at: Instant }
    | { readonly state: 'served' | 'left'; readonly at: Instant }
    | { readonly state: 'waiting' },
): Promise<void> {
  await tx
    .updateTable('dropInTicket')
    .set((eb) => ({
      state: change.state,
      version: eb('version', '+', 1),
      ...(change.state === 'called' && {
        ...{ desk: change.desk, calledBy: change.by, calledAt: change.at, endedAt: null },
      }),
      ...((change.state === 'served' || change.state === 'left') && { endedAt: change.at }),
      ...(change.state === 'waiting' && {
        ...{ desk: null, calledBy: null, calledAt: null, endedAt: null },
      }),
    }))
    .where('areaId', '=', areaId)
    .where('dropInTicketId', '=', ticketId)
    .execute()
}

/** Since when a screen may show the queue of an office; null where none does. */
export async function findScreen(
  db: Read,
  areaId: string,
  officeId: string,
): Promise<Instant | null> {
  const row = await db
    .selectFrom('link')
    .select('madeAt')
    .where('areaId', '=', areaId)
    .where('kind', '=', 'wall')
    .where('subjectId', '=', officeId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return (row?.madeAt as Instant | undefined) ?? null
}
