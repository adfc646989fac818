import type { RecordedFact } from '../../src/clients/model.facts.observation.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import { dayOf } from '../people/calendar.ts'
import { workdayFrom } from './arrivals.ts'
import type { EvenDraws } from './even.ts'
import { handoverRule } from './handover-rule.ts'
import type { Actor, Decision, Question, ReferralHistory, ReturnReason } from './history.ts'
import type { Outcome } from './judge.ts'
import {
  acceptedAgainst,
  answers,
  questions,
  referralMessages,
  returnWords,
  withdrawnWords,
} from './phrases.ts'
import { acceptance } from './rates.ts'
import { getColleague, getWorkplace, type World } from './world.ts'

export interface ReferralPlan {
  readonly centre: string
  readonly from: Actor
  readonly referringOrganisationId: string
  readonly origin: ReferralHistory['origin']
  readonly draftedOn: number
  /** Further referrals of a person are made with more care: they are sent, and more often accepted. */
  readonly isFurther: boolean
  readonly birthDate: string
  /** What was known of the person by a day. */
  factsUntil(day: number): readonly RecordedFact[]
}

/** What share of drafts are never sent. */
const neverSent = 0.02

/** Why a referral comes back, by what the criteria said of it. */
const reasons: Readonly<Record<Outcome, readonly (readonly [ReturnReason, number])[]>> = {
  not_met: [
    ['criteria_not_met', 62],
    ['other_centre_fits', 26],
    ['facts_missing', 4],
    ['declined_by_person', 4],
    ['not_reached', 4],
  ],
  unknown: [
    ['facts_missing', 42],
    ['not_reached', 22],
    ['declined_by_person', 18],
    ['other_centre_fits', 12],
    ['other', 6],
  ],
  met: [
    ['not_reached', 36],
    ['declined_by_person', 36],
    ['other_centre_fits', 12],
    ['other', 16],
  ],
}

/** A referral from its draft to the decision, as far as it has come by the present day. */
export function simulateReferral(
  world: World,
  plan: ReferralPlan,
  random: Random,
  even: EvenDraws,
): ReferralHistory {
  const { today } = world
  const { draftedOn, centre, from } = plan
  const head = {
    ...{ centre, from, draftedOn, origin: plan.origin },
    referringOrganisationId: plan.referringOrganisationId,
    message: random.pick(referralMessages),
  }
  const unsent = {
    ...{ sentOn: undefined, receivedOn: undefined, receivedBy: undefined, question: undefined },
    ...{ decision: undefined, verdict: undefined, criteriaId: undefined },
  }
  const isSent = plan.isFurther || !random.chance(neverSent)
  const sendsAfter = random.chance(0.62) ? 0 : random.int(1, 12)
  const sentOn = workdayFrom(draftedOn + sendsAfter)
  if (!isSent || sentOn > today) {
    const expiresOn = draftedOn + handoverRule.draftDays
    return { ...head, ...unsent, expiredOn: expiresOn <= today ? expiresOn : undefined }
  }
  const { full, open, criteriaId } = world.judge.judge(
    ...([centre, plan.factsUntil(sentOn), { birth_date: plan.birthDate }] as const),
    dayOf(sentOn),
  )
  const workplace = getWorkplace(world, centre)
  const receiver = getColleague(workplace, ['expert', 'centre_manager'], random).staffId
  const opensOn = workdayFrom(sentOn + random.weighted(opensAfter))
  const asked = askQuestion(from, receiver, opensOn, random)
  const decidesOn = workdayFrom(
    Math.max(sentOn + decidesAfter(random), opensOn, (asked?.answer?.on ?? 0) + 1),
  )
  const decision = decide(plan, full, receiver, decidesOn, random, even)
  return {
    ...head,
    expiredOn: undefined,
    sentOn,
    ...(opensOn <= today
      ? { receivedOn: opensOn, receivedBy: receiver }
      : { receivedOn: undefined, receivedBy: undefined }),
    question: seenBy(asked, Math.min(today, decision.on)),
    decision: decision.on <= today ? decision : undefined,
    verdict: criteriaId === undefined ? undefined : open,
    criteriaId,
  }
}

/** Days until somebody of the centre opens a referral. */
const opensAfter = [
  [0, 30],
  [1, 38],
  [2, 20],
  [4, 12],
] as const

/** Days until the decision: most within the centre's own time, a few past it, when the clock has told them so. */
function decidesAfter(random: Random): number {
  const { decideWithinDays: time } = handoverRule
  const kind = random.next()
  if (kind < 0.1) return time + random.int(1, 12)
  return Math.max(1, Math.round(time * (0.5 + 0.5 * Math.sqrt(random.next()))))
}

function askQuestion(
  from: Actor,
  receiver: string,
  opensOn: number,
  random: Random,
): Question | undefined {
  if (!random.chance(0.14)) return undefined
  const askedOn = workdayFrom(opensOn + random.int(0, 3))
  const isAnswered = random.chance(0.93)
  return {
    askedOn,
    by: receiver,
    words: random.pick(questions),
    answer: isAnswered
      ? {
          on: workdayFrom(askedOn + random.int(1, 8)),
          by: from.staffId,
          words: random.pick(answers),
        }
      : undefined,
  }
}

/** A question as far as it had come on a day. */
function seenBy(question: Question | undefined, day: number): Question | undefined {
  if (question === undefined || question.askedOn > day) return undefined
  const { answer } = question
  return answer === undefined || answer.on <= day ? question : { ...question, answer: undefined }
}

function decide(
  plan: ReferralPlan,
  verdict: Outcome,
  by: string,
  on: number,
  random: Random,
  even: EvenDraws,
): Decision {
  const decided = { on, by, words: undefined, returnReason: undefined, againstTrace: false }
  if (even.chance('withdrawn', 0.03))
    return {
      ...decided,
      kind: 'withdrawn',
      by: plan.from.staffId,
      words: random.pick(withdrawnWords),
    }
  const accepts = acceptance[verdict]
  const stratum = `accepts/${plan.centre}/${dayOf(on).slice(0, 7)}`
  if (even.chance(stratum, plan.isFurther ? (1 + 2 * accepts) / 3 : accepts)) {
    const againstTrace = verdict === 'not_met'
    const words = againstTrace ? random.pick(acceptedAgainst) : undefined
    return { ...decided, kind: 'accepted', words, againstTrace }
  }
  const returnReason = random.weighted(reasons[verdict])
  return {
    ...decided,
    kind: 'returned',
    returnReason,
    words: random.pick(returnWords[returnReason]),
  }
}
