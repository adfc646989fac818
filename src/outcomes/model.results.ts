import { z } from 'zod'
import { baselineSchema, targetMeasures, targetPeriods } from '../areas/model.centre.ts'
import { namedOrganisationSchema, organisationIdSchema } from '../areas/model.setting.ts'
import { clientIdSchema } from '../clients/model.access.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import { changeKinds, outcomeGroupNames, splitDimensionSchema } from './model.cells.ts'
import { countFigureSchema, shareFigureSchema, toldSchema } from './model.indicator.ts'

export const resultYearSchema = z.coerce.number().int().min(2000).max(2100)

/** What a centre is to reach in the year, with how its source was read. */
export const yearTargetSchema = z.strictObject({
  measure: z.enum(targetMeasures),
  value: z.int(),
  period: z.enum(targetPeriods),
  validFrom: daySchema,
  validTo: daySchema.nullable(),
  interpretation: z.strictObject({ fi: z.string(), sv: z.string(), en: z.string() }),
  source: z.string(),
})
export type YearTarget = z.infer<typeof yearTargetSchema>

/** With which ends the goal is reached, as the definition in force says it. */
export const goalRuleSchema = z.strictObject({
  reachedBy: z.array(z.string()),
  inOwnField: z.array(z.string()),
  whenConfirmed: z.array(z.string()),
  source: z.string(),
})

/** The new clients of a year as they grew month by month; null where the growth was too small to be told. */
export const curveSchema = z.array(toldSchema).max(12)

const headSchema = z.strictObject({
  organisationId: organisationIdSchema,
  name: localisedNameSchema,
  shortName: localisedNameSchema,
  newClients: countFigureSchema,
  /** By the end of the year, at the pace until now; null when there is nothing to tell it from. */
  pace: z.int().nullable(),
  newTarget: yearTargetSchema.nullable(),
  curve: curveSchema,
  lastYearCurve: curveSchema,
  /** Null in a year for which no goal was set. */
  toGoal: shareFigureSchema.nullable(),
  goalTarget: yearTargetSchema.nullable(),
  toWork: shareFigureSchema,
  /** New clients by integration phase on their first day, year by year. */
  phaseByYear: z.array(
    z.strictObject({
      year: z.int(),
      total: toldSchema,
      in_integration: toldSchema,
      past_integration: toldSchema,
      unknown: toldSchema,
    }),
  ),
})
export type CentreHeadline = z.infer<typeof headSchema>

const peopleSchema = z.strictObject({
  served: countFigureSchema,
  positive: shareFigureSchema,
  /** Each person once, by the first of work, business, degree study, anything else, nothing. */
  change: z.record(z.enum(changeKinds), toldSchema),
  /** Who is told under a kind that comes earlier, but reached this one too. */
  overlap: z.strictObject({ business: toldSchema, degree: toldSchema }),
})

const quoteSchema = baselineSchema.omit({ version: true })

/** The results of a centre in a year. */
export const centreResultsSchema = headSchema.extend({
  year: z.int(),
  asOf: daySchema,
  years: z.array(z.int()),
  goalText: localisedNameSchema,
  goalRule: goalRuleSchema.nullable(),
  ended: countFigureSchema,
  outcomes: z.array(
    z.strictObject({
      group: z.enum(outcomeGroupNames),
      ended: toldSchema,
      parts: z.array(z.strictObject({ outcome: z.string(), ended: toldSchema })),
    }),
  ),
  splits: z.array(
    z.strictObject({
      dimension: splitDimensionSchema,
      groups: z.array(
        z.strictObject({ group: z.string(), new: toldSchema, ended: toldSchema, goal: toldSchema }),
      ),
    }),
  ),
  people: peopleSchema,
  cohorts: z.array(
    z.strictObject({
      months: z.int(),
      rows: z.array(z.strictObject({ year: z.int(), ...shareFigureSchema.shape })),
    }),
  ),
  baselines: z.array(quoteSchema),
})
export type CentreResults = z.infer<typeof centreResultsSchema>

/** The results of the area: each centre's headline, and its people counted once however many centres they have. */
export const areaResultsSchema = z.strictObject({
  year: z.int(),
  asOf: daySchema,
  years: z.array(z.int()),
  centres: z.array(headSchema),
  newClients: countFigureSchema,
  people: peopleSchema,
  baselines: z.array(quoteSchema),
})
export type AreaResults = z.infer<typeof areaResultsSchema>

/** Centres whose results the reader may see. */
export const resultCentresSchema = z.array(namedOrganisationSchema)

/** The people behind a figure, as far as the reader may know them. */
export const figurePeopleSchema = z.strictObject({
  figure: z.string(),
  year: z.int(),
  asOf: daySchema,
  /** How many the figure tells. */
  total: z.int(),
  /** How many of them can no longer be named; null for one to four. */
  nameless: toldSchema,
  /** How many of them are the reader's to see; the rows are the first of these. */
  visible: z.int(),
  rows: z.array(
    z.strictObject({
      clientId: clientIdSchema,
      clientNumber: z.int(),
      name: z.string(),
      startedOn: daySchema,
      endedOn: daySchema.nullable(),
    }),
  ),
})
export type FigurePeople = z.infer<typeof figurePeopleSchema>
