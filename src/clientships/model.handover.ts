import { z } from 'zod'
import { idSchema } from '../platform/shared/ids.ts'

/**
 * Kinds of the one handover mechanism. `assignment`: to another expert of the centre; `transfer`: to another centre;
 * `service_request`: asks somebody for a service, the sender stays responsible; `return`: back to where it came from.
 */
export const handoverKinds = [
  'referral',
  'assignment',
  'transfer',
  'service_request',
  'return',
] as const
export type HandoverKind = (typeof handoverKinds)[number]

export const handoverIdSchema = idSchema('Handover')
export type HandoverId = z.infer<typeof handoverIdSchema>

/**
 * A handover from draft to decision. A draft may expire or be discarded; what is sent never expires: it escalates until a person decides.
 * Source: the area's description of referral states (domain: "States").
 */
export const handoverStates = [
  'draft',
  'sent',
  'received',
  'accepted',
  'returned',
  'withdrawn',
  'expired',
  'discarded',
] as const
export const handoverStateSchema = z.enum(handoverStates)
export type HandoverState = z.infer<typeof handoverStateSchema>

/** States of what was never sent: its sender's alone. */
export const unsentStates = [
  'draft',
  'expired',
  'discarded',
] as const satisfies readonly HandoverState[]
export const isUnsent = (state: HandoverState): boolean =>
  (unsentStates as readonly HandoverState[]).includes(state)

/** States in which the receiver has it before them. */
export const openStates = ['sent', 'received'] as const satisfies readonly HandoverState[]

/** Everything that is ever done with a handover; reminders, escalations and expiry are the clock's, without a person. */
export const handoverStepKinds = [
  'drafted',
  'changed',
  'sent',
  'received',
  'asked',
  'answered',
  'reminded',
  'escalated',
  'accepted',
  'returned',
  'withdrawn',
  'expired',
  'discarded',
] as const
export const handoverStepKindSchema = z.enum(handoverStepKinds)
export type HandoverStepKind = z.infer<typeof handoverStepKindSchema>

/** Where the need was noticed: the employment authority, the person's own contact, an event, a partner. */
export const handoverOrigins = ['authority', 'own_contact', 'event', 'partner'] as const
export const handoverOriginSchema = z.enum(handoverOrigins)
export type HandoverOrigin = z.infer<typeof handoverOriginSchema>

/** Why a handover is returned; a sentence says the rest. Which of them a referral has: `returnReasons`. */
export const declineReasons = [
  'no_capacity',
  'wrong_receiver',
  'contents_missing',
  'already_client',
  'not_reached',
  'declined_by_person',
  'other',
] as const
export type DeclineReason = (typeof declineReasons)[number]

/** Why a referral is returned; a sentence says the rest. */
export const returnReasons = [
  'criteria_not_met',
  'other_centre_fits',
  'facts_missing',
  'already_client',
  'not_reached',
  'declined_by_person',
  'other',
] as const
export const returnReasonSchema = z.enum(returnReasons)
export type ReturnReason = z.infer<typeof returnReasonSchema>

/**
 * Which step may follow in which state, and the state after it. `reminded` and `escalated` are the clock's.
 * @returns undefined when the step is not allowed
 */
export function stateAfter(
  state: HandoverState,
  step: HandoverStepKind,
): HandoverState | undefined {
  switch (step) {
    case 'changed':
      return state === 'draft' ? 'draft' : undefined
    case 'sent':
      return state === 'draft' ? 'sent' : undefined
    case 'received':
      return state === 'sent' ? 'received' : undefined
    case 'asked':
    case 'answered':
    case 'reminded':
    case 'escalated':
      return state === 'sent' || state === 'received' ? state : undefined
    case 'accepted':
    case 'returned':
      return state === 'sent' || state === 'received' ? step : undefined
    case 'withdrawn':
      return state === 'sent' || state === 'received' ? 'withdrawn' : undefined
    case 'expired':
    case 'discarded':
      return state === 'draft' ? step : undefined
    case 'drafted':
      return undefined
  }
}

/**
 * The state of a handover as the fold of its steps, in their order; the row of the handover keeps the same.
 * @throws RangeError when a step could not follow the ones before it
 */
export function foldSteps(kinds: readonly HandoverStepKind[]): HandoverState {
  const [first, ...rest] = kinds
  if (first !== 'drafted') throw new RangeError('A handover begins as a draft')
  return rest.reduce<HandoverState>((state, kind) => {
    const next = stateAfter(state, kind)
    if (next === undefined) throw new RangeError(`${kind} cannot follow in ${state}`)
    return next
  }, 'draft')
}
