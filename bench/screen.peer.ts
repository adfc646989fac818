import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { Engine } from 'json-rules-engine'
import { findLevelRange } from '../src/clients/model.facts.levels.ts'
import { addYears, type Day } from '../src/platform/shared/days.ts'

/**
 * The rules of Koske and OSKE in json-rules-engine, two-valued: what is unknown does not hold.
 * It is given the facts as numbers that its own operators compare, and only its evaluation is timed.
 */
function createEngine(on: Day): Engine {
  const engine = new Engine([], { allowUndefinedFacts: true })
  const is = (fact: string, value: string) => ({ fact, operator: 'equal', value })
  const atLeast = (fact: string, value: number) => ({
    fact,
    operator: 'greaterThanInclusive',
    value,
  })
  const level = (name: string) => findLevelRange(name)?.low ?? 0
  const isOneOf = (fact: string, value: string[]) => ({ fact, operator: 'in', value })
  const graduate = isOneOf('degree_level', ['bachelor', 'master', 'doctor'])
  // Younger than five years: completed after this day five years ago.
  const young = numberOfDay(addYears(on, -5)) + 1
  engine.addRule({
    name: 'koske',
    event: { type: 'koske' },
    conditions: {
      all: [
        is('employment_status', 'unemployed'),
        graduate,
        {
          any: [
            atLeast('degree_completed_on', young),
            atLeast('own_field_experience_ended_on', young),
          ],
        },
        {
          any: [
            atLeast('finnish', level('B1.1')),
            atLeast('swedish', level('B1.1')),
            {
              all: [
                atLeast('english', level('B2.2')),
                isOneOf('field', ['business', 'engineering', 'it', 'research']),
              ],
            },
          ],
        },
        is('can_focus_full_time', 'yes'),
        is('seeks_full_time', 'yes'),
        is('health_allows', 'yes'),
      ],
    },
  })
  engine.addRule({
    name: 'oske',
    event: { type: 'oske' },
    conditions: {
      all: [
        is('employment_status', 'unemployed'),
        is('literate', 'yes'),
        atLeast('finnish', level('A2.2')),
        is('seeks_full_time', 'yes'),
        is('health_allows', 'yes'),
      ],
    },
  })
  return engine
}

function numberOfDay(day: string): number {
  return Number(day.replaceAll('-', ''))
}

function factOf(column: string, text: string): string | number {
  if (column === 'finnish' || column === 'swedish' || column === 'english')
    return findLevelRange(text)?.low ?? -1
  if (column.endsWith('_on'))
    return text === 'ongoing' ? 99_999_999 : text === 'none' ? 0 : numberOfDay(text)
  return text
}

export interface PeerRun {
  readonly seconds: number
  readonly rows: number
  /** How many persons each rule held for: to be compared with ours. */
  readonly met: Readonly<Record<'koske' | 'oske', number>>
}

/** Evaluates the rules for every row of the file. */
export async function runPeer(path: string, on: Day): Promise<PeerRun> {
  const engine = createEngine(on)
  const met = { koske: 0, oske: 0 }
  let columns: readonly string[] | undefined
  let people: Record<string, string | number>[] = []
  let rows = 0
  let milliseconds = 0
  const evaluate = async () => {
    const from = performance.now()
    for (const person of people) {
      const { events } = await engine.run(person)
      for (const { type } of events) met[type as 'koske' | 'oske']++
    }
    milliseconds += performance.now() - from
    rows += people.length
    people = []
  }
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const cells = line.split(',')
    if (columns === undefined) {
      columns = cells
      continue
    }
    const person: Record<string, string | number> = {}
    for (const [index, column] of columns.entries()) {
      const text = cells[index] ?? ''
      if (text !== '') person[column] = factOf(column, text)
    }
    people.push(person)
    if (people.length === 10_000) await evaluate()
  }
  await evaluate()
  return { seconds: milliseconds / 1000, rows, met }
}
