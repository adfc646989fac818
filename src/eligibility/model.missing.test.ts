import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classesOf, countLeaves, evaluateFormula, type Formula, truth } from './model.formula.ts'
import { missingSlots, smallestToClarify } from './model.missing.ts'

const seeded = { seed: 2026, numRuns: 1500 }
const slots = 5
const classes = 3
const all = 2 ** classes - 1

const leaf: fc.Arbitrary<Formula> = fc.record({
  kind: fc.constant('fact'),
  slot: fc.nat({ max: slots - 1 }),
  accepts: fc.integer({ min: 1, max: all - 1 }),
})

function formulas(
  leaves: fc.Arbitrary<Formula>,
  withNot: boolean,
  depth = 3,
): fc.Arbitrary<Formula> {
  if (depth === 0) return leaves
  const inner = formulas(leaves, withNot, depth - 1)
  const group: fc.Arbitrary<Formula> = fc.record({
    kind: fc.constantFrom('all', 'any', 'some'),
    nodes: fc.array(inner, { minLength: 1, maxLength: 3 }),
  })
  const not: fc.Arbitrary<Formula> = fc.record({ kind: fc.constant('not'), node: inner })
  return fc.oneof(
    { weight: 1, arbitrary: leaves },
    { weight: 4, arbitrary: group },
    { weight: withNot ? 1 : 0, arbitrary: not },
  )
}

const knowledge = fc.array(
  fc.oneof(
    { weight: 3, arbitrary: fc.constant(all) },
    { weight: 2, arbitrary: fc.integer({ min: 1, max: all }) },
  ),
  { minLength: slots, maxLength: slots },
)

/** Every way to learn some of the slots or none, the known ones left as they are. */
function refinements(known: readonly number[], free: readonly number[]): readonly number[][] {
  const [slot, ...rest] = free
  if (slot === undefined) return [[...known]]
  return refinements(known, rest).flatMap((one) => {
    const before = known[slot] ?? all
    const learned = classesOf(before).length > 1 ? classesOf(before) : []
    return [before, ...learned].map((value) => one.with(slot, value))
  })
}

const everySlot = Array.from({ length: slots }, (_, slot) => slot)

/** The definition of missing, word for word. */
function missingByDefinition(formula: Formula, known: readonly number[]): readonly number[] {
  if (evaluateFormula(formula, known) !== truth.unknown) return []
  return everySlot.filter((slot) => {
    const classesLeft = classesOf(known[slot] ?? all)
    if (classesLeft.length < 2) return false
    const others = everySlot.filter((other) => other !== slot)
    return refinements(known, others).some(
      (situation) =>
        evaluateFormula(formula, situation) === truth.unknown &&
        classesLeft.some(
          (learned) => evaluateFormula(formula, situation.with(slot, learned)) !== truth.unknown,
        ),
    )
  })
}

function learnedSlots(known: readonly number[], situation: readonly number[]) {
  return everySlot.filter((slot) => situation[slot] !== known[slot])
}

describe('the missing slots', () => {
  test('are those of the definition', () => {
    fc.assert(
      fc.property(formulas(leaf, true), knowledge, (formula, known) => {
        expect(missingSlots(formula, known)).toEqual(missingByDefinition(formula, known))
      }),
      seeded,
    )
  })

  test('are none when the outcome is known, and some when it is not', () => {
    fc.assert(
      fc.property(formulas(leaf, true), knowledge, (formula, known) => {
        const isUnknown = evaluateFormula(formula, known) === truth.unknown
        expect(missingSlots(formula, known).length > 0).toBe(isUnknown)
      }),
      seeded,
    )
  })

  test('make the whole difference between met and not met, where conditions do not contradict', () => {
    // Every leaf asks for at least some class of an ordered fact, as the criteria of centres do.
    const atLeast: fc.Arbitrary<Formula> = fc.record({
      kind: fc.constant('fact'),
      slot: fc.nat({ max: slots - 1 }),
      accepts: fc.constantFrom(0b110, 0b100),
    })
    fc.assert(
      fc.property(formulas(atLeast, false), knowledge, (formula, known) => {
        const complete = refinements(known, everySlot).filter((situation) =>
          situation.every((value) => classesOf(value).length === 1),
        )
        const deciding = everySlot.filter((slot) =>
          complete.some((situation) => {
            const values = classesOf(known[slot] ?? all).map((learned) =>
              evaluateFormula(formula, situation.with(slot, learned)),
            )
            return new Set(values).size > 1
          }),
        )
        const isUnknown = evaluateFormula(formula, known) === truth.unknown
        expect(missingSlots(formula, known)).toEqual(isUnknown ? deciding : [])
      }),
      { ...seeded, numRuns: 300 },
    )
  })

  test('are found for many shared facts in a short time, never one too few', () => {
    const pair = (slot: number): Formula => ({
      kind: 'any',
      nodes: [
        { kind: 'fact', slot, accepts: 1 },
        { kind: 'fact', slot, accepts: 2 },
      ],
    })
    const formula: Formula = { kind: 'all', nodes: Array.from({ length: 30 }, (_, n) => pair(n)) }
    const known = Array.from({ length: 30 }, () => 7)
    expect(missingSlots(formula, known)).toEqual(known.map((_, slot) => slot))
  })
})

describe('the smallest set to clarify', () => {
  test('is as small as any that can make the outcome met, else as any that can settle it', () => {
    fc.assert(
      fc.property(formulas(leaf, true), knowledge, (formula, known) => {
        const set = smallestToClarify(formula, known)
        if (evaluateFormula(formula, known) !== truth.unknown) {
          expect(set).toEqual([])
          return
        }
        const situations = refinements(known, everySlot)
        const sizes = (wanted: number) =>
          situations
            .filter((situation) => evaluateFormula(formula, situation) === wanted)
            .map((situation) => learnedSlots(known, situation))
        const ways = sizes(truth.met).length > 0 ? sizes(truth.met) : sizes(truth.notMet)
        expect(set).toHaveLength(Math.min(...ways.map((way) => way.length)))
        expect(ways).toContainEqual(set)
      }),
      seeded,
    )
  })

  test('asks what stands first, of equally small sets', () => {
    const either: Formula = {
      kind: 'any',
      nodes: [
        { kind: 'fact', slot: 1, accepts: 1 },
        { kind: 'fact', slot: 0, accepts: 1 },
      ],
    }
    expect(smallestToClarify(either, [3, 3])).toEqual([0])
  })
})

test('leaves are counted for each slot', () => {
  const twice: Formula = { kind: 'fact', slot: 2, accepts: 1 }
  expect(countLeaves({ kind: 'all', nodes: [twice, { kind: 'not', node: twice }] })).toEqual(
    new Map([[2, 2]]),
  )
})
