import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folderOf, registersInput, smallRegisters } from '../../test/registers.ts'
import { runCommand } from '../../test/run-command.ts'
import { studyCommand } from './command.study.ts'

/** JSON is YAML. */
const specification = JSON.stringify({
  title: 'Small registers',
  registers: registersInput,
  outcomes: ['income'],
  covariates: ['sex', 'age'],
})

async function panel(...args: string[]) {
  const folder = await folderOf({ ...smallRegisters, 'study.yaml': specification })
  const run = async (...more: string[]) => {
    const words = ['panel', join(folder, 'study.yaml'), ...args, ...more]
    const told = await runCommand(studyCommand, words)
    return { ...told, stderr: told.stderr.replaceAll(`${folder}/`, '') }
  }
  return { folder, out: join(folder, 'out'), run }
}

const files = ['codebook.csv', 'event-time.csv', 'linkage.json', 'panel.parquet', 'units.parquet']

describe('study panel', () => {
  it('links the registers, tells of it, and writes panel, risk sets, event time, codebook and linkage', async () => {
    const { out, run } = await panel('--memory', '300MB', '--threads', '2')
    const { code, stdout, stderr } = await run('--out', out)
    expect(code, stderr).toBe(0)
    expect((await readdir(out)).sort()).toEqual(files)
    expect(stdout).toMatch(/^persons: 13 rows, 10 of 10 pseudonyms linked \(100\.0 %\)$/m)
    expect(stdout).toMatch(/^Population: \d+ persons$/m)
    expect(stdout).toMatch(
      /^Panel: \d+ person-months; risk sets: 2 clients, \d+ rows of \d+ controls$/m,
    )
    expect(stderr).toMatch(/panel\nrisk sets\n$/)
    const linkage = JSON.parse(await readFile(join(out, 'linkage.json'), 'utf8'))
    expect(linkage.riskSets.clients).toBe(2)
    expect(await readFile(join(out, 'codebook.csv'), 'utf8')).toMatch(/^file,column,type,meaning\n/)
    expect(await readFile(join(out, 'event-time.csv'), 'utf8')).toMatch(/^person,start_month,/)
  })

  it('gives the same as JSON, and the same files with other threads', async () => {
    const { folder, out, run } = await panel('--memory', '300MB')
    const { code, stdout } = await run('--out', out, '--json', '--threads', '1')
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      riskSets: { clients: 2 },
      linkage: { sources: expect.any(Array) },
    })
    const again = join(folder, 'again')
    await run('--out', again, '--threads', '2')
    for (const name of files)
      expect(
        (await readFile(join(again, name))).equals(await readFile(join(out, name))),
        name,
      ).toBe(true)
  })

  it('ends with a sentence, and leaves nothing, when it cannot go on', async () => {
    const { folder, out, run } = await panel('--memory', '300MB')
    expect(await run()).toMatchObject({
      code: 2,
      stderr: '--out is missing. See npx taitopolku study panel --help.\n',
    })
    await writeFile(join(folder, 'earnings.csv'), 'person,month\nclient,2020-01\n')
    const wrong = await run('--out', out)
    expect(wrong.code).toBe(1)
    expect(wrong.stderr).toMatch(/earnings\.csv has no column "amount"/)
    expect(await readdir(out).catch(() => [])).toEqual([])
    await rm(join(folder, 'earnings.csv'))
    expect(await run('--out', out)).toMatchObject({ code: 1 })
    expect(await readdir(out).catch(() => [])).toEqual([])
  })

  it('is of registers alone', async () => {
    const { folder, out, run } = await panel()
    const plain = {
      title: 'Units',
      data: { units: 'persons.csv', id: 'person', treatment: 'sex' },
      outcomes: ['died'],
      covariates: ['born'],
    }
    await writeFile(join(folder, 'study.yaml'), JSON.stringify(plain))
    const { code, stderr } = await run('--out', out)
    expect(code).toBe(1)
    expect(stderr).toBe(
      'study.yaml declares no registers: add the section registers, or run the study on its table of units.\n',
    )
  })
})
