import { describe, expect, test } from 'vitest'
import { createRandom } from '../../platform/shared/random.ts'
import { dynamicEffects, groupEffects, simpleEffect } from './group-time-aggregate.ts'
import { addInfluence, groupTimeDefaults, groupTimeEffects } from './group-time-effects.ts'
import { matrixOf } from './matrix.ts'
import { placeboStart } from './placebo-start.ts'
import { waldTest } from './pretrend-wald.ts'
import { uniformFactor } from './uniform-band.ts'
import { noncentralityFor, waldPower } from './wald-power.ts'

const x = Number.NaN
const panelOf = (rows: readonly (readonly number[])[], starts: readonly number[]) => ({
  outcome: matrixOf(rows.length, rows[0]?.length ?? 0, rows.flat()),
  starts: Int32Array.from(starts),
})

describe('group-time effects', () => {
  const panel = panelOf(
    [
      [1, 2, 9, 12],
      [3, 4, 13, 16],
      [1, 1, 2, 12],
      [5, 6, 7, 8],
      [2, 4, 5, 7],
    ],
    [2, 2, 3, -1, -1],
  )

  test('compare with the never treated from the month before the start', () => {
    const { cells } = groupTimeEffects(panel)
    const cell = cells.find(({ group, month }) => group === 2 && month === 3)
    // Changes 10 and 12 against 2 and 3
    expect(cell).toMatchObject({ base: 1, treated: 2, control: 2, att: 11 - 2.5 })
    expect(cell?.se).toBeCloseTo(Math.sqrt(2 / 4 + 0.5 / 4), 14)
  })

  test('compare with those not yet treated when asked', () => {
    const { cells } = groupTimeEffects(panel, { ...groupTimeDefaults, comparison: 'not-yet' })
    const of = (month: number) => cells.find((cell) => cell.group === 2 && cell.month === month)
    expect(of(2)?.control).toBe(3)
    expect(of(3)?.control).toBe(2)
  })

  test('look at neighbouring months before the start when the base varies', () => {
    const { cells } = groupTimeEffects(panel, { ...groupTimeDefaults, base: 'varying' })
    expect(
      cells.filter(({ group }) => group === 3).map(({ month, base }) => [month, base]),
    ).toEqual([
      [1, 0],
      [2, 1],
      [3, 2],
    ])
  })

  test('with months of anticipation the base lies before them', () => {
    const { cells } = groupTimeEffects(panel, { ...groupTimeDefaults, lead: 2 })
    expect(cells.find(({ group, month }) => group === 2 && month === 2)?.base).toBe(0)
  })

  test('influences have mean 0 and give the error', () => {
    const effects = groupTimeEffects(panel)
    for (const cell of effects.cells) {
      const influence = new Float64Array(5)
      addInfluence(effects, cell, 1, influence, new Uint8Array(5))
      expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12)
      expect(Math.hypot(...influence) / 5).toBeCloseTo(cell.se, 12)
    }
  })

  test('a comparison row with a pseudo-start is compared with the group of that month alone', () => {
    const pseudoStarts = Int32Array.of(-1, -1, -1, 2, 3)
    const { cells } = groupTimeEffects({ ...panel, pseudoStarts })
    expect(cells.find(({ group, month }) => group === 2 && month === 3)).toMatchObject({
      control: 1,
      att: 11 - 2,
    })
    expect(cells.find(({ group, month }) => group === 3 && month === 3)?.att).toBe(10 - 2)
  })

  test('a person in two rows counts once for the error', () => {
    const rows = Array.from({ length: 8 }, (_, row) => [row % 3, row + (row % 2) * 5])
    const starts = [1, 1, 1, 1, -1, -1, -1, -1]
    const once = simpleEffect(groupTimeEffects(panelOf(rows, starts)))
    const twice = simpleEffect(
      groupTimeEffects({
        ...panelOf([...rows, ...rows], [...starts, ...starts]),
        persons: Int32Array.from({ length: 16 }, (_, row) => row % 8),
      }),
    )
    expect(twice.att).toBeCloseTo(once.att, 12)
    expect(twice.se).toBeCloseTo(once.se, 12)
    expect(twice.influence).toHaveLength(8)
  })

  test('say what absent, single and constant data give', () => {
    const alone = groupTimeEffects(panelOf([[1, 2, 3]], [1]))
    expect(alone.cells.map(({ att }) => att)).toEqual([x, x])
    expect(simpleEffect(alone)).toMatchObject({ att: x, se: x })
    expect(dynamicEffects(alone, -1, 2)).toEqual([])
    expect(groupEffects(alone)).toEqual([])
    const gaps = groupTimeEffects(
      panelOf(
        [
          [1, x],
          [1, 3],
          [2, 2],
        ],
        [1, 1, -1],
      ),
    )
    expect(gaps.cells[0]).toMatchObject({ att: 2, treated: 1, control: 1, se: 0 })
    expect(
      groupTimeEffects(
        panelOf(
          [
            [1, 1],
            [2, 2],
          ],
          [-1, -1],
        ),
      ).cells,
    ).toEqual([])
    expect(
      waldTest(
        dynamicEffects(
          groupTimeEffects(
            panelOf(
              [
                [1, 1, 1],
                [1, 1, 1],
              ],
              [2, -1],
            ),
          ),
          -2,
          -2,
        ),
      ),
    ).toBeUndefined()
  })
})

test('a placebo start sees nothing of the real one', () => {
  const panel = panelOf(
    [
      [1, 2, 3, 50],
      [1, 2, 3, 4],
      [9, 9, 9, 9],
    ],
    [3, -1, 0],
  )
  const moved = placeboStart(panel, 2)
  expect([...moved.starts]).toEqual([1, -1, -1])
  expect([...moved.outcome.values]).toEqual([1, 2, 3, x, 1, 2, 3, 4, x, x, x, x])
})

test('power of the joint test agrees with tables', () => {
  expect(waldPower(0, 5)).toBeCloseTo(0.05, 10)
  // One degree of freedom: P(|Z + sqrt(lambda)| > 1.96), lambda 7.849 for 80 %
  expect(noncentralityFor(0.8, 1)).toBeCloseTo(7.8489, 3)
  // R: uniroot(function(l) pchisq(qchisq(.95, 11), 11, l, lower = FALSE) - .5)
  expect(noncentralityFor(0.5, 11)).toBeCloseTo(9.55641817, 7)
  // A t-test of 64 persons an arm and half a standard deviation: R's power.t.test
  expect(waldPower(8, 1, 126)).toBeCloseTo(0.8014596, 6)
  expect(waldPower(0, 3, 4)).toBeCloseTo(0.05, 10)
  expect(waldPower(noncentralityFor(0.5, 4, 2), 4, 2)).toBeCloseTo(0.5, 10)
})

/** Two cohorts and a pool of never treated with autoregressive errors; the effect grows by 20 a month. */
function simulate(stream: number, sizes: readonly [number, number, number]) {
  const random = createRandom(99, stream)
  const noise = () =>
    Math.sqrt(-2 * Math.log(random.next() + 2 ** -33)) * Math.cos(2 * Math.PI * random.next())
  const starts = [8, 12, -1].flatMap((start, group) =>
    Array<number>(sizes[group] as number).fill(start),
  )
  const outcome = matrixOf(starts.length, 18)
  for (const [row, start] of starts.entries()) {
    const own = 900 + 300 * noise()
    let error = 0
    for (let month = 0; month < 18; month++) {
      error = 0.5 * error + 150 * noise()
      const effect = start < 0 || month < start ? 0 : 20 * (month - start + 1)
      outcome.values[row * 18 + month] = own + 10 * month + effect + error
    }
  }
  return groupTimeEffects({ outcome, starts: Int32Array.from(starts) })
}

test('covers the truth, holds the size of the joint test, and bands hold whole curves', () => {
  const runs = 400
  const sizes = [30, 20, 90] as const
  // Means of 20..200 over 10 months and of 20..120 over 6, weighted by cells times size.
  const truth = (30 * 10 * 110 + 20 * 6 * 70) / (30 * 10 + 20 * 6)
  const found = { covered: 0, rejected: 0, within: 0 }
  for (let stream = 0; stream < runs; stream++) {
    const effects = simulate(stream, sizes)
    const { att, se } = simpleEffect(effects)
    if (Math.abs(att - truth) <= 1.96 * se) found.covered += 1
    const before = dynamicEffects(effects, -5, -2)
    if ((waldTest(before)?.p ?? 0) < 0.05) found.rejected += 1
    const curve = dynamicEffects(effects, 0, 5)
    const factor = uniformFactor(
      curve.map(({ influence }) => influence),
      createRandom(1, stream),
      { draws: 199, confidence: 0.95 },
    )
    if (curve.every((one) => Math.abs(one.att - 20 * (one.month + 1)) <= factor * one.se))
      found.within += 1
  }
  // Three Monte Carlo errors are 3.3 points; 20 to 30 persons a cohort cost the asymptotic errors about one more.
  expect(found.covered / runs).toBeGreaterThan(0.905)
  expect(found.covered / runs).toBeLessThan(0.985)
  expect(found.rejected / runs).toBeLessThan(0.1)
  expect(found.within / runs).toBeGreaterThan(0.9)
})

test('a band is the same for the same seed and says when nothing varies', () => {
  const influence = Float64Array.from({ length: 40 }, (_, row) => (row % 2 === 0 ? 1 : -1))
  const factor = () => uniformFactor([influence], createRandom(5))
  expect(factor()).toBe(factor())
  expect(factor()).toBeGreaterThan(1.5)
  expect(uniformFactor([], createRandom(5))).toBeNaN()
  expect(uniformFactor([new Float64Array(9)], createRandom(5))).toBeNaN()
})
