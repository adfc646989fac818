import { type Matrix, matrixOf, multiply } from './matrix.ts'
import { type Clusters, clusterCount } from './sample.ts'
import type { Fit } from './wls.ts'

/** The factor of a cluster-robust covariance. CR0: none; CR1: G/(G-1) (N-1)/(N-K). */
export type ClusterFactor = 'CR0' | 'CR1'

/**
 * The covariance of coefficients when outcomes within a cluster (a pair, a subclass, a person) go together.
 *
 * Formula: V = c (X'WX)^-1 [sum over clusters of s_g s_g'] (X'WX)^-1 with s_g = sum of w x u in cluster g, u the
 * residuals, and c = G/(G-1) (N-1)/(N-K) for CR1 (G clusters, N rows, K coefficients), c = 1 for CR0. Without clusters
 * each row stands alone and CR1 is HC1 with N/(N-K).
 * Source: Liang and Zeger (1986); the factor as in Stata and R's sandwich. Valid after matching without replacement:
 * Abadie and Spiess (2022).
 * Assumes: independence between clusters, many of them (see `cr2.ts` for few).
 * Example: 185 pairs of LaLonde: 894.37 with an error of 705.23 (CR1) or 702.37 (CR0).
 *
 * @returns by kept coefficient; NaN throughout with one cluster, or with no more rows than coefficients (CR1)
 */
export function clusterCovariance(
  fit: Fit,
  clusters: Clusters | undefined,
  factor: ClusterFactor = 'CR1',
): Matrix {
  const rows = fit.used
  const count = clusters === undefined ? rows : clusterCount(clusters)
  const scale =
    factor === 'CR0' ? 1 : ((count / (count - 1)) * (rows - 1)) / (rows - fit.kept.length)
  return sandwich(fit, clusterMeat(fit, clusters), count < 2 ? Number.NaN : positive(scale))
}

/**
 * The covariance when rows go together in two ways, as after matching with replacement: by pair and by person.
 *
 * Formula: V = V_pair + V_person - V_both, each with its own G/(G-1), all with (N-1)/(N-K); "both" are the rows.
 * Source: Cameron, Gelbach and Miller (2011); factors as in R's sandwich.
 * Assumes: rows that share neither pair nor person are independent.
 */
export function twoWayCovariance(fit: Fit, pairs: Clusters, persons: Clusters): Matrix {
  const rows = fit.used
  const size = fit.kept.length
  const meat = matrixOf(size, size)
  const add = (clusters: Clusters | undefined, sign: number) => {
    const count = clusters === undefined ? rows : clusterCount(clusters)
    const part = clusterMeat(fit, clusters).values
    const factor = (sign * count) / (count - 1)
    for (let k = 0; k < part.length; k += 1)
      meat.values[k] = (meat.values[k] as number) + factor * (part[k] as number)
  }
  add(pairs, 1)
  add(persons, 1)
  add(undefined, -1)
  return sandwich(fit, meat, positive((rows - 1) / (rows - size)))
}

const positive = (scale: number) => (scale > 0 && Number.isFinite(scale) ? scale : Number.NaN)

function sandwich(fit: Fit, meat: Matrix, scale: number): Matrix {
  const { rows, columns, values } = multiply(multiply(fit.bread, meat), fit.bread)
  return { rows, columns, values: values.map((value) => value * scale) }
}

/** The sum over clusters of s s'. */
function clusterMeat(fit: Fit, clusters: Clusters | undefined): Matrix {
  const { model, weights, residuals, kept } = fit
  const size = kept.length
  const meat = matrixOf(size, size)
  const values = new Float64Array(model.terms.length)
  const score = new Float64Array(size)
  const groups = clusters === undefined ? model.rows : clusterCount(clusters)
  for (let group = 0; group < groups; group += 1) {
    const from = clusters === undefined ? group : (clusters.offsets[group] as number)
    const to = clusters === undefined ? group + 1 : (clusters.offsets[group + 1] as number)
    score.fill(0)
    for (let place = from; place < to; place += 1) {
      const row = clusters?.order === undefined ? place : (clusters.order[place] as number)
      const factor = (weights[row] as number) * (residuals[row] as number)
      if (factor === 0) continue
      model.write(row, values)
      for (let k = 0; k < size; k += 1)
        score[k] = (score[k] as number) + factor * (values[kept[k] as number] as number)
    }
    for (let i = 0; i < size; i += 1) {
      const left = score[i] as number
      if (left === 0) continue
      for (let j = 0; j < size; j += 1)
        meat.values[i * size + j] =
          (meat.values[i * size + j] as number) + left * (score[j] as number)
    }
  }
  return meat
}
