import { beforeAll, describe, expect, it } from 'vitest'
import { makeDropInMorning } from '../../seed/appointments/drop-in-morning.ts'
import { testClock, useTestApp } from '../../test/database/test-app.ts'
import type { DropIn, Ticket, Wall } from './model.drop-in.ts'

const desk = 'reception@demo.test'

describe('the drop-in queue of an office', () => {
  const test = useTestApp()
  let office = ''
  let other = ''

  beforeAll(async () => {
    const { rows } = await test.owner.query<{ office_id: string }>(
      `select office_id from office where area_id = '01' order by position`,
    )
    office = `/api/offices/${rows[0]?.office_id}/drop-in`
    other = `/api/offices/${rows[1]?.office_id}/drop-in`
  })

  const give = (at = office) =>
    test.as(desk)<Ticket>(`POST ${at}/tickets`, { topic: 'advice', language: null })
  const read = async () => (await test.as(desk)<DropIn>(`GET ${office}`)).body

  it('gives every number once, to many at the same time, for each office by itself', async () => {
    const given = await Promise.all(Array.from({ length: 12 }, () => give()))
    expect(given.map(({ body }) => body.number).toSorted((a, b) => a - b)).toEqual(
      Array.from({ length: 12 }, (_none, index) => index + 1),
    )
    expect((await give(other)).body.number).toBe(1)
  })

  it('calls each number to one desk, however many call at once, the lowest first', async () => {
    const called = await Promise.all(
      [1, 2, 3, 4].map((number) => test.as(desk)<Ticket>(`POST ${office}/calls`, { desk: number })),
    )
    expect(called.map(({ body }) => body.number).toSorted()).toEqual([1, 2, 3, 4])
  })

  it('ends a number, takes that back, and refuses what another desk has done meanwhile', async () => {
    const { tickets } = await read()
    const [first, , , , fifth] = tickets
    const set = (ticket: Ticket | undefined, state: string) =>
      test.as(desk)<Ticket>(`POST /api/drop-in-tickets/${ticket?.dropInTicketId}/state`, {
        ...{ state, version: ticket?.version },
      })
    const served = await set(first, 'served')
    expect(served.body).toMatchObject({ state: 'served', version: 3 })
    expect(await set(first, 'left')).toMatchObject({
      status: 409,
      body: { errorCode: 'ticketMovedOn' },
    })
    // Nobody is served who was not called.
    expect(await set(fifth, 'served')).toMatchObject({ status: 409 })
    expect((await set(fifth, 'left')).body.state).toBe('left')
    const again = await test.as('hepa.koske@demo.test')<Ticket>(
      `POST /api/drop-in-tickets/${first?.dropInTicketId}/call`,
      { desk: 7, version: 3 },
    )
    expect(again.body).toMatchObject({ state: 'called', desk: 7, endedAt: null })
  })

  it('says that nobody waits', async () => {
    await test.as(desk)(`POST ${other}/calls`, { desk: 1 })
    expect(await test.as(desk)(`POST ${other}/calls`, { desk: 1 })).toMatchObject({
      ...{ status: 409, body: { errorCode: 'nobodyWaits' } },
    })
  })

  it('is of another area for nobody', async () => {
    expect(await test.as('hepa.stadi@demo.test')(`GET ${office}`)).toMatchObject({ status: 404 })
    const { tickets } = await read()
    const answer = await test.as('hepa.stadi@demo.test')(
      `POST /api/drop-in-tickets/${tickets[5]?.dropInTicketId}/state`,
      { state: 'left', version: 1 },
    )
    expect(answer).toMatchObject({ status: 404 })
  })

  describe('on the wall', () => {
    const wall = (token: string) => test.as(undefined)<Wall>('POST /api/links/wall', { token })
    const open = async () =>
      (await test.as(desk)<{ token: string }>(`PUT ${office}/screen`)).body.token

    it('shows numbers and desks to whoever has its address, and nothing else', async () => {
      const { status, body } = await wall(await open())
      expect(status).toBe(200)
      expect(Object.keys(body).sort()).toEqual(
        ['called', 'minutesNow', 'next', 'now', 'officeName', 'waiting'].sort(),
      )
      expect(body.called.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4])
      expect(body.next[0]?.number).toBe(6)
    })

    it('has one address at a time, of which the database keeps no more than the hash', async () => {
      const first = await open()
      const second = await open()
      expect(await wall(first)).toMatchObject({ status: 409, body: { errorCode: 'linkEnded' } })
      expect((await wall(second)).status).toBe(200)
      const { rows } = await test.owner.query<{ found: boolean }>(
        `select (select count(*) from link l where l::text like '%' || $1 || '%')
              + (select count(*) from idempotency i where i::text like '%' || $1 || '%') > 0 as found`,
        [second.split('.')[1]],
      )
      expect(rows).toEqual([{ found: false }])
      await test.as(desk)(`DELETE ${office}/screen`)
      expect((await wall(second)).status).toBe(409)
    })

    it('is not found by guessing: of another area, of no area, nor again and again', async () => {
      const token = await open()
      const secret = token.split('.')[1] ?? ''
      const guesses = [`91.${secret}`, `99.${secret}`, `01.${'A'.repeat(43)}`]
      for (const guess of guesses)
        expect(await wall(guess)).toMatchObject({ status: 404, body: { errorCode: 'linkUnknown' } })
      expect(await wall('short')).toMatchObject({ status: 400 })
      const more = await Promise.all(Array.from({ length: 70 }, () => wall(`01.${'B'.repeat(43)}`)))
      expect(more.some(({ status }) => status === 429)).toBe(true)
      expect((await wall(token)).status).toBe(429)
    })
  })

  it('has a morning in the demo, with people who wait and an estimate, once a day', async () => {
    await test.owner.query('delete from drop_in_ticket')
    await makeDropInMorning({ databaseUrl: test.databaseUrl, clock: testClock })
    const before = await read()
    expect(before.tickets.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(2)
    expect(before.tickets.filter(({ state }) => state === 'served').length).toBeGreaterThan(10)
    expect(before.minutesNow).toBeGreaterThan(0)
    await makeDropInMorning({ databaseUrl: test.databaseUrl, clock: testClock })
    expect((await read()).tickets.length).toBe(before.tickets.length)
  })
})
