import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testDay } from '../test/database/template.ts'
import { peopledAreas, variantEvery } from './demo-people.ts'
import type { PeopleRows } from './people/tables.ts'
import { createRowsMaker } from './people-rows.ts'
import { chunkStarts, openRowsMakers } from './rows-makers.ts'

const espoo = peopledAreas[0]
if (espoo === undefined) throw new Error('No demo area')
const options = { ...espoo, on: testDay, variantEvery, sealing: new Uint8Array(32).fill(7) }

/** Rows as text, without the identity codes, which are sealed anew each time. */
const textOf = ({ words, copies }: PeopleRows) => [
  ...words,
  ...copies.map(
    ({ head, text }) => head + new TextDecoder().decode(text).replace(/\\\\x[0-9a-f]{70,}/g, ''),
  ),
]

describe('the rows of many people', () => {
  it('are the same from several threads as from one', async () => {
    const demands = [0, 10_000, 40].map((from) => ({
      from,
      clientNumbers: Array.from({ length: 40 }, (_, order) => from + order),
    }))
    const makers = openRowsMakers(options, 20_000)
    try {
      const made = await Promise.all(demands.map((demand) => makers.make(demand)))
      const alone = createRowsMaker(options)
      expect(made.map(textOf)).toEqual(demands.map(alone).map(textOf))
    } finally {
      await makers.close()
    }
  })

  it('are asked for chunk by chunk, each once', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 65_000 }),
        fc.constantFrom(500, 1000),
        (people, chunk) => {
          const starts = chunkStarts(people, chunk)
          const all = Array.from({ length: Math.ceil(people / chunk) }, (_, at) => at * chunk)
          expect(starts.toSorted((a, b) => a - b)).toEqual(all)
        },
      ),
      { seed: 2026 },
    )
  })
})
