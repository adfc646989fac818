/**
 * The rates of the simulation. They were found by trial: the whole was simulated with many people, its counts were
 * compared with what is published of 2021-2025 (S0: 4,371 served, 1,496 employed, 946 in degree study, 63 % changed for
 * the better, in 2025 42.5 % of Koske's and 28 and 35 % of OSKE's ended clientships; domain.md section 2: the
 * entries), and the rates of ending and reaching were turned until they agreed. No total is an input: each draw is as likely
 * as its rate says (`even.ts`), and the totals are what the rows add up to. What is not published (how long decisions
 * take, pauses, questions, how often one meets) is the demo's.
 */
export type EndReason =
  | 'employed_open'
  | 'employed_subsidised'
  | 'apprenticeship'
  | 'entrepreneur'
  | 'degree_study'
  | 'other_study'
  | 'moved'
  | 'health'
  | 'family_leave'
  | 'goal_not_reached'
  | 'no_contact'
  | 'other_service'
  | 'retired'
  | 'died'

export interface CentreRates {
  /** Ends per year of an active clientship, before what the functions below make of them. */
  readonly ends: readonly (readonly [EndReason, number])[]
  /** Per year of an active clientship: reached on the way, without an end. */
  readonly onTheWay: {
    readonly work_tryout: number
    readonly training_agreement: number
    readonly other_study: number
    /** A job for a time, beside which the clientship goes on. */
    readonly shortJob: number
  }
  /** The chance of a job in the three months after an end without one. */
  readonly jobAfterEnd: number
  /** The chance that work is of the own field, that it is not, else it is unclear. */
  readonly ownField: readonly [yes: number, no: number]
  /** The share of work that begins a business, in days until the first meeting: from, to. */
  readonly waitingDays: readonly [number, number]
}

const koske: CentreRates = {
  ends: [
    ['employed_open', 0.572],
    ['employed_subsidised', 0.147],
    ['apprenticeship', 0.015],
    ['entrepreneur', 0.045],
    ['degree_study', 0.175],
    ['other_study', 0.08],
    ['moved', 0.07],
    ['health', 0.03],
    ['family_leave', 0.06],
    ['goal_not_reached', 0.3],
    ['no_contact', 0.1],
    ['other_service', 0.09],
    ['retired', 0.004],
    ['died', 0.001],
  ],
  onTheWay: { work_tryout: 0.19, training_agreement: 0.01, other_study: 0.16, shortJob: 0.052 },
  jobAfterEnd: 0.06,
  ownField: [0.62, 0.26],
  waitingDays: [5, 28],
}

const oske: CentreRates = {
  ends: [
    ['employed_open', 0.313],
    ['employed_subsidised', 0.146],
    ['apprenticeship', 0.1],
    ['entrepreneur', 0.025],
    ['degree_study', 0.634],
    ['other_study', 0.08],
    ['moved', 0.045],
    ['health', 0.04],
    ['family_leave', 0.055],
    ['goal_not_reached', 0.23],
    ['no_contact', 0.085],
    ['other_service', 0.075],
    ['retired', 0.006],
    ['died', 0.001],
  ],
  onTheWay: { work_tryout: 0.205, training_agreement: 0.065, other_study: 0.11, shortJob: 0.045 },
  jobAfterEnd: 0.055,
  ownField: [0.46, 0.34],
  waitingDays: [7, 35],
}

/** Nothing is published of Stadin osaamiskeskus after 2016 that the rates could be held against: the demo's. */
const stadi: CentreRates = {
  ...oske,
  ends: [
    ['employed_open', 0.16],
    ['employed_subsidised', 0.12],
    ['apprenticeship', 0.1],
    ['entrepreneur', 0.02],
    ['degree_study', 0.3],
    ['other_study', 0.14],
    ['moved', 0.06],
    ['health', 0.06],
    ['family_leave', 0.07],
    ['goal_not_reached', 0.28],
    ['no_contact', 0.14],
    ['other_service', 0.2],
    ['retired', 0.006],
    ['died', 0.001],
  ],
}

const centres: Readonly<Record<string, CentreRates>> = { koske, oske, stadi }

export function ratesOf(centre: string): CentreRates {
  const found = centres[centre]
  if (found === undefined) throw new RangeError(`No rates of ${centre}`)
  return found
}

/** How much easier work was found than in 2025, by year from 2020 on (2022 was the best of them; later years are like the last). */
const labourMarket = [1, 1.14, 1.2, 1.12, 1.05, 1, 1.02]
export const labourMarketIn = (year: number): number =>
  labourMarket[Math.min(Math.max(year - 2020, 0), labourMarket.length - 1)] ?? 1

/** How much easier a place to study was found than in 2025, alike. */
const studyPlaces = [1.09, 1.17, 1.17, 1.14, 1.08, 1, 1]
export const studyPlacesIn = (year: number): number =>
  studyPlaces[Math.min(Math.max(year - 2020, 0), studyPlaces.length - 1)] ?? 1

/** Studies for a degree begin in August and January, January first here; the mean is 1. */
export const studySeason = [1.9, 0.7, 0.6, 0.5, 0.4, 0.5, 0.5, 3.6, 1.5, 0.6, 0.6, 0.6]

/** Of those who entered in a year from 2020 on, the share in their integration time: a quarter of the clients, and growing (S0). */
const inIntegration = [0.19, 0.205, 0.22, 0.235, 0.25, 0.27, 0.295]
export const integrationShareIn = (year: number): number =>
  inIntegration[Math.min(Math.max(year - 2020, 0), inIntegration.length - 1)] ?? 0.25

const month = 30.4

/** By how much the rate of an end differs with the time since the first meeting. */
export function tenureFactor(reason: EndReason, days: number): number {
  const months = days / month
  switch (reason) {
    case 'employed_open':
    case 'employed_subsidised':
    case 'apprenticeship':
    case 'entrepreneur':
      return months < 1 ? 0.35 : months < 3 ? 0.95 : months < 10 ? 1.2 : 0.9
    case 'degree_study':
      return months < 1.5 ? 0.3 : months < 14 ? 1.1 : 0.9
    // Who has had a year without reaching the goal is talked to about going on elsewhere.
    case 'goal_not_reached':
      return months < 5 ? 0.12 : months < 10 ? 0.8 : months < 15 ? 2.6 : 6
    case 'other_service':
      return months < 2 ? 0.6 : 1.1
    case 'no_contact':
      return months < 4 ? 1.5 : 0.8
    default:
      return 1
  }
}

/** By how much the rate of an end differs with the life situation (`people/stories.ts`) and the integration phase. */
export function situationFactor(reason: EndReason, story: string, isIntegrating: boolean): number {
  const isWork =
    reason === 'employed_open' || reason === 'employed_subsidised' || reason === 'apprenticeship'
  const phase = isIntegrating ? (isWork ? 0.85 : reason === 'degree_study' ? 1.2 : 1) : 1
  if (isWork)
    return (
      phase *
      (story === 'recent-graduate'
        ? 1.1
        : story === 'vocational'
          ? 1.1
          : story === 'learning-to-read'
            ? 0.45
            : story === 'basic-education'
              ? 0.85
              : 1)
    )
  if (reason === 'degree_study')
    return (
      phase *
      (story === 'basic-education'
        ? 1.25
        : story === 'learning-to-read'
          ? 0.4
          : story === 'experienced-graduate'
            ? 0.8
            : 1)
    )
  return phase
}

/** The chance that the centre accepts, by what its criteria say with everything that is known. */
export const acceptance = { met: 0.94, unknown: 0.84, not_met: 0.42 } as const
