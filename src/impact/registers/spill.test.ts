import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testFolder } from '../../../test/registers.ts'
import { openStore } from './queries.store.ts'

test('what is more than four times the memory is sorted on disk, and nothing of it stays', async () => {
  const folder = await testFolder()
  const memoryMB = 50
  const store = await openStore({ folder, memoryMB, threads: 2 })
  const spill = join(folder, 'spill')
  const rows = 5_000_000
  let spilled = 0
  const watch = setInterval(() => {
    if (existsSync(spill)) spilled = Math.max(spilled, readdirSync(spill).length)
  }, 10)
  // A number and an identifier of 36 letters a row: 44 bytes.
  expect(rows * 44).toBeGreaterThan(4 * memoryMB * 1e6)
  await store.run(`create table sorted as
    select hash(i) as key, concat('person-', md5(i::varchar)) as person from range(${rows}) t(i) order by key`)
  clearInterval(watch)
  const [found] = await store.rows<{ rows: number; falls: number }>(`
    select count(*) as rows, count(*) filter (key < before) as falls
    from (select key, lag(key) over (order by rowid) as before from sorted where rowid < 100000)`)
  store.close()
  expect(spilled).toBeGreaterThan(0)
  expect(found).toEqual({ rows: 100_000, falls: 0 })
  expect(existsSync(spill) ? readdirSync(spill) : []).toEqual([])
}, 120_000)
