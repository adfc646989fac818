import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type FactorColumn, idsOf, type Units } from '../frame/model.frame.ts'
import { joinedLevel } from './coded.ts'
import { countGroups } from './groups.ts'
import { showCounts } from './model.counts.ts'
import { arms, groupId, idOf, stages } from './model.groups.ts'
import { strictPolicy } from './model.policy.ts'
import { differenceOf } from './model.sketch.ts'

const run = { seed: 2026, numRuns: 60 }
const regions = ['A', 'B', 'C', 'D', 'E']

interface Row {
  readonly region: number
  readonly treated: boolean
  readonly person: number
}

function unitsOf(rows: readonly Row[], isByPerson = false): Units {
  const region: FactorColumn = {
    ...{ kind: 'factor', name: 'region', levels: regions },
    codes: Int32Array.from(rows, (row) => row.region),
  }
  return {
    rows: rows.length,
    ids: idsOf(rows.map((_, row) => `row ${row}`)),
    treated: Uint8Array.from(rows, ({ treated }) => Number(treated)),
    covariates: { rows: rows.length, columns: [region] },
    ...(isByPerson
      ? {
          persons: Int32Array.from(rows, ({ person }) => person),
          nameOf: (row: number) => `person ${rows[row]?.person}`,
        }
      : {}),
  }
}

const count = (units: Units, threshold = 10) =>
  countGroups(
    {
      ...{ units, weights: new Float64Array(units.rows).fill(1), subgroups: [] },
      outcomes: { rows: units.rows, columns: [] },
    },
    threshold,
  )

/** So many rows of each region and arm. */
const crowd = (sizes: readonly (readonly [treated: number, control: number])[]): Row[] =>
  sizes.flatMap(([treated, control], region) =>
    Array.from({ length: treated + control }, (_, at) => ({
      ...{ region, treated: at < treated, person: 0 },
    })),
  )

describe('small regions', () => {
  it('are told together, and every region that is told has ten persons in each arm', () => {
    const size = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }))
    fc.assert(
      fc.property(fc.tuple(size, size, size, size, size), (sizes) => {
        const { groups, joined } = count(unitsOf(crowd(sizes)))
        const told = [...new Set(groups.flatMap(({ properties }) => properties[0]?.level ?? []))]
        if (!joined.has('region')) return
        // Nobody is lost, and the regions that stand together are at least two.
        expect(joined.get('region')?.size).toBeGreaterThan(1)
        for (const stage of stages)
          for (const arm of arms) {
            const own = groups.filter((one) => one.stage === stage && one.arm === arm)
            const parts = own.filter(({ properties }) => properties.length === 1)
            const all = own.find(({ properties }) => properties.length === 0)
            expect(parts.reduce((sum, { units }) => sum + units, 0)).toBe(all?.units)
            for (const part of parts) expect(part.persons, idOf(part)).toBeGreaterThanOrEqual(10)
          }
        expect(told).toContain(joinedLevel)
        // With enough in each, nothing has to be hidden beside anything.
        const { counts } = showCounts(groups, strictPolicy)
        expect([...counts.values()].filter((shown) => shown === null)).toEqual([])
      }),
      run,
    )
  })

  it('stay as they are, and hidden, when all are small, and where nothing is joined', () => {
    const units = unitsOf(
      crowd([
        [3, 3],
        [4, 50],
        [5, 5],
        [2, 2],
        [1, 1],
      ]),
    )
    expect(count(units).joined.size).toBe(0)
    expect(
      count(
        unitsOf(
          crowd([
            [30, 3],
            [40, 50],
          ]),
        ),
        0,
      ).joined.size,
    ).toBe(0)
  })

  it('take the next smallest with them until there are enough', () => {
    const { joined } = count(
      unitsOf(
        crowd([
          [2, 40],
          [3, 40],
          [12, 40],
          [30, 40],
          [31, 40],
        ]),
      ),
    )
    expect([...(joined.get('region') ?? [])]).toEqual(['A', 'B', 'C'])
  })
})

describe('somebody who stands in several months', () => {
  it('counts once, whatever the order of rows, and is the same person in every run', () => {
    const person = fc.record({
      person: fc.integer({ min: 0, max: 25 }),
      region: fc.integer({ min: 0, max: 4 }),
      treated: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 120 }),
        fc.infiniteStream(fc.nat()),
        (rows, keys) => {
          const shuffled = rows
            .map((row) => ({ row, key: keys.next().value as number }))
            .toSorted((a, b) => a.key - b.key)
            .map(({ row }) => row)
          const found = [rows, shuffled].map((some) => count(unitsOf(some, true), 10))
          for (const { groups } of found)
            for (const group of groups.filter(({ properties }) => properties.length === 0)) {
              const own = rows.filter(({ treated }) => treated === (group.arm === 'treated'))
              expect(group.units).toBe(own.length)
              expect(group.persons).toBe(new Set(own.map((row) => row.person)).size)
            }
          const sketch = (at: number) =>
            found[at]?.groups.find((one) => idOf(one) === groupId('after', 'control', []))
              ?.sketch ?? []
          expect(differenceOf(sketch(0), sketch(1))).toBe(0)
        },
      ),
      run,
    )
  })

  it('does not hide that a release has fewer than ten others', () => {
    // A hundred persons in five months each; one person fewer is five rows fewer.
    const rows = Array.from({ length: 500 }, (_, at) => ({
      ...{ region: at % 5, treated: true, person: Math.floor(at / 5) },
    }))
    const [all, without] = [rows, rows.slice(0, -45)].map((some) =>
      count(unitsOf(some, true)).groups.find((one) => idOf(one) === 'after/treated'),
    )
    expect([all?.persons, without?.persons]).toEqual([100, 91])
    expect(differenceOf(all?.sketch ?? [], without?.sketch ?? [])).toBe(9)
  })
})
