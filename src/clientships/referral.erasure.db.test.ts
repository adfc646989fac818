import { describe, expect, it } from 'vitest'
import { espoo } from '../../test/database/factories.ts'
import { koske, useReferrals } from '../../test/database/referrals.ts'
import { useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import { eraseByNumber } from '../clients/operations.erasure.ts'
import { openDb } from '../platform/server/db.ts'
import { toDay } from '../platform/shared/days.ts'

describe('erasing somebody who was referred', () => {
  const test = useTestApp()
  const referrals = useReferrals(test)
  const expert = test.as('hepa.koske@demo.test')

  async function erase(clientId: ClientId) {
    const { rows } = await test.owner.query<{ client_number: string }>(
      'select client_number from client where client_id = $1',
      [clientId],
    )
    const db = openDb(test.databaseUrl, 'taitopolku_retention', 1)
    try {
      return await db.kysely.transaction().execute((tx) =>
        eraseByNumber(tx, {
          areaId: espoo,
          clientNumber: Number(rows[0]?.client_number),
          by: 'admin@demo.test',
          reason: 'test',
          today: toDay('2026-11-21'),
        }),
      )
    } finally {
      await db.close()
    }
  }
  const accept = async (one: { handoverId: string; version: number }) =>
    expert<{ clientshipId: string }>(`POST /api/referrals/${one.handoverId}/accept`, {
      responsibleId: await referrals.staffIdOf('hepa.koske@demo.test'),
      version: one.version,
    })
  const rowsOf = async (handoverId: string) => {
    const { rows } = await test.owner.query<{ count: number }>(
      `select (select count(*) from handover where handover_id = $1)
            + (select count(*) from handover_step where handover_id = $1)
            + (select count(*) from client_notice where handover_id = $1)
            + (select count(*) from clientship where handover_id = $1) as count`,
      [handoverId],
    )
    return Number(rows[0]?.count)
  }

  it('leaves nothing of the referral', async () => {
    const sent = await referrals.sent()
    expect((await accept(sent)).status).toBe(200)
    expect(await rowsOf(sent.handoverId)).toBeGreaterThan(5)
    expect(await erase(sent.clientId)).toEqual({ erased: 1 })
    expect(await rowsOf(sent.handoverId)).toBe(0)
  })

  it('leaves the clientship of another record that was merged for a time', async () => {
    const kept = await referrals.addPerson(expert)
    const sent = await referrals.sent(expert, koske)
    const merge = await expert<{ mergeId: string }>(`POST /api/clients/${kept}/merges`, {
      ...{ mergedClientId: sent.clientId, reason: 'same_documents' },
    })
    const { body } = await accept(sent)
    await expert(`POST /api/clients/${kept}/merges/${merge.body.mergeId}/undo`)
    expect(await erase(sent.clientId)).toEqual({ erased: 1 })
    expect(await rowsOf(sent.handoverId)).toBe(0)
    const { rows } = await test.owner.query(
      'select client_id, handover_id from clientship where clientship_id = $1',
      [body.clientshipId],
    )
    expect(rows).toEqual([{ client_id: kept, handover_id: null }])
  })
})
