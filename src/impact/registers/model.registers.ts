/**
 * Registers of a study: several pseudonymised files that are linked by person, and who of them is studied. Months are
 * text YYYY-MM here and numbers in the database (year x 12 + month - 1), so that differences are plain subtraction.
 */

export const encodings = ['utf-8', 'latin-1'] as const
export type Encoding = (typeof encodings)[number]

/** A file of the study: CSV (comma, semicolon or tab) or Parquet, relative to the specification. */
export interface SourceFile {
  readonly file: string
  /** The column of the pseudonym. */
  readonly id: string
  readonly encoding: Encoding
}

/** Who there is: one row a person. Dates are YYYY-MM-DD, d.m.yyyy or YYYY-MM. */
export interface PersonsSource extends SourceFile {
  readonly born: string
  readonly died: string | null
  /** Moving into and out of the country; without them a person is there all the time. */
  readonly arrived: string | null
  readonly left: string | null
  /** Columns taken along as covariates, as they were known before the study: sex, country of birth, degree. */
  readonly keep: readonly string[]
}

/** Periods in the service that is studied. */
export interface ClientshipsSource extends SourceFile {
  readonly start: string
  readonly end: string | null
  /** Only rows with one of these values in the column count. */
  readonly only: Readonly<Record<string, readonly string[]>>
}

/** Work in a month: when it counts, and which occupations are those of experts. */
export interface WorkSpec {
  /** A month with more than this in the column is a month worked. */
  readonly column: string
  readonly above: number
  readonly occupation: string | null
  /** Beginnings of occupation codes: 2 and 3 are experts in the national classification (ISCO-08). */
  readonly expert: readonly string[]
}

/** Amounts by person and month; several rows of a person's month are added up, a month without a row is 0. */
export interface MonthlySource extends SourceFile {
  readonly name: string
  readonly month: string
  /** Name of the measure and its column. */
  readonly values: Readonly<Record<string, string>>
  readonly work: WorkSpec | null
}

/** Periods of study, with which of them are vocational, completed and interrupted. */
export interface StudiesSource extends SourceFile {
  readonly start: string
  readonly end: string | null
  readonly level: string
  readonly vocational: readonly string[]
  readonly result: string
  readonly completed: readonly string[]
  readonly dropped: readonly string[]
}

export const laterStarts = ['keep', 'censor'] as const

/** Who is studied. */
export interface CohortSpec {
  /** Months in which clients started. */
  readonly starts: { readonly from: string; readonly to: string }
  /** Years of age in the start month, both included. */
  readonly age: { readonly from: number; readonly to: number }
  /** Months before the start in which a person must have been in the country. */
  readonly history: number
  /** Months after the start that are followed. */
  readonly followUp: number
  /** A control who becomes a client later: kept as assigned, or not observed from then on. */
  readonly laterStart: (typeof laterStarts)[number]
}

/** An outcome made of the registers, counted in months from the start. */
export type RegisterOutcome =
  | {
      readonly kind: 'sum'
      readonly name: string
      readonly measure: string
      readonly from: number
      readonly to: number
    }
  | {
      readonly kind: 'study'
      readonly name: string
      readonly result: 'completed' | 'dropped'
      readonly within: number
    }

export interface RegistersSpec {
  readonly months: { readonly from: string; readonly to: string }
  readonly persons: PersonsSource
  readonly clientships: ClientshipsSource
  readonly monthly: readonly MonthlySource[]
  readonly studies: StudiesSource | null
  readonly cohort: CohortSpec
  /** Spans of months before the start whose means become covariates of every measure. */
  readonly windows: readonly (readonly [first: number, last: number])[]
  readonly outcomes: readonly RegisterOutcome[]
}

/** The number of a month YYYY-MM. */
export const monthNumber = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1

/** The month YYYY-MM of a number. */
export const monthText = (number: number): string =>
  `${String(Math.floor(number / 12)).padStart(4, '0')}-${String((number % 12) + 1).padStart(2, '0')}`

/** Names of the measures of all monthly sources, in the order of the specification; work gives two. */
export function measuresOf({ monthly }: RegistersSpec): string[] {
  return monthly.flatMap(({ values, work }) => [
    ...Object.keys(values),
    ...(work === null ? [] : ['worked', ...(work.occupation === null ? [] : ['expert_work'])]),
  ])
}

/** The covariate of a measure over a window, such as `earnings_24_13`. */
export const windowName = (measure: string, [first, last]: readonly [number, number]): string =>
  `${measure}_${-first}_${-last}`

/** The table of units that is made of registers: one row for a person and a month, `person@month`. */
export const registerUnits = {
  units: 'units.parquet',
  id: 'unit',
  treatment: 'client',
  person: 'person',
} as const

/** The columns of that table, outcomes last. */
export function unitColumns(spec: RegistersSpec): string[] {
  const { persons, studies, windows, outcomes } = spec
  return [
    ...['unit', 'person', 'start_month', 'client', 'age'],
    ...(persons.arrived === null ? [] : ['years_in_country']),
    ...persons.keep,
    ...windows.flatMap((window) => measuresOf(spec).map((measure) => windowName(measure, window))),
    ...(studies === null ? [] : ['studying_before']),
    ...outcomes.map(({ name }) => name),
  ]
}
