import { setTimeout as sleep } from 'node:timers/promises'
import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { CentreResults } from './model.results.ts'

const koske = organisationOf(espoo, 'koske')
const clientships = 20_000
const someoneElsesCount = 7
/** What a large centre counts is kept of the end of the month before. */
const until = '2026-10-31'

describe('the results of a very large centre', () => {
  const test = useTestApp()
  const read = async () => {
    const { status, body } = await test.as('manager.koske@demo.test')<CentreResults>(
      `GET /api/results/${koske}?year=2025`,
    )
    expect(status).toBe(200)
    return body.newClients.count
  }
  const lock = (client: pg.ClientBase) =>
    client.query(`select pg_advisory_xact_lock(hashtext('result_count'), hashtext($1))`, [
      `${espoo}${koske} until`,
    ])
  const keep = (client: pg.ClientBase, age: string) =>
    client.query(
      `insert into result_count (area_id, scope, counted_on, counted_at, cells)
       values ($1, $2, $3, clock_timestamp() - $4::interval, $5)`,
      [
        ...[espoo, `${koske} until`, until, age],
        JSON.stringify([[2025, 'new', 'all', 'all', someoneElsesCount, 0]]),
      ],
    )

  beforeAll(async () => {
    await test.owner.query('delete from clientship_figure')
    await test.owner.query(
      `insert into clientship_figure (area_id, clientship_id, client_id, organisation_id, started_on, visible_to)
       select $1, gen_random_uuid(), gen_random_uuid(), $2::uuid, '2025-03-01', array[$2::uuid]
         from generate_series(1, ${clientships})`,
      [espoo, koske],
    )
  })

  const inTransaction = async (work: (client: pg.ClientBase) => Promise<void>) => {
    const client = await test.owner.connect()
    try {
      await client.query('begin')
      await work(client)
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  it('wait for the count that another has begun when there is none of the day', async () => {
    await inTransaction(async (client) => {
      await lock(client)
      let answered = false
      const reading = read().finally(() => {
        answered = true
      })
      await sleep(200)
      expect(answered).toBe(false)
      await keep(client, '0 seconds')
      await client.query('commit')
      expect(await reading).toBe(someoneElsesCount)
    })
  })

  it('are the last ones while another counts anew', async () => {
    await test.owner.query('delete from result_count')
    await inTransaction(async (client) => {
      await keep(client, '2 hours')
      await client.query('commit')
      await client.query('begin')
      await lock(client)
      expect(await read()).toBe(someoneElsesCount)
    })
  })

  it('are counted anew after an hour and kept for the next', async () => {
    await test.owner.query('delete from result_count')
    await inTransaction(async (client) => {
      await keep(client, '2 hours')
      await client.query('commit')
      expect(await read()).toBe(clientships)
    })
    await test.owner.query('delete from clientship_figure where started_on = $1', ['2025-03-01'])
    expect(await read()).toBe(clientships)
  })
})
