import type { Random } from '../../../src/platform/shared/random.ts'

/** One estimator in one situation: an interval from a draw, and the value that it should hold in 95 of 100 draws. */
export interface SimulatedCase {
  readonly name: string
  readonly truth: number
  /** It may hold it more often: few clusters of unequal size, discrete tests. */
  readonly isConservative?: boolean
  draw(random: Random): Promise<readonly [low: number, high: number]>
}

/** The interval that stands for a p-value: it holds 0 when the p-value is above 0.05. */
export const ofP = (p: number): readonly [number, number] => (p > 0.05 ? [-1, 1] : [1, 2])
