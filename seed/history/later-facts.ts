import type { Level } from '../../src/clients/model.facts.levels.ts'
import type { FactObservation } from '../../src/clients/model.facts.observation.ts'
import type { FactSource, ScalarFact } from '../../src/clients/model.facts.ts'
import type { Random } from '../../src/platform/shared/random.ts'
import { dayOf } from '../people/calendar.ts'
import { betterLevel } from '../people/observations.ts'
import type { ClientshipHistory, Said } from './history.ts'
import type { EndReason } from './rates.ts'

const say = (
  key: ScalarFact,
  value: string,
  day: number,
  source: FactSource,
  by: string,
): Said => ({
  observation: { key, value, observedOn: dayOf(day), source },
  by,
})

/** The level last recorded of Finnish, or the one a story begins with. */
function lastFinnish(said: readonly Said[]): Level | undefined {
  const found = said.findLast(({ observation }) => observation.key === 'finnish')?.observation
  return found === undefined ? undefined : (found.value as Level)
}

const isKnown = (said: readonly Said[], key: FactObservation['key']) =>
  said.some(({ observation }) => observation.key === key)

/** What a referrer finds out after a referral came back for want of it. */
export function findOut(
  said: readonly Said[],
  day: number,
  by: string,
  finnish: Level,
  random: Random,
): Said[] {
  const level = lastFinnish(said) ?? finnish
  return [
    say('employment_status', 'unemployed', day, 'register', by),
    say('finnish', level, day, random.chance(0.6) ? 'test' : 'expert_estimate', by),
    say('seeks_full_time', 'yes', day, 'self_rated', by),
    say('can_focus_full_time', 'yes', day, 'self_rated', by),
  ]
}

/** A language course later the level is better. */
export function learnt(said: readonly Said[], day: number, by: string, finnish: Level): Said[] {
  const level = lastFinnish(said) ?? finnish
  return [
    say('finnish', betterLevel(level, 2), day, 'test', by),
    say('employment_status', 'unemployed', day, 'register', by),
  ]
}

const workedEnds: readonly EndReason[] = [
  'employed_open',
  'employed_subsidised',
  'apprenticeship',
  'entrepreneur',
]

/** What is recorded in the course of a clientship: at the first meeting, about twice a year, and at the end. */
export function laterFacts(
  earlier: readonly Said[],
  { activatedOn, end, responsible }: ClientshipHistory,
  isIntegrating: boolean,
  today: number,
  random: Random,
): Said[] {
  if (activatedOn === undefined) return []
  const by = (day: number) => responsible.findLast((one) => one.from <= day)?.staffId ?? ''
  const said: Said[] = []
  const add = (key: ScalarFact, value: string, day: number, source: FactSource) =>
    said.push(say(key, value, day, source, by(day)))
  add('employment_status', 'unemployed', activatedOn, 'register')
  if (random.chance(0.7)) add('can_focus_full_time', 'yes', activatedOn, 'self_rated')
  if (random.chance(0.6)) add('seeks_full_time', 'yes', activatedOn, 'self_rated')
  if (random.chance(0.5))
    add('health_allows', random.weighted(healthAnswers), activatedOn, 'self_rated')
  if (!isKnown(earlier, 'integration_phase') && random.chance(0.6))
    add('integration_phase', phaseValue(isIntegrating), activatedOn, 'register')
  const last = Math.min(today, end?.on ?? today)
  let level = lastFinnish(earlier)
  for (let day = activatedOn + random.int(150, 230); day < last; day += random.int(150, 230)) {
    if (random.chance(0.7)) add('employment_status', 'unemployed', day, 'register')
    if (level === undefined || !random.chance(0.6)) continue
    if (random.chance(0.5)) level = betterLevel(level, 1)
    add('finnish', level, day, random.chance(0.5) ? 'test' : 'expert_estimate')
  }
  if (end !== undefined && random.chance(0.6)) {
    const isWork = workedEnds.includes(end.reason)
    const isStudy = end.reason === 'degree_study' || end.reason === 'other_study'
    if (isWork || isStudy)
      add('employment_status', isWork ? 'employed' : 'student', end.on, 'register')
  }
  return said
}

export const phaseValue = (isIntegrating: boolean) =>
  isIntegrating ? 'in_integration_time' : 'past_integration_time'

const healthAnswers = [
  ['yes', 90],
  ['being_clarified', 8],
  ['no', 2],
] as const
