import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo } from '../../test/database/factories.ts'
import { koske, oske, useHandings } from '../../test/database/handings.ts'
import { runJobs } from '../../test/database/jobs.ts'
import { testDay } from '../../test/database/template.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import { mailAtOnce, mailDaily, mailJobs } from '../areas/jobs.mail.ts'
import type { AbsenceList } from '../areas/model.absence.ts'
import type { Notifications } from '../areas/model.notification.ts'
import type { ClientId } from '../clients/model.access.ts'
import { environmentMailer, type Mailer } from '../platform/server/mail.ts'
import { addDays } from '../platform/shared/days.ts'
import { clientshipJobs, referralClock } from './jobs.ts'
import type { HandingDetail, HandingList } from './model.handing.ts'

describe('notifications', () => {
  const test = useTestApp()
  const handings = useHandings(test)
  const mails: { to: string[]; text: string }[] = []
  let refuses = false
  let server: SMTPServer
  let mailer: Mailer | undefined

  beforeAll(async () => {
    server = new SMTPServer({
      disabledCommands: ['AUTH', 'STARTTLS'],
      onData(stream, session, done) {
        const parts: Buffer[] = []
        stream.on('data', (part: Buffer) => parts.push(part))
        stream.on('end', () => {
          if (refuses) return done(new Error('try later'))
          const to = session.envelope.rcptTo.map(({ address }) => address)
          mails.push({ to, text: Buffer.concat(parts).toString() })
          done()
        })
      },
    })
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const { port } = server.server.address() as AddressInfo
    mailer = environmentMailer(
      { SMTP_URL: `smtp://127.0.0.1:${port}`, SMTP_FROM: 'taitopolku@test.example' },
      'https://taitopolku.test.example',
    )
  })
  afterAll(() => new Promise<void>((done) => server.close(() => done())))

  const told = async (who: { email: string }) => {
    const { body } = await test.as(who.email)<Notifications>('GET /api/notifications')
    return { ...body, kinds: body.latest.map((one) => one.kind) }
  }
  const send = async (people: Awaited<ReturnType<typeof handings.people>>) => {
    const { clientId, id } = await handings.client(people.expert)
    const sent = await handings.send(people.expert, {
      ...{ clientId, clientshipId: id, kind: 'transfer', toOrganisationId: oske },
      toStaffId: people.ofOske.staffId,
    })
    expect(sent.status).toBe(200)
    return sent.body
  }

  it('tell the other side of a handing what was done, in its transaction, and are read', async () => {
    const people = await handings.people()
    const { expert, ofOske } = people
    const { handoverId, version } = await send(people)
    expect(await told(expert)).toMatchObject({ unread: 0, byMail: 'daily' })
    const arrived = await told(ofOske)
    expect(arrived).toMatchObject({
      ...{ unread: 1, latest: [{ kind: 'handing_arrived', subjectId: handoverId, isRead: false }] },
    })
    const declined = await handings.on(ofOske, handoverId, 'decline', {
      ...{ reason: 'no_capacity', words: 'Ei tilaa', version },
    })
    expect(declined.status).toBe(200)
    expect((await told(expert)).kinds).toEqual(['handing_declined'])
    const read = await test.as(ofOske.email)<Notifications>('PUT /api/notifications/read', {
      until: arrived.latest[0]?.at,
    })
    expect(read.body).toMatchObject({ unread: 0, latest: [{ isRead: true }] })
    // A command that is refused tells nobody.
    await handings.on(ofOske, handoverId, 'accept', { version })
    expect(await told(expert)).toMatchObject({ unread: 1 })
  })

  it('tell the managers of both sides when it has waited past its day', async () => {
    const people = await handings.people()
    const { handoverId } = await send(people)
    await test.owner.query('update handover set due_on = $2 where handover_id = $1', [
      handoverId,
      testDay,
    ])
    await runJobs(test, clientshipJobs, referralClock, '2026-11-23' as typeof testDay)
    for (const manager of [people.manager, people.managerOfOske])
      expect((await told(manager)).latest).toMatchObject([
        { kind: 'handing_escalated', subjectId: handoverId },
      ])
    expect((await told(people.teacher)).latest).toEqual([])
  })

  it('tell a deputy that they have been named', async () => {
    const { expert, colleague } = await handings.people()
    const named = await test.as(expert.email)(`POST /api/staff/${expert.staffId}/absences`, {
      ...{ organisationId: koske, firstDay: testDay, lastDay: testDay },
      deputyId: colleague.staffId,
    })
    expect(named.status).toBe(200)
    expect((await told(colleague)).kinds).toEqual(['deputy_named'])
  })

  it('tell a new deputy and the one before that it has changed, and nobody what they did', async () => {
    const { expert, colleague, teacher, manager } = await handings.people()
    const path = `/api/staff/${expert.staffId}/absences`
    const content = (deputy: { staffId: string }, lastDay = addDays(testDay, 4)) => ({
      ...{ firstDay: addDays(testDay, 1), lastDay, deputyId: deputy.staffId },
    })
    const named = await test.as(expert.email)<AbsenceList>(`POST ${path}`, {
      ...{ organisationId: koske, ...content(colleague) },
    })
    const absenceId = named.body.absences[0]?.absenceId
    const change = (body: object) => test.as(manager.email)(`PUT ${path}/${absenceId}`, body)
    const answers = [
      await change({ ...content(teacher), version: 1 }),
      await change({ ...content(teacher, addDays(testDay, 9)), version: 2 }),
      await change({ ...content(teacher, addDays(testDay, 9)), version: 2 }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 409])
    expect((await told(colleague)).kinds).toEqual(['deputy_changed', 'deputy_named'])
    expect((await told(teacher)).kinds).toEqual(['deputy_changed', 'deputy_named'])
    await test.as(expert.email)(`PUT ${path}/${absenceId}/end`, { version: 3 })
    expect((await told(teacher)).unread).toBe(3)
    for (const who of [expert, manager]) expect((await told(who)).kinds).toEqual([])
  })

  it('tell of a handing to somebody absent their deputy, who decides for them and for no other', async () => {
    const people = await handings.people()
    const { expert, colleague, ofOske } = people
    const deputy = await handings.make.staff(espoo, [{ role: 'expert', organisationId: oske }])
    const away = (organisationId: string) =>
      test.owner.query(
        `insert into absence (area_id, absence_id, staff_id, organisation_id, period, deputy_id, named_by, named_at)
         values ($1, gen_random_uuid(), $2, $3, daterange($4, $4, '[]'), $5, $2, now())`,
        [espoo, ofOske.staffId, organisationId, testDay, deputy.staffId],
      )
    await away(koske)
    const { handoverId } = await send(people)
    const read = (who: { email: string }) =>
      test.as(who.email)<HandingDetail>(`GET /api/handings/${handoverId}`)
    expect((await told(deputy)).kinds).toEqual([])
    expect((await read(deputy)).status).toBe(404)
    await away(oske)
    const later = await send(people)
    expect((await told(deputy)).latest).toMatchObject([
      { kind: 'handing_arrived', subjectId: later.handoverId },
    ])
    const box = await test.as(deputy.email)<HandingList>('GET /api/handings?box=inbox')
    expect(box.body.rows.map((row) => row.handoverId)).toEqual([handoverId, later.handoverId])
    const seen = await read(deputy)
    expect(seen.body.takers.map((one) => one.staffId)).toEqual([ofOske.staffId])
    expect(seen.body.commands).toContain('accept')
    const accept = (who: typeof deputy, body: object) =>
      handings.on<{ clientId: ClientId }>(who, handoverId, 'accept', {
        version: seen.body.version,
        ...body,
      })
    expect((await accept(colleague, {})).status).toBe(403)
    expect((await accept(deputy, { takerId: deputy.staffId })).status).toBe(400)
    const accepted = await accept(deputy, {})
    expect(accepted.status, JSON.stringify(accepted.body)).toBe(200)
    expect((await handings.standing(accepted.body.clientId)).open).toEqual([
      { organisation: oske, responsible: ofOske.staffId },
    ])
    expect((await told(expert)).kinds).toEqual(['handing_accepted'])
  })

  it('are mailed as a number and a link, when and as the person wants, until the server takes it', async () => {
    await test.owner.query('update notification set read_at = now()')
    const people = await handings.people()
    const { ofOske, managerOfOske } = people
    const mail = (who: { email: string }, byMail: string) =>
      test.as(who.email)('PUT /api/notifications/mail', { byMail })
    await mail(ofOske, 'at_once')
    await test.owner.query(`update staff_member set locale = 'sv' where staff_id = $1`, [
      ofOske.staffId,
    ])
    await send(people)
    await send(people)
    const run = (kind: typeof mailAtOnce, hasServer = true) =>
      runJobs(test, mailJobs, kind, testDay, hasServer ? { mailer } : {})

    // Without a mail server nothing is sent and nothing fails.
    expect(await run(mailAtOnce, false)).toEqual(['mail-at-once'])
    refuses = true
    await expect(run(mailAtOnce)).rejects.toThrow()
    refuses = false
    expect(mails).toEqual([])
    await test.owner.query(`delete from pgboss.job_common where name = 'mail-notices'`)
    expect(await run(mailAtOnce)).toEqual(['mail-at-once', 'mail-notices'])
    expect(mails.map(({ to }) => to)).toEqual([[ofOske.email]])
    const text = mails[0]?.text ?? ''
    expect(text).toContain('2 nya aviseringar')
    expect(text).toContain('https://taitopolku.test.example')
    expect(text).not.toMatch(/Testinen|Maija|Staff|Koske/)
    expect(await run(mailAtOnce)).toEqual(['mail-at-once'])

    await test.owner.query(
      `insert into notification (area_id, notification_id, staff_id, kind)
       select area_id, gen_random_uuid(), staff_id, 'gap_found' from staff_member where staff_id = any($1)`,
      [[ofOske.staffId, managerOfOske.staffId, people.manager.staffId]],
    )
    await mail(people.manager, 'off')
    await run(mailDaily)
    expect(mails.slice(1).map(({ to }) => to)).toEqual([[managerOfOske.email]])
  })
})
