import { expect, test } from 'vitest'
import { toDay } from './days.ts'
import {
  compareTexts,
  countryName,
  dayOfInstant,
  formatDay,
  formatInstant,
  formatMonth,
  formatNumber,
  formatPercent,
  languageName,
} from './format.ts'
import { locales } from './locale.ts'
import { chooseLocale, findText, plural, textDirection } from './texts.ts'

test('the saved language comes first, then the browser’s, then Finnish', () => {
  expect(chooseLocale('en', ['sv'])).toBe('en')
  expect(chooseLocale(undefined, ['de-DE', 'sv-FI', 'en'])).toBe('sv')
  expect(chooseLocale('de', [])).toBe('fi')
})

test('a count has the form of its number', () => {
  const forms = { one: 'rivi', other: 'riviä' }
  for (const locale of locales)
    expect([0, 1, 2].map((n) => plural(locale, n, forms))).toEqual(['riviä', 'rivi', 'riviä'])
})

test('a key that is data finds only texts of ours', () => {
  expect(findText({ gone: 'Poistettu' }, 'gone')).toBe('Poistettu')
  expect(findText({ gone: 'Poistettu' }, 'toString')).toBeUndefined()
})

test('languages are written in their direction', () => {
  expect(['ar', 'fa', 'ckb', 'ur', 'he', 'ps'].map(textDirection)).toEqual(Array(6).fill('rtl'))
  expect(['fi', 'so', 'ru', 'ku', 'not a code'].map(textDirection)).toEqual(Array(5).fill('ltr'))
})

test('days and instants stand as each language writes them in Finland', () => {
  const day = toDay('1990-02-01')
  expect(locales.map((locale) => formatDay(day, locale))).toEqual([
    '1.2.1990',
    '1.2.1990',
    '1 Feb 1990',
  ])
  expect(formatMonth(day, 'fi')).toBe('helmikuu 1990')
  expect(formatInstant('2026-07-01T21:30:00Z', 'sv')).toBe('2.7.2026 0.30')
  expect(dayOfInstant('2026-12-31T22:00:00Z')).toBe('2027-01-01')
})

test('numbers are grouped and shares are percentages', () => {
  expect(formatNumber(1234567.25, 'fi')).toBe('1\u00a0234\u00a0567')
  expect(formatNumber(1234.25, 'en', 2)).toBe('1,234.25')
  expect(formatPercent(0.4255, 'fi', 1)).toBe('42,6\u00a0%')
  expect(formatPercent(0.3, 'fi', 1)).toBe('30,0\u00a0%')
})

test('languages and countries have names, an unknown code stays as it is', () => {
  expect(locales.map((locale) => languageName('so', locale))).toEqual([
    'somali',
    'somaliska',
    'Somali',
  ])
  expect(countryName('UA', 'fi')).toBe('Ukraina')
  expect([languageName('??', 'fi'), countryName('1', 'fi')]).toEqual(['??', '1'])
})

test('Finnish puts å, ä and ö after z', () => {
  expect(['Öberg', 'Aho', 'Zeller', 'Åberg', 'Ärt'].sort(compareTexts('fi'))).toEqual([
    'Aho',
    'Zeller',
    'Åberg',
    'Ärt',
    'Öberg',
  ])
})
