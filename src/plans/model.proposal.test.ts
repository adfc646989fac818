import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type FormContent, questionsOf } from '../assessments/model.form.ts'
import { deliveredPhrases } from './delivered-phrases.ts'
import { partOfPhrase } from './model.plan.ts'
import { proposalsOf, proposedPhrases } from './model.proposal.ts'

describe('what assessments propose to a plan', () => {
  it('are phrases of the library that stand in a plan and leave nothing open', () => {
    for (const key of proposedPhrases) {
      expect(deliveredPhrases.fi[key], key).toBeDefined()
      expect(deliveredPhrases.fi[key], key).not.toContain('{')
      expect(['goals', 'needs', 'steps']).toContain(partOfPhrase(key))
    }
  })

  it('follow from every delivered form that asks of needs', () => {
    const forms = JSON.parse(
      readFileSync(new URL('../../data/forms/forms.json', import.meta.url), 'utf8'),
    ) as readonly { readonly kind: string; readonly content: FormContent }[]
    const proposing = forms.filter(({ content }) =>
      questionsOf(content).some(({ question }) => {
        const given = 'options' in question ? question.options.map(({ code }) => code) : ['no']
        return given.some((code) => proposalsOf([{ [question.code]: code }]).length > 0)
      }),
    )
    expect(proposing.map(({ kind }) => kind).toSorted()).toEqual([
      ...['career_guidance', 'entry', 'service_needs', 'skills_mapping'],
    ])
  })

  it('the latest answer to a question counts, and a phrase is proposed once', () => {
    const [newer, older] = [
      { goal: 'business', training_needed: ['literacy', 'vocational'] },
      { goal: 'vocational', literate: 'no', recognition: 'recognised', driving_licence: 'no' },
    ]
    expect(proposalsOf([newer, older]).map(({ phrase, at }) => [phrase, at])).toEqual([
      ['goal.business', 0],
      ['need.literacy', 1],
      ['need.vocational_skills', 0],
    ])
    expect(proposalsOf([])).toEqual([])
  })
})
