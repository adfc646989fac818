import { describe, expect, it } from 'vitest'
import { createRandom } from '../../platform/shared/random.ts'
import { startTeam } from '../threads/team.ts'
import { noGroup } from './event-moments.ts'
import type { EventUnits } from './event-profile.ts'
import { eventProfiles } from './event-profiles.ts'
import { matrixOf } from './matrix.ts'
import { addValue, type MeanRow, meanRowOf, mergeMoments, noMoments } from './moments.ts'
import { standardPhases } from './phases.ts'

const units = 1_300
const columns = 60

/** Large amounts with a small spread, and months in which nobody was observed. */
const random = createRandom(11)
const panel = matrixOf(
  units,
  columns,
  Float64Array.from({ length: units * columns }, () =>
    random.chance(0.1) ? Number.NaN : 1e9 + random.next(),
  ),
)
const followed: EventUnits = {
  rows: Int32Array.from({ length: units }, (_, unit) => units - 1 - unit),
  starts: Int32Array.from({ length: units }, () => random.int(0, columns - 1)),
  ends: Int32Array.from({ length: units }, () => random.int(-1, columns - 1)),
}
/** Two groups, and some who are in none. */
const groups = Uint8Array.from({ length: units }, (_, unit) =>
  unit < 50 || unit >= units - 50 ? noGroup : unit % 2,
)
const order = {
  ...{ measures: [panel.values], columns, units: followed, groups, groupCount: 2 },
  ...{ first: -24, last: 24, phases: standardPhases },
}
const which = (group: number) => [...groups.keys()].filter((unit) => groups[unit] === group)

const valueAt = (unit: number, column: number) =>
  column < 0 || column >= columns
    ? Number.NaN
    : (panel.values[(followed.rows[unit] as number) * columns + column] as number)

function oneByOne(values: Iterable<number>): MeanRow {
  const moments = noMoments()
  for (const value of values) if (!Number.isNaN(value)) addValue(moments, value)
  return meanRowOf(moments)
}

function expectSame(found: MeanRow, expected: MeanRow): void {
  expect(found.n).toBe(expected.n)
  if (expected.n === 0) expect(found.mean).toBeNaN()
  else expect(Math.abs(found.mean / expected.mean - 1)).toBeLessThan(1e-14)
  if (expected.n > 1) expect(Math.abs(found.se / expected.se - 1)).toBeLessThan(1e-6)
}

describe('profiles of more units than a block', async () => {
  const [profiles = []] = await eventProfiles(order)

  it('by month are what one unit after the other gives', () => {
    for (const [group, { months }] of profiles.entries()) {
      expect(months.length).toBe(49)
      for (const [at, row] of months.entries())
        expectSame(
          row,
          oneByOne(
            which(group).map((unit) => valueAt(unit, (followed.starts[unit] as number) + at - 24)),
          ),
        )
    }
  })

  it('by phase are the means of units, and their spread', () => {
    for (const [group, { phases }] of profiles.entries())
      for (const [at, row] of phases.entries()) {
        const asked = standardPhases[at]
        const columnOf = (unit: number, edge: 'first' | 'last') => {
          const { from = 'start', months = 0 } = asked?.[edge] ?? {}
          const anchor = (from === 'start' ? followed.starts : followed.ends)[unit] as number
          return anchor < 0 ? Number.NaN : anchor + months
        }
        const means = which(group).map((unit) => {
          const [first, last] = [columnOf(unit, 'first'), columnOf(unit, 'last')]
          const values: number[] = []
          for (let column = first; column <= last; column++) values.push(valueAt(unit, column))
          const seen = values.filter((value) => !Number.isNaN(value))
          return seen.reduce((sum, value) => sum + value, 0) / seen.length
        })
        expectSame(row, oneByOne(means))
      }
  })

  it('are the same to the last bit when threads share the work', async () => {
    const team = startTeam(3)
    try {
      expect(await eventProfiles(order, team.run)).toEqual([profiles])
    } finally {
      await team.close()
    }
  })
})

describe('moments put together', () => {
  it('are those of all values, also when one side is empty', () => {
    const values = Array.from({ length: 40 }, () => random.next())
    for (const cut of [0, 1, 17, 40]) {
      const [one, other] = [noMoments(), noMoments()]
      for (const value of values.slice(0, cut)) addValue(one, value)
      for (const value of values.slice(cut)) addValue(other, value)
      mergeMoments(one, other)
      expectSame(meanRowOf(one), oneByOne(values))
    }
    const nobody = noMoments()
    mergeMoments(nobody, noMoments())
    expect(nobody).toEqual(noMoments())
  })
})
