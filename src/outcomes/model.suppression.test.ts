import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cell } from '../platform/shared/suppression/hide.ts'
import type { Sum } from '../platform/shared/suppression/ranges.ts'
import { findHidden, policy, shownShare, tellGrowth } from './model.suppression.ts'

const run = { seed: 2026 }

/** Small tables of two ways: groups by whether something was reached, with all their margins. */
const table = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((groups) => {
    const cells = new Map<string, Cell>()
    const sums: Sum[] = []
    const names = groups.map((_group, index) => `${index}`)
    const add = (id: string, value: number, weight: Cell['weight']) =>
      cells.set(id, { value, weight })
    const total = (pick: (group: readonly [number, number]) => number) =>
      groups.reduce((sum, group) => sum + pick(group), 0)
    for (const [index, [yes, no]] of groups.entries()) {
      add(`all.${index}`, yes + no, 0)
      add(`yes.${index}`, yes, 0)
      add(`no.${index}`, no, 'implied')
      sums.push({ total: `all.${index}`, parts: [`yes.${index}`, `no.${index}`] })
    }
    add(
      'all',
      total(([yes, no]) => yes + no),
      2,
    )
    add(
      'yes',
      total(([yes]) => yes),
      2,
    )
    add(
      'no',
      total(([, no]) => no),
      'implied',
    )
    sums.push({ total: 'all', parts: ['yes', 'no'] })
    for (const measure of ['all', 'yes', 'no'])
      sums.push({ total: measure, parts: names.map((name) => `${measure}.${name}`) })
    return { cells, sums }
  })

/**
 * All that an attacker could believe: every filling of the cells that are not shown with whole numbers which fits all
 * sums. Tries one cell after another, so it owes nothing to the way in which cells were hidden.
 */
function believe(
  cells: ReadonlyMap<string, Cell>,
  sums: readonly Sum[],
  hidden: ReadonlySet<string>,
  most: number,
): Map<string, Set<number>> {
  const unknown = [...cells].filter(([id, cell]) => hidden.has(id) || cell.weight === 'implied')
  const values = new Map<string, number>()
  for (const [id, cell] of cells)
    if (!hidden.has(id) && cell.weight !== 'implied') values.set(id, cell.value)
  const found = new Map(unknown.map(([id]) => [id, new Set<number>()]))
  const fits = () =>
    sums.every(({ total, parts }) => {
      const known = parts.flatMap((part) => values.get(part) ?? [])
      const sum = known.reduce((all, value) => all + value, 0)
      const aim = values.get(total)
      if (aim === undefined) return true
      return known.length === parts.length ? sum === aim : sum <= aim
    })
  const solve = (index: number): void => {
    const next = unknown[index]
    if (next === undefined) {
      for (const [id] of unknown) found.get(id)?.add(values.get(id) ?? -1)
      return
    }
    const [id, cell] = next
    for (let value = cell.weight === 'implied' ? 0 : 1; value <= most; value += 1) {
      values.set(id, value)
      if (fits()) solve(index + 1)
    }
    values.delete(id)
  }
  solve(0)
  return found
}

describe('hiding small counts', () => {
  it('leaves an attacker who knows the rule at least four values for each of them', () => {
    fc.assert(
      fc.property(table, ({ cells, sums }) => {
        const hidden = findHidden({ cells, sums })
        const isUnknown = (id: string) => hidden.has(id) || cells.get(id)?.weight === 'implied'
        // A search over everything is only for tables of which little is unknown.
        fc.pre([...cells.keys()].filter(isUnknown).length <= 9)
        const believed = believe(cells, sums, hidden, (cells.get('all')?.value ?? 0) + 4)
        for (const [id, { value, weight }] of cells) {
          const isSmall = value > 0 && value < policy.smallest
          if (isSmall && weight !== 'implied') expect(hidden.has(id), id).toBe(true)
          if (!hidden.has(id) && !(weight === 'implied' && isSmall)) continue
          const values = believed.get(id) ?? new Set()
          expect(values.has(value), `${id} can be what it is`).toBe(true)
          expect(values.size, `${id} of ${JSON.stringify([...cells])}`).toBeGreaterThanOrEqual(
            policy.leastValues,
          )
        }
      }),
      { ...run, numRuns: 100 },
    )
  })

  it('never hides a zero, nor anything where nothing is small', () => {
    fc.assert(
      fc.property(table, ({ cells, sums }) => {
        const hidden = findHidden({ cells, sums })
        for (const id of hidden) expect(cells.get(id)?.value).toBeGreaterThan(0)
        const isSmall = ({ value }: Cell) => value > 0 && value < policy.smallest
        if (![...cells.values()].some(isSmall)) expect(hidden.size).toBe(0)
      }),
      run,
    )
  })
})

describe('growth', () => {
  it('is told only where nobody or at least five came since it was told before', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 12 }), (counts) => {
        const told = tellGrowth(counts)
        let before = 0
        let sum = 0
        for (const [index, one] of told.entries()) {
          sum += counts[index] ?? 0
          if (one === null) continue
          expect(one).toBe(sum)
          expect(one === before || one - before >= policy.smallest).toBe(true)
          before = one
        }
        const all = counts.reduce((total, count) => total + count, 0)
        if (all >= policy.smallest) expect(told.at(-1)).toBe(all)
      }),
      run,
    )
  })
})

it('a share is told only of a denominator of ten, and never of what is hidden', () => {
  expect(shownShare(5, 10)).toBe(0.5)
  expect(shownShare(5, 9)).toBeNull()
  expect(shownShare(null, 20)).toBeNull()
  expect(shownShare(5, null)).toBeNull()
})
