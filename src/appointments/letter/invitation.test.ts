import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../../test/pdf/accessible.ts'
import { clientLanguages } from '../../clients/model.client-language.ts'
import { uncheckedLibrary } from '../../plans/delivered-phrases.ts'
import type { PhraseLibrary } from '../../plans/model.phrase.ts'
import { makePdf } from '../../platform/server/documents.ts'
import { toDay } from '../../platform/shared/days.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import { type Invitation, invitationDocument } from './invitation.ts'

const name = (fi: string) => ({ fi, sv: `${fi} sv`, en: `${fi} en` })
const invitation: Invitation = {
  ...{ day: toDay('2026-11-30'), person: 'Amal Aikanen', addressLines: ['Katu 1', '02100 ESPOO'] },
  ...{ organisation: name('Työllisyyspalvelut'), senderLines: ['PL 1', '02070 ESPOON KAUPUNKI'] },
  ...{ startsAt: '2026-12-08T10:15:00Z' as Instant, minutes: 60, mode: 'on_site' },
  ...{ place: name('Iso Omena'), roomName: 'Huone 2', staffName: 'Mikko Salonen' },
  also: ['Anna Virkkala', 'Sosiaalityöntekijä'],
  interpreter: { name: 'Tulkki Yksi', language: 'ar' },
  ...{ phone: '09 123 4567', isDuty: true },
}
interface Said {
  readonly rows: readonly { readonly label: string; readonly value: string }[]
  readonly consequence: { readonly text: string; readonly isNote: boolean } | null
}
const printed = (
  one: Invitation,
  language: (typeof clientLanguages)[number] | null,
  library: PhraseLibrary = uncheckedLibrary,
) =>
  invitationDocument(library, one, 'fi', language).data as unknown as {
    own: Said
    beside: Said | null
    note: string | null
  }
const values = ({ rows }: Said) => rows.map(({ value }) => value)

describe('an invitation', () => {
  it('names the time, the place, who is met, who else comes and the interpreter', () => {
    const { own, beside } = printed(invitation, null)
    expect(values(own)).toEqual([
      'tiistaina 8.12.2026 klo 12.15',
      'Iso Omena, Huone 2',
      'Mikko Salonen',
      'Anna Virkkala, Sosiaalityöntekijä',
      'Tulkki Yksi (arabia)',
      'Tapaaminen kestää 60 minuuttia.',
    ])
    expect(beside).toBeNull()
    const plain = { ...invitation, also: [], interpreter: null, mode: 'phone' as const }
    expect(values(printed(plain, null).own).length).toBe(4)
  })

  it('tells what follows from not coming in the binding language, and in another only when that is checked', () => {
    const { own, beside, note } = printed(invitation, 'so')
    expect(own.consequence).toMatchObject({ isNote: false })
    expect(own.consequence?.text).toContain('työttömyysetuuden')
    expect(beside?.consequence).toMatchObject({ isNote: true })
    expect(note).toContain('ei ole tarkistettu')
    const checked = printed(invitation, 'so', { ...uncheckedLibrary, isChecked: () => true })
    expect(checked.beside?.consequence).toMatchObject({ isNote: false })
    expect(checked.note).toBeNull()
  })

  it('keeps a number to call whole and in its own direction', () => {
    const { beside } = printed(invitation, 'ar')
    expect(JSON.stringify(beside)).toContain('\u2068' + '09\u00a0123\u00a04567' + '\u2069')
  })

  it('threatens with nothing where no authority invites', () => {
    expect(printed({ ...invitation, isDuty: false }, 'so').own.consequence).toBeNull()
  })

  it.each(['ar', 'sv', null] as const)('is accessible beside %s', async (language) => {
    const pdf = await makePdf(invitationDocument(uncheckedLibrary, invitation, 'fi', language))
    expect(faultsOf(Buffer.from(pdf))).toEqual([])
  })

  it('says every line in every language', () => {
    for (const language of clientLanguages) {
      const { beside } = printed(invitation, language === 'fi' ? null : language)
      for (const { value } of beside?.rows ?? []) expect(value).not.toMatch(/^$|\{|…/)
    }
  })
})
