import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { OfferingId } from '../services/model.offering.ts'
import type { Alarm, AlarmRule, Attended } from './model.progress.ts'

/** The rule of an organisation, or undefined when it has none of its own. */
export async function findAlarmRule(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<(AlarmRule & { readonly version: number }) | undefined> {
  const row = await db
    .selectFrom('attendanceRule')
    .select(['absences', 'sessions', 'rate', 'fall', 'groupRate', 'groupFall', 'version'])
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return row
}

/** Writes the rule of an organisation over the version that was seen; false when another is there. */
export async function saveAlarmRule(
  tx: Tx,
  areaId: string,
  organisationId: string,
  { version, ...rule }: AlarmRule & { readonly version: number },
): Promise<boolean> {
  if (version === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('attendanceRule')
      .values({ areaId, organisationId, ...rule })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('attendanceRule')
    .set({ ...rule, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** The marked sessions of people in groups, each person's in the order of time; all of the group when nobody is named. */
export async function listAttended(
  db: Read,
  areaId: string,
  offeringIds: readonly OfferingId[],
  clientIds?: readonly ClientId[],
): Promise<(Attended & { readonly clientId: ClientId; readonly offeringId: OfferingId })[]> {
  const { rows } = await sql<Attended & { clientId: ClientId; offeringId: OfferingId }>`
    select a.client_id, n.offering_id, a.kind, a.reason, l.length, attended_minutes(a.kind, a.minutes, l.length) as minutes
      from session n
      join attendance a on a.area_id = n.area_id and a.session_id = n.session_id
     cross join lateral (select (extract(epoch from n.ends_at - n.starts_at) / 60)::integer as length) l
     where n.area_id = ${areaId} and n.offering_id = any(${[...offeringIds]}::uuid[]) and n.state <> 'cancelled'
       and a.kind is not null
       ${clientIds === undefined ? sql`` : sql`and a.client_id = any(${[...clientIds]}::uuid[])`}
     order by n.starts_at, n.session_id`.execute(db)
  return rows
}

/** An alarm that is not over. */
export interface LiveAlarm {
  readonly attendanceAlarmId: string
  readonly clientId: ClientId
  readonly kind: Alarm['kind']
  readonly state: 'open' | 'handled'
}

export async function listLiveAlarms(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
  clientIds: readonly ClientId[],
): Promise<LiveAlarm[]> {
  const { rows } = await sql<LiveAlarm>`
    select attendance_alarm_id, client_id, kind, state from attendance_alarm
     where area_id = ${areaId} and offering_id = ${offeringId} and state <> 'over'
       and client_id = any(${[...clientIds]}::uuid[])`.execute(db)
  return rows
}

/** Those of some clients who take part in a group now. */
export async function listTakingPart(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
  clientIds?: readonly ClientId[],
): Promise<ClientId[]> {
  const { rows } = await sql<{ clientId: ClientId }>`
    select client_id from enrolment
     where area_id = ${areaId} and offering_id = ${offeringId} and state = 'started'
       ${clientIds === undefined ? sql`` : sql`and client_id = any(${[...clientIds]}::uuid[])`}`.execute(
    db,
  )
  return rows.map((row) => row.clientId)
}

/** Who is responsible for a client at any organisation in sight. */
export async function listResponsible(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<string[]> {
  const { rows } = await sql<{ responsibleId: string }>`
    select responsible_id from clientship
     where area_id = ${areaId} and client_id = ${clientId} and state <> 'ended'`.execute(db)
  return rows.map((row) => row.responsibleId)
}

/** Figures of an alarm as they are kept: whole per cent. */
const figuresOf = ({ kind, absences, rate, before }: Alarm) => ({
  ...{ kind, absences },
  rate: rate === null ? null : Math.round(rate),
  rateBefore: before === null ? null : Math.round(before),
})

export async function insertAlarm(
  tx: Tx,
  of: {
    readonly areaId: string
    readonly clientId: ClientId
    readonly offeringId: OfferingId
    readonly organisationId: string
    readonly raisedOn: Day
    readonly visibleTo: readonly string[]
  },
  alarm: Alarm,
): Promise<string> {
  const attendanceAlarmId = newId<'AttendanceAlarm'>()
  await tx
    .insertInto('attendanceAlarm')
    .values({ ...of, attendanceAlarmId, ...figuresOf(alarm), visibleTo: [...of.visibleTo] })
    .execute()
  return attendanceAlarmId
}

/** What a rule sees now of an alarm that is not over; `raisedOn`: it is open from that day on, whatever was done about it. */
export async function updateAlarm(
  tx: Tx,
  areaId: string,
  attendanceAlarmId: string,
  alarm: Alarm,
  raisedOn: Day | undefined,
): Promise<void> {
  await tx
    .updateTable('attendanceAlarm')
    .set(figuresOf(alarm))
    .$if(raisedOn !== undefined, (update) =>
      update.set((eb) => ({
        ...{ state: 'open', handledBy: null, raisedOn: raisedOn as Day },
        version: eb('version', '+', 1),
      })),
    )
    .where('areaId', '=', areaId)
    .where('attendanceAlarmId', '=', attendanceAlarmId)
    .execute()
}

/** Ends alarms whose rule is met no longer. */
export async function endAlarms(
  tx: Tx,
  areaId: string,
  attendanceAlarmIds: readonly string[],
): Promise<void> {
  await sql`
    update attendance_alarm set state = 'over', version = version + 1
     where area_id = ${areaId} and attendance_alarm_id = any(${[...attendanceAlarmIds]}::uuid[])`.execute(
    tx,
  )
}

/** The groups with a session since a day that was marked. */
export async function listMarkedGroups(
  db: Read,
  areaId: string,
  since: Day,
): Promise<{ offeringId: OfferingId; organisationId: string }[]> {
  const { rows } = await sql<{ offeringId: OfferingId; organisationId: string }>`
    select f.offering_id, f.organisation_id from offering f
     where f.area_id = ${areaId}
       and exists (select from session n
                     join attendance a on a.area_id = n.area_id and a.session_id = n.session_id
                    where n.area_id = f.area_id and n.offering_id = f.offering_id and n.starts_at >= ${since}::date)
     order by f.offering_id`.execute(db)
  return rows
}
