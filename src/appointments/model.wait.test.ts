import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Call, minutesUntil, paceOf } from './model.wait.ts'

const calls = fc.array(
  fc
    .record({ cameAt: fc.nat(10_000), waited: fc.nat(3000) })
    .map(({ cameAt, waited }): Call => ({ cameAt, calledAt: cameAt + waited })),
  { minLength: 3, maxLength: 40 },
)

describe('the pace of a queue', () => {
  it('is told of three calls or more, whatever their order, and is never negative', () => {
    expect(paceOf([{ cameAt: 0, calledAt: 60 }])).toBeUndefined()
    fc.assert(
      fc.property(calls, (some) => {
        const pace = paceOf(some) ?? -1
        return pace >= 0 && paceOf(some.toReversed()) === pace
      }),
      { seed: 2026 },
    )
  })

  it('counts the time between calls while somebody waits, and not that in which nobody does', () => {
    // Three who came at once and were called every five minutes; a fourth an hour later, called after one.
    const some: Call[] = [
      { cameAt: 0, calledAt: 300 },
      { cameAt: 0, calledAt: 600 },
      { cameAt: 0, calledAt: 900 },
      { cameAt: 4500, calledAt: 4560 },
    ]
    expect(paceOf(some)).toBe((300 + 300 + 300 + 60) / 4)
  })

  it('makes who is further behind wait no shorter, in steps of five minutes', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.integer({ min: 1, max: 3600 }), (ahead, pace) => {
        const minutes = minutesUntil(ahead, pace)
        return (
          minutes % 5 === 0 &&
          minutes * 60 >= (ahead + 1) * pace &&
          minutesUntil(ahead + 1, pace) >= minutes
        )
      }),
      { seed: 2026 },
    )
  })
})
