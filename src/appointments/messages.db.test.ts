import { beforeAll, describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { runJobs } from '../../test/database/jobs.ts'
import { useGateway } from '../../test/database/sms-gateway.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Message } from '../platform/server/mail.ts'
import { environmentTexter } from '../platform/server/sms.ts'
import { toDay } from '../platform/shared/days.ts'
import { appointmentJobs, messageClock } from './jobs.ts'
import type { Appointment } from './model.appointment.ts'

const koske = organisationOf(espoo, 'koske')
const hepa = 'hepa.koske@demo.test'

describe('what clients are told of their appointments', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const gateway = useGateway()
  const mails: Message[] = []
  let clientId = ''
  let expert = ''

  beforeAll(async () => {
    const staff = await make.demoStaff(hepa)
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
})
