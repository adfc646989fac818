import { z } from 'zod'
import { assessmentKindSchema, formIdSchema, wordsSchema } from '../assessments/model.form.ts'
import { daySchema } from '../platform/shared/days.ts'
import type { Cell, Tables } from '../platform/shared/suppression/hide.ts'
import type { Sum } from '../platform/shared/suppression/ranges.ts'
import { toldSchema } from './model.indicator.ts'
import { policy } from './model.suppression.ts'
import type { Told } from './model.year-tables.ts'

/** A finished assessment as far as it is counted. */
export interface CountedAssessment {
  readonly formId: string
  /** Of the year, from 1. */
  readonly month: number
  /** Questions that showed, and of them those that nobody had to ask. */
  readonly questions: number
  readonly notAsked: number
  /** From opening to saving, long pauses left out; 0 where nothing is known of it. */
  readonly seconds: number
}

const twelve = Array.from({ length: 12 }, (_none, index) => index + 1)

/** The assessments of a year in all, by month, by form, and by both, with everything that ties them. */
export function assessmentTables(counted: readonly CountedAssessment[]): Tables {
  const cells = new Map<string, Cell>()
  const sums: Sum[] = []
  const put = (id: string, holds: (one: CountedAssessment) => boolean, weight: Cell['weight']) => {
    cells.set(id, { value: counted.filter(holds).length, weight })
    return id
  }
  const forms = [...new Set(counted.map(({ formId }) => formId))]
  put('all', () => true, 2)
  const months = twelve.map((month) => put(`month.${month}`, (one) => one.month === month, 1))
  sums.push({ total: 'all', parts: months })
  const ofForms = forms.map((form) => {
    const total = put(`form.${form}`, (one) => one.formId === form, 1)
    const parts = twelve.map((month) =>
      put(`form.${form}.${month}`, (one) => one.formId === form && one.month === month, 0),
    )
    sums.push({ total, parts })
    return total
  })
  sums.push({ total: 'all', parts: ofForms })
  for (const month of twelve)
    sums.push({
      total: `month.${month}`,
      parts: forms.map((form) => `form.${form}.${month}`),
    })
  return { cells, sums }
}

const figureSchema = z.strictObject({
  finished: toldSchema,
  /** The share of the questions that nobody had to ask, in whole hundredths; null of fewer than ten assessments. */
  notAsked: z.number().min(0).max(1).nullable(),
  /** The middle one of the times from opening to saving, in whole minutes; null of fewer than ten. */
  minutes: z.int().nullable(),
})
export type AssessmentFigure = z.infer<typeof figureSchema>

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** What is told of some assessments: beside a count that is hidden nothing else is. */
export function figureOf(
  told: Told,
  id: string,
  ones: readonly CountedAssessment[],
): AssessmentFigure {
  const finished = told.get(id) ?? null
  const isEnough = finished !== null && finished >= policy.leastDenominator
  const questions = sumOf(ones.map((one) => one.questions))
  return {
    finished,
    notAsked:
      isEnough && questions > 0
        ? Math.round((100 * sumOf(ones.map((one) => one.notAsked))) / questions) / 100
        : null,
    minutes: isEnough ? medianMinutes(ones.map((one) => one.seconds)) : null,
  }
}

/** The middle one of times in whole minutes, null when fewer than ten are known. */
export function medianMinutes(seconds: readonly number[]): number | null {
  const known = seconds.filter((one) => one > 0).toSorted((a, b) => a - b)
  if (known.length < policy.leastDenominator) return null
  return Math.round((known[Math.ceil(known.length / 2) - 1] ?? 0) / 60)
}

/** Everything and each month of it. */
const withMonths = {
  ...figureSchema.shape,
  months: z.array(z.strictObject({ month: z.int().min(1).max(12), ...figureSchema.shape })),
}

/** What a centre's assessments of a year asked, and how long they took. */
export const assessmentFiguresSchema = z.strictObject({
  year: z.int(),
  years: z.array(z.int()),
  asOf: daySchema,
  all: z.strictObject(withMonths),
  forms: z.array(
    z.strictObject({
      formId: formIdSchema,
      kind: assessmentKindSchema,
      title: wordsSchema,
      ...withMonths,
    }),
  ),
})
export type AssessmentFigures = z.infer<typeof assessmentFiguresSchema>
