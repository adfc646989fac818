import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../platform/shared/days.ts'
import { changesSince } from './model.changes.ts'
import { type PlanBody, planBodySchema, sentenceParts, sentencesOf } from './model.plan.ts'
import { faultsOfDays, latestEnd, type PlanRule } from './model.plan-kind.ts'

/** Bodies in which the same few sentences come and go, so that versions have something in common. */
const body: fc.Arbitrary<PlanBody> = fc
  .array(
    fc.record({
      part: fc.constantFrom(...sentenceParts),
      number: fc.integer({ min: 0, max: 9 }),
      text: fc.constantFrom('Eka', 'Toka'),
      dueOn: fc.constantFrom(null, '2027-01-01'),
    }),
    { maxLength: 12 },
  )
  .map((items) => {
    const made: Record<string, object[]> = {
      goals: [],
      needs: [],
      steps: [],
      duties: [],
      rights: [],
    }
    const seen = new Set<number>()
    for (const { part, number, text, dueOn } of items) {
      if (seen.has(number)) continue
      seen.add(number)
      const sentenceId = `0195f2a0-0000-7000-8000-${String(number).padStart(12, '0')}`
      const sentence = { sentenceId, phrase: null, text, translation: null }
      made[part]?.push(
        part === 'steps' ? { ...sentence, responsible: { kind: 'client' }, dueOn } : sentence,
      )
    }
    return planBodySchema.parse(made)
  })

describe('what has changed since the client accepted', () => {
  it('is nothing between a plan and itself, translations apart', () => {
    fc.assert(
      fc.property(body, (plan) => {
        const translated: PlanBody = {
          ...plan,
          goals: plan.goals.map((goal) => ({ ...goal, translation: { text: 'x', of: goal.text } })),
        }
        return changesSince(plan, translated).length === 0
      }),
      { seed: 2026 },
    )
  })

  it('carried out on what was accepted gives what is proposed', () => {
    fc.assert(
      fc.property(body, body, (accepted, proposed) => {
        const changes = changesSince(accepted, proposed)
        const key = ({ part, sentence }: ReturnType<typeof sentencesOf>[number]) =>
          `${part} ${sentence.sentenceId}`
        const touched = new Map(changes.map((one) => [`${one.part} ${one.sentenceId}`, one.kind]))
        const kept = sentencesOf(accepted).filter((one) => touched.get(key(one)) === undefined)
        const taken = sentencesOf(proposed).filter((one) => touched.get(key(one)) !== undefined)
        const result = [...kept, ...taken].map((one) => JSON.stringify(one)).sort()
        expect(result).toEqual(
          sentencesOf(proposed)
            .map((one) => JSON.stringify(one))
            .sort(),
        )
        expect(
          changes.filter(({ kind }) => kind === 'changed').every(({ what }) => what.length > 0),
        ).toBe(true)
      }),
      { seed: 2026 },
    )
  })
})

describe('the days of a plan', () => {
  const rule: PlanRule = {
    ...{ kind: 'integration_plan', validFrom: toDay('2025-01-01'), validTo: null, isOffered: true },
    ...{ maxMonths: 24, reviewMonths: 3, source: 'test' },
  }
  const on = (startsOn: string, endsOn: string | null, reviewOn: string | null) =>
    faultsOfDays(rule, {
      startsOn: toDay(startsOn),
      endsOn: endsOn === null ? null : toDay(endsOn),
      reviewOn: reviewOn === null ? null : toDay(reviewOn),
      from: toDay(startsOn),
    }).map(({ code }) => code)

  it('two years end on the day before the same day, also from the last of February', () => {
    expect(latestEnd(rule, toDay('2026-11-23'))).toBe('2028-11-22')
    expect(latestEnd(rule, toDay('2028-02-29'))).toBe('2030-02-27')
  })

  it('are refused by their reason', () => {
    expect(on('2026-11-23', '2028-11-22', '2027-02-23')).toEqual([])
    expect(on('2026-11-23', '2028-11-23', '2027-02-24')).toEqual(['planTooLong', 'reviewTooLate'])
    expect(on('2026-11-23', null, null)).toEqual(['planTooLong', 'reviewTooLate'])
    expect(on('2026-11-23', '2026-11-22', '2026-12-01')).toEqual([
      'endBeforeStart',
      'reviewAfterEnd',
    ])
    expect(
      faultsOfDays(undefined, {
        ...{ startsOn: toDay('2020-01-01'), endsOn: null, reviewOn: null },
        from: toDay('2020-01-01'),
      }),
    ).toEqual([{ path: 'kind', code: 'planKindNotOffered' }])
  })
})
