import { balanceColumns } from '../balance/column-job.ts'
import { scanBlocks } from '../frame/scan-file.ts'
import { profilePoints } from '../panel/point-job.ts'
import type { BlockJob } from '../stats/blocks.ts'
import { eventMoments } from '../stats/event-moments.ts'
import { logisticScores, logisticSums } from '../stats/logistic-pass.ts'

/** The work that threads can do, found by name. */
const jobs = [
  balanceColumns,
  eventMoments,
  logisticScores,
  logisticSums,
  profilePoints,
  scanBlocks,
] as const

/** A job whose input came from another thread: the team that sent both knows that they fit. */
export function jobOf(name: string): BlockJob<unknown, unknown> {
  const job = jobs.find((one) => one.name === name)
  if (job === undefined) throw new RangeError(`No thread knows the job "${name}"`)
  return job as BlockJob<unknown, unknown>
}
