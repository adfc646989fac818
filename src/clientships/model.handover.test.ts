import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  foldSteps,
  handoverStates,
  handoverStepKinds,
  openStates,
  stateAfter,
} from './model.handover.ts'

const step = fc.constantFrom(...handoverStepKinds)

describe('the states of a handover', () => {
  it('follow from its steps: a step that may not follow is refused', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (tried) => {
        const taken: (typeof handoverStepKinds)[number][] = ['drafted']
        for (const kind of tried) {
          const before = foldSteps(taken)
          const after = stateAfter(before, kind)
          if (after === undefined) expect(() => foldSteps([...taken, kind])).toThrow(RangeError)
          else {
            taken.push(kind)
            expect(foldSteps(taken)).toBe(after)
          }
        }
      }),
      { seed: 2026 },
    )
    expect(() => foldSteps([])).toThrow(RangeError)
    expect(() => foldSteps(['sent'])).toThrow(RangeError)
  })

  it('end in a decision, from which nothing follows', () => {
    for (const state of handoverStates) {
      const isLast = state !== 'draft' && !(openStates as readonly string[]).includes(state)
      const following = handoverStepKinds.filter((kind) => stateAfter(state, kind) !== undefined)
      expect([state, following.length === 0]).toEqual([state, isLast])
    }
  })

  it('never expire once it is sent', () => {
    for (const state of openStates) expect(stateAfter(state, 'expired')).toBeUndefined()
  })
})
