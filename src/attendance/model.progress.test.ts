import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { figuresOf, markOfCheckIn, spanOf, spansThatCount } from './model.check-in.ts'
import { type AttendanceKind, attendanceKinds, attendedMinutes } from './model.mark.ts'
import {
  type Attended,
  alarmOf,
  groupAlarmOf,
  progressOf,
  rateOf,
  usualAlarmRule,
} from './model.progress.ts'

const seeded = { seed: 2026, numRuns: 500 }
const one = (kind: AttendanceKind, length = 120): Attended => ({
  ...{ kind, length },
  minutes: attendedMinutes(
    { kind, minutes: kind === 'late' ? 30 : kind === 'partly' ? 45 : null },
    length,
  ),
  reason: kind === 'absent' ? 'unannounced' : null,
})
const many = (kind: AttendanceKind, count: number) => Array.from({ length: count }, () => one(kind))
const sessions = fc.array(
  fc.tuple(fc.constantFrom(...attendanceKinds), fc.integer({ min: 30, max: 300 })),
  { maxLength: 40 },
)
const rowsOf = (list: readonly (readonly [AttendanceKind, number])[]) =>
  list.map(([kind, length]) => one(kind, length))

describe('progress', () => {
  it('counts sessions and minutes of what is marked', () => {
    const rows = [one('present'), one('late'), one('partly'), one('online'), one('absent')]
    expect(progressOf(rows)).toEqual({
      ...{ marked: 5, attended: 4, unannounced: 1, heldMinutes: 600 },
      ...{ attendedMinutes: 120 + 90 + 45 + 120, rate: 62.5, absences: 1 },
    })
    expect(progressOf([])).toMatchObject({ marked: 0, rate: null, absences: 0 })
  })

  it('stays between nothing and all, and counts absences from the end alone', () => {
    fc.assert(
      fc.property(sessions, (list) => {
        const rows = rowsOf(list)
        const { rate, attended, marked, absences } = progressOf(rows)
        expect(rate === null ? list.length === 0 : rate >= 0 && rate <= 100).toBe(true)
        expect(attended + rows.filter(({ kind }) => kind === 'absent').length).toBe(marked)
        expect(rows.slice(rows.length - absences).every(({ kind }) => kind === 'absent')).toBe(true)
        expect(rows.at(-1 - absences)?.kind).not.toBe('absent')
      }),
      seeded,
    )
  })
})

describe('the alarm', () => {
  it('is silent while somebody takes part', () => {
    expect(alarmOf(many('present', 20), usualAlarmRule)).toBeUndefined()
    expect(alarmOf([], usualAlarmRule)).toBeUndefined()
    expect(alarmOf([...many('present', 5), ...many('absent', 2)], usualAlarmRule)).toBeUndefined()
  })

  it('tells of absences one after the other, also before the other rules have enough to look at', () => {
    expect(alarmOf(many('absent', 3), usualAlarmRule)).toEqual({
      ...{ kind: 'absences', absences: 3, rate: null, before: null },
    })
    const back = [...many('absent', 3), one('late')]
    expect(alarmOf(back, usualAlarmRule)).toBeUndefined()
  })

  it('tells of a fall, and of little, once there are enough sessions', () => {
    const half = [...many('absent', 1), ...many('present', 1)]
    const low = [...half, ...half, ...half, ...half]
    expect(alarmOf(low.slice(2), usualAlarmRule)).toBeUndefined()
    expect(alarmOf(low, usualAlarmRule)).toMatchObject({ kind: 'low', rate: 50 })
    expect(alarmOf([...many('present', 8), ...low], usualAlarmRule)).toEqual({
      ...{ kind: 'falling', absences: null, rate: 50, before: 100 },
    })
    // Who was there as little before has not fallen.
    expect(alarmOf([...low, ...low], usualAlarmRule)).toMatchObject({ kind: 'low' })
  })

  it('says nothing by a rule that is off, and the same by the others', () => {
    const off = { ...usualAlarmRule, absences: null, rate: null, fall: null }
    fc.assert(
      fc.property(sessions, (list) => {
        const rows = rowsOf(list)
        expect(alarmOf(rows, off)).toBeUndefined()
        const alarm = alarmOf(rows, usualAlarmRule)
        if (alarm?.kind === 'absences') expect(progressOf(rows).absences).toBeGreaterThan(2)
        if (alarm?.kind === 'low') expect(rateOf(rows.slice(-8))).toBeLessThan(60)
        if (alarm?.kind === 'falling')
          expect((alarm.before ?? 0) - (alarm.rate ?? 0)).toBeGreaterThanOrEqual(29.9)
      }),
      seeded,
    )
  })

  it('looks at a group as a whole by rules of its own', () => {
    const sessionOf = (percent: number) => ({ length: 1000, minutes: 10 * percent })
    const of = (rates: readonly number[]) => groupAlarmOf(rates.map(sessionOf), usualAlarmRule)
    expect(of(Array(16).fill(80))).toBeUndefined()
    expect(of([...Array(8).fill(90), ...Array(8).fill(70)])).toMatchObject({ kind: 'falling' })
    expect(of(Array(8).fill(64))).toMatchObject({ kind: 'low', rate: 64 })
    expect(of(Array(7).fill(10))).toBeUndefined()
  })
})

describe('checking in', () => {
  it('takes six figures from a digest as RFC 4226 shows it', () => {
    // The example of section 5.4, and the first two values of appendix D, whose counters are 0 and 1.
    const digest = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
    expect(figuresOf(digest('1f8698690e02ca16618550ef7f19da8e945b555a'))).toBe('872921')
    expect(figuresOf(digest('cc93cf18508d94934c64b65d8ba7667fb7cde4b0'))).toBe('755224')
    expect(figuresOf(digest('75a48a19d4cbe100644e8ac1397eea747a2d33ab'))).toBe('287082')
  })

  it('lets a code count a minute after it has gone, and no longer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 ** 31 }), (seconds) => {
        const span = spanOf(seconds)
        expect(spansThatCount(seconds)).toContain(span)
        expect(spansThatCount(seconds + 60)).toContain(span)
        expect(spansThatCount(seconds + 90)).not.toContain(span)
        expect(spansThatCount(seconds)).not.toContain(span + 1)
      }),
      seeded,
    )
  })

  it('marks who comes after the grace as late', () => {
    expect(markOfCheckIn(-5, false)).toEqual({ kind: 'present', minutes: null })
    expect(markOfCheckIn(9.9, true)).toEqual({ kind: 'online', minutes: null })
    expect(markOfCheckIn(25.4, false)).toEqual({ kind: 'late', minutes: 25 })
  })
})
