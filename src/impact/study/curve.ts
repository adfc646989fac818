import { balanceTable } from '../balance/balance.ts'
import { imbalancedTerms } from '../balance/gate.ts'
import { estimateEffect } from '../estimate/estimate.ts'
import type { Analysis } from '../estimate/model.analysis.ts'
import { weightUnits } from '../estimate/weights.ts'
import { StudyFailure } from '../failure.ts'
import { matchUnits } from '../match/match.ts'
import type { EffectRow } from '../model.result.ts'
import type { CurveRow } from '../model.run.ts'
import type { EstimateMethod, MatchSpec, NormalisedStudy, WeightMethod } from '../model.spec.ts'
import type { BlockRunner } from '../stats/blocks.ts'
import { type Outcomes, outcomeOf } from './outcomes.ts'

/** Up to this many units of a file the curve is drawn unasked; beyond, `sensitivity.curve: true` asks for it. */
const manyUnits = 100_000

/** Another way of making the groups alike, with its name. */
interface Alternative {
  readonly name: string
  readonly match: MatchSpec | null
  readonly weights: WeightMethod | null
}

const methods: readonly EstimateMethod[] = ['difference', 'regression', 'gcomputation']

function nameOf({ method, distance, ratio, replace, caliper, exact }: MatchSpec): string {
  return [
    method,
    ...(distance === null ? [] : [distance]),
    ...(ratio > 1 ? [`ratio ${ratio}`] : []),
    ...(replace ? ['with replacement'] : []),
    ...(caliper.distance === null ? [] : [`caliper ${caliper.distance}`]),
    ...caliper.covariates.map(({ column, width }) => `${column} within ${width}`),
    ...(exact.length > 0 ? [`exact on ${exact.join(' and ')}`] : []),
  ].join(', ')
}

/**
 * The alternatives to a study's own way that another analyst could defend: nearest neighbours with and without
 * caliper, reuse and further controls, full matching, and weights for the same estimand.
 */
function alternativesOf(study: NormalisedStudy, hasScore: boolean): Alternative[] {
  const own: Alternative = {
    name: study.match === null ? (study.weights?.method ?? '') : nameOf(study.match),
    match: study.match,
    weights: study.weights?.method ?? null,
  }
  const { match } = study
  const { estimand } = study.estimate
  const base: MatchSpec | null =
    estimand !== 'att' || !hasScore
      ? null
      : {
          method: 'nearest',
          distance: match?.distance === 'logit' ? 'logit' : 'propensity',
          mahvars: [],
          ratio: 1,
          replace: false,
          order: 'largest',
          caliper: { distance: null, covariates: [] },
          exact: match?.exact ?? [],
          emptyStrata: 'leave-out',
          subclasses: 6,
          cutpoints: { rule: 'sturges', columns: {} },
        }
  const caliper = (distance: number) => ({ distance, covariates: match?.caliper.covariates ?? [] })
  const matches: MatchSpec[] =
    base === null
      ? []
      : [
          base,
          { ...base, caliper: caliper(0.2) },
          { ...base, caliper: caliper(0.1) },
          { ...base, caliper: caliper(0.05) },
          { ...base, ratio: 2, caliper: caliper(0.2) },
          { ...base, ratio: 3, caliper: caliper(0.1) },
          { ...base, replace: true, caliper: caliper(0.2) },
          { ...base, method: 'full', caliper: { distance: null, covariates: [] } },
        ]
  const weights: WeightMethod[] = estimand === 'att' ? ['entropy'] : []
  if (estimand === 'att' && hasScore) weights.push('ipw-att')
  const all = [
    own,
    ...matches.map((one) => ({ name: nameOf(one), match: one, weights: null })),
    ...weights.map((method) => ({ name: method, match: null, weights: method })),
  ]
  return all.filter((one, index) => all.findIndex(({ name }) => name === one.name) === index)
}

/** The analysis that an alternative leads to; undefined when it leaves nobody or has no solution. */
function analysisOf(analysis: Analysis, { match, weights }: Alternative): Analysis | undefined {
  const { units, score } = analysis
  const se = weights === null ? 'cluster-pair' : 'm-estimation'
  const estimate = { ...analysis.estimate, se } as const
  try {
    if (weights !== null) {
      const { estimated, ...matched } = weightUnits(weights, units, score)
      return { ...analysis, estimate, matched, estimated }
    }
    if (match === null) return undefined
    const matched = matchUnits(match, units, score)
    const isEmpty = !matched.weights.some((weight) => weight > 0)
    return isEmpty ? undefined : { ...analysis, estimate, matched, estimated: undefined }
  } catch (error) {
    if (error instanceof StudyFailure) return undefined
    throw error
  }
}

const rowOf = (
  { outcome, method, estimate, ci95, nTreated, nControl }: EffectRow,
  name: string,
  balanced: boolean,
  chosen: boolean,
): CurveRow => ({
  outcome,
  choices: { groups: name, estimate: method },
  estimate,
  ci95,
  nTreated,
  nControl,
  balanced,
  chosen,
})

/**
 * The specification curve (Simonsohn, Simmons and Nelson 2020): the effect under every alternative that is easily
 * defended, so that nobody can have picked the one they liked. Those that fail the gate of balance are marked.
 */
export async function specificationCurve(
  study: NormalisedStudy,
  analysis: Analysis,
  effects: readonly EffectRow[],
  outcomes: Outcomes,
  run: BlockRunner,
): Promise<CurveRow[]> {
  const isAsked = study.origin['sensitivity.curve'] === 'chosen' || study.registers !== null
  if (!study.sensitivity.curve || (analysis.units.rows > manyUnits && !isAsked)) return []
  const rows: CurveRow[] = []
  const alternatives = alternativesOf(study, analysis.score !== undefined)
  for (const [index, alternative] of alternatives.entries()) {
    const isOwn = index === 0
    const other = isOwn ? analysis : analysisOf(analysis, alternative)
    if (other === undefined) continue
    const balance = await balanceTable(analysis.units, other.matched, run)
    const balanced = imbalancedTerms(study, balance).length === 0
    const { name } = alternative
    for (const { column } of study.outcomes) {
      const chosen = effects.find(({ outcome }) => outcome === column)
      if (isOwn && chosen !== undefined) rows.push(rowOf(chosen, name, balanced, true))
      for (const method of methods) {
        if (isOwn && method === chosen?.method) continue
        const effect = estimateEffect(other, outcomeOf(outcomes, column), method)
        if (Number.isFinite(effect.estimate)) rows.push(rowOf(effect, name, balanced, false))
      }
    }
  }
  return rows
}
