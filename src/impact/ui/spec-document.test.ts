import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { specTemplates } from '../texts/template.ts'
import { changeForm, readForm, type SpecForm } from './spec-document.ts'

const template = specTemplates.en
const commentsOf = (text: string) => text.split('\n').filter((line) => /^\s*#/.test(line))

/** The text with the comment signs of a setting of the first level taken away. */
const uncommented = (text: string, from: string) =>
  text
    .split('\n')
    .map((line) => (line.startsWith(`# ${from}`) ? line.slice(2) : line))
    .join('\n')

describe('the form of a specification', () => {
  it('writes into the text just what it changes; each comment stays where it was', () => {
    const changed = changeForm(template, 'ratio', 3)
    expect(changed).toContain('  ratio: 3\n')
    expect(commentsOf(changed)).toEqual(commentsOf(template))
    // A setting below may still be taken into use.
    const balance = uncommented(changed, 'balance')
    expect(parse(balance)).toMatchObject({ match: { ratio: 3 }, balance: { smd: 0.1 } })
  })

  it('goes from matching to weights and back without losing a comment', () => {
    const weighted = changeForm(template, 'method', 'entropy')
    expect(parse(weighted)).toMatchObject({ weights: 'entropy' })
    expect(parse(weighted)).not.toHaveProperty('match')
    expect(commentsOf(weighted)).toEqual(commentsOf(template))
    const matched = changeForm(weighted, 'method', 'nearest')
    expect(parse(matched)).toMatchObject({ match: { method: 'nearest' } })
    expect(commentsOf(matched)).toEqual(commentsOf(template))
  })

  it('keeps what is told of a column, and a comment behind a value', () => {
    const changed = changeForm(template, 'covariates', ['earnings_before', 'region'])
    expect(parse(changed).covariates).toEqual([
      { column: 'earnings_before', label: 'Earnings before', preOutcome: true },
      'region',
    ])
    expect(changeForm(template, 'language', 'sv')).toContain('report: { language: sv }      # fi |')
  })

  it('reads what it wrote, whatever was changed before', () => {
    const change = fc.oneof(
      fc.record({ key: fc.constant('ratio' as const), value: fc.integer({ min: 1, max: 9 }) }),
      fc.record({ key: fc.constant('caliper' as const), value: fc.constantFrom(null, 0.1, 0.25) }),
      fc.record({
        key: fc.constantFrom('outcomes', 'covariates', 'exact'),
        value: fc.subarray(['a', 'b', 'earnings_before'], { minLength: 1 }),
      }),
      fc.record({ key: fc.constantFrom('units', 'id', 'treatment'), value: fc.constant('x.csv') }),
      fc.record({ key: fc.constant('language' as const), value: fc.constantFrom('fi', 'sv') }),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 8 }), (changes) => {
        let text = template
        const wanted: Record<string, unknown> = {}
        for (const { key, value } of changes) {
          text = changeForm(text, key as keyof SpecForm, value as never)
          wanted[key] = value
        }
        expect(readForm(text)).toMatchObject(wanted)
        expect(commentsOf(text)).toEqual(commentsOf(template))
      }),
      { numRuns: 60 },
    )
  })
})
