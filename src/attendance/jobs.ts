import type { ClientId } from '../clients/model.access.ts'
import { nobody } from '../clients/model.owned-tables.ts'
import { areaJob, everyArea } from '../clients/operations.area-jobs.ts'
import { lockClients } from '../clients/operations.relations.ts'
import { jobKind } from '../platform/server/jobs.ts'
import { addDays } from '../platform/shared/days.ts'
import { refreshAlarms } from './operations.alarms.ts'
import { listMarkedGroups, listTakingPart } from './queries.alarms.ts'

/** Days back to a session that was marked: groups without one are left as they are. */
const daysBack = 14

/** Looks once more who may be about to drop out: a rule may have changed, or somebody takes part no longer. */
export const refreshAlarmsOfArea = areaJob(
  'refresh-attendance-alarms',
  async ({ areaId, today, inArea }) => {
    const groups = await inArea((tx) => listMarkedGroups(tx, areaId, addDays(today(), -daysBack)))
    for (const group of groups)
      await inArea(async (tx) => {
        const clientIds = await listTakingPart(tx, areaId, group.offeringId)
        const organisations = await lockClients(tx, areaId, clientIds, today())
        const visibleTo = (clientId: ClientId) => {
          const seeing = organisations.get(clientId)
          return seeing === undefined || seeing.length === 0 ? [nobody] : seeing
        }
        await refreshAlarms({ tx, areaId, today: today() }, group, clientIds, visibleTo)
      })
  },
)

/** Before the working day, and when a worker starts. */
export const alarmsDaily = everyArea(
  'attendance-alarms-daily',
  { cron: '30 5 * * *', atStart: true },
  refreshAlarmsOfArea,
)

export const attendanceJobs = [jobKind(alarmsDaily), jobKind(refreshAlarmsOfArea)] as const
