/** A step from the population to the analysed: how many are left after it. */
export interface FlowStep {
  /** What the step is: "in-data", "matched"; the report has its words. */
  readonly step: string
  readonly treated: number
  readonly control: number
}

/** How much of a column is missing. */
export interface MissingCount {
  readonly column: string
  readonly count: number
}
