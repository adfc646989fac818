import { subLevels } from '../../src/clients/model.facts.levels.ts'
import {
  degreeLevels,
  employmentStatuses,
  type FactKey,
  fields,
} from '../../src/clients/model.facts.ts'
import type { ProfileValues } from '../../src/clients/model.facts.values.ts'
import type { CriteriaNode, FactTest } from '../../src/eligibility/model.criteria.ts'
import { day, someDays } from './criteria.ts'

/**
 * A second, plain judgement of criteria, to hold the compiled one against: it looks at every value
 * that a fact may have, one by one, and knows neither classes of values nor slots.
 */
export type Kleene = boolean | undefined

/** The values that a fact may have when this is known of it. */
export function possible(fact: FactKey, value: string | undefined): readonly string[] {
  if (value !== undefined)
    return fact === 'finnish' || fact === 'english'
      ? subLevels.filter((level) => level === value || level.startsWith(`${value}.`))
      : [value]
  switch (fact) {
    case 'employment_status':
      return employmentStatuses
    case 'degree_level':
      return degreeLevels
    case 'field':
      return fields
    case 'finnish':
    case 'english':
      return subLevels
    case 'degree_completed_on':
      return someDays
    case 'own_field_experience_ended_on':
      return [...someDays, 'ongoing', 'none']
    default:
      return ['yes', 'no']
  }
}

function isYoung(value: string, period: { years: number } | { months: number }): boolean {
  const anniversary = Temporal.PlainDate.from(value).add(period)
  return Temporal.PlainDate.compare(anniversary, Temporal.PlainDate.from(day)) > 0
}

function holds(test: FactTest, value: string): boolean {
  switch (test.op) {
    case 'yes':
      return value === 'yes'
    case 'is':
      return value === test.value
    case 'oneOf':
      return Array.isArray(test.values) && test.values.includes(value)
    case 'atLeast':
      return subLevels.slice(subLevels.indexOf(test.level)).some((level) => level === value)
    case 'youngerThan':
      return value === 'ongoing' || (value !== 'none' && isYoung(value, test.period))
    case 'notYoungerThan':
      return value !== 'ongoing' && value !== 'none' && !isYoung(value, test.period)
  }
}

function conjunction(values: readonly Kleene[]): Kleene {
  if (values.includes(false)) return false
  return values.includes(undefined) ? undefined : true
}

const negation = (value: Kleene): Kleene => (value === undefined ? undefined : !value)
const disjunction = (values: readonly Kleene[]): Kleene =>
  negation(conjunction(values.map(negation)))

/** Judges a node by trying the values of each fact by itself. */
export function judgePlainly(
  node: CriteriaNode,
  values: ProfileValues,
  item: Readonly<Partial<Record<string, string>>> = values.facts,
): Kleene {
  switch (node.kind) {
    case 'all':
      return conjunction(node.nodes.map((child) => judgePlainly(child, values, item)))
    case 'any':
      return disjunction(node.nodes.map((child) => judgePlainly(child, values, item)))
    case 'not':
      return negation(judgePlainly(node.node, values, item))
    case 'some': {
      const items = values.lists[node.list].length === 0 ? [{}] : values.lists[node.list]
      return disjunction(items.map((one) => judgePlainly(node.where, values, one)))
    }
    case 'fact': {
      const results = possible(node.fact, item[node.fact]).map((value) => holds(node.test, value))
      if (results.every(Boolean)) return true
      return results.some(Boolean) ? undefined : false
    }
  }
}
