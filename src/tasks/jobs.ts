import { areaJob, everyArea } from '../clients/operations.area-jobs.ts'
import { jobKind } from '../platform/server/jobs.ts'
import { countedOrganisations, countGaps } from './operations.gap-count.ts'

/** Counts the gaps of each organisation of an area, where that has not been done today. */
export const countGapsOfArea = areaJob('count-gaps', async ({ areaId, today, inArea }) => {
  for (const organisationId of await inArea((tx) => countedOrganisations(tx, areaId)))
    await inArea((tx) => countGaps(tx, areaId, organisationId, today()))
})

/** Before the working day, after the clock of handovers, and when a worker starts. */
export const gapsDaily = everyArea(
  'gaps-daily',
  { cron: '0 6 * * *', atStart: true },
  countGapsOfArea,
)

export const taskJobs = [jobKind(gapsDaily), jobKind(countGapsOfArea)] as const
