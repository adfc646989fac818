import { createRandom, type Random } from '../../platform/shared/random.ts'
import { firstMonth, truth } from './model.truth.ts'

/** A made-up person. Months are numbers, year x 12 + month - 1. */
export interface SynthPerson {
  readonly index: number
  readonly born: number
  readonly sex: 'female' | 'male'
  readonly origin: string
  readonly degree: 'basic' | 'upper_secondary' | 'tertiary'
  readonly language: 'A1' | 'A2' | 'B1' | 'B2'
  readonly arrived: number
  readonly left: number | undefined
  readonly died: number | undefined
  /**
   * The month in which this person's hardship is deepest: earnings fall in the year before it. Clients start then; a
   * person who becomes no client has such a month too.
   */
  readonly turning: number
  readonly isClient: boolean
  readonly clientMonths: number
  /** Income of a year long after the turn, without any study: euros. */
  readonly income: number
  /** Pay of a full month worked. */
  readonly pay: number
  readonly expertShare: number
  /** One draw decides the study in both worlds, so that the service never harms the same person's study. */
  readonly studyLuck: number
  readonly completionChance: number
  readonly studyWait: number
  readonly studyMonths: number
}

const origins = [
  ['middle_east', 24],
  ['eastern_africa', 14],
  ['south_asia', 13],
  ['eastern_europe', 27],
  ['east_asia', 12],
  ['other', 10],
] as const
const languages = ['A1', 'A2', 'B1', 'B2'] as const
const year = 12

/** The n-th person of a seed: the same whether a thousand are made before it or none. */
export function drawPerson(seed: number, index: number): SynthPerson {
  const random = createRandom(seed, index * 2)
  const sex = random.chance(0.52) ? 'female' : 'male'
  const origin = random.weighted(origins)
  const degree = random.weighted([
    ['basic', 42],
    ['upper_secondary', 35],
    ['tertiary', 23],
  ] as const)
  const level = Math.min(
    3,
    Math.max(0, Math.round(1.1 + 0.9 * normal(random) + (degree === 'tertiary' ? 0.4 : 0))),
  )
  const turning = firstMonth - 2 * year + random.int(0, 13 * year - 1)
  const age = Math.min(58, Math.max(19, 34 + 9 * normal(random)))
  const arrived = turning - (random.chance(0.03) ? random.int(2, 20) : 25 + random.int(0, 120))
  const isFemale = sex === 'female'
  const inclination =
    -1.35 +
    0.45 * Number(isFemale) +
    0.6 * Number(degree === 'basic') -
    0.5 * Number(degree === 'tertiary') +
    0.35 * level -
    0.03 * (age - 34) +
    (origin === 'middle_east' || origin === 'eastern_africa' ? 0.5 : 0)
  const income = Math.max(
    2_500,
    8_300 +
      900 * level +
      1_600 * Number(degree === 'tertiary') -
      700 * Number(isFemale) -
      45 * Math.abs(age - 38) +
      (origin === 'eastern_europe' ? 900 : 0) +
      1_500 * normal(random),
  )
  return {
    index,
    born: Math.round(turning - age * year),
    sex,
    origin,
    degree,
    language: languages[level] ?? 'A1',
    arrived,
    left: random.chance(0.05) ? arrived + random.int(24, 200) : undefined,
    died: random.chance(0.01) ? arrived + random.int(24, 200) : undefined,
    turning,
    isClient: random.chance(1 / (1 + Math.exp(-inclination))),
    clientMonths: random.int(6, 14),
    income,
    pay: 1_900 + 130 * level + 200 * random.next(),
    expertShare: degree === 'tertiary' ? 0.3 : 0.06,
    studyLuck: random.next(),
    // Centred so that clients have the mean chance of `truth.completed.without` (found by counting many).
    completionChance: truth.completed.without + 0.05 * (level - 1.36) - 0.004 * (age - 33),
    studyWait: random.int(4, 6),
    studyMonths: random.int(10, 16),
  }
}

/** A standard normal draw (Box and Muller). */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(random.next() + 2 ** -33)) * Math.cos(2 * Math.PI * random.next())
}
