import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { savedVersion } from '../platform/server/saved-version.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { EnrolmentId } from '../services/model.enrolment.ts'
import type { BadgeId, ShownBadge } from './model.badge.ts'

/** A key of an area that signs. */
export interface BadgeKey {
  readonly badgeKeyId: string
  readonly publicKey: Record<string, unknown>
  readonly privateKey: Buffer
}

/** The latest key of an area, or the one of an id. */
export async function findBadgeKey(
  db: Read,
  areaId: string,
  badgeKeyId?: string,
): Promise<BadgeKey | undefined> {
  const { rows } = await sql<BadgeKey>`
    select badge_key_id, public_key, private_key from badge_key
     where area_id = ${areaId} ${badgeKeyId === undefined ? sql`` : sql`and badge_key_id = ${badgeKeyId}::uuid`}
     order by made_at desc limit 1`.execute(db)
  return rows[0]
}

export async function insertBadgeKey(tx: Tx, areaId: string, key: BadgeKey): Promise<void> {
  await tx
    .insertInto('badgeKey')
    .values({ areaId, ...key, publicKey: JSON.stringify(key.publicKey) })
    .execute()
}

const columns = ['badgeId', 'agreedOn', 'issuedAt', 'revokedAt', 'credential', 'version'] as const

/** The badges of an enrolment, the latest first. */
export async function listBadges(
  db: Read,
  areaId: string,
  enrolmentId: EnrolmentId,
): Promise<ShownBadge[]> {
  return await db
    .selectFrom('badge')
    .select(columns)
    .$narrowType<ShownBadge>()
    .where('areaId', '=', areaId)
    .where('enrolmentId', '=', enrolmentId)
    .orderBy('issuedAt', 'desc')
    .execute()
}

/** A badge with whose it is. */
export async function findBadge(
  db: Read,
  areaId: string,
  badgeId: BadgeId,
): Promise<(ShownBadge & { readonly clientId: ClientId }) | undefined> {
  return await db
    .selectFrom('badge')
    .select([...columns, 'clientId'])
    .$narrowType<ShownBadge & { clientId: ClientId }>()
    .where('areaId', '=', areaId)
    .where('badgeId', '=', badgeId)
    .executeTakeFirst()
}

export async function insertBadge(
  tx: Tx,
  badge: {
    readonly areaId: string
    readonly badgeId: BadgeId
    readonly enrolmentId: EnrolmentId
    readonly clientId: ClientId
    readonly organisationId: string
    readonly credential: string
    readonly agreedOn: Day
    readonly issuedBy: string
    readonly issuedAt: Instant
    readonly visibleTo: string[]
  },
): Promise<void> {
  await tx.insertInto('badge').values(badge).execute()
}

/** Takes a badge back. */
export const revokeBadge = (
  tx: Tx,
  areaId: string,
  badgeId: BadgeId,
  by: { readonly version: number; readonly staffId: string; readonly at: Instant },
) =>
  savedVersion(
    tx
      .updateTable('badge')
      .set({ revokedBy: by.staffId, revokedAt: by.at, version: by.version + 1 })
      .where('areaId', '=', areaId)
      .where('badgeId', '=', badgeId)
      .where('version', '=', by.version)
      .where('revokedAt', 'is', null),
    () => findBadge(tx, areaId, badgeId),
  )
