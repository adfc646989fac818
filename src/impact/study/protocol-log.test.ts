import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { homedir, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { canonical } from './hash.ts'
import { deviationsOf } from './model.protocol.ts'
import { appendProtocol, defaultProtocolFolder, readProtocolLog } from './protocol-log.ts'

const folder = mkdtempSync(join(tmpdir(), 'study-protocol-'))
afterAll(() => rmSync(folder, { recursive: true }))

describe('the protocol log', () => {
  it('is kept by the hash of the data, in the order in which specifications were frozen', async () => {
    const entry = (specHash: string) => ({
      ...{ frozenAt: '2026-11-29T12:00:00Z', specHash, outcomes: ['income'] },
      protocol: { covariates: ['age'] },
    })
    expect(await readProtocolLog(folder, 'data')).toEqual([])
    await appendProtocol(folder, 'data', entry('one'))
    await appendProtocol(folder, 'data', entry('two'))
    await appendProtocol(folder, 'other', entry('three'))
    const entries = await readProtocolLog(folder, 'data')
    expect(entries.map(({ specHash }) => specHash)).toEqual(['one', 'two'])
    expect(entries[0]?.previous).not.toBe(entries[1]?.previous)
    expect(readdirSync(folder).sort()).toEqual(['data.ndjson', 'other.ndjson'])
  })

  it('bears two runs that write at once, and tells a line that was taken out', async () => {
    const entry = { frozenAt: '', specHash: 'x', outcomes: [], protocol: {} }
    await Promise.all([
      appendProtocol(folder, 'both', entry),
      appendProtocol(folder, 'both', entry),
    ])
    await appendProtocol(folder, 'both', { ...entry, specHash: 'y' })
    await appendProtocol(folder, 'both', { ...entry, specHash: 'z' })
    expect(await readProtocolLog(folder, 'both')).toHaveLength(4)
    const path = join(folder, 'both.ndjson')
    const lines = readFileSync(path, 'utf8').split('\n')
    writeFileSync(path, lines.filter((line) => !line.includes('"y"')).join('\n'))
    await expect(readProtocolLog(folder, 'both')).rejects.toThrow(/was changed by hand/)
    rmSync(path)
  })

  it('stands where the environment or the system says, outside results', () => {
    expect(defaultProtocolFolder({ TAITOPOLKU_PROTOCOLS: '/protocols' }, 'linux')).toBe(
      '/protocols',
    )
    expect(defaultProtocolFolder({ XDG_STATE_HOME: '/state' }, 'linux')).toBe(
      join('/state', 'taitopolku', 'protocols'),
    )
    expect(defaultProtocolFolder({}, 'linux')).toBe(
      join(homedir(), '.local', 'state', 'taitopolku', 'protocols'),
    )
  })
})

describe('deviations', () => {
  it('are told by path, whatever the order of keys', () => {
    const first = { match: { ratio: 1, caliper: { distance: 0.2 } }, covariates: ['age'] }
    const now = { covariates: ['age', 'sex'], match: { caliper: { distance: 0.2 }, ratio: 2 } }
    expect(deviationsOf(first, now)).toEqual([
      { path: 'match.ratio', was: '1', is: '2' },
      { path: 'covariates', was: '["age"]', is: '["age","sex"]' },
    ])
    expect(deviationsOf(first, { ...first, weights: null })).toEqual([])
    expect(deviationsOf(first, { covariates: ['age'], match: null, weights: 'overlap' })).toEqual([
      { path: 'match.ratio', was: '1', is: null },
      { path: 'match.caliper.distance', was: '0.2', is: null },
      { path: 'weights', was: null, is: '"overlap"' },
    ])
  })

  it('are those of single columns, and none where only the order of keys differs', () => {
    const covariate = (column: string, preOutcome: boolean) => ({ column, preOutcome })
    const first = { covariates: [covariate('age', false), covariate('pay', false)] }
    const sorted = JSON.parse(canonical(first)) as object
    expect(deviationsOf(sorted, first)).toEqual([])
    const now = { covariates: [covariate('age', false), covariate('pay', true)] }
    expect(deviationsOf(sorted, now)).toEqual([
      { path: 'covariates.pay', was: '{"preOutcome":false}', is: '{"preOutcome":true}' },
    ])
    const windows = (months: number) => ({
      windows: [
        [-24, -13],
        [-months, -1],
      ],
    })
    expect(deviationsOf(windows(6), windows(3))).toHaveLength(1)
    expect(deviationsOf({ covariates: [] }, { covariates: [covariate('age', false)] })).toEqual([
      { path: 'covariates', was: '[]', is: null },
      { path: 'covariates.age', was: null, is: '{"preOutcome":false}' },
    ])
  })

  it('have equal texts for equal values', () => {
    expect(canonical({ b: [1, { d: null, c: 'x' }], a: true })).toBe(
      canonical({ a: true, b: [1, { c: 'x', d: null }] }),
    )
  })
})
