import { z } from 'zod'
import { type JobKind, jobKind } from '../platform/server/jobs.ts'
import { mailChoiceSchema } from './model.notification.ts'
import { listAreaIds } from './operations.all-areas.ts'
import { setArea } from './queries.all-areas.ts'
import {
  deleteOldNotifications,
  listToBeMailed,
  markMailed,
  takeUnmailed,
} from './queries.notification.ts'
import { mailTexts } from './texts/mail.ts'

const ofPerson = z.strictObject({ areaId: z.string(), staffId: z.uuid() })
type OfPerson = z.infer<typeof ofPerson>

/**
 * Mails one person how many things are new: a number and a link, in their language, no word of anybody. What a server did
 * not take is tried again; should a worker die in between, the same number may come twice.
 */
export const mailNotices: JobKind<OfPerson> = {
  name: 'mail-notices',
  data: ofPerson,
  key: ({ areaId, staffId }) => `${areaId} ${staffId}`,
  run: ({ app, mailer }, { areaId, staffId }) =>
    app.transaction().execute(async (tx) => {
      if (mailer === undefined) return
      await setArea(tx, areaId)
      const waiting = await takeUnmailed(tx, areaId, staffId)
      if (waiting === undefined) return
      const t = mailTexts[waiting.locale ?? 'fi']
      const count = waiting.notificationIds.length
      await markMailed(tx, areaId, waiting.notificationIds)
      await mailer.send({
        to: waiting.email,
        subject: t.subject(count),
        text: t.text(count, mailer.publicUrl),
      })
    }),
}

const ofChoice = z.strictObject({ choice: mailChoiceSchema })
type OfChoice = z.infer<typeof ofChoice>

/** Plans mail for everybody who has something new and wants to hear of it in this way; nothing without a mail server. */
async function planMail(
  { app, retention, mailer, enqueue }: Parameters<JobKind<OfChoice>['run']>[0],
  choice: OfChoice['choice'],
): Promise<void> {
  const areaIds = await retention.transaction().execute((tx) => listAreaIds(tx))
  for (const areaId of areaIds)
    await app.transaction().execute(async (tx) => {
      await setArea(tx, areaId)
      if (choice === 'daily') await deleteOldNotifications(tx, areaId)
      if (mailer === undefined) return
      for (const staffId of await listToBeMailed(tx, areaId, choice))
        await enqueue(tx, mailNotices, { areaId, staffId })
    })
}

/** Every five minutes, for who wants to hear at once. */
export const mailAtOnce: JobKind<OfChoice> = {
  name: 'mail-at-once',
  data: ofChoice,
  schedule: { cron: '*/5 * * * *', data: { choice: 'at_once' } },
  run: (context, { choice }) => planMail(context, choice),
}

/** Once a day, when the working day begins; what is older than it is kept goes. */
export const mailDaily: JobKind<OfChoice> = {
  name: 'mail-daily',
  data: ofChoice,
  schedule: { cron: '30 7 * * *', data: { choice: 'daily' } },
  run: (context, { choice }) => planMail(context, choice),
}

export const mailJobs = [jobKind(mailNotices), jobKind(mailAtOnce), jobKind(mailDaily)] as const
