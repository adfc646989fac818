import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { toDay } from '../platform/shared/days.ts'
import { parseHetu } from './model.hetu.ts'
import { type ClientList, clientCountCap } from './model.list.ts'
import type { SearchAnswer } from './model.search.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')

describe('the list of clients', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const list = async (email: string, query = '') => {
    const answer = await test.as(email)<ClientList>(`GET /api/clients?${query}`)
    expect(answer.status).toBe(200)
    return answer.body
  }
  const names = (answer: ClientList) => answer.rows.map((row) => row.familyName)

  it('shows whom the reader may know, with what they may know of each', async () => {
    const expert = await make.demoStaff('hepa.koske@demo.test')
    const mine = await make.client({
      areaId: espoo,
      organisations: [koske],
      familyName: 'Aalto',
      contact: { municipalityCode: '049' },
      motherTongue: 'so',
      serviceLanguage: 'fi',
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    await make.client({ areaId: espoo, organisations: [koske], familyName: 'Öberg' })
    await make.client({
      areaId: espoo,
      organisations: [oske],
      former: [koske],
      familyName: 'Entinen',
    })
    await make.client({ areaId: espoo, organisations: [oske], familyName: 'Toinen' })
    const all = await list('hepa.koske@demo.test', 'scope=all')
    expect(names(all)).toEqual(['Aalto', 'Entinen', 'Öberg'])
    expect(all.rows[0]).toEqual({
      clientId: mine.clientId,
      clientNumber: mine.clientNumber,
      familyName: 'Aalto',
      givenNames: 'Maija',
      usedName: null,
      birthYear: 1990,
      motherTongue: 'so',
      serviceLanguage: 'fi',
      isProtected: false,
      municipalityCode: '049',
      people: [{ staffId: expert.staffId, name: expect.any(String) }],
      createdAt: expect.any(String),
    })
    expect([all.count, all.after]).toEqual([3, null])
    expect(names(await list('hepa.koske@demo.test'))).toEqual(['Aalto', 'Öberg'])
    expect(names(await list('hepa.koske@demo.test', 'scope=mine'))).toEqual(['Aalto'])
    expect(names(await list('hepa.koske@demo.test', 'motherTongue=so'))).toEqual(['Aalto'])
    expect(names(await list('hepa.koske@demo.test', 'serviceLanguage=sv'))).toEqual([])
    expect(names(await list('hepa.koske@demo.test', 'text=alto'))).toEqual(['Aalto'])
    // Former clients are known, and so found, by those whose role may know them.
    expect(names(await list('hepa.koske@demo.test', 'scope=all&text=entinen'))).toEqual(['Entinen'])
    expect(names(await list('hepa.koske@demo.test', 'text=entinen'))).toEqual([])
    expect(names(await list('manager.koske@demo.test', 'scope=all&text=entinen'))).toEqual([])
    expect(names(await list('manager.koske@demo.test', 'scope=all'))).toEqual(['Aalto', 'Öberg'])
    expect(names(await list('hepa.stadi@demo.test', 'scope=all'))).toEqual([])
    expect(names(await list('teacher.oske@demo.test', 'scope=all'))).toEqual([])
    expect((await test.as('dpo@demo.test')('GET /api/clients')).status).toBe(403)

    const logged = await test.owner.query(
      `select count(distinct client_id)::int as n from access_log_client c
         join access_log l using (area_id, log_id) join staff_member m using (area_id, staff_id)
        where l.event = 'ClientList' and m.email = 'manager.koske@demo.test'`,
    )
    expect(logged.rows[0].n).toBe(2)
  })

  it.each(['walk', 'ids'] as const)(
    'pages through every client once in each order (%s)',
    async (way) => {
      const reader = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
      // Enough clients of the organisation make the list walk the index.
      if (way === 'walk') await fill(2 * clientCountCap)
      const { rows: expected } = await test.owner.query(
        'select client_id from client_access where organisation_id = $1 and upper_inf(period)',
        [koske],
      )
      for (const order of ['name', 'number', 'created'])
        for (const direction of ['ascending', 'descending']) {
          const seen: (string | number)[] = []
          const ids = new Set<string>()
          let after: string | null = null
          do {
            const page: ClientList = await list(
              reader.email,
              `sort=${order}&direction=${direction}${after === null ? '' : `&after=${after}`}`,
            )
            expect(page.count === null).toBe(after !== null)
            if (after === null) expect(page.count).toBe(Math.min(clientCountCap, expected.length))
            for (const row of page.rows) {
              ids.add(row.clientId)
              seen.push(
                order === 'name'
                  ? row.familyName.toLowerCase()
                  : order === 'number'
                    ? row.clientNumber
                    : row.createdAt,
              )
            }
            after = page.after
          } while (after !== null)
          expect(ids.size).toBe(expected.length)
          expect(seen.length).toBe(expected.length)
          if (order !== 'name') {
            const sorted = seen.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
            expect(seen).toEqual(direction === 'ascending' ? sorted : sorted.reverse())
          }
        }
    },
    60_000,
  )

  async function fill(count: number) {
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_at, created_by)
         select '01', gen_random_uuid(), 'Joukko' || n % 300, 'Jo', 'joukko' || n % 300 || ' jo', array[$1::uuid],
                timestamptz '2026-01-01' + n % 500 * interval '1 hour', (select staff_id from staff_member where area_id = '01' limit 1)
           from generate_series(1, $2::int) n returning area_id, client_id, visible_to)
       insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
       select area_id, client_id, $1, '[2026-01-01,)', 'test', visible_to from added`,
      [koske, count],
    )
  }

  it.each([
    'sort=age',
    'after=17',
    'after=00000000-0000-4000-8000-999999999999',
    'limit=1000000',
    'motherTongue=SOMALI',
    'text=010594Y9032',
  ])('refuses %s', async (query) => {
    expect((await test.as('hepa.koske@demo.test')(`GET /api/clients?${query}`)).status).toBe(400)
  })
})

describe('the search', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const search = async (q: string, email = 'hepa.koske@demo.test') => {
    const answer = await test.as(email)<SearchAnswer>(
      `GET /api/clients/search?q=${encodeURIComponent(q)}`,
    )
    expect(answer.status).toBe(200)
    return answer.body.hits
  }
  const found = async (q: string, email?: string) =>
    (await search(q, email)).map((hit) => `${hit.familyName} ${hit.givenNames}`)

  it('finds people by names with typing errors, the nearest first, always in one order', async () => {
    for (const [familyName, givenNames] of [
      ['Abdirahman', 'Ahmed Ali'],
      ['Abdirahman', 'Hamed'],
      ['Щербаков', 'Юрий'],
      ['Nguyễn', 'Thị Mai'],
      ['al-Hakim', 'Yusuf'],
      ['Virtanen', 'Ahmed'],
    ] as const)
      await make.client({ areaId: espoo, organisations: [koske], familyName, givenNames })
    expect(await found('ahmed abdirahman')).toEqual(['Abdirahman Ahmed Ali', 'Abdirahman Hamed'])
    expect(await found('amhed')).toEqual(['Abdirahman Ahmed Ali', 'Virtanen Ahmed'])
    expect(await found('abdiraman')).toEqual(['Abdirahman Ahmed Ali', 'Abdirahman Hamed'])
    expect(await found('virt')).toEqual(['Virtanen Ahmed'])
    expect(await found('Shcherbakov')).toEqual(['Щербаков Юрий'])
    expect(await found('Štšerbakov juri')).toEqual(['Щербаков Юрий'])
    expect(await found('nguyen mai')).toEqual(['Nguyễn Thị Mai'])
    expect(await found('hakim')).toEqual(['al-Hakim Yusuf'])
    expect(await found('ahmed nguyen')).toEqual([])
    expect(await found('%')).toEqual([])
    expect(await found("'; drop table client --")).toEqual([])
  })

  it('finds by number, birth date and, in the body only, a hetu', async () => {
    const hetu = parseHetu('150385-9013')
    if (hetu === undefined) throw new Error('no hetu')
    const { clientNumber } = await make.client({
      areaId: espoo,
      organisations: [koske],
      familyName: 'Numeroinen',
      birthDate: toDay('1985-03-15'),
      hetu,
    })
    await make.client({
      areaId: espoo,
      organisations: [koske],
      familyName: 'Samana',
      birthDate: toDay('1985-03-15'),
    })
    expect(await found(String(clientNumber))).toEqual(['Numeroinen Maija'])
    expect(await found('15.3.1985')).toEqual(['Numeroinen Maija', 'Samana Maija'])
    expect(await found('1985-03-15 samana')).toEqual(['Samana Maija'])
    const own = test.as('hepa.koske@demo.test')
    const refused = await own<{ fields: unknown }>('GET /api/clients/search?q=150385-9013')
    expect([refused.status, refused.body.fields]).toEqual([
      400,
      [{ path: 'query.q', code: 'hetuInAddress' }],
    ])
    const { body } = await own<SearchAnswer>('POST /api/clients/search', { q: '150385-9013' })
    expect(body.hits.map((hit) => hit.clientNumber)).toEqual([clientNumber])
    expect(JSON.stringify(body)).not.toContain('9013')
    expect(await found(String(clientNumber), 'hepa.oske@demo.test')).toEqual([])
  })

  it('shows nobody whom the reader may not know', async () => {
    const teacher = await make.demoStaff('teacher.oske@demo.test')
    await make.client({
      areaId: espoo,
      organisations: [oske],
      familyName: 'Kuolimaa',
      givenNames: 'A',
    })
    await make.client({
      areaId: espoo,
      organisations: [oske],
      familyName: 'Kuolimaa',
      givenNames: 'B',
      relations: [{ staff: teacher, organisationId: oske, relation: 'own_client' }],
    })
    expect(await found('kuolimaa', 'teacher.oske@demo.test')).toEqual(['Kuolimaa B'])
    expect(await found('kuolimaa', 'hepa.oske@demo.test')).toEqual(['Kuolimaa A', 'Kuolimaa B'])
    expect(await found('kuolimaa', 'hepa.koske@demo.test')).toEqual([])
    expect(await found('kuolimaa', 'hepa.stadi@demo.test')).toEqual([])
    expect((await test.as('admin@demo.test')('GET /api/clients/search?q=kuolimaa')).status).toBe(
      403,
    )
  })

  it('finds who is the reader’s to know behind a hundred nearer ones who are not', async () => {
    const teacher = await make.demoStaff('teacher.oske@demo.test')
    const client = { areaId: espoo, organisations: [oske] }
    await Promise.all(
      Array.from({ length: 101 }, () => make.client({ ...client, familyName: 'Takala' })),
    )
    await make.client({
      ...{ ...client, familyName: 'Takalan' },
      relations: [{ staff: teacher, organisationId: oske, relation: 'own_client' }],
    })
    expect(await found('takala', 'teacher.oske@demo.test')).toEqual(['Takalan Maija'])
  })

  it('says that there are more when they do not fit', async () => {
    for (let i = 0; i < 21; i++)
      await make.client({
        areaId: espoo,
        organisations: [koske],
        familyName: 'Moninen',
        givenNames: `N${i}`,
      })
    const { body } = await test.as('hepa.koske@demo.test')<SearchAnswer>(
      'GET /api/clients/search?q=moninen',
    )
    expect([body.hits.length, body.hasMore]).toEqual([20, true])
  })

  it.each(['q=', `q=${'x'.repeat(201)}`, 'q=a&limit=5', ''])('refuses %j', async (query) => {
    expect((await test.as('hepa.koske@demo.test')(`GET /api/clients/search?${query}`)).status).toBe(
      400,
    )
  })
})
