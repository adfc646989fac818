import { beforeAll, describe, expect, it } from 'vitest'
import {
  espoo,
  organisationOf,
  type TestClient,
  useFactories,
} from '../../test/database/factories.ts'
import { runJobs } from '../../test/database/jobs.ts'
import { addOffering } from '../../test/database/offerings.ts'
import { useGateway } from '../../test/database/sms-gateway.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Message } from '../platform/server/mail.ts'
import { environmentTexter } from '../platform/server/sms.ts'
import { toDay } from '../platform/shared/days.ts'
import { groupMessageClock, groupMessageJobs } from './jobs.messages.ts'
import { queueClock, queueJobs } from './jobs.queue.ts'
import type { ClientEnrolments, Enrolment } from './model.enrolment.ts'
import type { OfferingSessions } from './model.session.ts'
import type { SessionNotice } from './model.session-notice.ts'

const koske = organisationOf(espoo, 'koske')
const hepa = 'hepa.koske@demo.test'
const manager = 'manager.koske@demo.test'

describe('what clients are told of their groups', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const gateway = useGateway()
  const mails: Message[] = []
  let number = 0
  let client: (given?: object) => Promise<TestClient & { phone: string }>

  beforeAll(async () => {
    const staff = await make.demoStaff(hepa)
    const relations = [{ staff, organisationId: koske, relation: 'own_client' as const }]
    client = async (given = {}) => {
      number += 1
      const phone = `+35840123450${number}`
      const made = await make.client({
        ...{ areaId: espoo, organisations: [koske], relations, familyName: 'Salainen' },
        ...{ serviceLanguage: 'so', contact: { phone, email: `${number}@example.org` } },
        ...given,
      })
      return { ...made, phone }
    }
  })

  const join = async (offeringId: string, { clientId }: TestClient) =>
    (await test.as(hepa)<Enrolment>(`POST /api/offerings/${offeringId}/enrolments`, { clientId }))
      .body
  const act = (command: string, { enrolmentId, version }: Enrolment, body = {}) =>
    test.as(hepa)(`POST /api/enrolments/${enrolmentId}/${command}`, { version, ...body })
  /** Sends what waits at an hour of a day (UTC); Finland is two hours ahead. */
  const work = (on: string, at = '08:00:00Z') =>
    runJobs(test, groupMessageJobs, groupMessageClock, toDay(on), {
      mailer: { publicUrl: '', send: async (message) => void mails.push(message) },
      texter: environmentTexter(gateway.env),
      at,
    })
  const toldTo = (phone: string) =>
    gateway.sent.flatMap((one) => (one.to === phone ? one.text : []))
  const group = (capacity: number, more = {}) =>
    addOffering(test, {
      ...{ areaId: espoo, organisationId: koske, capacity, startsOn: toDay('2026-12-01'), ...more },
    })

  it('is that a seat is offered, until when, in their language with Finnish below; not who they are nor of which service', async () => {
    const offering = await group(1, { offerDays: 3 })
    const one = await client()
    expect(await join(offering, one)).toMatchObject({ offeredUntil: '2026-11-25' })
    await work('2026-11-22')
    const [text = '', ...others] = toldTo(one.phone)
    expect(others).toEqual([])
    expect(text).toContain('Boos bannaan')
    expect(text).toContain('Vastaa viimeistään keskiviikkona 25.11.2026')
    const { rows } = await test.owner.query(
      'select s.name_fi from offering join service s using (area_id, service_id) where offering_id = $1',
      [offering],
    )
    for (const word of ['Salainen', rows[0].name_fi]) expect(text).not.toContain(word)
    expect(mails.map(({ to }) => to)).toEqual([`${number}@example.org`])
    await work('2026-11-22', '08:10:00Z')
    expect(toldTo(one.phone)).toHaveLength(1)
  })

  it('waits for the morning when an offer lapses at night, and goes to both: who lost the seat and who is next', async () => {
    const offering = await group(1, { offerDays: 3 })
    const [late, next] = [await client(), await client({ serviceLanguage: 'fi' })]
    await join(offering, late)
    await join(offering, next)
    await work('2026-11-22')
    await runJobs(test, queueJobs, queueClock, toDay('2026-11-26'))
    await work('2026-11-26', '04:00:00Z')
    expect(toldTo(late.phone)).toHaveLength(1)
    await work('2026-11-26', '06:05:00Z')
    expect(toldTo(late.phone)[1]).toContain('Et vastannut ajoissa')
    expect(toldTo(next.phone)).toEqual([expect.stringContaining('1.12.2026')])
  })

  it('is let go when it has been overtaken, and nothing is told to who is under non-disclosure', async () => {
    const offering = await group(2)
    const gone = await client()
    const hidden = await client({ protection: { validFrom: toDay('2026-01-01'), validTo: null } })
    const enrolment = await join(offering, gone)
    await join(offering, hidden)
    await act('cancel', enrolment, { reason: 'own_wish' })
    await work('2026-11-23')
    expect(toldTo(gone.phone)).toEqual([
      expect.stringContaining('Ilmoittautumisesi ryhmään on peruttu'),
    ])
    expect(toldTo(hidden.phone)).toEqual([])
    const late = await client()
    await join(await group(1), late)
    await work('2026-12-02')
    expect(toldTo(late.phone)).toEqual([])
  })

  it('is that sessions are cancelled; the page of the group then says by which way it was sent', async () => {
    const offering = await group(2)
    const [one, unreached] = [await client(), await client({ contact: {} })]
    await join(offering, one)
    await join(offering, unreached)
    await work('2026-11-24')
    const { version } = (
      await test.as(manager)<OfferingSessions>(`GET /api/offerings/${offering}/sessions`)
    ).body
    const set = await test.as(manager)<OfferingSessions>(`PUT /api/offerings/${offering}/series`, {
      ...{ version },
      recurrence: {
        ...{ from: '2026-12-01', until: '2026-12-17', everyWeeks: 1, exceptions: [] },
        ...{ times: [{ weekday: 2, from: '09:00', until: '12:00' }], mode: 'on_site' },
        ...{ roomId: null, teacherId: null, interpreterId: null, onlineAddress: '' },
      },
    })
    const [session] = set.body.sessions
    await test.as(manager)(`POST /api/sessions/${session?.sessionId}/cancel`, {
      ...{ reason: 'teacher_away', version: session?.version },
    })
    gateway.failing(true)
    await expect(work('2026-11-25')).rejects.toThrow('503')
    gateway.failing(false)
    await work('2026-11-25', '09:00:00Z')
    const [, text = ''] = toldTo(one.phone)
    expect(text).toContain('waa la baajiyay')
    expect(text).toContain('Ryhmän tapaaminen on peruttu.')
    expect(text).toContain('tiistaina 1.12.2026')
    const notices = (
      await test.as(hepa)<SessionNotice[]>(`GET /api/offerings/${offering}/session-notices`)
    ).body
    const [ofGroup] = (
      await test.as(hepa)<ClientEnrolments>(`GET /api/clients/${one.clientId}/enrolments`)
    ).body
    expect(ofGroup?.told).toMatchObject([
      { kind: 'cancelled', given: null, sent: { ways: ['sms', 'email'] } },
      { kind: 'seat_given', sent: { ways: ['sms', 'email'] } },
    ])
    expect(JSON.stringify(ofGroup?.told)).not.toContain(one.phone)
    const waysOf = ({ clientId }: TestClient) =>
      notices.find((notice) => notice.clientId === clientId)?.sent?.ways
    expect([waysOf(one), waysOf(unreached)]).toEqual([['sms', 'email'], []])
  })
})
