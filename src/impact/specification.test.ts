import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { locales } from '../platform/shared/locale.ts'
import { checkSpecification, firstSpecification } from './specification.ts'
import { faultSentence } from './texts/faults.ts'
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

  it.each(locales)(
    'has no faults in %s, its title and question and the language of its report',
    (locale) => {
      const text = firstSpecification(
        'Tulot: "ennen"',
        'Nousivatko: "tulot"?\nOhjausryhmälle',
        locale,
      )
      expect(checkSpecification(text, files).faults).toEqual([])
      expect(parse(text)).toMatchObject({
        ...{ title: 'Tulot: "ennen"', question: 'Nousivatko: "tulot"?' },
        report: { language: locale },
      })
    },
  )

  it.each([
    ['title: [x\n', 'rivin sisennys on väärä tai sulje jää auki'],
    ['title: "x\n', 'jokin merkki puuttuu, kuten sulkeva sulje, lainausmerkki tai kaksoispiste'],
    ['title: a\ntitle: b\n', 'sama nimi on kahdesti'],
    [
      'title: a: b\n',
      'samalla rivillä on kaksi kaksoispistettä: kirjoita lainausmerkit tekstin ympärille',
    ],
    ['data:\n\tunits: a\n', 'sisennyksessä on sarkain: käytä välilyöntejä'],
  ])('tells in the language of the page why %j is no YAML', (text, why) => {
    const told = checkSpecification(text, files).faults.map((fault) => faultSentence('fi', fault))
    expect(told).toContain(`teksti ei ole YAMLia (${why})`)
  })

  it('shows the same settings in every language', () => {
    const english = settingsOf(specTemplates.en)
    expect(english.length).toBeGreaterThan(30)
    for (const locale of locales) expect(settingsOf(specTemplates[locale])).toEqual(english)
  })
})
