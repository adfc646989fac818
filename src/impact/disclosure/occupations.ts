import type { PublicOccupation } from '../model.public.ts'
import type { OccupationPoint, OccupationShare } from '../panel/model.profile.ts'
import type { DisclosureContext } from './context.ts'
import { breaksConcentration } from './model.concentration.ts'
import type { FindingRule } from './model.finding.ts'
import { arms } from './model.groups.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'

/** Shares of expert months by phase: a phase is left out when few persons worked, or either kind of month is that of a few. */
export function discloseOccupations(
  context: DisclosureContext,
  points: readonly OccupationPoint[],
): PublicOccupation[] {
  return points.flatMap((point) => {
    const { phase, difference, se } = point
    const fault = arms.map((arm) => faultOf(context, point[arm])).find((one) => one !== undefined)
    if (fault !== undefined || !(se > 0)) {
      const detail = `${point.treated.persons} and ${point.control.persons} persons`
      if (fault !== undefined) context.hide('occupations', phase, fault, detail)
      return []
    }
    const share = (one: OccupationShare) => ({
      estimate: rounded(one.share, Math.min(3, decimalsFor(one.se))),
      se: rounded(one.se, decimalsFor(one.se)),
      persons: roundCount(one.persons, context.policy.rounding),
    })
    return [
      {
        phase,
        points: { treated: share(point.treated), control: share(point.control) },
        difference: {
          estimate: rounded(difference, decimalsFor(se)),
          se: rounded(se, decimalsFor(se)),
        },
      },
    ]
  })
}

function faultOf(
  { policy }: DisclosureContext,
  { persons, experts, others }: OccupationShare,
): FindingRule | undefined {
  if (!policy.hides) return undefined
  if (persons < policy.threshold) return 'few-persons'
  for (const spread of [experts, others]) {
    if (spread.nonzero === 0) return 'group-disclosure'
    if (spread.nonzero < policy.threshold) return 'few-persons'
    const fault = breaksConcentration(spread, policy)
    if (fault !== undefined) return fault
  }
  return undefined
}
