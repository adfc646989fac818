import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { ClientId } from './model.access.ts'
import type { BreakGlassId, GlassRow } from './model.break-glass.ts'

/** A client to whom one of some organisations has access on a day, by number or by the hash of a hetu. */
export async function findClientOf(
  db: Read,
  areaId: string,
  organisations: readonly string[],
  { clientNumber, hetuHash }: { clientNumber: number | null; hetuHash: Buffer | null },
  today: Day,
): Promise<{ clientId: ClientId; organisationId: string } | undefined> {
  const { rows } = await sql<{ clientId: ClientId; organisationId: string }>`
    select c.client_id, a.organisation_id
      from client c
      join client_access a on a.area_id = c.area_id and a.client_id = c.client_id and a.period @> ${today}::date
     where c.area_id = ${areaId} and a.organisation_id = any(${[...organisations]}::uuid[])
       and (c.client_number = ${clientNumber}::bigint or c.hetu_hash = ${hetuHash}::bytea)
     order by c.created_at, a.organisation_id limit 1`.execute(db)
  return rows[0]
}

/** Opens the record of a client for as long as the area says; gives until when. */
export async function insertOpening(
  tx: Tx,
  opening: {
    readonly areaId: string
    readonly clientId: ClientId
    readonly organisationId: string
    readonly staffId: string
    readonly role: string
    readonly reason: string
  },
): Promise<{ breakGlassId: BreakGlassId; until: Instant }> {
  const { areaId, clientId, organisationId, staffId, role, reason } = opening
  const { rows } = await sql<{ breakGlassId: BreakGlassId; until: Instant }>`
    insert into break_glass (area_id, break_glass_id, client_id, organisation_id, staff_id, role, reason, until, visible_to)
    select area_id, ${newId<'BreakGlass'>()}, ${clientId}, ${organisationId}, ${staffId}, ${role}, ${reason},
           now() + make_interval(hours => glass_hours), array[${organisationId}::uuid]
      from area where area_id = ${areaId}
    returning break_glass_id, until`.execute(tx)
  const [row] = rows
  if (row === undefined) throw new RangeError('The area of the request is there')
  return row
}

/** In which roles of an area records may be opened outside access. */
export async function listGlassRoles(db: Read, areaId: string): Promise<string[]> {
  const { rows } = await sql<{ glassRoles: string[] }>`
    select glass_roles from area where area_id = ${areaId}`.execute(db)
  return rows[0]?.glassRoles ?? []
}

/** Ends an opening of a staff member that is open now; whether there was one. */
export async function closeOpening(
  tx: Tx,
  areaId: string,
  breakGlassId: BreakGlassId,
  staffId: string,
): Promise<boolean> {
  const result = await sql`
    update break_glass set until = now()
     where area_id = ${areaId} and break_glass_id = ${breakGlassId} and staff_id = ${staffId} and until > now()`.execute(
    tx,
  )
  return result.numAffectedRows === 1n
}

interface OpeningRow extends Omit<GlassRow, 'organisation' | 'reviewed' | 'clientNumber'> {
  readonly clientId: ClientId
  readonly clientNumber: number
  readonly organisationId: string
  readonly reviewedName: string | null
  readonly reviewedAt: Instant | null
  readonly remark: string | null
}

/** Which openings are listed. */
interface AskedOpenings {
  readonly onlyUnreviewed: boolean
  readonly most: number
}

/** The newest openings at some organisations, for who manages them. */
export async function listOpeningsOf(
  db: Read,
  areaId: string,
  organisationIds: readonly string[],
  { onlyUnreviewed, most }: AskedOpenings,
): Promise<OpeningRow[]> {
  const state = onlyUnreviewed ? sql`g.reviewed_at is null` : sql`true`
  const { rows } = await sql<OpeningRow>`
    select g.break_glass_id, g.client_id, c.client_number, g.organisation_id, m.name as staff_name, g.role, g.reason,
           g.opened_at, g.until, r.name as reviewed_name, g.reviewed_at, g.remark
      from break_glass g
      join client c on c.area_id = g.area_id and c.client_id = g.client_id
      join staff_member m on m.area_id = g.area_id and m.staff_id = g.staff_id
      left join staff_member r on r.area_id = g.area_id and r.staff_id = g.reviewed_by
     where g.area_id = ${areaId} and g.organisation_id = any(${[...organisationIds]}::uuid[]) and ${state}
     order by g.opened_at desc, g.break_glass_id desc limit ${most}`.execute(db)
  return rows
}

/** The newest openings of the area. Refused to all but the data-protection officer. */
export async function listOpenings(
  db: Read,
  today: Day,
  { onlyUnreviewed, most }: AskedOpenings,
): Promise<OpeningRow[]> {
  const { rows } = await sql<OpeningRow>`
    select * from glass_openings(${today}::date, ${onlyUnreviewed}, ${most})`.execute(db)
  return rows
}

/** Marks an opening as reviewed; gives its client and whether it was not reviewed before, or undefined without one. */
export async function reviewOpening(
  tx: Tx,
  breakGlassId: BreakGlassId,
  remark: string | null,
  today: Day,
): Promise<{ clientId: ClientId; isDone: boolean } | undefined> {
  const { rows } = await sql<{ clientId: ClientId; isDone: boolean }>`
    select client_id, is_done from review_glass(${breakGlassId}::uuid, ${remark}, ${today}::date)`.execute(
    tx,
  )
  return rows[0]
}
