import { describe, expect, it } from 'vitest'
import { deliveredPhrases } from '../plans/delivered-phrases.ts'
import { leadingPhrases, planFitOf, type Soughtable } from './model.plan-need.ts'

const service = (change: Partial<Soughtable>): Soughtable => ({
  ...{ code: 'x', kind: 'other', teachesFact: null, teachesLevel: null, words: '' },
  ...change,
})
const said = (key: string, slots = {}) => ({ phrase: { key, slots }, text: '' })
const course = service({ kind: 'path_training', teachesFact: 'finnish', teachesLevel: 'A2.2' })

describe('services by what a plan says', () => {
  it('are found by phrases that there are', () => {
    for (const key of leadingPhrases) expect(deliveredPhrases.fi).toHaveProperty([key])
  })

  it('teach the language to the level, or are a step to it', () => {
    expect(planFitOf(course, said('goal.finnish', { level: 'A2.1' }))).toBe('taught')
    expect(planFitOf(course, said('goal.finnish', { level: 'A2' }))).toBe('taught')
    expect(planFitOf(course, said('goal.finnish', { level: 'B1.1' }))).toBe('step')
    expect(planFitOf(course, said('step.finnish_course'))).toBe('taught')
    expect(planFitOf(course, said('goal.swedish', { level: 'A2.1' }))).toBeUndefined()
  })

  it('are of the kind that the phrase names', () => {
    expect(planFitOf(course, said('step.pathway_training'))).toBe('kind')
    expect(planFitOf(course, said('step.business_advice'))).toBeUndefined()
    // To arrange childcare is the client's own.
    expect(planFitOf(course, said('step.childcare'))).toBeUndefined()
  })

  it('have in their own words what was written freely, short words apart', () => {
    const workshop = service({ words: 'Keittiöalan ammattipaja Köksverkstad' })
    const free = (text: string) => ({ phrase: null, text })
    expect(planFitOf(workshop, free('Käy ammattipajan syksyllä.'))).toBe('words')
    expect(planFitOf(workshop, free('On ja ei.'))).toBeUndefined()
    expect(planFitOf(workshop, { ...said('step.cv'), text: 'keittiöalan työhön' })).toBe('words')
  })
})
