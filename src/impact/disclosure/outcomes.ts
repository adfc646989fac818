import type { ByArm, PublicEffect, PublicOutcome, Shown } from '../model.public.ts'
import type { EffectRow } from '../model.result.ts'
import type { DisclosureContext } from './context.ts'
import type { FindingRule } from './model.finding.ts'
import { type Arm, arms } from './model.groups.ts'
import { decimalsFor, roundCount, rounded } from './model.rounding.ts'

interface Asked {
  readonly column: string
  readonly label: string
  readonly unit: string
}

/** An outcome as it may be shown: nothing of it when one rule is broken, because each figure tells of the others. */
export function discloseOutcome(context: DisclosureContext, asked: Asked): PublicOutcome {
  const { run, policy } = context
  const rows = [...run.effects, ...run.placebos].filter(({ outcome }) => outcome === asked.column)
  const [main] = rows
  const kind = main?.share === null || main === undefined ? ('mean' as const) : ('share' as const)
  const values = run.outcomes.get(asked.column)
  const personsOf = (arm: Arm) =>
    values === undefined || main === undefined ? 0 : context.personsWith(values, arm)
  const exact = { treated: personsOf('treated'), control: personsOf('control') }
  const persons = {
    treated: shownCount(exact.treated, policy),
    control: shownCount(exact.control, policy),
  }
  const hiddenBy = faultOf(context, asked.column, kind, main)
  if (hiddenBy !== undefined)
    context.hide('effects', asked.column, hiddenBy, 'means and effects of the outcome')
  const isShown = hiddenBy === undefined && main !== undefined
  return {
    ...asked,
    kind,
    persons,
    means: isShown ? meansOf(context, asked.column, kind, main) : { treated: null, control: null },
    effects: isShown ? rows.flatMap((row) => discloseEffect(context, row, exact) ?? []) : [],
    hiddenBy: hiddenBy ?? null,
  }
}

const shownCount = (count: number, { threshold, rounding }: DisclosureContext['policy']): Shown =>
  count < threshold ? null : roundCount(count, rounding)

function faultOf(
  context: DisclosureContext,
  column: string,
  kind: 'share' | 'mean',
  main: EffectRow | undefined,
): FindingRule | undefined {
  const values = context.run.outcomes.get(column)
  if (values === undefined || main === undefined) return 'few-persons'
  if (!context.policy.hides) return undefined
  if (kind === 'share') {
    const counts = arms.map((arm) => context.countOf('after', arm, [{ column, level: '1' }]))
    return counts.some((count) => count === null || count === undefined) ? 'few-persons' : undefined
  }
  for (const arm of arms) {
    const fault = context.faultOf(values, 'after', arm)
    if (fault !== undefined) return fault
  }
  return undefined
}

/** Shares from rounded counts where everybody weighs the same; else, and for means, what the effect was made of. */
function meansOf(
  context: DisclosureContext,
  column: string,
  kind: 'share' | 'mean',
  { meanTreated, meanControl, se }: EffectRow,
): ByArm {
  if (kind === 'mean') {
    const decimals = decimalsFor(se)
    return { treated: rounded(meanTreated, decimals), control: rounded(meanControl, decimals) }
  }
  if (!context.policy.hides) return { treated: meanTreated, control: meanControl }
  // Of those whose outcome is known: somebody without it is no "no".
  const shareOf = (arm: Arm): Shown => {
    const [no, yes] = ['0', '1'].map((level) => context.countOf('after', arm, [{ column, level }]))
    return typeof no === 'number' && typeof yes === 'number' ? yes / (yes + no) : null
  }
  return {
    treated: context.isUniform('treated') ? shareOf('treated') : rounded(meanTreated, 2),
    control: context.isUniform('control') ? shareOf('control') : rounded(meanControl, 2),
  }
}

/** An effect with as many decimals as its error deserves; undefined when its model leaves too few degrees of freedom. */
function discloseEffect(
  context: DisclosureContext,
  row: EffectRow,
  persons: ByArm<number>,
): PublicEffect | undefined {
  const { policy } = context
  const name = `${row.outcome}/${row.method}`
  if (Number.isFinite(row.df) && row.df < policy.leastDegrees) {
    context.hide('effects', name, 'degrees-of-freedom', `${row.df} degrees of freedom`)
    return undefined
  }
  const { treated, control } = persons
  if (Math.min(treated, control) < policy.threshold) {
    context.hide('effects', name, 'few-persons', `${treated} and ${control} persons`)
    return undefined
  }
  const decimals = decimalsFor(row.se)
  const shorten = (value: number) => rounded(value, decimals)
  return {
    method: row.method,
    estimand: row.estimand,
    estimate: shorten(row.estimate),
    se: shorten(row.se),
    seMethod: row.seMethod,
    // The numbers of a formula, its factors too, tell persons and pairs exactly.
    seFormula: policy.hides
      ? (row.seFormula.split(/ = |; /)[0] ?? '').replaceAll(/\d+\.\d+/g, 'c')
      : row.seFormula,
    ci95: [shorten(row.ci95[0]), shorten(row.ci95[1])],
    p: rounded(row.p, 4),
    persons: {
      treated: roundCount(treated, policy.rounding),
      control: roundCount(control, policy.rounding),
    },
    clusters: row.clusters === null ? null : shownCount(row.clusters, policy),
  }
}
