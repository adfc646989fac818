import { notify } from '../areas/operations.notification.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { OfferingId } from '../services/model.offering.ts'
import { type AlarmRule, alarmKinds, alarmOf, usualAlarmRule } from './model.progress.ts'
import {
  endAlarms,
  findAlarmRule,
  insertAlarm,
  listAttended,
  listLiveAlarms,
  listResponsible,
  listTakingPart,
  updateAlarm,
} from './queries.alarms.ts'

interface AlarmWork {
  readonly tx: Tx
  readonly areaId: string
  readonly today: Day
}
interface GroupKey {
  readonly offeringId: OfferingId
  readonly organisationId: string
}

/** The rule of an organisation, its own or the usual one. */
export async function readAlarmRule(
  { tx, areaId }: Pick<AlarmWork, 'tx' | 'areaId'>,
  organisationId: string,
): Promise<AlarmRule & { readonly version: number }> {
  return (await findAlarmRule(tx, areaId, organisationId)) ?? { ...usualAlarmRule, version: 0 }
}

/**
 * Looks by the rule of the group's organisation whether some of its people may be about to drop out. A new alarm, and one
 * that has become more urgent than what somebody has seen to, is told to who is responsible for the client; an alarm
 * whose rule is met no longer, or whose client takes part no longer, is over. The clients are held.
 * @param visibleTo the organisations with access to a client
 */
export async function refreshAlarms(
  { tx, areaId, today }: AlarmWork,
  { offeringId, organisationId }: GroupKey,
  clientIds: readonly ClientId[],
  visibleTo: (clientId: ClientId) => readonly string[],
): Promise<void> {
  const rule = await readAlarmRule({ tx, areaId }, organisationId)
  const takingPart = new Set(await listTakingPart(tx, areaId, offeringId, clientIds))
  const attended = Map.groupBy(
    await listAttended(tx, areaId, [offeringId], clientIds),
    (row) => row.clientId,
  )
  const live = await listLiveAlarms(tx, areaId, offeringId, clientIds)
  const liveOf = new Map(live.map((one) => [one.clientId, one]))
  const over: string[] = []
  for (const clientId of clientIds) {
    const before = liveOf.get(clientId)
    const alarm = takingPart.has(clientId) ? alarmOf(attended.get(clientId) ?? [], rule) : undefined
    if (alarm === undefined) {
      if (before !== undefined) over.push(before.attendanceAlarmId)
      continue
    }
    const isWorse =
      before !== undefined && alarmKinds.indexOf(alarm.kind) < alarmKinds.indexOf(before.kind)
    const isNew = before === undefined || (before.state === 'handled' && isWorse)
    let alarmId = before?.attendanceAlarmId
    if (alarmId === undefined)
      alarmId = await insertAlarm(
        tx,
        {
          ...{ areaId, clientId, offeringId, organisationId },
          ...{ raisedOn: today, visibleTo: visibleTo(clientId) },
        },
        alarm,
      )
    else await updateAlarm(tx, areaId, alarmId, alarm, isNew ? today : undefined)
    if (isNew) {
      const responsible = await listResponsible(tx, areaId, clientId)
      await notify(tx, areaId, responsible, 'drop_out_feared', alarmId)
    }
  }
  if (over.length > 0) await endAlarms(tx, areaId, over)
}
