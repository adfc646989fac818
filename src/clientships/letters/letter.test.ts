import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makePdf } from '../../platform/server/documents.ts'
import { toDay } from '../../platform/shared/days.ts'
import { locales } from '../../platform/shared/locale.ts'
import { returnReasons } from '../model.handover.ts'
import { type NoticeContent, noticeKinds } from '../model.notice.ts'
import { letterOf } from './letter.ts'

const name = (fi: string) => ({ fi, sv: `${fi} på svenska`, en: `${fi} in English` })

const content = (recipient: string, change: Partial<NoticeContent> = {}): NoticeContent => ({
  on: toDay('2026-11-21'),
  recipient,
  number: 1005,
  sender: {
    name: name('Espoon ja Kauniaisten työllisyysalueen työllisyyspalvelut'),
    streetAddress: 'Kamreerintie 2 B',
    postalCode: '02770',
    postOffice: 'Espoo',
    phone: '09 123 4567',
    email: 'palvelu@example.test',
  },
  referrer: { name: 'Hanna-Kaisa Virtanen-Lindström', organisation: name('Työllisyyspalvelut') },
  centre: name('Koske'),
  contact: {
    name: 'Hanna-Kaisa Virtanen-Lindström',
    organisation: name('Koske'),
    phone: '040 123 4567',
    email: 'hanna@example.test',
  },
  decideBy: toDay('2026-12-05'),
  returned: {
    reason: 'criteria_not_met',
    changes: { fi: ['Suomi A2.1, vaatimus: B1.1'], sv: ['Finska A2.1'], en: ['Finnish A2.1'] },
    missing: { fi: ['Tutkinnon ala'], sv: ['Examens område'], en: ['Field of the degree'] },
    services: [name('Työkokeilu')],
  },
  ...change,
})
const address = { streetAddress: 'Katu 1 A 2', postalCode: '02100', postOffice: 'ESPOO' }
const pagesOf = (pdf: Buffer) => Number(/<xmpTPg:NPages>(\d+)/.exec(pdf.toString('latin1'))?.[1])

/** What a person may be called, or what somebody may try: letters of any script, and what Typst reads as markup. */
const anyName = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 100 }).filter((text) => text.isWellFormed()),
  fc.string({
    unit: fc.constantFrom(...'#$*_[]\\@`~<>{}"\'/=-+%&;: aä1'),
    minLength: 1,
    maxLength: 100,
  }),
  fc.constantFrom(
    '#panic("x")',
    '#{',
    ']',
    '$x^$',
    '@nobody',
    '\\u{0}',
    '"]); #read("/etc/passwd")',
  ),
)

describe('a letter', () => {
  it('is printed for every kind and language whatever anybody is called', async () => {
    const any = fc.record({
      kind: fc.constantFrom(...noticeKinds),
      language: fc.constantFrom(...locales),
      recipient: anyName,
      street: anyName,
      centre: anyName,
      condition: anyName,
    })
    await fc.assert(
      fc.asyncProperty(any, async ({ kind, language, recipient, street, centre, condition }) => {
        const one = { fi: [condition], sv: [condition], en: [condition] }
        const told = content(recipient, {
          centre: { fi: centre, sv: centre, en: centre },
          returned: { reason: 'facts_missing', changes: one, missing: one, services: [] },
        })
        const letter = letterOf(kind, told, language, { ...address, streetAddress: street })
        expect((await makePdf(letter)).subarray(0, 5).toString()).toBe('%PDF-')
      }),
      { seed: 2026, numRuns: 120 },
    )
  })

  it('takes no name for markup: what is written like a command is printed as it stands', async () => {
    const sources = await Promise.all(
      ['#image("x.png")', '#pagebreak()', '= Heading'].map((recipient) =>
        makePdf(letterOf('referral_sent', content(recipient), 'fi', address)),
      ),
    )
    for (const pdf of sources) {
      expect(pagesOf(pdf)).toBe(1)
      expect(pdf.toString('latin1').match(/\/S \/H1\n/g)).toHaveLength(1)
    }
  })

  it('fits on one page in every kind, reason and language, with long names and many conditions', async () => {
    const conditions = Array.from({ length: 5 }, (_, n) => `Ehto ${n}, vaatimus: vähintään B1.1`)
    const each = { fi: conditions, sv: conditions, en: conditions }
    const services = Array.from({ length: 5 }, (_, n) => name(`Palvelu ${n} maahanmuuttajille`))
    const longest =
      'Abdirahman Maximilian-Konstantinos Papadopoulos-Vuorenpää Wolfeschlegelsteinhausen'
    const letters = locales.flatMap((language) => [
      ...noticeKinds.map((kind) =>
        letterOf(kind, content(longest, { lapsed: services }), language, address),
      ),
      ...returnReasons.map((reason) => {
        const returned = { reason, changes: each, missing: { fi: [], sv: [], en: [] }, services }
        return letterOf('referral_returned', content(longest, { returned }), language, address)
      }),
    ])
    for (const letter of letters) expect(pagesOf(await makePdf(letter))).toBe(1)
  })

  it('has the address when it may, else the name alone', () => {
    const recipientOf = (given: typeof address | null) =>
      letterOf('referral_sent', content('Sara Aalto'), 'fi', given).data.recipient
    expect(recipientOf(address)).toEqual(['Sara Aalto', 'Katu 1 A 2', '02100 ESPOO'])
    expect(recipientOf(null)).toEqual(['Sara Aalto'])
  })
})
