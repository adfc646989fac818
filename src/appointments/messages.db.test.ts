import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { runJobs } from '../../test/database/jobs.ts'
import { useGateway } from '../../test/database/sms-gateway.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Message } from '../platform/server/mail.ts'
import { environmentTexter } from '../platform/server/sms.ts'
import { toDay } from '../platform/shared/days.ts'
import { appointmentJobs, messageClock } from './jobs.ts'
import type { Appointment, ClientAppointments, Offer } from './model.appointment.ts'

const koske = organisationOf(espoo, 'koske')
const hepa = 'hepa.koske@demo.test'

describe('what clients are told of their appointments', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const gateway = useGateway()
  const mails: Message[] = []
  let clientId = ''
  let expert = ''
  let hepaStaff: TestStaff

  beforeAll(async () => {
    const staff = await make.demoStaff(hepa)
    hepaStaff = staff
    expert = staff.staffId
    const client = await make.client({
      ...{ areaId: espoo, organisations: [koske], serviceLanguage: 'ar', familyName: 'Aikanen' },
      contact: { phone: '040 123 4567', email: 'aikanen@example.org' },
      relations: [{ staff, organisationId: koske, relation: 'own_client' }],
    })
    clientId = client.clientId
  })

  const book = async (startsAt: string) =>
    (
      await test.as(hepa)<Appointment>(`POST /api/clients/${clientId}/appointments`, {
        ...{ organisationId: koske, kind: 'known', mode: 'phone', staffId: expert, startsAt },
        ...{ colleagues: [], others: '', officeId: null, language: null },
      })
    ).body
  const work = (on: string) =>
    runJobs(test, appointmentJobs, messageClock, toDay(on), {
      mailer: { publicUrl: '', send: async (message) => void mails.push(message) },
      texter: environmentTexter(gateway.env),
    })

  it('is told at once and a day before, in their language with Finnish below, and once', async () => {
    await book('2026-11-26T08:00:00Z')
    await work('2026-11-22')
    expect(gateway.sent.length).toBe(1)
    expect(gateway.sent[0]).toMatchObject({ to: '+358401234567', from: 'Taitopolku' })
    expect(gateway.sent[0]?.text).toMatch(/\p{Script=Arabic}/u)
    expect(gateway.sent[0]?.text).toContain('Sinulle on varattu aika')
    expect(gateway.sent[0]?.text).not.toContain('..')
    expect(gateway.sent[0]?.text).not.toContain('Aikanen')
    expect(mails[0]?.attachments?.[0]?.content).toContain('DTSTART:20261126T080000Z')
    await work('2026-11-24')
    expect(gateway.sent.length).toBe(1)
    await work('2026-11-26')
    expect(gateway.sent.length).toBe(2)
    expect(gateway.sent[1]?.text).toContain('Muistutus')
    await work('2026-11-26')
    expect([gateway.sent.length, mails.length]).toEqual([2, 2])
  })

  it('is tried again when the gateway does not take it', async () => {
    await book('2026-12-01T08:00:00Z')
    gateway.failing(true)
    await expect(work('2026-11-23')).rejects.toThrow('503')
    gateway.failing(false)
    await work('2026-11-23')
    expect(gateway.sent.length).toBe(3)
  })

  it('is told of a cancelled appointment that it is cancelled, and no longer reminded', async () => {
    const { appointmentId } = await book('2026-12-03T08:00:00Z')
    await work('2026-11-24')
    const end = { state: 'cancelled', reason: 'expert', version: 1 }
    await test.as(hepa)(`POST /api/appointments/${appointmentId}/end`, end)
    await work('2026-12-03')
    const last = gateway.sent.at(-1)?.text ?? ''
    expect(last).toContain('on peruttu')
    // Of the first appointment alone: this one is off, and that of the day before yesterday is over.
    expect(gateway.sent.filter(({ text }) => text.includes('Muistutus')).length).toBe(1)
  })

  describe('with the link by which they choose a time', () => {
    const times = ['2026-12-07T08:00:00Z', '2026-12-07T09:00:00Z']
    const offer = (of: string, send = true) =>
      test.as(hepa)<{ offer: Offer; token: string }>(`PUT /api/clients/${of}/appointment-offer`, {
        ...{ organisationId: koske, kind: 'known', mode: 'phone', staffId: expert, times, send },
        ...{ colleagues: [], others: '', officeId: null, language: null, clientLanguage: 'so' },
      })
    const read = async (of: string) =>
      (await test.as(hepa)<ClientAppointments>(`GET /api/clients/${of}/appointments`)).body
    const links = () => gateway.sent.filter(({ text }) => text.includes('/link/times#'))

    it('is sent it once by every way, in their language, and the staff sees by which, not to which number', async () => {
      const { body } = await offer(clientId)
      expect(body.offer.message).toEqual({ sentAt: null, ways: [] })
      gateway.failing(true)
      await expect(work('2026-11-24')).rejects.toThrow('503')
      gateway.failing(false)
      await work('2026-11-24')
      await work('2026-11-24')
      const link = `/link/times#${body.token}`
      expect(links().map(({ text }) => text.split('\n').length)).toEqual([4])
      const text = links()[0]?.text ?? ''
      expect(text).toContain('Ka dooro waqtiga kulanka')
      expect(text).toContain('Valitse itsellesi aika')
      expect(text).toContain(link)
      expect(text).not.toContain('Aikanen')
      const mail = mails.find((one) => one.text.includes(link))
      expect(mail).toMatchObject({ to: 'aikanen@example.org', attachments: [] })
      const seen = await read(clientId)
      expect(seen.reach).toEqual(['sms', 'email'])
      expect(seen.offers[0]?.message).toMatchObject({ ways: ['sms', 'email'] })
      expect(seen.offers[0]?.message?.sentAt).toMatch(/^2026-11-24T/)
      expect(JSON.stringify(seen)).not.toMatch(/1234567|aikanen@/)
      const { rows } = await test.owner.query(
        `select count(*)::int as n from appointment_message where sealed_link is not null`,
      )
      expect(rows).toEqual([{ n: 0 }])
      const opened = await test.as(undefined)('POST /api/links/times', { token: body.token })
      expect(opened.status).toBe(200)
    })

    it('is sent nothing of an offer that was withdrawn meanwhile, nor when it is given by hand', async () => {
      const before = links().length
      await offer(clientId, false)
      expect((await read(clientId)).offers[0]?.message).toBeNull()
      await offer(clientId)
      await test.as(hepa)(`DELETE /api/clients/${clientId}/appointment-offer/${koske}`)
      await work('2026-11-24')
      expect(links().length).toBe(before)
    })

    it('is sent nothing when nothing is known, or under non-disclosure', async () => {
      const of = {
        ...{ areaId: espoo, organisations: [koske], serviceLanguage: 'so' },
        relations: [{ staff: hepaStaff, organisationId: koske, relation: 'own_client' as const }],
      }
      const unknown = await make.client(of)
      const hidden = await make.client({
        ...{ ...of, contact: { phone: '040 765 4321' } },
        protection: { validFrom: toDay('2026-01-01'), validTo: null },
      })
      for (const one of [unknown, hidden]) {
        expect((await read(one.clientId)).reach).toEqual([])
        expect(await offer(one.clientId)).toMatchObject({
          ...{ status: 409, body: { errorCode: 'notReachable' } },
        })
      }
    })
  })
})
