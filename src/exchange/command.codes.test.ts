import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { localSecrets } from '../platform/server/config.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { codesCommand } from './command.codes.ts'

describe('opening the table of codes', () => {
  let folder: string
  let sealed: string
  const at = (name: string) => join(folder, name)

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'codes-'))
    vi.stubEnv('SEALING_KEY', '')
    sealed = at('table.sealed')
    const { sealing } = await localSecrets(at('own'))
    await writeFile(sealed, createSealer(sealing).seal('pseudonym;number\n'))
    await localSecrets(at('other'))
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await rm(folder, { recursive: true })
  })

  async function open(dataDir: string, out: string) {
    vi.stubEnv('DATA_DIR', at(dataDir))
    let said = ''
    const to = { write: (text: string) => (said += text) }
    const code = await codesCommand.run([sealed, '--out', at(out)], { stdout: to, stderr: to })
    return { code, said }
  }

  it('needs the key of the installation, and says whose was tried', async () => {
    const other = await open('other', 'a.csv')
    expect(other.code).toBe(1)
    expect(other.said).toMatch(/is sealed and does not open: the key in .*other is not that of/)
    const none = await open('none', 'a.csv')
    expect(none.code).toBe(1)
    expect(none.said).toMatch(/is sealed, and .*none has no key to open it: name the DATA_DIR/)
    expect([existsSync(at('none')), existsSync(at('a.csv'))]).toEqual([false, false])
  })

  it('gives the table once, to who reads it alone', async () => {
    expect(await open('own', 'b.csv')).toMatchObject({ code: 0 })
    expect(await readFile(at('b.csv'), 'utf8')).toBe('pseudonym;number\n')
    expect((await open('own', 'b.csv')).said).toMatch(/b\.csv is there already: name another/)
    expect((await open('own', 'no/b.csv')).said).toMatch(/b\.csv cannot be written: name another/)
  })
})
