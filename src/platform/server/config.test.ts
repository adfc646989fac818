import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigError, localSecrets, productionSettings } from './config.ts'

const key = () => randomBytes(32).toString('hex')
const fit = {
  DATABASE_URL: 'postgres://taitopolku@db.example.fi/taitopolku',
  PUBLIC_URL: 'https://taitopolku.example.fi/',
  SESSION_KEY: key(),
  SEALING_KEY: key(),
}

describe('the settings of production', () => {
  it('are read from the environment', () => {
    expect(productionSettings({ ...fit, PORT: '8080', METRICS_PORT: '9464' })).toEqual({
      databaseUrl: fit.DATABASE_URL,
      secrets: { session: fit.SESSION_KEY, sealing: Buffer.from(fit.SEALING_KEY, 'hex') },
      publicUrl: 'https://taitopolku.example.fi',
      ...{ host: '127.0.0.1', port: 8080, proxies: 1 },
      filesFolder: resolve('data/files'),
      metrics: { host: '127.0.0.1', port: 9464 },
    })
    expect(productionSettings(fit)).toMatchObject({ port: 3000, metrics: undefined })
  })

  it.each([
    ['no database', { DATABASE_URL: '' }, 'Set DATABASE_URL to'],
    ['another kind of database', { DATABASE_URL: 'mysql://db' }, 'Set DATABASE_URL to'],
    ['no session key', { SESSION_KEY: undefined }, 'Set SESSION_KEY to 64 hexadecimal digits'],
    ['no sealing key', { SEALING_KEY: '' }, 'Set SEALING_KEY to 64 hexadecimal digits'],
    ['a key of one byte repeated', { SESSION_KEY: 'ab'.repeat(32) }, 'SESSION_KEY is not random'],
    ['a short key', { SEALING_KEY: 'secret' }, 'SEALING_KEY must hold 64 hexadecimal digits'],
    ['one key for both', { SEALING_KEY: fit.SESSION_KEY }, 'must be two different keys'],
    ['no address', { PUBLIC_URL: '' }, 'Set PUBLIC_URL to'],
    ['an address without encryption', { PUBLIC_URL: 'http://example.fi' }, 'it must be https'],
    ['a port that is none', { PORT: '70000' }, 'PORT must be the number of a port'],
    ['a word for a port', { METRICS_PORT: 'http' }, 'METRICS_PORT must be the number of a port'],
    ['a word for the proxies', { PROXIES: 'yes' }, 'PROXIES must be the number of proxies'],
  ])('with %s are refused in one sentence', (_what, change, sentence) => {
    const read = () => productionSettings({ ...fit, ...change })
    expect(read).toThrow(ConfigError)
    expect(read).toThrow(sentence)
    expect(read).not.toThrow('\n')
  })
})

describe('the keys of an installation of its own', () => {
  const directory = mkdtempSync(join(tmpdir(), 'taitopolku-keys-'))

  it('are made once, for this user alone, and stay', async () => {
    const made = await localSecrets(directory)
    expect(made.session).not.toBe(made.sealing.toString('hex'))
    expect(statSync(join(directory, 'keys', 'sealing')).mode & 0o777).toBe(0o600)
    expect(await localSecrets(directory)).toEqual(made)
  })

  it('that are damaged are never replaced in silence', async () => {
    const file = join(directory, 'keys', 'sealing')
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 10))
    await expect(localSecrets(directory)).rejects.toThrow(`The file ${file} must hold 64`)
    rmSync(directory, { recursive: true })
  })
})
