import { describe, expect, it } from 'vitest'
import { koske, useReferrals } from '../../test/database/referrals.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { Client } from '../clients/model.identity.ts'
import type { Inbox, Referral, SentList } from './model.referral.ts'

describe('a referral', () => {
  const test = useTestApp()
  const referrals = useReferrals(test)
  const referrer = test.as('referrer@demo.test')
  const expert = test.as('hepa.koske@demo.test')

  it('goes from its draft to a clientship; then its sender sees number, state and day alone', async () => {
    const clientId = await referrals.addPerson(referrer)
    const { handoverId, version } = await referrals.draft(referrer, clientId)
    expect((await expert(`GET /api/referrals/${handoverId}`)).status).toBe(404)
    expect((await expert(`GET /api/clients/${clientId}`)).status).toBe(404)

    const sent = await referrer<Referral>(`POST /api/referrals/${handoverId}/send`, { version })
    expect(sent.body).toMatchObject({
      ...{ state: 'sent', sentOn: '2026-11-21', dueOn: '2026-12-05', verdict: 'unknown' },
      commands: ['withdraw'],
    })
    const readOnly = await referrer<Client>(`GET /api/clients/${clientId}`)
    expect(readOnly.body.rights).toMatchObject({
      identity: 'read',
      facts: 'read',
      referral: 'read',
    })

    const inbox = await expert<Inbox>('GET /api/inbox')
    expect(inbox.body.rows.map((row) => row.handoverId)).toContain(handoverId)
    const received = await expert<Referral>(`POST /api/referrals/${handoverId}/receive`, {
      version: sent.body.version,
    })
    expect(received.body).toMatchObject({ state: 'received', commands: ['ask', 'decide'] })
    const again = await expert<Referral>(`POST /api/referrals/${handoverId}/receive`, { version })
    expect(again.body).toEqual(received.body)

    const responsibleId = await referrals.staffIdOf('hepa.koske@demo.test')
    const accepted = await expert<{ clientshipId: string }>(
      `POST /api/referrals/${handoverId}/accept`,
      { responsibleId, version: received.body.version },
    )
    expect(accepted.status).toBe(200)
    const { rows } = await test.owner.query('select * from clientship where client_id = $1', [
      clientId,
    ])
    expect(rows).toMatchObject([
      {
        ...{ clientship_id: accepted.body.clientshipId, handover_id: handoverId },
        ...{ state: 'waiting', started_on: '2026-11-21', organisation_id: koske },
        ...{ responsible_id: responsibleId, previous_clientship_id: null },
      },
    ])
    expect((await referrer(`GET /api/referrals/${handoverId}`)).status).toBe(404)
    expect((await referrer(`GET /api/clients/${clientId}`)).status).toBe(404)
    const mine = await referrer<SentList>('GET /api/referrals/sent')
    expect(mine.body.rows.find((row) => row.handoverId === handoverId)).toMatchObject({
      ...{ person: null, state: 'accepted', decidedOn: '2026-11-21' },
    })
    const notices = await test.owner.query(
      'select kind from client_notice where handover_id = $1 order by made_at',
      [handoverId],
    )
    expect(notices.rows.map((row) => row.kind)).toEqual(['referral_sent', 'referral_accepted'])
  })
})
