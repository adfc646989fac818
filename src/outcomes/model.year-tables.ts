import type { Cell, Tables } from '../platform/shared/suppression/hide.ts'
import type { Sum } from '../platform/shared/suppression/ranges.ts'
import {
  type Counts,
  changeKinds,
  groupsOf,
  outcomeGroupNames,
  outcomeGroups,
  splitDimensions,
} from './model.cells.ts'
import { findHidden } from './model.suppression.ts'

/** What is told of one year of a centre: every count by its id, null where it is hidden. */
export type Told = ReadonlyMap<string, number | null>

/** With which end reasons the goal is reached. */
export interface GoalRule {
  readonly reachedBy: readonly string[]
  readonly inOwnField: readonly string[]
  readonly whenConfirmed: readonly string[]
}

/** The goal of a year, if it has one, and after how many months its entrants are followed. */
export interface YearRules {
  readonly goal: GoalRule | undefined
  readonly cohortMonths: readonly number[]
}

/** Makes tables cell by cell, with the sums that tie them. */
export class TableBuilder {
  readonly cells = new Map<string, Cell>()
  readonly sums: Sum[] = []

  cell(id: string, value: number, weight: Cell['weight'] = 0): string {
    this.cells.set(id, { value, weight })
    return id
  }

  shownElsewhere(id: string, value: number, isHidden: boolean): string {
    this.cells.set(id, { value, weight: 'fixed', isHidden })
    return id
  }

  sum(total: string, parts: readonly string[]): void {
    this.sums.push({ total, parts })
  }
}

/**
 * The tables of one year of a centre, with everything that ties them: the new clients by phase, sex, age and language;
 * the ended clientships by the same and by outcome, each split by whether the goal was reached; the people served by
 * what changed for them; the entry cohort.
 */
export function yearTables(counts: Counts, year: number, rules: YearRules): Tables {
  const b = new TableBuilder()
  const at = (measure: string, dimension?: string, value?: string) =>
    counts.count(year, measure, dimension, value)
  b.cell('new', at('new'), 2)
  for (const dimension of splitDimensions) {
    const parts = groupsOf(dimension, counts).map((group) =>
      b.cell(`new.${dimension}.${group}`, at('new', dimension, group)),
    )
    b.sum('new', parts)
  }
  addEnded(b, counts, year, rules.goal !== undefined)
  addOutcomes(b, counts, year, rules.goal)
  addPeople(b, at)
  for (const months of rules.cohortMonths) addCohort(b, at, months)
  const [first, ...later] = rules.cohortMonths
  // Where both cohorts are whole, who reached the goal in between follows by subtraction.
  for (const months of later)
    if (at(`cohort${first}`, 'step', 'observed') === at(`cohort${months}`, 'step', 'observed')) {
      const reached = (m: number | undefined) => at(`cohort${m}`, 'step', 'reached')
      const between = b.cell(`between.${months}`, reached(months) - reached(first), 'implied')
      b.sum(`cohort.${months}.reached`, [`cohort.${first}.reached`, between])
    }
  return b
}

function addEnded(b: TableBuilder, counts: Counts, year: number, hasGoal: boolean): void {
  const measures = hasGoal ? (['ended', 'goal', 'no_goal'] as const) : (['ended'] as const)
  const at = (measure: (typeof measures)[number], dimension?: string, value?: string): number =>
    measure === 'ended'
      ? counts.count(year, 'goal', dimension, value) +
        counts.count(year, 'no_goal', dimension, value)
      : counts.count(year, measure, dimension, value)
  const weight = (measure: string, shown: Cell['weight']) =>
    measure === 'no_goal' ? 'implied' : shown
  /** A group of ended clientships with those of it that reached the goal, and those that did not. */
  const addGroup = (
    name: string,
    weightOf: Cell['weight'],
    value: (m: (typeof measures)[number]) => number,
  ) => {
    for (const measure of measures)
      b.cell(measure + name, value(measure), weight(measure, weightOf))
    if (hasGoal) b.sum(`ended${name}`, [`goal${name}`, `no_goal${name}`])
  }
  const addSums = (total: string, names: readonly string[]) => {
    for (const measure of measures)
      b.sum(
        measure + total,
        names.map((name) => measure + name),
      )
  }
  addGroup('', 2, (measure) => at(measure))
  for (const dimension of splitDimensions) {
    const groups = groupsOf(dimension, counts)
    for (const group of groups)
      addGroup(`.${dimension}.${group}`, 0, (measure) => at(measure, dimension, group))
    addSums(
      '',
      groups.map((group) => `.${dimension}.${group}`),
    )
  }
}

/** What a reader of the rule knows of an outcome: that all, none or some of the clientships with it reached the goal. */
export function goalPart(outcome: string, goal: GoalRule): 'all' | 'none' | 'some' {
  const isBusiness = outcome === 'business_confirmed' || outcome === 'business_provisional'
  // What is told together may hold reasons of both kinds.
  if (outcome === 'other_end') {
    const reasons = ['moved', 'health', 'family_leave', 'retired', 'died']
    return reasons.some((reason) => goal.reachedBy.includes(reason)) ? 'some' : 'none'
  }
  const reason = isBusiness ? 'entrepreneur' : outcome
  if (!goal.reachedBy.includes(reason)) return 'none'
  if (goal.whenConfirmed.includes(reason) && outcome !== 'business_confirmed')
    return isBusiness ? 'none' : 'some'
  return goal.inOwnField.includes(reason) ? 'some' : 'all'
}

/**
 * How the clientships ended. The rule of the goal ties the outcomes to the share that reached it: of an outcome that
 * always does, the one follows from the other.
 */
function addOutcomes(
  b: TableBuilder,
  counts: Counts,
  year: number,
  goal: GoalRule | undefined,
): void {
  const reached: string[] = []
  const groups = outcomeGroupNames.map((name) => {
    const ids = outcomeGroups[name].map((outcome) => {
      const [yes, no] = [
        counts.count(year, 'goal', 'outcome', outcome),
        counts.count(year, 'no_goal', 'outcome', outcome),
      ]
      const id = b.cell(`ended.outcome.${outcome}`, yes + no)
      const part = goal && goalPart(outcome, goal)
      if (part === 'all') reached.push(id)
      if (part === 'some') {
        const parts = [b.cell(`goal.outcome.${outcome}`, yes, 'implied')]
        reached.push(...parts)
        b.sum(id, [...parts, b.cell(`no_goal.outcome.${outcome}`, no, 'implied')])
      }
      return id
    })
    // A group of one outcome is that outcome.
    const [only, ...others] = ids
    if (only !== undefined && others.length === 0) return only
    const sum = ids.reduce((all, id) => all + (b.cells.get(id)?.value ?? 0), 0)
    // How many went to work is told at the head of the page.
    const total = b.cell(`ended.group.${name}`, sum, name === 'work' ? 2 : 1)
    b.sum(total, ids)
    return total
  })
  b.sum('ended', groups)
  if (goal) b.sum('goal', reached)
}

type At = (measure: string, dimension?: string, value?: string) => number

/** The people served, by what changed for them; also how many came before the year, which follows by subtraction. */
export function addPeople(b: Pick<TableBuilder, 'cell' | 'sum'>, at: At): void {
  const kind = (name: string) => at('change', 'kind', name)
  b.cell('served', at('served'), 1)
  b.cell('earlier', at('served') - at('new'), 'implied')
  b.sum('served', ['new', 'earlier'])
  for (const name of changeKinds) b.cell(`change.${name}`, kind(name))
  const changed = ['work', 'business', 'degree', 'other'] as const
  const all = changed.reduce((sum, name) => sum + kind(name), 0)
  b.cell('changed', all, 'implied')
  b.sum(
    'changed',
    changed.map((name) => `change.${name}`),
  )
  b.sum('served', ['changed', 'change.none'])
  b.cell('positive', at('positive'), 1)
  b.cell('unverified', all - at('positive'), 'implied')
  b.sum('changed', ['positive', 'unverified'])
  for (const name of ['business', 'degree'] as const) {
    const both = at('overlap', 'kind', name)
    b.cell(`overlap.${name}`, both)
    b.cell(`any.${name}`, kind(name) + both, 'implied')
    b.sum(`any.${name}`, [`change.${name}`, `overlap.${name}`])
  }
}

function addCohort(b: TableBuilder, at: At, months: number): void {
  const step = (name: string) => at(`cohort${months}`, 'step', name)
  const id = (name: string) => `cohort.${months}.${name}`
  b.cell(id('observed'), step('observed'), 1)
  b.cell(id('reached'), step('reached'))
  b.cell(id('not_reached'), step('observed') - step('reached'), 'implied')
  b.cell(id('too_early'), at('new') - step('observed'), 'implied')
  b.sum(id('observed'), [id('reached'), id('not_reached')])
  b.sum('new', [id('observed'), id('too_early')])
}

/** What is told of tables under the policy: implied counts never, the others unless hidden. */
export function tell(tables: Tables): Told {
  // The same tables are told again and again: what was found of them once holds.
  const key = JSON.stringify([[...tables.cells], tables.sums])
  const known = toldBefore.get(key)
  if (known !== undefined) return known
  const told = tellAnew(tables)
  toldBefore.set(key, told)
  const [oldest] = toldBefore.keys()
  if (toldBefore.size > mostKept && oldest !== undefined) toldBefore.delete(oldest)
  return told
}

const mostKept = 300
const toldBefore = new Map<string, Told>()

function tellAnew(tables: Tables): Told {
  const hidden = findHidden(tables)
  const told = new Map<string, number | null>()
  for (const [id, { value, weight }] of tables.cells)
    if (weight !== 'implied') told.set(id, hidden.has(id) ? null : value)
  for (const name of outcomeGroupNames) {
    const [only, ...others] = outcomeGroups[name]
    const alone = told.get(`ended.outcome.${only}`)
    if (others.length === 0 && alone !== undefined) told.set(`ended.group.${name}`, alone)
  }
  return told
}

/** What is told of one year of a centre, wherever it is told: the same on the page of every year. */
export const tellYear = (counts: Counts, year: number, rules: YearRules): Told =>
  tell(yearTables(counts, year, rules))

/**
 * What is told of the area's people in a year, beside what is told of its centres: who came to two centres follows by
 * subtraction, and is protected with the rest.
 */
export function tellArea(
  counts: Counts,
  year: number,
  centres: readonly { readonly counts: Counts; readonly told: Told }[],
): Told {
  const b = new TableBuilder()
  b.cell('new', counts.count(year, 'new'), 2)
  addPeople(b, (measure, dimension, value) => counts.count(year, measure, dimension, value))
  // What is hidden of a centre is hidden of the area too: where nobody has two centres, one would follow from the other.
  for (const [id, cell] of b.cells)
    if (cell.weight !== 'implied' && centres.some(({ told }) => told.get(id) === null))
      b.cells.set(id, { ...cell, isHidden: true })
  for (const measure of ['new', 'served'] as const) {
    const parts = centres.map((centre, index) => {
      const value = centre.counts.count(year, measure)
      return b.shownElsewhere(
        `${measure}.centre.${index}`,
        value,
        centre.told.get(measure) === null,
      )
    })
    const sum = centres.reduce((all, centre) => all + centre.counts.count(year, measure), 0)
    const all = b.cell(`${measure}.centres`, sum, 'implied')
    const twice = b.cell(`${measure}.twice`, sum - counts.count(year, measure), 'implied')
    b.sum(all, parts)
    b.sum(all, [measure, twice])
  }
  return tell(b)
}
