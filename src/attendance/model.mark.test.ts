import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ClientId } from '../clients/model.access.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  absenceReasons,
  attendanceKinds,
  attendedMinutes,
  compareMarks,
  foldMarks,
  inTime,
  isWhole,
  type Mark,
  markOrigins,
  sentMarkSchema,
  showReason,
} from './model.mark.ts'

const seeded = { seed: 2026, numRuns: 500 }
const uuid = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const at = (second: number) =>
  `2026-11-23T07:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}Z` as Instant

/** Marks of four people within ten minutes, some of one moment; the ids tell all of them apart. */
const marks = fc
  .array(
    fc.record({
      person: fc.integer({ min: 1, max: 4 }),
      kind: fc.option(fc.constantFrom(...attendanceKinds)),
      origin: fc.constantFrom(...markOrigins),
      second: fc.integer({ min: 0, max: 599 }),
    }),
    { maxLength: 40 },
  )
  .map((list) =>
    list.map(
      ({ person, kind, origin, second }, index): Mark => ({
        ...{ markId: uuid(1000 + index) as Mark['markId'], clientId: uuid(person) as ClientId },
        ...{ kind, origin, madeAt: at(second) },
        minutes: kind === 'late' || kind === 'partly' ? 15 : null,
        reason: kind === 'absent' ? 'unannounced' : null,
      }),
    ),
  )

/** Each mark goes to one of two devices or to both, and each device sends its marks in an order of its own, some twice. */
const twoDevices = marks.chain((all) =>
  fc.record({
    all: fc.constant(all),
    first: fc.shuffledSubarray(all),
    order: fc.shuffledSubarray([...all, ...all], { minLength: 2 * all.length }),
  }),
)

describe('marks that were made without a connection on two devices', () => {
  it('are all kept, whatever comes first, also when they are sent twice', () => {
    fc.assert(
      fc.property(twoDevices, ({ all, first, order }) => {
        const second = all.filter((mark) => !first.includes(mark))
        const merged = foldMarks(all)
        for (const way of [[...first, ...second], [...second, ...first], order])
          expect([...foldMarks(way)].sort()).toEqual([...merged].sort())
        const kept = [...merged.values()].flatMap(({ history }) => history)
        expect(new Set(kept)).toEqual(new Set(all))
        expect(kept).toHaveLength(all.length)
      }),
      seeded,
    )
  })

  it('give each person the latest deliberate mark; the older ones stay behind it', () => {
    fc.assert(
      fc.property(marks, (all) => {
        for (const [clientId, { deciding, history }] of foldMarks(all)) {
          const theirs = all.filter((mark) => mark.clientId === clientId)
          const deliberate = theirs.filter(({ origin }) => origin === 'person')
          for (const other of deliberate) {
            expect(deciding.origin).toBe('person')
            expect(deciding.madeAt >= other.madeAt).toBe(true)
          }
          expect(history).toHaveLength(theirs.length)
          expect(history[0]).toBe(deciding)
        }
      }),
      seeded,
    )
  })

  it('come to the same as one after the other on one device', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const single = new Map<string, Mark>()
        for (const mark of all) {
          const before = single.get(mark.clientId)
          if (before === undefined || compareMarks(mark, before) > 0)
            single.set(mark.clientId, mark)
        }
        for (const [clientId, { deciding }] of foldMarks(all))
          expect(single.get(clientId)).toBe(deciding)
        expect(single.size).toBe(foldMarks(all).size)
      }),
      seeded,
    )
  })
})

describe('the clock of a device', () => {
  const now = '2026-11-23T07:05:00Z'

  it('that is ahead puts no mark later than now, and leaves them in their order', () => {
    fc.assert(
      fc.property(marks, (all) => {
        const kept = inTime(all, now)
        for (const [n, { madeAt }] of kept.entries()) {
          expect(Temporal.Instant.compare(madeAt, now)).toBeLessThanOrEqual(0)
          for (const [m, other] of kept.entries())
            expect(Temporal.Instant.compare(madeAt, other.madeAt)).toBe(
              Temporal.Instant.compare(all[n]?.madeAt ?? '', all[m]?.madeAt ?? ''),
            )
        }
        if (all.every((mark) => mark.madeAt <= at(300))) expect(kept).toEqual(all)
      }),
      seeded,
    )
  })
})

describe('a mark', () => {
  const mark = {
    ...{ markId: uuid(1), clientId: uuid(2), kind: 'present', minutes: null, reason: null },
    ...{ origin: 'person', madeAt: at(0) },
  }

  it('tells minutes of who was late or there partly, and a reason of who was absent', () => {
    const of = (more: object) => sentMarkSchema.safeParse({ ...mark, ...more }).success
    expect(of({})).toBe(true)
    expect(of({ kind: null })).toBe(true)
    expect(of({ kind: 'absent', reason: 'illness' })).toBe(true)
    expect(of({ kind: 'late', minutes: 15 })).toBe(true)
    expect(of({ kind: 'absent' })).toBe(false)
    expect(of({ kind: 'late' })).toBe(false)
    expect(of({ minutes: 15 })).toBe(false)
    expect(of({ reason: 'illness' })).toBe(false)
    expect(of({ origin: 'client' })).toBe(false)
  })

  it('is so many minutes of the session, never more than it lasted', () => {
    const of = (kind: (typeof attendanceKinds)[number], minutes: number | null = null) =>
      attendedMinutes({ kind, minutes }, 90)
    expect([of('present'), of('online'), of('late', 20), of('partly', 30), of('absent')]).toEqual([
      ...[90, 90, 70, 30, 0],
    ])
    expect([of('late', 200), of('partly', 200)]).toEqual([0, 90])
    fc.assert(
      fc.property(
        fc.constantFrom(...attendanceKinds),
        fc.integer({ min: 1, max: 720 }),
        fc.integer({ min: 15, max: 720 }),
        (kind, minutes, length) => {
          const told = kind === 'late' || kind === 'partly' ? minutes : null
          const attended = attendedMinutes({ kind, minutes: told }, length)
          expect(attended >= 0 && attended <= length).toBe(true)
          expect(isWhole({ kind, minutes: told, reason: kind === 'absent' ? 'other' : null })).toBe(
            true,
          )
        },
      ),
      seeded,
    )
  })

  it('hides that somebody was ill, and nothing else, from who may not know it', () => {
    expect(absenceReasons.filter((one) => showReason(one, false) !== one)).toEqual(['illness'])
    expect(absenceReasons.map((one) => showReason(one, true))).toEqual([...absenceReasons])
  })
})
