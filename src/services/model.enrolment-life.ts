import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'

/** From wanting a seat to having used it. Source: domain section 6, "States". */
export const enrolmentStates = [
  'queued',
  'offered',
  'accepted',
  'lapsed',
  'declined',
  'started',
  'completed',
  'interrupted',
  'cancelled',
] as const
export type EnrolmentState = (typeof enrolmentStates)[number]

/** Everything that is ever done with an enrolment. */
export const enrolmentStepKinds = [
  'joined',
  'offered',
  'accepted',
  'declined',
  'lapsed',
  'cancelled',
  'moved',
  'started',
  'completed',
  'interrupted',
] as const
export type EnrolmentStepKind = (typeof enrolmentStepKinds)[number]

/** States in which a seat of the group is taken. */
export const seatedStates = ['offered', 'accepted', 'started'] as const
/** States in which a client is in a group or on the way to it: once at most in one group. */
export const liveStates = ['queued', ...seatedStates] as const

export const holdsSeat = (state: EnrolmentState): boolean =>
  (seatedStates as readonly string[]).includes(state)
export const isLive = (state: EnrolmentState): boolean =>
  (liveStates as readonly string[]).includes(state)

/** A step as it is kept, in the order of `position`. */
export interface EnrolmentStep {
  readonly kind: EnrolmentStepKind
  readonly at: Instant
  /** The group that was joined, or moved to. */
  readonly offeringId: string | null
  /** The last day on which an offered seat can be accepted. */
  readonly offeredUntil: Day | null
  readonly reason: string | null
}

/** What an enrolment is after its steps. */
export interface EnrolmentLife {
  readonly state: EnrolmentState
  readonly offeringId: string
  /** Waiting counts from here, also after a move to a later group. */
  readonly joinedAt: Instant
  readonly offeredUntil: Day | null
  readonly reason: string | null
}

const follows: Readonly<Record<EnrolmentStepKind, readonly EnrolmentState[]>> = {
  joined: [],
  offered: ['queued'],
  // From the queue where the group gives a free seat at once.
  accepted: ['queued', 'offered'],
  declined: ['offered'],
  lapsed: ['offered'],
  cancelled: ['queued', 'offered', 'accepted'],
  moved: ['queued', 'offered', 'accepted'],
  started: ['accepted'],
  completed: ['started'],
  interrupted: ['started'],
}

/** Whether a step fits the state. */
export const mayFollow = (state: EnrolmentState, kind: EnrolmentStepKind): boolean =>
  follows[kind].includes(state)

const stateAfter = (kind: EnrolmentStepKind): EnrolmentState =>
  kind === 'joined' || kind === 'moved' ? 'queued' : kind

/** An enrolment as it begins; it waits until a seat is given. */
export const beginEnrolment = (step: EnrolmentStep): EnrolmentLife => ({
  ...{ state: 'queued', offeringId: step.offeringId ?? '', joinedAt: step.at },
  ...{ offeredUntil: null, reason: null },
})

/** An enrolment after one more step; undefined when the step does not fit its state. */
export function takeEnrolmentStep(
  life: EnrolmentLife,
  step: EnrolmentStep,
): EnrolmentLife | undefined {
  if (!mayFollow(life.state, step.kind)) return undefined
  return {
    state: stateAfter(step.kind),
    offeringId: step.kind === 'moved' ? (step.offeringId ?? life.offeringId) : life.offeringId,
    joinedAt: life.joinedAt,
    offeredUntil: step.kind === 'offered' ? step.offeredUntil : null,
    reason: step.reason,
  }
}

/**
 * What an enrolment is: the fold of its steps in their order.
 * @throws RangeError when the first is not a joining, or a later one does not fit
 */
export function foldEnrolment(steps: readonly EnrolmentStep[]): EnrolmentLife {
  const [first, ...rest] = steps
  if (first?.kind !== 'joined') throw new RangeError('An enrolment begins with joining')
  return rest.reduce((life, step) => {
    const next = takeEnrolmentStep(life, step)
    if (next === undefined) throw new RangeError(`${step.kind} does not follow ${life.state}`)
    return next
  }, beginEnrolment(first))
}
