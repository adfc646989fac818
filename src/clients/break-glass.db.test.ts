import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { GlassRule } from '../areas/model.glass-rule.ts'
import type { Notifications } from '../areas/model.notification.ts'
import { clientData } from '../areas/model.rights.ts'
import { toDay } from '../platform/shared/days.ts'
import type { GlassList, Opened } from './model.break-glass.ts'
import type { Client } from './model.identity.ts'
import type { ClientList } from './model.list.ts'

const koske = organisationOf(espoo, 'koske')
const oske = organisationOf(espoo, 'oske')
const county = organisationOf(espoo, 'wellbeing-county')
const reason = 'Asiakas on vastaanotossa ja hänen asiantuntijansa sairaana'
interface Refusal {
  readonly errorCode: string
}

describe('a record opened with a reason', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let expert: TestStaff
  let manager: TestStaff
  let health: TestStaff
  let ofOske: TestStaff
  let coach: TestStaff
  const officer = test.as('dpo@demo.test')
  beforeAll(async () => {
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    manager = await make.staff(espoo, [{ role: 'centre_manager', organisationId: koske }])
    coach = await make.staff(espoo, [{ role: 'coach', organisationId: koske }])
    health = await make.staff(espoo, [{ role: 'social_health_expert', organisationId: county }])
    ofOske = await make.staff(espoo, [{ role: 'expert', organisationId: oske }])
  })
  const client = () =>
    make.client({
      areaId: espoo,
      organisations: [koske, county],
      protection: { validFrom: toDay('2026-01-01'), validTo: null },
    })
  const open = (who: TestStaff, clientNumber: number, why = reason) =>
    test.as(who.email)<Opened & Refusal>('POST /api/break-glass', { clientNumber, reason: why })
  const rightsOf = async (who: TestStaff, clientId: string) => {
    const { status, body } = await test.as(who.email)<Client>(`GET /api/clients/${clientId}`)
    return status === 200 ? body.rights : 'hidden'
  }

  it('is read but for protected contact data, written by nobody, for three hours', async () => {
    const { clientId, clientNumber } = await client()
    const before = await rightsOf(health, clientId)
    expect(before).toBe('hidden')
    for (const who of [expert, manager, health]) {
      const opened = await open(who, clientNumber)
      expect(opened.status, JSON.stringify(opened.body)).toBe(200)
      const { rows } = await test.owner.query(
        `select until - opened_at = interval '3 hours' as is_three from break_glass where break_glass_id = $1`,
        [opened.body.breakGlassId],
      )
      expect(rows).toEqual([{ is_three: true }])
      const rights = await rightsOf(who, clientId)
      if (rights === 'hidden') throw new Error('Opened and still hidden')
      for (const data of clientData)
        expect(rights[data] === 'none', `${who.email} ${data}`).toBe(data === 'protected_contact')
      const path = `/api/clients/${clientId}`
      const as = test.as(who.email)
      for (const part of ['/support-facts', '/notes', '/plans', '/outcomes', '/clientships'])
        expect((await as(`GET ${path}${part}`)).status, part).toBe(200)
      expect((await as(`GET ${path}/protected-contact`)).status).toBe(403)
      const note = { kind: 'call', happenedOn: '2026-11-20', text: 'Soitto' }
      expect((await as(`POST ${path}/notes`, note)).status).toBe(403)
      expect((await open(who, clientNumber)).body.errorCode).toBe('glassOpen')
    }
    const mine = await test.as(health.email)<ClientList>('GET /api/clients?scope=all')
    expect(mine.body.rows.map((row) => row.clientId)).toContain(clientId)
    await test.owner.query(
      "update break_glass set opened_at = now() - interval '3 hours', until = now()",
    )
    expect(await rightsOf(health, clientId)).toBe('hidden')
    expect((await test.as(health.email)(`GET /api/clients/${clientId}/notes`)).status).toBe(403)
  })

  it('is of the own organisation, in the roles that the area names, and tells nothing of others', async () => {
    const { clientId, clientNumber } = await client()
    const elsewhere = await make.client({ areaId: espoo, organisations: [oske] })
    const former = await make.client({ areaId: espoo, organisations: [oske], former: [koske] })
    const unknown = await open(expert, 999_999_999)
    expect(unknown).toMatchObject({ status: 200, body: null })
    for (const { clientNumber: other } of [elsewhere, former])
      expect(await open(expert, other)).toEqual(unknown)
    expect((await open(coach, clientNumber)).status).toBe(403)
    expect((await open(ofOske, clientNumber)).body).toBeNull()
    expect((await open(expert, clientNumber, 'hätä')).status).toBe(400)
    await test.owner.query(`update area set glass_roles = '{coach}' where area_id = $1`, [espoo])
    expect((await open(expert, clientNumber)).status).toBe(403)
    const opened = await open(coach, clientNumber)
    await test.owner.query(
      `update area set glass_roles = '{expert,social_health_expert,centre_manager}' where area_id = $1`,
      [espoo],
    )
    // Open it stays, until it is closed.
    const rights = await rightsOf(coach, clientId)
    expect(rights !== 'hidden' && rights.support_needs).toBe('read')
    const close = `POST /api/break-glass/${opened.body.breakGlassId}/close`
    expect((await test.as(expert.email)(close)).status).toBe(404)
    const own = await make.client({
      areaId: espoo,
      organisations: [koske],
      relations: [{ staff: expert, organisationId: koske, relation: 'own_client' }],
    })
    expect((await open(expert, own.clientNumber)).body.errorCode).toBe('glassNotNeeded')
  })

  it('is not found by trying: ten times an hour, those that found nobody counted too', async () => {
    const curious = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    for (let n = 0; n < 10; n++)
      expect(await open(curious, 999_999_000 + n)).toMatchObject({ status: 200, body: null })
    expect((await open(curious, 999_999_999)).status).toBe(429)
    expect((await open(curious, (await client()).clientNumber)).status).toBe(429)
  })

  it('is seen by the data-protection officer at once, with its reason, and stands in the access log', async () => {
    const { clientId, clientNumber } = await client()
    const opened = await open(manager, clientNumber)
    const { breakGlassId } = opened.body
    await test.as(manager.email)(`GET /api/clients/${clientId}/notes`)
    const { rows } = await test.owner.query(
      `select event, reason, break_glass_id from access_log where staff_id = $1 order by at desc limit 2`,
      [manager.staffId],
    )
    expect(rows).toEqual([
      { event: 'NotesRead', reason: null, break_glass_id: breakGlassId },
      { event: 'GlassOpen', reason, break_glass_id: null },
    ])
    const list = async () => (await officer<GlassList>('GET /api/break-glass')).body.rows
    const found = (await list()).find((row) => row.breakGlassId === breakGlassId)
    expect(found).toMatchObject({
      ...{ clientNumber, reason, role: 'centre_manager', reviewed: null },
      organisation: { organisationId: koske },
    })
    const review = `POST /api/break-glass/${breakGlassId}/review`
    const remark = { remark: 'Perusteltu' }
    expect((await test.as(manager.email)(review, remark)).status).toBe(403)
    expect((await test.as('dpo.stadi@demo.test')(review, remark)).status).not.toBe(200)
    expect((await officer(review, remark)).status).toBe(200)
    expect((await officer<Refusal>(review, remark)).body.errorCode).toBe('glassReviewed')
    expect((await list()).map((row) => row.breakGlassId)).not.toContain(breakGlassId)
    const all = (await officer<GlassList>('GET /api/break-glass?state=all')).body.rows
    expect(all.find((row) => row.breakGlassId === breakGlassId)?.reviewed).toMatchObject(remark)
    const close = `POST /api/break-glass/${breakGlassId}/close`
    expect((await test.as(manager.email)(close)).status).toBe(200)
    const rights = await rightsOf(manager, clientId)
    expect(rights !== 'hidden' && rights.notes).toBe('none')
  })
  it('is told at once to the data-protection officer and the managers there, who see it and no other', async () => {
    const other = await make.staff(espoo, [{ role: 'centre_manager', organisationId: oske }])
    const { clientNumber } = await client()
    const { breakGlassId } = (await open(expert, clientNumber)).body
    const told = async (email: string) =>
      (await test.as(email)<Notifications>('GET /api/notifications')).body.latest
    const notice = { kind: 'glass_opened', subjectId: breakGlassId }
    expect((await told('dpo@demo.test'))[0]).toMatchObject(notice)
    expect((await told(manager.email))[0]).toMatchObject(notice)
    for (const who of [expert, other])
      expect((await told(who.email)).map((one) => one.subjectId)).not.toContain(breakGlassId)
    const list = (email: string) => test.as(email)<GlassList>('GET /api/break-glass?state=all')
    const [seen, unseen] = [(await list(manager.email)).body, (await list(other.email)).body]
    expect(seen.rows.map((row) => row.breakGlassId)).toContain(breakGlassId)
    expect([seen.mayReview, unseen.rows]).toEqual([false, []])
    expect((await list(expert.email)).status).toBe(403)
    // What one opens oneself is told to the others alone.
    const own = (await open(manager, clientNumber)).body.breakGlassId
    expect((await told(manager.email)).map((one) => one.subjectId)).not.toContain(own)
    expect((await told('dpo@demo.test'))[0]).toMatchObject({ subjectId: own })
  })

  it('is opened in the roles and for the hours that the area decides', async () => {
    const path = '/api/area/glass-rule'
    const administrator = test.as('admin@demo.test')
    const before = (await administrator<GlassRule>(`GET ${path}`)).body
    const change = (body: object) => administrator<GlassRule & Refusal>(`PUT ${path}`, body)
    const { version } = before
    for (const wrong of [{ hours: 0 }, { hours: 25 }, { roles: ['researcher'] }])
      expect((await change({ ...before, ...wrong })).status).toBe(400)
    const rule = { roles: ['coach'], hours: 7 }
    expect((await change({ ...rule, version })).body).toEqual({ ...rule, version: version + 1 })
    expect((await change({ ...rule, version })).body.errorCode).toBe('versionConflict')
    const { clientNumber } = await client()
    expect((await open(expert, clientNumber)).status).toBe(403)
    const opened = await open(coach, clientNumber)
    const { rows } = await test.owner.query(
      `select until - opened_at = interval '7 hours' as is_seven from break_glass where break_glass_id = $1`,
      [opened.body.breakGlassId],
    )
    expect(rows).toEqual([{ is_seven: true }])
    await change({ roles: before.roles, hours: before.hours, version: version + 1 })
  })
})
