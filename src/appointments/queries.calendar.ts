import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { type Habits, habitsSchema } from './model.calendar.ts'

export interface StoredHabits {
  readonly staffId: string | null
  readonly habits: Habits
  readonly version: number
}

/** The habits of somebody, if anybody is named, and of the centre, the own ones first. */
export async function listHabits(
  db: Read,
  areaId: string,
  organisationId: string,
  staffId: string | null,
): Promise<StoredHabits[]> {
  const { rows } = await sql<{ staffId: string | null; habits: unknown; version: number }>`
    select staff_id, habits, version from calendar_habit
     where area_id = ${areaId} and organisation_id = ${organisationId}
       and (staff_id is null or staff_id = ${staffId}::uuid)
     order by staff_id nulls last`.execute(db)
  return rows.map((row) => ({ ...row, habits: habitsSchema.parse(row.habits) }))
}

/** Keeps habits; false when they have changed since they were seen. */
export async function saveHabits(
  tx: Tx,
  key: {
    readonly areaId: string
    readonly organisationId: string
    readonly staffId: string | null
  },
  habits: Habits,
  version: number,
): Promise<boolean> {
  const { areaId, organisationId, staffId } = key
  const { rows } = await sql`
    insert into calendar_habit as h (area_id, calendar_habit_id, organisation_id, staff_id, habits)
    values (${areaId}, ${newId()}, ${organisationId}, ${staffId}, ${JSON.stringify(habits)}::jsonb)
    on conflict (area_id, organisation_id, staff_id) do update set habits = excluded.habits, version = h.version + 1
     where h.version = ${version}
    returning 1`.execute(tx)
  return rows.length > 0
}

/**
 * Takes whom and what an appointment may need, so that those who book in one office come one after the other and each sees what
 * the one before has taken: people, then rooms, then interpreters, each by id, as every booking does.
 */
export async function lockCandidates(
  tx: Tx,
  areaId: string,
  {
    staffId,
    colleagues,
    officeId,
    language,
  }: Pick<Needed, 'staffId' | 'colleagues' | 'officeId' | 'language'>,
): Promise<void> {
  await sql`select from staff_member where area_id = ${areaId} and staff_id = any(${[staffId, ...colleagues]}::uuid[])
             order by staff_id for no key update`.execute(tx)
  if (officeId !== null)
    await sql`select from room where area_id = ${areaId} and office_id = ${officeId} order by room_id for no key update`.execute(
      tx,
    )
  if (language !== null)
    await sql`select from interpreter where area_id = ${areaId} and ${language} = any(languages)
               order by interpreter_id for no key update`.execute(tx)
}

/** What has to be free at the same time. */
export interface Needed {
  readonly staffId: string
  readonly colleagues: readonly string[]
  readonly clientIds: readonly string[]
  /** The office in which a room is looked for; null where none is needed. */
  readonly officeId: string | null
  /** The language for which an interpreter is looked for; null where none is needed. */
  readonly language: string | null
  readonly weeklyCap: number
  /** An appointment whose own bookings do not count, because it is being moved. */
  readonly except: string | null
}

/** A time that may begin, when it ends, and when the expert is free again. */
export interface Slot {
  readonly startsAt: Instant
  readonly endsAt: Instant
  readonly freeAt: Instant
}

/** A time at which everybody is free, with the room and the interpreter that are then. */
export interface FreeSlot extends Slot {
  readonly roomId: string | null
  readonly roomName: string | null
  readonly interpreterId: string | null
  readonly interpreterName: string | null
}

/**
 * Of some times those at which everybody is free, each with a room (the smallest) and an interpreter where they are needed: one
 * statement. No booking is longer than a day, so that those around a moment are found by their beginning.
 */
export async function listFreeSlots(
  db: Read,
  areaId: string,
  slots: readonly Slot[],
  needed: Needed,
  most: number,
): Promise<FreeSlot[]> {
  if (slots.length === 0) return []
  const { staffId, colleagues, clientIds, officeId, language, weeklyCap, except } = needed
  const own = sql`(${except}::uuid is null or b.appointment_id is distinct from ${except}::uuid)`
  const around = (until: 'ends_at' | 'free_at') => sql`
    b.starts_at < w.${sql.ref(until)} and b.starts_at > w.starts_at - interval '24 hours' and b.ends_at > w.starts_at and ${own}`
  const day = sql`(w.starts_at at time zone 'Europe/Helsinki')::date`
  const { rows } = await sql<FreeSlot>`
    with wanted as (
      select * from unnest(${slots.map((one) => one.startsAt)}::timestamptz[], ${slots.map((one) => one.endsAt)}::timestamptz[],
                           ${slots.map((one) => one.freeAt)}::timestamptz[]) as w (starts_at, ends_at, free_at)),
    week as (
      select date_trunc('week', b.starts_at at time zone 'Europe/Helsinki') as week, count(*) as booked
        from booking b
       where b.area_id = ${areaId} and b.staff_id = ${staffId} and b.appointment_id is not null and ${own}
         and b.starts_at > (select min(starts_at) from wanted) - interval '8 days'
         and b.starts_at < (select max(starts_at) from wanted) + interval '8 days'
       group by 1)
    select w.starts_at, w.ends_at, w.free_at, r.room_id, r.name as room_name, i.interpreter_id, i.name as interpreter_name
      from wanted w
      left join week k on k.week = date_trunc('week', w.starts_at at time zone 'Europe/Helsinki')
      left join lateral (
        select o.room_id, o.name from room o
         where o.area_id = ${areaId} and o.office_id = ${officeId}::uuid and (o.closed_on is null or o.closed_on > ${day})
           and not exists (select from booking b where b.area_id = o.area_id and b.room_id = o.room_id and ${around('ends_at')})
         order by o.seats, o.name, o.room_id limit 1) r on true
      left join lateral (
        select n.interpreter_id, n.name from interpreter n
         where n.area_id = ${areaId} and ${language}::text = any(n.languages) and (n.closed_on is null or n.closed_on > ${day})
           and not exists (select from booking b
                            where b.area_id = n.area_id and b.interpreter_id = n.interpreter_id and ${around('ends_at')})
         order by n.name, n.interpreter_id limit 1) i on true
     where coalesce(k.booked, 0) < ${weeklyCap}
       and (${officeId}::uuid is null or r.room_id is not null)
       and (${language}::text is null or i.interpreter_id is not null)
       and not exists (select from booking b where b.area_id = ${areaId} and b.staff_id = ${staffId} and ${around('free_at')})
       and not exists (select from booking b
                        where b.area_id = ${areaId} and b.staff_id = any(${[...colleagues]}::uuid[]) and ${around('ends_at')})
       and not exists (select from absence a
                        where a.area_id = ${areaId} and a.staff_id = any(${[staffId, ...colleagues]}::uuid[]) and a.period @> ${day})
       and not exists (select from appointment p
                        where p.area_id = ${areaId} and p.client_id = any(${[...clientIds]}::uuid[]) and p.state in ('booked', 'held')
                          and p.starts_at < w.ends_at and p.starts_at > w.starts_at - interval '24 hours' and p.ends_at > w.starts_at
                          and p.appointment_id is distinct from ${except}::uuid)
     order by w.starts_at limit ${most}`.execute(db)
  return rows
}
