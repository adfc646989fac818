import { describe, expect, it } from 'vitest'
import { espoo, useFactories } from '../../test/database/factories.ts'
import {
  employment,
  koske,
  oske,
  type Refused,
  useReferrals,
} from '../../test/database/referrals.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Preview } from '../eligibility/model.preview.ts'
import type { CentreCriteria } from '../eligibility/model.versions.ts'
import type { Inbox, InboxSummary, SentList } from './model.referral.ts'

describe('the inbox of a centre', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const referrals = useReferrals(test)
  const referrer = test.as('referrer@demo.test')
  const expert = test.as('hepa.koske@demo.test')
  const inbox = async (query = '', as = expert) => (await as<Inbox>(`GET /api/inbox${query}`)).body
  const idsOf = ({ rows }: Inbox) => rows.map((row) => row.handoverId)

  it('shows what was sent to it, to its people alone', async () => {
    const { handoverId, clientId } = await referrals.sent()
    const [row] = (await inbox()).rows
    expect(row).toMatchObject({
      ...{ handoverId, clientId, state: 'sent', origin: 'authority', fromName: expect.any(String) },
      ...{ birthYear: 1990, isProtected: false, referring: { organisationId: employment } },
      verdict: { outcome: 'unknown', needsDiscussion: true },
    })
    expect(row?.verdict?.facts.length).toBeGreaterThan(0)
    expect(idsOf(await inbox('', test.as('hepa.oske@demo.test')))).not.toContain(handoverId)
    expect(idsOf(await inbox('', test.as('hepa.stadi@demo.test')))).not.toContain(handoverId)
    expect((await referrer('GET /api/inbox')).status).toBe(403)
    expect((await expert(`GET /api/inbox?organisationId=${oske}`)).status).toBe(404)
    const log = await test.owner.query(
      `select client_id from access_log_client join access_log using (area_id, log_id)
        where event = 'InboxRead' and client_id = $1`,
      [clientId],
    )
    expect(log.rowCount).toBe(1)
  })

  it('tells a person of two organisations of referrals to those where they receive them', async () => {
    const both = await make.staff(espoo, [
      { role: 'expert', organisationId: oske },
      { role: 'coach', organisationId: koske },
    ])
    const { handoverId } = await referrals.sent()
    const to = await referrals.sent(referrer, oske)
    const seen = idsOf(await inbox('', test.as(both.email)))
    expect(seen).toContain(to.handoverId)
    expect(seen).not.toContain(handoverId)
  })

  it('filters by state, origin, referring party, question, day and verdict', async () => {
    const own = await referrals.sent(expert)
    await expert(`POST /api/referrals/${own.handoverId}/receive`, { version: own.version })
    const working = await referrals.addPerson(referrer)
    await referrals.observe(referrer, working, false)
    const unfit = await referrals.sent(referrer, koske, working)
    await expert(`POST /api/referrals/${unfit.handoverId}/ask`, { words: 'Milloin?' })
    await test.owner.query(
      `update handover set due_on = '2026-11-20', escalations = 1 where handover_id = $1`,
      [unfit.handoverId],
    )
    const has = async (query: string) => {
      const ids = idsOf(await inbox(query))
      return [ids.includes(own.handoverId), ids.includes(unfit.handoverId)]
    }
    for (const [query, wanted] of [
      ['', [true, true]],
      ['?state=received', [true, false]],
      ['?state=sent', [false, true]],
      ['?state=accepted', [false, false]],
      ['?origin=own_contact', [true, false]],
      [`?referringOrganisationId=${employment}`, [false, true]],
      ['?only=question', [false, true]],
      ['?only=overdue', [false, true]],
      ['?only=escalated', [false, true]],
      ['?verdict=not_met', [false, true]],
      ['?verdict=unknown', [true, false]],
      ['?verdict=met', [false, false]],
      ['?verdict=not_met&only=question&state=sent', [false, true]],
    ] as const)
      expect([query, await has(query)]).toEqual([query, wanted])
    const row = (await inbox('?verdict=not_met')).rows.find(
      (one) => one.handoverId === unfit.handoverId,
    )
    expect(row?.verdict).toEqual({
      ...{ outcome: 'not_met', facts: ['employment_status'], needsDiscussion: false },
    })
    const { body } = await expert<InboxSummary>('GET /api/inbox/summary')
    expect(body).toMatchObject({ overdue: 1, escalated: 1, questions: 1 })
    expect(body.open).toBe((await inbox()).count)
  })

  it('is summed up by the database for who works there alone', async () => {
    const sumUp = async (organisations: readonly string[]) => {
      try {
        await test.owner.query('begin')
        await test.owner.query(
          `select set_config('app.area_id', $1, true), set_config('app.organisations', $2, true)`,
          [espoo, `{${koske}}`],
        )
        return await test.owner.query('select * from inbox_figures($1::uuid[], current_date)', [
          organisations,
        ])
      } finally {
        await test.owner.query('rollback')
      }
    }
    expect((await sumUp([koske])).rows).toHaveLength(1)
    await expect(sumUp([koske, oske])).rejects.toThrow('no right to the inbox')
  })

  it('judges who fits by what the reader may know, support needs by right', async () => {
    const fitting = await referrals.addPerson(expert)
    await referrals.observe(expert, fitting, true)
    await expert(`POST /api/clients/${fitting}/support-facts`, {
      observations: [
        { key: 'health_allows', value: 'yes', observedOn: '2026-11-01', source: 'self_rated' },
      ],
    })
    const { handoverId } = await referrals.sent(expert, koske, fitting)
    const verdictFor = async (as: typeof expert) =>
      (await inbox('', as)).rows.find((row) => row.handoverId === handoverId)?.verdict
    expect(await verdictFor(expert)).toEqual({ outcome: 'met', facts: [], needsDiscussion: false })
    expect(await verdictFor(test.as('manager.koske@demo.test'))).toEqual({
      ...{ outcome: 'unknown', facts: [], needsDiscussion: true },
    })
  })

  it('lists a person under a corrected name, also where who corrects it may not look', async () => {
    const { clientId, handoverId } = await referrals.sent(expert, oske)
    // Out of the sender's sight, as a referral that another unit has sent.
    await test.owner.query(
      'update handover set visible_to = array[$2::uuid] where handover_id = $1',
      [...[handoverId, oske]],
    )
    const { body } = await expert<{ version: number }>(`GET /api/clients/${clientId}`)
    const { status } = await expert(`PATCH /api/clients/${clientId}`, {
      ...{ version: body.version, familyName: 'Aaltonen' },
    })
    expect(status).toBe(200)
    const byName = await inbox('?sort=name', test.as('hepa.oske@demo.test'))
    expect(byName.rows[0]).toMatchObject({ handoverId, familyName: 'Aaltonen' })
    const { rows } = await test.owner.query(
      `select from handover h join client c using (area_id, client_id)
        where h.kind = 'referral' and h.listed_name is distinct from c.search_name`,
    )
    expect(rows).toEqual([])
  })

  it('goes page by page in each order, missing and doubling none', async () => {
    const staff = await make.demoStaff('referrer@demo.test')
    await test.owner.query(
      `with person as (
         insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
         select $1, gen_random_uuid(), 'Sukunimi' || n, 'Etunimi', 'sukunimi' || (n * 7 % 120) || ' etunimi',
                array[$2, $3]::uuid[], $4
           from generate_series(1, 120) n returning area_id, client_id, search_name, visible_to)
       insert into handover (area_id, handover_id, kind, client_id, listed_name, from_organisation_id, from_staff_id,
                             referring_organisation_id, origin, to_organisation_id, state, sent_at, sent_on, due_on, visible_to)
       select area_id, gen_random_uuid(), 'referral', client_id, search_name, $2, $4, $2, 'partner', $3, 'sent', now(),
              date '2026-11-01' + (row_number() over ())::int % 9, date '2026-12-01' + (row_number() over ())::int % 13, visible_to
         from person`,
      [espoo, employment, oske, staff.staffId],
    )
    const own = test.as('hepa.oske@demo.test')
    for (const sort of ['due', 'sent', 'name'] as const)
      for (const direction of ['ascending', 'descending'] as const) {
        const query = `?origin=partner&sort=${sort}&direction=${direction}`
        const pages: Inbox[] = [await inbox(query, own)]
        for (let last = pages[0]; last?.after; last = pages.at(-1))
          pages.push(await inbox(`${query}&after=${last.after}`, own))
        const rows = pages.flatMap((page) => page.rows)
        expect(pages.map((page) => [page.rows.length, page.count])).toEqual([
          [50, 120],
          [50, null],
          [20, null],
        ])
        expect(new Set(rows.map((row) => row.handoverId)).size).toBe(120)
        const column = { due: 'h.due_on', sent: 'h.sent_on', name: 'c.search_name' }[sort]
        const word = direction === 'ascending' ? 'asc' : 'desc'
        const { rows: ordered } = await test.owner.query<{ handover_id: string }>(
          `select h.handover_id from handover h join client c using (area_id, client_id)
            where h.origin = 'partner' and h.to_organisation_id = $1
            order by ${column} ${word}, h.handover_id ${word}`,
          [oske],
        )
        expect(rows.map((row) => row.handoverId)).toEqual(ordered.map((row) => row.handover_id))
      }
    const judged = await inbox('?origin=partner&verdict=unknown', own)
    expect([judged.rows.length, judged.count]).toEqual([50, 120])
    const next = await inbox(`?origin=partner&verdict=unknown&after=${judged.after}`, own)
    expect(idsOf(next).filter((id) => idsOf(judged).includes(id))).toEqual([])
    const elsewhere = await expert<Refused>(`GET /api/inbox?after=${judged.after}`)
    expect(elsewhere).toMatchObject({ status: 400, body: { fields: [{ code: 'cursorInvalid' }] } })
  })

  it('shows the sender their own, and who works with everybody those of the organisation', async () => {
    const { handoverId } = await referrals.sent()
    const official = await make.staff(espoo, [{ role: 'official', organisationId: employment }])
    const sent = async (email: string, query = '') =>
      (await test.as(email)<SentList>(`GET /api/referrals/sent${query}`)).body.rows
    const [mine] = await sent('referrer@demo.test')
    expect(mine).toMatchObject({ handoverId, state: 'sent', person: { givenNames: 'Testi' } })
    expect(await sent(official.email)).toEqual([])
    const theirs = await sent(official.email, '?scope=organisation&state=sent')
    expect(theirs.map((row) => row.handoverId)).toContain(handoverId)
    expect(await sent('referrer@demo.test', '?scope=organisation')).toEqual([])
    expect(await sent('hepa.stadi@demo.test', '?scope=organisation')).toEqual([])
    expect((await test.as('teacher.oske@demo.test')('GET /api/referrals/sent')).status).toBe(403)
  })

  it('is told apart from clients where changed criteria are tried', async () => {
    const manager = test.as('manager.koske@demo.test')
    const { body: centres } = await manager<CentreCriteria[]>('GET /api/criteria')
    const tree = centres.find((one) => one.organisationId === koske)?.versions[0]?.tree
    const preview = async () =>
      (await manager<Preview>(`POST /api/criteria/${koske}/preview`, { tree, on: '2026-12-01' }))
        .body
    const before = await preview()
    const { handoverId, version } = await referrals.sent()
    const between = await preview()
    expect([between.people, between.referrals.people]).toEqual([
      before.people,
      before.referrals.people + 1,
    ])
    await expert(`POST /api/referrals/${handoverId}/accept`, {
      ...{ responsibleId: await referrals.staffIdOf('hepa.koske@demo.test'), version },
    })
    const after = await preview()
    expect([after.people, after.referrals.people]).toEqual([
      before.people + 1,
      before.referrals.people,
    ])
  })
})
