import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Me, MySignIn } from './model.me.ts'
import type { Role } from './model.rights.ts'

/** The signed-in person with the names of the area and organisations. */
export async function getMe(db: Read, actor: Actor): Promise<Omit<Me, 'permitted'>> {
  const area = await db
    .selectFrom('area')
    .select(['areaId', 'demo', 'nameFi as fi', 'nameSv as sv', 'nameEn as en'])
    .where('areaId', '=', actor.areaId)
    .executeTakeFirstOrThrow()
  const organisations = await db
    .selectFrom('organisation')
    .select(['organisationId', 'nameFi', 'nameSv', 'nameEn', 'shortFi', 'shortSv', 'shortEn'])
    .where('areaId', '=', actor.areaId)
    .where(
      'organisationId',
      'in',
      actor.assignments.map((a) => a.organisationId),
    )
    .execute()
  const nameless = { fi: '', sv: '', en: '' }
  const names = new Map(
    organisations.map((one) => [
      one.organisationId,
      {
        full: { fi: one.nameFi, sv: one.nameSv, en: one.nameEn },
        short: { fi: one.shortFi, sv: one.shortSv, en: one.shortEn },
      },
    ]),
  )
  return {
    staffId: actor.staffId,
    name: actor.name,
    email: actor.email,
    sessionMark: actor.sessionMark ?? null,
    locale: actor.locale as Me['locale'],
    density: actor.density as Me['density'],
    area: { areaId: area.areaId, demo: area.demo, name: { fi: area.fi, sv: area.sv, en: area.en } },
    assignments: actor.assignments.map(({ role, organisationId }) => ({
      role: role as Role,
      organisationId,
      organisationName: names.get(organisationId)?.full ?? nameless,
      organisationShortName: names.get(organisationId)?.short ?? nameless,
    })),
    standsInFor: [...actor.standsInFor],
  }
}

/** Saves how the person wants the interface. */
export async function updatePreferences(
  tx: Tx,
  actor: Actor,
  preferences: { locale: string | null; density: string | null },
): Promise<void> {
  await tx
    .updateTable('staffMember')
    .set(preferences)
    .where('areaId', '=', actor.areaId)
    .where('staffId', '=', actor.staffId)
    .executeTakeFirstOrThrow()
}

/** By which ways the person of the request signs in. */
export async function getMySignIn(db: Read): Promise<MySignIn> {
  const { rows } = await sql<MySignIn>`select * from own_sign_in()`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Error('The person of the request has no user.')
  const instant = (text: string) => Temporal.Instant.from(text).toString() as Instant
  return {
    ...row,
    passkeys: row.passkeys.map((one) => ({ ...one, addedAt: instant(one.addedAt) })),
  }
}
