import { expect, it } from 'vitest'
import { fixed, pValue } from './numbers.ts'

it('writes all decimals of a number, so that the figures of a column stand under each other', () => {
  expect(fixed(0.11, 'fi', 3)).toBe('0,110')
  expect(fixed(0.11, 'en', 3)).toBe('0.110')
})

it('never tells a p-value to be zero', () => {
  expect(pValue(0.000_01, 'fi')).toBe('< 0,001')
  expect(pValue(0, 'en')).toBe('< 0.001')
  expect(pValue(0.146, 'sv')).toBe('0,146')
})
