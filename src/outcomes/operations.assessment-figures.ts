import { notFound } from '../platform/server/errors.ts'
import {
  type AssessmentFigures,
  assessmentTables,
  type CountedAssessment,
  figureOf,
} from './model.assessment-figures.ts'
import { firstDayOf, lastDayOf, toldUntil, yearOf } from './model.pace.ts'
import { type Told, tell } from './model.year-tables.ts'
import type { ResultContext } from './operations.results.ts'
import { listCountedAssessments, listFormTitles } from './queries.assessment-figures.ts'
import { listResultCentres } from './queries.results.ts'

/** How many years back assessments can be looked at. */
const yearsShown = 5

/**
 * What the assessments that a centre finished in a year asked and how long they took, as of the end of the month before.
 * @throws ApiError 404 when there is no such centre
 */
export async function getAssessmentFigures(
  { tx, actor, today }: ResultContext,
  organisationId: string,
  year = yearOf(today),
): Promise<AssessmentFigures> {
  const centres = await listResultCentres(tx, actor.areaId)
  if (!centres.some((centre) => centre.organisationId === organisationId)) throw notFound()
  const until = toldUntil(today)
  const lastDay = lastDayOf(year) < until ? lastDayOf(year) : until
  const period = { firstDay: firstDayOf(year), lastDay }
  const counted = await listCountedAssessments(tx, organisationId, period, today)
  const told = tell(assessmentTables(counted))
  const forms = await listFormTitles(tx, actor.areaId)
  return {
    year,
    years: Array.from({ length: yearsShown }, (_none, index) => yearOf(today) - index),
    asOf: lastDay,
    all: { ...figureOf(told, 'all', counted), months: monthsOf(told, 'month', counted) },
    forms: forms.flatMap((form) => {
      const ones = counted.filter((one) => one.formId === form.formId)
      const id = `form.${form.formId}`
      if (ones.length === 0) return []
      return [{ ...form, ...figureOf(told, id, ones), months: monthsOf(told, id, ones) }]
    }),
  }
}

const monthsOf = (told: Told, id: string, ones: readonly CountedAssessment[]) =>
  Array.from({ length: 12 }, (_none, index) => {
    const month = index + 1
    const ofMonth = ones.filter((one) => one.month === month)
    return { month, ...figureOf(told, `${id}.${month}`, ofMonth) }
  })
