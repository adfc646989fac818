import { everyArea } from '../clients/operations.area-jobs.ts'
import { messageJob } from '../clients/operations.reach.ts'
import { jobKind } from '../platform/server/jobs.ts'
import { sendMessage } from './operations.messages.ts'
import { listDueMessages } from './queries.messages.ts'

/** Sends what the clients of an area are to be told of their appointments by now. */
export const sendMessages = messageJob('send-appointment-messages', {
  listDue: listDueMessages,
  send: sendMessage,
})

/** Every five minutes, and when a worker starts. */
export const messageClock = everyArea(
  'appointment-messages-clock',
  { cron: '*/5 * * * *', atStart: true },
  sendMessages,
)

export const appointmentJobs = [jobKind(messageClock), jobKind(sendMessages)] as const
