import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runHere } from '../stats/blocks.ts'
import { openSource } from './source.ts'

const folder = mkdtempSync(join(tmpdir(), 'study-parquet-'))
afterAll(() => rmSync(folder, { recursive: true }))
const path = join(folder, 'units.parquet')

beforeAll(async () => {
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`
    copy (
      select 'p' || i as id, (i % 2)::integer as treat, i / 4.0 as x,
        case when i % 3 = 0 then null else ['white', 'black', 'Äiti'][1 + i % 3] end as race,
        case when i = 5 then null else i > 2 end as married,
        date '2020-01-01' + i::integer as seen
      from range(5000) t(i)
    ) to '${path}' (format parquet)`)
  connection.closeSync()
  instance.closeSync()
})

const request = { id: 'id', mustBeNumbers: ['treat'], run: runHere }

describe('a table of persons from Parquet', () => {
  it('reads numbers, booleans, texts with nulls, and days', async () => {
    const source = await openSource(path)
    expect(source.header).toEqual(['id', 'treat', 'x', 'race', 'married', 'seen'])
    const { rows, ids, columns } = await source.read({
      ...request,
      columns: ['treat', 'x', 'race', 'married', 'seen'],
    })
    const [treat, x, race, married, seen] = columns
    expect(rows).toBe(5000)
    expect(ids?.at(4999)).toBe('p4999')
    if (treat?.kind !== 'number' || x?.kind !== 'number' || married?.kind !== 'number')
      throw new Error('Expected numbers')
    expect([treat.values[4999], x.values[4999]]).toEqual([1, 1249.75])
    expect([...married.values.slice(2, 6)]).toEqual([0, 1, 1, Number.NaN])
    if (race?.kind !== 'factor' || seen?.kind !== 'factor') throw new Error('Expected texts')
    expect(race.levels).toEqual(
      ['black', 'white', 'Äiti'].filter((level) => race.levels.includes(level)),
    )
    expect(race.codes[3]).toBe(-1)
    expect(seen.levels[seen.codes[1] as number]).toBe('2020-01-02')
  })

  it('tells which column is missing or no number', async () => {
    const source = await openSource(path)
    await expect(source.read({ ...request, columns: ['treat', 'rase'] })).rejects.toThrow(
      /units\.parquet has no column "rase"; perhaps "race" is meant\./,
    )
    await expect(
      source.read({ ...request, columns: ['race'], mustBeNumbers: ['race'] }),
    ).rejects.toThrow(/units\.parquet, column "race": its values are texts: write numbers, /)
  })

  it('tells where a number has no end', async () => {
    const endless = join(folder, 'endless.parquet')
    const instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    await connection.run(`
      copy (
        select i as id, i % 2 as treat, case when i = 6 then -'inf'::double else i end as x
        from range(10) t(i)
      ) to '${endless}' (format parquet)`)
    connection.closeSync()
    instance.closeSync()
    const source = await openSource(endless)
    await expect(source.read({ ...request, columns: ['treat', 'x'] })).rejects.toThrow(
      /endless\.parquet, row 7, column "x": "-Infinity" is not a number, /,
    )
  })

  it('tells that a file was cut off', async () => {
    const cut = join(folder, 'cut.parquet')
    writeFileSync(cut, readFileSync(path).subarray(0, 20_000))
    await expect(openSource(cut)).rejects.toThrow(/cut\.parquet is cut off: .* Copy it anew\.$/)
  })
})
