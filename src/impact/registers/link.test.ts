import { truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  folderOf,
  registersSpec,
  smallRegisters,
  testFolder,
  testStore,
} from '../../../test/registers.ts'
import { StudyFailure } from '../failure.ts'
import { linkRegisters } from './link.ts'
import type { Linkage } from './model.linkage.ts'

async function linked(files: Readonly<Record<string, string | Uint8Array>> = {}, threads = 2) {
  const store = await testStore(threads)
  const folder = await folderOf({ ...smallRegisters, ...files })
  return await linkRegisters(store, registersSpec(), folder)
}

const source = ({ sources }: Linkage, name: string) => sources.find((one) => one.source === name)
const faultsOf = (linkage: Linkage, name: string) =>
  Object.fromEntries(
    (source(linkage, name)?.faults ?? [])
      .filter(({ rows }) => rows > 0)
      .map(({ fault, rows }) => [fault, rows]),
  )

describe('linking tells of each source', () => {
  test('who is known, what stands twice, and what cannot be', async () => {
    const linkage = await linked()
    expect(source(linkage, 'persons')).toMatchObject({
      rows: 13,
      withoutPseudonym: 1,
      pseudonyms: 10,
      duplicates: 2,
    })
    expect(faultsOf(linkage, 'persons')).toEqual({
      before_birth: 1,
      end_before_start: 1,
      differing_rows: 1,
    })
    expect(source(linkage, 'clientships')).toMatchObject({
      rows: 8,
      pseudonyms: 7,
      linked: 6,
      rowsOfStrangers: 1,
    })
    expect(source(linkage, 'clientships')?.linkageRate).toBeCloseTo(6 / 7, 14)
    expect(faultsOf(linkage, 'clientships')).toEqual({ unreadable_date: 1, end_before_start: 1 })
    expect(source(linkage, 'earnings')).toMatchObject({
      rows: 12,
      pseudonyms: 3,
      linked: 2,
      duplicates: 1,
    })
    expect(faultsOf(linkage, 'earnings')).toEqual({
      unreadable_date: 1,
      unreadable_number: 1,
      outside_months: 1,
    })
    expect(source(linkage, 'earnings')?.personsWithGaps).toBe(2)
    expect(source(linkage, 'benefits')?.emptyMonths).toHaveLength(59)
  })

  test('the same, and lays the same rows, with a memory that holds one person at a time', async () => {
    const folder = await folderOf({
      ...smallRegisters,
      'earnings.csv': `${smallRegisters['earnings.csv']?.trimEnd()}\n;2019-02;5;\n`,
    })
    const found = []
    for (const megabytes of [undefined, 0.0004]) {
      const store = await testStore(2)
      const small = { ...store, memoryMB: megabytes ?? store.memoryMB }
      const linkage = await linkRegisters(small, registersSpec(), folder)
      const rows = await store.rows('select * from monthly_earnings order by person, month')
      found.push({ linkage, rows })
    }
    expect(found[0]?.rows.length).toBeGreaterThan(3)
    expect(found[0]?.linkage.sources[2]?.withoutPseudonym).toBe(1)
    expect(found[1]).toEqual(found[0])
  })

  test('where everybody of the population went', async () => {
    const { flow } = await linked()
    expect(flow).toEqual({
      population: 10,
      lines: [
        { reason: 'differing_rows', persons: 1, left: 9 },
        { reason: 'no_birth_month', persons: 1, left: 8 },
        { reason: 'impossible_dates', persons: 1, left: 7 },
        { reason: 'started_before', persons: 1, left: 6 },
        { reason: 'client_outside_age', persons: 0, left: 6 },
        { reason: 'client_short_history', persons: 1, left: 5 },
        { reason: 'client_not_there', persons: 0, left: 5 },
        { reason: 'outside_age', persons: 1, left: 4 },
        { reason: 'not_there', persons: 0, left: 4 },
        { reason: 'no_start_month', persons: 0, left: 4 },
      ],
      clients: 2,
      pool: 2,
    })
  })

  test('the same whatever the number of threads', async () => {
    expect(await linked({}, 1)).toEqual(await linked({}, 4))
  })
})

test('who is studied is known before the monthly sources are read', async () => {
  const store = await testStore()
  const folder = await folderOf(smallRegisters)
  const said: string[] = []
  const asked = linkRegisters(
    store,
    registersSpec(),
    folder,
    (one) => said.push(one),
    async () => {
      const [found] = await store.rows<{ persons: number }>(
        "select count(*) as persons from fate where fate in ('client', 'pool')",
      )
      said.push(`${found?.persons} persons`)
      throw new RangeError('too many')
    },
  )
  await expect(asked).rejects.toThrow('too many')
  expect(said).toEqual(['persons', 'clientships', '4 persons'])
})

describe('a broken file ends in one sentence', () => {
  const failureOf = async (files: Readonly<Record<string, string | Uint8Array>>) => {
    const failure = await linked(files).then(
      () => undefined,
      (error: unknown) => error,
    )
    expect(failure).toBeInstanceOf(StudyFailure)
    return (failure as StudyFailure).message
  }

  test('with an unknown column', async () => {
    expect(await failureOf({ 'clientships.csv': 'person,begin,end\nclient,2020-03-10,\n' })).toBe(
      'clientships.csv has no column "start": its columns are person, begin, end. Name one of them in study.yaml.',
    )
  })

  test('in another encoding', async () => {
    const text = Buffer.concat([
      Buffer.from('person,month,amount\nclient,2020-01,1\n'),
      Buffer.of(0xe4, 0x2c, 0x31, 0x2c, 0x31, 0x0a),
    ])
    expect(await failureOf({ 'benefits.csv': text })).toBe(
      'benefits.csv, line 3: the text is not UTF-8. Save the file as UTF-8, or set encoding: latin-1 for it in study.yaml.',
    )
  })

  test('with a line of too few values', async () => {
    expect(await failureOf({ 'benefits.csv': 'person,month,amount\nclient,2020-01\n' })).toBe(
      'benefits.csv, line 2: 2 values where the header names 3 columns. Correct the line, or quote values that hold the separator.',
    )
  })

  test('that is empty, or names a column twice', async () => {
    expect(await failureOf({ 'benefits.csv': '' })).toBe(
      'benefits.csv is empty: its first line must name the columns.',
    )
    expect(await failureOf({ 'benefits.csv': 'person,month,month\n' })).toBe(
      'benefits.csv, line 1: two columns have the name "month": rename one.',
    )
  })

  test('that is not there', async () => {
    const folder = await folderOf({ 'persons.csv': smallRegisters['persons.csv'] })
    await expect(linkRegisters(await testStore(), registersSpec(), folder)).rejects.toThrow(
      /^There is no file or folder for .*clientships\.csv\.$/,
    )
  })

  test('of Parquet that was cut off', async () => {
    const store = await testStore()
    const folder = await folderOf(smallRegisters)
    const file = join(folder, 'benefits.parquet')
    await store.run(
      `copy (select 'client' as person, '2020-01' as month, range as amount from range(100000)) to '${file}'`,
    )
    const spec = registersSpec({
      monthly: {
        benefits: { file: 'benefits.parquet', month: 'month', values: { earnings: 'amount' } },
      },
    })
    await truncate(file, 3000)
    await expect(linkRegisters(store, spec, folder)).rejects.toThrow(
      'benefits.parquet is not a whole Parquet file: it was cut off or damaged. Copy or write it anew.',
    )
    await writeFile(file, 'PAR1')
    await expect(linkRegisters(await testStore(), spec, folder)).rejects.toThrow(
      'is not a whole Parquet file',
    )
  })
})

test('Parquet, Latin 1, tabs and Finnish dates are read as they are', async () => {
  const store = await testStore()
  const folder = await folderOf({
    ...smallRegisters,
    'clientships.csv': Buffer.from('person\tstart\tend\nclient\t10.3.2020\t20.9.2020\n', 'latin1'),
    'benefits.csv': Buffer.from('person,month,amount,place\nclient,2020-02,7,Hyvinkää\n', 'latin1'),
  })
  const parquet = join(await testFolder(), 'earnings.parquet')
  await store.run(
    `copy (select 'client' as person, date '2019-03-31' as month, 12.5::decimal(9,2) as amount, 2411 as occupation) to '${parquet}'`,
  )
  const spec = registersSpec({
    monthly: {
      earnings: {
        file: parquet,
        month: 'month',
        values: { earnings: 'amount' },
        work: { column: 'amount', occupation: 'occupation' },
      },
      benefits: {
        file: 'benefits.csv',
        encoding: 'latin-1',
        month: 'month',
        values: { benefit: 'amount' },
      },
    },
  })
  const { flow } = await linkRegisters(store, spec, folder)
  expect(flow.clients).toBe(1)
  expect(
    await store.rows('select month, earnings, worked, expert_work from monthly_earnings'),
  ).toEqual([{ month: 2019 * 12 + 2, earnings: 12.5, worked: 1, expert_work: 1 }])
})
