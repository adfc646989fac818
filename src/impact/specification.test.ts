import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { locales } from '../platform/shared/locale.ts'
import { checkSpecification, firstSpecification } from './specification.ts'
import { specTemplates } from './texts/template.ts'

/** A template with what it shows as comments switched on, without the words of its language. */
function settingsOf(template: string): string[] {
  return template
    .split('\n')
    .slice(3)
    .map((line) =>
      line
        .replace(/^( *)# {0,3}(?=[ a-zA-Z-]+[:{])/, '$1')
        .replace(/ +#.*$/, '')
        .replaceAll(/label: "[^"]*"|unit: "[^"]*"|language: \w+/g, ''),
    )
    .filter((line) => /^[ \w-]*[:{]/.test(line))
}

describe('the specification of a new study', () => {
  const files = [
    { name: 'persons.csv', columns: ['id', 'treat', 'income', 'age', 'sex', 'earnings_before'] },
  ]

  it.each(locales)('has no faults in %s, its title and the language of its report', (locale) => {
    const text = firstSpecification('Tulot: "ennen"', locale)
    expect(checkSpecification(text, files).faults).toEqual([])
    expect(parse(text)).toMatchObject({ title: 'Tulot: "ennen"', report: { language: locale } })
  })

  it('shows the same settings in every language', () => {
    const english = settingsOf(specTemplates.en)
    expect(english.length).toBeGreaterThan(30)
    for (const locale of locales) expect(settingsOf(specTemplates[locale])).toEqual(english)
  })
})
