import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { EnrolmentState } from '../services/model.enrolment-life.ts'
import type { OfferingId } from '../services/model.offering.ts'
import type { AlarmId, ClientAlarm, ClientAttendance } from './model.group-attendance.ts'
import type { SessionLine } from './model.sheet.ts'

/** An alarm without what depends on the reader. */
export type StoredAlarm = Omit<ClientAlarm, 'mayHandle'>
const alarmColumns = sql`
  case when l.attendance_alarm_id is not null then jsonb_build_object(
    'alarmId', l.attendance_alarm_id, 'kind', l.kind, 'absences', l.absences, 'rate', l.rate, 'rateBefore', l.rate_before,
    'state', l.state, 'raisedOn', l.raised_on, 'version', l.version) end`

export type GroupHead = Pick<
  ClientAttendance[number],
  'offeringId' | 'service' | 'organisation' | 'startsOn' | 'endsOn'
>
const headColumns = sql`
  f.offering_id, f.starts_on, f.ends_on, named_organisation(o) as organisation,
  jsonb_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en) as service`
const headTables = sql`
  join service s on s.area_id = f.area_id and s.service_id = f.service_id
  join organisation o on o.area_id = f.area_id and o.organisation_id = f.organisation_id`

export async function findGroupHead(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<GroupHead | undefined> {
  const { rows } = await sql<GroupHead>`
    select ${headColumns} from offering f ${headTables}
     where f.area_id = ${areaId} and f.offering_id = ${offeringId}`.execute(db)
  return rows[0]
}

/** Who takes part in a group, took part in it or has a seat, in sight; whoever came back stands once, as now. */
export async function listParticipants(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<{ clientId: ClientId; state: EnrolmentState; alarm: StoredAlarm | null }[]> {
  const { rows } = await sql<{
    clientId: ClientId
    state: EnrolmentState
    alarm: StoredAlarm | null
  }>`
    select e.client_id, e.state, ${alarmColumns} as alarm
      from (select distinct on (client_id) area_id, offering_id, client_id, state from enrolment
             where area_id = ${areaId} and offering_id = ${offeringId}
               and state in ('accepted', 'started', 'completed', 'interrupted')
             order by client_id, joined_at desc) e
      left join attendance_alarm l on l.area_id = e.area_id and l.offering_id = e.offering_id
                                  and l.client_id = e.client_id and l.state <> 'over'`.execute(db)
  return rows
}

/** How many take part in a group, or did; asked in the sight of the area. */
export async function countParticipants(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(distinct client_id)::integer as count from enrolment
     where area_id = ${areaId} and offering_id = ${offeringId}
       and state in ('accepted', 'started', 'completed', 'interrupted')`.execute(db)
  return rows[0]?.count ?? 0
}

/** The sessions of a group with what is marked at each, and the minutes of all who are marked. */
export async function listSessionLines(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<(SessionLine & { length: number; minutes: number })[]> {
  const { rows } = await sql<SessionLine & { length: number; minutes: number }>`
    select n.session_id, n.starts_at, n.ends_at, n.state, n.topic, (n.starts_at at time zone 'Europe/Helsinki')::date as on,
           c.marked, c.attended, c.marked * l.length as length, c.minutes
      from session n
     cross join lateral (select (extract(epoch from n.ends_at - n.starts_at) / 60)::integer as length) l
     cross join lateral (
       select count(*)::integer as marked, count(*) filter (where a.kind <> 'absent')::integer as attended,
              coalesce(sum(attended_minutes(a.kind, a.minutes, l.length)), 0)::integer as minutes
         from attendance a
        where a.area_id = n.area_id and a.session_id = n.session_id and a.kind is not null) c
     where n.area_id = ${areaId} and n.offering_id = ${offeringId}
     order by n.starts_at, n.session_id`.execute(db)
  return rows
}

type GroupOfPerson = GroupHead &
  Pick<ClientAttendance[number], 'enrolmentId' | 'state'> & { readonly alarm: StoredAlarm | null }

/** The groups in which a person takes part, took part or has a seat, the latest first. */
export async function listGroupsOfPerson(
  db: Read,
  areaId: string,
  records: readonly ClientId[],
): Promise<GroupOfPerson[]> {
  const { rows } = await sql<GroupOfPerson>`
    select ${headColumns}, e.enrolment_id, e.state, ${alarmColumns} as alarm
      from (select distinct on (offering_id) area_id, offering_id, client_id, enrolment_id, state from enrolment
             where area_id = ${areaId} and client_id = any(${[...records]}::uuid[])
               and state in ('accepted', 'started', 'completed', 'interrupted')
             order by offering_id, joined_at desc) e
      join offering f on f.area_id = e.area_id and f.offering_id = e.offering_id ${headTables}
      left join attendance_alarm l on l.area_id = e.area_id and l.offering_id = e.offering_id
                                  and l.client_id = e.client_id and l.state <> 'over'
     order by f.starts_on desc, f.offering_id`.execute(db)
  return rows
}

/** An alarm with whose it is. */
export async function findAlarm(
  db: Read,
  areaId: string,
  alarmId: AlarmId,
): Promise<(StoredAlarm & { readonly clientId: ClientId }) | undefined> {
  const { rows } = await sql<{ alarm: StoredAlarm; clientId: ClientId }>`
    select ${alarmColumns} as alarm, l.client_id from attendance_alarm l
     where l.area_id = ${areaId} and l.attendance_alarm_id = ${alarmId}`.execute(db)
  const [found] = rows
  return found && { ...found.alarm, clientId: found.clientId }
}

/** Notes that somebody has seen to an alarm. */
export const handleAlarm = (
  tx: Tx,
  areaId: string,
  alarmId: AlarmId,
  { version, staffId }: { readonly version: number; readonly staffId: string },
) =>
  savedVersion(
    tx
      .updateTable('attendanceAlarm')
      .set({ state: 'handled', handledBy: staffId, version: version + 1 })
      .where('areaId', '=', areaId)
      .where('attendanceAlarmId', '=', alarmId)
      .where('version', '=', version)
      .where('state', '=', 'open'),
    () => findAlarm(tx, areaId, alarmId),
  )
