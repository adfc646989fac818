import type { Analysis, Outcome } from '../estimate/model.analysis.ts'
import { outcomesOf, sampleOf } from '../estimate/sample.ts'
import type { EffectRow, SensitivityRow } from '../model.result.ts'
import type { SensitivitySpec } from '../model.spec.ts'
import { pairDifferences } from '../stats/abadie-imbens.ts'
import { designOf } from '../stats/design.ts'
import { eValue, eValueOfLimit, ratioOfStandardised } from '../stats/e-value.ts'
import { criticalGamma, rosenbaumBounds } from '../stats/rosenbaum.ts'
import type { Sample } from '../stats/sample.ts'
import { robustnessOf } from './robustness.ts'

const gammas = [1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 2]

/** How strong something unmeasured would have to be to undo an effect, by each way that the specification asks for. */
export function sensitivityOf(
  analysis: Analysis,
  outcome: Outcome,
  effect: EffectRow,
  asked: SensitivitySpec,
): SensitivityRow {
  const { units, matched } = analysis
  const sample = sampleOf(units.treated, matched, outcome.values, units.persons)
  const y = outcomesOf(sample, outcome.values)
  return {
    ...{ outcome: outcome.name, estimand: effect.estimand, method: effect.method },
    eValue: asked.eValue ? eValuesOf(effect, sample, y) : null,
    rosenbaum: asked.rosenbaum ? rosenbaumOf(analysis, outcome) : null,
    robustness: asked.robustnessValue
      ? robustnessOf(sample, y, designOf(units.covariates), units.covariates)
      : null,
  }
}

/** E-values of a ratio of shares, or of a mean in the outcome's standard deviations within the arms. */
function eValuesOf(
  { estimate, ci95, share }: EffectRow,
  sample: Sample,
  y: Float64Array,
): SensitivityRow['eValue'] {
  if (share !== null) {
    const { ratio } = share
    return {
      ...{ riskRatio: ratio.estimate, isStandardised: false },
      ...{ estimate: eValue(ratio.estimate), limit: eValueOfLimit(ratio.ci95) },
    }
  }
  const sd = withinArmDeviation(sample, y)
  const riskRatio = ratioOfStandardised(estimate / sd)
  const limits = [ratioOfStandardised(ci95[0] / sd), ratioOfStandardised(ci95[1] / sd)] as const
  return {
    ...{ riskRatio, isStandardised: true },
    ...{ estimate: eValue(riskRatio), limit: eValueOfLimit(limits) },
  }
}

/** The weighted standard deviation around the means of the arms. */
function withinArmDeviation({ weights, treated }: Sample, y: Float64Array): number {
  const sums = [0, 0].map(() => ({ weight: 0, y: 0, squares: 0 }))
  for (const pass of ['mean', 'spread'] as const)
    for (let row = 0; row < y.length; row += 1) {
      const arm = sums[treated[row] as number]
      const weight = weights[row] as number
      if (arm === undefined) continue
      if (pass === 'spread') arm.squares += weight * ((y[row] as number) - arm.y / arm.weight) ** 2
      else {
        arm.weight += weight
        arm.y += weight * (y[row] as number)
      }
    }
  const total = sums.reduce((sum, arm) => sum + arm.weight, 0)
  return Math.sqrt(sums.reduce((sum, arm) => sum + arm.squares, 0) / total)
}

/** The bounds, for pairs of one treated and one control of which nobody serves twice. */
function rosenbaumOf(
  { matched: { pairs, subclass } }: Analysis,
  { values }: Outcome,
): SensitivityRow['rosenbaum'] {
  if (pairs === undefined || subclass === undefined) return null
  for (let pair = 0; pair < pairs.treated.length; pair += 1)
    if ((pairs.offsets[pair + 1] as number) - (pairs.offsets[pair] as number) > 1) return null
  if (new Set(pairs.controls).size < pairs.controls.length) return null
  const differences = pairDifferences(pairs, values).filter((one) => !Number.isNaN(one))
  return { ...rosenbaumBounds(differences, gammas), criticalGamma: criticalGamma(differences) }
}
