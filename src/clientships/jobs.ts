import { areaJob, everyArea } from '../clients/operations.area-jobs.ts'
import { jobKind } from '../platform/server/jobs.ts'
import {
  clockSteps,
  endIdleAccess,
  endOldDrafts,
  takeDueSteps,
} from './operations.handover.clock.ts'

/** Reminds of referrals, escalates those past their day and ends old drafts. */
export const keepReferralClock = areaJob(
  'keep-referral-clock',
  async ({ areaId, today, inArea }) => {
    for (const step of clockSteps)
      while ((await inArea((tx) => takeDueSteps(tx, areaId, step, today()))) > 0);
    await inArea((tx) => endOldDrafts(tx, areaId, today()))
    await inArea((tx) => endIdleAccess(tx, areaId, today()))
  },
)

/** Before the working day. */
export const referralClock = everyArea('referral-clock', { cron: '30 5 * * *' }, keepReferralClock)

export const clientshipJobs = [jobKind(referralClock), jobKind(keepReferralClock)] as const
