/** What linking found in one source. Rows are of the file, persons those of the register of persons. */
export interface SourceReport {
  readonly source: string
  readonly file: string
  readonly rows: number
  readonly withoutPseudonym: number
  readonly pseudonyms: number
  /** Pseudonyms that the register of persons knows. */
  readonly linked: number
  /** linked / pseudonyms; 1 for the register of persons itself, NaN without a pseudonym. */
  readonly linkageRate: number
  /** Persons with at least one row. */
  readonly persons: number
  readonly rowsOfStrangers: number
  /** Rows beyond the first of their person, or person and month, or person and start. */
  readonly duplicates: number
  /** Rows that cannot be true, or cannot be read, by what is wrong with them. */
  readonly faults: readonly SourceFault[]
  /** Months of the study without a single row; monthly sources only. */
  readonly emptyMonths: readonly string[]
  /** Persons with a month missing between their first and their last one; monthly sources only. */
  readonly personsWithGaps: number
}

export const sourceFaults = [
  'unreadable_date',
  'unreadable_number',
  'outside_months',
  'before_birth',
  'after_death',
  'end_before_start',
  'differing_rows',
] as const

export interface SourceFault {
  readonly fault: (typeof sourceFaults)[number]
  readonly rows: number
}

/** Why a person of the register is not analysed, in the order in which it is asked; the last two are analysed. */
export const fates = [
  'differing_rows',
  'no_birth_month',
  'impossible_dates',
  'started_before',
  'client_outside_age',
  'client_short_history',
  'client_not_there',
  'outside_age',
  'not_there',
  'no_start_month',
  'client',
  'pool',
] as const
export type Fate = (typeof fates)[number]

/** A line of the flow from population to analysed persons: so many leave for this reason, so many are left. */
export interface FlowLine {
  readonly reason: Fate
  readonly persons: number
  /** Persons left after this line; after the last one nobody but the analysed. */
  readonly left: number
}

export interface Flow {
  readonly population: number
  readonly lines: readonly FlowLine[]
  readonly clients: number
  readonly pool: number
}

/** The flow from the counts of fates; every person has exactly one. */
export function flowOf(counts: ReadonlyMap<string, number>): Flow {
  const of = (fate: Fate) => counts.get(fate) ?? 0
  const population = fates.reduce((sum, fate) => sum + of(fate), 0)
  let left = population
  const lines = fates
    .filter((fate) => fate !== 'client' && fate !== 'pool')
    .map((reason) => {
      left -= of(reason)
      return { reason, persons: of(reason), left }
    })
  return { population, lines, clients: of('client'), pool: of('pool') }
}

export interface Linkage {
  readonly sources: readonly SourceReport[]
  readonly flow: Flow
}
