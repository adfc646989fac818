import type pg from 'pg'
import type { Clock } from './clock.ts'

const failuresAllowed = 8
const lockMinutes = 15

export interface Lockout {
  isLocked(email: string): Promise<boolean>
  /** Remembers how a try to sign in went. */
  note(email: string, succeeded: boolean): Promise<void>
}

/**
 * Locks an address for 15 minutes after 8 wrong passwords in a row, whether or not somebody has that address:
 * an answer never tells who is a user.
 */
export function createLockout(pool: pg.Pool, clock: Clock): Lockout {
  return {
    async isLocked(email) {
      const { rows } = await pool.query(
        'select 1 from auth.sign_in_failure where email = $1 and locked_until > $2',
        [email, clock.now().toString()],
      )
      return rows.length > 0
    },
    async note(email, succeeded) {
      if (succeeded) {
        await pool.query('delete from auth.sign_in_failure where email = $1', [email])
        return
      }
      const now = clock.now()
      await pool.query(
        `insert into auth.sign_in_failure as f (email, failures, last_at) values ($1, 1, $2)
         on conflict (email) do update set
           last_at = $2,
           failures = case when f.locked_until < $2 then 1 else f.failures + 1 end,
           locked_until = case when f.locked_until is null or f.locked_until >= $2
             then case when f.failures + 1 >= $3 then $4::timestamptz end end`,
        [email, now.toString(), failuresAllowed, now.add({ minutes: lockMinutes }).toString()],
      )
    },
  }
}
