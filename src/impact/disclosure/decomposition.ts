import { columnOf } from '../frame/model.frame.ts'
import type { PublicDecomposition, PublicFactor, PublicGap, Shown } from '../model.public.ts'
import type { Decomposition, DecompositionBar } from '../model.result.ts'
import { joinedLevel } from './coded.ts'
import type { DisclosureContext } from './context.ts'
import { arms } from './model.groups.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'

/** What an outcome is made of; nothing when the person it describes is one of too few, or the model describes single ones. */
export function discloseDecomposition(
  context: DisclosureContext,
  parts: Decomposition | null,
): PublicDecomposition | null {
  if (parts === null) return null
  const { policy, run } = context
  const terms = parts.bars.length + 1
  if (parts.rows - terms < policy.leastDegrees) {
    const detail = `${parts.rows} persons, ${terms} terms`
    context.hide('decomposition', parts.outcome, 'saturated', detail)
    return null
  }
  const rare = parts.profile.find(({ factor, value }) => isRare(context, factor, `${value}`))
  if (rare !== undefined) {
    const cell = `${parts.outcome}/${rare.factor}=${rare.value}`
    context.hide('decomposition', cell, 'few-clients-of-level', 'the level that is described')
    return null
  }
  const asked = run.study.outcomes.find(({ column }) => column === parts.outcome)
  const { baseline, total } = parts
  return {
    outcome: parts.outcome,
    label: asked?.label ?? parts.outcome,
    unit: asked?.unit ?? '',
    rows: parts.rows < policy.threshold ? null : roundCount(parts.rows, policy.rounding),
    profile: parts.profile.map(({ factor, value, isChosen }) => ({
      ...{ name: factor, isChosen },
      value: isChosen || typeof value === 'string' ? value : typicalNumber(context, factor, value),
    })),
    references: parts.references.map(({ factor, level }) => ({ name: factor, level })),
    base: barOf(baseline).contribution,
    baseCi95: barOf(baseline).ci95,
    factors: parts.bars.map(barOf),
    total: barOf(total).contribution,
    totalCi95: barOf(total).ci95,
    fit: parts.importance === null ? null : rounded(parts.importance.r2, 3),
    importance: (parts.importance?.shares ?? []).map(({ factor, share }) => ({
      name: factor,
      share: rounded(share, 3),
    })),
    gap: discloseGap(context, parts),
  }
}

function barOf({ name, estimate, se, ci95 }: DecompositionBar): PublicFactor {
  const shorten = (value: number) => rounded(value, decimalsFor(se))
  return { name, contribution: shorten(estimate), ci95: [shorten(ci95[0]), shorten(ci95[1])] }
}

/** Whether a level of a text is too small to be told, alone or beside others. */
function isRare(context: DisclosureContext, factor: string, level: string): boolean {
  if (context.joined.get(factor)?.has(level) === true) return true
  return context.countOf('before', 'treated', [{ column: factor, level }]) === null
}

/** The mean of clients, when nobody dominates it. */
function typicalNumber(context: DisclosureContext, factor: string, mean: number): Shown {
  const column = columnOf(context.run.units.covariates, factor)
  const fault =
    column.kind === 'number' ? context.faultOf(column.values, 'before', 'treated') : undefined
  if (fault === undefined) return rounded(mean, Math.abs(mean) >= 100 ? 0 : 1)
  context.hide('decomposition', `profile/${factor}`, fault, 'the mean of clients')
  return null
}

/** The gap between the arms; an arm with too few persons tells none. */
function discloseGap(
  context: DisclosureContext,
  { outcome, gap }: Decomposition,
): PublicGap | null {
  if (gap === null) return null
  const { policy, run } = context
  const values = run.outcomes.get(outcome) ?? new Float64Array()
  const count = (treated: number) =>
    values.reduce(
      (sum, value, row) =>
        sum + (run.units.treated[row] === treated && !Number.isNaN(value) ? 1 : 0),
      0,
    )
  const fewest = Math.min(count(1), count(0))
  if (fewest < policy.threshold || fewest - gap.terms.length < policy.leastDegrees) {
    context.hide('decomposition', `${outcome}/gap`, 'degrees-of-freedom', `${fewest} in an arm`)
    return null
  }
  const fault = arms
    .map((arm) => context.faultOf(values, 'before', arm))
    .find((one) => one !== undefined)
  if (fault !== undefined) {
    context.hide('decomposition', `${outcome}/gap`, fault, 'the means of the arms')
    return null
  }
  const decimals = decimalsFor(Math.max(gap.explained.se, gap.unexplained.se))
  return {
    difference: rounded(gap.gap, decimals),
    explained: barOf(gap.explained),
    unexplained: barOf(gap.unexplained),
    factors: explainedByFactor(context, gap.factors),
  }
}

/** By column, never by level: what a single level adds depends on the reference, and tells of few when it is rare. */
function explainedByFactor(
  context: DisclosureContext,
  factors: NonNullable<Decomposition['gap']>['factors'],
): PublicGap['factors'] {
  return factors.map((bar) => {
    const column = columnOf(context.run.units.covariates, bar.name)
    const shown =
      column.kind === 'number'
        ? 2
        : [...column.levels, joinedLevel].filter(
            (level) =>
              typeof context.countOf('before', 'treated', [{ column: bar.name, level }]) ===
              'number',
          ).length
    const { name, ...explained } = barOf(bar)
    if (shown >= 2) return { name, explained }
    context.hide('decomposition', `gap/${name}`, 'few-clients-of-level', 'too few levels are shown')
    return { name, explained: null }
  })
}
