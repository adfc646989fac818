import { describe, expect, it } from 'vitest'
import { lalonde, matchedOf, matchReferences } from '../../../test/impact-reference.ts'
import { levelsOf } from '../estimate/subgroup-levels.ts'
import { columnOf } from '../frame/model.frame.ts'
import { runHere } from '../stats/blocks.ts'
import { balanceTable } from './balance.ts'
import { productBalance } from './products.ts'
import { subgroupBalance } from './subgroups.ts'

const { units } = lalonde()
const matched = () => {
  const reference = matchReferences().nn_ps_ratio2_exact_race
  if (reference === undefined) throw new RangeError('the case has no such match')
  return matchedOf(reference)
}

describe('balance of squares and products', () => {
  it('is that of a column that holds the product', async () => {
    const products = productBalance(units, matched())
    const number = (name: string) => {
      const column = columnOf(units.covariates, name)
      return column.kind === 'number' ? column.values : new Float64Array(0)
    }
    const race = columnOf(units.covariates, 'race')
    const isWhite = (row: number) =>
      Number(race.kind === 'factor' && race.levels[race.codes[row] ?? 0] === 'white')
    const columns = {
      'age²': number('age').map((age) => age * age),
      're74 * re75': number('re74').map((one, row) => one * (number('re75')[row] ?? 0)),
      'racewhite * married': number('married').map((one, row) => one * isWhite(row)),
      'age * racewhite': number('age').map((age, row) => age * isWhite(row)),
    }
    for (const [name, values] of Object.entries(columns)) {
      const covariates = { rows: units.rows, columns: [{ kind: 'number' as const, name, values }] }
      const [row] = await balanceTable({ ...units, covariates }, matched(), runHere)
      expect(products.find(({ term }) => term === name)?.smd).toBeCloseTo(row?.after.smd ?? 9, 9)
    }
  })

  it('leaves out what says nothing new', () => {
    const terms = productBalance(units, matched()).map(({ term }) => term)
    expect(terms).not.toContain('married²')
    expect(terms).not.toContain('raceblack * racewhite')
    // Four squares, and 9 * 8 / 2 pairs of terms less the three within race.
    expect(terms).toHaveLength(4 + 36 - 3)
  })
})

describe('balance within subgroups', () => {
  it('counts each person in its group, and weights as the whole matching does', async () => {
    const race = columnOf(units.covariates, 'race')
    const all = matched()
    const groups = await subgroupBalance(units, all, levelsOf(race, units.treated), runHere)
    expect(groups.map(({ group }) => group)).toEqual(['race=black', 'race=hispan', 'race=white'])
    const clients = groups.reduce((sum, { sampleSizes }) => sum + sampleSizes.treatedUsed, 0)
    expect(clients).toBe(116)
    for (const { rows } of groups) {
      const own = rows.filter(({ term }) => term.startsWith('race'))
      expect(own.every(({ after }) => after.meanTreated === after.meanControl)).toBe(true)
      expect(rows).toHaveLength(9)
    }
  })
})
