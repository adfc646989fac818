import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findJsonFault } from './find-json-fault.ts'

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a" 1}', 1, 6, false],
    ['{"a":1,}', 1, 8, false],
    ['[1 2]', 1, 4, false],
    ['{"a":\n  [tru, 2]}', 2, 4, false],
    ['[1] x', 1, 5, false],
    ['{"a":', 1, 6, true],
    ['["abc', 1, 2, true],
    ['[1, 2', 1, 6, true],
    ['{"a": tr', 1, 7, true],
  ])('%s', (text, line, column, isCutOff) => {
    expect(findJsonFault(text)).toEqual({ line, column, isCutOff })
  })

  it('reads long texts and deep nesting without recursion', () => {
    expect(findJsonFault(`["${'a'.repeat(3_000_000)}", x]`).column).toBe(3_000_006)
    expect(findJsonFault(`${'['.repeat(500_000)}x`).column).toBe(500_001)
  })

  it('walks to the end of every JSON text, and of what is cut off from one', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (json, cut) => {
        expect(findJsonFault(json).column).toBe(json.length + 1)
        const part = json.slice(0, cut % json.length)
        const isWhole = (() => {
          try {
            JSON.parse(part)
            return true
          } catch {
            return false
          }
        })()
        if (!isWhole) expect(findJsonFault(part).isCutOff).toBe(true)
      }),
      { seed: 2026, numRuns: 500 },
    )
  })
})
