import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, addMonths, toDay } from '../platform/shared/days.ts'
import { type CountedOutcome, countEvents } from './model.figure.ts'
import { evidenceKinds, outcomeKinds, ownFields } from './model.outcome.ts'

const today = toDay('2026-11-21')
const clientship = {
  startedOn: toDay('2026-01-10'),
  endedOn: toDay('2026-05-31'),
  endReason: 'employed_open',
}
const outcome = (part: Partial<CountedOutcome>): CountedOutcome => ({
  kind: 'employed_open',
  beganOn: toDay('2026-03-01'),
  ownField: 'no',
  evidence: 'document',
  confirmedOn: null,
  ...part,
})

describe('what a clientship counts for', () => {
  it('is what began between entry and three months after the end, those days too', () => {
    const workOn = (beganOn: string) =>
      countEvents(clientship, [outcome({ beganOn: toDay(beganOn) })], today).workOn
    expect(workOn('2026-01-09')).toBeNull()
    expect(workOn('2026-01-10')).toBe('2026-01-10')
    expect(workOn('2026-08-31')).toBe('2026-08-31')
    expect(workOn('2026-09-01')).toBeNull()
    const open = { ...clientship, endedOn: null, endReason: null }
    expect(countEvents(open, [outcome({ beganOn: today })], today).workOn).toBe(today)
    expect(countEvents(open, [outcome({ beganOn: addDays(today, 1) })], today).workOn).toBeNull()
  })

  it('has the own field of the outcome that it ended with, the latest of several', () => {
    const outcomes = [
      outcome({ ownField: 'no', beganOn: toDay('2026-02-01') }),
      outcome({ ownField: 'yes', beganOn: toDay('2026-05-01') }),
      outcome({ kind: 'apprenticeship', ownField: 'unclear', beganOn: toDay('2026-05-20') }),
    ]
    expect(countEvents(clientship, outcomes, today).ownField).toBe('yes')
    expect(countEvents({ ...clientship, endReason: 'moved' }, outcomes, today).ownField).toBeNull()
  })

  it('is no work by a tryout or a training agreement, and no degree by other study', () => {
    const of = (kind: CountedOutcome['kind']) => countEvents(clientship, [outcome({ kind })], today)
    const day = '2026-03-01'
    expect(of('work_tryout')).toMatchObject({ workOn: null, positiveOn: day })
    expect(of('training_agreement')).toMatchObject({ workOn: null, positiveOn: null })
    expect(of('other_study')).toMatchObject({ studyOn: null, positiveOn: day })
    expect(of('degree_study')).toMatchObject({ studyOn: day, positiveOn: day })
    expect(of('employed_subsidised')).toMatchObject({ workOn: day })
    expect(of('entrepreneur')).toMatchObject({ businessOn: day, workOn: null })
  })

  it('does not depend on the order of outcomes, and grows with each', () => {
    const outcomes = fc.array(
      fc.record({
        kind: fc.constantFrom(...outcomeKinds),
        beganOn: fc.integer({ min: -60, max: 300 }).map((n) => addDays(clientship.startedOn, n)),
        ownField: fc.constantFrom(...ownFields),
        evidence: fc.constantFrom(...evidenceKinds),
        confirmedOn: fc.constantFrom(null, today),
      }),
      { maxLength: 6 },
    )
    const until = addMonths(clientship.endedOn, 3)
    fc.assert(
      fc.property(outcomes, (all) => {
        const days = ['positiveOn', 'workOn', 'businessOn', 'studyOn'] as const
        const counted = countEvents(clientship, all, today)
        const reversed = countEvents(clientship, all.toReversed(), today)
        for (const name of days) {
          expect(reversed[name]).toBe(counted[name])
          const day = counted[name]
          if (day !== null) expect(day >= clientship.startedOn && day <= until).toBe(true)
          const fewer = countEvents(clientship, all.slice(1), today)[name]
          expect(fewer === null || (day !== null && day <= fewer)).toBe(true)
        }
        const isVerified = all.some((one) => one.evidence !== 'client_told')
        if (!isVerified) expect(counted.positiveOn).toBeNull()
      }),
      { seed: 2026 },
    )
  })
})
