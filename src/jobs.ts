import { clientJobs } from './clients/jobs.ts'
import { forgetSignIns } from './platform/server/jobs.sign-in.ts'
import { type AnyJobKind, jobKind } from './platform/server/jobs.ts'

/** Every kind of work outside requests. */
export const jobKinds: readonly AnyJobKind[] = [...clientJobs, jobKind(forgetSignIns)]
