import { describe, expect, it } from 'vitest'
import { clientLanguages } from '../clients/model.client-language.ts'
import { toDay } from '../platform/shared/days.ts'
import { certificateDocument } from './certificate/certificate-document.ts'
import { learnedOf } from './model.level-test.ts'

const certificate = {
  name: 'Amina Haddad',
  organisation: { fi: 'OSKE', sv: 'OSKE', en: 'OSKE' },
  service: { fi: 'Kielipaja', sv: 'Språkverkstad', en: 'Language workshop' },
  clientNames: { ar: 'ورشة اللغة', prs: 'کارگاه زبان', so: '' },
  ...{ from: toDay('2026-09-01'), until: toDay('2026-11-20') },
  ...{ attendedMinutes: 3150, heldMinutes: 3600 },
  skills: [{ fi: 'siivota', sv: 'städa', en: 'clean' }],
  day: toDay('2026-11-21'),
}
interface Said {
  readonly title: string
  readonly hours: string
  readonly service: string
  readonly skills: readonly string[]
}

describe('a certificate', () => {
  it('says in Finnish what was attended, and the same beside it in every language of clients', () => {
    for (const language of clientLanguages) {
      const { own, beside, note } = certificateDocument(certificate, language).data as unknown as {
        own: Said
        beside: (Said & { rtl: boolean; lang: string }) | null
        note: string | null
      }
      expect(own.hours).toBe('Läsnä 52,5 tuntia pidetyistä 60 tunnista')
      expect(own.skills).toEqual(['siivota'])
      expect(beside === null).toBe(language === 'fi')
      expect(note === null).toBe(language === 'fi' || language === 'sv')
      if (beside === null) continue
      expect(Object.values(beside).every((text) => String(text).length > 0)).toBe(true)
      expect(JSON.stringify(beside)).not.toMatch(/[{](from|until|attended|held)[}]/)
      expect(beside.hours).toMatch(/52[.,]5/)
      const names: Partial<Record<typeof language, string>> = {
        ...{ sv: 'Språkverkstad', ar: 'ورشة اللغة', 'fa-AF': 'کارگاه زبان' },
      }
      expect(beside.service).toBe(names[language] ?? 'Language workshop')
      expect(beside.rtl).toBe(['ar', 'fa', 'fa-AF', 'ckb'].includes(language))
    }
  })
})

describe('what a group learned', () => {
  const people = (rises: readonly (readonly [string, string | null])[]) =>
    rises.map(([start, end]) => ({ start, end }))

  it('is told of five people who were tested twice, and no count of one to four', () => {
    const four = people([
      ['A1.1', 'A1.2'],
      ['A1.1', 'A1.3'],
      ['A1.1', 'A1.1'],
      ['A1.1', 'A2.1'],
      ['A1.1', null],
    ])
    expect(learnedOf('finnish', four)).toMatchObject({
      atStart: 5,
      atEnd: 4,
      both: null,
      rose: null,
    })
    const five = [...four.slice(0, 4), { start: 'A2.1', end: 'A2.2' }]
    // Four rose and one did not: neither is told, the middle is.
    expect(learnedOf('finnish', five)).toMatchObject({ both: 5, rose: null, medianRise: 1 })
    const ten = people([
      ...Array.from({ length: 5 }, () => ['A1.1', 'A1.1'] as const),
      ...Array.from({ length: 5 }, () => ['A1.1', 'A2.1'] as const),
    ])
    expect(learnedOf('finnish', ten)).toMatchObject({ both: 10, rose: 5, medianRise: 1.5 })
  })
})
