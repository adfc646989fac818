import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { Appointment, AppointmentId, Offer, Wanted } from './model.appointment.ts'

/** An appointment with the ids behind its names. */
export interface StoredAppointment extends Omit<Appointment, 'staff' | 'organisation'> {
  readonly organisationId: string
  readonly organisationName: LocalisedName
  readonly staffId: string
  readonly staffName: string
  readonly colleagueIds: string[]
  readonly officeId: string | null
}

interface Found {
  readonly appointmentId?: string
  readonly clientIds?: readonly ClientId[]
  /** Whose they are, within which instants. */
  readonly staffIds?: readonly string[]
  readonly from?: Instant
  readonly until?: Instant
}

/** Appointments of an area: one, those of some records of a client, or those of somebody within some time; the latest first. */
export async function listAppointments(
  db: Read,
  areaId: string,
  { appointmentId, clientIds, staffIds, from, until }: Found,
  most = 200,
): Promise<StoredAppointment[]> {
  const { rows } = await sql<StoredAppointment>`
    select p.appointment_id, p.client_id, p.organisation_id, short_name(o) as organisation_name, p.kind, p.starts_at, p.ends_at,
           p.mode, p.staff_id, m.name as staff_name, p.colleagues as colleague_ids,
           coalesce((select array_agg(c.name order by c.name) from staff_member c
                      where c.area_id = p.area_id and c.staff_id = any(p.colleagues)), '{}') as colleagues,
           p.others, p.office_id,
           case when f.office_id is not null then json_build_object('fi', f.name_fi, 'sv', f.name_sv, 'en', f.name_en) end as office_name,
           r.name as room_name, p.language, i.name as interpreter_name, p.state, p.reason, p.chosen_by_client,
           p.agreed_for, p.late_reason, p.version
      from appointment p
      join organisation o on o.area_id = p.area_id and o.organisation_id = p.organisation_id
      join staff_member m on m.area_id = p.area_id and m.staff_id = p.staff_id
      left join office f on f.area_id = p.area_id and f.office_id = p.office_id
      left join room r on r.area_id = p.area_id and r.room_id = p.room_id
      left join interpreter i on i.area_id = p.area_id and i.interpreter_id = p.interpreter_id
     where p.area_id = ${areaId}
       ${appointmentId === undefined ? sql`` : sql`and p.appointment_id = ${appointmentId}::uuid`}
       ${clientIds === undefined ? sql`` : sql`and p.client_id = any(${[...clientIds]}::uuid[])`}
       ${
         staffIds === undefined
           ? sql``
           : sql`and p.appointment_id in (select b.appointment_id from booking b
                                           where b.area_id = p.area_id and b.staff_id = any(${[...staffIds]}::uuid[])
                                             and b.appointment_id is not null
                                             and b.starts_at >= ${from}::timestamptz and b.starts_at < ${until}::timestamptz)`
       }
     order by p.starts_at desc, p.appointment_id limit ${most}`.execute(db)
  return rows
}

/** An appointment, locked; undefined when there is none in sight. */
export async function lockAppointment(
  tx: Tx,
  areaId: string,
  appointmentId: string,
): Promise<StoredAppointment | undefined> {
  const row = await tx
    .selectFrom('appointment')
    .select('appointmentId')
    .where('areaId', '=', areaId)
    .where('appointmentId', '=', appointmentId)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) return undefined
  return (await listAppointments(tx, areaId, { appointmentId }))[0]
}

/** The client of an appointment; undefined when there is none in sight. */
export async function findClientOf(
  db: Read,
  areaId: string,
  appointmentId: AppointmentId,
): Promise<ClientId | undefined> {
  const row = await db
    .selectFrom('appointment')
    .select('clientId')
    .where('areaId', '=', areaId)
    .where('appointmentId', '=', appointmentId)
    .executeTakeFirst()
  return row?.clientId as ClientId | undefined
}

export interface NewRow extends Omit<Wanted, 'organisationId'> {
  readonly areaId: string
  readonly appointmentId: AppointmentId
  readonly clientId: ClientId
  readonly organisationId: string
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly roomId: string | null
  readonly interpreterId: string | null
  readonly chosenByClient: boolean
  readonly madeBy: string
  readonly visibleTo: readonly string[]
}

export async function insertAppointment(tx: Tx, row: NewRow): Promise<void> {
  await tx
    .insertInto('appointment')
    .values({ ...row, colleagues: [...row.colleagues], visibleTo: [...row.visibleTo] })
    .execute()
}

/** Changes an appointment: its time with its room and interpreter, or what became of it. */
export async function updateAppointment(
  tx: Tx,
  areaId: string,
  appointmentId: AppointmentId,
  change:
    | {
        readonly startsAt: Instant
        readonly endsAt: Instant
        readonly roomId: string | null
        readonly interpreterId: string | null
        readonly agreedFor: Day
        readonly lateReason: Appointment['lateReason']
        readonly chosenByClient: boolean
      }
    | { readonly state: Appointment['state']; readonly reason: Appointment['reason'] },
): Promise<void> {
  await tx
    .updateTable('appointment')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('areaId', '=', areaId)
    .where('appointmentId', '=', appointmentId)
    .execute()
}

/** How the two latest appointments of a client that are over have ended, the latest first. */
export async function listLatestEnds(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<string[]> {
  const { rows } = await sql<{ state: string }>`
    select state from appointment
     where area_id = ${areaId} and client_id = ${clientId} and state in ('held', 'no_show')
     order by starts_at desc limit 2`.execute(db)
  return rows.map((row) => row.state)
}

export interface StoredOffer extends Offer {
  readonly clientId: ClientId
  readonly wanted: Wanted
  readonly madeBy: string
}

/** Open offers of times: of some records of a client, or one. */
export async function listOffers(
  db: Read,
  areaId: string,
  of: { readonly clientIds: readonly ClientId[] } | { readonly offerId: string },
): Promise<StoredOffer[]> {
  type Row = Omit<StoredOffer, 'kind' | 'message'> & NonNullable<Offer['message']>
  const { rows } = await sql<Row & { readonly isSent: boolean }>`
    select f.appointment_offer_id, f.client_id, f.organisation_id, f.wanted, f.times, f.language, f.expires_at, f.made_by,
           n.appointment_message_id is not null as is_sent, n.sent_at, n.ways
      from appointment_offer f
      left join appointment_message n on n.area_id = f.area_id and n.appointment_offer_id = f.appointment_offer_id
     where f.area_id = ${areaId} and f.state = 'open'
       ${
         'offerId' in of
           ? sql`and f.appointment_offer_id = ${of.offerId}::uuid`
           : sql`and f.client_id = any(${[...of.clientIds]}::uuid[])`
       }
     order by f.made_at`.execute(db)
  return rows.map(({ isSent, sentAt, ways, ...row }) => ({
    ...row,
    kind: row.wanted.kind,
    message: isSent ? { sentAt, ways } : null,
  }))
}

/** Withdraws the open offer of a client at an organisation; gives its id. */
export async function withdrawOffer(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
): Promise<string | undefined> {
  const row = await tx
    .updateTable('appointmentOffer')
    .set({ state: 'withdrawn' })
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where('organisationId', '=', organisationId)
    .where('state', '=', 'open')
    .returning('appointmentOfferId')
    .executeTakeFirst()
  return row?.appointmentOfferId
}

export async function insertOffer(
  tx: Tx,
  row: Omit<StoredOffer, 'kind' | 'message'> & {
    readonly areaId: string
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  await tx
    .insertInto('appointmentOffer')
    .values({
      ...row,
      wanted: JSON.stringify(row.wanted),
      times: JSON.stringify(row.times),
      visibleTo: [...row.visibleTo],
    })
    .execute()
}

/** Says which appointment a client chose of an offer. */
export async function markChosen(
  tx: Tx,
  areaId: string,
  offerId: string,
  appointmentId: AppointmentId,
): Promise<void> {
  await tx
    .updateTable('appointmentOffer')
    .set({ state: 'chosen', appointmentId })
    .where('areaId', '=', areaId)
    .where('appointmentOfferId', '=', offerId)
    .execute()
}

/** How an organisation and somebody of its staff are named to a client. */
export async function getHost(
  db: Read,
  areaId: string,
  organisationId: string,
  staffId: string,
  officeId: string | null,
): Promise<{
  organisation: LocalisedName
  staffName: string
  phone: string | null
  place: string | null
}> {
  const { rows } = await sql<{
    organisation: LocalisedName
    staffName: string
    phone: string | null
    place: string | null
  }>`
    select short_name(o) as organisation, m.name as staff_name, coalesce(m.phone, k.phone) as phone, f.name_fi as place
      from organisation o
      join staff_member m on m.area_id = o.area_id and m.staff_id = ${staffId}
      left join organisation_contact k on k.area_id = o.area_id and k.organisation_id = o.organisation_id
      left join office f on f.area_id = o.area_id and f.office_id = ${officeId}::uuid
     where o.area_id = ${areaId} and o.organisation_id = ${organisationId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('The host of an appointment is there')
  return row
}

/** By whom a client is invited: the organisation with its address, the number to call, and whether it is an employment authority. */
export async function findInviter(
  db: Read,
  areaId: string,
  organisationId: string,
  staffId: string,
): Promise<Inviter> {
  const { rows } = await sql<Inviter>`
    select json_build_object('fi', o.name_fi, 'sv', o.name_sv, 'en', o.name_en) as organisation,
           o.kind = 'employment_service' as is_authority, k.street_address, k.postal_code, k.post_office,
           coalesce(m.phone, k.phone) as phone
      from organisation o
      join staff_member m on m.area_id = o.area_id and m.staff_id = ${staffId}
      left join organisation_contact k on k.area_id = o.area_id and k.organisation_id = o.organisation_id
     where o.area_id = ${areaId} and o.organisation_id = ${organisationId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('Who invites to an appointment is there')
  return row
}

interface Inviter {
  readonly organisation: LocalisedName
  readonly isAuthority: boolean
  readonly streetAddress: string | null
  readonly postalCode: string | null
  readonly postOffice: string | null
  readonly phone: string | null
}
