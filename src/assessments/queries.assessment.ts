import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { AssessmentId, AssessmentState } from './model.assessment.ts'
import type { Answers } from './model.condition.ts'
import type { Counts } from './model.count.ts'
import type { AssessmentKind, FormContent, FormId, Words } from './model.form.ts'

/** Whose an assessment is. */
export interface AssessmentOwner {
  readonly clientId: ClientId
  readonly organisationId: OrganisationId
  readonly kind: AssessmentKind
}

/**
 * Whose an assessment in sight is, or undefined.
 * @param section of which the roles are told that may write it; null when the form has no such section
 */
export async function findOwner(
  db: Read,
  areaId: string,
  assessmentId: AssessmentId,
  section = '',
): Promise<(AssessmentOwner & { readonly writers: readonly string[] | null }) | undefined> {
  const { rows } = await sql<AssessmentOwner & { readonly writers: readonly string[] | null }>`
    select a.client_id, a.organisation_id, f.kind,
           (select s -> 'writers' from jsonb_array_elements(v.content -> 'sections') s
             where s ->> 'code' = ${section} limit 1) as writers
      from assessment a
      join form f on f.area_id = a.area_id and f.form_id = a.form_id
      join form_version v on v.area_id = a.area_id and v.form_id = a.form_id and v.number = a.form_number
     where a.area_id = ${areaId} and a.assessment_id = ${assessmentId} ${keptPlan}`.execute(db)
  return rows[0]
}

/** The row of an assessment as lists show it. */
export interface AssessmentHead extends AssessmentOwner {
  readonly assessmentId: AssessmentId
  readonly organisationName: LocalisedName
  readonly title: Words
  readonly formNumber: number
  readonly state: AssessmentState
  readonly openedName: string
  readonly openedAt: Instant
  readonly finishedName: string | null
  readonly finishedAt: Instant | null
  readonly questions: number | null
  readonly notAsked: number | null
  readonly confirmed: number | null
}

/** An assessment with its form and what was saved of its sections. */
export interface AssessmentRow extends AssessmentHead {
  readonly content: FormContent
  readonly prefilled: string[]
  readonly finishedOn: Day | null
  readonly version: number
  readonly serviceLanguage: string | null
}

const head = sql`
  a.assessment_id, a.client_id, a.organisation_id, f.kind, a.form_number, a.state, a.opened_at, a.finished_at,
  a.questions, a.not_asked, a.confirmed, v.content -> 'title' as title,
  short_name(o) as organisation_name, m.name as opened_name, e.name as finished_name`
const source = sql`
  assessment a
  join form f on f.area_id = a.area_id and f.form_id = a.form_id
  join form_version v on v.area_id = a.area_id and v.form_id = a.form_id and v.number = a.form_number
  join organisation o on o.area_id = a.area_id and o.organisation_id = a.organisation_id
  join staff_member m on m.area_id = a.area_id and m.staff_id = a.opened_by
  left join staff_member e on e.area_id = a.area_id and e.staff_id = a.finished_by`

/** The assessments of some records in sight: those that are open first, then the latest. */
export async function listAssessments(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<AssessmentHead[]> {
  const { rows } = await sql<AssessmentHead>`
    select ${head} from ${source}
     where a.area_id = ${areaId} and a.client_id = any(${[...clientIds]}::uuid[])
     order by a.state = 'finished', a.opened_at desc, a.assessment_id`.execute(db)
  return rows
}

/** An assessment in sight, or undefined. */
export async function findAssessment(
  db: Read,
  areaId: string,
  assessmentId: AssessmentId,
): Promise<AssessmentRow | undefined> {
  const { rows } = await sql<AssessmentRow>`
    select ${head}, v.content, a.prefilled, a.finished_on, a.version, c.service_language
      from ${source}
      join client c on c.area_id = a.area_id and c.client_id = a.client_id
     where a.area_id = ${areaId} and a.assessment_id = ${assessmentId} ${keptPlan}`.execute(db)
  return rows[0]
}

/** Takes an assessment for this transaction; its client is locked before. */
export async function lockAssessment(
  tx: Tx,
  areaId: string,
  assessmentId: AssessmentId,
): Promise<{ state: AssessmentState; version: number } | undefined> {
  const row = await tx
    .selectFrom('assessment')
    .select(['state', 'version'])
    .where('areaId', '=', areaId)
    .where('assessmentId', '=', assessmentId)
    .forUpdate()
    .executeTakeFirst()
  return row as { state: AssessmentState; version: number } | undefined
}

/** Writes a new assessment. */
export async function insertAssessment(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly assessmentId: AssessmentId
    readonly clientId: ClientId
    readonly organisationId: string
    readonly formId: FormId
    readonly formNumber: number
    readonly prefilled: readonly string[]
    readonly openedBy: string
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  await tx
    .insertInto('assessment')
    .values({
      ...row,
      state: 'open',
      prefilled: [...row.prefilled],
      visibleTo: [...row.visibleTo],
    })
    .execute()
}

/**
 * Adds to the time of work what a save shows: the seconds since the form was opened or last saved, none after a long
 * pause.
 * @param longest the longest pause that counts, in seconds
 */
export async function addWork(
  tx: Tx,
  areaId: string,
  assessmentId: AssessmentId,
  longest: number,
): Promise<void> {
  await sql`
    update assessment
       set worked_at = now(),
           seconds = seconds + case when now() - worked_at <= make_interval(secs => ${longest})
                                    then round(extract(epoch from now() - worked_at))::integer else 0 end
     where area_id = ${areaId} and assessment_id = ${assessmentId}`.execute(tx)
}

/**
 * Shows an assessment to the organisations with access besides those that see it: whoever has access when something of it
 * is written sees it from then on.
 */
export async function widenAssessment(
  tx: Tx,
  areaId: string,
  assessmentId: AssessmentId,
  organisations: readonly string[],
  parts: 'head' | 'all',
): Promise<void> {
  for (const table of parts === 'all' ? ['assessment', 'assessment_section'] : ['assessment'])
    await sql`
      update ${sql.table(table)}
         set visible_to = array(select unnest(visible_to) union select unnest(${[...organisations]}::uuid[]))
       where area_id = ${areaId} and assessment_id = ${assessmentId}
         and not visible_to @> ${[...organisations]}::uuid[]`.execute(tx)
}

/** Shows some sections of an assessment to an organisation that sees the assessment, because they were handed over. */
export async function shareSections(
  tx: Tx,
  areaId: string,
  assessmentId: AssessmentId,
  sections: readonly string[],
  organisationId: string,
): Promise<void> {
  await sql`
    update assessment_section set visible_to = visible_to || ${organisationId}::uuid
     where area_id = ${areaId} and assessment_id = ${assessmentId} and section = any(${[...sections]}::text[])
       and ${organisationId} <> all(visible_to)`.execute(tx)
}

/** Finishes an assessment that is locked. */
export async function finishAssessment(
  tx: Tx,
  areaId: string,
  assessmentId: AssessmentId,
  done: Counts & { readonly finishedBy: string; readonly finishedOn: Day },
): Promise<void> {
  await tx
    .updateTable('assessment')
    .set({ ...done, state: 'finished', finishedAt: sql`now()`, version: sql`version + 1` })
    .where('areaId', '=', areaId)
    .where('assessmentId', '=', assessmentId)
    .executeTakeFirstOrThrow()
}

/** Takes away an assessment that is open, with what was saved of it; the facts stay with the client. */
export async function deleteAssessment(
  tx: Tx,
  areaId: string,
  assessmentId: AssessmentId,
): Promise<void> {
  await tx
    .deleteFrom('assessmentSection')
    .where('areaId', '=', areaId)
    .where('assessmentId', '=', assessmentId)
    .execute()
  await tx
    .deleteFrom('assessment')
    .where('areaId', '=', areaId)
    .where('assessmentId', '=', assessmentId)
    .where('state', '=', 'open')
    .executeTakeFirstOrThrow()
}

/** A section as it is stored. */
export interface SectionRow {
  readonly section: string
  readonly version: number
  readonly answers: Answers
  /** The observations recorded here, by question. */
  readonly recorded: Readonly<Record<string, string>>
  readonly confirmed: readonly string[]
  readonly savedName: string
  readonly savedAt: Instant
}

/** What was saved of the sections of an assessment. */
export async function listSections(
  db: Read,
  areaId: string,
  assessmentId: AssessmentId,
): Promise<SectionRow[]> {
  const { rows } = await sql<SectionRow>`
    select s.section, s.version, s.answers, s.recorded, s.confirmed, m.name as saved_name, s.saved_at
      from assessment_section s
      join staff_member m on m.area_id = s.area_id and m.staff_id = s.saved_by
     where s.area_id = ${areaId} and s.assessment_id = ${assessmentId}`.execute(db)
  return rows
}

/**
 * Saves a section whose assessment is locked: its first version, or the next, which those with access see too. Gives
 * when.
 */
export async function saveSection(
  tx: Tx,
  row: Pick<SectionRow, 'section' | 'version' | 'answers' | 'recorded' | 'confirmed'> & {
    readonly areaId: string
    readonly assessmentId: AssessmentId
    readonly clientId: ClientId
    readonly savedBy: string
    readonly visibleTo: readonly string[]
  },
): Promise<Instant> {
  const said = {
    version: row.version,
    answers: JSON.stringify(row.answers),
    recorded: JSON.stringify(row.recorded),
    confirmed: [...row.confirmed],
    savedBy: row.savedBy,
    savedAt: sql<Instant>`now()`,
  }
  const { areaId, assessmentId, clientId, section, visibleTo } = row
  const saved = await tx
    .insertInto('assessmentSection')
    .values({ areaId, assessmentId, clientId, section, ...said, visibleTo: [...visibleTo] })
    .onConflict((on) =>
      on.columns(['areaId', 'assessmentId', 'section']).doUpdateSet({
        ...said,
        visibleTo: sql<string[]>`array(select unnest(assessment_section.visible_to)
                                       union select unnest(excluded.visible_to))`,
      }),
    )
    .returning('savedAt')
    .executeTakeFirstOrThrow()
  return saved.savedAt as Instant
}
