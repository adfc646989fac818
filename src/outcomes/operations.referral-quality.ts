import type { OrganisationId } from '../areas/model.setting.ts'
import { listNamedOrganisations } from '../areas/operations.names.ts'
import { returnReasons } from '../clientships/model.handover.ts'
import { notFound } from '../platform/server/errors.ts'
import { addMonths, type Day } from '../platform/shared/days.ts'
import type { HandingTimes } from './model.handing-times.ts'
import { firstDayOf, lastDayOf, toldUntil, yearOf } from './model.pace.ts'
import {
  type DecidedReferral,
  daysToDecision,
  type MyReferralQuality,
  type ReferralQuality,
  referralDimensions,
  referralGroups,
  referralTables,
  sendersOf,
} from './model.referral-quality.ts'
import { type Told, tell } from './model.year-tables.ts'
import { figuresOf, type ResultContext } from './operations.results.ts'
import { listHandingTimes } from './queries.handing-times.ts'
import {
  findNamesDecision,
  listDecidedReferrals,
  listMyReferrals,
  listStaffNames,
} from './queries.referral-quality.ts'
import { listResultCentres } from './queries.results.ts'

/** How many years back referrals can be looked at. */
const yearsShown = 5
const yearsUntil = (today: Day) =>
  Array.from({ length: yearsShown }, (_none, index) => yearOf(today) - index)

/**
 * What became of the referrals that a centre decided in a year, as of the end of the month before.
 * @throws ApiError 404 when there is no such centre
 */
export async function getReferralQuality(
  context: ResultContext,
  organisationId: string,
  year = yearOf(context.today),
): Promise<ReferralQuality> {
  const { tx, actor, today } = context
  const centres = await listResultCentres(tx, actor.areaId)
  if (!centres.some((centre) => centre.organisationId === organisationId)) throw notFound()
  const until = toldUntil(today)
  const lastDay = lastDayOf(year) < until ? lastDayOf(year) : until
  const period = { firstDay: firstDayOf(year), lastDay }
  const referrals = await listDecidedReferrals(tx, organisationId, period, today)
  const told = tell(referralTables(referrals))
  const { at, share } = figuresOf(told, until)
  return {
    year,
    years: yearsUntil(today),
    asOf: until,
    accepted: share('accepted_referrals', 'accepted', 'decided'),
    returned: at('returned'),
    againstTrace: at('against'),
    days: daysToDecision(referrals.map((one) => one.days)),
    reasons: reasonsOf(told, ''),
    units: await unitsOf(context, referrals, told),
    namesDecidedOn: (await findNamesDecision(tx, actor.areaId, today)) ?? null,
    splits: splitsOf(referrals, told),
  }
}

const decisionsOf = (told: Told, name: string) => ({
  decided: told.get(`decided${name}`) ?? null,
  accepted: told.get(`accepted${name}`) ?? null,
  returned: told.get(`returned${name}`) ?? null,
})

const reasonsOf = (told: Told, name: string) =>
  returnReasons.map((reason) => ({ reason, count: told.get(`reason${name}.${reason}`) ?? null }))

async function unitsOf(
  { tx, actor }: ResultContext,
  referrals: readonly DecidedReferral[],
  told: Told,
): Promise<ReferralQuality['units']> {
  const senders = new Map(sendersOf(referrals).map((one) => [one.unitId, one.staffIds]))
  const names = await listStaffNames(tx, actor.areaId, [...senders.values()].flat())
  const nameOf = new Map(names.map(({ staffId, name }) => [staffId, name]))
  const units = await listNamedOrganisations(tx, actor.areaId)
  return units.flatMap(({ organisationId, name }) => {
    const staffIds = senders.get(organisationId)
    if (staffIds === undefined) return []
    const key = `.unit.${organisationId}`
    // The days of a unit are told only beside a count of its decisions that is told.
    const isTold = told.get(`decided${key}`) !== null
    const days = referrals.flatMap((one) => (one.unitId === organisationId ? one.days : []))
    return [
      {
        organisationId: organisationId as OrganisationId,
        name,
        ...decisionsOf(told, key),
        days: isTold ? daysToDecision(days) : null,
        reasons: reasonsOf(told, key),
        referrers: staffIds
          .map((staffId) => ({
            staffId,
            name: nameOf.get(staffId) ?? '',
            ...decisionsOf(told, `${key}.${staffId}`),
          }))
          .toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      },
    ]
  })
}

function splitsOf(referrals: readonly DecidedReferral[], told: Told): ReferralQuality['splits'] {
  const groups = referralGroups(referrals)
  return referralDimensions.map((dimension) => ({
    dimension,
    groups: groups[dimension].map((group) => ({
      group,
      ...decisionsOf(told, `.${dimension}.${group}`),
    })),
  }))
}

/**
 * How long the handovers to and from a centre waited: those decided in the last twelve months, and those that are open.
 * @throws ApiError 404 when there is no such centre
 */
export async function getHandingTimes(
  { tx, actor, today }: ResultContext,
  organisationId: string,
): Promise<HandingTimes> {
  const centres = await listResultCentres(tx, actor.areaId)
  if (!centres.some((centre) => centre.organisationId === organisationId)) throw notFound()
  const from = addMonths(today, -12)
  return { from, until: today, rows: await listHandingTimes(tx, organisationId, from, today) }
}

/** What became of the referrals that the actor sent in a year, by centre. */
export async function getMyReferralQuality(
  { tx, actor, today }: ResultContext,
  year = yearOf(today),
): Promise<MyReferralQuality> {
  const period = { firstDay: firstDayOf(year), lastDay: lastDayOf(year) }
  const mine = await listMyReferrals(tx, period, today)
  const names = await listNamedOrganisations(tx, actor.areaId)
  const centres = names.flatMap(({ organisationId, name }) => {
    const ones = mine.filter((one) => one.toOrganisationId === organisationId)
    if (ones.length === 0) return []
    const inState = (...states: readonly string[]) =>
      ones.filter(({ state }) => states.includes(state))
    const days = inState('accepted', 'returned')
      .flatMap((one) => one.days ?? [])
      .toSorted((a, b) => a - b)
    return [
      {
        organisationId: organisationId as OrganisationId,
        name,
        sent: ones.length,
        waiting: inState('sent', 'received').length,
        accepted: inState('accepted').length,
        returned: inState('returned').length,
        withdrawn: inState('withdrawn').length,
        medianDays: days[Math.ceil(days.length / 2) - 1] ?? null,
        reasons: returnReasons.flatMap((reason) => {
          const count = ones.filter((one) => one.returnReason === reason).length
          return count > 0 ? [{ reason, count }] : []
        }),
      },
    ]
  })
  return { year, years: yearsUntil(today), asOf: today, centres }
}
