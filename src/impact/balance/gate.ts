import { type BalanceRow, distanceTerm } from '../model.result.ts'
import type { NormalisedStudy } from '../model.spec.ts'

/** What a study calls comparable. */
export type Limits = NormalisedStudy['balance']

/** The limits of comparability unless a study sets its own (impact.md 5.4). */
export const usualLimits = {
  smd: 0.1,
  smdPreOutcome: 0.05,
  varianceRatio: [0.5, 2],
} as const satisfies Limits

/** Whether a study calls groups comparable that the usual limits would not. */
export function isLoosened({ smd, smdPreOutcome, varianceRatio }: Limits): boolean {
  const [low, high] = usualLimits.varianceRatio
  return (
    smd > usualLimits.smd ||
    smdPreOutcome > usualLimits.smdPreOutcome ||
    varianceRatio[0] < low ||
    varianceRatio[1] > high
  )
}

/**
 * The terms on which the groups are not comparable: |SMD| over its limit, which is stricter for the outcome's own
 * value before treatment, or a variance ratio outside its limits. The score's own row is not judged: what counts is
 * what it is made of. A figure that is not defined does not fail, a difference without variation does.
 */
export function imbalancedTerms(
  { balance, covariates }: Pick<NormalisedStudy, 'balance' | 'covariates'>,
  rows: readonly BalanceRow[],
): string[] {
  const strict = new Set(covariates.filter((one) => one.preOutcome).map((one) => one.column))
  const [low, high] = balance.varianceRatio
  const isScore = (term: string) =>
    term === distanceTerm && !covariates.some(({ column }) => column === distanceTerm)
  return rows
    .filter(({ term, after }) => {
      if (isScore(term)) return false
      const limit = strict.has(term) ? balance.smdPreOutcome : balance.smd
      const { smd, varianceRatio } = after
      const isApart = !(Math.abs(smd) <= limit)
      return isApart || varianceRatio < low || varianceRatio > high
    })
    .map(({ term }) => term)
}
