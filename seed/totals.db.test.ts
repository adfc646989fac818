import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { type LateList, lawDeadlineKinds } from '../src/tasks/model.law.ts'
import { organisationOf } from '../test/database/factories.ts'
import { testDay } from '../test/database/template.ts'
import { testSecrets, useTestApp } from '../test/database/test-app.ts'
import { demoCommand } from './command.demo.ts'
import { peopledAreas } from './demo-people.ts'
import { loadPeople } from './load-people.ts'
import { countTotals } from './totals.ts'

const espoo = peopledAreas[0]
if (espoo === undefined) throw new Error('No demo area')
/** S0, Tulos 2021-2025 and Tulos 2025. */
const published = { served: 4371, employed: 1496, degree: 946, better: 63 }
const in2025 = [
  ['koske', 'work', 42.5],
  ['oske', 'work', 28],
  ['oske', 'degree', 35],
] as const

describe('the demo without a number', () => {
  const test = useTestApp()

  it('adds up to what is published of Espoo: totals within three per cent, shares of 2025 within two points', async () => {
    vi.stubEnv('DATABASE_URL', test.databaseUrl)
    const dataDir = mkdtempSync(join(tmpdir(), 'taitopolku-totals-'))
    vi.stubEnv('DATA_DIR', dataDir)
    let told = ''
    const quiet = { write: (text: string) => (told += text) }
    const args = ['--on', testDay, '--json']
    const code = await demoCommand.run(args, { stdout: quiet, stderr: quiet })
    vi.unstubAllEnvs()
    rmSync(dataDir, { recursive: true, force: true })
    expect([code, told]).toEqual([0, expect.stringContaining('"area":"08"')])

    const client = await test.owner.connect()
    const totals = await countTotals(client)
    client.release()
    const off = (ours: number, theirs: number) => Math.abs(ours / theirs - 1)
    for (const key of ['served', 'employed', 'degree'] as const)
      expect(off(totals[key], published[key]), `${key}: ${totals[key]}`).toBeLessThan(0.03)
    expect(off(totals.betterShare, published.better), `${totals.betterShare}`).toBeLessThan(0.03)
    for (const [centre, kind, share] of in2025) {
      const ours = totals.ended2025[centre]?.[kind] ?? 0
      expect(Math.abs(ours - share), `${centre} ${kind}: ${ours}`).toBeLessThan(2)
    }
  }, 300_000)

  it('shows the demo users lists that are alive', async () => {
    const { rows: open } = await test.owner.query(
      `select count(*)::int as open, count(*) filter (where c.next_step_on < $1)::int as overdue
         from clientship c join staff_member s on s.area_id = c.area_id and s.staff_id = c.responsible_id
        where s.email = 'hepa.koske@demo.test' and c.state <> 'ended'`,
      [testDay],
    )
    expect(open[0].open).toBeGreaterThanOrEqual(60)
    expect(open[0].open).toBeLessThanOrEqual(100)
    expect(open[0].overdue).toBeGreaterThanOrEqual(2)
    const { rows: inboxes } = await test.owner.query(
      `select z.code, count(*)::int as n, count(distinct h.sent_on)::int as days, count(distinct h.verdict)::int as verdicts,
              count(*) filter (where h.question_open)::int as questions, count(*) filter (where h.escalations > 0)::int as escalated
         from handover h join centre z on z.area_id = h.area_id and z.organisation_id = h.to_organisation_id
        where h.state in ('sent', 'received') and z.area_id = '01' group by 1 order by 1`,
    )
    expect(inboxes.map(({ code }) => code)).toEqual(['koske', 'oske'])
    for (const { n, days, verdicts } of inboxes) {
      expect(n).toBeGreaterThanOrEqual(18)
      expect(n).toBeLessThanOrEqual(55)
      expect(days).toBeGreaterThan(5)
      expect(verdicts).toBe(3)
    }
    const sum = (key: 'questions' | 'escalated') =>
      inboxes.reduce((total, row) => total + row[key], 0)
    expect(sum('questions')).toBeGreaterThanOrEqual(1)
    expect(sum('escalated')).toBeGreaterThanOrEqual(1)
  })

  it('gives the employment service clients in and out of the time of the law', async () => {
    const late = await test.as('manager.employment@demo.test')<LateList>(
      `GET /api/gaps/${organisationOf('01', 'employment-service')}/late-by-law`,
    )
    expect(late.body.isBound).toBe(true)
    expect(new Set(late.body.rows.map(({ kind }) => kind))).toEqual(new Set(lawDeadlineKinds))
    const { rows } = await test.owner.query(
      `select count(*)::int as n from clientship where organisation_id = $1 and state in ('waiting', 'active')`,
      [organisationOf('01', 'employment-service')],
    )
    expect(rows[0].n).toBeGreaterThan(late.body.total)
  })

  it('has requests for records that wait, were granted, refused and reached nobody', async () => {
    const { rows } = await test.owner.query(
      `select distinct coalesce(d.state, 'nobody') as state
         from record_request r left join record_demand d using (area_id, record_request_id) order by 1`,
    )
    expect(rows.map(({ state }) => state)).toEqual(['granted', 'nobody', 'open', 'refused'])
  })
})

describe('some thousand people', () => {
  const test = useTestApp()

  it('have the published shares, but for the noise of so many', async () => {
    const client = await test.owner.connect()
    await loadPeople([client], {
      ...{ ...espoo, count: 3600, seed: 12, on: testDay, isBulk: true },
      sealing: testSecrets.sealing,
    })
    const totals = await countTotals(client)
    const { rows } = await client.query<{ code: string; n: number }>(
      `select c.code, count(*)::int as n from clientship_figure f join centre c using (area_id, organisation_id)
        where f.ended_on between '2025-01-01' and '2025-12-31' group by 1`,
    )
    client.release()
    // Three standard errors of a share, and a point for the calibration itself.
    const isNear = (name: string, ours: number, theirs: number, of: number) => {
      const noise = 3 * 100 * Math.sqrt((theirs / 100) * (1 - theirs / 100) * (1 / of))
      expect(Math.abs(ours - theirs), `${name}: ${ours}`).toBeLessThan(noise + 1)
    }
    const { served } = totals
    for (const key of ['employed', 'degree'] as const)
      isNear(key, (100 * totals[key]) / served, (100 * published[key]) / published.served, served)
    isNear('better', totals.betterShare, published.better, served)
    for (const [centre, kind, share] of in2025)
      isNear(
        `${centre} ${kind}`,
        totals.ended2025[centre]?.[kind] ?? 0,
        share,
        rows.find(({ code }) => code === centre)?.n ?? 0,
      )
  }, 180_000)
})
