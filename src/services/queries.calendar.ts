import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import { addDays } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import type { CalendarEntry, CalendarQuery } from './model.calendar.ts'

/** A kind of meeting as lines of a calendar: the columns `starts_at`, `ends_at` and `what`, which is the rest of the entry. */
type Source = (areaId: string, query: CalendarQuery) => RawBuilder<unknown>

/** Whose calendar it is, as a condition on three columns; each is served by an index together with the beginning. */
const whose = (
  { organisationId, staffId, roomId }: CalendarQuery,
  columns: { readonly organisation: string; readonly staff: string; readonly room: string },
) => {
  if (staffId !== undefined) return sql`${sql.ref(columns.staff)} = ${staffId}::uuid`
  if (roomId !== undefined) return sql`${sql.ref(columns.room)} = ${roomId}::uuid`
  return sql`${sql.ref(columns.organisation)} = ${organisationId}::uuid`
}

/** From the beginning of the first day until the end of the last, by the clocks of Finland. */
const within = ({ from, until }: CalendarQuery, column: string) => sql`
  ${sql.ref(column)} >= ${startOfDay(from)}::timestamptz
  and ${sql.ref(column)} < ${startOfDay(addDays(until, 1))}::timestamptz`

const sessions: Source = (areaId, query) => sql`
  select n.starts_at, n.ends_at,
         jsonb_build_object(
           'kind', 'session', 'sessionId', n.session_id, 'offeringId', n.offering_id, 'topic', n.topic, 'state', n.state,
           'mode', n.mode, 'organisation', named_organisation(o),
           'serviceName', jsonb_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en),
           'room', case when r.room_id is not null then jsonb_build_object('roomId', r.room_id, 'name', r.name) end,
           'staff', case when m.staff_id is not null then jsonb_build_object('staffId', m.staff_id, 'name', m.name) end) as what
    from session n
    join offering g on g.area_id = n.area_id and g.offering_id = n.offering_id
    join service s on s.area_id = g.area_id and s.service_id = g.service_id
    join organisation o on o.area_id = n.area_id and o.organisation_id = n.organisation_id
    left join room r on r.area_id = n.area_id and r.room_id = n.room_id
    left join staff_member m on m.area_id = n.area_id and m.staff_id = n.teacher_id
   where n.area_id = ${areaId} and ${within(query, 'n.starts_at')}
     and ${whose(query, { organisation: 'n.organisation_id', staff: 'n.teacher_id', room: 'n.room_id' })}`

/** Everything that stands in a calendar. To add a kind of meeting: write its source above, and put it into this list. */
const sources: readonly Source[] = [sessions]

/** The lines of a calendar, the earliest first. */
export async function listCalendar(
  db: Read,
  areaId: string,
  query: CalendarQuery,
  most: number,
): Promise<CalendarEntry[]> {
  const { rows } = await sql<Pick<CalendarEntry, 'startsAt' | 'endsAt'> & { what: object }>`
    ${sql.join(
      sources.map((source) => source(areaId, query)),
      sql` union all `,
    )}
     order by starts_at, ends_at, what limit ${most}`.execute(db)
  return rows.map(({ startsAt, endsAt, what }) => ({ ...what, startsAt, endsAt }) as CalendarEntry)
}
