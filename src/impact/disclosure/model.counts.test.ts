import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { knownOf } from '../../platform/shared/suppression/hide.ts'
import { findRanges } from '../../platform/shared/suppression/ranges.ts'
import { showCounts } from './model.counts.ts'
import { type Group, groupId, idOf, tablesOf } from './model.groups.ts'
import { hidingRuleOf, strictPolicy } from './model.policy.ts'
import { roundCount, standsFor } from './model.rounding.ts'

const run = { seed: 2026 }
const rule = hidingRuleOf(strictPolicy)

/** An arm by the levels of a column and a yes-or-no outcome, with all margins. */
function groupsOf(table: readonly (readonly [no: number, yes: number])[]): Group[] {
  const group = (persons: number, ...names: readonly [string, string][]): Group => ({
    stage: 'after',
    arm: 'treated',
    properties: names.map(([column, level]) => ({ column, level })),
    ...{ units: persons, persons },
    sketch: [],
  })
  const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
  return [
    group(sum(table.flat())),
    ...table.map((pair, at) => group(sum(pair), ['race', `${at}`])),
    ...[0, 1].map((answer) =>
      group(sum(table.map((pair) => pair[answer] ?? 0)), ['work', `${answer}`]),
    ),
    ...table.flatMap((pair, at) =>
      pair.map((persons, answer) => group(persons, ['race', `${at}`], ['work', `${answer}`])),
    ),
  ]
}

const tables = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 16 }), fc.integer({ min: 0, max: 16 })),
  {
    minLength: 1,
    maxLength: 3,
  },
)

/**
 * All that an attacker could believe of the inner cells and the margins who knows the number of persons, the rounding
 * and the rule: every filling with whole numbers, tried one after another, so it owes nothing to the way in which cells
 * were hidden.
 */
function believe(groups: readonly Group[], shown: ReadonlyMap<string, number | null>) {
  const inner = groups.filter(({ properties }) => properties.length === 2)
  const outer = groups.filter(({ properties }) => properties.length === 1)
  const all = groups.find(({ properties }) => properties.length === 0)?.persons ?? 0
  const rangeOf = (id: string) => {
    const value = shown.get(id)
    if (value === null || value === undefined) return { low: 0, high: all }
    return { low: Math.max(10, value - 2), high: value + 2 }
  }
  const margins = outer.map((margin) => ({
    id: idOf(margin),
    range: rangeOf(idOf(margin)),
    places: inner.flatMap(({ properties }, at) =>
      properties.some(
        ({ column, level }) =>
          column === margin.properties[0]?.column && level === margin.properties[0]?.level,
      )
        ? [at]
        : [],
    ),
  }))
  const ranges = inner.map((group) => rangeOf(idOf(group)))
  const believed = new Map(groups.map((group) => [idOf(group), new Set<number>()]))
  const filling: number[] = []
  const fill = (left: number) => {
    const at = filling.length
    const range = ranges[at]
    if (range === undefined) {
      if (left !== 0) return
      const sums = margins.map(({ places }) =>
        places.reduce((sum, k) => sum + (filling[k] ?? 0), 0),
      )
      if (
        margins.some(({ range: { low, high } }, k) => (sums[k] ?? 0) < low || (sums[k] ?? 0) > high)
      )
        return
      for (const [k, value] of filling.entries()) believed.get(idOf(inner[k] as Group))?.add(value)
      for (const [k, { id }] of margins.entries()) believed.get(id)?.add(sums[k] ?? 0)
      return
    }
    for (let value = range.low; value <= Math.min(range.high, left); value++) {
      filling.push(value)
      fill(left - value)
      filling.pop()
    }
  }
  fill(all)
  return believed
}

describe('counts of a study', () => {
  it('are hidden under ten, zeros too, and else shown as a multiple of five', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const groups = groupsOf(table)
        const { counts, findings } = showCounts(groups, strictPolicy)
        for (const group of groups) {
          const shown = counts.get(idOf(group))
          if (group.persons < 10) expect(shown).toBeNull()
          if (shown === null) {
            const found = findings.find(({ cell }) => cell === idOf(group))
            expect(found?.rule === 'secondary').toBe(group.persons >= 10)
          } else {
            expect((shown ?? 1) % 5).toBe(0)
            expect(Math.abs((shown ?? 0) - group.persons)).toBeLessThanOrEqual(2)
          }
        }
      }),
      run,
    )
  })

  it('leave who tries every filling at least five values for each small one', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const groups = groupsOf(table)
        fc.pre((groups[0]?.persons ?? 0) >= 10)
        const { counts } = showCounts(groups, strictPolicy)
        const hidden = groups.filter((group) => counts.get(idOf(group)) === null)
        fc.pre(hidden.filter(({ properties }) => properties.length === 2).length <= 4)
        const believed = believe(groups, counts)
        for (const group of hidden) {
          const values = believed.get(idOf(group)) ?? new Set()
          expect(values.has(group.persons), idOf(group)).toBe(true)
          expect(values.size, `${idOf(group)} of ${JSON.stringify(table)}`).toBeGreaterThanOrEqual(
            5,
          )
        }
      }),
      { ...run, numRuns: 60 },
    )
  })

  it('withstand linear programming over all that is shown', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(40), fc.nat(40)), { minLength: 2, maxLength: 5 }),
        (table) => {
          const groups = groupsOf(table)
          fc.pre((groups[0]?.persons ?? 0) >= 10)
          const { counts } = showCounts(groups, strictPolicy)
          const { cells, sums } = tablesOf(groups)
          const hidden = new Set([...counts].flatMap(([id, shown]) => (shown === null ? [id] : [])))
          const known = knownOf(cells, hidden, rule)
          for (const { id, range, isFinal } of findRanges(known, sums, hidden))
            if (isFinal) expect(range.high - range.low, id).toBeGreaterThanOrEqual(4)
        },
      ),
      { ...run, numRuns: 100 },
    )
  })

  it('hide a second count where the first would follow from the number of persons', () => {
    const { counts, findings } = showCounts(
      groupsOf([
        [60, 38],
        [1, 1],
      ]),
      strictPolicy,
    )
    const of = (race: number) => groupId('after', 'treated', [{ column: 'race', level: `${race}` }])
    expect([counts.get(of(0)), counts.get(of(1))]).toEqual([null, null])
    expect(findings.find(({ cell }) => cell === of(0))?.rule).toBe('secondary')
    expect(findings.find(({ cell }) => cell === of(1))?.rule).toBe('few-persons')
  })
})

describe('rounding', () => {
  it('shows the middle of the counts that it stands for, for odd and even bases', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 30, max: 500 }),
        fc.integer({ min: 1, max: 12 }),
        (count, base) => {
          const { low, high } = standsFor(count, base, 0)
          expect(count >= low && count <= high).toBe(true)
          expect(high - low + 1).toBe(base)
          const shown = roundCount(count, base)
          for (let other = low; other <= high; other++) expect(roundCount(other, base)).toBe(shown)
          expect(Math.abs(shown - (low + high) / 2)).toBeLessThanOrEqual(0.5)
        },
      ),
      run,
    )
    expect([10, 12, 13, 17, 18].map((count) => roundCount(count, 5))).toEqual([10, 10, 15, 15, 20])
  })
})
