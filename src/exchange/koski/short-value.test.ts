import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { UnknownPart } from './model.education.ts'
import { note, placeIn } from './part.ts'
import { shortValue } from './short-value.ts'

/** Identity codes of artificial people, with every sign of a century. */
const identityCode = fc
  .tuple(
    fc.integer({ min: 10_100, max: 311_299 }),
    fc.constantFrom(...'-+ABCDEFUVWXY'),
    fc.integer({ min: 900, max: 999 }),
    fc.constantFrom(...'0123456789ABCDEFHJKLMNPRSTUVWXY'),
  )
  .map(([day, sign, number, check]) => `${String(day).padStart(6, '0')}${sign}${number}${check}`)
/** Text without a digit, so that any six digits are of an identity code. */
const filler = fc.array(fc.constantFrom('a', 'ö', ' ', '"', '\n'), { maxLength: 400 })
const textWithCodes = fc
  .tuple(fc.array(fc.tuple(filler, identityCode), { minLength: 1, maxLength: 40 }), filler)
  .map(
    ([parts, end]) =>
      parts.map(([text, code]) => `${text.join('')}${code}`).join(' ') + end.join(''),
  )

/** What is shown of a text that stands in any place of a document. */
function everythingShown(text: string): string {
  const unknown: UnknownPart[] = []
  note(unknown, placeIn('', text), 'key', text, text)
  note(unknown, 'a', 'key', [text, { [text]: text }])
  return JSON.stringify([unknown, shortValue(text)])
}

describe('what is shown of a part that is not known', () => {
  it('holds no digits of an identity code, wherever the code stands and the text is cut', () => {
    fc.assert(
      fc.property(textWithCodes, (text) => {
        expect(everythingShown(text)).not.toMatch(/\d{3}/)
      }),
      { seed: 2026, numRuns: 300 },
    )
  })

  it.each(Array.from({ length: 12 }, (_, length) => 'x'.repeat(length)))(
    'holds none of many codes behind each other, or behind a long text: %#',
    (before) => {
      expect(everythingShown(before + '010190-999X'.repeat(40))).not.toMatch(/\d{3}/)
      expect(everythingShown(`${'x'.repeat(148)}${before}010190-999X`)).not.toMatch(/\d{3}/)
    },
  )

  it.each(['sukunimi', 'data.henkilö', 'a.arvioitsijat[3]', 'Opiskelija[0].Henkilotunnus[0]'])(
    'tells not who somebody is at %s',
    (path) => {
      const unknown: UnknownPart[] = []
      note(unknown, path, 'not_text', { nimi: 'Minna' })
      expect(unknown).toEqual([{ path, reason: 'not_text', value: '…' }])
    },
  )

  it('stays short, and is the same when there is nothing to hide', () => {
    expect(shortValue({ a: ['b', 1, null, true] })).toBe('{"a":["b",1,null,true]}')
    expect(shortValue('x'.repeat(9999)).length).toBeLessThan(170)
  })
})
