import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'

/** Whether anything of the demo is in the database; asked as its owner, who sees every area. */
export async function findDemo(owner: Read): Promise<'users' | 'areas' | undefined> {
  const { rows } = await sql<{ users: boolean; areas: boolean }>`
    select exists (select from auth."user" where email like '%@demo.test') as users,
           exists (select from area where demo) as areas`.execute(owner)
  const [found] = rows
  return found?.users ? 'users' : found?.areas ? 'areas' : undefined
}
