import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../platform/shared/instant.ts'
import { clientLanguages } from './model.client-language.ts'
import { dayForClient, isDecentHour, numberFor, timeForClient, withFinnish } from './model.reach.ts'

describe('reaching a client', () => {
  it('wakes nobody, whether clocks go forward or back', () => {
    const noon = Temporal.Instant.from('2026-01-01T10:00:00Z')
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 366 * 24 * 4 }), (quarters) => {
        const at = noon.add({ minutes: 15 * quarters })
        const clock = new Intl.DateTimeFormat('en-GB', {
          ...{ hour: 'numeric', hourCycle: 'h23', timeZone: 'Europe/Helsinki' },
        }).format(at.epochMilliseconds)
        return isDecentHour(at) === (Number(clock) >= 8 && Number(clock) < 20)
      }),
      { seed: 2026 },
    )
  })

  it('writes numbers with their country and leaves out what is none', () => {
    expect(numberFor('040 123 4567')).toBe('+358401234567')
    expect(numberFor('+46 70 123 45 67')).toBe('+46701234567')
    expect([numberFor('kysy äidiltä'), numberFor(null)]).toEqual([null, null])
  })

  it('writes the day first in every language, in the digits of Finland', () => {
    const at = '2026-12-01T07:05:00Z' as Instant
    for (const language of clientLanguages) {
      expect(dayForClient(language, at)).toMatch(/^\p{L}[\p{L}\p{M}\p{Cf}’ -]* 1\.12\.2026$/u)
      expect(timeForClient(language, at)).toMatch(/^0?9[.:]05$/)
    }
    expect(dayForClient('fi', at)).toBe('tiistaina 1.12.2026')
  })

  it('puts Finnish below every other language, once', () => {
    const say = (language: string) => `<${language}>`
    expect(withFinnish('ar', say)).toBe('<ar>\n\n<fi>')
    expect(withFinnish('fi', say)).toBe('<fi>')
  })
})
