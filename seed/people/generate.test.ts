import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { parsePhoneNumberWithError } from 'libphonenumber-js'
import { describe, expect, test } from 'vitest'
import { contactSchema } from '../../src/clients/model.contact.ts'
import { factObservationSchema } from '../../src/clients/model.facts.observation.ts'
import { isArtificialHetu, readHetu } from '../../src/clients/model.hetu.ts'
import { newClientSchema } from '../../src/clients/model.identity.ts'
import { nameTokens } from '../../src/clients/model.names.ts'
import { addYears, toDay } from '../../src/platform/shared/days.ts'
import { birthOf } from './birth.ts'
import { dayNumber } from './calendar.ts'
import { generatePeople } from './generate.ts'
import type { Population } from './languages.ts'
import type { DemoPerson } from './person.ts'

const on = toDay('2026-11-21')
const numbers = { first: 900, count: 90 }
const people = (count: number, population: Population = 'espoo', from = 0) => [
  ...generatePeople({ count, from, seed: 2026, on, population, numbers }),
]
const sample = people(20_000)

const figures: Record<string, string>[] = parse(
  readFileSync(new URL('../../data/population-figures/figures.csv', import.meta.url)),
  { columns: true },
)
const figure = (area: string, date: string, indicator: string) => {
  const row = figures.find(
    (one) => one.area === area && one.reference_date === date && one.indicator === indicator,
  )
  if (!row) throw new Error(`No figure ${indicator} of ${area}`)
  return Number(row.value)
}
const share = (of: readonly DemoPerson[], is: (person: DemoPerson) => boolean) =>
  (100 * of.filter(is).length) / of.length

describe('generatePeople', () => {
  test('makes the same people again, wherever it begins', () => {
    expect(people(50, 'espoo', 3000)).toEqual(sample.slice(3000, 3050))
    expect(people(10, 'stadi')).not.toEqual(sample.slice(0, 10))
    expect([
      ...generatePeople({ count: 10, seed: 1, on, population: 'espoo', numbers }),
    ]).not.toEqual(sample.slice(0, 10))
  })

  test('gives artificial identity codes only, that fit the birth date and are nobody else’s', () => {
    const seen = new Set<string>()
    for (const { hetu, birthDate, variantOf } of sample) {
      if (hetu === undefined) continue
      expect(isArtificialHetu(hetu)).toBe(true)
      expect(readHetu(hetu)).toMatchObject({ ok: true, birthDate })
      if (variantOf === undefined) {
        expect(seen.has(hetu)).toBe(false)
        seen.add(hetu)
      }
    }
    expect(share(sample, (person) => person.hetu === undefined)).toBeGreaterThan(4)
    expect([...seen].filter((hetu) => /[YXWVUBCDEF]/.test(hetu.charAt(6))).length).toBeGreaterThan(
      500,
    )
  })

  test('never repeats an identity code, and leaves it out when all are used', () => {
    const today = dayNumber(on)
    const seen = new Set<string>()
    const few = { first: 995, count: 5 }
    // 4,500 people per number and round of signs: five rounds, then the codes are used up.
    const all = 5 * 4500 * few.count
    for (let index = 0; index < all; index++) {
      const { hetu } = birthOf(index, today, few)
      if (hetu !== undefined) seen.add(hetu)
    }
    expect(seen.size).toBe(all)
    expect(birthOf(all, today, few).hetu).toBeUndefined()
  })

  test('makes people whom the application would accept', () => {
    for (const person of sample.slice(0, 800)) {
      const { contact, protection } = person
      const record = {
        familyName: person.familyName,
        givenNames: person.givenNames,
        usedName: person.usedName ?? null,
        hetu: person.hetu ?? null,
        birthDate: person.birthDate,
        motherTongue: person.motherTongue,
        serviceLanguage: person.serviceLanguage ?? null,
        citizenships: person.citizenships,
        sex: person.sex ?? null,
        protection: protection && { validFrom: protection.from, validTo: protection.to ?? null },
        contact: JSON.parse(JSON.stringify(contact)),
      }
      expect(newClientSchema.safeParse(record).error).toBeUndefined()
      expect(contactSchema.partial().safeParse(record.contact).error).toBeUndefined()
      for (const observation of person.observations) {
        expect(factObservationSchema.safeParse(observation).error).toBeUndefined()
        expect(observation.observedOn <= on).toBe(true)
      }
      expect(person.birthDate <= addYears(on, -18)).toBe(true)
      expect(person.birthDate > addYears(on, -66)).toBe(true)
      expect(nameTokens(person.familyName).length).toBeGreaterThan(0)
    }
  })

  test('gives telephone numbers and addresses that belong to nobody', () => {
    for (const { contact } of sample.slice(0, 2000)) {
      if (contact.phone !== undefined) {
        expect(contact.phone).toMatch(/^\+4670174(06(0[5-9]|[1-9]\d))$/)
        expect(parsePhoneNumberWithError(contact.phone).isValid()).toBe(true)
      }
      if (contact.email !== undefined) expect(contact.email).toMatch(/@example\.(org|net|com)$/)
    }
  })

  test('leaves gaps: every kind of fact is unknown for some, stale or disputed for others', () => {
    const keys = ['employment_status', 'finnish', 'degree', 'own_field_experience', 'health_allows']
    for (const key of keys) {
      const without = share(sample, (person) => !person.observations.some((one) => one.key === key))
      expect(without, key).toBeGreaterThan(3)
      expect(without, key).toBeLessThan(60)
    }
    const disputed = share(
      sample,
      ({ observations }) => observations.filter((one) => one.key === 'finnish').length > 1,
    )
    expect(disputed).toBeGreaterThan(2)
  })

  test('protects about one in two hundred, and writes a second record of one in a hundred', () => {
    expect(share(sample, (person) => person.protection !== undefined)).toBeCloseTo(0.5, 0)
    expect(sample.filter((person) => person.variantOf !== undefined)).toHaveLength(200)
    for (const variant of sample.filter((person) => person.variantOf !== undefined)) {
      const original = sample[variant.variantOf ?? -1]
      expect(variant.birthDate).toBe(original?.birthDate)
      expect([variant.familyName, variant.givenNames]).not.toEqual([
        original?.familyName,
        original?.givenNames,
      ])
    }
  })
})

describe('the proportions follow the published figures', () => {
  test('mother tongues of Espoo (end of 2019), within one percentage point', () => {
    const total = figure('Espoo', '2019-12-31', 'mother_tongue_foreign')
    for (const code of ['ru', 'et', 'ar', 'en', 'zh', 'so']) {
      const published = (100 * figure('Espoo', '2019-12-31', `mother_tongue_${code}`)) / total
      const ours = share(sample, (person) => person.motherTongue === code)
      expect(Math.abs(ours - published), code).toBeLessThan(1)
    }
  })

  test('mother tongues, countries and sexes of Stadin osaamiskeskus (2016), within two points', () => {
    const of = people(20_000, 'stadi')
    const published = (name: string) =>
      figure('Stadin osaamiskeskus clients', '2016', `client_share_${name}`)
    for (const code of ['ar', 'prs', 'so', 'ku', 'ru'])
      expect(
        Math.abs(
          share(of, (person) => person.motherTongue === code) - published(`mother_tongue_${code}`),
        ),
        code,
      ).toBeLessThan(2)
    const citizens = of.filter((person) => person.citizenships.length > 0)
    for (const country of ['IQ', 'AF', 'SO', 'SY'])
      expect(
        Math.abs(
          share(citizens, (person) => person.citizenships[0] === country) -
            published(`country_of_origin_${country}`),
        ),
        country,
      ).toBeLessThan(2)
    const known = of.filter((person) => person.sex !== undefined)
    expect(
      Math.abs(share(known, (person) => person.sex === 'female') - published('women')),
    ).toBeLessThan(2)
  })
})
