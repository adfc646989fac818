import fc from 'fast-check'
import { expect, it } from 'vitest'
import { returnReasons } from '../clientships/model.handover.ts'
import { type DecidedReferral, referralTables } from './model.referral-quality.ts'

const referral: fc.Arbitrary<DecidedReferral> = fc
  .record({
    unitId: fc.constantFrom('unit-a', 'unit-b', 'unit-c'),
    staffId: fc.constantFrom('one', 'two', null),
    reason: fc.option(fc.constantFrom(...returnReasons), { nil: null }),
    againstTrace: fc.boolean(),
    days: fc.nat(20),
    sex: fc.constantFrom('female', 'male', null),
    age: fc.option(fc.integer({ min: 18, max: 64 }), { nil: null }),
    motherTongue: fc.constantFrom('ar', 'so', 'uk', null),
  })
  .map(({ reason, ...rest }) => ({
    ...rest,
    ...{ state: reason === null ? 'accepted' : 'returned', returnReason: reason },
  }))

it('the tables of referrals are the same in whatever order the referrals are read', () => {
  fc.assert(
    fc.property(
      fc
        .array(referral, { minLength: 1, maxLength: 40 })
        .chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
      ([one, other]) => {
        const [a, b] = [referralTables(one), referralTables(other)]
        // What is hidden is looked for in the order of the cells and sums.
        expect([...b.cells]).toEqual([...a.cells])
        expect(b.sums).toEqual(a.sums)
      },
    ),
    { seed: 2026 },
  )
})
