import { coarseLevels, findLevelRange, subLevels } from '../clients/model.facts.levels.ts'
import { type FactDomain, type FactKey, factDefinition } from '../clients/model.facts.ts'
import { addDays, addMonths, addYears, type Day, parseDay } from '../platform/shared/days.ts'
import { type Constants, type FactTest, type Period, testValues } from './model.criteria.ts'

/**
 * The values of a fact cut into classes that a set of tests does not tell apart: of `finnish`
 * under "at least A2.2" there are two, of a day under "younger than five years" two. A class is a
 * bit; what is known of the fact is the set of classes in which its value may be.
 */
export interface Partition {
  /** All classes: nothing is known. */
  readonly all: number
  /** Every set of classes that `knownOf` may give, each once. */
  readonly knowns: readonly number[]
  /** The classes of a value; of an absent or undecided value all, of a coarse level those of its sub-levels. */
  knownOf(value: string | undefined): number
  /** Per test the classes that satisfy it, in the order in which the tests were given. */
  readonly accepts: readonly number[]
}

const maxClasses = 30
/** Values are looked up once each, up to this many: the same few recur among many people. */
const maxRemembered = 10_000

/** The day that lies a period after another; years and months end on the last day of a shorter month. */
export function addPeriod(day: Day, period: Period): Day {
  return 'years' in period ? addYears(day, period.years) : addMonths(day, period.months)
}

/**
 * The first day of which it is true on `on` that less than the period has passed: everything from
 * it on is younger than the period, everything before it is not.
 */
export function firstYoungDay(period: Period, on: Day): Day {
  const months = 'years' in period ? period.years * 12 : period.months
  // Month ends may shift the day by three at most; from a week before, the first one is found by walking.
  let day = addDays(addMonths(on, -months), -7)
  while (addPeriod(day, period) <= on) day = addDays(day, 1)
  return day
}

type Predicate = (value: string) => boolean

function predicateOf(test: FactTest, constants: Constants, on: Day): Predicate {
  switch (test.op) {
    case 'yes':
      return (value) => value === 'yes'
    case 'is':
      return (value) => value === test.value
    case 'oneOf': {
      const values = new Set(testValues(test, constants))
      return (value) => values.has(value)
    }
    case 'atLeast': {
      const lowest = subLevels.indexOf(test.level)
      return (value) => (findLevelRange(value)?.low ?? -1) >= lowest
    }
    case 'youngerThan': {
      const first = firstYoungDay(test.period, on)
      return (value) => value === 'ongoing' || (value !== 'none' && value >= first)
    }
    case 'notYoungerThan': {
      const first = firstYoungDay(test.period, on)
      return (value) => value !== 'ongoing' && value !== 'none' && value < first
    }
  }
}

/** Values that stand for all that the fact may take: every class has at least one of them. */
function representatives(
  domain: FactDomain,
  tests: readonly FactTest[],
  constants: Constants,
  on: Day,
): readonly string[] {
  switch (domain.kind) {
    case 'code':
      return domain.values.filter((value) => !domain.unknownValues?.includes(value))
    case 'level':
      return subLevels
    case 'day': {
      const borders = tests.flatMap((test) =>
        'period' in test ? [firstYoungDay(test.period, on)] : [],
      )
      return [...borders.flatMap((day) => [addDays(day, -1), day]), on, ...(domain.special ?? [])]
    }
    case 'text': {
      const named = tests.flatMap((test) =>
        test.op === 'is' ? [test.value] : test.op === 'oneOf' ? testValues(test, constants) : [],
      )
      return [...named, anyOtherText]
    }
  }
}

/** Stands for every text that no test names; no value is empty. */
const anyOtherText = ''

function possibleValues(domain: FactDomain, value: string): readonly string[] {
  switch (domain.kind) {
    case 'code':
      return domain.values.includes(value) && !domain.unknownValues?.includes(value) ? [value] : []
    case 'level': {
      const range = findLevelRange(value)
      return range === undefined ? [] : subLevels.slice(range.low, range.high + 1)
    }
    case 'day':
      return domain.special?.includes(value) || parseDay(value) !== undefined ? [value] : []
    case 'text':
      return [value]
  }
}

/**
 * Cuts a fact's values into classes by the tests that are made on it on a day.
 * @throws RangeError when the tests tell more than 30 classes apart
 */
export function partitionFact(
  fact: FactKey,
  tests: readonly FactTest[],
  constants: Constants,
  on: Day,
): Partition {
  const { domain } = factDefinition(fact)
  const predicates = tests.map((test) => predicateOf(test, constants, on))
  const signatureOf = (value: string) =>
    predicates.map((predicate) => (predicate(value) ? '1' : '0')).join('')
  const signatures = [
    ...new Set(representatives(domain, tests, constants, on).map(signatureOf)),
  ].toSorted()
  if (signatures.length > maxClasses)
    throw new RangeError(`The conditions on ${fact} tell more than ${maxClasses} kinds apart`)
  const bits = new Map(signatures.map((signature, index) => [signature, 1 << index]))
  const all = 2 ** signatures.length - 1

  const find = (value: string): number => {
    let known = 0
    for (const possible of possibleValues(domain, value))
      known |= bits.get(signatureOf(possible)) ?? 0
    return known === 0 ? all : known
  }
  const found = new Map<string, number>()
  const knownOf = (value: string | undefined): number => {
    if (value === undefined) return all
    const before = found.get(value)
    if (before !== undefined) return before
    const known = find(value)
    if (found.size < maxRemembered) found.set(value, known)
    return known
  }
  const bands = domain.kind === 'level' ? coarseLevels.map(knownOf) : []

  return {
    all,
    knowns: [...new Set([all, ...bits.values(), ...bands])],
    knownOf,
    accepts: predicates.map((_, index) =>
      signatures.reduce(
        (mask, signature, bit) => (signature[index] === '1' ? mask | (1 << bit) : mask),
        0,
      ),
    ),
  }
}
