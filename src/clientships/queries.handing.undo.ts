import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'

/** Does a part of a transaction, gives what it found, and undoes all that it did. */
export async function undoing<T>(tx: Tx, work: () => Promise<T>): Promise<T> {
  await sql`savepoint preview`.execute(tx)
  try {
    return await work()
  } finally {
    await sql`rollback to savepoint preview`.execute(tx)
    await sql`release savepoint preview`.execute(tx)
  }
}
