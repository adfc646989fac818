/**
 * What matching gives to the stages after it. Rows are positions in the units (0-based); everything is
 * compact, since there may be a million of them.
 */
import type { PropensityTerm } from './model.result.ts'

/** The fitted score of all units. */
export interface Score {
  readonly terms: readonly PropensityTerm[]
  /** Terms left out because others explain them fully. */
  readonly aliased: readonly string[]
  /** The probability of being treated, by row. */
  readonly propensity: Float64Array
  /** Its logit, by row. */
  readonly logit: Float64Array
  /** The covariance of the coefficients, of the terms that were kept, row after row. */
  readonly covariance: Float64Array
}

/** Controls by treated unit: those of `treated[i]` are `controls[offsets[i]]` to before `controls[offsets[i + 1]]`. */
export interface Pairs {
  /** All treated rows in the order of the data, the unmatched ones with no control. */
  readonly treated: Int32Array
  readonly offsets: Int32Array
  readonly controls: Int32Array
}

/** A caliper as it was applied: of the distance (`name` empty) or of a column, as an absolute width. */
export interface AppliedCaliper {
  readonly name: string
  readonly width: number
}

export interface Matched {
  /** By row; 0 = not in the analysis. Treated 1, controls scaled to mean 1 over the matched controls. */
  readonly weights: Float64Array
  /** Pairs, and the edges of a full matching; undefined for subclasses and weighting. */
  readonly pairs: Pairs | undefined
  /** The pair or subclass of each row, numbered from 0; -1 = none; undefined when a control serves in several. */
  readonly subclass: Int32Array | undefined
  /** Treated rows that are left out, in the order of the data. */
  readonly unmatched: Int32Array
  readonly calipers: readonly AppliedCaliper[]
  /** What the analyst must know of the matching: the names are those of functions in `warnings.ts`. */
  readonly remarks: readonly MatchRemark[]
}

/** Something noticed while matching, with the figures that tell it. */
export type MatchRemark =
  | { readonly kind: 'unmatched'; readonly count: number; readonly treated: number }
  | { readonly kind: 'ratioNotReached'; readonly count: number; readonly ratio: number }
  | { readonly kind: 'tiedScores'; readonly treated: number }
  | { readonly kind: 'fewerSubclasses'; readonly asked: number; readonly made: number }
