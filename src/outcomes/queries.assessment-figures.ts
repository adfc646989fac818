import { sql } from 'kysely'
import type { AssessmentKind, FormId, Words } from '../assessments/model.form.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { CountedAssessment } from './model.assessment-figures.ts'

/** The assessments that a centre finished in a period, whoever may see their people; the database checks the right. */
export async function listCountedAssessments(
  tx: Tx,
  organisationId: string,
  period: { readonly firstDay: Day; readonly lastDay: Day },
  today: Day,
): Promise<CountedAssessment[]> {
  const { rows } = await sql<CountedAssessment>`
    select * from assessment_figures(${organisationId}, ${period.firstDay}::date, ${period.lastDay}::date,
                                     ${today}::date)`.execute(tx)
  return rows
}

/** The forms of the area by kind, each with its latest title. */
export async function listFormTitles(
  db: Read,
  areaId: string,
): Promise<{ formId: FormId; kind: AssessmentKind; title: Words }[]> {
  const { rows } = await sql<{ formId: FormId; kind: AssessmentKind; title: Words }>`
    select f.form_id, f.kind, v.content -> 'title' as title
      from form f
      join form_version v on v.area_id = f.area_id and v.form_id = f.form_id
     where f.area_id = ${areaId} and v.state <> 'draft'
       and v.number = (select max(l.number) from form_version l
                        where l.area_id = f.area_id and l.form_id = f.form_id and l.state <> 'draft')
     order by f.made_at, f.code`.execute(db)
  return rows
}
