import { jobKinds } from './jobs.ts'
import { systemClock } from './platform/server/clock.ts'
import { createLog } from './platform/server/log.ts'
import { environmentMailer } from './platform/server/mail.ts'
import { createSealer } from './platform/server/sealing.ts'
import { environmentTexter } from './platform/server/sms.ts'
import { startWorker } from './platform/server/worker.ts'
import { runInProduction } from './production.ts'

// `npm run worker`: does the jobs; any number of them share the work.
await runInProduction(async ({ databaseUrl, secrets, filesFolder, publicUrl }, metrics) => {
  const worker = await startWorker({
    ...{ databaseUrl, filesFolder, metrics, kinds: jobKinds, clock: systemClock, log: createLog() },
    sealer: createSealer(secrets.sealing),
    mailer: environmentMailer(process.env, publicUrl),
    texter: environmentTexter(process.env),
  })
  return { ready: `Taitopolku works on ${jobKinds.length} kinds of jobs.`, stop: worker.stop }
})
