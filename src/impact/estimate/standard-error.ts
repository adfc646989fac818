import { StudyFailure } from '../failure.ts'
import type { SeMethod } from '../model.spec.ts'
import { clusterCovariance, twoWayCovariance } from '../stats/cluster-robust.ts'
import { smallSampleVariance } from '../stats/cr2.ts'
import type { FittedEffect } from '../stats/difference.ts'
import { type EstimatedWeights, estimatedWeightsVariance } from '../stats/estimated-weights.ts'
import { heteroskedasticCovariance } from '../stats/heteroskedastic.ts'
import { type Matrix, quadraticForm } from '../stats/matrix.ts'
import {
  type Clusters,
  clusterCount,
  effectiveArm,
  everyRow,
  type Sample,
} from '../stats/sample.ts'

/** How sure an effect is: the variance of any combination of its coefficients, and what to say of it. */
export interface Uncertainty {
  /** The variance of a combination of kept coefficients. */
  readonly varianceOf: (contrast: Float64Array) => number
  readonly df: number
  readonly seMethod: string
  /** The formula with the factor that was used, in figures. */
  readonly seFormula: string
  readonly clusters: number | null
  /** Error and degrees of freedom for the interval, when they are not those of the standard error. */
  readonly interval: { readonly se: number; readonly df: number; readonly method: string } | null
}

/**
 * Under so many clusters (or persons, where each stands alone) in the smaller arm, counted by their weights, the interval is that
 * of the small-sample variance.
 */
const few = 50

/** With covariates each coefficient needs clusters of its own; with this many it is no matter which variance is taken. */
const clustersByCoefficient = 15

const areFew = (sample: Sample, { kept }: FittedEffect['fit']) =>
  effectiveArm(sample) < Math.max(few, clustersByCoefficient * kept.length)

/** Above so many rows that variance is not computed person by person. */
const mostSmallRows = 20_000

/**
 * The uncertainty of a fitted effect by the method that the specification names.
 * @param persons who each unit is, when a person may be several
 * @throws StudyFailure when the method does not go with the match
 */
export function uncertaintyOf(
  effect: FittedEffect,
  sample: Sample,
  method: SeMethod,
  estimated: EstimatedWeights | undefined,
  persons?: Int32Array,
): Uncertainty {
  if (method === 'hc1' || method === 'hc3')
    return byPerson(effect, sample, method === 'hc1' ? 'HC1' : 'HC3')
  if (method === 'm-estimation') return byEstimatedWeights(effect, sample, estimated, persons)
  if (sample.clusters === undefined && sample.persons === undefined)
    return byPerson(effect, sample, 'HC1')
  if (sample.clusters === undefined)
    return byCluster(effect, { ...sample, clusters: sample.persons }, method)
  if (sample.persons !== undefined) return byPairAndPerson(effect, sample, method)
  return byCluster(effect, sample, method)
}

const constant = (covariance: Matrix) => (contrast: Float64Array) =>
  quadraticForm(covariance, contrast)

function byPerson(effect: FittedEffect, sample: Sample, kind: 'HC1' | 'HC3'): Uncertainty {
  const { fit } = effect
  const [n, k] = [fit.used, fit.kept.length]
  return {
    varianceOf: constant(heteroskedasticCovariance(fit, kind)),
    df: n - k,
    seMethod: `${kind} by person`,
    seFormula:
      kind === 'HC1'
        ? `M [Σ w²u²xx'] M · N/(N-K) = ${factor(n / (n - k))}; N = ${n}, K = ${k}`
        : `M [Σ w²(u/(1-h))²xx'] M; N = ${n}, K = ${k}`,
    clusters: null,
    interval:
      n <= mostSmallRows && areFew(sample, fit)
        ? smallInterval(effect, everyRow(sample.units.length))
        : null,
  }
}

function byEstimatedWeights(
  effect: FittedEffect,
  sample: Sample,
  estimated: EstimatedWeights | undefined,
  persons: Int32Array | undefined,
): Uncertainty {
  if (estimated === undefined) throw new StudyFailure({ code: 'se-weights', values: {} }, true)
  return {
    varianceOf: (contrast) =>
      estimatedWeightsVariance(effect.fit, contrast, sample, estimated, persons),
    df: effectiveArm(sample) - 1,
    seMethod: 'M-estimation',
    seFormula:
      'Σ IF²; the estimation of the weights counted; no factor; t with the effective size of the smaller arm less one',
    clusters: null,
    interval: null,
  }
}

function byPairAndPerson(
  { fit }: FittedEffect,
  { clusters, persons }: Sample,
  method: SeMethod,
): Uncertainty {
  if (clusters === undefined || persons === undefined)
    throw new RangeError('A two-way error needs pairs and persons')
  if (method === 'cluster-pair-cr2') throw new StudyFailure({ code: 'se-reused', values: {} }, true)
  const [pairs, people] = [clusterCount(clusters), clusterCount(persons)]
  const [n, k] = [fit.used, fit.kept.length]
  const scale = (n - 1) / (n - k)
  return {
    varianceOf: constant(twoWayCovariance(fit, clusters, persons)),
    // The persons are the treated, one a pair, and the controls: of whichever there are fewer.
    df: Math.max(1, Math.min(pairs, people - pairs) - 1),
    seMethod: 'CR1 by pair and person',
    seFormula: `(V_pair·G/(G-1) + V_person·P/(P-1) - V_row·N/(N-1)) (N-1)/(N-K) = ${factor(scale)}; G = ${pairs} pairs, P = ${people} persons, N = ${n} rows, K = ${k}`,
    clusters: pairs,
    interval: null,
  }
}

function byCluster(effect: FittedEffect, sample: Sample, method: SeMethod): Uncertainty {
  const { fit, contrast } = effect
  const { clusters } = sample
  if (clusters === undefined) throw new RangeError('An error by cluster needs clusters')
  const count = clusterCount(clusters)
  const [n, k] = [fit.used, fit.kept.length]
  // One stratum of everybody is no cluster: within it persons are drawn one by one.
  if (count === 1 && n > k) return byPerson(effect, sample, 'HC1')
  if (method === 'cluster-pair-cr2') {
    const { df } = smallSampleVariance(fit, clusters, contrast)
    return {
      varianceOf: (other) => smallSampleVariance(fit, clusters, other).variance,
      df,
      seMethod: 'CR2 by cluster',
      seFormula: `M [Σ X'W B^-½ uu' B^-½ WX] M; t with ${factor(df)} degrees of freedom (Satterthwaite); ${count} clusters, N = ${n}, K = ${k}`,
      clusters: count,
      interval: null,
    }
  }
  const scale = ((count / (count - 1)) * (n - 1)) / (n - k)
  return {
    varianceOf: constant(clusterCovariance(fit, clusters, 'CR1')),
    df: count - 1,
    seMethod: 'CR1 by cluster',
    seFormula: `M [Σ X'Wuu'WX] M · G/(G-1)·(N-1)/(N-K) = ${factor(scale)}; G = ${count}, N = ${n}, K = ${k}`,
    clusters: count,
    interval: count > 1 && areFew(sample, fit) ? smallInterval(effect, clusters) : null,
  }
}

function smallInterval({ fit, contrast }: FittedEffect, clusters: Clusters) {
  const { variance, df } = smallSampleVariance(fit, clusters, contrast)
  return { se: Math.sqrt(variance), df, method: `CR2, t with ${factor(df)} degrees of freedom` }
}

/** Four decimals: enough to see which factor was used. */
const factor = (value: number) => value.toFixed(4)
