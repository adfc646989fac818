import { expect, it } from 'vitest'
import { clientLanguageOf } from '../../src/clients/model.client-language.ts'
import { textDirection } from '../../src/platform/shared/texts.ts'
import { serviceContentSchema } from '../../src/services/model.service.ts'
import { clientWords, knownCodes, wordLanguages } from './client-words.ts'
import { areaCatalogue, koskeCatalogue, oskeCatalogue } from './espoo.ts'
import { stadiCatalogue } from './helsinki.ts'

const services = [...koskeCatalogue, ...oskeCatalogue, ...areaCatalogue, ...stadiCatalogue]
const { clientNames, description } = serviceContentSchema.shape

it('every service of the demo has a name in its clients’ languages, in the letters of the language', () => {
  for (const { code } of services) {
    const { names, descriptions } = clientWords(code)
    expect(Object.keys(names), code).toEqual(wordLanguages)
    expect(clientNames.parse(names)).toEqual(names)
    expect(description.parse(descriptions)).toEqual(descriptions)
    for (const [language, text] of [...Object.entries(names), ...Object.entries(descriptions)]) {
      expect(clientLanguageOf(language)).toBe(language)
      const isArabic = /^[\p{Script=Arabic}]/u.test(text)
      expect([text, isArabic]).toEqual([text, textDirection(language) === 'rtl'])
    }
  }
})

it('there are words of no service that is not', () => {
  const codes = new Set(services.map(({ code }) => code))
  for (const language of wordLanguages)
    expect(knownCodes(language).filter((code) => !codes.has(code))).toEqual([])
})
