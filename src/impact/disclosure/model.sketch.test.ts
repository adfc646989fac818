import { describe, expect, it } from 'vitest'
import { createRandom } from '../../platform/shared/random.ts'
import {
  addPowers,
  differenceOf,
  emptySums,
  type Sketch,
  sketchOf,
  writePowers,
} from './model.sketch.ts'

function sketch(ids: Iterable<string>): Sketch {
  const sums = emptySums(10)
  const powers = emptySums(10)
  for (const id of ids) {
    writePowers(id, powers)
    addPowers(sums, powers)
  }
  return sketchOf(sums)
}

const people = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, index) => `person-${from + index}`)

describe('the difference of two sets of persons', () => {
  it('is counted exactly as long as it is under ten, on either side', () => {
    const base = sketch(people(0, 5000))
    for (let less = 0; less < 10; less++)
      for (let more = 0; less + more < 10; more++) {
        const other = sketch([...people(less, 5000), ...people(9000, 9000 + more)])
        expect(differenceOf(base, other), `${less} fewer, ${more} more`).toBe(less + more)
      }
  })

  it('is ten for all that differ by ten or more', () => {
    const random = createRandom(2026)
    for (let trial = 0; trial < 200; trial++) {
      const size = random.int(10, 300)
      const shift = random.int(5, 400)
      const one = people(0, size)
      const other = people(shift, shift + size)
      const apart = 2 * Math.min(shift, size)
      expect(differenceOf(sketch(one), sketch(other))).toBe(Math.min(10, apart))
    }
  })

  it('does not depend on the order, and is none for the same persons', () => {
    expect(differenceOf(sketch(people(0, 50)), sketch(people(0, 50).toReversed()))).toBe(0)
    expect(differenceOf(sketch([]), sketch([]))).toBe(0)
  })
})
