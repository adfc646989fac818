import { readFileSync } from 'node:fs'
import { type Frame, idsOf, type Units } from '../src/impact/frame/model.frame.ts'
import type { Matched } from '../src/impact/model.match.ts'

const folder = `${import.meta.dirname}/cases/impact`

const read = (file: string) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))

interface PairReference {
  readonly treated: number
  readonly controls: readonly number[]
}

export interface MatchReference {
  readonly pairs: readonly PairReference[] | null
  readonly weights: readonly number[]
  readonly subclass: readonly (number | null)[] | null
}

/** All matchings that R made of the case, by name. */
export const matchReferences = (): Readonly<Record<string, MatchReference>> =>
  read('matches.json').methods

/** Scores that R fitted, converged. */
export const propensityReference = (): {
  ps_converged: number[]
  ps: number[]
  vcov_converged: number[][]
} => read('propensity.json')

/** The persons of the case and their outcome (test/cases/impact/README.md). */
export function lalonde(): { units: Units; outcome: Float64Array } {
  const [head = '', ...lines] = readFileSync(`${folder}/lalonde.csv`, 'utf8').trim().split('\n')
  const names = head.split(',')
  const cells = lines.map((line) => line.split(','))
  const text = (name: string) => cells.map((row) => row[names.indexOf(name)] ?? '')
  const numbers = (name: string) => Float64Array.from(text(name), Number)
  const races = ['black', 'hispan', 'white']
  const covariates: Frame = {
    rows: cells.length,
    columns: names.slice(2, -1).map((name) =>
      name === 'race'
        ? {
            kind: 'factor' as const,
            name,
            codes: Int32Array.from(text(name), (race) => races.indexOf(race)),
            levels: races,
          }
        : { kind: 'number' as const, name, values: numbers(name) },
    ),
  }
  const treated = Uint8Array.from(text('treat'), Number)
  return {
    units: { rows: cells.length, ids: idsOf(text('id')), treated, covariates },
    outcome: numbers('re78'),
  }
}

/** A matching of R as the engine's own matching would give it. */
export function matchedOf({ pairs, weights, subclass }: MatchReference): Matched {
  const list = pairs ?? []
  return {
    weights: Float64Array.from(weights),
    pairs:
      pairs === null
        ? undefined
        : {
            treated: Int32Array.from(list, (pair) => pair.treated - 1),
            offsets: Int32Array.from(
              [0, ...list.map((_, index) => index + 1)].map((end) =>
                list.slice(0, end).reduce((sum, pair) => sum + pair.controls.length, 0),
              ),
            ),
            controls: Int32Array.from(list.flatMap((pair) => pair.controls.map((id) => id - 1))),
          },
    subclass: subclass === null ? undefined : Int32Array.from(subclass, (code) => (code ?? 0) - 1),
    unmatched: Int32Array.from(
      list.filter((pair) => pair.controls.length === 0).map((pair) => pair.treated - 1),
    ),
    calipers: [],
    remarks: [],
  }
}

export interface EffectReference {
  readonly unadjusted: {
    readonly estimate: number
    readonly se_model: number
    readonly se_hc1: number
    readonly se_hc3: number
    readonly se_cluster_pair?: number
    readonly se_cluster_pair_hc0?: number
    readonly cr2?: { readonly se: number; readonly df: number; readonly p: number }
  }
  readonly covariate_adjusted: {
    readonly terms: readonly string[]
    readonly coef: readonly (number | null)[]
    readonly estimate: number
    readonly se_model: number
    readonly se_hc1: number
    readonly se_cluster_pair?: number
    readonly r2: number
  }
  readonly gcomputation: {
    readonly estimate: number
    readonly se_hc1: number
    readonly se_cluster_pair?: number
  }
  readonly clusters?: number
  readonly pairs_data?: {
    readonly n_rows: number
    readonly estimate: number
    readonly se_cluster_pair_and_id: number
  }
}

/** Effects on re78 that R estimated on each of its matchings, by name. */
export const effectReferences = (): Readonly<Record<string, EffectReference>> =>
  read('effects.json').methods

/** Weighting, doubly robust, sensitivity and decomposition as R computed them. */
export const estimatorReferences = () => read('estimators.json')
