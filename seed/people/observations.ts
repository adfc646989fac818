import { type Level, notTested, subLevels } from '../../src/clients/model.facts.levels.ts'
import type { FactObservation } from '../../src/clients/model.facts.observation.ts'
import {
  type FactSource,
  type Language,
  type LanguageFact,
  type ScalarFact,
  skillParts,
} from '../../src/clients/model.facts.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import { dayOf } from './calendar.ts'
import type { Story } from './stories.ts'

/** When the person's record began and which day is today, as day numbers. */
export interface Times {
  readonly today: number
  readonly began: number
  readonly birth: number
}

/** What is so of a person, told or not. */
export interface Truth {
  /** Whether the mother tongue is written in Latin letters. */
  readonly isLatin: boolean
  readonly isEnglish: boolean
  readonly finnish: Level
  readonly isIntegrating: boolean
}

type Sources = readonly (readonly [FactSource, number])[]

const official: Sources = [
  ['register', 70],
  ['self_rated', 20],
  ['expert_estimate', 10],
]
const certified: Sources = [
  ['test', 45],
  ['expert_estimate', 25],
  ['self_rated', 30],
]
const documented: Sources = [
  ['document', 50],
  ['self_rated', 38],
  ['register', 12],
]
const told: Sources = [
  ['self_rated', 65],
  ['expert_estimate', 35],
]

/**
 * How well a record is kept: the share of what is usually left out that is left out here, and of
 * what was seen too long ago. Gaps heap up in some records, they are not strewn over all.
 */
const care: readonly (readonly [{ readonly gaps: number; readonly old: number }, number])[] = [
  [{ gaps: 0.1, old: 0.02 }, 50],
  [{ gaps: 1, old: 0.12 }, 32],
  [{ gaps: 2, old: 0.3 }, 18],
]

/** Collects what is said of one person. */
interface Recorder {
  readonly observations: FactObservation[]
  readonly times: Times
  readonly random: Random
  /** Whether it was asked at all, when usually it is with this probability. */
  asked(usually: number): boolean
  /** The number of a day on which it was seen: most lately, some so long ago that nobody should rely on it. */
  seenOn(freshDays: number): number
  say(key: ScalarFact, value: string, freshDays: number, sources: Sources): void
  /** Says yes with one chance, if it was asked at all with the other. */
  sayYesNo(key: ScalarFact, yes: number, asked: number, sources?: Sources): void
}

function createRecorder(times: Times, random: Random): Recorder {
  const observations: FactObservation[] = []
  const { gaps, old } = random.weighted(care)
  const recorder: Recorder = {
    observations,
    times,
    random,
    asked: (usually) => random.chance(1 - (1 - usually) * gaps),
    seenOn(freshDays) {
      const isOld = random.chance(old)
      const age = isOld ? random.int(freshDays, freshDays + 1100) : random.int(0, freshDays)
      return Math.max(times.began, times.today - age)
    },
    say(key, value, freshDays, sources) {
      observations.push({
        key,
        value,
        observedOn: dayOf(recorder.seenOn(freshDays)),
        source: random.weighted(sources),
      })
    },
    sayYesNo(key, yes, asked, sources = told) {
      if (!recorder.asked(asked)) return
      recorder.say(key, random.chance(yes) ? 'yes' : 'no', 330, sources)
    },
  }
  return recorder
}

/**
 * What has been observed about a person: with gaps (nobody has asked), ages (some past their shelf
 * life) and contradictions, as a real record has them.
 */
export function makeObservations(
  story: Story,
  times: Times,
  truth: Truth,
  random: Random,
): FactObservation[] {
  const recorder = createRecorder(times, random)
  const { asked, say, sayYesNo } = recorder
  if (asked(0.92)) say('employment_status', random.weighted(story.employment), 160, official)
  const literate = truth.isLatin ? Math.max(story.literate, 0.99) : story.literate
  sayYesNo('literate', literate, literate === 1 ? 0.55 : 0.88, certified)
  sayYesNo('latin_script', truth.isLatin ? 1 : Math.max(literate - 0.03, 0), 0.5, certified)
  if (asked(0.85)) sayLanguage(recorder, 'finnish', truth.finnish)
  if (truth.isEnglish) sayOwnEnglish(recorder)
  else if (asked(0.62)) sayLanguage(recorder, 'english', random.weighted(story.english))
  if (random.chance(0.05)) say('swedish', random.weighted(story.finnish), 600, certified)
  if (asked(0.85)) sayDegree(recorder, story)
  if (asked(0.78)) sayExperience(recorder, story)
  sayYesNo('can_focus_full_time', story.focusesFullTime, 0.72)
  sayYesNo('seeks_full_time', 0.97, 0.78)
  if (asked(0.7)) say('health_allows', random.weighted(healthAnswers), 330, told)
  if (asked(0.9)) {
    const phase = truth.isIntegrating ? 'in_integration_time' : 'past_integration_time'
    say('integration_phase', phase, 330, official)
  }
  if (random.chance(0.4))
    say('integration_training', random.weighted(trainingStates), 330, official)
  sayYesNo('home_parent_entering_work', story.homeParent, 0.3)
  sayYesNo('arrived_as_older_youth', story.olderYouth, 0.25)
  sayYesNo('professional_direct_to_work', story.directToWork, 0.35)
  if (random.chance(0.25)) say('rehabilitating', random.weighted(rehabilitation), 330, told)
  return recorder.observations
}

const healthAnswers = [
  ['yes', 87],
  ['being_clarified', 10],
  ['no', 3],
] as const
const rehabilitation = [
  ['no', 66],
  ['yes', 20],
  ['being_clarified', 14],
] as const
const trainingStates = [
  ['completed', 60],
  ['interrupted', 18],
  ['ongoing', 12],
  ['not_started', 10],
] as const

function sayLanguage({ say, random }: Recorder, language: Language, level: Level): void {
  if (random.chance(0.3)) {
    for (const part of skillParts) {
      const key: LanguageFact = `${language}_${part}`
      const partLevel = random.chance(0.6) ? level : besideLevel(level, random)
      if (random.chance(0.9)) say(key, partLevel, 600, certified)
    }
  } else say(language, random.chance(0.03) ? notTested : level, 600, certified)
  // Somebody saw it otherwise later: shown as a conflict, or the fresher of equals.
  if (random.chance(0.08)) say(language, besideLevel(level, random), 60, told)
}

/** A mother tongue is hardly ever tested; somebody writes down that it is one. */
function sayOwnEnglish({ say, random }: Recorder): void {
  if (random.chance(0.6)) say('english', 'C2.2', 600, told)
}

/** A level so many steps better; a coarse one stays. */
export function betterLevel(level: Level, steps: number): Level {
  const at = (subLevels as readonly string[]).indexOf(level)
  return at < 0 ? level : (subLevels[Math.min(subLevels.length - 1, at + steps)] ?? level)
}

/** A level one or two steps beside: skill parts differ, people learn, experts disagree. */
function besideLevel(level: Level, random: Random): Level {
  const at = (subLevels as readonly string[]).indexOf(level)
  if (at < 0) return level
  const step = random.chance(0.7) ? random.int(1, 2) : -1
  return subLevels[Math.min(subLevels.length - 1, Math.max(0, at + step))] ?? level
}

const daysOfYears = (years: number) => Math.floor(years * 365.2425)

/** The age at which the earliest take a degree. */
const earliestAge = {
  none: 15,
  basic: 15,
  upper_secondary: 18,
  bachelor: 21,
  master: 23,
  doctor: 27,
} as const

function sayDegree({ observations, times, random, asked, seenOn }: Recorder, story: Story): void {
  const level = random.weighted(story.degreeLevels)
  const [from, to] = story.degreeYears
  const completedOn = Math.max(
    times.today - daysOfYears(from + random.next() * (to - from)),
    times.birth + daysOfYears(earliestAge[level] + random.next() * 3),
  )
  const hasDay = level !== 'none' && asked(0.86) && completedOn < times.today
  const hasField = level !== 'none' && level !== 'basic' && asked(0.93)
  observations.push({
    key: 'degree',
    value: {
      item: 'degree-1',
      facts: {
        degree_level: level,
        ...(hasDay ? { degree_completed_on: dayOf(completedOn) } : {}),
        ...(hasField ? { field: random.weighted(story.fields) } : {}),
      },
    },
    // A degree taken since the record began is seen when it is there.
    observedOn: dayOf(Math.max(seenOn(700), hasDay ? completedOn : 0)),
    source: random.weighted(documented),
  })
}

function sayExperience({ observations, times, random, seenOn }: Recorder, story: Story): void {
  const { told: chance, ongoing, maxYears } = story.experience
  const seen = seenOn(330)
  // Nor does anybody work in the own field before seventeen.
  const ended = Math.max(
    seen - daysOfYears(random.next() * maxYears),
    times.birth + daysOfYears(17),
  )
  const isToldOf = random.chance(chance)
  const lasts = random.chance(ongoing) || ended >= seen
  const value = !isToldOf ? 'none' : lasts ? 'ongoing' : dayOf(ended)
  observations.push({
    key: 'own_field_experience',
    value: {
      item: 'experience-1',
      facts: {
        own_field_experience_ended_on: value,
        ...(isToldOf && random.chance(0.8)
          ? { own_field_experience_field: random.weighted(story.fields) }
          : {}),
      },
    },
    observedOn: dayOf(seen),
    source: random.chance(0.7) ? 'self_rated' : 'document',
  })
}
