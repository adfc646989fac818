import type { PublicSubgroup, PublicSubgroupTest } from '../model.public.ts'
import type { SubgroupRow, SubgroupTest } from '../model.result.ts'
import { adjustPValues } from '../stats/multiple-testing.ts'
import { levelName } from './coded.ts'
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
      const level = levelName(column, row.level)
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

/**
 * The tests of whether effects differ between groups. One in which a hidden group takes part is hidden too: with the
 * effects of the others it would tell that group's.
 */
export function discloseSubgroupTests(
  context: DisclosureContext,
  tests: readonly SubgroupTest[],
  rows: readonly SubgroupRow[],
  shown: readonly PublicSubgroup[],
): PublicSubgroupTest[] {
  const adjusted = adjustTests(tests, shown)
  return shown.length === 0
    ? []
    : tests.flatMap((test) => {
        const { outcome, column, statistic, df1, df2, p } = test
        const ofColumn = (one: { outcome: string; column: string }) =>
          one.outcome === outcome && one.column === column
        const groups = shown.filter(ofColumn)
        const [first] = groups
        if (first === undefined) return []
        const hidden = new Set(
          groups.filter(({ persons }) => persons.treated === null).map(({ level }) => level),
        )
        const takesPart = rows.some(
          (row) =>
            ofColumn(row) &&
            hidden.has(levelName(column, row.level)) &&
            Math.min(row.nTreated, row.nControl) > 0,
        )
        if (takesPart)
          context.hide(
            'subgroups',
            `${outcome}/${column}`,
            'secondary',
            'a group of the test is hidden',
          )
        return [
          {
            ...{ outcome, column, label: first.label, prespecified: first.prespecified },
            test:
              takesPart || Number.isNaN(p)
                ? null
                : {
                    statistic: rounded(statistic, 2),
                    df1,
                    df2: roundCount(df2, context.policy.rounding),
                    p: rounded(p, 4),
                    pAdjusted: rounded(adjusted.get(test) ?? Number.NaN, 4),
                  },
            hiddenBy: takesPart ? ('secondary' as const) : null,
          },
        ]
      })
}

/** The p values of tests, corrected among those that were named before and among those that explore. */
function adjustTests(
  tests: readonly SubgroupTest[],
  shown: readonly PublicSubgroup[],
): ReadonlyMap<SubgroupTest, number> {
  const planned = new Set(shown.flatMap(({ column, prespecified }) => (prespecified ? column : [])))
  const corrected = (family: readonly SubgroupTest[], method: 'holm' | 'bh') => {
    const made = family.filter(({ p }) => !Number.isNaN(p))
    const raised = adjustPValues(
      made.map(({ p }) => p),
      method,
    )
    return made.map((test, at) => [test, raised[at] ?? Number.NaN] as const)
  }
  return new Map([
    ...corrected(
      tests.filter(({ column }) => planned.has(column)),
      'holm',
    ),
    ...corrected(
      tests.filter(({ column }) => !planned.has(column)),
      'bh',
    ),
  ])
}

function isHiddenGroup(context: DisclosureContext, row: SubgroupRow, level: string): boolean {
  const { outcome, column, nTreated, nControl } = row
  const { policy } = context
  if (!policy.hides) return false
  const cell = `${outcome}/${column}=${level}`
  if (Math.min(nTreated, nControl) < policy.threshold) {
    context.hide('subgroups', cell, 'few-persons', `${nTreated} and ${nControl} persons`)
    return true
  }
  const counted = context.groupColumn(column)
  const counts = arms.map((arm) => context.countOf('after', arm, [{ column: counted, level }]))
  // A level that is told together with others has no count of its own.
  if (counts.every((count) => typeof count === 'number')) return false
  const isJoined = context.joined.get(counted)?.has(level) === true
  context.hide(
    'subgroups',
    cell,
    isJoined ? 'few-persons' : 'secondary',
    isJoined
      ? 'too few persons in an arm; levels.mergeBelow joins such levels before the analysis'
      : 'the count of the group is hidden',
  )
  return true
}

function effectOf({
  estimate,
  se,
  ci95,
  p,
  pAdjusted,
  shrunk,
}: SubgroupRow): PublicSubgroup['effect'] {
  const decimals = decimalsFor(se)
  const shorten = (value: number) => rounded(value, decimals)
  return {
    estimate: shorten(estimate),
    se: shorten(se),
    ci95: [shorten(ci95[0]), shorten(ci95[1])],
    p: rounded(p, 4),
    pAdjusted: rounded(pAdjusted, 4),
    shrunken: shorten(shrunk ?? Number.NaN),
  }
}
