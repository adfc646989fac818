import type { PublicEstimate, PublicGroupTime } from '../model.public.ts'
import type { GroupTimeEffect, GroupTimeProfile, MeasureProfile } from '../panel/model.profile.ts'
import { adjustPValues } from '../stats/multiple-testing.ts'
import type { DisclosureContext } from './context.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'
import { faultOfSpread } from './model.spread.ts'

/** Under this a test speaks against the comparison. */
const level = 0.05

/**
 * Group-time effects as they may be shown: a month or a start with too few persons in an arm is left out, and so is one in
 * which an amount is dominated. The tests are of the whole and stay.
 */
export function discloseGroupTime(
  context: DisclosureContext,
  effects: readonly GroupTimeProfile[],
  measures: readonly MeasureProfile[],
): PublicGroupTime[] {
  const passed = passedOf(effects)
  return effects.flatMap((one, at) => {
    const { measure, base, persons, simple, preTrend, placebo } = one
    const profile = measures.find((other) => other.measure === measure)
    const isEnough = (cell: string, { treated, control }: GroupTimeProfile['persons']) => {
      if (Math.min(treated, control) >= context.policy.threshold) return true
      const detail = `${treated} and ${control} persons`
      context.hide('group-time', `${measure}/${cell}`, 'few-persons', detail)
      return false
    }
    if (!isEnough('average', persons) || !(simple.reach >= 0)) return []
    const asked = context.run.study.outcomes.find(({ column }) => column === measure)
    return [
      {
        ...{ outcome: measure, label: asked?.label ?? measure, unit: asked?.unit ?? '', base },
        kind: isShare(profile) ? ('share' as const) : ('mean' as const),
        persons: {
          treated: roundCount(persons.treated, context.policy.rounding),
          control: roundCount(persons.control, context.policy.rounding),
        },
        average: estimateOf(simple),
        months: one.dynamic
          .filter(
            (point) =>
              point.reach > 0 &&
              isEnough(`${point.month}`, point.persons) &&
              !isDominated(context, profile, point.month),
          )
          .map(({ month, uniform, ...effect }) => ({
            ...{ month, ...estimateOf(effect) },
            band: rounded(uniform, decimalsFor(errorOf(effect))),
          })),
        starts: one.byGroup
          .filter((group) => group.reach > 0 && isEnough(group.start, group.persons))
          .map(({ start, persons: own, ...effect }) => ({
            ...{ start, ...estimateOf(effect) },
            persons: {
              treated: roundCount(own.treated, context.policy.rounding),
              control: roundCount(own.control, context.policy.rounding),
            },
          })),
        preTrend:
          preTrend === null
            ? null
            : {
                statistic: rounded(preTrend.statistic, 2),
                df: preTrend.df,
                p: rounded(preTrend.p, 4),
                detectable: Number(preTrend.detectable.toPrecision(2)),
              },
        placebo: { months: placebo.months, ...estimateOf(placebo) },
        passed: passed[at] ?? false,
      },
    ]
  })
}

/** A month whose own mean is hidden for what single persons contribute tells no effect either. */
function isDominated(
  context: DisclosureContext,
  profile: MeasureProfile | undefined,
  month: number,
): boolean {
  const point = profile?.months.find(({ at }) => Number(at) === month)
  if (point === undefined) return false
  const fault = (['treated', 'control'] as const)
    .map((arm) => faultOfSpread(point.spread[arm], point[arm].n, context.policy))
    .find((one) => one !== undefined)
  if (fault !== undefined)
    context.hide('group-time', `${profile?.measure}/${month}`, fault, 'the mean of the month')
  return fault !== undefined
}

const isShare = (profile: MeasureProfile | undefined): boolean =>
  profile?.months.every(({ spread }) => spread.treated.isYesNo && spread.control.isYesNo) === true

/** With the error that makes an interval of 1.96 errors as wide as the one that counts how few persons there are. */
const errorOf = ({ reach }: GroupTimeEffect): number => reach / 1.96

const estimateOf = (effect: GroupTimeEffect): PublicEstimate => ({
  estimate: rounded(effect.att, decimalsFor(errorOf(effect))),
  se: rounded(errorOf(effect), decimalsFor(errorOf(effect))),
})

/** By quantity, whether neither the months before the base nor the start that never was speak against it. */
function passedOf(effects: readonly GroupTimeProfile[]): boolean[] {
  const tests = effects.flatMap(({ preTrend, placebo }) => [
    preTrend?.p ?? 1,
    placebo.reach > 0 ? placebo.p : 1,
  ])
  const adjusted = adjustPValues(tests, 'holm')
  return effects.map((_, at) => Math.min(adjusted[2 * at] ?? 1, adjusted[2 * at + 1] ?? 1) >= level)
}

/** Whether none of these tests speaks against the comparison. @param tests p values */
export const passes = (tests: readonly number[]): boolean =>
  adjustPValues(
    tests.filter((p) => !Number.isNaN(p)),
    'holm',
  ).every((p) => p >= level)
