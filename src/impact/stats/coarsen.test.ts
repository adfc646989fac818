import { describe, expect, it } from 'vitest'
import { lalonde } from '../../../test/impact-reference.ts'
import { columnOf } from '../frame/model.frame.ts'
import { binCount, coarsen } from './coarsen.ts'
import { quantile } from './quantile.ts'

const { units } = lalonde()
const number = (name: string) => {
  const column = columnOf(units.covariates, name)
  return column.kind === 'number' ? column.values : new Float64Array(0)
}
const mostlyZero = Float64Array.from([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 50])

describe('coarsening', () => {
  it.each([
    ['age', 11, 10, 14],
    ['educ', 11, 17, 26],
    ['re74', 11, 14, 19],
    ['re75', 11, 19, 33],
  ] as const)('counts bins of %s as R does', (name, sturges, scott, fd) => {
    expect(binCount(number(name), 'sturges')).toBe(sturges)
    expect(binCount(number(name), 'scott')).toBe(scott)
    expect(binCount(number(name), 'fd')).toBe(fd)
  })

  it('counts bins where half of the values are one', () => {
    expect(binCount(mostlyZero, 'fd')).toBe(229)
    expect(binCount(mostlyZero, 'scott')).toBe(3)
  })

  it('puts a value at a cut point into the upper bin', () => {
    const values = Float64Array.from([1, 2, 3, 4, 5])
    expect([...coarsen(values, [4, 2, 2])]).toEqual([0, 1, 1, 2, 2])
  })

  it('gives a constant column one bin', () => {
    const codes = coarsen(Float64Array.from([3, 3, 3]), 'sturges')
    expect(new Set(codes).size).toBe(1)
  })
})

describe('quantiles', () => {
  it('are those of R', () => {
    const ages = number('age').slice().sort()
    expect(quantile(ages, 0.1)).toBe(17)
    expect(quantile(ages, 0.9)).toBe(43)
    expect(quantile([7], 0.3)).toBe(7)
    expect(quantile([1, 2], 0.25)).toBe(1.25)
  })
})
