import { spawn } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { folderOf, smallRegisters } from '../../test/registers.ts'

const cli = new URL('../cli.ts', import.meta.url).pathname

const study = `title: Broken off
registers:
  months: { from: 2018-01, to: 2022-12 }
  persons: { file: persons.csv, born: born }
  clientships: { file: clientships.csv, start: start, end: end }
  monthly:
    earnings: { file: earnings.csv, month: month, values: { earnings: amount } }
  cohort: { starts: { from: 2020-01, to: 2020-12 }, history: 12, followUp: 24 }
  windows: [[-12, -1]]
  outcomes: { income: { sum: earnings, from: 13, to: 24 } }
outcomes: [income]
covariates: [start_month, age]
match: { method: nearest }
`

test('a panel that is broken off leaves nothing of what it had linked', async () => {
  const folder = await folderOf({ ...smallRegisters, 'study.yaml': study })
  // So many rows that linking them takes longer than breaking off.
  await writeFile(
    join(folder, 'earnings.csv'),
    `person,month,amount\n${'nobody,2020-01,1000.50\n'.repeat(1_500_000)}`,
  )
  const out = join(folder, 'out')
  await mkdir(out)
  const child = spawn(process.execPath, [
    ...[cli, 'study', 'panel', join(folder, 'study.yaml')],
    ...['--out', out, '--memory', '200MB'],
  ])
  let told = ''
  let wasThere = false
  child.stderr.on('data', (text) => {
    told += text
    if (wasThere || !told.includes('earnings')) return
    wasThere = existsSync(join(out, '.work', 'store.duckdb'))
    child.kill('SIGINT')
  })
  const code = await new Promise((resolve) => child.once('close', resolve))
  expect(wasThere, told).toBe(true)
  expect(code).toBe(130)
  expect(readdirSync(out)).toEqual([])
}, 120_000)
