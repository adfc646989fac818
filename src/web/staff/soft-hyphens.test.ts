import { describe, expect, it } from 'vitest'
import { withBreaks } from './soft-hyphens.ts'

describe('soft hyphens', () => {
  it('stand in the words that are known, and nowhere else', () => {
    const breaks = ['Hän-vis-ningar', 'Kund-rela-tioner']
    expect(withBreaks('Hänvisningar', breaks)).toBe('Hän\u00ADvis\u00ADningar')
    expect(withBreaks('Egna Kundrelationer', breaks)).toBe('Egna Kund\u00ADrela\u00ADtioner')
    expect(withBreaks('Kunder', breaks)).toBe('Kunder')
  })
})
