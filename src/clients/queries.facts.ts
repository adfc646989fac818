import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { ClientId } from './model.access.ts'
import type { FactObservation, RecordedFact } from './model.facts.observation.ts'
import type { FactKind } from './model.recorded-facts.ts'
import { factTables } from './queries.profile.ts'

/** An observation as it is stored, with the record that it stands in and the name of who recorded it. */
export type StoredFact = RecordedFact & {
  readonly documentId: string | null
  readonly clientId: ClientId
  readonly recorderName: string
  readonly recordedAt: Instant
}

/** Support needs cite no document. */
const citation = (kind: FactKind) =>
  kind === 'facts' ? sql.ref('f.document_id') : sql<null>`null::uuid`

/** The observations of some records of a person that were not found wrong, the latest observed first. */
export async function listFacts(
  db: Read,
  kind: FactKind,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<StoredFact[]> {
  const { rows } = await sql<StoredFact>`
    select f.fact_id, f.client_id, f.key, f.value, f.observed_on, f.source, ${citation(kind)} as document_id, f.recorded_at, f.recorded_by,
           s.name as recorder_name, false as is_rectified
      from ${sql.table(factTables[kind].facts)} f
      join staff_member s on s.area_id = f.area_id and s.staff_id = f.recorded_by
     where f.area_id = ${areaId} and f.client_id = any(${[...clientIds]}::uuid[]) and f.rectified_at is null
     order by f.observed_on desc, f.recorded_at desc, f.fact_id desc ${keptPlan}`.execute(db)
  return rows
}

/** Records observations; gives their ids in the same order. */
export async function insertFacts(
  tx: Tx,
  kind: FactKind,
  by: { readonly areaId: string; readonly clientId: ClientId; readonly recordedBy: string },
  observations: readonly FactObservation[],
  visibleTo: readonly string[],
): Promise<string[]> {
  const rows = observations.map((observation) => ({ factId: newId<'Fact'>(), observation }))
  const values = rows.map(
    ({ factId, observation: { key, value, observedOn, source, documentId } }) => sql`(
      ${by.areaId}, ${factId}::uuid, ${by.clientId}::uuid, ${key}, ${JSON.stringify(value)}::jsonb,
      ${observedOn}::date, ${source}, ${by.recordedBy}::uuid, ${[...visibleTo]}::uuid[]
      ${kind === 'facts' ? sql`, ${documentId ?? null}::uuid` : sql``})`,
  )
  await sql`
    insert into ${sql.table(factTables[kind].facts)}
      (area_id, fact_id, client_id, key, value, observed_on, source, recorded_by, visible_to
       ${kind === 'facts' ? sql`, document_id` : sql``})
    values ${sql.join(values)}`.execute(tx)
  return rows.map((row) => row.factId)
}

/** Whether a fact of this client is in sight, and whether it was found wrong. */
export async function findFact(
  db: Read,
  kind: FactKind,
  areaId: string,
  clientId: ClientId,
  factId: string,
): Promise<{ isRectified: boolean } | undefined> {
  const { rows } = await sql<{ isRectified: boolean }>`
    select rectified_at is not null as is_rectified from ${sql.table(factTables[kind].facts)}
     where area_id = ${areaId} and client_id = ${clientId} and fact_id = ${factId}`.execute(db)
  return rows[0]
}

/** Hides a wrong fact from all but the auditor. */
export async function rectifyFact(
  tx: Tx,
  kind: FactKind,
  areaId: string,
  factId: string,
  rectifiedBy: string,
  reason: string,
): Promise<void> {
  await sql`
    update ${sql.table(factTables[kind].facts)}
       set rectified_at = now(), rectified_by = ${rectifiedBy}, rectification = ${reason}
     where area_id = ${areaId} and fact_id = ${factId} and rectified_at is null`.execute(tx)
}
