import type { Random } from '../../src/platform/shared/random.ts'
import { handoverRule } from './handover-rule.ts'
import type {
  Access,
  Actor,
  ClientshipHistory,
  Period,
  ReferralHistory,
  Relation,
} from './history.ts'
import type { EndReason } from './rates.ts'
import { getWorkplace, pickColleague, type World } from './world.ts'

/** Days after an end for which a centre follows its clients: so long it and the responsible expert keep them in sight. */
const followUpDays = 730
/** Days for which a returned referral stays with its sender, to be changed and sent again. */
const returnedDays = handoverRule.draftDays

export interface StandingGiven {
  readonly beganOn: number
  /** Where the record was begun, by whom. */
  readonly beginner: Actor
  readonly referrals: readonly ReferralHistory[]
  readonly clientships: readonly ClientshipHistory[]
}

/** Who may see a person when, and who works with them: what follows from the referrals and clientships. */
export function standingsOf(
  world: World,
  given: StandingGiven,
  random: Random,
): { access: Access[]; relations: Relation[] } {
  const access: Access[] = []
  const relations: Relation[] = []
  const service = serviceTime(world, given, random)
  access.push({ organisationId: given.beginner.organisationId, ...service, ground: 'added' })
  given.referrals.forEach((referral, order) => {
    const clientship = given.clientships.find((one) => one.referral === order)
    const centre = getWorkplace(world, referral.centre).organisationId
    if (referral.sentOn !== undefined)
      access.push({
        ...{ organisationId: centre, ground: 'referral', from: referral.sentOn },
        until: clientship === undefined ? referral.decision?.on : followedUntil(clientship),
      })
    relations.push(...senderRelations(referral, given.referrals[order + 1]))
    if (referral.from.organisationId !== given.beginner.organisationId)
      access.push({
        ...{ organisationId: referral.from.organisationId, ground: 'referral' },
        ...{ from: referral.draftedOn, until: (referral.decision?.on ?? world.today) + 1 },
      })
  })
  for (const clientship of given.clientships) {
    const { organisationId } = getWorkplace(world, clientship.centre)
    const until = followedUntil(clientship)
    // Who comes again is handed on to the next responsible expert.
    const again = given.clientships.find(
      (one) => one.centre === clientship.centre && one.startedOn > clientship.startedOn,
    )?.startedOn
    clientship.responsible.forEach(({ staffId, from }, order) => {
      const next = clientship.responsible[order + 1]?.from ?? again
      relations.push({
        ...{ organisationId, staffId, relation: 'own_client', from },
        until: next === undefined ? until : Math.min(next, until ?? next),
      })
    })
    for (const { staffId, from } of clientship.companions)
      relations.push({
        ...{ organisationId, staffId, relation: 'own_client', from },
        until: clientship.end?.on,
      })
  }
  addNeighbours(world, given, service, access, relations, random)
  return {
    access: merged(access, world.today, (one) => one.organisationId),
    relations: merged(
      relations,
      world.today,
      (one) => `${one.organisationId} ${one.staffId} ${one.relation}`,
    ),
  }
}

const employmentId = (world: World) => getWorkplace(world, 'employment-service').organisationId
const followedUntil = ({ end }: ClientshipHistory) => end && end.on + followUpDays

const leaves: readonly EndReason[] = ['moved', 'died', 'retired']
const settles: readonly EndReason[] = ['employed_open', 'entrepreneur', 'degree_study']

/** For how long the organisation that began the record serves the person: beyond the centre's work, until they need it no more. */
function serviceTime(world: World, given: StandingGiven, random: Random): Period {
  const { beganOn: from, referrals, clientships } = given
  const stays = random.int(180, 720)
  const leavesAfter = random.int(20, 90)
  const isOpen =
    referrals.some((one) => one.decision === undefined && one.expiredOn === undefined) ||
    clientships.some((one) => one.end === undefined)
  if (isOpen) return { from, until: undefined }
  const days = [
    ...referrals.map((one) => one.decision?.on ?? one.expiredOn ?? from),
    ...clientships.map((one) => one.end?.on ?? from),
  ]
  // A centre that began the record itself follows the person no longer than any other.
  const isCentre = given.beginner.organisationId !== employmentId(world)
  if (isCentre)
    return {
      from,
      until: Math.max(
        from + returnedDays,
        ...referrals.map((one) => (one.decision?.on ?? one.expiredOn ?? from) + returnedDays),
        ...clientships.map((one) => followedUntil(one) ?? from),
      ),
    }
  const reason = clientships.at(-1)?.end?.reason
  const after =
    reason !== undefined && [...leaves, ...settles].includes(reason) ? leavesAfter : stays
  return { from, until: Math.max(from, ...days) + after }
}

function senderRelations(
  { from: actor, draftedOn, expiredOn, sentOn, decision }: ReferralHistory,
  next: ReferralHistory | undefined,
): Relation[] {
  const made: Relation[] = []
  const add = (relation: Relation['relation'], from: number, until: number | undefined) => {
    if (until === undefined || until > from) made.push({ ...actor, relation, from, until })
  }
  add('referral_draft', draftedOn, sentOn ?? expiredOn)
  if (sentOn === undefined) return made
  add('referral_sent', sentOn, decision?.on)
  if (decision !== undefined && decision.kind !== 'accepted')
    add(
      'referral_draft',
      decision.on,
      Math.min(decision.on + returnedDays, next?.draftedOn ?? Number.POSITIVE_INFINITY),
    )
  return made
}

/** Some have an official of the employment service, some the social and health services beside the centre. */
function addNeighbours(
  world: World,
  { clientships, beginner }: StandingGiven,
  service: Period,
  access: Access[],
  relations: Relation[],
  random: Random,
): void {
  const employment = getWorkplace(world, 'employment-service')
  const official = pickColleague(employment, ['official'], random)
  const hasOfficial = clientships.length > 0 && random.chance(0.08)
  if (
    hasOfficial &&
    official !== undefined &&
    beginner.organisationId === employment.organisationId
  )
    relations.push({
      ...{ organisationId: employment.organisationId, staffId: official.staffId },
      ...{ relation: 'own_client', ...service },
    })
  const [first] = clientships
  const county = world.workplaces.get('wellbeing-county')
  if (county === undefined || first?.activatedOn === undefined || !random.chance(0.04)) return
  const expert = pickColleague(county, ['social_health_expert'], random)
  const from = first.activatedOn + random.int(5, 60)
  if (expert === undefined || from >= Math.min(world.today, first.end?.on ?? world.today)) return
  const period = { from, until: first.end?.on }
  access.push({ organisationId: county.organisationId, ...period, ground: 'added' })
  relations.push({
    ...{ organisationId: county.organisationId, staffId: expert.staffId },
    ...{ relation: 'own_client', ...period },
  })
}

/** Periods that touch become one, and what would end after the present day goes on. */
function merged<P extends Period>(
  periods: readonly P[],
  today: number,
  keyOf: (period: P) => string,
): P[] {
  const result: P[] = []
  for (const one of periods.toSorted((a, b) => a.from - b.from)) {
    const until = one.until !== undefined && one.until > today ? undefined : one.until
    const at = result.findIndex(
      (other) =>
        keyOf(other) === keyOf(one) && (other.until === undefined || other.until >= one.from),
    )
    const other = result[at]
    if (other === undefined) result.push({ ...one, until })
    else
      result[at] = {
        ...other,
        until:
          other.until === undefined || until === undefined
            ? undefined
            : Math.max(other.until, until),
      }
  }
  return result
}
