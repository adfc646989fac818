import fc from 'fast-check'
import { expect, it } from 'vitest'
import { shareOut } from './share-out.ts'

const staff = fc.constantFrom('a', 'b', 'c', 'd')
const rows = fc.array(staff, { maxLength: 40 }).map((owners) =>
  owners.map((staffId, index) => ({
    clientshipId: String(index) as never,
    responsible: { staffId, name: staffId },
  })),
)
const takers = fc.uniqueArray(fc.record({ staffId: staff, open: fc.nat({ max: 60 }) }), {
  selector: (one) => one.staffId,
})

it('gives each client to one of the chosen who is not responsible already, and leaves nobody far behind', () => {
  fc.assert(
    fc.property(rows, takers, (given, chosen) => {
      const named = chosen.map((one) => ({ ...one, name: one.staffId }))
      const plan = shareOut(given, named)
      for (const { clientshipId, responsible } of given) {
        const taker = plan.get(clientshipId)
        const able = named.filter((one) => one.staffId !== responsible.staffId)
        expect(taker === undefined).toBe(able.length === 0)
        expect(taker?.staffId).not.toBe(responsible.staffId)
      }
      if (given.some(({ responsible }) => named.some((one) => one.staffId === responsible.staffId)))
        return
      // Where everybody may take everything: who got some has at most one more than who had the fewest after it.
      const after = named.map(
        (one) =>
          [
            one,
            [...plan.values()].filter((taker) => taker.staffId === one.staffId).length,
          ] as const,
      )
      const fewest = Math.min(...after.map(([one, got]) => one.open + got))
      for (const [one, got] of after)
        if (got > 0) expect(one.open + got).toBeLessThanOrEqual(fewest + 1)
    }),
    { seed: 2026 },
  )
})
