import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { subLevels } from '../clients/model.facts.levels.ts'
import type { CriteriaTree } from '../eligibility/model.criteria.ts'
import { compareSuggestions, fitOf, fits, needsOf, type Ranked } from './model.need.ts'

const tree: CriteriaTree = {
  constants: { free: ['unemployed'] },
  root: {
    id: 'root',
    kind: 'all',
    nodes: [
      {
        id: 'literate',
        kind: 'fact',
        fact: 'literate',
        services: ['reading'],
        test: { op: 'yes' },
      },
      {
        id: 'inner',
        kind: 'all',
        nodes: [
          {
            id: 'language',
            kind: 'any',
            services: ['guidance'],
            nodes: [
              { id: 'fi', kind: 'fact', fact: 'finnish', test: { op: 'atLeast', level: 'B1.1' } },
              { id: 'sv', kind: 'fact', fact: 'swedish', test: { op: 'atLeast', level: 'B1.1' } },
            ],
          },
          {
            id: 'status',
            kind: 'fact',
            fact: 'employment_status',
            test: { op: 'oneOf', values: { constant: 'free' } },
          },
          { id: 'off', kind: 'fact', fact: 'latin_script', enabled: false, test: { op: 'yes' } },
        ],
      },
    ],
  },
}

describe('needs of criteria', () => {
  it('open groups that all have to be met, keep alternatives together and leave out what is switched off', () => {
    const needs = needsOf(tree)
    expect([...needs.keys()]).toEqual(['literate', 'language', 'status'])
    expect(needs.get('language')).toEqual({
      id: 'language',
      label: null,
      codes: ['guidance'],
      tests: [
        { fact: 'finnish', test: { op: 'atLeast', level: 'B1.1' } },
        { fact: 'swedish', test: { op: 'atLeast', level: 'B1.1' } },
      ],
    })
    expect(needs.get('status')?.tests).toEqual([
      { fact: 'employment_status', test: { op: 'oneOf', values: ['unemployed'] } },
    ])
  })

  it('are taught, named, or come nearer by a step', () => {
    const language = needsOf(tree).get('language')
    if (language === undefined) throw new Error('no need')
    const leads = (code: string, teachesFact: 'finnish' | 'english' | null, level: string | null) =>
      fitOf({ code, teachesFact, teachesLevel: level }, language)
    expect(leads('x', 'finnish', 'B1.1')).toBe('taught')
    expect(leads('x', 'finnish', 'B2.1')).toBe('taught')
    expect(leads('x', 'finnish', 'A2.2')).toBe('step')
    expect(leads('guidance', 'finnish', 'A2.2')).toBe('named')
    expect(leads('guidance', null, null)).toBe('named')
    expect(leads('x', 'english', 'C1.1')).toBeUndefined()
    expect(leads('x', null, null)).toBeUndefined()
  })

  it('are of a part of a language, which who teaches the whole teaches too; a part is a step to the whole', () => {
    const asks = (fact: 'finnish' | 'finnish_speaking' | 'finnish_reading') => ({
      ...{ id: 'n', label: null, codes: [] },
      tests: [{ fact, test: { op: 'atLeast' as const, level: 'A2.1' as const } }],
    })
    const whole = { code: 'x', teachesFact: 'finnish', teachesLevel: 'A2.2' } as const
    const speaking = { ...whole, teachesFact: 'finnish_speaking' } as const
    expect(fitOf(whole, asks('finnish_speaking'))).toBe('taught')
    expect(fitOf({ ...whole, teachesLevel: 'A1.3' }, asks('finnish_speaking'))).toBe('step')
    expect(fitOf(speaking, asks('finnish_speaking'))).toBe('taught')
    expect(fitOf(speaking, asks('finnish'))).toBe('step')
    expect(fitOf(speaking, asks('finnish_reading'))).toBeUndefined()
  })

  it('are taught by exactly the levels that are high enough', () => {
    const level = fc.constantFrom(...subLevels)
    fc.assert(
      fc.property(level, level, (asked, taught) => {
        const need = {
          ...{ id: 'n', label: null, codes: [] },
          tests: [{ fact: 'finnish' as const, test: { op: 'atLeast' as const, level: asked } }],
        }
        const service = { code: 'x', teachesFact: 'finnish' as const, teachesLevel: taught }
        expect(fitOf(service, need)).toBe(
          subLevels.indexOf(taught) >= subLevels.indexOf(asked) ? 'taught' : 'step',
        )
      }),
      { seed: 2026 },
    )
  })

  it('order their services by fit, entry, room and start, whichever comes first', () => {
    const suggestion = fc.record<Ranked>({
      fit: fc.constantFrom(...fits),
      entry: fc.constantFrom('met' as const, 'unknown' as const, 'not_met' as const),
      offerings: fc.array(
        fc.record({
          startsOn: fc.constantFrom('2026-12-01', '2027-01-11'),
          free: fc.integer({ min: 0, max: 2 }),
        }),
        { maxLength: 2 },
      ),
    })
    fc.assert(
      fc.property(suggestion, suggestion, (a, b) => {
        expect(Math.sign(compareSuggestions(a, b))).toBe(-Math.sign(compareSuggestions(b, a)) + 0)
        if (fits.indexOf(a.fit) < fits.indexOf(b.fit)) expect(compareSuggestions(a, b)).toBe(-1)
      }),
      { seed: 2026 },
    )
    const full = { fit: 'taught', entry: 'met', offerings: [{ startsOn: '2026-12-01', free: 0 }] }
    const open = { fit: 'taught', entry: 'met', offerings: [{ startsOn: '2027-01-11', free: 1 }] }
    expect(compareSuggestions(open as Ranked, full as Ranked)).toBe(-1)
  })
})
