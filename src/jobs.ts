import { appointmentJobs } from './appointments/jobs.ts'
import { mailJobs } from './areas/jobs.mail.ts'
import { attendanceJobs } from './attendance/jobs.ts'
import { clientJobs } from './clients/jobs.ts'
import { followUpJobs } from './clientships/jobs.follow-up.ts'
import { importJobs } from './clientships/jobs.import.ts'
import { clientshipJobs } from './clientships/jobs.ts'
import { documentJobs } from './documents/jobs.ts'
import { exportJobs } from './exchange/jobs.ts'
import { studyJobs } from './impact/jobs.ts'
import { forgetSignIns } from './platform/server/jobs.sign-in.ts'
import { type AnyJobKind, jobKind } from './platform/server/jobs.ts'
import { groupMessageJobs } from './services/jobs.messages.ts'
import { queueJobs } from './services/jobs.queue.ts'
import { taskJobs } from './tasks/jobs.ts'

/** Every kind of work outside requests. */
export const jobKinds: readonly AnyJobKind[] = [
  ...clientJobs,
  ...documentJobs,
  ...mailJobs,
  ...clientshipJobs,
  ...followUpJobs,
  ...importJobs,
  ...taskJobs,
  ...queueJobs,
  ...groupMessageJobs,
  ...attendanceJobs,
  ...appointmentJobs,
  ...studyJobs,
  ...exportJobs,
  jobKind(forgetSignIns),
]
