import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { seeded } from '../../test/database/figures.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import { erasePerson } from '../clients/operations.erasure.ts'
import { enterArea } from '../clients/queries.erasure.ts'
import { openDb } from '../platform/server/db.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import type { MyReferralQuality, ReferralQuality } from './model.referral-quality.ts'

const koske = organisationOf(espoo, 'koske')
const names = ['criteria_not_met', 'facts_missing', 'not_reached'] as const

describe('the quality of referrals', () => {
  const test = useTestApp()
  const factories = useFactories(test)
  const manager = test.as('manager.koske@demo.test')
  const made: { state: string; reason: string | null; days: number; unit: string; by: string }[] =
    []

  async function addReferral(
    by: TestStaff,
    unit: string,
    sentOn: Day,
    decided: { state: 'accepted' | 'returned'; days: number; reason: string | null },
  ) {
    const client = await factories.client({ areaId: espoo, organisations: [koske] })
    await test.owner.query(
      `insert into handover (area_id, handover_id, kind, client_id, from_organisation_id, from_staff_id,
         referring_organisation_id, origin, to_organisation_id, state, sent_at, sent_on, decided_at, decided_on, return_reason,
         visible_to)
       values ($1, gen_random_uuid(), 'referral', $2, $3, $4, $3, 'authority', $5, $6, $7::date, $7::date, $8::date, $8::date,
         $9, array[$5::uuid])`,
      [
        ...[espoo, client.clientId, unit, by.staffId, koske, decided.state, sentOn],
        ...[addDays(sentOn, decided.days), decided.reason],
      ],
    )
    made.push({ ...decided, unit, by: by.staffId })
  }

  beforeAll(async () => {
    await test.owner.query('delete from client_notice')
    await test.owner.query('update clientship set handover_id = null')
    await test.owner.query('delete from handover_step')
    await test.owner.query('delete from handover')
    const referrer = await factories.demoStaff('referrer@demo.test')
    const expert = await factories.demoStaff('hepa.oske@demo.test')
    const random = seeded(5)
    for (let n = 0; n < 40; n += 1) {
      const by = n % 5 === 0 ? expert : referrer
      const isReturned = random() < 0.35
      await addReferral(by, by.organisationIds[0] ?? '', addDays(testDay, -80 + n), {
        state: isReturned ? 'returned' : 'accepted',
        days: Math.floor(random() * 15),
        reason: isReturned ? (names[n % 3] ?? null) : null,
      })
    }
  })

  const read = async () =>
    (await manager<ReferralQuality>(`GET /api/results/${koske}/referrals`)).body
  const count = (holds: (one: (typeof made)[number]) => boolean) => made.filter(holds).length

  it('is counted by unit and reason, over people whom the reader need not see', async () => {
    const quality = await read()
    expect(quality.accepted.denominator).toBe(40)
    expect(quality.accepted.numerator).toBe(count(({ state }) => state === 'accepted'))
    for (const { reason, count: told } of quality.reasons)
      if (told !== null) expect(told).toBe(count((one) => one.reason === reason))
    expect(quality.units).toHaveLength(2)
    for (const unit of quality.units)
      if (unit.decided !== null)
        expect(unit.decided).toBe(count((one) => one.unit === unit.organisationId))
    const days = made.map((one) => one.days).toSorted((a, b) => a - b)
    expect(quality.days).toEqual({ median: days[19], p90: days[35] })
    const small = quality.units.flatMap(({ reasons }) => reasons.map((one) => one.count))
    expect(small).toContain(null)
    for (const one of small) if (one !== null) expect(one === 0 || one >= 5).toBe(true)
  })

  it('names nobody until the area has decided so, and nobody after the decision has ended', async () => {
    expect((await read()).units.flatMap(({ referrers }) => referrers)).toEqual([])
    const area = test.as('area@demo.test')
    const { body: decision } = await area<{ areaDecisionId: string; version: number }>(
      'POST /api/area/decisions',
      { kind: 'referrer_names', decidedOn: '2026-11-01', reference: 'Lautakunta § 3' },
    )
    const named = await read()
    expect(named.namesDecidedOn).toBe('2026-11-01')
    expect(named.units.flatMap(({ referrers }) => referrers)).toHaveLength(2)
    const again = await area('POST /api/area/decisions', {
      ...{ kind: 'referrer_names', decidedOn: '2026-11-02', reference: 'Lautakunta § 4' },
    })
    expect(again.status).toBe(409)
    const way = `PUT /api/area/decisions/${decision.areaDecisionId}/end`
    // Nobody of another area ends it.
    const other = await test.as('manager.stadi@demo.test')(way, { version: 1 })
    expect(other.status).toBe(403)
    expect((await area(way, { version: 1 })).status).toBe(200)
    expect((await area(way, { version: 1 })).status).toBe(409)
    expect((await read()).units.flatMap(({ referrers }) => referrers)).toEqual([])
  })

  it('counts the referrals of people who are erased as before, and says nobody', async () => {
    const before = await read()
    const mineBefore = await test.as('referrer@demo.test')('GET /api/my-referral-quality')
    const { rows } = await test.owner.query<{ client_number: number; client_id: string }>(
      'select client_number, client_id from client join handover using (area_id, client_id) order by client_number limit 25',
    )
    const by = await factories.demoStaff('admin@demo.test')
    const { rows: users } = await test.owner.query(
      'select user_id from staff_member where staff_id = $1',
      [by.staffId],
    )
    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    try {
      for (const { client_id } of rows)
        await db.kysely.transaction().execute(async (tx) => {
          await enterArea(tx, espoo)
          await erasePerson(
            tx,
            espoo,
            client_id as ClientId,
            { userId: users[0].user_id, staffId: by.staffId, route: 'test' },
            'test',
          )
        })
    } finally {
      await db.close()
    }
    const { rows: left } = await test.owner.query('select count(*)::int as n from handover')
    expect(left).toEqual([{ n: 15 }])
    expect(await read()).toEqual(before)
    expect(await test.as('referrer@demo.test')('GET /api/my-referral-quality')).toEqual(mineBefore)
    const kept = await test.owner.query<{ row: string }>(
      'select to_jsonb(e)::text as row from erased_referral e',
    )
    expect(kept.rows).toHaveLength(25)
    for (const { row } of kept.rows)
      for (const { client_id } of rows) expect(row).not.toContain(client_id)
    const { rows: seen } = await test.owner.query(
      `select has_table_privilege('taitopolku_app', 'erased_referral', 'select') as may`,
    )
    expect(seen).toEqual([{ may: false }])
  })

  it('is told to each referrer of their own referrals alone', async () => {
    const { body } = await test.as('referrer@demo.test')<MyReferralQuality>(
      'GET /api/my-referral-quality',
    )
    const me = (await factories.demoStaff('referrer@demo.test')).staffId
    expect(body.centres).toHaveLength(1)
    expect(body.centres[0]?.sent).toBe(count((one) => one.by === me))
    expect(body.centres[0]?.returned).toBe(
      count((one) => one.by === me && one.state === 'returned'),
    )
  })

  it('is not told to who works elsewhere', async () => {
    expect(
      (await test.as('manager.oske@demo.test')(`GET /api/results/${koske}/referrals`)).status,
    ).toBe(404)
    expect(
      (await test.as('manager.stadi@demo.test')(`GET /api/results/${koske}/referrals`)).status,
    ).toBe(404)
    expect(
      (await test.as('referrer@demo.test')(`GET /api/results/${koske}/referrals`)).status,
    ).toBe(403)
  })
})
