import type { Spread } from '../panel/model.profile.ts'
import { breaksConcentration } from './model.concentration.ts'
import type { FindingRule } from './model.finding.ts'
import type { Policy } from './model.policy.ts'

/**
 * Why the mean of a monthly quantity must not be shown in an arm; undefined when it may. An amount must not be dominated by one
 * or two persons, nor be that of a few with everybody else at zero; a yes or no needs enough persons on either side, or its share would count the few.
 * @param persons who have a value
 */
export function faultOfSpread(
  spread: Spread,
  persons: number,
  policy: Policy,
): FindingRule | undefined {
  if (!policy.hides) return persons === 0 ? 'few-persons' : undefined
  const { threshold } = policy
  if (persons < threshold) return 'few-persons'
  const { nonzero, isYesNo } = spread
  if (!isYesNo)
    return nonzero > 0 && nonzero < threshold ? 'few-persons' : breaksConcentration(spread, policy)
  if (nonzero === 0 || nonzero === persons) return 'group-disclosure'
  return Math.min(nonzero, persons - nonzero) < threshold ? 'few-persons' : undefined
}
