import type { Day } from '../platform/shared/days.ts'

/** A clientship from acceptance to its end; follow-up is what comes after. Source: domain section 6, "States". */
export const clientshipStates = ['waiting', 'active', 'paused', 'ended'] as const
export type ClientshipState = (typeof clientshipStates)[number]

/** Everything that is ever done with a clientship. */
export const clientshipStepKinds = [
  'started',
  'assigned',
  'activated',
  'paused',
  'resumed',
  'planned',
  'step_done',
  'caseworker',
  'ended',
  'corrected',
] as const
export type ClientshipStepKind = (typeof clientshipStepKinds)[number]

/** Months for which outcomes are followed after an end, and the days by which a follow-up may be late (domain, FOLLOWUP). */
export const followUpMonths = 24
export const followUpToleranceDays = 30

/** A next step was set by a person, or by a rule: one that no person has set is no answer to what is next. */
export type StepSetter = 'person' | 'rule'

/** What a step says besides its words; which keys it has follows from its kind. */
export interface StepDetail {
  readonly responsibleId?: string
  readonly previousClientshipId?: string | null
  readonly reason?: string
  readonly until?: Day | null
  readonly nextStep?: string | null
  readonly nextStepOn?: Day | null
  /** Who set the next step; a person where it is not said. */
  readonly nextStepSetBy?: StepSetter
  readonly caseworkerName?: string | null
  readonly caseworkerContact?: string | null
  readonly endedOn?: Day
  readonly outcomeId?: string | null
  readonly openStep?: 'done' | 'dropped' | 'moved' | null
  /** The handing by whose acceptance it came to this. */
  readonly handoverId?: string
}

/** A step as it is kept, in the order of `position`. */
export interface LifeStep {
  readonly kind: ClientshipStepKind
  readonly onDay: Day
  readonly detail: StepDetail
}

/** What a clientship is after its steps. */
export interface Life {
  readonly state: ClientshipState
  readonly startedOn: Day
  readonly activatedOn: Day | null
  readonly responsibleId: string
  readonly caseworkerName: string | null
  readonly caseworkerContact: string | null
  readonly nextStep: string | null
  readonly nextStepOn: Day | null
  readonly nextStepSetBy: StepSetter | null
  readonly pauseReason: string | null
  readonly pausedUntil: Day | null
  readonly endedOn: Day | null
  readonly endReason: string | null
}

/**
 * The state after a step; undefined when the step does not fit. A waiting clientship becomes active at the first
 * meeting; an ended one is never opened again, only corrected.
 */
export function stateAfterStep(
  state: ClientshipState,
  kind: ClientshipStepKind,
): ClientshipState | undefined {
  switch (kind) {
    case 'started':
      return undefined
    case 'activated':
      return state === 'waiting' ? 'active' : undefined
    case 'paused':
      return state === 'active' ? 'paused' : undefined
    case 'resumed':
      return state === 'paused' ? 'active' : undefined
    case 'ended':
      return state === 'ended' ? undefined : 'ended'
    case 'corrected':
      return state === 'ended' ? 'ended' : undefined
    case 'assigned':
    case 'planned':
    case 'step_done':
    case 'caseworker':
      return state === 'ended' ? undefined : state
  }
}

/** A clientship as it begins. */
export const begin = (step: LifeStep): Life => ({
  state: 'waiting',
  startedOn: step.onDay,
  activatedOn: null,
  responsibleId: step.detail.responsibleId ?? '',
  caseworkerName: null,
  caseworkerContact: null,
  nextStep: null,
  nextStepOn: null,
  nextStepSetBy: null,
  pauseReason: null,
  pausedUntil: null,
  endedOn: null,
  endReason: null,
})

const noPause = { pauseReason: null, pausedUntil: null }
const noStep = { nextStep: null, nextStepOn: null, nextStepSetBy: null }

function changes(life: Life, { kind, onDay, detail }: LifeStep): Partial<Life> {
  switch (kind) {
    case 'started':
      return {}
    case 'assigned':
      return { responsibleId: detail.responsibleId ?? life.responsibleId }
    case 'activated':
      return { activatedOn: onDay }
    case 'paused':
      return { pauseReason: detail.reason ?? null, pausedUntil: detail.until ?? null }
    case 'resumed':
      return noPause
    case 'planned':
      if (detail.nextStep === null || detail.nextStep === undefined) return noStep
      return {
        nextStep: detail.nextStep,
        nextStepOn: detail.nextStepOn ?? null,
        nextStepSetBy: detail.nextStepSetBy ?? 'person',
      }
    case 'step_done':
      return noStep
    case 'caseworker':
      return {
        caseworkerName: detail.caseworkerName ?? null,
        caseworkerContact: detail.caseworkerContact ?? null,
      }
    case 'ended':
    case 'corrected':
      return {
        ...noPause,
        ...noStep,
        endedOn: detail.endedOn ?? onDay,
        endReason: detail.reason ?? life.endReason,
      }
  }
}

/** A clientship after one more step; undefined when the step does not fit its state. */
export function takeStep(life: Life, step: LifeStep): Life | undefined {
  const state = stateAfterStep(life.state, step.kind)
  return state === undefined ? undefined : { ...life, ...changes(life, step), state }
}

/**
 * What a clientship is: the fold of its steps in their order.
 * @throws RangeError when the first is not a start, or a later one does not fit
 */
export function foldLife(steps: readonly LifeStep[]): Life {
  const [first, ...rest] = steps
  if (first?.kind !== 'started') throw new RangeError('A clientship begins with its start')
  return rest.reduce((life, step) => {
    const next = takeStep(life, step)
    if (next === undefined) throw new RangeError(`${step.kind} does not follow ${life.state}`)
    return next
  }, begin(first))
}
