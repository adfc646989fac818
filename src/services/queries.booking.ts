import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import {
  type Bookable,
  type Clash,
  idOf,
  type SessionId,
  type WantedBooking,
} from './model.booking.ts'

const idsOf = (kind: Bookable['kind'], all: readonly Bookable[]): string[] => [
  ...new Set(all.filter((one) => one.kind === kind).map(idOf)),
]

/** Who and what of a list is there, taken for this transaction: those ids alone. */
export async function lockBookables(
  tx: Tx,
  areaId: string,
  all: readonly Bookable[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const [kind, table, key] of [
    ['staff', 'staff_member', 'staff_id'],
    ['room', 'room', 'room_id'],
    ['interpreter', 'interpreter', 'interpreter_id'],
  ] as const) {
    const ids = idsOf(kind, all)
    if (ids.length === 0) continue
    // By id, so that two who book several never wait for each other.
    const { rows } = await sql<{ id: string }>`
      select ${sql.ref(key)} as id from ${sql.table(table)}
       where area_id = ${areaId} and ${sql.ref(key)} = any(${ids}::uuid[])
       order by ${sql.ref(key)} for no key update`.execute(tx)
    for (const { id } of rows) found.add(id)
  }
  return found
}

/** A clash with the place of the wanted booking in the list that was asked about. */
export type FoundClash = Clash & { readonly position: number }

interface ClashRow {
  readonly position: number
  readonly name: string
  readonly startsAt: Clash['startsAt']
  readonly endsAt: Clash['endsAt']
  readonly byKind: Clash['by']['kind']
  readonly sessionId: SessionId | null
  readonly offeringId: string | null
  readonly serviceName: { fi: string; sv: string; en: string } | null
}

/**
 * What stands against wanted bookings, each by its place in the list: what is booked already, absences of the staff, and
 * rooms and interpreters that are no longer in use.
 * @param except sessions and appointments whose own bookings are no clash, because they are being changed
 */
export async function listClashes(
  db: Read,
  areaId: string,
  wanted: readonly WantedBooking[],
  except: readonly string[] = [],
): Promise<FoundClash[]> {
  if (wanted.length === 0) return []
  const column = (kind: Bookable['kind']) =>
    wanted.map((one) => (one.kind === kind ? idOf(one) : null))
  // The condition on the beginning is served by the index under row-level security: no booking is longer than a day.
  const around = sql`
    b.starts_at < w.ends_at and b.starts_at > w.starts_at - interval '24 hours' and b.ends_at > w.starts_at
    and not coalesce(b.session_id, b.appointment_id) = any(${[...except]}::uuid[])`
  const kind = sql`case when b.session_id is null then 'appointment' else 'session' end`
  const { rows } = await sql<ClashRow>`
    select w.position::int - 1 as position, c.name, c.starts_at, c.ends_at, c.by_kind, c.session_id, s.offering_id,
           case when v.service_id is not null
                then json_build_object('fi', v.name_fi, 'sv', v.name_sv, 'en', v.name_en) end as service_name
      from unnest(${column('staff')}::uuid[], ${column('room')}::uuid[], ${column('interpreter')}::uuid[],
                  ${wanted.map((one) => one.startsAt)}::timestamptz[], ${wanted.map((one) => one.endsAt)}::timestamptz[])
           with ordinality as w (staff_id, room_id, interpreter_id, starts_at, ends_at, position)
      cross join lateral (
        select m.name, b.starts_at, b.ends_at, ${kind} as by_kind, b.session_id
          from booking b join staff_member m on m.area_id = b.area_id and m.staff_id = b.staff_id
         where b.area_id = ${areaId} and b.staff_id = w.staff_id and ${around}
        union all
        select r.name, b.starts_at, b.ends_at, ${kind}, b.session_id
          from booking b join room r on r.area_id = b.area_id and r.room_id = b.room_id
         where b.area_id = ${areaId} and b.room_id = w.room_id and ${around}
        union all
        select i.name, b.starts_at, b.ends_at, ${kind}, b.session_id
          from booking b join interpreter i on i.area_id = b.area_id and i.interpreter_id = b.interpreter_id
         where b.area_id = ${areaId} and b.interpreter_id = w.interpreter_id and ${around}
        union all
        select m.name, w.starts_at, w.ends_at, 'absence', null
          from absence a join staff_member m on m.area_id = a.area_id and m.staff_id = a.staff_id
         where a.area_id = ${areaId} and a.staff_id = w.staff_id
           and a.period @> (w.starts_at at time zone 'Europe/Helsinki')::date
        union all
        select r.name, w.starts_at, w.ends_at, 'closed', null
          from room r
         where r.area_id = ${areaId} and r.room_id = w.room_id
           and r.closed_on <= (w.ends_at at time zone 'Europe/Helsinki')::date
        union all
        select i.name, w.starts_at, w.ends_at, 'closed', null
          from interpreter i
         where i.area_id = ${areaId} and i.interpreter_id = w.interpreter_id
           and i.closed_on <= (w.ends_at at time zone 'Europe/Helsinki')::date
      ) c
      left join session s on s.area_id = ${areaId} and s.session_id = c.session_id
      left join offering o on o.area_id = ${areaId} and o.offering_id = s.offering_id
      left join service v on v.area_id = ${areaId} and v.service_id = o.service_id
     order by w.position, c.starts_at, c.name`.execute(db)
  return rows.flatMap((row) => {
    const one = wanted[row.position]
    return one === undefined ? [] : [clashOf(row, one)]
  })
}

const takenOf = (wanted: WantedBooking): Clash['taken'] => {
  if (wanted.kind === 'staff') return { kind: 'staff', staffId: wanted.staffId }
  if (wanted.kind === 'room') return { kind: 'room', roomId: wanted.roomId }
  return { kind: 'interpreter', interpreterId: wanted.interpreterId }
}

function clashOf(row: ClashRow, wanted: WantedBooking): FoundClash {
  const { position, name, startsAt, endsAt, byKind, sessionId, offeringId, serviceName } = row
  const by =
    byKind === 'session' ? { kind: byKind, sessionId, offeringId, serviceName } : { kind: byKind }
  return { position, taken: takenOf(wanted), name, startsAt, endsAt, by: by as Clash['by'] }
}

/** What a booking is made for. */
export type BookedFor = { readonly sessionId: SessionId } | { readonly appointmentId: string }

/** Writes bookings down. The constraints of the table refuse whoever is taken at the same moment. */
export async function insertBookings(
  tx: Tx,
  areaId: string,
  bookings: readonly (WantedBooking & BookedFor)[],
): Promise<void> {
  if (bookings.length === 0) return
  await tx
    .insertInto('booking')
    .values(
      bookings.map((one) => ({
        ...{ areaId, bookingId: newId(), startsAt: one.startsAt, endsAt: one.endsAt },
        staffId: one.kind === 'staff' ? one.staffId : null,
        roomId: one.kind === 'room' ? one.roomId : null,
        interpreterId: one.kind === 'interpreter' ? one.interpreterId : null,
        sessionId: 'sessionId' in one ? one.sessionId : null,
        appointmentId: 'appointmentId' in one ? one.appointmentId : null,
      })),
    )
    .execute()
}

/** Frees what sessions and appointments had booked. */
export async function deleteBookings(
  tx: Tx,
  areaId: string,
  ids: readonly string[],
): Promise<void> {
  await sql`
    delete from booking
     where area_id = ${areaId}
       and (session_id = any(${[...ids]}::uuid[]) or appointment_id = any(${[...ids]}::uuid[]))`.execute(
    tx,
  )
}
