import type { FactKey } from '../../clients/model.facts.ts'
import type { ProfileValues } from '../../clients/model.facts.values.ts'
import type { Day } from '../../platform/shared/days.ts'
import type { Criteria } from '../model.criteria.ts'
import { compileCriteria, type Judgement, type Plan, type Slot } from '../model.evaluate.ts'
import type { Outcome } from '../model.formula.ts'
import { bulkTrace } from './bulk-trace.ts'

/**
 * Criteria made ready for rows of a file. A row has one degree and one experience. What a row
 * knows of a fact is one of a few sets of classes, so a row is a number in mixed radix, and every
 * number is judged once, by the evaluator that also serves the page.
 */
export interface RowJudge {
  /** How many different rows there are for the criteria: numbers of rows lie below. */
  readonly rows: number
  /** What a value of a fact adds to the number of a row; 0 for a fact that the criteria do not ask of. */
  weightOf(fact: FactKey, value: string | undefined): number
  /** The number of the result of a row's number. */
  resultOf(row: number): number
  /** The bytes of a result: `"koske":{"outcome":"met","missing":[]}`, between `before` and `after`. */
  bytesOf(result: number): Buffer
  /** The same with the trace of the row's values in it. */
  tracedBytes(result: number, values: ProfileValues): Buffer
  outcomeOf(result: number): Outcome
}

interface Place {
  readonly knowns: readonly number[]
  readonly knownOf: (value: string | undefined) => number
  readonly stride: number
}

/** Up to this many numbers the results stand in an array, beyond in a map. */
const maxDense = 1 << 22

function placesOf(slots: readonly Slot[]): readonly Place[] {
  let stride = 1
  return slots.map(({ partition: { knowns, knownOf } }) => {
    const place = { knowns, knownOf, stride }
    stride *= knowns.length
    return place
  })
}

function resultMemo(size: number, make: (row: number) => number): (row: number) => number {
  if (size > maxDense) {
    const results = new Map<number, number>()
    return (row) => {
      const known = results.get(row)
      if (known !== undefined) return known
      const result = make(row)
      results.set(row, result)
      return result
    }
  }
  const results = new Int32Array(size)
  return (row) => {
    const known = results[row] as number
    if (known !== 0) return known - 1
    const result = make(row)
    results[row] = result + 1
    return result
  }
}

/** Prepares criteria for a run on a day; `before` and `after` are written around every result. */
export function createRowJudge(
  criteria: Criteria,
  on: Day,
  before: string,
  after: string,
): RowJudge {
  const compiled = compileCriteria(criteria, on)
  const plan: Plan = compiled.planFor({ degree: 1, own_field_experience: 1 })
  const places = placesOf(plan.slots)
  const size = places.reduce((product, { knowns }) => product * knowns.length, 1)
  if (size > Number.MAX_SAFE_INTEGER)
    throw new RangeError(`The criteria ${criteria.code} ask of too many facts to screen a file`)

  const textOf = (result: object) =>
    `${before}${JSON.stringify(criteria.code)}:${JSON.stringify(result)}${after}`
  const results: (Judgement & { readonly bytes: Buffer })[] = []
  const numbers = new Map<string, number>()
  const judge = (row: number): number => {
    const known = places.map(
      ({ knowns, stride }) => knowns[Math.floor(row / stride) % knowns.length] as number,
    )
    const { outcome, missing } = plan.judge(known)
    const text = textOf({ outcome, missing })
    const seen = numbers.get(text)
    if (seen !== undefined) return seen
    const number = results.push({ bytes: Buffer.from(text), outcome, missing }) - 1
    numbers.set(text, number)
    return number
  }
  const resultOf = resultMemo(size, judge)
  const resultAt = (result: number) => {
    const found = results[result]
    if (found === undefined) throw new RangeError(`No result ${result}`)
    return found
  }
  return {
    rows: size,
    weightOf(fact, value) {
      const place = places[plan.slots.findIndex((slot) => slot.fact === fact)]
      return place === undefined ? 0 : place.knowns.indexOf(place.knownOf(value)) * place.stride
    },
    resultOf,
    bytesOf: (result) => resultAt(result).bytes,
    tracedBytes(result, values) {
      const { outcome, missing } = resultAt(result)
      return Buffer.from(textOf({ outcome, missing, ...bulkTrace(compiled, values) }))
    },
    outcomeOf: (result) => resultAt(result).outcome,
  }
}
