import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Actor } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Id } from '../platform/shared/ids.ts'
import type { CentreCriteria, CriteriaDraft, CriteriaVersion } from './model.versions.ts'

const versionColumns = [
  'c.criteriaId',
  'c.organisationId',
  'c.status',
  sql<Day>`lower(c.valid)`.as('validFrom'),
  sql<Day | null>`upper(c.valid) - 1`.as('validTo'),
  'c.tree',
  'c.source',
  'c.publishedAt',
  'c.version',
] as const

/** All versions of the criteria of the area's centres, or of one, newest first. */
export async function listVersions(
  db: Read,
  areaId: string,
  organisationId?: string,
): Promise<CriteriaVersion[]> {
  const rows = await db
    .selectFrom('criteria as c')
    .leftJoin('staffMember as s', (join) =>
      join.onRef('s.areaId', '=', 'c.areaId').onRef('s.staffId', '=', 'c.publishedBy'),
    )
    .select([...versionColumns, 's.name as publishedBy'])
    .where('c.areaId', '=', areaId)
    .$if(organisationId !== undefined, (q) =>
      q.where('c.organisationId', '=', organisationId as string),
    )
    .orderBy(sql`lower(c.valid)`, 'desc')
    .orderBy('c.status')
    .modifyEnd(keptPlan)
    .execute()
  return rows as unknown as CriteriaVersion[]
}

/** The area's centres with their services, in the order in which the area shows them. */
export async function listCentres(
  db: Read,
  areaId: string,
): Promise<Pick<CentreCriteria, 'organisationId' | 'code' | 'name' | 'services'>[]> {
  const { rows } = await sql<Pick<CentreCriteria, 'organisationId' | 'code' | 'name' | 'services'>>`
    select c.organisation_id, c.code,
           short_name(o) as name,
           coalesce((select jsonb_agg(jsonb_build_object('code', s.code, 'name',
                       jsonb_build_object('fi', s.name_fi, 'sv', s.name_sv, 'en', s.name_en)) order by s.position)
              from service s where s.area_id = c.area_id and s.organisation_id = c.organisation_id
               and s.closed_on is null), '[]') as services
      from centre c
      join organisation o on o.area_id = c.area_id and o.organisation_id = c.organisation_id
     where c.area_id = ${areaId}
     order by o.position, c.code ${keptPlan}`.execute(db)
  return rows
}

/** Saves a centre's draft, the first or one that replaces what is there; the version is checked before. */
export async function upsertDraft(
  tx: Tx,
  actor: Actor,
  organisationId: Id<'Organisation'>,
  draft: CriteriaDraft,
): Promise<void> {
  await sql`
    insert into criteria (area_id, criteria_id, organisation_id, status, valid, tree, source, created_by)
    values (${actor.areaId}, ${newId<'Criteria'>()}, ${organisationId}, 'draft', daterange(${draft.validFrom}, null),
            ${JSON.stringify(draft.tree)}::jsonb, ${JSON.stringify(draft.source)}::jsonb, ${actor.staffId})
    on conflict (area_id, organisation_id) where status = 'draft'
    do update set valid = excluded.valid, tree = excluded.tree, source = excluded.source,
                  version = criteria.version + 1`.execute(tx)
}

/**
 * Publishes the draft: what is in force ends on the day before. The caller has seen that no version begins later.
 * History is kept: nothing that has been in force is changed but for its last day.
 */
export async function publishDraft(
  tx: Tx,
  actor: Actor,
  draft: { criteriaId: string; organisationId: string; validFrom: Day },
): Promise<void> {
  await sql`
    update criteria set valid = valid * daterange(null, ${draft.validFrom}), version = version + 1
     where area_id = ${actor.areaId} and organisation_id = ${draft.organisationId} and status = 'published'
       and valid && daterange(${draft.validFrom}, null) and lower(valid) < ${draft.validFrom}::date`.execute(
    tx,
  )
  await sql`
    update criteria set status = 'published', published_by = ${actor.staffId}, published_at = now(), version = version + 1
     where area_id = ${actor.areaId} and criteria_id = ${draft.criteriaId} and status = 'draft'`.execute(
    tx,
  )
}

/** Takes a centre's draft away. */
export async function deleteDraft(tx: Tx, areaId: string, criteriaId: string): Promise<void> {
  await sql`
    delete from criteria where area_id = ${areaId} and criteria_id = ${criteriaId} and status = 'draft'`.execute(
    tx,
  )
}
