import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../platform/shared/days.ts'
import {
  clientshipStates,
  clientshipStepKinds,
  foldLife,
  type LifeStep,
  stateAfterStep,
} from './model.clientship-life.ts'

const day = toDay('2026-11-21')
const start: LifeStep = { kind: 'started', onDay: day, detail: { responsibleId: 'a' } }
const step = (kind: LifeStep['kind'], detail: LifeStep['detail'] = {}): LifeStep => ({
  kind,
  onDay: day,
  detail,
})

describe('the life of a clientship', () => {
  it('allows each step in its states alone', () => {
    const table = Object.fromEntries(
      clientshipStepKinds.map((kind) => [
        kind,
        clientshipStates.filter((state) => stateAfterStep(state, kind) !== undefined),
      ]),
    )
    const open = ['waiting', 'active', 'paused']
    expect(table).toEqual({
      started: [],
      assigned: open,
      activated: ['waiting'],
      paused: ['active'],
      resumed: ['paused'],
      planned: open,
      step_done: open,
      caseworker: open,
      ended: open,
      corrected: ['ended'],
    })
  })

  it('begins with its start, and takes no step that does not fit', () => {
    expect(() => foldLife([])).toThrow(RangeError)
    expect(() => foldLife([step('activated')])).toThrow(RangeError)
    expect(() => foldLife([start, step('resumed')])).toThrow('resumed does not follow waiting')
  })

  it('keeps no pause and no next step past its end', () => {
    const life = foldLife([
      ...[start, step('activated'), step('planned', { nextStep: 'x', nextStepOn: day })],
      ...[step('paused', { reason: 'study', until: day })],
      step('ended', { reason: 'moved', endedOn: toDay('2026-11-20') }),
    ])
    expect(life).toMatchObject({
      ...{ state: 'ended', endReason: 'moved', endedOn: '2026-11-20', nextStep: null },
      ...{ nextStepOn: null, pauseReason: null, pausedUntil: null, activatedOn: day },
    })
    const right = foldLife([
      ...[start, step('ended', { reason: 'moved', endedOn: day })],
      step('corrected', { reason: 'died', endedOn: toDay('2026-11-01') }),
    ])
    expect(right).toMatchObject({ state: 'ended', endReason: 'died', endedOn: '2026-11-01' })
  })

  it('holds what the database demands of its row, after any steps', () => {
    const kinds = fc.constantFrom(...clientshipStepKinds.filter((kind) => kind !== 'started'))
    fc.assert(
      fc.property(fc.array(kinds, { maxLength: 30 }), (wanted) => {
        const steps: LifeStep[] = [start]
        for (const kind of wanted)
          if (stateAfterStep(foldLife(steps).state, kind) !== undefined)
            steps.push(
              step(kind, { reason: 'other', nextStep: 'x', nextStepOn: day, responsibleId: 'b' }),
            )
        const life = foldLife(steps)
        expect(life.state === 'ended').toBe(life.endedOn !== null)
        expect(life.endedOn === null).toBe(life.endReason === null)
        expect(life.state === 'paused').toBe(life.pauseReason !== null)
        expect(life.nextStep !== null || life.nextStepOn === null).toBe(true)
        expect(['a', 'b']).toContain(life.responsibleId)
      }),
      { seed: 2026 },
    )
  })
})
