import { describe, expect, it } from 'vitest'
import { espoo, organisationOf, useFactories } from '../../test/database/factories.ts'
import { testClock, testSecrets, useTestApp } from '../../test/database/test-app.ts'
import { asCsv, drawList, realisticWorkbook } from '../../test/lists/referral-list.ts'
import { jobKinds } from '../jobs.ts'
import { createLog } from '../platform/server/log.ts'
import { createSealer } from '../platform/server/sealing.ts'
import { runWaitingJobs } from '../platform/server/worker.ts'
import type { ImportRows, ReferralImport } from './model.import.ts'

const test = useTestApp()
const factories = useFactories(test)
const koske = organisationOf(espoo, 'koske')
const employment = organisationOf(espoo, 'employment-service')

const work = () =>
  runWaitingJobs({
    databaseUrl: test.databaseUrl,
    kinds: jobKinds,
    clock: testClock,
    sealer: createSealer(testSecrets.sealing),
    log: createLog('silent'),
  })

const referrer = test.as('referrer@demo.test')
const begin = (content: Buffer | string, more: object = {}, as = referrer) =>
  as<{ referralImportId: string; isEarlier: boolean }>('POST /api/referral-imports', {
    fileName: 'luettelo.xlsx',
    content: Buffer.from(content).toString('base64'),
    ...more,
  })
const read = async (id: string, as = referrer) =>
  (await as<ReferralImport>(`GET /api/referral-imports/${id}`)).body
const rowsOf = async (id: string, query = '', as = referrer) =>
  (await as<ImportRows>(`GET /api/referral-imports/${id}/rows${query}`)).body.rows

const settings = {
  centre: { kind: 'one', organisationId: koske },
  source: 'expert_estimate',
  observedOn: '2026-11-20',
  origin: 'authority',
  referringOrganisationId: employment,
  message: 'Hyötyy osaamiskeskuksen palvelusta.',
}

/** Brings a file as far as the preview, with the columns as they are guessed. */
async function preview(content: Buffer | string, change: object = {}, as = referrer) {
  const { body } = await begin(content, {}, as)
  const id = body.referralImportId
  const { sheet, columns, version } = await read(id, as)
  const told = await as<ReferralImport>(`POST /api/referral-imports/${id}/mapping`, {
    ...{ sheet, columns, version },
    settings: { ...settings, ...change },
  })
  expect(told).toMatchObject({ status: 200, body: { state: 'reading' } })
  await work()
  return id
}

async function sendAll(id: string, as = referrer) {
  const { version } = await read(id, as)
  const sent = await as(`POST /api/referral-imports/${id}/send`, { version })
  await work()
  return sent
}

describe('a list of 300 people as a unit keeps it', () => {
  const list = drawList(2026, 300)

  it('is understood, checked row by row, sent, and nothing is lost or doubled', async () => {
    const { status, body } = await begin(await realisticWorkbook(list))
    expect(status).toBe(200)
    const id = body.referralImportId
    const outline = await read(id)
    expect(outline.sheet).toBe('Asiakkaat syksy 2026')
    expect(outline.columns).toEqual([
      ...['phone', 'mother_tongue', 'given_names', 'family_name', 'birth_date', 'hetu'],
      ...['finnish', 'employment_status', 'degree_level', 'protection', 'message', null],
    ])
    const again = await begin(await realisticWorkbook(list))
    expect(again.body.referralImportId === id || again.status === 200).toBe(true)
    await referrer(`POST /api/referral-imports/${id}/mapping`, {
      ...{ sheet: outline.sheet, columns: outline.columns, version: outline.version, settings },
    })
    await work()
    const seen = await read(id)
    expect(seen.state).toBe('preview')
    expect(seen.rowCount).toBe(300)
    const flawed = (flaw: string) => list.filter((row) => row.flaw === flaw).length
    const broken =
      flawed('hetuBroken') +
      flawed('nothingOfBirth') +
      flawed('noGivenName') +
      flawed('dateBroken') +
      flawed('protected')
    expect(seen.counts.faulty).toBe(broken)
    expect(seen.counts.skipped).toBe(flawed('repeated'))
    expect(seen.counts.ready + seen.counts.check).toBe(300 - broken - flawed('repeated'))

    await referrer(`POST /api/referral-imports/${id}/selection`, { states: ['ready', 'check'] })
    expect((await sendAll(id)).status).toBe(200)
    const done = await read(id)
    expect(done).toMatchObject({ state: 'done', sheets: null })
    expect(done.counts.sent).toBe(300 - broken - flawed('repeated'))
    const { rows } = await test.owner.query<{ clients: number; handovers: number; steps: number }>(
      `select count(distinct h.client_id)::int as clients, count(distinct h.handover_id)::int as handovers,
              count(s.*)::int as steps
         from referral_import_row r
         join handover h on h.handover_id = r.handover_id
         join handover_step s on s.handover_id = h.handover_id
        where r.referral_import_id = $1 and r.sealed is null`,
      [id],
    )
    expect(rows[0]).toEqual({
      clients: done.counts.sent,
      handovers: done.counts.sent,
      steps: 2 * done.counts.sent,
    })
  }, 60_000)
})
