import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import {
  lalonde,
  matchedOf,
  matchReferences,
  propensityReference,
} from '../../../test/impact-reference.ts'
import { type Frame, idsOf, type Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import { type BalanceRow, distanceTerm } from '../model.result.ts'
import { runHere } from '../stats/blocks.ts'
import { balanceTable } from './balance.ts'
import { imbalancedTerms } from './gate.ts'
import { sampleSizes } from './sample-sizes.ts'

interface TableReference {
  readonly rows: readonly string[]
  readonly values: readonly (readonly (number | null)[])[]
}
interface BalanceReference {
  readonly all: TableReference
  readonly matched: TableReference
  readonly nn: { readonly values: readonly (readonly number[])[] }
}
const references: Readonly<Record<string, BalanceReference>> = JSON.parse(
  readFileSync(`${import.meta.dirname}/../../../test/cases/impact/balance.json`, 'utf8'),
).methods
const matches = matchReferences()
const { units } = lalonde()
const ps = Float64Array.from(propensityReference().ps)
const logit = ps.map((p) => Math.log(p / (1 - p)))

function expectNear(mine: number | undefined, reference: number | null | undefined) {
  if (reference === null || reference === undefined) expect(mine).toBeNaN()
  else
    expect(Math.abs((mine ?? Number.NaN) - reference)).toBeLessThan(
      1e-9 * Math.max(1, Math.abs(reference)),
    )
}

describe('balance agrees with R on LaLonde', () => {
  it.each(Object.entries(references))('%s', async (name, reference) => {
    const match = matches[name]
    if (match === undefined) throw new RangeError(name)
    const matched = matchedOf(match)
    const distance = name.includes('logit') ? logit : ps
    const rows = await balanceTable(units, matched, runHere, distance)
    const compare = (which: 'before' | 'after', { rows: terms, values }: TableReference) => {
      terms.forEach((term, index) => {
        const figures = rows.find((row) => row.term === term)?.[which]
        const [treated, control, smd, ratio, mean, max] = values[index] ?? []
        expectNear(figures?.meanTreated, treated)
        expectNear(figures?.meanControl, control)
        expectNear(figures?.smd, smd)
        expectNear(figures?.varianceRatio, ratio)
        expectNear(figures?.ecdfMean, mean)
        expectNear(figures?.ecdfMax, max)
      })
    }
    compare('before', reference.all)
    compare('after', reference.matched)
    reference.matched.rows.forEach((term, index) => {
      const expected = reference.matched.values[index]?.[6]
      const after = rows.find((row) => row.term === term)?.after
      // Where the means are equal, R leaves the distance in the unit of the column.
      const isStandardised = Math.abs((after?.meanTreated ?? 0) - (after?.meanControl ?? 0)) > 1e-8
      if (expected != null && isStandardised) expectNear(after?.pairDistance, expected)
    })
    const sizes = sampleSizes(units, matched)
    const [, all, ess, used] = reference.nn.values
    expect([sizes.control, sizes.treated]).toEqual(all)
    expect([sizes.controlUsed, sizes.treatedUsed]).toEqual(used)
    expectNear(sizes.essControl, ess?.[0])
    expectNear(sizes.essTreated, ess?.[1])
  })
})

const numbers = (name: string, values: readonly number[]) => ({
  kind: 'number' as const,
  name,
  values: Float64Array.from(values),
})

/** Persons with columns, half of them treated, all in use. */
function everyone(columns: Frame['columns'], treated: readonly number[]) {
  const rows = treated.length
  const units: Units = {
    rows,
    ids: idsOf(treated.map((_, row) => String(row))),
    treated: Uint8Array.from(treated),
    covariates: { rows, columns },
  }
  const matched: Matched = {
    weights: new Float64Array(rows).fill(1),
    pairs: undefined,
    subclass: undefined,
    unmatched: new Int32Array(0),
    calipers: [],
    remarks: [],
  }
  return { units, matched }
}

describe('balance of odd columns', () => {
  const treated = [1, 1, 1, 0, 0, 0]

  it('gives a constant column an SMD of 0 and no variance ratio', async () => {
    const { units: some, matched } = everyone([numbers('c', [5, 5, 5, 5, 5, 5])], treated)
    const [row] = await balanceTable(some, matched, runHere)
    expect(row?.after).toMatchObject({ smd: 0, ecdfMax: 0, varianceRatio: Number.NaN })
  })

  it('standardises by the pooled SD where the treated do not vary', async () => {
    const { units: some, matched } = everyone([numbers('c', [5, 5, 5, 1, 2, 3])], treated)
    const [row] = await balanceTable(some, matched, runHere)
    expect(row?.after.smd).toBeCloseTo(3 / Math.sqrt(2 / 4), 12)
  })

  it('has no SMD where the groups are apart and neither varies', async () => {
    const { units: some, matched } = everyone([numbers('c', [5, 5, 5, 3, 3, 3])], treated)
    const rows = await balanceTable(some, matched, runHere)
    expect(rows[0]?.after.smd).toBeNaN()
    expect(imbalancedTerms(gate, rows)).toEqual(['c'])
  })

  it('counts and sorts to the same figures', async () => {
    const values = [3, 1, 2, 2, 7, 9, 1, 4, 4, 2]
    const groups = [1, 0, 1, 0, 1, 0, 0, 1, 0, 0]
    const { units: some, matched } = everyone(
      [
        numbers('counted', values),
        numbers(
          'sorted',
          values.map((value) => value * Math.PI),
        ),
      ],
      groups,
    )
    const [counted, sorted] = await balanceTable(some, matched, runHere)
    expect(counted?.after.ecdfMean).toBeCloseTo(sorted?.after.ecdfMean ?? 0, 14)
    expect(counted?.after.ecdfMax).toBeCloseTo(sorted?.after.ecdfMax ?? 0, 14)
    expect(counted?.after.smd).toBeCloseTo(sorted?.after.smd ?? 0, 14)
  })
})

const covariate = (column: string, preOutcome = false) => ({
  column,
  label: column,
  measuredOn: null,
  preOutcome,
})
const gate = {
  balance: { smd: 0.1, smdPreOutcome: 0.05, varianceRatio: [0.5, 2] as const },
  covariates: [covariate('age'), covariate('re75', true)],
}

describe('the gate', () => {
  const row = (term: string, smd: number, varianceRatio = Number.NaN): BalanceRow => {
    const figures = { meanTreated: 0, meanControl: 0, smd, varianceRatio, ecdfMean: 0, ecdfMax: 0 }
    return { term, before: figures, after: { ...figures, pairDistance: 0 } }
  }

  it('passes differences at their limits', () => {
    const rows = [row('age', 0.1, 2), row('re75', -0.05, 0.5), row('racewhite', 0.1)]
    expect(imbalancedTerms(gate, rows)).toEqual([])
  })

  it('fails what is beyond a limit, the earlier outcome sooner', () => {
    const rows = [row('age', 0, 2.1), row('re75', 0.06), row('racewhite', -0.11)]
    expect(imbalancedTerms(gate, rows)).toEqual(['age', 're75', 'racewhite'])
  })

  it('does not judge the score, but what it is made of', () => {
    expect(imbalancedTerms(gate, [row(distanceTerm, 0.5, 3)])).toEqual([])
  })

  it('judges a covariate that has the name of the score', () => {
    const covariates = [covariate(distanceTerm)]
    expect(imbalancedTerms({ ...gate, covariates }, [row(distanceTerm, 0.5)])).toEqual([
      distanceTerm,
    ])
  })
})
