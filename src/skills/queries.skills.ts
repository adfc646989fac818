import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Assessor } from './model.scale.ts'
import type { RecognitionKind, RecognitionStep, SkillAssessment } from './model.skills.ts'

/** An assessment with what it is about: a requirement of a unit, or a concept of ESCO. */
export interface AssessmentRow extends SkillAssessment {
  readonly qualification: string | null
  readonly unit: string | null
  readonly requirement: number | null
  readonly conceptId: string | null
}

/** Every assessment in some records of a person. */
export async function listAssessments(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<AssessmentRow[]> {
  const { rows } = await sql<AssessmentRow>`
    select a.qualification, a.unit, a.requirement, a.concept_id, a.level, a.assessor, a.observed_on, a.recorded_at,
           s.name as recorded_by
      from skill_assessment a
      join staff_member s on s.area_id = a.area_id and s.staff_id = a.recorded_by
     where a.area_id = ${areaId} and a.client_id = any(${[...clientIds]}::uuid[])
     order by a.recorded_at, a.skill_assessment_id`.execute(db)
  return rows
}

/** Steps towards recognising units, in the order in which they were recorded. */
export type RecognitionRow = RecognitionStep & {
  readonly qualification: string
  readonly unit: string
}

export async function listRecognitions(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<RecognitionRow[]> {
  const { rows } = await sql<RecognitionRow>`
    select r.qualification, r.unit, r.kind, r.on_day, r.basis, s.name as by, r.recorded_at,
           jsonb_build_object('fi', o.name_fi, 'sv', o.name_sv, 'en', o.name_en) as organisation
      from recognition_step r
      join staff_member s on s.area_id = r.area_id and s.staff_id = r.recorded_by
      join organisation o on o.area_id = r.area_id and o.organisation_id = r.organisation_id
     where r.area_id = ${areaId} and r.client_id = any(${[...clientIds]}::uuid[])
     order by r.recorded_at, r.recognition_step_id`.execute(db)
  return rows
}

interface By {
  readonly areaId: string
  readonly clientId: ClientId
  readonly organisationId: string
  readonly recordedBy: string
}

/** What was said of skills at one sitting. */
export async function insertAssessments(
  tx: Tx,
  by: By,
  rows: readonly {
    readonly qualification: string | null
    readonly unit: string | null
    readonly requirement: number | null
    readonly conceptId: string | null
    readonly level: string
    readonly assessor: Assessor
    readonly observedOn: Day
  }[],
  visibleTo: readonly string[],
): Promise<void> {
  const values = rows.map(
    (row) => sql`(
      ${by.areaId}, ${newId<'SkillAssessment'>()}::uuid, ${by.clientId}::uuid, ${by.organisationId}::uuid,
      ${row.qualification}, ${row.unit}, ${row.requirement}::integer, ${row.conceptId}::uuid, ${row.level},
      ${row.assessor}, ${row.observedOn}::date, ${by.recordedBy}::uuid, ${[...visibleTo]}::uuid[])`,
  )
  await sql`
    insert into skill_assessment (area_id, skill_assessment_id, client_id, organisation_id, qualification, unit,
                                  requirement, concept_id, level, assessor, observed_on, recorded_by, visible_to)
    values ${sql.join(values)}`.execute(tx)
}

/** One step towards recognising a unit. */
export async function insertRecognition(
  tx: Tx,
  by: By,
  step: {
    readonly qualification: string
    readonly unit: string
    readonly kind: RecognitionKind
    readonly onDay: Day
    readonly basis: string
  },
  visibleTo: readonly string[],
): Promise<void> {
  await sql`
    insert into recognition_step (area_id, recognition_step_id, client_id, organisation_id, qualification, unit, kind,
                                  on_day, basis, recorded_by, visible_to)
    values (${by.areaId}, ${newId<'RecognitionStep'>()}::uuid, ${by.clientId}::uuid, ${by.organisationId}::uuid,
            ${step.qualification}, ${step.unit}, ${step.kind}, ${step.onDay}::date, ${step.basis},
            ${by.recordedBy}::uuid, ${[...visibleTo]}::uuid[])`.execute(tx)
}
