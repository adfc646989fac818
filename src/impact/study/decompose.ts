import { decompose as decomposeOutcome } from '../decompose/decompose.ts'
import type { Units } from '../frame/model.frame.ts'
import type { Decomposition } from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import { type Outcomes, outcomeOf } from './outcomes.ts'

/** Stage 11. What an outcome is made of, when the specification asks; an association, never an effect. */
export function decompose(
  { decompose: asked }: NormalisedStudy,
  { covariates, treated }: Units,
  outcomes: Outcomes,
): Decomposition | null {
  if (asked === null) return null
  const outcome = outcomeOf(outcomes, asked.outcome)
  return decomposeOutcome(outcome, asked.factors, covariates, treated, asked.profile) ?? null
}
