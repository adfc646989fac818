import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { useTestApp } from '../../test/database/test-app.ts'
import { addActors, type TestActor } from '../../test/routes/actors.ts'
import { toDay } from '../platform/shared/days.ts'
import { linkRoutes, routes } from '../routes.ts'
import type { AccessLogAnswer } from './model.access-log.ts'
import { artificialHetu } from './model.hetu.ts'
import { retentionJob } from './operations.erasure.ts'
import { accessLogTexts } from './texts/texts.ts'

const dpo = 'dpo@demo.test'
const known = artificialHetu(toDay('1990-01-01'), 900)
const unknown = artificialHetu(toDay('1990-03-03'), 902)

describe('the access log', () => {
  const test = useTestApp()
  const made: { clientId: string; clientNumber: number }[] = []
  let people: TestActor[] = []

  beforeAll(async () => {
    people = await addActors(test.owner, 'koske')
    for (const hetu of [known, artificialHetu(toDay('1990-02-02'), 901), null]) {
      const { rows } = await test.owner.query<{ organisation_id: string }>(
        `select organisation_id from centre where code = 'koske'`,
      )
      const { status, body } = await test.as('hepa.koske@demo.test')<{
        clientId: string
        clientNumber: number
      }>('POST /api/clients', {
        familyName: `Salanimi${made.length}`,
        givenNames: 'Testi',
        ...(hetu === null ? { birthDate: '1990-03-03' } : { hetu }),
        organisationId: rows[0]?.organisation_id,
      })
      expect(status, JSON.stringify(body)).toBe(200)
      made.push(body)
    }
    for (const { clientId } of made)
      await test.as('hepa.koske@demo.test')(`GET /api/clients/${clientId}`)
  })

  const client = (index: number) => made[index] ?? { clientId: '', clientNumber: 0 }
  const search = async (question: object) =>
    (await test.as(dpo)<AccessLogAnswer>('POST /api/access-log/search', question)).body
  /** Writes entries of a made-up past, one a minute from an instant on. */
  const addPast = (from: string, count: number, staffId: string, clientIds: readonly string[]) =>
    test.owner.query(
      `with entry as (
         insert into access_log (area_id, log_id, at, user_id, staff_id, event, route, outcome)
         select '01', gen_random_uuid(), $1::timestamptz + n * interval '1 minute', 'past', $3::uuid,
                'ClientRead', 'GET /past', case n % 10 when 9 then 'refused' else 'done' end
           from generate_series(0, $2::int - 1) n returning log_id, at)
       insert into access_log_client (area_id, client_id, at, log_id)
       select '01', c, entry.at, entry.log_id from entry, unnest($4::uuid[]) c`,
      [from, count, staffId, clientIds],
    )

  it('tells who did what with a client, found by number', async () => {
    const { clients, entries } = await search({ clientNumber: client(0).clientNumber })
    expect(clients).toEqual([client(0).clientNumber])
    expect(entries.map(({ event, outcome }) => [event, outcome])).toEqual([
      ['ClientRead', 'done'],
      ['ClientAdd', 'done'],
    ])
    expect(entries[0]).toMatchObject({ clientNumbers: [client(0).clientNumber], clientCount: 1 })
    expect(entries[0]?.reader?.name).toMatch(/\w+ \w+/)
  })

  it('finds by a full hetu, in the body, as well', async () => {
    const { clients, entries } = await search({ hetu: known })
    expect(clients).toEqual([client(0).clientNumber])
    expect(entries.at(-1)?.event).toBe('ClientAdd')
    expect((await search({ hetu: unknown })).entries).toEqual([])
  })

  it('tells of nobody when nobody is meant', async () => {
    expect(await search({ clientNumber: 1 })).toEqual({ clients: [], entries: [], after: null })
  })

  it('never tells a name of a client', async () => {
    for (const question of [{}, { clientNumber: client(0).clientNumber }])
      expect(JSON.stringify(await search(question))).not.toMatch(/Salanimi|010190/)
  })

  it('remembers that it was read, and about whom', async () => {
    await search({ clientNumber: client(1).clientNumber })
    const { entries } = await search({ clientNumber: client(1).clientNumber })
    expect(entries[0]?.event).toBe('AccessLogSearch')
  })

  it('shows refusals, with who was refused', async () => {
    const teacher = people.find(({ role }) => role === 'teacher')
    const answer = await test.app.inject({
      method: 'GET',
      url: `/api/clients/${client(2).clientId}`,
      headers: { cookie: teacher?.cookie ?? '' },
    })
    expect(answer.statusCode).toBe(404)
    const { entries } = await search({ clientNumber: client(2).clientNumber, outcome: 'refused' })
    expect(entries.map((entry) => [entry.event, entry.reader?.staffId])).toEqual([
      ['ClientRead', teacher?.staffId],
    ])
  })

  it('goes page by page through every entry once, newest first', async () => {
    const staffId = people[0]?.staffId ?? ''
    await addPast('2026-03-01T10:00:00Z', 120, staffId, [client(0).clientId, client(1).clientId])
    for (const question of [{ staffId }, { staffId, clientNumber: client(0).clientNumber }]) {
      const seen: { at: string; logId: string }[] = []
      let after: AccessLogAnswer['after'] = null
      do {
        const page: AccessLogAnswer = await search({ ...question, until: '2026-03-31', after })
        seen.push(...page.entries)
        after = page.after
      } while (after !== null)
      expect(seen).toHaveLength(120)
      expect(new Set(seen.map((entry) => entry.logId)).size).toBe(120)
      expect(seen.map((entry) => entry.at)).toEqual(
        seen.map((entry) => entry.at).sort((a, b) => (a < b ? 1 : -1)),
      )
    }
    const refused = await search({ staffId, outcome: 'refused', until: '2026-03-31' })
    expect(refused.entries).toHaveLength(12)
  })

  it('counts days as they are in Finland', async () => {
    const staffId = people[1]?.staffId ?? ''
    // 23.59 on 31 March and 0.00 on 1 April, both in summer time.
    await addPast('2026-03-31T20:59:00Z', 2, staffId, [])
    const days = async (from: string, until: string) =>
      (await search({ staffId, from, until })).entries.length
    expect([
      await days('2026-03-31', '2026-03-31'),
      await days('2026-04-01', '2026-04-01'),
    ]).toEqual([1, 1])
  })

  it('tells ten numbers of a list, first the one that was asked for, and how many there were', async () => {
    const staffId = people[2]?.staffId ?? ''
    const strangers = Array.from({ length: 60 }, () => randomUUID())
    await addPast('2026-02-01T10:00:00Z', 1, staffId, [...strangers, client(2).clientId])
    const [entry] = (await search({ staffId, clientNumber: client(2).clientNumber })).entries
    // The others have been erased: of them no number is left.
    expect(entry).toMatchObject({ clientNumbers: [client(2).clientNumber], clientCount: 61 })
  })

  it("has what the rules of retention did, which is nobody's doing", async () => {
    await addPast('2026-01-01T03:00:00Z', 1, retentionJob.staffId, [client(2).clientId])
    const { entries } = await search({ clientNumber: client(2).clientNumber, until: '2026-01-01' })
    expect(entries.map((entry) => entry.reader)).toEqual([null])
  })

  it('refuses a question that contradicts itself', async () => {
    for (const question of [
      { clientNumber: 1, hetu: known },
      { from: '2026-02-01', until: '2026-01-01' },
      { clientNumber: 1, name: 'Salanimi' },
    ])
      expect(await test.as(dpo)('POST /api/access-log/search', question)).toMatchObject({
        status: 400,
      })
  })

  it('tells numbers to nobody else, not even by a statement of the application', async () => {
    const client = await test.owner.connect()
    try {
      await client.query('begin')
      await client.query('set local role taitopolku_app')
      await client.query(
        `select set_config('app.area_id', '01', true), set_config('app.user_id', m.user_id, true)
           from (select user_id from staff_member where false union select 'somebody') m`,
      )
      await expect(
        client.query(`select * from access_log_subject('{}', 100001, null, '2026-11-21')`),
      ).rejects.toThrow('only for the data-protection officer of the area')
    } finally {
      await client.query('rollback')
      client.release()
    }
  })

  it('is of one area', async () => {
    await test.as('manager.stadi@demo.test')('GET /api/me')
    const { rows } = await test.owner.query<{ staff_id: string }>(
      `select staff_id from staff_member where email = 'manager.stadi@demo.test'`,
    )
    expect((await search({ staffId: rows[0]?.staff_id })).entries).toEqual([])
  })

  it('names everybody who may have read', async () => {
    const { body } = await test.as(dpo)<{ staffId: string; name: string }[]>(
      'GET /api/access-log/readers',
    )
    expect(body.map((reader) => reader.staffId)).toEqual(
      expect.arrayContaining(people.map((one) => one.staffId)),
    )
  })
})

it('every event of the access log is named, and explained to the data-protection officer', () => {
  // Some links open nothing of anybody.
  const ofRoutes = [...routes, ...linkRoutes].flatMap(({ audit }) => audit ?? [])
  for (const audit of ofRoutes) {
    expect(audit).toMatch(/^([A-Z][a-z]+)+$/)
    expect(Object.keys(accessLogTexts.fi.events)).toContain(audit)
  }
  const beside = ['ClientErase', 'SignIn', 'ReferralImportRead', 'ReferralImportSend']
  const events = new Set([...ofRoutes, ...beside])
  expect(Object.keys(accessLogTexts.fi.events).filter((event) => !events.has(event))).toEqual([])
})
