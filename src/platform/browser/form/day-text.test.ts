import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, toDay } from '../../shared/days.ts'
import { locales } from '../../shared/locale.ts'
import { readDayText, stepDay, writeDayText } from './day-text.ts'

test.each([
  ['1.2.1990', '1990-02-01'],
  ['01.02.1990', '1990-02-01'],
  [' 1. 2. 1990 ', '1990-02-01'],
  ['1/2/1990', '1990-02-01'],
  ['1-2-1990', '1990-02-01'],
  ['01021990', '1990-02-01'],
  ['1990-02-01', '1990-02-01'],
  ['29.2.2024', '2024-02-29'],
  ['1 Feb 1990', '1990-02-01'],
  ['1. february 1990', '1990-02-01'],
  ['30 Sept 2026', '2026-09-30'],
  ['1 May, 1990', '1990-05-01'],
])('%s is read as %s', (text, day) => {
  expect(readDayText(text)).toBe(day)
})

test.each([
  '',
  '1.2.',
  '1.2.90',
  '31.2.1990',
  '29.2.2023',
  '2.13.1990',
  '1021990',
  'eilen',
  '1 Fe 1990',
  '1 Febr 90',
  '31 Feb 1990',
  '1 Foo 1990',
  '1990-2-1',
])('%s is not a day', (text) => {
  expect(readDayText(text)).toBeUndefined()
})

test.each(locales)('every day is read back as it is written in %s', (locale) => {
  const days = fc.integer({ min: 0, max: 60_000 }).map((n) => addDays(toDay('1900-01-01'), n))
  fc.assert(
    fc.property(days, (day) => {
      expect(readDayText(writeDayText(day, locale))).toBe(day)
    }),
    { seed: 2026 },
  )
})

test('arrows move by a day, over the end of a month too', () => {
  expect(stepDay(toDay('2026-02-28'), 'ArrowUp')).toBe('2026-03-01')
  expect(stepDay(toDay('2026-03-01'), 'ArrowDown')).toBe('2026-02-28')
  expect(stepDay(toDay('2026-03-01'), 'Home')).toBeUndefined()
})
