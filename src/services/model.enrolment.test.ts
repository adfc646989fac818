import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toDay } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import {
  type EnrolmentStep,
  enrolmentStates,
  enrolmentStepKinds,
  foldEnrolment,
  holdsSeat,
  isLive,
  mayFollow,
  takeEnrolmentStep,
} from './model.enrolment-life.ts'
import { groundsOf, orderQueue, queuePriorities, type Waiting } from './model.queue.ts'

const seeded = { seed: 2026, numRuns: 500 }
const at = (minute: number) => `2026-11-21T08:${String(minute).padStart(2, '0')}:00Z` as Instant
const until = toDay('2026-11-27')
const step = (kind: EnrolmentStep['kind'], minute = 0): EnrolmentStep => ({
  ...{ kind, at: at(minute) },
  offeringId: kind === 'joined' ? 'first' : kind === 'moved' ? 'second' : null,
  offeredUntil: kind === 'offered' ? until : null,
  reason: kind === 'cancelled' || kind === 'interrupted' ? 'moved' : null,
})

describe('an enrolment', () => {
  it('goes from joining over an offer to its end', () => {
    const steps = (['joined', 'offered', 'accepted', 'started', 'completed'] as const).map(
      (kind, minute) => step(kind, minute),
    )
    const states = steps.map((_, last) => foldEnrolment(steps.slice(0, last + 1)).state)
    expect(states).toEqual(['queued', 'offered', 'accepted', 'started', 'completed'])
    expect(foldEnrolment(steps.slice(0, 2)).offeredUntil).toBe(until)
    expect(foldEnrolment(steps).offeredUntil).toBeNull()
  })

  it('waits in the next group from the day on which it was first joined', () => {
    const life = foldEnrolment([step('joined', 1), step('accepted', 2), step('moved', 30)])
    expect(life).toEqual({
      ...{ state: 'queued', offeringId: 'second', joinedAt: at(1), offeredUntil: null },
      reason: null,
    })
  })

  it('begins with joining, and takes no step that does not fit', () => {
    expect(() => foldEnrolment([])).toThrow(RangeError)
    expect(() => foldEnrolment([step('offered')])).toThrow(RangeError)
    expect(() => foldEnrolment([step('joined'), step('started')])).toThrow(RangeError)
    expect(() => foldEnrolment([step('joined'), step('joined')])).toThrow(RangeError)
  })

  it('never leaves an end, and has a day of an offer while it is offered alone, whatever is tried', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...enrolmentStepKinds), { maxLength: 30 }), (kinds) => {
        let life = foldEnrolment([step('joined')])
        const steps = [step('joined')]
        for (const kind of kinds) {
          const next = takeEnrolmentStep(life, step(kind, 5))
          expect(next !== undefined).toBe(mayFollow(life.state, kind))
          if (next === undefined) continue
          expect(isLive(life.state)).toBe(true)
          steps.push(step(kind, 5))
          life = next
          expect(life.offeredUntil !== null).toBe(life.state === 'offered')
          expect(life.joinedAt).toBe(at(0))
        }
        expect(foldEnrolment(steps)).toEqual(life)
      }),
      seeded,
    )
  })

  it('holds a seat only where it is alive, and ends in states that nothing follows', () => {
    for (const state of enrolmentStates) {
      if (holdsSeat(state)) expect(isLive(state)).toBe(true)
      const goesOn = enrolmentStepKinds.some((kind) => mayFollow(state, kind))
      expect(goesOn, state).toBe(isLive(state))
    }
  })
})

const waiting = fc.record({
  enrolmentId: fc.uuid(),
  joinedAt: fc.integer({ min: 0, max: 59 }).map(at),
  hasIntegrationPlan: fc.boolean(),
  planEndsOn: fc.option(fc.constantFrom(toDay('2027-01-31'), toDay('2027-06-30'), until)),
})
const queue = fc.uniqueArray(waiting, { selector: (one) => one.enrolmentId, maxLength: 40 })
const priorities = fc.uniqueArray(fc.constantFrom(...queuePriorities))

describe('a queue', () => {
  it('is one order of the same people, however they come', () => {
    fc.assert(
      fc.property(queue, priorities, fc.infiniteStream(fc.nat()), (all, rule, chance) => {
        const ordered = orderQueue(all, rule)
        const shuffled = all
          .map((one) => [chance.next().value ?? 0, one] as const)
          .toSorted(([a], [b]) => a - b)
          .map(([, one]) => one)
        expect(orderQueue(shuffled, rule)).toEqual(ordered)
        expect(new Set(ordered)).toEqual(new Set(all))
      }),
      seeded,
    )
  })

  it('puts nobody before another for whom all that counts speaks at least as much', () => {
    const speaksFor = (one: Waiting) => [
      one.hasIntegrationPlan ? 0 : 1,
      one.planEndsOn ?? '9999',
      one.joinedAt,
    ]
    fc.assert(
      fc.property(queue, (all) => {
        const ordered = orderQueue(all, queuePriorities)
        for (const [place, one] of ordered.entries()) {
          const next = ordered[place + 1]
          if (next === undefined) continue
          const [a, b] = [speaksFor(one), speaksFor(next)]
          const first = a.findIndex((value, key) => value !== b[key])
          if (first >= 0) expect((a[first] ?? '') < (b[first] ?? '')).toBe(true)
        }
      }),
      seeded,
    )
  })

  it('is in the order of joining where the organisation has no rule, and names no ground then', () => {
    fc.assert(
      fc.property(queue, (all) => {
        const times = orderQueue(all, []).map((one) => one.joinedAt)
        expect(times).toEqual(times.toSorted())
        expect(all.flatMap((one) => groundsOf(one, []))).toEqual([])
      }),
      seeded,
    )
  })

  it('names what speaks for a place', () => {
    const one = { enrolmentId: 'a', joinedAt: at(1), hasIntegrationPlan: true, planEndsOn: until }
    expect(groundsOf(one, queuePriorities)).toEqual(['integration_plan', 'legal_deadline'])
    expect(groundsOf({ ...one, planEndsOn: null }, queuePriorities)).toEqual(['integration_plan'])
  })
})
