import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Day } from '../platform/shared/days.ts'
import { type Answers, type Conditional, holds, shownQuestions } from './model.condition.ts'
import { countQuestions } from './model.count.ts'
import { type FormContent, formContentSchema, questionsOf, type Section } from './model.form.ts'
import type { KnownAnswer } from './model.known.ts'
import { allAnswers, askOnceOrder } from './model.known.ts'
import { planSave } from './model.save.ts'

const deliveredForms = JSON.parse(
  readFileSync(new URL('../../data/forms/forms.json', import.meta.url), 'utf8'),
) as { content: FormContent }[]
const seed = { seed: 2026 }
const codes = ['a', 'b', 'c', 'd', 'e'] as const
const value = fc.constantFrom('x', 'y')
const test = fc.record({
  question: fc.constantFrom(...codes),
  is: fc.constantFrom('is' as const, 'isNot' as const, 'answered' as const),
  values: fc.uniqueArray(value, { minLength: 1 }),
})
const condition = fc.array(fc.array(test, { minLength: 1, maxLength: 2 }), { maxLength: 2 })
/** Each question hangs on earlier ones alone: no loop. */
const questions = fc.tuple(...codes.map(() => condition)).map((conditions) =>
  codes.map(
    (code, at): Conditional => ({
      code,
      showWhen: (conditions[at] ?? [])
        .map((group) => group.filter(({ question }) => codes.indexOf(question) < at))
        .filter((group) => group.length > 0),
    }),
  ),
)
const answers = fc.dictionary(fc.constantFrom(...codes), value) as fc.Arbitrary<Answers>
const known = (standing: KnownAnswer['standing']): KnownAnswer => ({
  ...{ standing, value: standing === 'known' ? 'x' : null, evidence: null },
})

describe('which questions show', () => {
  it('is what the conditions say of the answers to questions that show', () => {
    fc.assert(
      fc.property(questions, answers, (all, given) => {
        const shown = shownQuestions(all, given)
        const counted = Object.fromEntries(
          Object.entries(given).filter(([code]) => shown.includes(code)),
        )
        for (const { code, showWhen } of all)
          expect(shown.includes(code)).toBe(holds(showWhen, counted))
      }),
      seed,
    )
  })

  it('never hangs on an answer that nobody gave, nor ends in a loop', () => {
    const loop: Conditional[] = [
      { code: 'a', showWhen: [[{ question: 'b', is: 'isNot', values: ['x'] }]] },
      { code: 'b', showWhen: [[{ question: 'a', is: 'answered', values: [] }]] },
    ]
    expect(shownQuestions(loop, { a: 'y', b: 'y' })).toEqual([])
    expect(holds([[{ question: 'a', is: 'isNot', values: ['x'] }]], {})).toBe(false)
  })
})

describe('asking once', () => {
  it('keeps every question, missing ones before stale ones before known ones, else in the order of the form', () => {
    const standings = fc.constantFrom('missing', 'unanswered', 'stale', 'contested', 'known')
    const rank = { missing: 0, unanswered: 0, stale: 1, contested: 2, known: 3 }
    fc.assert(
      fc.property(fc.tuple(...codes.map(() => standings)), (drawn) => {
        const all = codes.map((code) => ({ code, kind: 'fact' as const }))
        const of = Object.fromEntries(codes.map((code, at) => [code, known(drawn[at] ?? 'known')]))
        const order = askOnceOrder(all, of, {}).map(({ code }) => code)
        expect(order.toSorted()).toEqual([...codes])
        const ranks = order.map((code) => rank[of[code]?.standing ?? 'known'])
        expect(ranks).toEqual(ranks.toSorted())
        for (const [at, code] of order.entries())
          if (ranks[at] === ranks[at + 1]) expect(code < (order[at + 1] ?? '')).toBe(true)
      }),
      seed,
    )
  })

  it('counts as not asked what was known and not answered anew', () => {
    const content: FormContent = {
      title: {},
      sections: [
        {
          ...{ code: 's', title: {}, writers: [] },
          questions: codes.map((code) => ({
            ...{ code, kind: 'yesNo', text: {}, help: {}, showWhen: [], required: false },
          })),
        },
      ],
    }
    const some = fc.uniqueArray(fc.constantFrom<string>(...codes))
    fc.assert(
      fc.property(some, some, some, (prefilled, recorded, confirmed) => {
        const counts = countQuestions(content, {}, { prefilled, recorded, confirmed })
        expect(counts.questions).toBe(codes.length)
        expect(counts.notAsked).toBe(prefilled.filter((code) => !recorded.includes(code)).length)
        expect(counts.confirmed).toBeLessThanOrEqual(counts.notAsked)
      }),
      seed,
    )
  })
})

describe('what a save records', () => {
  const today = '2026-11-21' as Day
  const section = deliveredForms[0]?.content.sections[1] as Section
  const bound = section.questions.filter(({ kind }) => kind === 'fact').map(({ code }) => code)
  const all = Object.fromEntries(
    bound.map((code) => [
      code,
      {
        ...{
          standing: 'known' as const,
          value: code.includes('_') || code === 'literate' ? 'yes' : 'B1.1',
        },
        evidence: { value: 'B1.1', observedOn: today, source: 'test' as const, by: '' },
      },
    ]),
  )

  it('is one observation of each fact that is said or confirmed, and keeps free answers beside them', () => {
    fc.assert(
      fc.property(fc.subarray(bound), fc.subarray(bound), (told, confirmed) => {
        const facts = told.map((code) => ({
          ...{ code, value: /^(lit|lat)/.test(code) ? 'no' : 'A2.2', observedOn: today },
          source: 'self_rated' as const,
        }))
        const input = { answers: { other_languages: 'dari' }, facts, confirmed }
        const save = planSave(section, all, input, today, () => 'item')
        expect(save.observations.map(({ code }) => code).toSorted()).toEqual(
          [...new Set([...told, ...confirmed])].toSorted(),
        )
        expect(save.answers).toEqual({ other_languages: 'dari' })
        for (const { code, observation } of save.observations)
          if (!told.includes(code)) expect(observation.source).toBe('expert_estimate')
      }),
      seed,
    )
  })
})

it('the delivered forms are whole in their three languages', () => {
  for (const { content } of deliveredForms) {
    expect(formContentSchema.parse(content)).toEqual(content)
    const questions = questionsOf(content).map(({ question }) => question)
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length)
  }
  expect(allAnswers({ a: 'x' }, { b: known('known'), c: known('stale') })).toEqual({
    a: 'x',
    b: 'x',
  })
})
