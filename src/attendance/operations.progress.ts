import type { OrganisationId } from '../areas/model.setting.ts'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import { mayOffice } from '../areas/permissions.ts'
import type { ClientId } from '../clients/model.access.ts'
import { inSightOf, reachable, recordsOfPerson } from '../clients/operations.relations.ts'
import { conflict, notFound } from '../platform/server/errors.ts'
import type { Context } from '../platform/server/route.ts'
import { addDays } from '../platform/shared/days.ts'
import { compareTexts } from '../platform/shared/format.ts'
import { localeSchema } from '../platform/shared/locale.ts'
import { addWorkingDays } from '../platform/shared/working-days.ts'
import type { OfferingId } from '../services/model.offering.ts'
import { listOrganisationIds } from '../services/operations.seats.ts'
import { peopleInGroup, reachableInGroup } from '../services/operations.teaching.ts'
import { addTaskOfResponsible } from '../tasks/operations.task.ts'
import {
  type AlarmId,
  type ClientAlarm,
  type ClientAttendance,
  fewestOfGroup,
  type GroupAttendance,
  type PersonProgress,
  type RuleChange,
} from './model.group-attendance.ts'
import { type AlarmKind, groupAlarmOf, progressOf, rateOf } from './model.progress.ts'
import { readAlarmRule } from './operations.alarms.ts'
import type { AttendanceContext } from './operations.sheet.ts'
import { listAttended, saveAlarmRule } from './queries.alarms.ts'
import {
  countParticipants,
  findAlarm,
  findGroupHead,
  handleAlarm,
  listGroupsOfPerson,
  listParticipants,
  listSessionLines,
  type StoredAlarm,
} from './queries.progress.ts'
import { attendanceTexts } from './texts/texts.ts'

const shownAlarm = (alarm: StoredAlarm | null, mayWrite: boolean): ClientAlarm | null =>
  alarm && { ...alarm, mayHandle: mayWrite && alarm.state === 'open' }

/**
 * How a group takes part. A figure of the whole group counts all of its people, whoever reads; of fewer than five it is
 * told to whoever sees all of them alone.
 * @throws ApiError 404 when there is no such group
 */
export async function readGroupAttendance(
  context: AttendanceContext,
  offeringId: OfferingId,
): Promise<GroupAttendance> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const head = await findGroupHead(tx, areaId, offeringId)
  if (head === undefined) throw notFound()
  const found = await listParticipants(tx, areaId, offeringId)
  const ids = found.map((row) => row.clientId)
  const known = await reachableInGroup(context, offeringId, ids, 'attendance', 'read')
  const responsible = await reachable(context, ids, 'clientship', 'write')
  const unprotected = await reachable(context, ids, 'protected_contact', 'read')
  const shown = await peopleInGroup(context, offeringId, [...known])
  const attended = Map.groupBy(
    await listAttended(tx, areaId, [offeringId], [...known]),
    (row) => row.clientId,
  )
  const people = found.flatMap(({ clientId, state, alarm }): PersonProgress[] => {
    const person = shown.get(clientId)
    if (person === undefined) return []
    audit.subjects.add(clientId)
    const isNamed = !person.isProtected || unprotected.has(clientId)
    return [
      {
        ...{ clientId, clientNumber: person.clientNumber, state },
        name: isNamed ? `${person.familyName} ${person.usedName ?? person.givenNames}` : null,
        progress: progressOf(attended.get(clientId) ?? []),
        alarm: shownAlarm(alarm, responsible.has(clientId)),
      },
    ]
  })
  const [lines, total] = await inSightOf(tx, await listOrganisationIds(tx, areaId), async () => [
    await listSessionLines(tx, areaId, offeringId),
    await countParticipants(tx, areaId, offeringId),
  ])
  const hidden = total - people.length
  const isTold = hidden === 0 || total >= fewestOfGroup
  const counted = isTold ? lines.filter((line) => line.marked > 0) : []
  const { organisationId } = head.organisation
  const rule = await readAlarmRule({ tx, areaId }, organisationId)
  const compare = compareTexts('fi')
  return {
    ...{ ...head, hidden },
    sessions: lines.map(({ length: _length, minutes: _minutes, ...line }) =>
      isTold ? line : { ...line, attended: 0, marked: 0 },
    ),
    people: people.toSorted((a, b) => compare(a.name ?? '', b.name ?? '')),
    rate: rateOf(counted),
    alarm: groupAlarmOf(counted, rule) ?? null,
    maySetRule: mayOffice(actor, 'settings_of_centre', 'write', organisationId),
  }
}

/** How a person has taken part in groups, in every record. */
export async function readClientAttendance(
  context: AttendanceContext,
  clientId: ClientId,
): Promise<ClientAttendance> {
  const { tx, actor, audit } = context
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const groups = await listGroupsOfPerson(tx, areaId, records)
  const offeringIds = groups.map((group) => group.offeringId)
  const attended = Map.groupBy(
    await listAttended(tx, areaId, offeringIds, records),
    (row) => row.offeringId,
  )
  const mayWrite = (await reachable(context, records, 'clientship', 'write')).size > 0
  return groups.map(({ alarm, ...group }) => ({
    ...group,
    progress: progressOf(attended.get(group.offeringId) ?? []),
    alarm: shownAlarm(alarm, mayWrite),
  }))
}

/**
 * Says that somebody has seen to an alarm. It is quiet from then on, until it is over or becomes more urgent.
 * @throws ApiError 404, or 409 `versionConflict` with the alarm as it is when it has moved on
 */
export async function seeToAlarm(
  { tx, actor }: AttendanceContext,
  alarmId: AlarmId,
  version: number,
): Promise<ClientAlarm> {
  const saved = await handleAlarm(tx, actor.areaId, alarmId, { version, staffId: actor.staffId })
  const { clientId: _clientId, ...alarm } = saved
  return { ...alarm, mayHandle: false }
}

/**
 * Makes the suggested step of an alarm a task of whoever is responsible for the client; the alarm is seen to by that.
 * @throws ApiError 404, or 409 `versionConflict` with the alarm as it is when it has moved on
 */
export async function makeAlarmTask(
  context: AttendanceContext & Pick<Context<unknown>, 'clock'>,
  alarmId: AlarmId,
  version: number,
): Promise<ClientAlarm> {
  const { tx, actor, today } = context
  const alarm = await seeToAlarm(context, alarmId, version)
  const found = await findAlarm(tx, actor.areaId, alarmId)
  if (found === undefined) throw notFound()
  const title =
    attendanceTexts[localeSchema.catch('fi').parse(actor.locale)].alarm.steps[alarm.kind]
  const dueOn = addWorkingDays(addDays(today, -1), stepDays[alarm.kind])
  await addTaskOfResponsible(context, { title, dueOn, clientId: found.clientId })
  return alarm
}

/** Within how many working days the suggested step of an alarm is due, today being the first. */
const stepDays: Readonly<Record<AlarmKind, number>> = { absences: 1, falling: 3, low: 5 }

/** When somebody of an organisation's groups may be about to drop out. */
export async function readRule({ tx, actor }: AttendanceContext, organisationId: OrganisationId) {
  const [found] = await listNamedOrganisations(tx, actor.areaId, [organisationId])
  if (found === undefined) throw notFound()
  const rule = await readAlarmRule({ tx, areaId: actor.areaId }, organisationId)
  return { ...rule, organisationId }
}

/**
 * Sets that. What it changes shows when the next mark is made, and the next morning.
 * @throws ApiError 409 `versionConflict` with the present rule when somebody was faster
 */
export async function setRule(
  context: AttendanceContext,
  organisationId: OrganisationId,
  change: RuleChange,
) {
  const before = await readRule(context, organisationId)
  const isSaved = await saveAlarmRule(context.tx, context.actor.areaId, organisationId, change)
  if (!isSaved) throw conflict('versionConflict', before)
  return readRule(context, organisationId)
}
