import fc from 'fast-check'
import { expect, it } from 'vitest'
import { lateReasons } from '../appointments/model.appointment.ts'
import { tellMoves } from './model.appointment-moves.ts'

it('moves of appointments are told as they are where no count is small', () => {
  const late = { client: 9, no_times: 12, expert: 0, other: 5 }
  expect(tellMoves({ agreed: 200, moved: 60, late })).toEqual({
    ...{ agreed: 200, moved: 60, late: 26, reasons: late },
  })
})

it('a small count is hidden, and with it what it would follow from', () => {
  const told = tellMoves({
    agreed: 200,
    moved: 60,
    late: { client: 2, no_times: 12, expert: 8, other: 7 },
  })
  expect(told).toMatchObject({ agreed: 200, moved: 60, late: 29, reasons: { client: null } })
  expect(lateReasons.filter((reason) => told.reasons[reason] === null).length).toBeGreaterThan(1)
  // All but one were moved within the tolerance: who was not follows from the two sums.
  const one = tellMoves({
    agreed: 60,
    moved: 20,
    late: { client: 19, no_times: 0, expert: 0, other: 0 },
  })
  expect(one.moved === null || one.late === null).toBe(true)
})

it('whatever is told, no count of one to four is among it, nor the difference of two that are told', () => {
  const count = fc.nat({ max: 12 })
  fc.assert(
    fc.property(count, count, fc.tuple(count, count, count, count), (kept, tolerated, reasons) => {
      const [client, no_times, expert, other] = reasons
      const late = { client, no_times, expert, other }
      const all = reasons.reduce((sum, one) => sum + one, 0)
      const told = tellMoves({ agreed: kept + tolerated + all, moved: tolerated + all, late })
      const shown = [told.agreed, told.moved, told.late, ...Object.values(told.reasons)]
      for (const one of shown) expect(one === null || one === 0 || one >= 5).toBe(true)
      const isOpen = (a: number | null, b: number | null) => a !== null && b !== null
      for (const [whole, part] of [
        [told.agreed, told.moved],
        [told.moved, told.late],
      ] as const)
        if (isOpen(whole, part)) {
          const rest = (whole ?? 0) - (part ?? 0)
          expect(rest === 0 || rest >= 5).toBe(true)
        }
    }),
    { seed: 2026, numRuns: 300 },
  )
})
