import { sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { DemoUser } from './model.me.ts'
import type { Role } from './model.rights.ts'

/** The users that the sign-in page of a demo offers; empty elsewhere. */
export async function listDemoUsers(db: Read): Promise<DemoUser[]> {
  const { rows } = await sql<
    { email: string; name: string; role: Role } & Record<
      `${'organisation' | 'area'}${'Fi' | 'Sv' | 'En'}`,
      string
    >
  >`select * from demo_user()`.execute(db)
  return rows.map((row) => ({
    email: row.email,
    name: row.name,
    role: row.role,
    organisationName: { fi: row.organisationFi, sv: row.organisationSv, en: row.organisationEn },
    areaName: { fi: row.areaFi, sv: row.areaSv, en: row.areaEn },
  }))
}

/** Asks the database for a row of the newest schema; throws when it does not answer. */
export async function isReady(db: Read): Promise<void> {
  await sql`select from criteria limit 0`.execute(db)
}
