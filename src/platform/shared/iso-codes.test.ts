import { describe, expect, it } from 'vitest'
import { countryName, languageName } from './format.ts'
import { countryCodes, languageCodes } from './iso-codes.ts'
import { locales } from './locale.ts'

describe.each(locales)('languages and countries in %s', (locale) => {
  it('all have a name', () => {
    expect(languageCodes.filter((code) => languageName(code, locale) === code)).toEqual([])
    expect(countryCodes.filter((code) => countryName(code, locale) === code)).toEqual([])
  })

  it('have names by which they can be told apart', () => {
    const names = languageCodes.map((code) => languageName(code, locale))
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
    expect(new Set(countryCodes.map((code) => countryName(code, locale))).size).toBe(
      countryCodes.length,
    )
  })
})
