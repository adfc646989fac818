import { describe, expect, it } from 'vitest'
import { useTestApp } from '../../test/database/test-app.ts'
import type { FormContent, Question } from './model.form.ts'
import type { Forms, FormVersion } from './model.form-answer.ts'
import { formFaults } from './model.form-check.ts'

type Answer = FormVersion & { errorCode?: string; fields?: { path: string; code: string }[] }

const words = (text: string) => ({ fi: text, sv: text, en: text })
const question = (code: string, change: object = {}): Question => ({
  ...{ code, kind: 'yesNo', text: words(code), help: {}, showWhen: [], required: false },
  ...change,
})
const contentOf = (questions: Question[], writers: string[] = ['expert']): FormContent => ({
  title: words('Lomake'),
  sections: [{ code: 'a', title: words('Osio'), writers: writers as never, questions }],
})
const when = (code: string, values: string[] = ['yes']) => ({
  showWhen: [[{ question: code, is: 'is' as const, values }]],
})

describe('a form', () => {
  const test = useTestApp()
  const admin = test.as('admin@demo.test')

  it('is written as a draft, published when it is whole, revised and retired; answers keep their version', async () => {
    const added = await admin<Answer>('POST /api/forms', {
      ...{ code: 'own_form', kind: 'review', title: { fi: 'Oma lomake' } },
    })
    expect(added.body).toMatchObject({ number: 1, state: 'draft', content: { sections: [] } })
    const again = await admin<Answer>('POST /api/forms', {
      ...{ code: 'own_form', kind: 'review', title: { fi: 'Oma' } },
    })
    expect(again.body.fields).toEqual([{ path: 'code', code: 'codeTwice' }])
    const path = `/api/forms/${added.body.formId}`
    const early = await admin<Answer>(`POST ${path}/publish`, { version: 1 })
    expect([early.status, early.body.errorCode, early.body.fields]).toEqual([
      400,
      'formFaulty',
      [
        { path: 'title.sv', code: 'textMissing' },
        { path: 'title.en', code: 'textMissing' },
        { path: 'sections', code: 'questionsMissing' },
      ],
    ])
    const content = contentOf([question('one')])
    expect((await admin(`PUT ${path}/draft`, { version: 1, content })).status).toBe(200)
    expect((await admin(`PUT ${path}/draft`, { version: 1, content })).status).toBe(409)
    expect((await admin<Answer>(`POST ${path}/publish`, { version: 2 })).body.state).toBe(
      'published',
    )
    expect((await admin(`PUT ${path}/draft`, { version: 3, content })).status).toBe(409)

    const revised = await admin<Answer>(`POST ${path}/revise`)
    expect(revised.body).toMatchObject({ number: 2, state: 'draft', content })
    expect((await admin(`POST ${path}/revise`)).status).toBe(409)
    await admin(`POST ${path}/publish`, { version: 1 })
    const { forms } = (await admin<Forms>('GET /api/forms')).body
    const own = forms.find(({ code }) => code === 'own_form')
    expect(own?.versions.map(({ number, state }) => [number, state])).toEqual([
      [2, 'published'],
      [1, 'retired'],
    ])
    expect((await admin<Answer>(`GET ${path}?number=1`)).body.content).toEqual(content)
    const retired = await admin<Answer>(`POST ${path}/retire`, { version: 2 })
    expect(retired.body.state).toBe('retired')
    await admin(`POST ${path}/revise`)
    expect((await admin<Answer>(`POST ${path}/discard`, { version: 1 })).body.number).toBe(2)
  })

  it.each<[string, FormContent, [string, string][]]>([
    [
      'a loop',
      contentOf([question('x', when('y')), question('y', when('x'))]),
      [
        ['sections.0.questions.0.showWhen', 'conditionLoop'],
        ['sections.0.questions.1.showWhen', 'conditionLoop'],
      ],
    ],
    [
      'a condition on nothing',
      contentOf([question('x', when('z')), question('y', when('x', ['maybe']))]),
      [
        ['sections.0.questions.0.showWhen', 'conditionUnknown'],
        ['sections.0.questions.1.showWhen', 'conditionUnknown'],
      ],
    ],
    [
      'an unknown fact and one that is kept elsewhere',
      contentOf([
        question('x', { kind: 'fact', factKey: 'shoe_size' }),
        question('y', { kind: 'fact', factKey: 'birth_date' }),
      ]),
      [
        ['sections.0.questions.0.factKey', 'factUnknown'],
        ['sections.0.questions.1.factKey', 'factUnknown'],
      ],
    ],
    [
      'codes that stand twice',
      contentOf([question('x'), question('x')]),
      [['sections.0.questions.1.code', 'codeTwice']],
    ],
    [
      'a missing language and too few choices',
      contentOf([question('x', { kind: 'choice', text: { fi: 'x', en: 'x' }, options: [] })]),
      [
        ['sections.0.questions.0.text.sv', 'textMissing'],
        ['sections.0.questions.0.options', 'optionsMissing'],
      ],
    ],
    [
      'free text of social and health services',
      contentOf([question('x', { kind: 'text' })], ['social_health_expert']),
      [['sections.0.questions.0.kind', 'freeTextOfHealth']],
    ],
    [
      'nobody who writes',
      contentOf([question('x')], []),
      [['sections.0.writers', 'writersMissing']],
    ],
  ])('is not published with %s', (_name, content, faults) => {
    expect(formFaults(content)).toEqual(faults.map(([path, code]) => ({ path, code })))
  })

  it('is delivered without a fault', async () => {
    const { forms } = (await admin<Forms>('GET /api/forms')).body
    for (const { formId } of forms.filter(({ versions }) => versions[0]?.savedBy === null)) {
      const { content } = (await admin<Answer>(`GET /api/forms/${formId}`)).body
      expect(formFaults(content)).toEqual([])
    }
  })
})
