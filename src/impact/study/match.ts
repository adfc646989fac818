import { weightUnits } from '../estimate/weights.ts'
import { StudyFailure } from '../failure.ts'
import type { Units } from '../frame/model.frame.ts'
import { matchUnits } from '../match/match.ts'
import type { Matched, MatchRemark, Score } from '../model.match.ts'
import type { StudyWarning } from '../model.result.ts'
import type { MatchSpec, NormalisedStudy } from '../model.spec.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import type { EstimatedWeights } from '../stats/estimated-weights.ts'
import { fewerSubclasses, ratioNotReached, tiedScores, unmatched } from '../warnings.ts'
import { fitScore, usesScore } from './score.ts'
import { refuseEmptyStrata } from './strata.ts'

/** Groups that were made alike. */
export interface MatchedStudy {
  readonly matched: Matched
  readonly score: Score | undefined
  /** How the weights were estimated; undefined after a match. */
  readonly estimated: EstimatedWeights | undefined
  readonly warnings: readonly StudyWarning[]
}

/**
 * Stage 5. Matches, or weights, by the specification; the score is fitted when something uses it.
 * @throws StudyFailure when the score has no solution, a stratum no control, or nobody is matched
 */
export async function matchOrWeight(
  study: NormalisedStudy,
  units: Units,
  dataPath: string,
  run: BlockRunner,
): Promise<MatchedStudy> {
  const { match, weights } = study
  if (match !== null) refuseEmptyStrata(match, units, dataPath)
  const fitted = usesScore(study) ? await fitScore(units, dataPath, run) : undefined
  const score = fitted?.score
  const noticed = fitted?.warnings ?? []
  if (weights !== null) {
    const { estimated, ...matched } = weightUnits(weights.method, units, score)
    return { matched, score, estimated, warnings: noticed }
  }
  if (match === null) throw new RangeError('A study has a match or weights')
  const matched = matchUnits(match, units, score)
  refuseNobody(match, matched, units, dataPath)
  return {
    matched,
    score,
    estimated: undefined,
    warnings: [...noticed, ...matched.remarks.map(warningOf)],
  }
}

/** The warning that a remark of the match is. */
function warningOf(remark: MatchRemark): StudyWarning {
  switch (remark.kind) {
    case 'unmatched':
      return unmatched(remark.count, remark.treated)
    case 'ratioNotReached':
      return ratioNotReached(remark.count, remark.ratio)
    case 'tiedScores':
      return tiedScores(remark.treated)
    case 'fewerSubclasses':
      return fewerSubclasses(remark.asked, remark.made)
  }
}

/** A match that leaves nobody is no result. */
function refuseNobody(
  match: MatchSpec,
  { weights }: Matched,
  units: Units,
  dataPath: string,
): void {
  for (let row = 0; row < units.rows; row++)
    if (units.treated[row] === 1 && weights[row] !== 0) return
  const hasCaliper = match.caliper.distance !== null || match.caliper.covariates.length > 0
  const code = hasCaliper ? 'match-nobody-caliper' : 'match-nobody-strata'
  throw new StudyFailure({ code, values: { file: dataPath } })
}
