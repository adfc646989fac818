import type { Level } from '../../src/clients/model.facts.levels.ts'
import type { FactObservation } from '../../src/clients/model.facts.observation.ts'
import type { Hetu } from '../../src/clients/model.hetu.ts'
import type { Day } from '../../src/platform/shared/days.ts'
import { createRandom, type Random } from '../../src/platform/shared/random.ts'
import { type Arrival, drawArrival } from '../history/arrivals.ts'
import { integrationShareIn } from '../history/rates.ts'
import { birthOf, type HetuNumbers } from './birth.ts'
import { dayNumber, dayOf } from './calendar.ts'
import { type DemoContact, makeContact } from './contact.ts'
import { evenPlaces, weightedAt } from './even-places.ts'
import { type LanguageGroup, languageWeights, type Population, womenShare } from './languages.ts'
import { betterLevel, makeObservations } from './observations.ts'
import { makeName } from './person-names.ts'
import { type Story, storiesOf } from './stories.ts'

/** A made-up person with what is recorded of them. */
export interface DemoPerson {
  /** The number of the person within the seed. */
  readonly index: number
  readonly familyName: string
  readonly givenNames: string
  readonly usedName: string | undefined
  readonly birthDate: Day
  readonly hetu: Hetu | undefined
  /** As registered; undefined when it is not known. */
  readonly sex: 'female' | 'male' | undefined
  readonly motherTongue: string
  readonly serviceLanguage: string | undefined
  /** The country of origin first; empty when unknown. */
  readonly citizenships: readonly string[]
  readonly contact: DemoContact
  /** Non-disclosure for safety: first and last day. */
  readonly protection: { readonly from: Day; readonly to: Day | undefined } | undefined
  /** The day on which the record began. */
  readonly beganOn: Day
  /** What was known when somebody first thought of a centre for the person. */
  readonly observations: readonly FactObservation[]
  /** When that was, and for which centre. */
  readonly arrival: Arrival
  /** What the person's life is like; not stored, only told by the observations. */
  readonly story: string
  readonly isIntegrating: boolean
  readonly finnish: Level
  /** The person of whom this is a second record with another spelling. */
  readonly variantOf?: number
}

export interface PersonOptions {
  readonly seed: number
  /** The present day of the demo. */
  readonly on: Day
  readonly population: Population
  /** The individual numbers of artificial identity codes that the run may use, within 900-999. */
  readonly numbers: HetuNumbers
}

/** Shares of people (general proportions of a demo, but for those of population-figures). */
const shares = {
  withoutHetu: 0.05,
  sexUnknown: 0.03,
  citizenshipUnknown: 0.02,
  alsoFinnish: 0.16,
  protected: 0.005,
  knownBefore: 0.28,
  readyForWork: 0.9,
} as const

/** Nobody is a client before the age of eighteen. */
const adultDays = Math.ceil(18 * 365.25)

/** The n-th person of a seed: the same whatever was made before, so that runs can begin anywhere. */
export function makePerson(index: number, options: PersonOptions): DemoPerson {
  const random = createRandom(options.seed, index)
  const today = dayNumber(options.on)
  const { birthDate, hetu } = birthOf(
    index,
    today,
    options.numbers,
    createRandom(options.seed).next(),
  )
  const sex = random.chance(womenShare[options.population] / 100) ? 'female' : 'male'
  const language = random.weighted(languageWeights[options.population])
  const name = makeName(language.code, language.names, sex, random)
  const birth = dayNumber(birthDate)
  const [place, life, phase] = evenPlaces(options.seed, index)
  const arrival = drawArrival(options.population, options.on, place, birth + adultDays, random)
  const age = (arrival.day - birth) / 365.2425
  const story = storyOf(arrival.centre, age, language, life)
  const isIntegrating = phase < integrationShareIn(Number(dayOf(arrival.day).slice(0, 4)))
  // Who is thought of has mostly learnt some since the first course.
  const told = random.weighted(story.finnish)
  const finnish = random.chance(shares.readyForWork) ? betterLevel(told, random.int(1, 4)) : told
  // Some have been in the register for a time, and what it says of them may be old.
  const began = arrival.day - (random.chance(shares.knownBefore) ? random.int(20, 700) : 0)
  const times = { today: arrival.day, began: Math.max(began, birth + adultDays), birth }
  const speaker = { isLatin: language.isLatin, isEnglish: language.code === 'en' }
  const observations = makeObservations(
    story,
    times,
    { ...speaker, finnish, isIntegrating },
    random,
  )
  return {
    index,
    ...name,
    birthDate,
    hetu: random.chance(shares.withoutHetu) ? undefined : hetu,
    sex: random.chance(shares.sexUnknown) ? undefined : sex,
    motherTongue: language.code,
    serviceLanguage: serviceLanguage(language.code, story.code, random),
    citizenships: citizenshipsOf(random.weighted(language.citizenships), random),
    contact: makeContact(options.population, name, random),
    protection: random.chance(shares.protected) ? makeProtection(today, random) : undefined,
    beganOn: dayOf(times.began),
    observations,
    arrival,
    ...{ story: story.code, isIntegrating, finnish },
  }
}

/** A life situation that fits the age; those new to Latin letters speak a language written in others, or Somali. */
function storyOf(
  centre: string,
  age: number,
  { code, isLatin }: LanguageGroup,
  place: number,
): Story {
  const fitting = storiesOf(centre).filter(
    ([story]) => age >= story.minAge && (!story.isNewToLatin || !isLatin || code === 'so'),
  )
  return weightedAt(fitting, place)
}

function citizenshipsOf(origin: string, random: Random): string[] {
  if (random.chance(shares.citizenshipUnknown)) return []
  return random.chance(shares.alsoFinnish) ? [origin, 'FI'] : [origin]
}

/** Graduates often deal in English, others in Finnish or with an interpreter in their own language. */
function serviceLanguage(own: string, story: string, random: Random): string | undefined {
  const isGraduate = story.endsWith('graduate')
  return random.weighted([
    [own, isGraduate ? 14 : 46],
    ['fi', isGraduate ? 34 : 42],
    ['en', isGraduate ? 46 : 6],
    ['sv', 2],
    [undefined, 4],
  ] as const)
}

/** Granted for up to five years, then for two at a time or until further notice (domain.md section 3). */
function makeProtection(today: number, random: Random) {
  const from = today - random.int(10, 4 * 365)
  const to = random.weighted([
    [from + 5 * 365, 70],
    [from + 2 * 365, 20],
    [undefined, 10],
  ] as const)
  return { from: dayOf(from), to: to === undefined ? undefined : dayOf(to) }
}
