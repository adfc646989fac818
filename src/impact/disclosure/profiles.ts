import type { ByArm, ProfilePoint, PublicProfile } from '../model.public.ts'
import type { ProfilePoint as MeasurePoint, MeasureProfile } from '../panel/model.profile.ts'
import type { MeanRow } from '../stats/moments.ts'
import { standardPhases } from '../stats/phases.ts'
import type { DisclosureContext } from './context.ts'
import type { FindingRule } from './model.finding.ts'
import { arms } from './model.groups.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'
import { faultOfSpread } from './model.spread.ts'

/**
 * Profiles as they may be shown: a month with too few persons in an arm, or whose sum one or two persons dominate, is told
 * by its phase alone, a phase of that kind not at all. Persons are counted, never months.
 */
export function discloseProfiles(
  context: DisclosureContext,
  profiles: readonly MeasureProfile[],
): PublicProfile[] {
  return profiles.map(({ measure, months, phases }) => {
    const asked = context.run.study.outcomes.find(({ column }) => column === measure)
    const faultAt = (point: MeasurePoint): FindingRule | undefined =>
      arms
        .map((arm) => faultOfSpread(point.spread[arm], point[arm].n, context.policy))
        .find((fault) => fault !== undefined)
    const shownPhases = phases.filter((point) => {
      const fault = faultAt(point)
      if (fault === undefined) return true
      context.hide('profiles', `${measure}/${point.at}`, 'phase-dropped', detailOf(point, fault))
      return false
    })
    const monthFaults = new Map(months.map((point) => [Number(point.at), faultAt(point)]))
    const merged = monthsBeside(monthFaults)
    const shownMonths = months.filter((point) => {
      const fault = monthFaults.get(Number(point.at))
      if (fault === undefined && !merged.has(Number(point.at))) return true
      context.hide(
        'profiles',
        `${measure}/${point.at}`,
        'month-merged',
        fault === undefined ? 'another month of its phase is hidden' : detailOf(point, fault),
      )
      return false
    })
    return {
      outcome: measure,
      label: asked?.label ?? measure,
      unit: asked?.unit ?? '',
      kind: [...months, ...phases].every((point) => isShare(point)) ? 'share' : 'mean',
      months: shownMonths.map((point) => ({
        month: Number(point.at),
        points: pointsOf(context, point),
      })),
      phases: shownPhases.map((point) => ({
        phase: point.at,
        points: pointsOf(context, point),
        change: changeOf(context, measure, point),
      })),
    }
  })
}

/** Whether a point is a share: of persons in a month, or of the months of persons in a phase. */
const isShare = ({ spread, treated, control }: MeasurePoint) =>
  arms.every((arm) => spread[arm].isYesNo) ||
  [treated, control].every(({ mean }) => Number.isNaN(mean) || (mean >= 0 && mean <= 1))

const detailOf = ({ treated, control }: MeasurePoint, fault: FindingRule) =>
  `${fault}: ${treated.n} and ${control.n} persons`

/**
 * The months before the start that are hidden because another of their phase is: the mean of a phase, which has the same
 * months for everybody, less the other months would tell the hidden one. Phases after the service begin when each person
 * ends, so their months do not add up to them.
 */
function monthsBeside(faults: ReadonlyMap<number, FindingRule | undefined>): ReadonlySet<number> {
  const hidden = new Set<number>()
  for (const { first, last } of standardPhases) {
    if (first.from !== 'start' || last.from !== 'start') continue
    const months = [...faults.keys()].filter(
      (month) => month >= first.months && month <= last.months,
    )
    if (months.some((month) => faults.get(month) !== undefined))
      for (const month of months) hidden.add(month)
  }
  return hidden
}

function changeOf(
  context: DisclosureContext,
  measure: string,
  { at, change }: MeasurePoint,
): PublicProfile['phases'][number]['change'] {
  if (!(change.se > 0)) return null
  if (change.pairs < context.policy.threshold) {
    context.hide('profiles', `${measure}/${at}/change`, 'few-persons', `${change.pairs} pairs`)
    return null
  }
  const decimals = decimalsFor(change.se)
  return { estimate: rounded(change.estimate, decimals), se: rounded(change.se, decimals) }
}

/** Shares of persons from rounded counts; means with the decimals that their errors deserve. */
function pointsOf(
  { policy }: DisclosureContext,
  { treated, control, spread }: MeasurePoint,
): ByArm<ProfilePoint> {
  const point = ({ n, mean, se }: MeanRow, isYesNo: boolean): ProfilePoint => ({
    mean: isYesNo
      ? roundCount(mean * n, policy.rounding) / Math.max(1, roundCount(n, policy.rounding))
      : rounded(mean, decimalsFor(se)),
    se: rounded(se, decimalsFor(se)),
    persons: roundCount(n, policy.rounding),
  })
  return {
    treated: point(treated, spread.treated.isYesNo),
    control: point(control, spread.control.isYesNo),
  }
}
