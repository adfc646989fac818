import type { HidingRule } from '../../platform/shared/suppression/hide.ts'
import type { DisclosureSpec, HolderDecision } from '../model.spec.ts'
import { standsFor } from './model.rounding.ts'

/**
 * The rules under which results leave a closed environment. The strict ones are the default: no published minimum for
 * persons was found for Statistics Finland or Findata, so these are those of the British research environments (ACRO:
 * 10 persons, 10 degrees of freedom, 2 contributors under 90 %, p-ratio 10 %; OpenSAFELY: counts rounded to 5).
 */
export interface Policy {
  /** No figure on fewer persons than this in an arm. */
  readonly threshold: number
  /** Counts are rounded to this. */
  readonly rounding: number
  /** So many contributors may not make up this share of a sum or more. */
  readonly dominance: { readonly contributors: number; readonly share: number }
  /** What all but the two largest contribute is at least this share of the largest. */
  readonly pRatio: number
  /** No model with fewer degrees of freedom left. */
  readonly leastDegrees: number
  /** Whether anything is hidden at all: not in the report that stays inside. */
  readonly hides: boolean
  /** The written decision by which the rules are looser than the strict ones. */
  readonly decision: HolderDecision | null
}

/** The rules that hold when nobody decided otherwise. */
export const strictPolicy: Policy = {
  threshold: 10,
  rounding: 5,
  dominance: { contributors: 2, share: 0.9 },
  pRatio: 0.1,
  leastDegrees: 10,
  hides: true,
  decision: null,
}

/** No rules: for the report that stays in the closed environment. */
export const closedPolicy: Policy = {
  threshold: 0,
  rounding: 1,
  dominance: { contributors: 2, share: Number.POSITIVE_INFINITY },
  pRatio: 0,
  leastDegrees: Number.NEGATIVE_INFINITY,
  hides: false,
  decision: null,
}

/** Why a policy cannot be used. */
export class PolicyError extends Error {}

/**
 * The policy of a specification. Stricter rules may be chosen by anybody; a looser one needs the data holder's decision,
 * with who, when and where it is written.
 * @throws PolicyError when a rule is looser and no decision is recorded
 */
export function policyOf(spec: DisclosureSpec): Policy {
  const looser = [
    spec.threshold < strictPolicy.threshold && 'threshold',
    spec.rounding < strictPolicy.rounding && 'rounding',
    (spec.dominance.share > strictPolicy.dominance.share ||
      spec.dominance.contributors < strictPolicy.dominance.contributors) &&
      'dominance',
    spec.pRatio < strictPolicy.pRatio && 'pRatio',
  ].filter((rule) => rule !== false)
  if (looser.length > 0 && spec.decision === null)
    throw new PolicyError(
      `disclosure.${looser[0]} is looser than the default: record the data holder's decision in disclosure.decision (holder, day, reference), or leave it out.`,
    )
  if (!(spec.threshold >= 1 && spec.rounding >= 1))
    throw new PolicyError('disclosure.threshold and disclosure.rounding are at least 1.')
  return {
    threshold: spec.threshold,
    rounding: spec.rounding,
    dominance: spec.dominance,
    pRatio: spec.pRatio,
    leastDegrees: strictPolicy.leastDegrees,
    hides: true,
    decision: looser.length > 0 ? spec.decision : null,
  }
}

/**
 * How counts are hidden under a policy. What is hidden is never known better than what is shown: at least as many values
 * remain as round to the same.
 */
export const hidingRuleOf = ({ threshold, rounding }: Policy): HidingRule => ({
  smallest: threshold,
  leastValues: Math.max(Math.min(5, threshold), rounding),
  hidesZero: true,
  standsFor: (value) => standsFor(value, rounding, threshold),
})
