import { sql } from 'kysely'
import type { Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'

/** What links open: the screen of an office, times to choose from, a calendar, the code of a session, checking in, a badge. */
export type LinkKind =
  | 'wall'
  | 'appointment_choice'
  | 'calendar_feed'
  | 'session_code'
  | 'check_in'
  | 'badge'

export interface NewLink {
  readonly areaId: string
  readonly linkId: string
  readonly kind: LinkKind
  readonly tokenHash: Buffer
  readonly subjectId: string
  readonly organisationId: string | null
  readonly madeBy: string
  readonly expiresAt: Instant | null
}

export interface StoredLink extends Omit<NewLink, 'kind' | 'tokenHash'> {
  readonly usedAt: Instant | null
  readonly endedAt: Instant | null
}

/** Enters an area in which a link is looked for, in the sight of no organisation; false when there is none. */
export async function enterArea(tx: Tx, areaId: string): Promise<boolean> {
  await sql`
    select set_config('app.area_id', ${areaId}, true), set_config('app.user_id', '', true),
           set_config('app.organisations', '{}', true)`.execute(tx)
  const row = await tx
    .selectFrom('area')
    .select('areaId')
    .where('areaId', '=', areaId)
    .executeTakeFirst()
  return row !== undefined
}

/** Lets the transaction see what an organisation sees. */
export async function seeAs(tx: Tx, organisationId: string): Promise<void> {
  await sql`select set_config('app.organisations', ${`{${organisationId}}`}, true)`.execute(tx)
}

export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  await tx.insertInto('link').values(link).execute()
}

/** A link by the hash of its token, locked until the transaction ends: of two who use it at once the second waits. */
export async function findLink(
  tx: Tx,
  areaId: string,
  kind: string,
  tokenHash: Buffer,
): Promise<StoredLink | undefined> {
  return await tx
    .selectFrom('link')
    .select(['areaId', 'linkId', 'subjectId', 'organisationId', 'madeBy'])
    .select(['expiresAt', 'usedAt', 'endedAt'])
    .$narrowType<StoredLink>()
    .where('areaId', '=', areaId)
    .where('tokenHash', '=', tokenHash)
    .where('kind', '=', kind)
    .forUpdate()
    .executeTakeFirst()
}

/** Ends the open links of a kind to a thing. */
export async function endLinks(
  tx: Tx,
  areaId: string,
  kind: NewLink['kind'],
  subjectId: string,
  endedAt: Instant,
): Promise<void> {
  await tx
    .updateTable('link')
    .set({ endedAt })
    .where('areaId', '=', areaId)
    .where('kind', '=', kind)
    .where('subjectId', '=', subjectId)
    .where('endedAt', 'is', null)
    .execute()
}

/** Notes that a link was used: it opens nothing any more. */
export async function markUsed(
  tx: Tx,
  areaId: string,
  linkId: string,
  usedAt: Instant,
): Promise<void> {
  await tx
    .updateTable('link')
    .set({ usedAt })
    .where('areaId', '=', areaId)
    .where('linkId', '=', linkId)
    .execute()
}
