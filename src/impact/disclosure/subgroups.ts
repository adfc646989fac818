import type { PublicSubgroup } from '../model.public.ts'
import type { SubgroupRow } from '../model.result.ts'
import type { DisclosureContext } from './context.ts'
import { arms } from './model.groups.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'

/** Effects by subgroup: nothing of a group that is too small, or hidden beside a small one. */
export function discloseSubgroups(
  context: DisclosureContext,
  rows: readonly SubgroupRow[],
  shownOutcomes: ReadonlySet<string>,
): PublicSubgroup[] {
  return rows
    .filter(({ outcome }) => shownOutcomes.has(outcome))
    .map((row) => {
      const { outcome, column, label, prespecified } = row
      const level = row.level.startsWith(`${column}=`)
        ? row.level.slice(column.length + 1)
        : row.level
      const isHidden = isHiddenGroup(context, row, level)
      const { rounding } = context.policy
      return {
        ...{ outcome, column, label, level, prespecified },
        persons: isHidden
          ? { treated: null, control: null }
          : {
              treated: roundCount(row.nTreated, rounding),
              control: roundCount(row.nControl, rounding),
            },
        effect: isHidden || Number.isNaN(row.estimate) ? null : effectOf(row),
      }
    })
}

function isHiddenGroup(context: DisclosureContext, row: SubgroupRow, level: string): boolean {
  const { outcome, column, nTreated, nControl } = row
  const cell = `${outcome}/${column}=${level}`
  if (Math.min(nTreated, nControl) < context.policy.threshold) {
    context.hide('subgroups', cell, 'few-persons', `${nTreated} and ${nControl} persons`)
    return true
  }
  const isCountHidden = arms.some(
    (arm) => context.countOf('after', arm, [{ column, level }]) === null,
  )
  if (isCountHidden)
    context.hide('subgroups', cell, 'secondary', 'the count of the group is hidden')
  return isCountHidden
}

function effectOf({
  estimate,
  se,
  ci95,
  pAdjusted,
  shrunk,
}: SubgroupRow): PublicSubgroup['effect'] {
  const decimals = decimalsFor(se)
  const shorten = (value: number) => rounded(value, decimals)
  return {
    estimate: shorten(estimate),
    se: shorten(se),
    ci95: [shorten(ci95[0]), shorten(ci95[1])],
    pAdjusted: rounded(pAdjusted, 4),
    shrunken: shorten(shrunk ?? Number.NaN),
  }
}
