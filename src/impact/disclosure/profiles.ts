import type { ByArm, ProfilePoint, PublicProfile } from '../model.public.ts'
import type { ProfilePoint as MeasurePoint, MeasureProfile } from '../panel/model.profile.ts'
import type { MeanRow } from '../stats/moments.ts'
import type { DisclosureContext } from './context.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'

/**
 * Profiles as they may be shown: a month with too few persons in an arm is told by its phase alone, a phase with too few
 * not at all. Persons are counted, never months.
 */
export function discloseProfiles(
  context: DisclosureContext,
  profiles: readonly MeasureProfile[],
): PublicProfile[] {
  return profiles.map(({ measure, months, phases }) => {
    const asked = context.run.study.outcomes.find(({ column }) => column === measure)
    const enough = (point: MeasurePoint, rule: 'month-merged' | 'phase-dropped') => {
      const persons = Math.min(point.treated.n, point.control.n)
      if (persons >= context.policy.threshold) return true
      context.hide('profiles', `${measure}/${point.at}`, rule, `${persons} persons in an arm`)
      return false
    }
    return {
      outcome: measure,
      label: asked?.label ?? measure,
      unit: asked?.unit ?? '',
      months: months
        .filter((point) => enough(point, 'month-merged'))
        .map((point) => ({ month: Number(point.at), points: pointsOf(context, point) })),
      phases: phases
        .filter((point) => enough(point, 'phase-dropped'))
        .map((point) => ({
          phase: point.at,
          points: pointsOf(context, point),
          change: !(point.change.se > 0)
            ? null
            : {
                estimate: rounded(point.change.estimate, decimalsFor(point.change.se)),
                se: rounded(point.change.se, decimalsFor(point.change.se)),
              },
        })),
    }
  })
}

function pointsOf(
  { policy }: DisclosureContext,
  { treated, control }: MeasurePoint,
): ByArm<ProfilePoint> {
  const point = ({ n, mean, se }: MeanRow): ProfilePoint => ({
    mean: rounded(mean, decimalsFor(se)),
    se: rounded(se, decimalsFor(se)),
    persons: roundCount(n, policy.rounding),
  })
  return { treated: point(treated), control: point(control) }
}
