import { dayOf } from '../people/calendar.ts'
import { handoverRule } from './handover-rule.ts'
import type { ReferralHistory } from './history.ts'

/** A step of a referral as it is stored; without a person it was the clock. */
export interface ReferralStep {
  readonly kind: string
  readonly on: number
  /** The hour of the day in UTC, so that steps of one day follow each other. */
  readonly hour: number
  readonly by: string | undefined
  readonly words: string | undefined
}

/** The instant of something that happened on a day: the same hour for the same kind of thing. */
export const instantOf = (day: number, hour: number): string =>
  `${dayOf(day)}T${String(hour).padStart(2, '0')}:10:00Z`

/** The steps of a referral in their order, those of the clock among them. */
export function stepsOf(referral: ReferralHistory, today: number): ReferralStep[] {
  const { draftedOn, expiredOn, sentOn, receivedOn, question, decision, from } = referral
  const steps: ReferralStep[] = []
  const add = (kind: string, on: number, hour: number, by?: string, words?: string) =>
    steps.push({ kind, on, hour, by, words })
  add('drafted', draftedOn, 7, from.staffId)
  if (expiredOn !== undefined) add('expired', expiredOn, 0)
  if (sentOn === undefined) return steps
  add('sent', sentOn, 8, from.staffId)
  if (receivedOn !== undefined && receivedOn <= (decision?.on ?? today))
    add('received', receivedOn, 9, referral.receivedBy)
  if (question !== undefined) {
    add('asked', question.askedOn, 10, question.by, question.words)
    const { answer } = question
    if (answer !== undefined) add('answered', answer.on, 11, answer.by, answer.words)
  }
  const { remindBeforeDays, escalateEveryDays } = handoverRule
  const due = dueOn(sentOn)
  const undecidedUntil = decision?.on ?? today
  if (due - remindBeforeDays <= undecidedUntil) add('reminded', due - remindBeforeDays, 0)
  for (let on = due + 1; on <= undecidedUntil; on += escalateEveryDays) add('escalated', on, 0)
  if (decision !== undefined) add(decision.kind, decision.on, 13, decision.by, decision.words)
  return steps.toSorted((a, b) => a.on - b.on || a.hour - b.hour)
}

export const dueOn = (sentOn: number): number => sentOn + handoverRule.decideWithinDays

/** The state that the steps lead to. */
export function stateOf({ expiredOn, sentOn, decision }: ReferralHistory, received: boolean) {
  if (expiredOn !== undefined) return 'expired'
  if (sentOn === undefined) return 'draft'
  return decision?.kind ?? (received ? 'received' : 'sent')
}
