import { describe, expect, it } from 'vitest'
import { espoo, useFactories } from '../../test/database/factories.ts'
import { employment, koske, oske, useReferrals } from '../../test/database/referrals.ts'
import { testFilesFolder, testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { fixedClock } from '../platform/server/clock.ts'
import { openDb } from '../platform/server/db.ts'
import { openJobs } from '../platform/server/jobs.ts'
import { createLog } from '../platform/server/log.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { runWaitingJobs } from '../platform/server/worker.ts'
import { clientshipJobs, referralClock } from './jobs.ts'
import type { HandoverId } from './model.handover.ts'
import type { InboxSummary, Referral } from './model.referral.ts'

describe('the clock of referrals', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const referrals = useReferrals(test)
  const referrer = test.as('referrer@demo.test')
  const expert = test.as('hepa.koske@demo.test')

  /** Does the work of a day in every area. */
  async function workOf(day: string): Promise<string[]> {
    const db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    const jobs = await openJobs(test.databaseUrl, clientshipJobs)
    await db.kysely.transaction().execute((tx) => jobs.enqueue(tx, referralClock, {}))
    await jobs.close()
    await db.close()
    return runWaitingJobs({
      ...{
        databaseUrl: test.databaseUrl,
        kinds: clientshipJobs,
        clock: fixedClock(`${day}T04:00:00Z`),
      },
      ...{
        filesFolder: testFilesFolder,
        log: createLog('silent'),
        sealer: createSealer(testSecrets.sealing),
      },
    })
  }
  const stepsOf = async (handoverId: HandoverId) => {
    const { rows } = await test.owner.query<{ kind: string; by_staff_id: string | null }>(
      'select kind, by_staff_id from handover_step where handover_id = $1 order by position',
      [handoverId],
    )
    return rows.filter((row) => row.by_staff_id === null).map((row) => row.kind)
  }
  const beginsOn = (handoverId: HandoverId, day: string) =>
    test.owner.query('update handover_step set at = $2 where handover_id = $1', [handoverId, day])

  it('tells the managers of both sides each time that a referral is escalated', async () => {
    const { handoverId } = await referrals.sent()
    const managerOf = (organisationId: string) =>
      make.staff(espoo, [{ role: 'centre_manager', organisationId }])
    const [sender, receiver, other] = [
      await managerOf(employment),
      await managerOf(koske),
      await managerOf(oske),
    ]
    for (const day of ['2026-12-06', '2026-12-06', '2026-12-13']) await workOf(day)
    const toldTo = async ({ staffId }: { staffId: string }) =>
      (
        await test.owner.query(
          'select kind, subject_id as about from notification where staff_id = $1 order by at',
          [staffId],
        )
      ).rows
    const twice = Array.from({ length: 2 }, () => ({
      ...{ kind: 'referral_escalated', about: handoverId },
    }))
    expect(await toldTo(sender)).toEqual(twice)
    expect(await toldTo(receiver)).toEqual(twice)
    expect(await toldTo(other)).toEqual([])
    await test.owner.query(`update handover set state = 'withdrawn' where handover_id = $1`, [
      handoverId,
    ])
  })

  it('reminds once before the day and escalates again and again after it, and never ends what was sent', async () => {
    const { handoverId, version } = await referrals.sent()
    const areas = await test.owner.query('select from area')
    expect(await workOf('2026-12-01')).toEqual([
      'referral-clock',
      ...areas.rows.map(() => 'keep-referral-clock'),
    ])
    expect(await stepsOf(handoverId)).toEqual([])
    for (const day of ['2026-12-02', '2026-12-02', '2026-12-05']) await workOf(day)
    expect(await stepsOf(handoverId)).toEqual(['reminded'])
    for (const day of ['2026-12-06', '2026-12-06', '2026-12-12', '2026-12-13', '2027-06-01'])
      await workOf(day)
    expect(await stepsOf(handoverId)).toEqual(['reminded', 'escalated', 'escalated', 'escalated'])
    const { body } = await expert<Referral>(`GET /api/referrals/${handoverId}`)
    // What the clock does is no change that a person has missed.
    expect(body).toMatchObject({ state: 'sent', escalations: 3, version })
    expect(body.steps.at(-1)).toMatchObject({ kind: 'escalated', by: null })
    const summary = await expert<InboxSummary>('GET /api/inbox/summary')
    expect(summary.body).toMatchObject({ open: 1, escalated: 1 })
    const done = await expert(`POST /api/referrals/${handoverId}/return`, {
      ...{ reason: 'other', words: 'Ei nyt', version },
    })
    expect(done.status).toBe(200)
    await workOf('2027-07-01')
    expect(await stepsOf(handoverId)).toHaveLength(4)
  })

  it('has a clock for each kind of handing, which the manager changes', async () => {
    const manager = test.as('manager.koske@demo.test')
    const path = `/api/organisations/${koske}/handing-rules`
    const { body: rules } = await manager<Record<string, { version: number }>>(`GET ${path}`)
    expect(rules).toMatchObject({
      assignment: { decideWithinDays: 5 },
      return: { decideWithinDays: 7 },
    })
    const rule = { decideWithinDays: 3, remindBeforeDays: 1, escalateEveryDays: 2, draftDays: 28 }
    const change = { ...rule, version: rules.assignment?.version }
    expect((await manager(`PUT ${path}/assignment`, change)).status).toBe(200)
    expect((await manager(`PUT ${path}/assignment`, change)).status).toBe(409)
    expect((await manager(`PUT ${path}/referral`, change)).status).toBe(404)
    expect((await expert(`PUT ${path}/return`, change)).status).toBe(403)
    const others = `/api/organisations/${oske}/handing-rules/return`
    expect((await manager(`PUT ${others}`, change)).status).toBe(404)
    expect((await manager(`GET ${path}`)).body).toMatchObject({ assignment: rule })
  })

  it('goes by the rule of the centre', async () => {
    const manager = test.as('manager.koske@demo.test')
    const path = `/api/centres/${koske}/referral-rule`
    const rule = { decideWithinDays: 5, remindBeforeDays: 0, escalateEveryDays: 30, draftDays: 10 }
    const { body: before } = await manager<{ version: number }>(`GET ${path}`)
    const saved = await manager(`PUT ${path}`, { ...rule, version: before.version })
    expect(saved).toMatchObject({ status: 200, body: { ...rule, version: before.version + 1 } })
    const stale = await manager(`PUT ${path}`, { ...rule, version: before.version })
    expect(stale).toMatchObject({ status: 409, body: { errorCode: 'versionConflict' } })
    expect(
      (await manager(`PUT /api/centres/${oske}/referral-rule`, { ...rule, version: 1 })).status,
    ).toBe(404)
    expect((await expert(`PUT ${path}`, { ...rule, version: 1 })).status).toBe(403)
    expect((await test.as('manager.stadi@demo.test')(`GET ${path}`)).status).toBe(404)

    const { handoverId } = await referrals.sent()
    const { body } = await referrer<Referral>(`GET /api/referrals/${handoverId}`)
    expect(body.dueOn).toBe('2026-11-26')
    for (const day of ['2026-11-25', '2026-11-26', '2026-11-27', '2026-12-26']) await workOf(day)
    expect(await stepsOf(handoverId)).toEqual(['reminded', 'escalated'])
  })

  it('ends a draft in which nothing happened, and with it what its sender could do', async () => {
    const clientId = await referrals.addPerson(referrer)
    const { handoverId } = await referrals.draft(referrer, clientId, oske)
    await beginsOn(handoverId, '2026-10-24')
    await workOf('2026-11-20')
    expect((await referrer(`GET /api/referrals/${handoverId}`)).status).toBe(200)
    await workOf('2026-11-21')
    expect(await stepsOf(handoverId)).toEqual(['expired'])
    expect((await referrer(`GET /api/referrals/${handoverId}`)).status).toBe(404)
    expect((await referrer(`GET /api/clients/${clientId}`)).status).toBe(404)
  })

  it('ends with an expired draft the access that the organisation had for it, and no other', async () => {
    const official = test.as('official@demo.test')
    const added = await referrals.addPerson(referrer)
    const own = await referrals.addPerson(official, { organisationId: employment })
    const accepted = await referrals.sent(referrer)
    const done = await expert(`POST /api/referrals/${accepted.handoverId}/accept`, {
      ...{ responsibleId: await referrals.staffIdOf('hepa.koske@demo.test'), againstReason: null },
      version: accepted.version,
    })
    expect(done.status).toBe(200)
    const drafts = [
      await referrals.draft(referrer, added, oske),
      await referrals.draft(official, own, oske, { fromOrganisationId: employment }),
      await referrals.draft(official, accepted.clientId, oske, { fromOrganisationId: employment }),
    ]
    for (const { handoverId } of drafts) await beginsOn(handoverId, '2026-10-24')
    await workOf('2026-11-21')
    for (const { handoverId } of drafts) expect(await stepsOf(handoverId)).toEqual(['expired'])
    expect(await referrals.accessOf(added)).toEqual([])
    // Somebody works with the second, and the third has been taken over from the organisation.
    expect(await referrals.accessOf(own)).toEqual([employment])
    expect(await referrals.accessOf(accepted.clientId)).toContain(employment)
    const { rows } = await test.owner.query<{ table: string }>(
      `select 'facts' as table from client_profile where client_id = $1 and $2 = any(visible_to)
       union all select 'handover' from handover where client_id = $1 and $2 = any(visible_to)`,
      [added, employment],
    )
    expect(rows).toEqual([])
  })

  it('ends an old intention to refer, but not one under way', async () => {
    const staff = await make.demoStaff('referrer@demo.test')
    const intended = () =>
      make.client({
        areaId: espoo,
        organisations: [employment],
        relations: [{ staff, organisationId: employment, relation: 'referral_draft' }],
      })
    const [old, underWay] = [await intended(), await intended()]
    await referrals.draft(referrer, underWay.clientId)
    await workOf('2026-11-21')
    expect((await referrer(`GET /api/clients/${old.clientId}`)).status).toBe(404)
    expect((await referrer(`GET /api/clients/${underWay.clientId}`)).status).toBe(200)
  })

  it('ends the access of a centre that referred onward and got the person back', async () => {
    const { clientId, handoverId, version } = await referrals.sent(
      referrer,
      oske,
      await referrals.addPerson(referrer),
    )
    const own = test.as('hepa.oske@demo.test')
    const onward = await referrals.sent(own, koske, clientId)
    await own(`POST /api/referrals/${handoverId}/return`, {
      ...{ reason: 'other_centre_fits', words: 'Koskeen', version },
    })
    await expert(`POST /api/referrals/${onward.handoverId}/return`, {
      ...{ reason: 'other', words: 'Ei nyt', version: onward.version },
    })
    expect((await referrals.accessOf(clientId)).sort()).toEqual([employment, oske].sort())
    for (const one of [handoverId, onward.handoverId]) await beginsOn(one, '2026-11-21')
    await workOf('2026-12-10')
    expect((await own(`GET /api/referrals/${onward.handoverId}`)).status).toBe(200)
    await workOf('2026-12-20')
    expect((await own(`GET /api/referrals/${onward.handoverId}`)).status).toBe(404)
  })
})
