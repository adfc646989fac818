import { sql } from 'kysely'
import { z } from 'zod'
import type { JobKind } from './jobs.ts'

/** Every night: forgets sessions, invitations and wrong passwords that ended before today. */
export const forgetSignIns: JobKind<Record<string, never>> = {
  name: 'forget-sign-ins',
  data: z.strictObject({}),
  schedule: { cron: '45 2 * * *', data: {} },
  async run({ retention, clock, log }) {
    const { rows } = await sql<{ count: number }>`
      select forget_past_sign_ins(${clock.today()}::date) as count`.execute(retention)
    log.info({ rows: rows[0]?.count }, 'past sign-ins forgotten')
  },
}
