import { expect, test } from 'vitest'
import { idsOf } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import { estimateEffects } from './estimate.ts'
import { sampleOf } from './sample.ts'

const treated = Uint8Array.of(1, 0, 1, 0, 1, 0)
const matched: Matched = {
  weights: new Float64Array(6).fill(1),
  pairs: {
    treated: Int32Array.of(0, 2, 4),
    offsets: Int32Array.of(0, 1, 2, 3),
    controls: Int32Array.of(1, 3, 5),
  },
  subclass: Int32Array.of(0, 0, 1, 1, 2, 2),
  unmatched: new Int32Array(),
  calipers: [],
  remarks: [],
}
const values = Float64Array.of(10, 7, 20, 7, 36, 3)

function effectOf(persons?: Int32Array) {
  const units = {
    ...{ rows: 6, treated, covariates: { rows: 6, columns: [] } },
    ids: idsOf(['a', 'b', 'c', 'd', 'e', 'f']),
    ...(persons === undefined ? {} : { persons }),
  }
  const [row] = estimateEffects(
    {
      estimate: { estimand: 'att', method: 'difference', se: 'cluster-pair' },
      ...{ units, matched, estimated: undefined, score: undefined },
    },
    { name: 'y', values },
  )
  return row
}

test('a person in two months as a control makes two ways of clustering', () => {
  const persons = Int32Array.of(0, 9, 1, 9, 2, 5)
  const { persons: grouped } = sampleOf(treated, matched, values, persons)
  expect(grouped?.offsets).toHaveLength(6)
  const found = effectOf(persons)
  expect(found?.estimate).toBeCloseTo(22 - 17 / 3, 12)
  expect(found?.seMethod).toContain('person')
  expect(found?.se).not.toBeCloseTo(effectOf()?.se ?? Number.NaN, 6)
})

test('nothing changes when everybody stands in one row', () => {
  const persons = Int32Array.of(5, 4, 3, 2, 1, 0)
  expect(sampleOf(treated, matched, values, persons).persons).toBeUndefined()
  expect(effectOf(persons)).toEqual(effectOf())
})
