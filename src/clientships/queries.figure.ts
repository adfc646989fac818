import { sql } from 'kysely'
import type { RecordedFact } from '../clients/model.facts.observation.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { CountedEvents, CountedOutcome } from './model.figure.ts'

/** A clientship as it is counted, with who the person is now and what was already counted. */
export interface FigureSource {
  readonly clientId: string
  readonly organisationId: string
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly endReason: string | null
  readonly birthDate: Day | null
  readonly sex: string | null
  readonly motherTongue: string | null
  readonly knownPhase: string | null
  readonly knownAge: number | null
  readonly knownSex: string | null
  readonly knownMotherTongue: string | null
  /** The organisations with access now. */
  readonly visibleTo: string[]
}

export async function findFigureSource(
  db: Read,
  areaId: string,
  clientshipId: string,
  today: Day,
): Promise<FigureSource | undefined> {
  const { rows } = await sql<FigureSource>`
    select s.client_id, s.organisation_id, s.started_on, s.ended_on, s.end_reason,
           c.birth_date, c.sex, c.mother_tongue,
           f.phase as known_phase, f.age as known_age, f.sex as known_sex, f.mother_tongue as known_mother_tongue,
           array(select a.organisation_id from client_access a
                  where a.area_id = s.area_id and a.client_id = s.client_id and a.period @> ${today}::date
                  order by a.organisation_id) as visible_to
      from clientship s
      join client c on c.area_id = s.area_id and c.client_id = s.client_id
      left join clientship_figure f on f.area_id = s.area_id and f.clientship_id = s.clientship_id
     where s.area_id = ${areaId} and s.clientship_id = ${clientshipId}`.execute(db)
  return rows[0]
}

/** The outcomes of a clientship that were not found wrong. */
export async function listCountedOutcomes(
  db: Read,
  areaId: string,
  clientshipId: string,
): Promise<CountedOutcome[]> {
  const { rows } = await sql<CountedOutcome>`
    select kind, began_on, own_field, evidence, confirmed_on
      from outcome
     where area_id = ${areaId} and clientship_id = ${clientshipId} and rectified_at is null`.execute(
    db,
  )
  return rows
}

/** What was observed of the integration phase until a day, in the client's record and those read through it. */
export async function listPhaseFacts(
  db: Read,
  areaId: string,
  clientId: string,
  until: Day,
): Promise<RecordedFact[]> {
  const { rows } = await sql<Omit<RecordedFact, 'isRectified'>>`
    select fact_id, key, value, observed_on, source, recorded_by, recorded_at
      from client_fact
     where area_id = ${areaId} and key = 'integration_phase' and observed_on <= ${until}::date
       and rectified_at is null
       and client_id = any(${clientId}::uuid || array(
             select merged_client_id from client_merge
              where area_id = ${areaId} and client_id = ${clientId} and undone_at is null))`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, isRectified: false }) as RecordedFact)
}

/** A row of what is counted, with who the person was on the first day. */
export interface FigureRow extends CountedEvents {
  readonly clientId: string
  readonly organisationId: string
  readonly startedOn: Day
  readonly endedOn: Day | null
  readonly endReason: string | null
  readonly phase: string | null
  readonly age: number | null
  readonly sex: string | null
  readonly motherTongue: string | null
}

/** Writes what is counted of a clientship, or writes it anew. */
export async function saveFigure(
  tx: Tx,
  areaId: string,
  clientshipId: string,
  row: FigureRow,
  visibleTo: string[],
): Promise<void> {
  await tx
    .insertInto('clientshipFigure')
    .values({ areaId, clientshipId, visibleTo, ...row })
    .onConflict((c) => c.columns(['areaId', 'clientshipId']).doUpdateSet(row))
    .execute()
}
