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
import type { Client } from '../clients/model.identity.ts'
import type { HandoverId } from './model.handover.ts'
import type { Inbox, Referral, SentList } from './model.referral.ts'

describe('sending a referral', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const referrals = useReferrals(test)
  const referrer = test.as('referrer@demo.test')
  /** Somebody who works with everybody of the employment service, and nowhere else. */
  const newOfficial = async () =>
    test.as((await make.staff(espoo, [{ role: 'official', organisationId: employment }])).email)
  const expert = test.as('hepa.koske@demo.test')

  it('begins with a draft that goes on while it is untouched, and that nobody else sees', async () => {
    const clientId = await referrals.addPerson(referrer)
    const begun = await referrer<{ handoverId: HandoverId }>('POST /api/referrals', { clientId })
    const again = await referrer<{ handoverId: HandoverId }>('POST /api/referrals', { clientId })
    expect(again.body).toEqual(begun.body)
    const path = `/api/referrals/${begun.body.handoverId}`
    expect((await referrer<Referral>(`GET ${path}`)).body).toMatchObject({
      ...{
        state: 'draft',
        origin: 'authority',
        version: 1,
        commands: ['change', 'send', 'discard'],
      },
      steps: [{ position: 1, kind: 'drafted' }],
    })
    for (const other of ['hepa.koske@demo.test', 'hepa.stadi@demo.test', 'hepa.oske@demo.test'])
      expect((await test.as(other)(`GET ${path}`)).status).toBe(404)
    const official = await newOfficial()
    // A colleague who works with everybody of the organisation writes its referrals too.
    expect((await official<Referral>(`GET ${path}`)).body.commands).toEqual([
      ...['change', 'send', 'discard'],
    ])
    expect((await test.as('teacher.oske@demo.test')(`GET ${path}`)).status).toBe(403)
  })

  it('is begun only for a person whose referral one may write', async () => {
    const clientId = await referrals.addPerson(referrer)
    const asked = (email: string) => test.as(email)('POST /api/referrals', { clientId })
    expect((await asked('hepa.koske@demo.test')).status).toBe(404)
    expect((await asked('hepa.stadi@demo.test')).status).toBe(404)
    expect((await asked('teacher.oske@demo.test')).status).toBe(403)
    const colleague = await make.staff(espoo, [{ role: 'referrer', organisationId: employment }])
    expect((await asked(colleague.email)).status).toBe(404)
    const other = await referrer<Refused>('POST /api/referrals', {
      clientId,
      fromOrganisationId: koske,
    })
    expect(other.status).toBe(403)
  })

  it('changes a draft by the version that was seen, and only to what may be', async () => {
    const clientId = await referrals.addPerson(referrer)
    const { handoverId, version } = await referrals.draft(referrer, clientId)
    const change = (body: object) =>
      referrer<Refused & Referral>(`PATCH /api/referrals/${handoverId}`, { version, ...body })
    expect(version).toBe(2)
    expect((await change({ message: 'Tarvitsee oman alan työtä' })).body.version).toBe(2)
    const stale = await change({ version: 1, message: 'Muuta' })
    expect([stale.status, stale.body.errorCode, stale.body.current?.version]).toEqual([
      ...[409, 'versionConflict', 2],
    ])
    for (const [body, path, code] of [
      [{ toOrganisationId: employment }, 'toOrganisationId', 'receiverInvalid'],
      [
        { toOrganisationId: '00000000-0000-4000-8000-00000000ffff' },
        ...['toOrganisationId', 'receiverInvalid'],
      ],
      [{ referringOrganisationId: oske }, 'referringOrganisationId', 'referringInvalid'],
    ] as const) {
      const answer = await change(body)
      expect(answer).toMatchObject({ status: 400, body: { fields: [{ path, code }] } })
    }
  })

  it('needs a centre that is open and a message', async () => {
    const clientId = await referrals.addPerson(referrer)
    const begun = await referrer<{ handoverId: HandoverId }>('POST /api/referrals', { clientId })
    const path = `/api/referrals/${begun.body.handoverId}`
    const empty = await referrer<Refused>(`POST ${path}/send`, { version: 1 })
    expect(empty).toMatchObject({
      status: 400,
      body: {
        fields: [
          { path: 'toOrganisationId', code: 'receiverMissing' },
          { path: 'message', code: 'required' },
        ],
      },
    })
    await referrer(`PATCH ${path}`, { toOrganisationId: oske, message: 'Sana', version: 1 })
    await test.owner.query(
      `update organisation set closed_on = '2026-11-21' where organisation_id = $1`,
      [oske],
    )
    const closed = await referrer<Refused>(`POST ${path}/send`, { version: 2 })
    await test.owner.query('update organisation set closed_on = null where organisation_id = $1', [
      oske,
    ])
    expect(closed).toMatchObject({ status: 400, body: { fields: [{ code: 'receiverInvalid' }] } })
    expect(await referrals.accessOf(clientId)).toEqual([employment])
  })

  it('gives the centre access, and keeps what the criteria say without support needs', async () => {
    const clientId = await referrals.addPerson(referrer)
    await referrals.observe(referrer, clientId, true)
    await referrer(`POST /api/clients/${clientId}/support-facts`, {
      observations: [
        { key: 'health_allows', value: 'no', observedOn: '2026-11-01', source: 'self_rated' },
      ],
    })
    const { handoverId } = await referrals.sent(referrer, koske, clientId)
    expect((await referrals.accessOf(clientId)).sort()).toEqual([employment, koske].sort())
    const seen = await expert<Referral>(`GET /api/referrals/${handoverId}`)
    expect(seen.body).toMatchObject({ verdict: 'met', message: 'Tarvitsee oman alan työtä' })
    const { rows } = await test.owner.query(
      'select verdict_criteria_id is not null as judged, sent_at, received_at from handover where handover_id = $1',
      [handoverId],
    )
    expect(rows[0]).toMatchObject({ judged: true, received_at: null })
  })

  it('goes to a centre once at a time, also of another record of the same person', async () => {
    const { clientId } = await referrals.sent()
    const official = await newOfficial()
    const twice = await referrals.draft(official, clientId)
    const answer = await official<Refused>(`POST /api/referrals/${twice.handoverId}/send`, {
      version: twice.version,
    })
    expect(answer).toMatchObject({ status: 409, body: { errorCode: 'referralAlreadyOpen' } })

    const own = test.as('hepa.koske@demo.test')
    const [kept, merged] = [await referrals.addPerson(own), await referrals.addPerson(own)]
    const first = await referrals.draft(own, merged)
    await own(`POST /api/clients/${kept}/merges`, {
      mergedClientId: merged,
      reason: 'same_documents',
    })
    const { status } = await own(`POST /api/referrals/${first.handoverId}/send`, {
      version: first.version,
    })
    expect(status).toBe(200)
    // Of a merged record the one that is read is referred.
    const second = await referrals.draft(own, merged)
    const named = await own<Referral>(`GET /api/referrals/${second.handoverId}`)
    expect(named.body.clientId).toBe(kept)
    const refused = await own<Refused>(`POST /api/referrals/${second.handoverId}/send`, {
      version: second.version,
    })
    expect(refused).toMatchObject({ status: 409, body: { errorCode: 'referralAlreadyOpen' } })
  })

  it('tells of a clientship at the centre whom it may be told, and goes for who merely refers', async () => {
    const { clientId, handoverId, version } = await referrals.sent()
    const responsibleId = await referrals.staffIdOf('hepa.koske@demo.test')
    const accept = (id: HandoverId, seen: number) =>
      expert<Refused>(`POST /api/referrals/${id}/accept`, { responsibleId, version: seen })
    expect((await accept(handoverId, version)).status).toBe(200)

    const official = await newOfficial()
    const known = await referrals.draft(official, clientId)
    const told = await official<Refused>(`POST /api/referrals/${known.handoverId}/send`, {
      version: known.version,
    })
    expect(told).toMatchObject({ status: 409, body: { errorCode: 'alreadyClientThere' } })

    const other = await make.staff(espoo, [{ role: 'referrer', organisationId: employment }])
    await test.owner.query(
      `insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period,
                                    visible_to)
       select area_id, gen_random_uuid(), client_id, $1, $2, 'referral_draft', '[2026-11-20,)', visible_to
         from client_profile where client_id = $3`,
      [other.staffId, employment, clientId],
    )
    const untold = await referrals.sent(test.as(other.email), koske, clientId)
    const refused = await accept(untold.handoverId, untold.version)
    expect(refused).toMatchObject({ status: 409, body: { errorCode: 'alreadyClientThere' } })
    const returned = await expert(`POST /api/referrals/${untold.handoverId}/return`, {
      ...{ reason: 'already_client', words: 'On jo asiakas', version: untold.version },
    })
    expect(returned.status).toBe(200)
    // A centre of which the person is a client keeps its access.
    expect(await referrals.accessOf(clientId)).toContain(koske)
  })

  it('is withdrawn: the centre sees nothing more, and the sender writes again', async () => {
    const { clientId, handoverId, version } = await referrals.sent()
    expect((await expert(`POST /api/referrals/${handoverId}/withdraw`, { version })).status).toBe(
      403,
    )
    const { status, body } = await referrer<Referral>(
      `POST /api/referrals/${handoverId}/withdraw`,
      {
        ...{ version, words: 'Sai työpaikan' },
      },
    )
    expect([status, body.state, body.commands]).toEqual([200, 'withdrawn', []])
    expect((await expert(`GET /api/referrals/${handoverId}`)).status).toBe(404)
    const inbox = await expert<Inbox>('GET /api/inbox')
    expect(inbox.body.rows.map((row) => row.handoverId)).not.toContain(handoverId)
    expect(await referrals.accessOf(clientId)).toEqual([employment])
    const client = await referrer<Client>(`GET /api/clients/${clientId}`)
    expect(client.body.rights.referral).toBe('write')
    const again = await referrer<Refused>(`POST /api/referrals/${handoverId}/withdraw`, {
      version: body.version,
    })
    expect(again).toMatchObject({
      status: 409,
      body: { errorCode: 'stepNotPossible', current: { state: 'withdrawn' } },
    })
  })

  it('is thrown away as a draft alone, and who was added for it is out of sight then', async () => {
    const clientId = await referrals.addPerson(referrer)
    const { handoverId, version } = await referrals.draft(referrer, clientId)
    const discard = `POST /api/referrals/${handoverId}/discard`
    for (const email of ['hepa.koske@demo.test', 'hepa.stadi@demo.test', 'manager.oske@demo.test'])
      expect((await test.as(email)(discard, { version })).status).toBe(404)
    const stale = await referrer<Refused>(discard, { version: version - 1 })
    expect([stale.status, stale.body.errorCode]).toEqual([409, 'versionConflict'])
    expect(await referrer(discard, { version })).toMatchObject({
      status: 200,
      body: { handoverId },
    })
    expect((await referrer(discard, { version })).status).toBe(404)
    expect((await referrer(`GET /api/clients/${clientId}`)).status).toBe(404)
    expect(await referrals.accessOf(clientId)).toEqual([])
    const listed = async (query: string) =>
      (await referrer<SentList>(`GET /api/referrals/sent${query}`)).body.rows.filter(
        (row) => row.handoverId === handoverId,
      )
    expect(await listed('')).toEqual([])
    expect(await listed('?state=discarded')).toEqual([])
    const { rows: steps } = await test.owner.query(
      'select kind from handover_step where handover_id = $1 order by position',
      [handoverId],
    )
    expect(steps.at(-1)).toEqual({ kind: 'discarded' })

    const sent = await referrals.sent(referrer)
    const late = await referrer<Refused>(`POST /api/referrals/${sent.handoverId}/discard`, {
      version: sent.version,
    })
    expect([late.status, late.body.errorCode]).toEqual([409, 'stepNotPossible'])
  })

  it('shows whoever reads those of the organisation all of its own, and a referrer none of a colleague', async () => {
    const colleague = await make.staff(espoo, [{ role: 'referrer', organisationId: employment }])
    const { handoverId } = await referrals.sent(test.as(colleague.email))
    const read = async (email: string) =>
      (await test.as(email)<SentList>('GET /api/referrals/sent?scope=organisation')).body
    const theirs = await read('official@demo.test')
    expect(theirs.mayReadAll).toBe(true)
    expect(theirs.rows.map((row) => row.handoverId)).toContain(handoverId)
    expect(await read('referrer@demo.test')).toEqual({ rows: [], mayReadAll: false, after: null })
    const elsewhere = await read('hepa.oske@demo.test')
    expect(elsewhere.rows.map((row) => row.handoverId)).not.toContain(handoverId)
  })

  it('is for a person whose data are protected as for any other', async () => {
    const clientId = await referrals.addPerson(referrer, {
      protection: { validFrom: '2026-01-01', validTo: null },
    })
    await referrals.sent(referrer, koske, clientId)
    const { body } = await expert<Inbox>('GET /api/inbox?sort=sent')
    const row = body.rows.find((one) => one.clientId === clientId)
    expect(row).toMatchObject({ isProtected: true })
    expect((await expert(`GET /api/clients/${clientId}/protected-contact`)).status).toBe(403)
  })
})
