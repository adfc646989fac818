import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { adjustments } from './group-time-adjusted.ts'
import { simpleEffect } from './group-time-aggregate.ts'
import { groupTimeDefaults, groupTimeEffects, type StartedPanel } from './group-time-effects.ts'
import { type Matrix, matrixOf } from './matrix.ts'

interface Reference {
  readonly group: readonly number[]
  readonly month: readonly number[]
  readonly att: readonly number[]
  readonly se: readonly number[]
  /** The average with its error by row and by person. */
  readonly simple: readonly [number, number, number]
}

/** Made by group-time-covariates.R in base R. */
const reference = JSON.parse(
  readFileSync(
    `${import.meta.dirname}/../../../test/cases/impact/group-time-covariates.json`,
    'utf8',
  ),
)
const rows: number = reference.first.length
const covariates = matrixOf(
  rows,
  2,
  reference.age.flatMap((age: number, row: number) => [age, reference.degree[row]]),
)
const panel: StartedPanel = {
  outcome: matrixOf(rows, 5, reference.outcome),
  starts: Int32Array.from(reference.first),
  covariates,
}
const persons = Int32Array.from(reference.person)

const expectNear = (value: number | undefined, wanted: number | undefined) =>
  expect(Math.abs((value ?? Number.NaN) / (wanted ?? 0) - 1)).toBeLessThan(1e-9)

describe('group-time effects with covariates', () => {
  test.each(adjustments)('agree with R: %s', (adjustment) => {
    const expected: Reference = reference[adjustment]
    const effects = groupTimeEffects(panel, { ...groupTimeDefaults, adjustment })
    expect(effects.cells.map(({ group, month }) => [group, month])).toEqual(
      expected.group.map((group, cell) => [group, expected.month[cell]]),
    )
    for (const [cell, { att, se }] of effects.cells.entries()) {
      expectNear(att, expected.att[cell])
      expectNear(se, expected.se[cell])
    }
    const simple = simpleEffect(effects)
    expectNear(simple.att, expected.simple[0])
    expectNear(simple.se, expected.simple[1])
    const byPerson = simpleEffect(
      groupTimeEffects({ ...panel, persons }, { ...groupTimeDefaults, adjustment }),
    )
    expectNear(byPerson.att, expected.simple[0])
    expectNear(byPerson.se, expected.simple[2])
  })

  test('are doubly robust unless something else is said', () => {
    expectNear(simpleEffect(groupTimeEffects(panel)).att, reference['doubly-robust'].simple[0])
  })

  test.each(adjustments)(
    'are those without covariates when these say nothing: %s',
    (adjustment) => {
      const nothing = { ...panel, covariates: matrixOf(rows, 1) }
      const { covariates: _, ...plain } = panel
      const found = simpleEffect(groupTimeEffects(nothing, { ...groupTimeDefaults, adjustment }))
      const wanted = simpleEffect(groupTimeEffects(plain))
      expectNear(found.att, wanted.att)
      expectNear(found.se, wanted.se)
    },
  )

  test.each(adjustments)('do not change when a covariate says the same twice: %s', (adjustment) => {
    const twice = matrixOf(
      rows,
      3,
      reference.age.flatMap((age: number, row: number) => [
        age,
        3 - 2 * age,
        reference.degree[row],
      ]),
    )
    const found = groupTimeEffects(
      { ...panel, covariates: twice },
      { ...groupTimeDefaults, adjustment },
    )
    expectNear(simpleEffect(found).att, reference[adjustment].simple[0])
  })

  test.each(adjustments)(
    'leave out the months of a person that are not observed: %s',
    (adjustment) => {
      const values = Float64Array.from(reference.outcome)
      values[4] = Number.NaN
      const gap = { ...panel, outcome: matrixOf(rows, 5, values) }
      const [cell] = groupTimeEffects(gap, { ...groupTimeDefaults, adjustment }).cells.filter(
        ({ group, month }) => group === 2 && month === 4,
      )
      expect(cell?.control).toBe(panel.starts.filter((start) => start < 0).length - 1)
      expect(cell?.att).not.toBe(reference[adjustment].att[3])
    },
  )

  const small = (x: readonly number[], starts: readonly number[]): StartedPanel => ({
    outcome: matrixOf(
      x.length,
      2,
      x.flatMap((_, row) => [row, row + (row % 3)]),
    ),
    starts: Int32Array.from(starts),
    covariates: matrixOf(x.length, 1, x) satisfies Matrix,
  })
  const effectOf = (one: StartedPanel, adjustment: (typeof adjustments)[number]) =>
    groupTimeEffects(one, { ...groupTimeDefaults, adjustment }).cells.map(({ att }) => att)

  test('cannot be told when a covariate tells the group apart, save by regression', () => {
    const apart = small([9, 8, 7, 1, 2, 3, 2], [1, 1, 1, -1, -1, -1, -1])
    expect(effectOf(apart, 'doubly-robust')).toEqual([Number.NaN])
    expect(effectOf(apart, 'ipw')).toEqual([Number.NaN])
    expect(effectOf(apart, 'regression')[0]).toEqual(expect.any(Number))
    expect(simpleEffect(groupTimeEffects(apart)).att).toBeNaN()
  })

  test('cannot be told by a regression on controls who are all alike, too few or not there', () => {
    const alike = small([1, 2, 3, 2, 2, 2, 2], [1, 1, 1, -1, -1, -1, -1])
    const few = small([1, 2, 3, 2, 3], [1, 1, 1, -1, -1])
    const nobody = small([1, 2, 3], [1, 1, 1])
    for (const one of [alike, few, nobody])
      expect(effectOf(one, 'regression')).toEqual([Number.NaN])
    expect(effectOf(alike, 'ipw')[0]).toEqual(expect.any(Number))
  })
})
