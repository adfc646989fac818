import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openSource } from '../frame/source.ts'
import { openStore } from '../registers/queries.store.ts'
import { demandOf, refuseTooLarge } from './demand.ts'
import { normalise } from './normalise.ts'

const folder = mkdtempSync(join(tmpdir(), 'taitopolku-demand-'))
afterAll(() => rmSync(folder, { recursive: true }))

const rows = 500
const needed = ['id', 'treat', 'age', 'income']
const row = (at: number, more: number) =>
  [
    at,
    at % 2,
    20 + (at % 40),
    1000 + at,
    ...Array.from({ length: more }, () => 'x'.repeat(40)),
  ].join(',')
const table = (more: number) =>
  [
    [...needed, ...Array.from({ length: more }, (_, column) => `other${column}`)].join(','),
    ...Array.from({ length: rows }, (_, at) => row(at, more)),
  ].join('\n')

beforeAll(async () => {
  writeFileSync(join(folder, 'narrow.csv'), table(0))
  writeFileSync(join(folder, 'wide.csv'), table(200))
  writeFileSync(
    join(folder, 'study.yaml'),
    `title: Wide
data: { units: wide.csv, id: id, treatment: treat }
outcomes: [income]
covariates: [age]
match: { method: nearest }
`,
  )
  const store = await openStore({ folder: join(folder, 'store'), memoryMB: 300, threads: 1 })
  await store.run(
    `copy (from '${join(folder, 'wide.csv')}') to '${join(folder, 'wide.parquet')}' (format parquet)`,
  )
  store.close()
})

describe('the memory that a study will take', () => {
  it.each(['wide.csv', 'wide.parquet'])(
    'counts the columns that the study names, and not those of %s',
    async (name) => {
      const study = await normalise(join(folder, 'study.yaml'))
      const narrow = demandOf(study, await openSource(join(folder, 'narrow.csv')))
      const wide = demandOf(study, await openSource(join(folder, name)))
      expect(wide.rows).toBe(rows)
      expect(wide.memory).toBe(narrow.memory)
    },
  )

  it('is told with its file and the way out when it is more than is allowed', async () => {
    const study = await normalise(join(folder, 'study.yaml'))
    const source = await openSource(join(folder, 'wide.csv'))
    const demand = demandOf(study, source)
    expect(() => refuseTooLarge(demand, source, demand.memory)).not.toThrow()
    expect(() => refuseTooLarge(demand, source, demand.memory - 1)).toThrow(
      /wide\.csv has 500 rows, for which this study needs about 121 MB, and the limit is 121 MB: name fewer columns, take a sample of the controls, or raise --memory\.$/,
    )
  })
})
