import { randomUUID } from 'node:crypto'
import type pg from 'pg'

/** Assessments of one form finished on one day, as they are counted; the first took a minute, each next one a minute more. */
export interface MadeAssessments {
  readonly code: string
  readonly day: string
  readonly count: number
  readonly questions: number
  readonly notAsked: number
}

/** Adds finished assessments of a client of a centre, as the figures of the centre count them. */
export async function addCountedAssessments(
  owner: pg.Pool,
  of: {
    readonly areaId: string
    readonly organisationId: string
    readonly clientId: string
    readonly staffId: string
  },
  made: readonly MadeAssessments[],
): Promise<void> {
  for (const { code, day, count, questions, notAsked } of made)
    for (let minutes = 1; minutes <= count; minutes += 1)
      await owner.query(
        `insert into assessment (area_id, assessment_id, client_id, organisation_id, form_id, form_number, state,
                                 prefilled, opened_by, seconds, finished_by, finished_at, finished_on, questions,
                                 not_asked, confirmed, visible_to)
         select $1, $2, $3, $4, form_id, 1, 'finished', '{}', $5, $6, $5, $7::date, $7::date, $8, $9, 0, array[$4::uuid]
           from form where area_id = $1 and code = $10`,
        [
          ...[of.areaId, randomUUID(), of.clientId, of.organisationId, of.staffId],
          ...[60 * minutes, day, questions, notAsked, code],
        ],
      )
}
