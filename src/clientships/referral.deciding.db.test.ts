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
import type { Caseload, Referral } from './model.referral.ts'

describe('deciding on a referral', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const referrals = useReferrals(test)
  const referrer = test.as('referrer@demo.test')
  const expert = test.as('hepa.koske@demo.test')
  const manager = test.as('manager.koske@demo.test')
  /** Somebody who works with everybody of the employment service, and nowhere else. */
  const newOfficial = () => make.staff(espoo, [{ role: 'official', organisationId: employment }])
  const responsible = () => referrals.staffIdOf('hepa.koske@demo.test')

  it('is for the people of the centre alone', async () => {
    const { handoverId, version } = await referrals.sent()
    const official = await newOfficial()
    const responsibleId = await responsible()
    const path = `/api/referrals/${handoverId}`
    const commands = [
      ['accept', { responsibleId, version }],
      ['return', { reason: 'other', words: 'Ei nyt', version }],
      ['ask', { words: 'Mikä ala?' }],
      ['receive', { version }],
    ] as const
    for (const [command, body] of commands)
      for (const [email, status] of [
        ...([
          ['referrer@demo.test', 403],
          [official.email, 403],
          ['hepa.oske@demo.test', 404],
          ['hepa.stadi@demo.test', 404],
          ['coach.oske@demo.test', 403],
        ] as const),
      ])
        expect([email, (await test.as(email)(`POST ${path}/${command}`, body)).status]).toEqual([
          ...[email, status],
        ])
    expect((await expert(`POST ${path}/send`, { version })).status).toBe(403)
    expect((await expert(`POST ${path}/answer`, { words: 'Minä' })).status).toBe(403)
    expect((await expert(`PATCH ${path}`, { message: 'Minä', version })).status).toBe(403)
    const { body } = await referrer<Referral>(`GET ${path}`)
    expect([body.state, body.version]).toEqual(['sent', version])
  })

  it('may wait for an answer: the referral keeps its day, and an answer is to a question', async () => {
    const { handoverId } = await referrals.sent()
    const path = `/api/referrals/${handoverId}`
    const early = await referrer<Refused>(`POST ${path}/answer`, { words: 'Vastaus' })
    expect(early).toMatchObject({ status: 409, body: { errorCode: 'stepNotPossible' } })
    const asked = await manager<Referral>(`POST ${path}/ask`, { words: 'Milloin tutkinto?' })
    expect(asked.body).toMatchObject({ questionOpen: true, state: 'sent', dueOn: '2026-12-05' })
    expect((await referrer<Referral>(`GET ${path}`)).body.commands).toEqual(['withdraw', 'answer'])
    const answered = await referrer<Referral>(`POST ${path}/answer`, { words: 'Keväällä 2024' })
    expect(answered.body).toMatchObject({ questionOpen: false, state: 'sent', dueOn: '2026-12-05' })
    expect(answered.body.steps.map((step) => [step.kind, step.words])).toEqual([
      ['drafted', null],
      ['changed', null],
      ['sent', null],
      ['asked', 'Milloin tutkinto?'],
      ['answered', 'Keväällä 2024'],
    ])
  })

  it('accepts against the criteria with a reason only, and counts it; unknown is not no', async () => {
    const clientId = await referrals.addPerson(referrer)
    await referrals.observe(referrer, clientId, false)
    const { handoverId, version } = await referrals.sent(referrer, koske, clientId)
    const responsibleId = await responsible()
    const accept = (body: object) =>
      expert<Refused>(`POST /api/referrals/${handoverId}/accept`, {
        responsibleId,
        version,
        ...body,
      })
    expect(await accept({})).toMatchObject({
      status: 400,
      body: { errorCode: 'reasonMissing', fields: [{ path: 'againstReason' }] },
    })
    expect((await accept({ againstReason: 'Työsuhde päättyy kuun lopussa' })).status).toBe(200)
    const { body } = await manager<Referral>(`GET /api/referrals/${handoverId}`)
    expect(body).toMatchObject({ againstTrace: true, verdict: 'not_met', state: 'accepted' })
    expect(body.steps.at(-1)?.words).toBe('Työsuhde päättyy kuun lopussa')

    const unknown = await referrals.sent()
    const plain = await expert(`POST /api/referrals/${unknown.handoverId}/accept`, {
      ...{ responsibleId, version: unknown.version },
    })
    expect(plain.status).toBe(200)
    const after = await manager<Referral>(`GET /api/referrals/${unknown.handoverId}`)
    expect(after.body).toMatchObject({ againstTrace: false, verdict: 'unknown' })
  })

  it('takes as the responsible an expert or official who works at the centre today', async () => {
    const { clientId, handoverId, version } = await referrals.sent()
    for (const email of [
      'manager.koske@demo.test',
      'hepa.oske@demo.test',
      'hepa.stadi@demo.test',
    ]) {
      const responsibleId = await referrals.staffIdOf(email)
      const answer = await expert<Refused>(`POST /api/referrals/${handoverId}/accept`, {
        ...{ responsibleId, version },
      })
      expect(answer).toMatchObject({ status: 400, body: { errorCode: 'responsibleInvalid' } })
    }
    expect((await referrer<Referral>(`GET /api/referrals/${handoverId}`)).body.state).toBe('sent')
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const done = await manager(`POST /api/referrals/${handoverId}/accept`, {
      ...{ responsibleId: colleague.staffId, version },
    })
    expect(done.status).toBe(200)
    const { body } = await test.as(colleague.email)<Client>(`GET /api/clients/${clientId}`)
    expect(body.rights).toMatchObject({ support_needs: 'write', notes: 'write' })
    const loads = await manager<Caseload[]>(`GET /api/centres/${koske}/caseloads`)
    expect(loads.body.find((one) => one.staffId === colleague.staffId)).toMatchObject({
      ...{ open: 1, paused: 0, recent: 1 },
    })
    expect((await manager(`GET /api/centres/${oske}/caseloads`)).status).toBe(404)
  })

  it('is returned with words and a service; the sender reads them and refers onward', async () => {
    const clientId = await referrals.addPerson(referrer)
    await referrals.observe(referrer, clientId, true)
    const { handoverId, version } = await referrals.sent(referrer, koske, clientId)
    const serviceOf = async (organisationId: string) =>
      (
        await test.owner.query<{ service_id: string }>(
          'select service_id from service where organisation_id = $1 order by position limit 1',
          [organisationId],
        )
      ).rows.map((row) => row.service_id)
    const give = (body: object) =>
      expert<Refused>(`POST /api/referrals/${handoverId}/return`, {
        ...{ reason: 'criteria_not_met', words: 'Katsotaan keväällä', version },
        ...body,
      })
    // The open criteria are met: only what is discussed can stand in the way.
    expect(await give({})).toMatchObject({ status: 400, body: { errorCode: 'serviceMissing' } })
    expect(await give({ suggestedServiceIds: await serviceOf(oske) })).toMatchObject({
      ...{ status: 400, body: { errorCode: 'serviceInvalid' } },
    })
    const done = await give({ suggestedServiceIds: await serviceOf(koske) })
    expect(done).toMatchObject({ status: 200, body: { handoverId, decidedOn: '2026-11-21' } })

    expect(await referrals.accessOf(clientId)).toEqual([employment])
    expect((await expert(`GET /api/referrals/${handoverId}`)).status).toBe(404)
    const { body } = await referrer<Referral>(`GET /api/referrals/${handoverId}`)
    expect(body).toMatchObject({
      state: 'returned',
      returnReason: 'criteria_not_met',
      commands: [],
    })
    expect(body.steps.at(-1)?.suggestedServices).toHaveLength(1)
    const onward = await referrals.sent(referrer, oske, clientId)
    const history = await referrer<Referral[]>(`GET /api/clients/${clientId}/referrals`)
    expect(history.body.map((one) => [one.handoverId, one.state])).toEqual([
      [onward.handoverId, 'sent'],
      [handoverId, 'returned'],
    ])
    const theirs = await test.as('hepa.oske@demo.test')<Referral[]>(
      `GET /api/clients/${clientId}/referrals`,
    )
    expect(theirs.body).toHaveLength(2)
  })

  it('needs no service where the open criteria are not met', async () => {
    const clientId = await referrals.addPerson(referrer)
    await referrals.observe(referrer, clientId, false)
    const { handoverId, version } = await referrals.sent(referrer, koske, clientId)
    const done = await expert(`POST /api/referrals/${handoverId}/return`, {
      ...{ reason: 'criteria_not_met', words: 'On työssä', version },
    })
    expect(done.status).toBe(200)
  })

  it('works for what the centre records itself: its list of another unit, its own contact', async () => {
    const clientId = await referrals.addPerson(expert)
    const { handoverId } = await referrals.draft(expert, clientId, koske, {
      ...{ referringOrganisationId: employment, origin: 'authority' },
    })
    const sent = await expert<Referral>(`POST /api/referrals/${handoverId}/send`, { version: 2 })
    expect(sent.body).toMatchObject({ state: 'sent', referring: { organisationId: employment } })
    expect(sent.body.commands).toEqual(['withdraw', 'receive', 'ask', 'decide'])
    const colleague = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const done = await expert(`POST /api/referrals/${handoverId}/accept`, {
      ...{ responsibleId: colleague.staffId, version: sent.body.version },
    })
    expect(done.status).toBe(200)
    const { rows } = await test.owner.query(
      `select staff_id from client_relation where client_id = $1 and relation = 'own_client'
          and period @> date '2026-11-21'`,
      [clientId],
    )
    expect(rows).toEqual([{ staff_id: colleague.staffId }])

    const returned = await referrals.sent(expert, koske)
    await expert(`POST /api/referrals/${returned.handoverId}/return`, {
      ...{ reason: 'not_reached', words: 'Ei vastaa', version: returned.version },
    })
    expect(await referrals.accessOf(returned.clientId)).toEqual([koske])
  })

  it('leaves a centre that refers onward its access until that is decided', async () => {
    const { clientId, handoverId, version } = await referrals.sent()
    const onward = await referrals.sent(expert, oske, clientId)
    await expert(`POST /api/referrals/${handoverId}/return`, {
      ...{ reason: 'other_centre_fits', words: 'Lähetetty Oskeen', version },
    })
    expect(await referrals.accessOf(clientId)).toContain(koske)
    const done = await test.as('hepa.oske@demo.test')(
      `POST /api/referrals/${onward.handoverId}/accept`,
      {
        responsibleId: await referrals.staffIdOf('hepa.oske@demo.test'),
        version: onward.version,
      },
    )
    expect(done.status).toBe(200)
    expect((await referrals.accessOf(clientId)).sort()).toEqual([employment, oske].sort())
  })

  it('remembers the clientship that was before', async () => {
    const first = await referrals.sent()
    const responsibleId = await responsible()
    const accept = (one: { handoverId: string; version: number }) =>
      expert<{ clientshipId: string }>(`POST /api/referrals/${one.handoverId}/accept`, {
        ...{ responsibleId, version: one.version },
      })
    const { body: before } = await accept(first)
    await test.owner.query(
      `update clientship set state = 'ended', ended_on = '2026-11-21', end_reason = 'moved'
        where clientship_id = $1`,
      [before.clientshipId],
    )
    const official = test.as((await newOfficial()).email)
    const { body: after } = await accept(await referrals.sent(official, koske, first.clientId))
    const { rows } = await test.owner.query(
      'select previous_clientship_id from clientship where clientship_id = $1',
      [after.clientshipId],
    )
    expect(rows).toEqual([{ previous_clientship_id: before.clientshipId }])
  })

  it('makes the record that is read the client, where records were merged meanwhile', async () => {
    const kept = await referrals.addPerson(expert)
    const { clientId, handoverId, version } = await referrals.sent(expert, koske)
    const merged = await expert(`POST /api/clients/${kept}/merges`, {
      ...{ mergedClientId: clientId, reason: 'same_documents' },
    })
    expect(merged.status).toBe(200)
    const done = await expert(`POST /api/referrals/${handoverId}/accept`, {
      ...{ responsibleId: await responsible(), version },
    })
    expect(done.status).toBe(200)
    const { rows } = await test.owner.query(
      'select client_id from clientship where handover_id = $1',
      [handoverId],
    )
    expect(rows).toEqual([{ client_id: kept }])
    const history = await expert<Referral[]>(`GET /api/clients/${kept}/referrals`)
    expect(history.body.map((one) => one.handoverId)).toEqual([handoverId])
  })

  it('is done by one of twenty at once; the others are told what happened', async () => {
    const { clientId, handoverId, version } = await referrals.sent()
    const responsibleId = await responsible()
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 === 0 ? expert : manager)<Refused>(`POST /api/referrals/${handoverId}/accept`, {
          ...{ responsibleId, version },
        }),
      ),
    )
    const lost = answers.filter((answer) => answer.status === 409)
    expect([answers.filter((answer) => answer.status === 200).length, lost.length]).toEqual([1, 19])
    for (const { body } of lost)
      expect(body).toMatchObject({ errorCode: 'versionConflict', current: { state: 'accepted' } })
    const { rows } = await test.owner.query(
      `select (select count(*)::int from clientship where client_id = $1) as clientships,
              (select count(*)::int from client_relation where client_id = $1 and relation = 'own_client') as experts,
              (select count(*)::int from handover_step where handover_id = $2 and kind = 'accepted') as steps`,
      [clientId, handoverId],
    )
    expect(rows).toEqual([{ clientships: 1, experts: 1, steps: 1 }])
  })

  it('meets other commands in the same moment: each is done or refused, and none waits for ever', async () => {
    for (let round = 0; round < 3; round++) {
      const { clientId, handoverId, version } = await referrals.sent()
      const path = `POST /api/referrals/${handoverId}`
      const responsibleId = await responsible()
      const answers = await Promise.all([
        ...[1, 2].map(() => expert(`${path}/accept`, { responsibleId, version })),
        ...[1, 2].map(() => referrer(`${path}/withdraw`, { version })),
        ...[1, 2].map(() => expert(`${path}/ask`, { words: 'Milloin?' })),
        manager(`${path}/receive`, { version }),
        manager(`${path}/return`, { reason: 'other', words: 'Ei nyt', version }),
        ...[1, 2].map(() =>
          expert(`POST /api/referrals`, { clientId }).then(({ status }) => ({ status })),
        ),
      ])
      for (const { status } of answers) expect([200, 403, 404, 409]).toContain(status)
      const { rows } = await test.owner.query<{ state: string; decisions: number; open: number }>(
        `select h.state,
                (select count(*)::int from handover_step s where s.handover_id = h.handover_id
                    and s.kind in ('accepted', 'returned', 'withdrawn')) as decisions,
                (select count(*)::int from clientship c where c.handover_id = h.handover_id) as open
           from handover h where h.handover_id = $1`,
        [handoverId],
      )
      const [row] = rows
      const isDecided = ['accepted', 'returned', 'withdrawn'].includes(row?.state ?? '')
      expect(row).toMatchObject({
        ...{ decisions: isDecided ? 1 : 0, open: row?.state === 'accepted' ? 1 : 0 },
      })
    }
  })
})
