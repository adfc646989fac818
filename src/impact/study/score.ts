import { StudyFailure } from '../failure.ts'
import type { Units } from '../frame/model.frame.ts'
import type { Score } from '../model.match.ts'
import type { StudyWarning } from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { designOf } from '../stats/design.ts'
import { fitLogistic } from '../stats/logistic.ts'
import { aliased } from '../warnings.ts'

/** Whether anything in a study uses the probability of being treated. */
export function usesScore({ match, weights, estimate }: NormalisedStudy): boolean {
  if (match?.distance === 'propensity' || match?.distance === 'logit') return true
  return estimate.method === 'aipw' || (weights !== null && weights.method !== 'entropy')
}

export interface FittedScore {
  readonly score: Score
  readonly warnings: readonly StudyWarning[]
}

/** A number that was read as a text has hundreds of terms: a few tell which column it is. */
const shortList = (terms: readonly string[]) =>
  terms.length <= 6
    ? terms.join(', ')
    : `${terms.slice(0, 5).join(', ')} and ${terms.length - 5} more`

/** The probability of being treated, by logistic regression on all covariates. @throws StudyFailure */
export async function fitScore(
  units: Units,
  dataPath: string,
  run: BlockRunner,
): Promise<FittedScore> {
  const fit = await fitLogistic(designOf(units.covariates), units.treated, run)
  if (fit.separated.length > 0)
    throw new StudyFailure({
      code: 'separation',
      values: { file: dataPath, terms: shortList(fit.separated) },
    })
  return {
    score: fit,
    warnings: fit.aliased.length > 0 ? [aliased(fit.aliased)] : [],
  }
}
