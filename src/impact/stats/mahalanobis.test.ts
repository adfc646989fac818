import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Column } from '../frame/model.frame.ts'
import { mahalanobisCoordinates } from './mahalanobis.ts'
import { matchMultivariate } from './nearest-multivariate.ts'

const numbers = (name: string, values: readonly number[]): Column => ({
  kind: 'number',
  name,
  values: Float64Array.from(values),
})
const squared = (
  { values, size }: { values: Float64Array; size: number },
  a: number,
  b: number,
): number =>
  Array.from({ length: size }).reduce<number>(
    (sum, _, axis) => sum + ((values[a * size + axis] ?? 0) - (values[b * size + axis] ?? 0)) ** 2,
    0,
  )

describe('Mahalanobis coordinates', () => {
  const treated = Uint8Array.from([1, 1, 1, 0, 0, 0])

  it('measure in standard deviations within the groups', () => {
    const columns = [numbers('x', [1, 2, 3, 11, 12, 13])]
    const coordinates = mahalanobisCoordinates({ rows: 6, columns }, treated, false)
    // Both groups have the variance 1, so the pooled one is (2 + 2) / 4.
    expect(squared(coordinates, 0, 3)).toBeCloseTo(100, 9)
  })

  it('do not depend on the unit of a column', () => {
    const make = (factor: number) =>
      mahalanobisCoordinates(
        {
          rows: 6,
          columns: [
            numbers(
              'x',
              [1, 2, 4, 3, 5, 9].map((value) => value * factor),
            ),
            numbers('y', [2, 1, 1, 5, 2, 2]),
          ],
        },
        treated,
        false,
      )
    expect(squared(make(1000), 1, 4)).toBeCloseTo(squared(make(1), 1, 4), 9)
  })

  it('leave out constant columns, and have an answer where all are', () => {
    const columns = [numbers('x', [1, 2, 4, 3, 5, 9]), numbers('c', [7, 7, 7, 7, 7, 7])]
    const both = mahalanobisCoordinates({ rows: 6, columns }, treated, false)
    expect(both.size).toBe(1)
    const none = mahalanobisCoordinates({ rows: 6, columns: columns.slice(1) }, treated, true)
    expect(squared(none, 0, 5)).toBe(0)
  })

  it('take ranks for the robust distance, tied ones their mean', () => {
    const columns = [numbers('x', [0, 0, 5, 1000, 7, 6])]
    const coordinates = mahalanobisCoordinates({ rows: 6, columns }, treated, true)
    // Ranks 1.5, 1.5, 3, 6, 5, 4 on the scale of the variance of 1 to 6, which is 3.5.
    expect(squared(coordinates, 0, 3)).toBeCloseTo(4.5 ** 2 / 3.5, 9)
    expect(squared(coordinates, 0, 1)).toBe(0)
  })
})

describe('nearest neighbours in several coordinates', () => {
  it('are as near as any that are free, in their stratum, window and caliper', () => {
    const person = fc.record({
      x: fc.nat(5),
      y: fc.double({ min: 0, max: 1, noNaN: true }),
      treated: fc.boolean(),
      stratum: fc.nat(1),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    })
    const options = fc.record({
      replace: fc.boolean(),
      hasWindow: fc.boolean(),
      ratio: fc.integer({ min: 1, max: 2 }),
    })
    fc.assert(
      fc.property(
        fc.array(person, { maxLength: 30 }),
        options,
        (people, { replace, hasWindow, ratio }) => {
          const coordinates = {
            rows: people.length,
            size: 2,
            values: Float64Array.from(people.flatMap(({ x, y }) => [x, y])),
          }
          const treated = Uint8Array.from(people, (one) => Number(one.treated))
          const clients = Int32Array.from(treated.keys()).filter((row) => treated[row] === 1)
          const score = Float64Array.from(people, (one) => one.score)
          const accepts = (a: number, b: number) =>
            Math.abs((people[a]?.y ?? 0) - (people[b]?.y ?? 0)) <= 0.7
          const table = matchMultivariate(coordinates, treated, clients, {
            ratio,
            replace,
            serving: Int32Array.from(clients.keys()),
            strata: { codes: Int32Array.from(people, (one) => one.stratum), count: 2 },
            window: hasWindow ? { score, caliper: 0.4 } : undefined,
            accepts,
          })
          const used = new Set<number>()
          const distanceOf = (client: number, control: number) =>
            squared(coordinates, client, control)
          for (let turn = 0; turn < ratio; turn++)
            clients.forEach((client, index) => {
              const own = table.subarray(index * ratio, index * ratio + turn)
              const open = people.flatMap((one, row) =>
                !one.treated &&
                one.stratum === people[client]?.stratum &&
                accepts(client, row) &&
                (!hasWindow || Math.abs((score[client] ?? 0) - one.score) <= 0.4) &&
                !used.has(row) &&
                !own.includes(row)
                  ? [distanceOf(client, row)]
                  : [],
              )
              const found = table[index * ratio + turn] ?? -1
              expect(found >= 0).toBe(open.length > 0)
              if (found < 0) return
              expect(distanceOf(client, found)).toBe(Math.min(...open))
              if (!replace) used.add(found)
            })
        },
      ),
      { seed: 2026, numRuns: 300 },
    )
  })
})
