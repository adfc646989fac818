import type { Random } from '../../src/platform/shared/random.ts'
import { dayOf, lastDayOfMonth } from '../people/calendar.ts'
import { workdayFrom } from './arrivals.ts'
import { keepNotes } from './contacts.ts'
import type { EvenDraws } from './even.ts'
import type { ClientshipHistory, OutcomeHistory, Pause } from './history.ts'
import { makeOutcome, outcomeOfEnd } from './outcomes.ts'
import {
  type CentreRates,
  type EndReason,
  labourMarketIn,
  ratesOf,
  situationFactor,
  studyPlacesIn,
  studySeason,
  tenureFactor,
} from './rates.ts'
import { type Colleague, getColleague, getWorkplace, pickColleague, type World } from './world.ts'

export interface ClientshipPlan {
  readonly centre: string
  readonly startedOn: number
  readonly acceptedBy: string
  readonly referral: number
  readonly previous: number | undefined
  readonly story: string
  readonly isIntegrating: boolean
  readonly caseworker: Colleague | undefined
}

const week = 7
const perWeek = week / 365.25

/** What may still happen to an active clientship; changed week by week. */
interface Course {
  readonly outcomes: OutcomeHistory[]
  readonly pauses: Pause[]
  readonly responsible: { staffId: string; from: number }[]
  end: { readonly on: number; readonly reason: EndReason; readonly by: string } | undefined
}

/** One clientship from acceptance to its end, as far as it has come by the present day. */
export function simulateClientship(
  world: World,
  plan: ClientshipPlan,
  random: Random,
  even: EvenDraws,
): ClientshipHistory {
  const { today } = world
  const { centre, startedOn, caseworker } = plan
  const workplace = getWorkplace(world, centre)
  const rates = ratesOf(centre)
  const first = getColleague(workplace, ['expert'], random).staffId
  const course: Course = {
    ...{ outcomes: [], pauses: [], end: undefined },
    responsible: [{ staffId: first, from: startedOn }],
  }
  const [shortest, longest] = rates.waitingDays
  const meetsOn = workdayFrom(startedOn + random.int(shortest, longest))
  const comes = even.chance(`comes/${centre}`, 0.975)
  const activatedOn = comes && meetsOn <= today ? meetsOn : undefined
  if (!comes) {
    const gaveUp = workdayFrom(meetsOn + random.int(21, 50))
    if (gaveUp <= today) course.end = { on: gaveUp, reason: 'no_contact', by: first }
  } else if (activatedOn !== undefined) live(world, plan, rates, course, activatedOn, random, even)
  const companions =
    activatedOn === undefined
      ? []
      : joinCompanions(world, centre, activatedOn, course.end?.on ?? today + 1, random)
  const kept = keepNotes(
    {
      ...{ today, startedOn, meetsOn, activatedOn, end: course.end, pauses: course.pauses },
      ...{ responsible: course.responsible, companions },
    },
    random,
  )
  return {
    ...{ centre, startedOn, activatedOn, companions, ...course, ...kept },
    ...{ referral: plan.referral, previous: plan.previous, acceptedBy: plan.acceptedBy },
    caseworker:
      caseworker !== undefined && random.chance(0.85)
        ? { name: caseworker.name, contact: caseworker.email }
        : undefined,
  }
}

/** Who is responsible on a day. */
export const responsibleOn = (
  responsible: readonly { readonly staffId: string; readonly from: number }[],
  day: number,
): string =>
  responsible.findLast((one) => one.from <= day)?.staffId ?? responsible[0]?.staffId ?? ''

/** Lives an active clientship month by month until it ends or the present day comes. */
function live(
  world: World,
  plan: ClientshipPlan,
  rates: CentreRates,
  course: Course,
  activatedOn: number,
  random: Random,
  even: EvenDraws,
): void {
  const { today } = world
  const { centre } = plan
  // A rate is lived through until it has added up to an exponential draw (inversion).
  let untilEvent = -Math.log(1 - even.next(`onTheWay/${centre}`))
  let busyUntil = 0
  let from = activatedOn
  while (from <= today) {
    const lastDay = Math.min(today, lastDayOfMonth(from))
    const pause = beginsPause(from, lastDay, today, random)
    const until = pause === undefined ? lastDay : pause.from - 1
    const ends = endWithin(plan, rates, { from, until, activatedOn }, random, even)
    const lived = ends?.on ?? until
    for (let day = from; day <= lived; day += week) {
      if (day > busyUntil) {
        untilEvent -= eventRate(rates) * perWeek
        if (untilEvent <= 0) {
          busyUntil = onTheWayEvent(world, plan, rates, course, workdayFrom(day), random, even)
          untilEvent = -Math.log(1 - random.next())
        }
      }
      if (random.chance(0.06 * perWeek)) changeResponsible(world, plan, course, day, random)
    }
    if (ends !== undefined) {
      if (end(world, plan, rates, course, ends.reason, ends.on, random, even)) return
      // Reached, but not yet ended on the present day.
      if (course.outcomes.some((one) => one.kind === ends.reason)) return
    }
    if (pause !== undefined) course.pauses.push(pause)
    if (pause !== undefined && pause.resumedOn === undefined) return
    from = pause?.resumedOn ?? lastDay + 1
  }
}

const eventRate = ({ onTheWay }: CentreRates) =>
  onTheWay.work_tryout + onTheWay.training_agreement + onTheWay.other_study + onTheWay.shortJob

/** A pause that begins between two days. */
function beginsPause(
  from: number,
  until: number,
  today: number,
  random: Random,
): Pause | undefined {
  if (!random.chance(1 - Math.exp((-pausesPerYear * (until - from + 1)) / 365.25))) return undefined
  const on = workdayFrom(from + 1 + random.int(0, until - from))
  return on > until ? undefined : makePause(on, today, random)
}
const pausesPerYear = 0.11

function changeResponsible(
  world: World,
  { centre }: ClientshipPlan,
  course: Course,
  day: number,
  random: Random,
): void {
  const next = getColleague(getWorkplace(world, centre), ['expert'], random).staffId
  const last = course.responsible.at(-1)
  const from = workdayFrom(day)
  if (next !== last?.staffId && from > (last?.from ?? from) && from <= world.today)
    course.responsible.push({ staffId: next, from })
}

/** Days of one month in which a clientship is active. */
interface ActiveDays {
  readonly from: number
  readonly until: number
  readonly activatedOn: number
}

/**
 * Whether and why an active clientship ends within a month. Drawn evenly over the clientships of a centre in the month:
 * so many end to work, to a degree and else as their chances add up to.
 */
function endWithin(
  { centre, story, isIntegrating }: ClientshipPlan,
  rates: CentreRates,
  { from, until, activatedOn }: ActiveDays,
  random: Random,
  even: EvenDraws,
): { readonly on: number; readonly reason: EndReason } | undefined {
  const month = dayOf(from).slice(0, 7)
  const year = Number(month.slice(0, 4))
  const season = (studySeason[Number(month.slice(5)) - 1] ?? 1) * studyPlacesIn(year)
  const tenure = (from + until) / 2 - activatedOn
  const weights = rates.ends.map(([reason, rate]): [EndReason, number] => [
    reason,
    rate *
      tenureFactor(reason, tenure) *
      situationFactor(reason, story, isIntegrating) *
      (isWork(reason) ? labourMarketIn(year) : reason === 'degree_study' ? season : 1),
  ])
  const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
  const ends = 1 - Math.exp((-total * (until - from + 1)) / 365.25)
  const ofKind = (kind: EndKind) => weights.filter(([reason]) => kindOf(reason) === kind)
  const likely = (kind: EndKind) =>
    (ends * ofKind(kind).reduce((sum, [, weight]) => sum + weight, 0)) / total
  const kind = even.weighted(`ends/${centre}/${month}`, [
    ['work', likely('work')],
    ['degree', likely('degree')],
    ['else', likely('else')],
    ['none', 1 - ends],
  ] as const)
  if (kind === 'none') return undefined
  const on = workdayFrom(from + even.int(`day/${centre}/${month}/${kind}`, 0, until - from))
  return { on, reason: random.weighted(ofKind(kind)) }
}

type EndKind = 'work' | 'degree' | 'else'
const kindOf = (reason: EndReason): EndKind =>
  isWork(reason) ? 'work' : reason === 'degree_study' ? 'degree' : 'else'

const isWork = (reason: EndReason) =>
  reason === 'employed_open' || reason === 'employed_subsidised' || reason === 'apprenticeship'

/** Ends the clientship with a reason, or begins what it will end with; whether it has ended. */
function end(
  { today }: World,
  plan: ClientshipPlan,
  rates: CentreRates,
  course: Course,
  reason: EndReason,
  on: number,
  random: Random,
  even: EvenDraws,
): boolean {
  if (on > today) return false
  const by = responsibleOn(course.responsible, on)
  const kind = outcomeOfEnd(reason)
  let endsOn = on
  if (kind !== undefined) {
    endsOn = workdayFrom(
      on + even.int(`recorded/${plan.centre}/${dayOf(on).slice(0, 7)}/${kind}`, 0, 10),
    )
    course.outcomes.push(
      makeOutcome(kind, on, Math.min(endsOn, today), by, plan.centre, today, random),
    )
  }
  if (endsOn > today) return false
  course.end = { on: endsOn, reason, by }
  if (kind === undefined && even.chance(`jobAfterEnd/${plan.centre}`, rates.jobAfterEnd)) {
    const beganOn = workdayFrom(endsOn + random.int(3, 85))
    const heardOn = beganOn + random.int(0, 20)
    if (heardOn <= today)
      course.outcomes.push(
        makeOutcome('employed_open', beganOn, heardOn, by, plan.centre, today, random),
      )
  }
  return true
}

/** A tryout, a course or a job for a time; gives the day until which it lasts. */
function onTheWayEvent(
  { today }: World,
  { centre }: ClientshipPlan,
  { onTheWay }: CentreRates,
  course: Course,
  on: number,
  random: Random,
  even: EvenDraws,
): number {
  if (on > today) return on
  const kind = even.weighted(`events/${centre}`, [
    ['work_tryout', onTheWay.work_tryout],
    ['training_agreement', onTheWay.training_agreement],
    ['other_study', onTheWay.other_study],
    ['employed_open', onTheWay.shortJob],
  ] as const)
  const by = responsibleOn(course.responsible, on)
  const lastsUntil = on + random.int(28, kind === 'other_study' ? 150 : 95)
  const made = makeOutcome(
    kind,
    on,
    Math.min(today, on + random.int(0, 12)),
    by,
    centre,
    today,
    random,
  )
  course.outcomes.push({ ...made, endedOn: lastsUntil <= today ? lastsUntil : undefined })
  return lastsUntil
}

function makePause(from: number, today: number, random: Random): Pause {
  const until = from + random.int(30, 180)
  const resumes = workdayFrom(until + random.int(-10, 20))
  const reason = random.weighted([
    ['family_leave', 24],
    ['illness_or_other_personal', 24],
    ['study', 18],
    ['work', 16],
    ['abroad', 14],
    ['other', 4],
  ] as const)
  return { from, until, resumedOn: resumes <= today ? resumes : undefined, reason }
}

/** How often a colleague of another task works with a client too. */
const companions = [
  ['career_counsellor', 0.34],
  ['teacher', 0.26],
  ['coach', 0.18],
  ['employer_expert', 0.3],
] as const

function joinCompanions(
  world: World,
  centre: string,
  activatedOn: number,
  until: number,
  random: Random,
) {
  const workplace = getWorkplace(world, centre)
  return companions.flatMap(([role, share]) => {
    const colleague = random.chance(share) ? pickColleague(workplace, [role], random) : undefined
    const from = workdayFrom(activatedOn + random.int(7, 60))
    return colleague === undefined || from > world.today || from >= until
      ? []
      : [{ staffId: colleague.staffId, from }]
  })
}
