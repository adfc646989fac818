import { z } from 'zod'
import { serviceIdSchema } from '../areas/model.centre.ts'
import { namedOrganisationSchema } from '../areas/model.setting.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localeSchema, localisedNameSchema } from '../platform/shared/locale.ts'
import { pricePers, productions } from '../services/model.service.ts'
import { toldMovesSchema } from './model.appointment-moves.ts'
import { toldSchema } from './model.indicator.ts'
import { resultYearSchema } from './model.results.ts'
import { contractUseSchema } from './model.service-costs.ts'
import { capacitySchema, monthCapacitySchema } from './model.service-seats.ts'
import { policy } from './model.suppression.ts'

/** What the page and its file explain, in this order. */
export const serviceDefinitions = [
  'seats',
  'utilisation',
  'hours',
  'waiting',
  'moves',
  'started',
  'completed',
  'reached',
  'cost',
  'contracts',
] as const
export type ServiceDefinition = (typeof serviceDefinitions)[number]

export const serviceFiguresQuerySchema = z.strictObject({ year: resultYearSchema.optional() })
export const serviceFiguresFileQuerySchema = z.strictObject({
  year: resultYearSchema.optional(),
  locale: localeSchema.optional(),
})

const withMonths = { ...capacitySchema.shape, months: z.array(monthCapacitySchema).length(12) }

/** Days that were waited; middle and nine tenths of ten people at least. */
const waitShape = {
  people: toldSchema,
  medianDays: z.int().nullable(),
  p90Days: z.int().nullable(),
}
const waitSchema = z.strictObject(waitShape)
export type Wait = z.infer<typeof waitSchema>

const waitsShape = {
  /** Who wait today. */
  waiting: waitSchema,
  /** Who got a seat in the year. */
  seated: waitSchema,
}

/** What came of those who began in the groups of a year, and what their seats cost. */
const participationShape = {
  started: toldSchema,
  /** Of them those whose group has ended. */
  ended: toldSchema,
  completed: toldSchema,
  /** Whose clientship has ended at its centre's goal since the group began. */
  reached: toldSchema,
  /** Of the used seats of groups that have begun; null when no price is recorded. */
  startedCents: z.int().nullable(),
  /** Of the groups that have ended. */
  endedCents: z.int().nullable(),
}
const participationSchema = z.strictObject(participationShape)
export type Participation = z.infer<typeof participationSchema>

const serviceFigureSchema = z.strictObject({
  serviceId: serviceIdSchema,
  name: localisedNameSchema,
  organisation: namedOrganisationSchema,
  production: z.enum(productions),
  pricePer: z.enum(pricePers).nullable(),
  ...withMonths,
  ...waitsShape,
  ...participationShape,
})
export type ServiceFigure = z.infer<typeof serviceFigureSchema>

/** Seats, waiting and cost of the services of an organisation, or of the area, in a year. */
export const serviceFiguresSchema = z.strictObject({
  year: z.int(),
  years: z.array(z.int()),
  /** Seats and waiting stand as on this day. */
  on: daySchema,
  /** What came of people is told as of this day, the end of a month. */
  asOf: daySchema,
  /** All services together. */
  all: z.strictObject(withMonths),
  /** The organisations with such services, each with its services together. */
  organisations: z.array(
    z.strictObject({ organisation: namedOrganisationSchema, ...withMonths, ...waitsShape }),
  ),
  services: z.array(serviceFigureSchema),
  /** By who produces it, of services whose price is recorded. */
  productions: z.array(participationSchema.extend({ production: z.enum(productions) })),
  contracts: z.array(contractUseSchema),
  /** Appointments and how their times held, by organisation. */
  appointments: z.array(toldMovesSchema),
})
export type ServiceFigures = z.infer<typeof serviceFiguresSchema>

/** What one costs, in whole cents; null when cost or count is not told, or nobody is counted. */
export const costPer = (cents: number | null, count: number | null): number | null =>
  cents === null || count === null || count === 0 ? null : Math.round(cents / count)

/** What is told of waits: of a hidden count nothing more, of fewer than ten people no middle. */
export function waitOf(
  people: number | null,
  medianDays: number | null,
  p90Days: number | null,
): Wait {
  const isEnough = people !== null && people >= policy.leastDenominator
  return {
    people,
    medianDays: isEnough ? medianDays : null,
    p90Days: isEnough ? p90Days : null,
  }
}
