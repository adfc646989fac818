import { setTimeout as sleep } from 'node:timers/promises'
import { actAs } from '../areas/operations.actor.ts'
import { recordAccess } from '../clients/operations.access-log.ts'
import { ApiError } from '../platform/server/errors.ts'
import type { JobContext } from '../platform/server/jobs.ts'
import type { PreparedRow } from './import/prepared-row.ts'
import type { DoPart, ImportWork } from './operations.import.part.ts'
import { readList } from './operations.import.read.ts'
import { giveUp, planSending, rowsAtOnce, sendPart } from './operations.import.send.ts'
import { enterArea, forgetUnsent } from './queries.import.send.ts'
import { findImport } from './queries.import.ts'

const partOf =
  (job: JobContext, { areaId, referralImportId, staffId }: ImportWork): DoPart =>
  (event, part) =>
    job.app.transaction().execute(async (tx) => {
      const actor = await actAs(tx, areaId, staffId, job.clock)
      if (actor === undefined) return undefined
      const record = await findImport(tx, areaId, staffId, referralImportId)
      if (record === undefined) return undefined
      const audit = { subjects: new Set<string>(), reason: undefined }
      const { clock, sealer } = job
      const result = await part({ tx, actor, audit, sealer, today: clock.today() }, record)
      if (audit.subjects.size > 0)
        await recordAccess(tx, actor, {
          ...{ event, route: 'referral-import', outcome: 'done', reason: undefined },
          subjects: audit.subjects,
        })
      return result
    })

/** Whether an error is about what a row says, not about the database being away. */
function isOfRow(error: unknown): boolean {
  const code = String((error as { code?: unknown } | undefined)?.code ?? '')
  return error instanceof ApiError || /^2[23]/.test(code)
}

/** Sends the rows of a lane; a part that fails by one of its rows is sent row by row, and that row is given up. */
async function sendLane(
  part: DoPart,
  referralImportId: string,
  lane: number,
  rows: readonly PreparedRow[],
): Promise<void> {
  const send = (some: readonly PreparedRow[]) =>
    part('ReferralImportSend', sendPart(referralImportId, lane, some))
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const some = rows.slice(from, from + rowsAtOnce)
    try {
      if ((await send(some)) !== true) return
    } catch (error) {
      if (!isOfRow(error)) throw error
      for (const row of some)
        await send([row]).catch((fault) => {
          if (!isOfRow(fault)) throw fault
          return part('ReferralImportSend', giveUp(referralImportId, row))
        })
    }
  }
}

/** Sends what waits, in all lanes at once; an error of one is told when the others have come to their end. */
async function sendAll(part: DoPart, referralImportId: string): Promise<void> {
  for (;;) {
    const plan = await part('ReferralImportSend', planSending(referralImportId))
    if (plan === undefined || plan.size === 0) return
    const ended = await Promise.allSettled(
      [...plan].map(([lane, rows]) => sendLane(part, referralImportId, lane, rows)),
    )
    for (const one of ended) if (one.status === 'rejected') throw one.reason
  }
}

/**
 * Brings a list as far as it can go by itself: reads it when its columns were told, sends the rows that wait. What each
 * part has done is written with the part, so a worker that dies loses and doubles nothing.
 */
async function goOn(job: JobContext, work: ImportWork): Promise<void> {
  const part = partOf(job, work)
  const state = await part('ReferralImportRead', async (_context, record) => record.state)
  if (state === undefined) {
    // Who brought the list no longer works here: nobody may go on with it.
    const { areaId, referralImportId } = work
    await job.retention.transaction().execute(async (tx) => {
      await enterArea(tx, areaId)
      await forgetUnsent(tx, areaId, { referralImportId })
    })
  } else if (state === 'reading') await readList(part, work)
  else if (state === 'sending') await sendAll(part, work.referralImportId)
}

/** Whether the database was away when something failed: it may be back in a moment. */
function isAway(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown }
  return (
    /^(57|08|ECONN|EPIPE)/.test(String(code ?? '')) ||
    /connection (terminated|closed)|timeout expired|closed the connection/i.test(
      String(message ?? ''),
    )
  )
}

const triesWhileAway = 15

/** Brings a list on; a database that is away for some seconds is waited for, else the job is tried again later. */
export async function workOn(job: JobContext, work: ImportWork): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await goOn(job, work)
    } catch (error) {
      if (tries === triesWhileAway || !isAway(error)) throw error
      await sleep(2000)
    }
  }
}
