import { join } from 'node:path'
import { createRandom } from '../../platform/shared/random.ts'
import type { Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import type { StudyProfiles } from '../panel/model.profile.ts'
import { measuresOf, type RegistersSpec } from '../registers/model.registers.ts'
import type { StudyOrder } from './order.ts'

/** Months before the start that are shown: the base months -24 to -13 are among them. */
const before = 24
/** Of the multiplier bootstrap behind uniform bands: fixed, so that a run can be repeated. */
const seed = 1

/** Persons of the matched units, each once. */
function personsOf(
  units: Units,
  { weights }: Matched,
  personOf: (unit: string) => string,
): string[] {
  const persons = new Set<string>()
  for (let row = 0; row < units.rows; row++)
    if (weights[row] !== 0) persons.add(personOf(units.ids.at(row)))
  return [...persons].sort()
}

/** Stage 9. How monthly measures ran around the start, clients and matched controls beside each other. */
export async function profile(
  registers: RegistersSpec | null,
  units: Units,
  matched: Matched,
  { work, memory, threads }: Pick<StudyOrder, 'work' | 'memory' | 'threads'>,
): Promise<StudyProfiles | null> {
  if (registers === null || matched.pairs === undefined) return null
  const { openStore } = await import('../registers/queries.store.ts')
  const { readSeries } = await import('../panel/queries.series.ts')
  const { eventPairs, personOf } = await import('../panel/event-pairs.ts')
  const { profilesOf } = await import('../panel/profiles.ts')
  const persons = personsOf(units, matched, (unit) => personOf(unit).person)
  const measures = measuresOf(registers)
  const memoryMB = Math.round(memory / 1e6)
  const store = await openStore({ folder: join(work, 'series'), memoryMB, threads })
  try {
    const file = join(work, 'panel.parquet')
    const panel = await readSeries(store, file, registers, persons, measures)
    const pairs = eventPairs(matched.pairs, units.ids, panel)
    return profilesOf(panel, pairs, {
      before,
      after: registers.cohort.followUp,
      groupTime: measures,
      random: createRandom(seed),
    })
  } finally {
    store.close()
  }
}
