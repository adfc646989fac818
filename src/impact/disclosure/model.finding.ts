/** Why something is not shown as it was computed. */
export const findingRules = [
  'few-persons',
  'secondary',
  'group-disclosure',
  'dominance',
  'p-ratio',
  'degrees-of-freedom',
  'saturated',
  'few-clients-of-level',
  'month-merged',
  'phase-dropped',
  'bins-merged',
  'levels-joined',
  'not-measured',
] as const
export type FindingRule = (typeof findingRules)[number]

/**
 * One thing that disclosure control did, cell by cell, with its reason. `detail` holds the figures that led to it; it stays
 * in the closed environment, because it would tell what was hidden.
 */
export interface Finding {
  /** The table of the report: `balance`, `effects`, … */
  readonly table: string
  /** The cell, by names of columns and levels. */
  readonly cell: string
  readonly action: 'hidden' | 'merged'
  readonly rule: FindingRule
  readonly detail: string
}
