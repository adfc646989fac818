import type { RecordedFact } from '../../src/clients/model.facts.observation.ts'
import { createRandom, type Random } from '../../src/platform/shared/random.ts'
import { dayNumber, dayOf } from '../people/calendar.ts'
import type { DemoPerson } from '../people/person.ts'
import { simulateClientship } from './clientship.ts'
import type { EvenDraws } from './even.ts'
import type { Actor, ClientshipHistory, History, ReferralHistory, Said } from './history.ts'
import { findOut, laterFacts, learnt } from './later-facts.ts'
import { simulateReferral } from './referral.ts'
import { standingsOf } from './standing.ts'
import { type Colleague, getColleague, getWorkplace, type Workplace, type World } from './world.ts'

/** Draws about what happens to people come from streams that neither people nor second records have. */
const historyStreams = 2 ** 40

/** The most referrals that a person has. */
const mostReferrals = 5

/** One of an area's people is begun to be referred. */
interface Attempt {
  readonly centre: string
  readonly on: number
  readonly from: Actor
  readonly referringOrganisationId: string
  readonly origin: ReferralHistory['origin']
}

/**
 * What happens to one person: referrals, decisions, clientships, one after the other, until the present day.
 * @param even what is drawn evenly over the people of a block, who are simulated in their order
 */
export function simulateHistory(
  world: World,
  person: DemoPerson,
  seed: number,
  even: EvenDraws,
): History {
  const random = createRandom(seed, historyStreams + person.index)
  const employment = getWorkplace(world, 'employment-service')
  const beganOn = dayNumber(person.beganOn)
  const referrer = getColleague(employment, ['referrer'], random)
  const first = firstAttempt(world, person, employment, referrer, random)
  const beginner = first.from
  const said: Said[] = person.observations.map((observation) => ({
    observation,
    by: beginner.staffId,
  }))
  const referrals: ReferralHistory[] = []
  const clientships: ClientshipHistory[] = []
  const attempts =
    person.variantOf === undefined && !even.chance('neverReferred', neverReferred) ? [first] : []
  while (attempts.length > 0 && referrals.length < mostReferrals) {
    const attempt = attempts.shift() as Attempt
    if (attempt.on > world.today || isUnderWay(attempt, referrals, clientships)) continue
    const referral = simulateReferral(
      world,
      {
        ...attempt,
        draftedOn: attempt.on,
        isFurther: referrals.length > 0,
        birthDate: person.birthDate,
        factsUntil: (day) => factsUntil(said, day),
      },
      random,
      even,
    )
    referrals.push(referral)
    const { decision } = referral
    if (decision?.kind === 'accepted') {
      const clientship = simulateClientship(
        world,
        {
          ...{ centre: attempt.centre, startedOn: decision.on, acceptedBy: decision.by },
          referral: referrals.length - 1,
          previous: lastAt(clientships, attempt.centre),
          ...{ story: person.story, isIntegrating: person.isIntegrating },
          caseworker: referrer,
        },
        random,
        even,
      )
      clientships.push(clientship)
      said.push(...laterFacts(said, clientship, person.isIntegrating, world.today, random))
      attempts.push(...afterClientship(world, clientship, attempt, random))
    } else if (decision?.kind === 'returned') {
      const again = afterReturn(world, referral, attempt, random)
      if (again === undefined || again.on > world.today) continue
      const by = again.from.staffId
      const isLearnt = decision.returnReason === 'criteria_not_met'
      said.push(
        ...(isLearnt
          ? learnt(said, again.on, by, person.finnish)
          : findOut(said, again.on, by, person.finnish, random)),
      )
      attempts.push(again)
    }
  }
  const standings = standingsOf(world, { beganOn, beginner, referrals, clientships }, random)
  return { recordedBy: beginner.staffId, said, referrals, clientships, ...standings }
}

/** The share of people whom the employment service has recorded and not referred. */
const neverReferred = 0.015

/** What was said of a person by a day, as rules read it. */
function factsUntil(said: readonly Said[], day: number): RecordedFact[] {
  const until = dayOf(day)
  return said
    .filter(({ observation }) => observation.observedOn <= until)
    .map(({ observation, by }, order) => ({
      ...observation,
      factId: String(order),
      recordedBy: by,
      recordedAt: observation.observedOn,
      isRectified: false,
    }))
}

function firstAttempt(
  world: World,
  person: DemoPerson,
  employment: Workplace,
  referrer: Colleague,
  random: Random,
): Attempt {
  const centre = getWorkplace(world, person.arrival.centre)
  const origin = random.weighted([
    ['authority', 84],
    ['own_contact', 7],
    ['event', 4],
    ['partner', 5],
  ] as const)
  // Who comes of their own accord or from a partner is recorded by the centre itself.
  const place = origin === 'authority' ? employment : centre
  const staff = origin === 'authority' ? referrer : getColleague(centre, ['expert'], random)
  const partner = world.workplaces.get('wellbeing-county') ?? employment
  return {
    ...{ centre: centre.code, on: person.arrival.day, origin },
    from: { organisationId: place.organisationId, staffId: staff.staffId },
    referringOrganisationId: origin === 'partner' ? partner.organisationId : place.organisationId,
  }
}

/** Nobody is referred to a centre where they are a client or already referred to. */
function isUnderWay(
  { centre, on }: Attempt,
  referrals: readonly ReferralHistory[],
  clientships: readonly ClientshipHistory[],
): boolean {
  return (
    clientships.some((one) => one.centre === centre && (one.end?.on ?? on) >= on) ||
    referrals.some(
      (one) => one.centre === centre && (one.decision?.on ?? one.expiredOn ?? on) >= on,
    )
  )
}

function lastAt(clientships: readonly ClientshipHistory[], centre: string): number | undefined {
  const at = clientships.findLastIndex((one) => one.centre === centre)
  return at < 0 ? undefined : at
}

function otherCentre(world: World, centre: string): string | undefined {
  for (const workplace of world.workplaces.values())
    if (workplace.isCentre && workplace.code !== centre) return workplace.code
  return undefined
}

/** What a referrer does with a referral that came back. */
function afterReturn(
  world: World,
  { decision }: ReferralHistory,
  attempt: Attempt,
  random: Random,
): Attempt | undefined {
  const returnedOn = decision?.on ?? attempt.on
  const again = (share: number, from: number, to: number, centre = attempt.centre) =>
    random.chance(share) ? { ...attempt, centre, on: returnedOn + random.int(from, to) } : undefined
  switch (decision?.returnReason) {
    case 'facts_missing':
      return again(0.55, 4, 40)
    case 'criteria_not_met':
      return again(0.2, 120, 400)
    case 'other_centre_fits': {
      const other = otherCentre(world, attempt.centre)
      return other === undefined ? undefined : again(0.65, 1, 20, other)
    }
    default:
      return again(0.1, 60, 300)
  }
}

/** Some come again after an end, some go on to the other centre, a few are clients of both at once. */
function afterClientship(
  world: World,
  clientship: ClientshipHistory,
  attempt: Attempt,
  random: Random,
): Attempt[] {
  const { end, activatedOn, centre, responsible } = clientship
  const further: Attempt[] = []
  const other = otherCentre(world, centre)
  const { organisationId } = getWorkplace(world, centre)
  const sender = { organisationId, staffId: responsible.at(-1)?.staffId ?? attempt.from.staffId }
  const toOther = (on: number) =>
    other !== undefined &&
    further.push({
      ...{ centre: other, on, origin: 'authority', from: sender },
      referringOrganisationId: organisationId,
    })
  if (activatedOn !== undefined && random.chance(0.015)) {
    const on = activatedOn + random.int(40, 160)
    if (on < (end?.on ?? world.today)) toOther(on)
  }
  if (end === undefined) return further
  const comeAgain = (from: number, to: number) =>
    further.push({ ...attempt, on: end.on + random.int(from, to) })
  const again = random.next()
  switch (end.reason) {
    case 'goal_not_reached':
    case 'other_study':
    case 'other_service':
      if (again < 0.05) toOther(end.on)
      else if (again < 0.1) comeAgain(90, 500)
      break
    case 'no_contact':
    case 'family_leave':
    case 'health':
    case 'moved':
      if (again < 0.05) comeAgain(120, 500)
      break
    case 'employed_open':
    case 'employed_subsidised':
      if (again < 0.025) comeAgain(180, 600)
      break
    default:
  }
  return further
}
