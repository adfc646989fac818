import { z } from 'zod'
import { organisationIdSchema } from '../areas/model.setting.ts'
import {
  type ReturnReason,
  returnReasonSchema,
  returnReasons,
} from '../clientships/model.handover.ts'
import { daySchema } from '../platform/shared/days.ts'
import { localisedNameSchema } from '../platform/shared/locale.ts'
import type { Cell, Tables } from '../platform/shared/suppression/hide.ts'
import type { Sum } from '../platform/shared/suppression/ranges.ts'
import { shareFigureSchema, toldSchema } from './model.indicator.ts'
import { policy } from './model.suppression.ts'

/** A decided referral as far as it is counted. */
export interface DecidedReferral {
  readonly unitId: string
  /** Null unless the area has decided that referrers may be named. */
  readonly staffId: string | null
  readonly state: 'accepted' | 'returned'
  readonly returnReason: ReturnReason | null
  readonly againstTrace: boolean
  /** From sending to decision. */
  readonly days: number
  readonly sex: string | null
  /** In years, on the day of sending. */
  readonly age: number | null
  readonly motherTongue: string | null
}

export const referralDimensions = ['sex', 'age', 'language'] as const
export type ReferralDimension = (typeof referralDimensions)[number]

const bands = [0, 25, 35, 45, 55] as const
const bandOf = (age: number | null) =>
  age === null ? 'unknown' : String(bands.findLast((first) => age >= first) ?? 0)

const mostLanguages = 6

/** The groups of each dimension: of languages the most common by name. */
export function referralGroups(
  referrals: readonly DecidedReferral[],
): Readonly<Record<ReferralDimension, readonly string[]>> {
  const spoken = referrals.flatMap(({ motherTongue }) => motherTongue ?? [])
  const languages = [...Map.groupBy(spoken, (language) => language)]
    .toSorted(([a, many], [b, few]) => few.length - many.length || (a < b ? -1 : 1))
    .slice(0, mostLanguages)
    .map(([language]) => language)
  return {
    sex: ['female', 'male', 'unknown'],
    age: [...bands.map(String), 'unknown'],
    language: [...languages, 'other', 'unknown'],
  }
}

/**
 * Units, and referrers within them, that have sent something decided, in an order of their own: what is hidden beside a
 * small count must not change with the order in which rows happen to be read.
 */
export function sendersOf(referrals: readonly DecidedReferral[]) {
  return [...Map.groupBy(referrals, (one) => one.unitId)]
    .toSorted(([a, many], [b, few]) => few.length - many.length || (a < b ? -1 : 1))
    .map(([unitId, ones]) => ({
      unitId,
      staffIds: [...new Set(ones.flatMap((one) => one.staffId ?? []))].toSorted(),
    }))
}

/**
 * The tables of a period with everything that ties them: decided, accepted and returned in all, by unit and referrer, by
 * reason, and by sex, age and language.
 */
export function referralTables(referrals: readonly DecidedReferral[]): Tables {
  const cells = new Map<string, Cell>()
  const sums: Sum[] = []
  const groups = referralGroups(referrals)
  const measures = ['decided', 'accepted', 'returned'] as const
  const put = (id: string, holds: (one: DecidedReferral) => boolean, weight: Cell['weight']) => {
    cells.set(id, { value: referrals.filter(holds).length, weight })
    return id
  }
  const addGroup = (
    name: string,
    holds: (one: DecidedReferral) => boolean,
    weight: Cell['weight'],
  ) => {
    put(`decided${name}`, holds, weight)
    for (const state of ['accepted', 'returned'] as const)
      put(`${state}${name}`, (one) => one.state === state && holds(one), weight)
    sums.push({ total: `decided${name}`, parts: [`accepted${name}`, `returned${name}`] })
  }
  const addSums = (total: string, names: readonly string[]) => {
    for (const measure of measures)
      sums.push({ total: measure + total, parts: names.map((name) => measure + name) })
  }
  const addReasons = (name: string, holds: (one: DecidedReferral) => boolean) => {
    const parts = returnReasons.map((reason) =>
      put(`reason${name}.${reason}`, (one) => one.returnReason === reason && holds(one), 0),
    )
    sums.push({ total: `returned${name}`, parts })
  }
  addGroup('', () => true, 2)
  addReasons('', () => true)
  const units = sendersOf(referrals)
  for (const { unitId, staffIds } of units) {
    const name = `.unit.${unitId}`
    const isOf = (one: DecidedReferral) => one.unitId === unitId
    addGroup(name, isOf, 1)
    addReasons(name, isOf)
    for (const staffId of staffIds)
      addGroup(`${name}.${staffId}`, (one) => isOf(one) && one.staffId === staffId, 0)
    if (staffIds.length > 0)
      addSums(
        name,
        staffIds.map((staffId) => `${name}.${staffId}`),
      )
  }
  addSums(
    '',
    units.map(({ unitId }) => `.unit.${unitId}`),
  )
  for (const reason of returnReasons)
    sums.push({
      total: `reason.${reason}`,
      parts: units.map(({ unitId }) => `reason.unit.${unitId}.${reason}`),
    })
  const groupOf = (one: DecidedReferral, dimension: ReferralDimension): string => {
    if (dimension === 'sex') return one.sex ?? 'unknown'
    if (dimension === 'age') return bandOf(one.age)
    if (one.motherTongue === null) return 'unknown'
    return groups.language.includes(one.motherTongue) ? one.motherTongue : 'other'
  }
  for (const dimension of referralDimensions) {
    for (const group of groups[dimension])
      addGroup(`.${dimension}.${group}`, (one) => groupOf(one, dimension) === group, 0)
    addSums(
      '',
      groups[dimension].map((group) => `.${dimension}.${group}`),
    )
  }
  put('against', (one) => one.state === 'accepted' && one.againstTrace, 0)
  put('with_trace', (one) => one.state === 'accepted' && !one.againstTrace, 'implied')
  sums.push({ total: 'accepted', parts: ['against', 'with_trace'] })
  return { cells, sums }
}

/** Days from sending to decision: the middle one, and that within which nine of ten were decided; null of under ten. */
export function daysToDecision(days: readonly number[]): { median: number; p90: number } | null {
  if (days.length < policy.leastDenominator) return null
  const sorted = days.toSorted((a, b) => a - b)
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? 0
  return { median: at(0.5), p90: at(0.9) }
}

const daysSchema = z.strictObject({ median: z.int(), p90: z.int() }).nullable()
const decisionsSchema = { decided: toldSchema, accepted: toldSchema, returned: toldSchema }
const reasonsSchema = z.array(z.strictObject({ reason: returnReasonSchema, count: toldSchema }))

/** What became of the referrals that a centre decided in a year. */
export const referralQualitySchema = z.strictObject({
  year: z.int(),
  years: z.array(z.int()),
  asOf: daySchema,
  accepted: shareFigureSchema,
  returned: toldSchema,
  againstTrace: toldSchema,
  days: daysSchema,
  reasons: reasonsSchema,
  units: z.array(
    z.strictObject({
      organisationId: organisationIdSchema,
      name: localisedNameSchema,
      ...decisionsSchema,
      days: daysSchema,
      reasons: reasonsSchema,
      /** By referrer, only where the area has decided that they may be named. */
      referrers: z.array(
        z.strictObject({ staffId: z.uuid(), name: z.string(), ...decisionsSchema }),
      ),
    }),
  ),
  /** The day of the decision under which referrers are named. */
  namesDecidedOn: daySchema.nullable(),
  splits: z.array(
    z.strictObject({
      dimension: z.enum(referralDimensions),
      groups: z.array(z.strictObject({ group: z.string(), ...decisionsSchema })),
    }),
  ),
})
export type ReferralQuality = z.infer<typeof referralQualitySchema>

/** What became of the referrals that the reader sent in a year: their own, so nothing is hidden. */
export const myReferralQualitySchema = z.strictObject({
  year: z.int(),
  years: z.array(z.int()),
  asOf: daySchema,
  centres: z.array(
    z.strictObject({
      organisationId: organisationIdSchema,
      name: localisedNameSchema,
      sent: z.int(),
      waiting: z.int(),
      accepted: z.int(),
      returned: z.int(),
      withdrawn: z.int(),
      medianDays: z.int().nullable(),
      reasons: z.array(z.strictObject({ reason: returnReasonSchema, count: z.int() })),
    }),
  ),
})
export type MyReferralQuality = z.infer<typeof myReferralQualitySchema>
