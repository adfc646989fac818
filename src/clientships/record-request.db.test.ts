import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, type TestStaff } from '../../test/database/factories.ts'
import { type HandingPeople, oske, useHandings } from '../../test/database/handings.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Notifications } from '../areas/model.notification.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Hetu } from '../clients/model.hetu.ts'
import { toDay } from '../platform/shared/days.ts'
import type { GrantedRecord, RecordRequests } from './model.record-request.ts'

const county = organisationOf(espoo, 'wellbeing-county')
const hetu = '010280-952L'
const nobodys = '150385-9013'
const reason = 'Asiakas on vastaanotolla ja tulkki odottaa'
interface Refusal {
  readonly errorCode: string
  readonly fields?: readonly { readonly path: string; readonly code: string }[]
}

describe('a request for a record of another organisation', () => {
  const test = useTestApp()
  const { people, make, note } = useHandings(test)
  let who: HandingPeople
  let clientId: ClientId
  let clientNumber: number
  const officer = 'dpo@demo.test'
  beforeAll(async () => {
    who = await people()
    const made = await make.client({
      ...{ areaId: espoo, organisations: [oske], hetu: hetu as Hetu, familyName: 'Etsitty' },
      protection: { validFrom: toDay('2026-01-01'), validTo: null },
      contact: { streetAddress: 'Salainen katu 1', phone: '040 999 8887' },
      relations: [{ staff: who.ofOske, organisationId: oske, relation: 'own_client' }],
    })
    clientId = made.clientId
    clientNumber = made.clientNumber
    await note(who.ofOske, clientId, { text: 'Sovittiin työkokeilusta' })
  })
  const ask = (by: TestStaff, code: string, why = reason) =>
    test.as(by.email)<{ requestId: string } & Refusal>('POST /api/record-requests', {
      ...{ hetu: code, reason: why },
    })
  const list = async (email: string) =>
    (await test.as(email)<RecordRequests>('GET /api/record-requests')).body
  const decide = (by: TestStaff, demandId: string, how: string, body: object) =>
    test.as(by.email)<Refusal>(`POST /api/record-demands/${demandId}/${how}`, body)
  const read = (by: TestStaff, demandId: string) =>
    test.as(by.email)<GrantedRecord>(`GET /api/record-demands/${demandId}/record`)
  const demandOf = async (requestId: string) => {
    const { demands } = await list(who.managerOfOske.email)
    const demandId = demands.find((one) => one.requestId === requestId)?.demandId
    if (!demandId) throw new Error('The request has not reached OSKE')
    return demandId
  }
  const grant = { basis: 'consent', parts: ['responsible', 'facts', 'notes'], hours: 5 }

  it('tells the asker nothing, its owner everything and the data-protection officer both', async () => {
    const known = await ask(who.expert, hetu)
    const unknown = await ask(who.expert, nobodys)
    for (const { status, body } of [known, unknown]) {
      expect(status, JSON.stringify(body)).toBe(200)
      expect(Object.keys(body)).toEqual(['requestId'])
    }
    const { own, demands } = await list(who.expert.email)
    const told = own.map(({ requestId: _id, askedAt: _at, ...rest }) => rest)
    expect(told[0]).toEqual(told[1])
    expect(told[0]).toEqual({ lapsesOn: '2026-12-05', isLapsed: false, grants: [] })
    expect(demands).toEqual([])
    expect((await test.as(who.expert.email)(`GET /api/clients/${clientId}`)).status).toBe(404)

    const [first] = (await list(who.managerOfOske.email)).demands
    expect(first).toMatchObject({
      ...{ requestId: known.body.requestId, clientNumber, reason, state: 'open', mayDecide: true },
      to: { organisationId: oske },
    })
    expect((await list(who.manager.email)).demands).toEqual([])
    const all = (await list(officer)).demands
    expect(all.map((one) => [one.requestId, one.clientNumber, one.reason, one.mayDecide])).toEqual([
      [unknown.body.requestId, null, null, false],
      [known.body.requestId, clientNumber, reason, false],
    ])
    const kinds = async (email: string) =>
      (await test.as(email)<Notifications>('GET /api/notifications')).body.latest.map(
        (one) => `${one.kind} ${one.subjectId}`,
      )
    const notice = `record_asked ${known.body.requestId}`
    expect(await kinds(who.managerOfOske.email)).toEqual([notice])
    expect(await kinds(officer)).toContain(notice)
    for (const other of [who.expert, who.manager]) expect(await kinds(other.email)).toEqual([])
    const { rows } = await test.owner.query(
      `select l.reason, c.client_id from access_log l left join access_log_client c using (area_id, log_id)
        where l.event = 'RecordAsk' and l.staff_id = $1 order by l.at`,
      [who.expert.staffId],
    )
    expect(rows).toEqual([
      { reason, client_id: clientId },
      { reason: null, client_id: null },
    ])
  })

  it('is granted in parts, for some hours, within what its ground allows, and is never access', async () => {
    const { requestId } = (await ask(who.expert, hetu)).body
    const demandId = await demandOf(requestId)
    for (const [by, status] of [
      [who.expert, 403],
      [who.ofOske, 403],
      [who.manager, 404],
    ] as const)
      expect((await decide(by, demandId, 'grant', grant)).status).toBe(status)
    for (const [wrong, field] of [
      [{ basis: 'law' }, 'parts'],
      [{ basis: 'law', parts: ['facts'], hours: 25 }, 'hours'],
      [{ hours: 169 }, 'hours'],
      [{ parts: [] }, 'parts'],
    ] as const) {
      const { status, body } = await decide(who.managerOfOske, demandId, 'grant', {
        ...{ ...grant, ...wrong },
      })
      expect([status, body.fields?.[0]?.path]).toEqual([400, field])
    }
    expect((await read(who.expert, demandId)).status).toBe(404)
    expect((await decide(who.managerOfOske, demandId, 'grant', grant)).status).toBe(200)
    const again = await decide(who.managerOfOske, demandId, 'refuse', { words: 'Ei sittenkään' })
    expect(again.body.errorCode).toBe('requestDecided')
    const own = (await list(who.expert.email)).own.find((one) => one.requestId === requestId)
    expect(own?.grants).toMatchObject([{ demandId, from: { organisationId: oske } }])
    const record = await read(who.expert, demandId)
    expect(record).toMatchObject({
      status: 200,
      body: {
        name: expect.stringContaining('Etsitty'),
        notes: [{ text: 'Sovittiin työkokeilusta' }],
      },
    })
    expect(JSON.stringify(record.body)).not.toMatch(/Salainen|999 8887/)
    // No list, no page and no colleague knows of it.
    expect((await test.as(who.expert.email)(`GET /api/clients/${clientId}`)).status).toBe(404)
    expect((await read(who.colleague, demandId)).status).toBe(404)
    await test.owner.query('update record_demand set until = now() where record_demand_id = $1', [
      demandId,
    ])
    expect((await read(who.expert, demandId)).status).toBe(404)
  })

  it('shows of a part that was not granted nothing', async () => {
    const { requestId } = (await ask(who.expert, hetu)).body
    const demandId = await demandOf(requestId)
    const less = { basis: 'law', parts: ['responsible'], hours: 1 }
    expect((await decide(who.managerOfOske, demandId, 'grant', less)).status).toBe(200)
    expect((await read(who.expert, demandId)).body).toMatchObject({ profile: null, notes: null })
  })

  it('is refused with a reason that the officer reads and the asker does not, and lapses', async () => {
    const { requestId } = (await ask(who.expert, hetu)).body
    const before = (await list(who.expert.email)).own
    const demandId = await demandOf(requestId)
    const words = 'Asia ei edellytä tietoja'
    expect((await decide(who.managerOfOske, demandId, 'refuse', { words })).status).toBe(200)
    expect((await list(who.expert.email)).own).toEqual(before)
    const seen = (await list(officer)).demands.find((one) => one.demandId === demandId)
    expect(seen).toMatchObject({ state: 'refused', words, decidedBy: expect.any(String) })

    const late = (await ask(who.expert, hetu)).body.requestId
    const open = await demandOf(late)
    await test.owner.query(
      `update record_request set lapses_on = '2026-11-20' where record_request_id = $1`,
      [late],
    )
    const answer = await decide(who.managerOfOske, open, 'grant', grant)
    expect(answer.body.errorCode).toBe('requestLapsed')
    const own = (await list(who.expert.email)).own.find((one) => one.requestId === late)
    expect(own).toMatchObject({ isLapsed: true, grants: [] })
  })

  it('is asked in the roles that the area names, with a reason, ten times an hour', async () => {
    expect((await ask(who.teacher, hetu)).status).toBe(403)
    const curious = await make.staff(espoo, [
      { role: 'social_health_expert', organisationId: county },
    ])
    expect((await ask(curious, hetu, 'Miksi ei')).status).toBe(400)
    for (let n = 0; n < 10; n++)
      expect((await ask(curious, n % 2 ? hetu : nobodys)).status).toBe(200)
    expect((await ask(curious, nobodys)).status).toBe(429)
    // What one's own organisation has is not asked of others.
    const mine = await ask(who.ofOske, hetu)
    const { demands } = await list(officer)
    expect(demands.find((one) => one.requestId === mine.body.requestId)?.demandId).toBeNull()
  })
})
