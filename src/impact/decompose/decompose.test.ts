import { describe, expect, it } from 'vitest'
import { estimatorReferences, lalonde } from '../../../test/impact-reference.ts'
import { decompose } from './decompose.ts'
import { faultOfProfile } from './profile.ts'

const { units, outcome } = lalonde()
const re78 = { name: 're78', values: outcome }
const factors = units.covariates.columns.map((column) => column.name)

describe('what an outcome is made of', () => {
  const parts = decompose(re78, factors, units.covariates, units.treated)
  if (parts === undefined) throw new Error('Expected a decomposition')

  it('adds up to the total of the typical treated person', () => {
    expect(parts.profile).toContainEqual({ factor: 'race', value: 'black', isChosen: false })
    expect(parts.references).toEqual([{ factor: 'race', level: 'black' }])
    expect(parts.bars.map((bar) => bar.name)).toEqual(factors)
    const sum = parts.bars.reduce((total, bar) => total + bar.estimate, parts.baseline.estimate)
    expect(sum).toBeCloseTo(parts.total.estimate, 6)
    expect(parts.total.ci95[0]).toBeLessThan(parts.total.estimate)
    // The profile stands at the reference level of race: that bar is 0.
    expect(parts.bars[2]).toMatchObject({ name: 'race', estimate: 0, se: 0 })
  })

  it('adds up for another kind of person when one is chosen', () => {
    const chosen = decompose(re78, factors, units.covariates, units.treated, {
      race: 'white',
      age: 40,
    })
    if (chosen === undefined) throw new Error('Expected a decomposition')
    expect(chosen.profile).toContainEqual({ factor: 'race', value: 'white', isChosen: true })
    expect(chosen.profile).toContainEqual({ factor: 'age', value: 40, isChosen: true })
    const barOf = (name: string, { bars }: typeof chosen) =>
      bars.find((bar) => bar.name === name)?.estimate ?? Number.NaN
    // A year of age is worth the same to both; the level of race has its own coefficient.
    const mean = parts.profile.find(({ factor }) => factor === 'age')?.value as number
    expect(barOf('age', chosen) / 40).toBeCloseTo(barOf('age', parts) / mean, 8)
    expect(barOf('race', chosen)).not.toBe(0)
    expect(chosen.baseline.estimate).toBeCloseTo(parts.baseline.estimate, 8)
    const sum = chosen.bars.reduce((total, bar) => total + bar.estimate, chosen.baseline.estimate)
    expect(sum).toBeCloseTo(chosen.total.estimate, 6)
  })

  it('tells what is wrong with a chosen kind of person', () => {
    const { columns } = units.covariates
    expect(faultOfProfile(columns, { race: 'white', age: 40 })).toBeUndefined()
    expect(faultOfProfile(columns, { race: 'green' })).toMatchObject({ column: 'race' })
    expect(faultOfProfile(columns, { age: 'old' })).toMatchObject({ column: 'age', levels: [] })
  })

  it('shares the fit among the factors', () => {
    const sum = parts.importance?.shares.reduce((total, { share }) => total + share, 0)
    expect(sum).toBeCloseTo(parts.importance?.r2 ?? 0, 12)
  })

  it('splits the gap as R does', () => {
    const reference = estimatorReferences().oaxaca_twofold_reference_control
    expect(parts.gap?.gap).toBeCloseTo(reference.gap, 6)
    expect(parts.gap?.explained.estimate).toBeCloseTo(reference.explained_total, 6)
    expect(parts.gap?.unexplained.estimate).toBeCloseTo(reference.unexplained_total, 6)
    expect(parts.gap?.unexplained.ci95[1]).toBeGreaterThan(reference.unexplained_total)
  })

  it('is undefined without outcomes, and has no gap without controls', () => {
    const nothing = { name: 'y', values: new Float64Array(614).fill(Number.NaN) }
    expect(decompose(nothing, factors, units.covariates, units.treated)).toBeUndefined()
    const everybody = new Uint8Array(614).fill(1)
    expect(decompose(re78, factors, units.covariates, everybody)?.gap).toBeNull()
    expect(decompose(re78, factors, units.covariates, everybody)?.rows).toBe(614)
  })
})
