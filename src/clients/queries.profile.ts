import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { ClientId } from './model.access.ts'
import type { RecordedFact } from './model.facts.observation.ts'
import { factDefinition, observedScalarFacts } from './model.facts.ts'
import type { ProfileValues } from './model.facts.values.ts'
import type { FactKind } from './model.recorded-facts.ts'

/** The tables of a kind of facts: what was observed, and the fold of it. */
export const factTables = {
  facts: { facts: 'client_fact', profile: 'client_profile' },
  support_needs: { facts: 'client_support_fact', profile: 'client_support_profile' },
} as const

/** The columns of a kind's profile that hold one fact each; they have the names of the facts. */
export const profileFacts = (kind: FactKind) =>
  observedScalarFacts.filter((key) => factDefinition(key).right === kind)

/** A person of whom nothing is known yet. */
export async function insertEmptyProfiles(
  tx: Tx,
  areaId: string,
  clientId: ClientId,
  visibleTo: string[],
): Promise<void> {
  for (const table of ['clientProfile', 'clientSupportProfile'] as const)
    await tx.insertInto(table).values({ areaId, clientId, visibleTo }).execute()
}

/**
 * The facts of which a client's profile is folded: the client's own, and those of the records read through it as far
 * as every reader of the profile may read them.
 * @param readers the organisations that read the profile
 */
export async function listFactsToFold(
  db: Read,
  kind: FactKind,
  areaId: string,
  clientId: ClientId,
  readers: readonly string[],
): Promise<RecordedFact[]> {
  const { rows } = await sql<Omit<RecordedFact, 'isRectified'>>`
    select fact_id, key, value, observed_on, source, recorded_by, recorded_at
      from ${sql.table(factTables[kind].facts)}
     where area_id = ${areaId} and rectified_at is null
       and (client_id = ${clientId}
            or visible_to @> ${[...readers]}::uuid[]
               and client_id = any(array(
                     select merged_client_id from client_merge
                      where area_id = ${areaId} and client_id = ${clientId} and undone_at is null)))`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, isRectified: false }) as RecordedFact)
}

/** Keeps the fold of a kind of facts as the client's one row, read by the given organisations. */
export async function saveProfile(
  tx: Tx,
  kind: FactKind,
  areaId: string,
  clientId: ClientId,
  values: ProfileValues,
  changesOn: Day | undefined,
  readers: readonly string[],
): Promise<void> {
  const table = sql.table(factTables[kind].profile)
  const columns = profileFacts(kind).map(
    (key) => sql`${sql.ref(key)} = ${values.facts[key] ?? null}`,
  )
  const list = (items: readonly unknown[]) =>
    items.length === 0 ? sql`null` : sql`${JSON.stringify(items)}::jsonb`
  if (kind === 'facts')
    columns.push(
      sql`degrees = ${list(values.lists.degree)}`,
      sql`experiences = ${list(values.lists.own_field_experience)}`,
    )
  columns.push(sql`changes_on = ${changesOn ?? null}::date`)
  const update = () =>
    sql`update ${table} set ${sql.join(columns)} where area_id = ${areaId} and client_id = ${clientId}`.execute(
      tx,
    )
  if ((await update()).numAffectedRows !== 0n) return
  await sql`
    insert into ${table} (area_id, client_id, visible_to)
    values (${areaId}, ${clientId}, ${[...readers]}::uuid[])`.execute(tx)
  await update()
}

/** The clients whose profile changes by the mere passing of days, the longest overdue first. */
export async function listDueProfiles(
  db: Read,
  kind: FactKind,
  areaId: string,
  today: Day,
  limit: number,
): Promise<ClientId[]> {
  const { rows } = await sql<{ clientId: ClientId }>`
    select client_id from ${sql.table(factTables[kind].profile)}
     where area_id = ${areaId} and changes_on <= ${today}::date
     order by changes_on, client_id limit ${limit}`.execute(db)
  return rows.map((row) => row.clientId)
}
