import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Instant } from '../platform/shared/instant.ts'
import { type CalendarEvent, calendarFile } from './model.ical.ts'

const now = '2026-11-21T08:00:00Z' as Instant
const event = (summary: string): CalendarEvent => ({
  ...{ id: 'a', startsAt: now, endsAt: '2026-11-21T08:45:00Z' as Instant, summary },
  ...{ location: 'Iso Omena, Espoo', description: 'Yksi\nkaksi', isCancelled: false },
})

describe('a calendar file', () => {
  it('tells times in UTC and escapes what has a meaning of its own', () => {
    const file = calendarFile([event('Tapaaminen; tulkki')], 'Taitopolku', now)
    expect(file).toContain('DTSTART:20261121T080000Z\r\n')
    expect(file).toContain('SUMMARY:Tapaaminen\\; tulkki\r\n')
    expect(file).toContain('LOCATION:Iso Omena\\, Espoo\r\n')
    expect(file).toContain('DESCRIPTION:Yksi\\nkaksi\r\n')
  })

  it('has no line of more than 75 octets, and unfolded reads what was written, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const plain = text.replace(/[\r\n\\;,]/g, '')
        const file = calendarFile([event(plain)], 'Taitopolku', now)
        const isShort = file
          .split('\r\n')
          .every((line) => new TextEncoder().encode(line).length <= 75)
        return isShort && file.replaceAll('\r\n ', '').includes(`SUMMARY:${plain}\r\n`)
      }),
      { seed: 2026 },
    )
  })
})
