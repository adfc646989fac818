import { observationRight, type RecordedFact } from '../../src/clients/model.facts.observation.ts'
import { foldProfile, type Profile } from '../../src/clients/model.facts.profile.ts'
import type { Day } from '../../src/platform/shared/days.ts'
import type { Said } from '../history/history.ts'

/** The observations of a person as they were recorded, each in the table of its right, with the fold of each. */
export interface PersonRecords {
  readonly facts: readonly RecordedFact[]
  readonly supportFacts: readonly RecordedFact[]
  readonly profile: Profile
  readonly supportProfile: Profile
}

/** Facts of a person are numbered from the person's own number on; nobody has more. */
const factsPerPerson = 256

/** Gives what was said ids and the hour of recording, and folds it as the application does. */
export function recordObservations(
  said: readonly Said[],
  personIndex: number,
  factId: (n: number) => string,
  today: Day,
): PersonRecords {
  if (said.length > factsPerPerson) throw new RangeError('More facts than numbers for them')
  const facts: RecordedFact[] = []
  const supportFacts: RecordedFact[] = []
  said.forEach(({ observation, by }, order) => {
    const minute = String(order % 60).padStart(2, '0')
    const recorded: RecordedFact = {
      ...observation,
      factId: factId(personIndex * factsPerPerson + order),
      recordedBy: by,
      recordedAt: `${observation.observedOn}T10:${minute}:00Z`,
      isRectified: false,
    }
    const isSupport = observationRight(observation.key) === 'support_needs'
    ;(isSupport ? supportFacts : facts).push(recorded)
  })
  return {
    facts,
    supportFacts,
    profile: foldProfile(facts, today),
    supportProfile: foldProfile(supportFacts, today),
  }
}
