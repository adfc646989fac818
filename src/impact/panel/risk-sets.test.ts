import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  folderOf,
  registersSpec,
  smallRegisters,
  testFolder,
  testStore,
} from '../../../test/registers.ts'
import { linkRegisters } from '../registers/link.ts'
import { unitColumns } from '../registers/model.registers.ts'
import type { RegistersInput } from '../registers/schema.ts'
import { codebookOf } from './codebook.ts'
import { layPanel, writePanel } from './queries.months.ts'
import { readSeries } from './queries.series.ts'
import { writeRiskSets } from './queries.units.ts'

async function study(parts: Partial<RegistersInput> = {}) {
  const store = await testStore()
  const spec = registersSpec(parts)
  const out = await testFolder()
  await linkRegisters(store, spec, await folderOf(smallRegisters))
  await layPanel(store, spec)
  const months = await writePanel(store, spec, join(out, 'panel.parquet'))
  const sets = await writeRiskSets(store, spec, join(out, 'units.parquet'))
  const read = (file: string, where: string) =>
    store.rows<Record<string, string | number | null>>(`from '${join(out, file)}' where ${where}`)
  const series = (persons: readonly string[]) =>
    readSeries(store, join(out, 'panel.parquet'), spec, persons, ['earnings', 'worked'])
  return { months, sets, read, series }
}

test('the panel has each month of a person in the country, and what the registers say of it', async () => {
  const { months, read } = await study()
  // client, control and later through 60 months; gone until June 2020.
  expect(months).toBe(60 * 3 + 30)
  const [march] = await read('panel.parquet', "person = 'client' and month = '2019-03'")
  expect(march).toMatchObject({
    event_month: -12,
    in_service: 0,
    studying: 0,
    earnings: 1200.5,
    worked: 1,
    expert_work: 1,
    benefit: 0,
  })
  const [july] = await read('panel.parquet', "person = 'client' and month = '2020-07'")
  expect(july).toMatchObject({ event_month: 4, in_service: 1, studying: 1, earnings: 0, worked: 0 })
  const [control] = await read('panel.parquet', "person = 'control' and month = '2020-02'")
  expect(control).toMatchObject({ event_month: null, in_service: 0, studying: 1 })
})

test('risk sets: in the month of a start, those who started and those who could have but had not', async () => {
  const { sets, read } = await study()
  expect(sets).toEqual({ clients: 2, controls: 4, controlPersons: 3 })
  const march = await read('units.parquet', "start_month = '2020-03' order by unit")
  expect(march.map(({ unit, client }) => [unit, client])).toEqual([
    ['client@2020-03', 1],
    ['control@2020-03', 0],
    ['gone@2020-03', 0],
    ['later@2020-03', 0],
  ])
  // In August the client of March is no longer at risk, and who left in June is gone.
  const august = await read('units.parquet', "start_month = '2020-08' order by unit")
  expect(august.map(({ unit, client }) => [unit, client])).toEqual([
    ['control@2020-08', 0],
    ['later@2020-08', 1],
  ])
})

test('covariates are as of the month before, outcomes are counted from it', async () => {
  const { read } = await study()
  const [client] = await read('units.parquet', "unit = 'client@2020-03'")
  expect(client).toMatchObject({
    person: 'client',
    sex: 'female',
    studying_before: 0,
    benefit_12_1: 700 / 12,
    // April 2021 to March 2022
    income: 1200 + 800,
    completed: 1,
    dropped_out: 0,
  })
  expect(client?.age).toBeCloseTo(30 + 2 / 12, 12)
  expect(client?.years_in_country).toBeCloseTo(9 + 10 / 12, 12)
  // March 2019 to February 2020
  expect(client?.earnings_12_1).toBeCloseTo(1700.5 / 12, 12)
  const [control] = await read('units.parquet', "unit = 'control@2020-03'")
  expect(control).toMatchObject({ studying_before: 1, income: 300, completed: 0, dropped_out: 1 })
})

test('an outcome is missing when its months were not observed', async () => {
  const { read } = await study()
  const [gone] = await read('units.parquet', "unit = 'gone@2020-03'")
  expect(gone).toMatchObject({ income: null, completed: null, dropped_out: null })
  expect(Object.keys(gone ?? {})).toEqual(unitColumns(registersSpec()))
  const rows = codebookOf(registersSpec()).filter(({ file }) => file === 'units.parquet')
  expect(rows.map(({ column }) => column)).toEqual(Object.keys(gone ?? {}))
})

test('a control who becomes a client is kept, or censored where the cohort says so', async () => {
  const kept = await study()
  const [later] = await kept.read('units.parquet', "unit = 'later@2020-03'")
  expect(later?.income).toBe(0)
  const censored = await study({
    cohort: {
      starts: { from: '2020-01', to: '2020-12' },
      history: 12,
      followUp: 24,
      laterStart: 'censor',
    },
  })
  const [gone] = await censored.read('units.parquet', "unit = 'later@2020-03'")
  expect(gone).toMatchObject({ income: null, completed: null })
  const [client] = await censored.read('units.parquet', "unit = 'later@2020-08'")
  expect(client?.income).toBe(0)
})

test('months of persons are read as they were laid, and are missing where nobody was', async () => {
  const { series } = await study()
  const { firstMonth, inService, measures } = await series(['gone', 'client'])
  expect(firstMonth).toBe(2018 * 12)
  expect([inService.rows, inService.columns]).toEqual([2, 60])
  const earnings = measures.get('earnings')?.values
  expect(earnings?.[60 + 14]).toBe(1200.5)
  expect(measures.get('worked')?.values[60 + 14]).toBe(1)
  expect(earnings?.[29]).toBe(0)
  expect(earnings?.[30]).toBeNaN()
  expect([...inService.values.subarray(60, 120)].indexOf(1)).toBe(26)
})
