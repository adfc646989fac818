import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plainLines, plainText } from './plain-text.ts'

describe('text that a person types', () => {
  it('is trimmed and composed', () => {
    expect(plainText(10).parse('  A\u0308iti ')).toBe('Äiti')
  })

  it('says why it is refused', () => {
    const code = (text: unknown) => plainText(3).safeParse(text).error?.issues[0]?.message
    expect(code('')).toBe('required')
    expect(code(undefined)).toBe('required')
    expect(code('neljä')).toBe('tooLong')
    expect(code('a\u0000b')).toBe('invalid')
    expect(code('\ud800')).toBe('invalid')
    expect(code('a\nb')).toBe('invalid')
  })

  it('may have lines where it may have lines', () => {
    expect(plainLines(10).parse('a\nb')).toBe('a\nb')
    expect(plainLines(10).safeParse('a\u0007b').success).toBe(false)
  })

  it('never lets through what PostgreSQL cannot keep', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const read = plainLines(1000, 0).safeParse(text)
        if (read.success) {
          expect(read.data.isWellFormed()).toBe(true)
          expect(read.data).not.toContain('\u0000')
        }
      }),
      { seed: 2026 },
    )
  })
})
