import { expect, it } from 'vitest'
import { clientLanguages } from '../clients/model.client-language.ts'
import { toDay } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import { noticeLines } from './model.notice-words.ts'
import { type SessionNoticeContent, sessionNoticeKinds } from './model.session-notice.ts'

const content: SessionNoticeContent = {
  on: toDay('2026-11-21'),
  service: { fi: 'Kielipaja', sv: 'Språkverkstad', en: 'Language workshop' },
  organisation: { fi: 'Koske', sv: 'Koske', en: 'Koske' },
  sessions: [
    {
      ...{ startsAt: '2026-12-09T08:00:00Z' as Instant, endsAt: '2026-12-09T10:00:00Z' as Instant },
      was: {
        startsAt: '2026-12-08T07:00:00Z' as Instant,
        endsAt: '2026-12-08T10:00:00Z' as Instant,
      },
      ...{ mode: 'on_site', place: 'Aalto, Sello', onlineAddress: '' },
    },
  ],
}

it('a notice is written in each language of clients, with the times of Finland in digits that all can read', () => {
  for (const language of clientLanguages)
    for (const kind of sessionNoticeKinds) {
      const lines = noticeLines(kind, content, language)
      expect(lines).toHaveLength(4)
      const [first = '', was = '', now = ''] = lines
      expect([language, first]).toEqual([
        language,
        expect.stringMatching(/Kielipaja|Språk|Language/),
      ])
      // Ten o’clock in Finland, on the ninth: the clocks of nobody else.
      expect([language, was]).toEqual([language, expect.stringMatching(/9[.:]00.*12[.:]00/)])
      expect([language, now]).toEqual([
        language,
        expect.stringMatching(/10[.:]00.*12[.:]00.*Aalto/),
      ])
    }
})

it('names the service as the client calls it, with the name on the door in the Finnish below', () => {
  const named = { ...content, ownName: 'ورشة اللغة' }
  expect(noticeLines('changed', named, 'ar')[0]).toContain('ورشة اللغة')
  expect(noticeLines('changed', { ...content, ownName: null }, 'ar')[0]).toContain('Kielipaja')
  for (const language of ['fi', 'sv', 'en'] as const)
    expect(noticeLines('changed', named, language)[0]).toContain(content.service[language])
})

it('says the same in Finnish as a person would', () => {
  const plain = noticeLines('changed', content, 'fi').map((line) =>
    line.replace(/[\u2068\u2069]/g, ''),
  )
  expect(plain[0]).toBe('Kielipaja. Ryhmän tapaamisen aika tai paikka muuttuu.')
  expect(plain[2]).toMatch(/^Nyt: keskiviikko(na)? 9\.12\.2026.* · Aalto, Sello$/)
})
