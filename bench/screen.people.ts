import { createWriteStream } from 'node:fs'
import { finished } from 'node:stream/promises'
import { levels } from '../src/clients/model.facts.levels.ts'
import { degreeLevels, employmentStatuses, fields } from '../src/clients/model.facts.ts'
import { factColumns, idColumn } from '../src/eligibility/screen/columns.ts'
import { addDays, type Day } from '../src/platform/shared/days.ts'
import { createRandom } from '../src/platform/shared/random.ts'

type Weighted = readonly (readonly [string, number])[]

const evenly = (values: readonly string[], blank: number): Weighted => [
  ['', blank],
  ...values.map((value) => [value, (1 - blank) / values.length] as const),
]
const yesNo: Weighted = [
  ['yes', 0.75],
  ['no', 0.12],
  ['', 0.13],
]

/**
 * Writes a file of people with everything that a real one has: mostly unemployed, a seventh of the
 * values unknown, coarse levels and untested ones, days over fifteen years and around the anniversary.
 */
export async function writePeople(
  path: string,
  rows: number,
  on: Day,
  seed: number,
): Promise<void> {
  const random = createRandom(seed)
  // Days are drawn from a list: making each anew would take longer than the screening.
  const days = Array.from({ length: 5500 }, (_, back) => addDays(on, -back))
  const day = (): string => random.pick(days)
  const statuses: Weighted = employmentStatuses.map((status, index) => [
    status,
    index === 0 ? 0.75 : 0.05,
  ])
  const degrees = evenly(degreeLevels, 0.1)
  const areas = evenly(fields, 0.1)
  const skills = evenly([...levels, 'X'], 0.12)
  const cells: Record<(typeof factColumns)[number], () => string> = {
    employment_status: () => random.weighted(statuses),
    literate: () => random.weighted(yesNo),
    degree_level: () => random.weighted(degrees),
    degree_completed_on: () => (random.chance(0.15) ? '' : day()),
    own_field_experience_ended_on: () => {
      const kind = random.next()
      return kind < 0.2 ? '' : kind < 0.4 ? 'none' : kind < 0.6 ? 'ongoing' : day()
    },
    field: () => random.weighted(areas),
    finnish: () => random.weighted(skills),
    swedish: () => random.weighted(skills),
    english: () => random.weighted(skills),
    can_focus_full_time: () => random.weighted(yesNo),
    seeks_full_time: () => random.weighted(yesNo),
    health_allows: () => random.weighted(yesNo),
  }
  const stream = createWriteStream(path)
  let text = `${[idColumn, ...factColumns].join()}\n`
  for (let row = 0; row < rows; row++) {
    text += `p${String(row).padStart(7, '0')}`
    for (const column of factColumns) text += `,${cells[column]()}`
    text += '\n'
    if (text.length < 1 << 20) continue
    if (!stream.write(text)) await new Promise<void>((done) => stream.once('drain', done))
    text = ''
  }
  stream.end(text)
  await finished(stream)
}
