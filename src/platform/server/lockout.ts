import type pg from 'pg'
import type { Clock } from './clock.ts'

const failuresAllowed = 8
const lockMinutes = 15

/** Counts wrong passwords in a row for an address. */
export interface Lockout {
  /** Counts a try before it is judged, so that many at once get no more than one after another; false when locked. */
  admit(email: string): Promise<boolean>
  /** Forgets the tries of an address whose password was right. */
  forget(email: string): Promise<void>
}

/**
 * Locks an address for 15 minutes after 8 wrong passwords in a row, whether or not somebody has that address: an
 * answer never tells who is a user. Passkeys and the organisation's own sign-in are not locked with it, so nobody
 * can be kept out by wrong passwords alone.
 */
export function createLockout(pool: pg.Pool, clock: Clock): Lockout {
  return {
    async admit(email) {
      const now = clock.now()
      const { rows } = await pool.query<{ failures: number }>(
        `insert into auth.sign_in_failure as f (email, failures, last_at) values ($1, 1, $2)
         on conflict (email) do update set
           last_at = $2,
           failures = case when f.locked_until <= $2 then 1 else f.failures + 1 end,
           locked_until = case when f.locked_until > $2 then f.locked_until
                               when f.locked_until is null and f.failures + 1 >= $3 then $4::timestamptz end
         returning failures`,
        [email, now.toString(), failuresAllowed, now.add({ minutes: lockMinutes }).toString()],
      )
      return (rows[0]?.failures ?? 0) <= failuresAllowed
    },
    async forget(email) {
      await pool.query('delete from auth.sign_in_failure where email = $1', [email])
    },
  }
}
