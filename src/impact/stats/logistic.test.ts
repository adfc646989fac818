import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { lalonde } from '../../../test/impact-reference.ts'
import type { Frame } from '../frame/model.frame.ts'
import { runHere } from './blocks.ts'
import { designOf } from './design.ts'
import { fitLogistic } from './logistic.ts'

const reference = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../test/cases/impact/propensity.json`, 'utf8'),
)

const numbers = (name: string, values: readonly number[]) => ({
  kind: 'number' as const,
  name,
  values: Float64Array.from(values),
})
const frame = (columns: Frame['columns'], rows: number): Frame => ({ rows, columns })

describe('logistic regression', () => {
  it('agrees with R on the LaLonde score', async () => {
    const { units } = lalonde()
    const fit = await fitLogistic(designOf(units.covariates), units.treated, runHere)
    expect(fit.terms.map((term) => term.name)).toEqual(reference.terms)
    fit.terms.forEach(({ coef, se }, index) => {
      expect(Math.abs(coef / reference.coef_converged[index] - 1)).toBeLessThan(1e-8)
      expect(Math.abs(se / reference.se_converged[index] - 1)).toBeLessThan(1e-8)
    })
    expect(fit.deviance).toBeCloseTo(reference.deviance_converged, 9)
    expect(fit.iterations).toBe(reference.iterations)
    reference.ps_converged.forEach((ps: number, row: number) => {
      expect(fit.propensity[row]).toBeCloseTo(ps, 12)
    })
    const size = fit.terms.length
    reference.vcov_converged.forEach((row: number[], i: number) => {
      row.forEach((value, j) => {
        const error = (fit.covariance[i * size + j] as number) - value
        const scale = (reference.se_converged[i] * reference.se_converged[j]) as number
        expect(Math.abs(error / scale)).toBeLessThan(1e-8)
      })
    })
    expect(fit.aliased).toEqual([])
    expect(fit.separated).toEqual([])
  })

  const treated = Uint8Array.from([0, 0, 1, 0, 1, 1, 0, 1])
  const some = numbers('x', [1, 2, 3, 4, 5, 6, 7, 8])

  it('drops a term that earlier ones explain, and names it', async () => {
    const twice = numbers('y', [3, 5, 7, 9, 11, 13, 15, 17])
    const constant = numbers('c', [4, 4, 4, 4, 4, 4, 4, 4])
    const fit = await fitLogistic(designOf(frame([some, constant, twice], 8)), treated, runHere)
    expect(fit.aliased).toEqual(['c', 'y'])
    expect(fit.terms.map((term) => term.name)).toEqual(['(Intercept)', 'x'])
  })

  it('names the column whose values do not overlap', async () => {
    const z = numbers('z', [1, 2, 11, 3, 12, 13, 4, 14])
    const fit = await fitLogistic(designOf(frame([some, z], 8)), treated, runHere)
    expect(fit.separated).toEqual(['z'])
  })

  it('names the level that one group alone has, the reference too', async () => {
    const sides = { kind: 'factor' as const, name: 'side', levels: ['a', 'b', 'c'] }
    const codes = Int32Array.from([1, 1, 0, 2, 2, 2, 2, 2])
    const fit = await fitLogistic(designOf(frame([{ ...sides, codes }], 8)), treated, runHere)
    expect(fit.separated).toEqual(['sidea', 'sideb'])
  })

  it('names columns that tell the groups apart only together', async () => {
    const u = numbers('u', [0, 1, 2, 3, 1, 2, 3, 4])
    const v = numbers('v', [1, 2, 3, 4, 0, 1, 2, 3])
    const group = Uint8Array.from([1, 1, 1, 1, 0, 0, 0, 0])
    const fit = await fitLogistic(designOf(frame([u, v], 8)), group, runHere)
    expect(fit.separated).toEqual(['u', 'v'])
  })

  it('has an answer without covariates: the share of treated', async () => {
    const fit = await fitLogistic(designOf(frame([], 8)), treated, runHere)
    expect(fit.propensity[0]).toBeCloseTo(0.5, 14)
    expect(fit.terms).toHaveLength(1)
  })
})
