import { areaJob, everyArea } from '../clients/operations.area-jobs.ts'
import { jobKind } from '../platform/server/jobs.ts'
import { endFollowUps } from './operations.follow-up.ts'

/** Ends the access of centres to people whose follow-up is over. */
export const keepFollowUps = areaJob('keep-follow-ups', async ({ areaId, today, inArea }) => {
  while ((await inArea((tx) => endFollowUps(tx, areaId, today()))) > 0);
})

/** Every night. */
export const followUpsNightly = everyArea(
  'follow-ups-nightly',
  { cron: '0 2 * * *' },
  keepFollowUps,
)

export const followUpJobs = [jobKind(followUpsNightly), jobKind(keepFollowUps)] as const
