import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, registersSpec, smallRegisters, testFolder } from '../../../test/registers.ts'
import { prepareRegisters } from './prepare.ts'

const orderOf = (specFolder: string, out: string) => ({
  ...{ specFolder, out, memoryMB: 300, threads: 2 },
  say: () => undefined,
})

test('writes panel, risk sets, event time, codebook and linkage, and nothing else stays', async () => {
  const out = join(await testFolder(), 'out')
  const order = orderOf(await folderOf(smallRegisters), out)
  const { linkage, personMonths, riskSets } = await prepareRegisters(registersSpec(), order)
  expect([linkage.flow.clients, personMonths, riskSets.clients]).toEqual([2, 210, 2])
  expect((await readdir(out)).sort()).toEqual([
    'codebook.csv',
    'event-time.csv',
    'linkage.json',
    'panel.parquet',
    'units.parquet',
  ])
})

test('leaves no file when a source is broken', async () => {
  const out = join(await testFolder(), 'out')
  const folder = await folderOf({ ...smallRegisters, 'studies.csv': 'person,level\nclient\n' })
  await expect(prepareRegisters(registersSpec(), orderOf(folder, out))).rejects.toThrow(
    'studies.csv has no column "start"',
  )
  expect(await readdir(out)).toEqual([])
})
