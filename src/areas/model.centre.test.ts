import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { newServiceCode, targetContentSchema } from './model.centre.ts'

describe('the code of a new service', () => {
  it('is made of the Finnish name', () => {
    expect(newServiceCode('Työkokeilut', [])).toBe('tyokokeilut')
    expect(newServiceCode('Ohjaus (kieli & työ)', [])).toBe('ohjaus-kieli-tyo')
    expect(newServiceCode('العمل', [])).toBe('palvelu')
  })

  it('is unlike every code that is taken', () => {
    expect(newServiceCode('Työkokeilut', ['tyokokeilut', 'tyokokeilut-2'])).toBe('tyokokeilut-3')
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (names) => {
        const codes: string[] = []
        for (const name of names) codes.push(newServiceCode(name, codes))
        expect(new Set(codes).size).toBe(codes.length)
        for (const code of codes) expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      }),
      { seed: 2026 },
    )
  })
})

describe('a target', () => {
  const target = {
    measure: 'goal_share',
    value: 70,
    period: 'calendar_year',
    validFrom: '2026-01-01',
    validTo: '2029-12-31',
    interpretation: { fi: '', sv: '', en: '' },
    source: 'Kaupunginhallitus 12.1.2026',
  }
  const problems = (change: object) =>
    targetContentSchema
      .safeParse({ ...target, ...change })
      .error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`)

  it('is accepted', () => {
    expect(problems({})).toBeUndefined()
    expect(problems({ validTo: null })).toBeUndefined()
    expect(problems({ measure: 'new_clients', value: 750 })).toBeUndefined()
  })

  it('says what is wrong', () => {
    expect(problems({ value: 101 })).toEqual(['value shareTooBig'])
    expect(problems({ value: 0 })).toEqual(['value tooSmall'])
    expect(problems({ validTo: '2025-12-31' })).toEqual(['validTo endsBeforeItBegins'])
    expect(problems({ validFrom: '20026-01-01' })).toEqual(['validFrom dayInvalid'])
    expect(problems({ source: ' ' })).toEqual(['source required'])
  })
})
