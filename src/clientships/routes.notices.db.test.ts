import { describe, expect, it } from 'vitest'
import { county, oske, useHandings } from '../../test/database/handings.ts'
import { koske, useReferrals } from '../../test/database/referrals.ts'
import { type Caller, useTestApp } from '../../test/database/test-app.ts'
import type { Notice, Notices } from './model.notice.ts'
import type { Referral } from './model.referral.ts'

describe('what a client is told of a referral', () => {
  const test = useTestApp()
  const referrals = useReferrals(test)
  const handings = useHandings(test)
  const referrer = test.as('referrer@demo.test')
  const expert = test.as('hepa.koske@demo.test')

  async function send() {
    const clientId = await referrals.addPerson(referrer)
    const { handoverId, version } = await referrals.draft(referrer, clientId)
    const sent = await referrer<Referral>(`POST /api/referrals/${handoverId}/send`, { version })
    expect(sent.status).toBe(200)
    return { clientId, handoverId, version: sent.body.version }
  }
  async function noticesOf(as: Caller, clientId: string): Promise<Notices> {
    const { status, body } = await as<Notices>(`GET /api/clients/${clientId}/notices`)
    expect(status).toBe(200)
    return body
  }
  async function contentOf(noticeId: string) {
    const { rows } = await test.owner.query(
      'select content from client_notice where client_notice_id = $1',
      [noticeId],
    )
    return rows[0].content
  }

  it('is kept at the sending, printed in each language, and given once', async () => {
    const { clientId } = await send()
    const { notices, addressing } = await noticesOf(referrer, clientId)
    expect(notices).toMatchObject([{ kind: 'referral_sent', given: null, mayGive: true }])
    expect(addressing).toBe('unknown')
    const { noticeId } = notices[0] as Notice
    for (const query of ['', '?language=sv', '?language=en']) {
      const letter = await referrer<Buffer>(`GET /api/notices/${noticeId}/letter${query}`)
      expect([letter.status, letter.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    }
    expect((await referrer(`GET /api/notices/${noticeId}/letter?language=ar`)).status).toBe(400)

    const how = { how: 'in_person' }
    const given = await referrer<Notice>(`POST /api/notices/${noticeId}/given`, how)
    expect(given.body).toMatchObject({ mayGive: false, given: { how: 'in_person' } })
    const again = await referrer<{ errorCode: string }>(`POST /api/notices/${noticeId}/given`, {
      how: 'post',
    })
    expect([again.status, again.body.errorCode]).toEqual([409, 'noticeAlreadyGiven'])
  })

  it('says after a return why in plain words and what would help, and nothing that the expert wrote', async () => {
    const { clientId, handoverId, version } = await send()
    const { rows } = await test.owner.query(
      'select service_id, name_fi from service where organisation_id = $1 order by position limit 1',
      [koske],
    )
    const words = 'Terveydentila huomioitava'
    const body = { reason: 'criteria_not_met', words, version }
    const suggestedServiceIds = [rows[0].service_id]
    const returned = await expert(`POST /api/referrals/${handoverId}/return`, {
      ...body,
      suggestedServiceIds,
    })
    expect(returned.status).toBe(200)
    const { notices } = await noticesOf(referrer, clientId)
    expect(notices.map((one) => one.kind)).toEqual(['referral_returned', 'referral_sent'])
    const content = await contentOf((notices[0] as Notice).noticeId)
    expect(content.returned).toMatchObject({
      reason: 'criteria_not_met',
      services: [{ fi: rows[0].name_fi }],
    })
    expect(content.returned.missing.fi.length).toBeGreaterThan(0)
    expect(JSON.stringify(content)).not.toMatch(/terveyden/i)
  })

  it('names after an acceptance the responsible expert, and is then hidden from the referrer', async () => {
    const { clientId, handoverId, version } = await send()
    const responsibleId = await referrals.staffIdOf('hepa.koske@demo.test')
    const path = `POST /api/referrals/${handoverId}/accept`
    expect((await expert(path, { responsibleId, version })).status).toBe(200)
    const [accepted] = (await noticesOf(expert, clientId)).notices
    const { rows } = await test.owner.query('select name from staff_member where staff_id = $1', [
      responsibleId,
    ])
    expect((await contentOf(accepted?.noticeId ?? '')).contact.name).toBe(rows[0].name)
    expect((await referrer(`GET /api/clients/${clientId}/notices`)).status).toBe(404)
    const letter = await referrer(`GET /api/notices/${accepted?.noticeId}/letter`)
    expect(letter.status).toBe(404)
  })

  it('carries the address of a protected person only to who may read it', async () => {
    const { clientId, handoverId, version } = await send()
    const responsibleId = await referrals.staffIdOf('hepa.koske@demo.test')
    await expert(`POST /api/referrals/${handoverId}/accept`, { responsibleId, version })
    await test.owner.query(
      `update client_contact set street_address = 'Salaistie 5', postal_code = '02100', post_office = 'Espoo'
        where client_id = $1`,
      [clientId],
    )
    const addressing = async (email: string) =>
      (await noticesOf(test.as(email), clientId)).addressing
    const readers = ['hepa.koske@demo.test', 'manager.koske@demo.test']
    expect(await Promise.all(readers.map(addressing))).toEqual(['addressed', 'addressed'])
    const protection = { validFrom: '2026-11-01', validTo: null }
    const { rows } = await test.owner.query('select version from client where client_id = $1', [
      clientId,
    ])
    const set = await expert(`POST /api/clients/${clientId}/protection`, {
      version: rows[0].version,
      protection,
    })
    expect(set.status).toBe(200)
    expect(await Promise.all(readers.map(addressing))).toEqual(['addressed', 'protected'])
  })

  it('is nobody else’s to read or to give', async () => {
    const { clientId } = await send()
    const [notice] = (await noticesOf(referrer, clientId)).notices
    for (const email of ['hepa.oske@demo.test', 'hepa.stadi@demo.test']) {
      const other = test.as(email)
      expect((await other(`GET /api/clients/${clientId}/notices`)).status).toBe(404)
      expect((await other(`GET /api/notices/${notice?.noticeId}/letter`)).status).toBe(404)
      const given = await other(`POST /api/notices/${notice?.noticeId}/given`, { how: 'post' })
      expect(given.status).toBe(404)
    }
    expect((await test.as('dpo@demo.test')(`GET /api/clients/${clientId}/notices`)).status).toBe(
      403,
    )
  })
  it('is told of handovers of every kind, by whom the client may ask, and of nothing that stays inside the house', async () => {
    const { expert: from, colleague, ofOske, ofCounty, managerOfOske } = await handings.people()
    const { clientId, id } = await handings.client(from)
    await test.owner.query(`update client set service_language = 'sv' where client_id = $1`, [
      clientId,
    ])
    const kindsFor = async (who: { email: string }) =>
      (await noticesOf(test.as(who.email), clientId)).notices.map((one) => one.kind)
    const send = async (body: object, by = from) => {
      const sent = await handings.send(by, { clientId, clientshipId: id, ...body })
      expect(sent.status, JSON.stringify(sent.body)).toBe(200)
      return sent.body
    }
    const toCounty = {
      kind: 'service_request',
      toOrganisationId: county,
      toStaffId: ofCounty.staffId,
    }
    const first = await send(toCounty)
    await handings.on(from, first.handoverId, 'withdraw', { words: null, version: first.version })
    expect(await kindsFor(from)).toEqual(['service_ended', 'service_sent'])
    const own = await send({ kind: 'assignment', toStaffId: colleague.staffId })
    expect(await kindsFor(from)).toHaveLength(2)
    await handings.on(colleague, own.handoverId, 'accept', { version: own.version })
    // What was asked of the county lapses as the client moves on, and the one letter says so.
    await send(toCounty, colleague)
    const transfer = { kind: 'transfer', toOrganisationId: oske, toStaffId: ofOske.staffId }
    const asked = await send(transfer, colleague)
    expect(await kindsFor(colleague)).toEqual([
      ...['transfer_sent', 'service_sent', 'assignment_accepted', 'service_ended', 'service_sent'],
    ])
    const accepted = await handings.on(ofOske, asked.handoverId, 'accept', {
      version: asked.version,
    })
    expect(accepted.status).toBe(200)
    const { notices } = await noticesOf(test.as(ofOske.email), clientId)
    const [latest] = notices
    expect(latest).toMatchObject({ kind: 'transfer_accepted', language: 'sv', mayGive: true })
    const content = await contentOf((latest as Notice).noticeId)
    expect(content).toMatchObject({ contact: { email: ofOske.email }, decideBy: null })
    expect(content.lapsed).toHaveLength(1)
    const letter = await test.as(managerOfOske.email)<Buffer>(
      `GET /api/notices/${latest?.noticeId}/letter`,
    )
    expect([letter.status, letter.body.subarray(0, 5).toString()]).toEqual([200, '%PDF-'])
    const left = await test.as(from.email)(`GET /api/notices/${latest?.noticeId}/letter`)
    expect(left.status).toBe(404)
  })

  it('tells of handovers that lapse because the clientship ends, and of none that stays inside the house', async () => {
    const { expert, colleague, ofOske, ofCounty } = await handings.people()
    const end = async (lapsing: object) => {
      const { clientId, id } = await handings.client(expert)
      const sent = await handings.send(expert, { clientId, clientshipId: id, ...lapsing })
      expect(sent.status).toBe(200)
      const ended = await test.as(expert.email)(`POST /api/clientships/${id}/end`, {
        ...{ endedOn: '2026-11-21', reason: 'moved', outcome: null, words: null },
        ...{ openStep: null, version: 1 },
      })
      expect(ended.status, JSON.stringify(ended.body)).toBe(200)
      const { notices } = await noticesOf(test.as(expert.email), clientId)
      return Promise.all(
        notices.map(async ({ kind, noticeId }) => {
          const { contact } = await contentOf(noticeId)
          return [kind, contact.email]
        }),
      )
    }
    const service = { kind: 'service_request', toOrganisationId: county }
    expect(await end({ ...service, toStaffId: ofCounty.staffId })).toEqual([
      ['service_lapsed', expert.email],
      ['service_sent', expert.email],
    ])
    const transfer = { kind: 'transfer', toOrganisationId: oske, toStaffId: ofOske.staffId }
    expect((await end(transfer)).map(([kind]) => kind)).toEqual([
      'transfer_lapsed',
      'transfer_sent',
    ])
    expect(await end({ kind: 'assignment', toStaffId: colleague.staffId })).toEqual([])
  })
})
