import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { LanguageFact } from '../clients/model.facts.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { OfferingId } from '../services/model.offering.ts'
import type { TestMoment } from './model.level-test.ts'

/** The levels of people of a group by their tests; what was found to be wrong is left out. */
export async function listLevels(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<{ clientId: ClientId; key: LanguageFact; start: string | null; end: string | null }[]> {
  const { rows } = await sql<{
    clientId: ClientId
    key: LanguageFact
    start: string | null
    end: string | null
  }>`
    select t.client_id, t.key, max(f.value #>> '{}') filter (where t.moment = 'start') as start,
           max(f.value #>> '{}') filter (where t.moment = 'end') as end
      from level_test t
      join client_fact f on f.area_id = t.area_id and f.fact_id = t.fact_id and f.rectified_at is null
     where t.area_id = ${areaId} and t.offering_id = ${offeringId}
     group by t.client_id, t.key order by t.key, t.client_id`.execute(db)
  return rows
}

/** The fact that the service of a group teaches. */
export async function findTaught(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
): Promise<string | null> {
  const { rows } = await sql<{ teachesFact: string | null }>`
    select s.teaches_fact from offering f
      join service s on s.area_id = f.area_id and s.service_id = f.service_id
     where f.area_id = ${areaId} and f.offering_id = ${offeringId}`.execute(db)
  return rows[0]?.teachesFact ?? null
}

/** Notes which fact a test of a group recorded; a later test of the same takes the place of the former. */
export async function saveLevelTest(
  tx: Tx,
  areaId: string,
  test: {
    readonly offeringId: OfferingId
    readonly clientId: ClientId
    readonly moment: TestMoment
    readonly key: LanguageFact
    readonly factId: string
  },
): Promise<void> {
  await sql`
    insert into level_test (area_id, offering_id, client_id, moment, key, fact_id, visible_to)
    select ${areaId}, ${test.offeringId}, ${test.clientId}, ${test.moment}, ${test.key}, fact_id, visible_to
      from client_fact where area_id = ${areaId} and fact_id = ${test.factId}
    on conflict (area_id, offering_id, client_id, moment, key) do update
       set fact_id = excluded.fact_id, recorded_at = excluded.recorded_at`.execute(tx)
}
