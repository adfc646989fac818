import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { RegistersSpec } from '../src/impact/registers/model.registers.ts'
import { normaliseRegisters } from '../src/impact/registers/normalise.ts'
import { openStore, type Store } from '../src/impact/registers/queries.store.ts'
import { type RegistersInput, registersSchema } from '../src/impact/registers/schema.ts'

/** A folder that is gone after the test. */
export async function testFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-registers-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return folder
}

/** A folder with these files. */
export async function folderOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<string> {
  const folder = await testFolder()
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content)
  return folder
}

/** A store that is closed after the test. */
export async function testStore(threads = 2): Promise<Store> {
  const store = await openStore({ folder: await testFolder(), memoryMB: 300, threads })
  onTestFinished(() => store.close())
  return store
}

/** A small study of registers as it is written. */
export const registersInput = {
  months: { from: '2018-01', to: '2022-12' },
  persons: {
    file: 'persons.csv',
    born: 'born',
    died: 'died',
    arrived: 'arrived',
    left: 'left',
    keep: ['sex'],
  },
  clientships: { file: 'clientships.csv', start: 'start', end: 'end' },
  monthly: {
    earnings: {
      file: 'earnings.csv',
      month: 'month',
      values: { earnings: 'amount' },
      work: { column: 'amount', occupation: 'occupation' },
    },
    benefits: { file: 'benefits.csv', month: 'month', values: { benefit: 'amount' } },
  },
  studies: {
    file: 'studies.csv',
    start: 'start',
    end: 'end',
    level: 'level',
    vocational: ['vocational'],
    result: 'result',
    completed: ['completed'],
    dropped: ['interrupted'],
  },
  cohort: { starts: { from: '2020-01', to: '2020-12' }, history: 12, followUp: 24 },
  windows: [[-12, -1]],
  outcomes: {
    income: { sum: 'earnings', from: 13, to: 24 },
    completed: { study: 'completed', within: 24 },
    dropped_out: { study: 'dropped', within: 24 },
  },
}

const input: RegistersInput = registersSchema.parse(registersInput)

/** The section of a small study, with parts exchanged. */
export const registersSpec = (parts: Partial<RegistersInput> = {}): RegistersSpec =>
  normaliseRegisters(registersSchema.parse({ ...input, ...parts }))

/** Five small registers: a client, two controls, and people who are left out for one reason each. */
export const smallRegisters = {
  'persons.csv': [
    'person,born,died,arrived,left,sex',
    'client,1990-01-15,,2010-05-01,,female',
    'control,1985-06-01,,2012-01-01,,male',
    'later,1988-03-01,,2011-01-01,,male',
    'gone,1980-01-01,,2010-01-01,2020-06-30,female',
    'early,1980-01-01,,2010-01-01,,female',
    'newcomer,1990-01-01,,2019-10-01,,male',
    'child,2010-01-01,,2010-01-01,,male',
    'nobirth,,,2010-01-01,,male',
    'ghost,1990-01-01,1980-01-01,2010-01-01,,male',
    'twice,1990-01-01,,2010-01-01,,male',
    'twice,1991-01-01,,2010-01-01,,male',
    'control,1985-06-01,,2012-01-01,,male',
    ',1985-06-01,,2012-01-01,,male',
  ].join('\n'),
  'clientships.csv': [
    'person,start,end',
    'client,2020-03-10,2020-09-20',
    'client,2021-05-01,',
    'later,2020-08-01,2021-02-01',
    'early,2019-11-01,2020-01-01',
    'newcomer,2020-03-01,2020-05-01',
    'stranger,2020-03-01,2020-05-01',
    'control,2020-05-01,2020-04-01',
    'gone,2020-02-31,',
  ].join('\n'),
  'earnings.csv': [
    'person;month;amount;occupation',
    'client;2019-03;1000,50;9112',
    'client;2019-03;200;2411',
    'client;2020-01;500;9112',
    'client;2021-04;1200;9112',
    'client;2022-03;800;9112',
    'client;2022-04;999;9112',
    'control;2019-06;100;9112',
    'control;2021-12;300;9112',
    'control;2017-12;300;9112',
    'control;2021-13;300;9112',
    'control;2021-11;many;9112',
    'stranger;2021-11;10;9112',
  ].join('\n'),
  'benefits.csv': 'person,month,amount\nclient,202002,700\ncontrol,202002,0\n',
  'studies.csv': [
    'person,level,start,end,result',
    'client,vocational,2020-06-01,2021-08-01,completed',
    'control,vocational,2020-02-01,2020-12-01,interrupted',
    'later,general,2020-06-01,2021-08-01,completed',
  ].join('\n'),
} as const
