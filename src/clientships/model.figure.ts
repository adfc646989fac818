import { addMonths, type Day } from '../platform/shared/days.ts'
import {
  type Evidence,
  isVerified,
  monthsAfterEnd,
  type OutcomeKind,
  type OwnField,
  positiveKinds,
  workKinds,
} from './model.outcome.ts'

/** What of an outcome is counted. */
export interface CountedOutcome {
  readonly kind: OutcomeKind
  readonly beganOn: Day
  readonly ownField: OwnField | null
  readonly evidence: Evidence
  readonly confirmedOn: Day | null
}

/** What of a clientship is counted besides who the person was on its first day. */
export interface CountedEvents {
  readonly ownField: OwnField | null
  readonly isConfirmed: boolean
  readonly positiveOn: Day | null
  readonly workOn: Day | null
  readonly businessOn: Day | null
  readonly studyOn: Day | null
}

/** The last day on which something that begins still belongs to a clientship; null while it is open. */
export const countedUntil = (endedOn: Day | null): Day | null =>
  endedOn === null ? null : addMonths(endedOn, monthsAfterEnd)

/**
 * The outcome that an ending stands on: of the kind of the end reason, the latest that began.
 * @param outcomes those that belong to the clientship
 */
function endingOutcome(
  endReason: string | null,
  outcomes: readonly CountedOutcome[],
): CountedOutcome | undefined {
  return outcomes
    .filter((outcome) => outcome.kind === endReason)
    .toSorted((a, b) => (a.beganOn < b.beganOn ? 1 : -1))[0]
}

/**
 * What a clientship counts for: the first day of each kind of event between entry and end + 3 months. Work, business
 * and degree study count with any recorded evidence; a positive change must be verified (domain section 7). Other study
 * counts as a positive change, not as a degree study. What begins after today counts when it has begun.
 * @param outcomes those of the clientship that were not found wrong, in any order
 */
export function countEvents(
  clientship: {
    readonly startedOn: Day
    readonly endedOn: Day | null
    readonly endReason: string | null
  },
  outcomes: readonly CountedOutcome[],
  today: Day,
): CountedEvents {
  const until = countedUntil(clientship.endedOn)
  const within = outcomes.filter(
    ({ beganOn }) =>
      beganOn >= clientship.startedOn && beganOn <= today && (until === null || beganOn <= until),
  )
  const first = (kinds: readonly OutcomeKind[], verified = false): Day | null =>
    within
      .filter(({ kind, evidence }) => kinds.includes(kind) && (!verified || isVerified(evidence)))
      .map((outcome) => outcome.beganOn)
      .toSorted()[0] ?? null
  const ending = endingOutcome(clientship.endReason, within)
  return {
    ownField: ending?.ownField ?? null,
    isConfirmed: ending !== undefined && ending.confirmedOn !== null,
    positiveOn: first(positiveKinds, true),
    workOn: first(workKinds),
    businessOn: first(['entrepreneur']),
    studyOn: first(['degree_study']),
  }
}
