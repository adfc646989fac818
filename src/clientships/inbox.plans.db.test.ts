import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { espoo, useFactories } from '../../test/database/factories.ts'
import { recordPlans, type StatementPlan } from '../../test/database/plans.ts'
import { employment, koske, oske } from '../../test/database/referrals.ts'
import { testSecrets, useTestApp } from '../../test/database/test-app.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { ClientContext } from '../clients/operations.identity.ts'
import { type Db, openDb } from '../platform/server/db.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { toDay } from '../platform/shared/days.ts'
import { inboxQuerySchema, sentQuerySchema } from './model.referral.ts'
import { readInbox, readInboxSummary, readSent } from './operations.inbox.ts'
import { readHistory } from './operations.referral.read.ts'
import { listCaseloads } from './queries.receivers.ts'

const people = 10_000

/** Each plan is looked at as the application's role, with as many decided referrals behind it as some years leave. */
describe('the plans of lists of referrals', () => {
  const test = useTestApp()
  const make = useFactories(test)
  let db: Db
  let plans: StatementPlan[]
  let sender: string
  let someone: ClientId

  beforeAll(async () => {
    const { staffId } = await make.demoStaff('referrer@demo.test')
    sender = staffId
    // One in a hundred is open; a tenth of the rest was decided in the last three months.
    await test.owner.query(
      `with added as (
         insert into client (area_id, client_id, family_name, given_names, search_name, visible_to, created_by)
         select $1, md5(n::text)::uuid, 'Nimi' || n, 'Etunimi', md5('name' || n), array[$2, $3]::uuid[], $4
           from generate_series(1, ${people}) n
         returning area_id, client_id, search_name, visible_to, substr(family_name, 5)::int as n),
       contact as (
         insert into client_contact (area_id, client_id, visible_to) select area_id, client_id, visible_to from added),
       profile as (
         insert into client_profile (area_id, client_id, visible_to) select area_id, client_id, visible_to from added),
       support as (
         insert into client_support_profile (area_id, client_id, visible_to) select area_id, client_id, visible_to from added),
       relation as (
         insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period,
                                      visible_to)
         select area_id, gen_random_uuid(), client_id, $4, $2, 'referral_sent', '[2025-01-01,)', visible_to from added),
       access as (
         insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
         select area_id, client_id, o, '[2025-01-01,)', 'referral', visible_to from added, unnest(visible_to) o)
       insert into handover (area_id, handover_id, kind, client_id, listed_name, from_organisation_id, from_staff_id,
                             referring_organisation_id, origin, to_organisation_id, state, sent_at, sent_on, due_on,
                             decided_at, decided_on, visible_to)
       select area_id, md5('h' || n)::uuid, 'referral', client_id, search_name, $2, $4, $2, 'authority', $3,
              case when n % 100 = 0 then 'sent' else 'accepted' end, now(), date '2026-11-01', date '2026-11-15' + n % 9,
              case when n % 100 > 0 then now() end,
              case when n % 100 > 0 then date '2026-11-01' - n % 900 end, visible_to
         from added`,
      [espoo, employment, koske, staffId],
    )
    await test.owner.query(
      `insert into handover_step (area_id, handover_id, position, client_id, kind, by_staff_id, visible_to)
       select area_id, handover_id, p, client_id, (array['drafted', 'sent'])[p], from_staff_id, visible_to
         from handover, generate_series(1, 2) p`,
    )
    await test.owner.query(
      `insert into clientship (area_id, clientship_id, client_id, organisation_id, handover_id, state, started_on,
                               responsible_id, visible_to)
       select area_id, handover_id, client_id, to_organisation_id, handover_id, 'waiting', decided_on, from_staff_id, visible_to
         from handover where state = 'accepted'`,
    )
    await test.owner.query('analyze')
    const { rows } = await test.owner.query('select client_id from handover limit 1')
    someone = rows[0].client_id
    db = openDb(test.databaseUrl, 'taitopolku_app', 1)
    plans = recordPlans(db)
  }, 60_000)
  afterAll(() => db.close())

  /** The plans of what somebody of an organisation asks. */
  async function plansOf(
    assignment: { readonly role: string; readonly organisationId: string },
    staffId: string,
    work: (context: ClientContext) => Promise<unknown>,
  ): Promise<StatementPlan[]> {
    plans.length = 0
    await db.kysely.transaction().execute(async (tx) => {
      await sql`select set_config('app.area_id', ${espoo}, true),
                       set_config('app.organisations', ${`{${assignment.organisationId}}`}, true)`.execute(
        tx,
      )
      const nobody = {
        userId: 'u',
        email: 'e',
        name: 'n',
        locale: null,
        density: null,
        standsInFor: [],
        glass: { organisations: [], open: [] },
      }
      const actor = { ...nobody, areaId: espoo, staffId, assignments: [assignment] }
      const audit = { subjects: new Set<string>(), reason: undefined }
      const sealer = createSealer(testSecrets.sealing)
      await work({ tx, actor, audit, sealer, today: toDay('2026-11-21') })
    })
    return plans.filter((plan) => plan.scans.length > 0)
  }
  /** The statements that read a table with a row or more per person from end to end. */
  const wholeReads = (found: readonly StatementPlan[]) =>
    found.flatMap(({ text, scans }) => {
      const whole = scans.filter((scan) =>
        /^(Parallel )?Seq Scan (client|handover)(ship|_access|_contact|_relation|_step|(_support)?_profile)?$/.test(
          scan,
        ),
      )
      return whole.length > 0 ? [{ text, whole }] : []
    })

  it.each([
    {},
    { state: 'received' },
    { state: 'accepted' },
    { sort: 'name' },
    { sort: 'sent', direction: 'descending' },
    { verdict: 'unknown' },
    { only: 'overdue' },
    { origin: 'authority' },
  ])('an inbox of %j reads no table from end to end', async (query) => {
    for (const role of ['expert', 'centre_manager'] as const) {
      const { staffId } = await make.staff(espoo, [{ role, organisationId: koske }])
      const found = await plansOf({ role, organisationId: koske }, staffId, (context) =>
        readInbox(context, inboxQuerySchema.parse(query)),
      )
      expect(found.length).toBeGreaterThan(0)
      expect(wholeReads(found)).toEqual([])
    }
  })

  it('neither do its summary, the history of a person and the caseloads', async () => {
    const { staffId } = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
    const asExpert = (work: (context: ClientContext) => Promise<unknown>) =>
      plansOf({ role: 'expert', organisationId: koske }, staffId, work)
    expect(wholeReads(await asExpert(readInboxSummary))).toEqual([])
    expect(wholeReads(await asExpert((context) => readHistory(context, someone)))).toEqual([])
    const small = await plansOf({ role: 'expert', organisationId: oske }, staffId, ({ tx }) =>
      listCaseloads(tx, espoo, oske, toDay('2026-11-21')),
    )
    expect(wholeReads(small)).toEqual([])
  })

  it.each([{}, { state: 'sent' }, { state: 'accepted' }])(
    'nor does what somebody sent of %j',
    async (query) => {
      const referrer = { role: 'referrer', organisationId: employment }
      const mine = await plansOf(referrer, sender, (context) =>
        readSent(context, sentQuerySchema.parse(query)),
      )
      expect(wholeReads(mine)).toEqual([])
      const official = { role: 'official', organisationId: employment }
      const { staffId } = await make.staff(espoo, [
        official as { role: 'official'; organisationId: string },
      ])
      const theirs = await plansOf(official, staffId, (context) =>
        readSent(context, sentQuerySchema.parse({ scope: 'organisation', ...query })),
      )
      expect(wholeReads(theirs)).toEqual([])
    },
  )
})
