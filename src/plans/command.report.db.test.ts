import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { useClientships } from '../../test/database/clientships.ts'
import {
  espoo,
  organisationOf,
  type TestStaff,
  useFactories,
} from '../../test/database/factories.ts'
import { testClock, useTestApp } from '../../test/database/test-app.ts'
import { runCommand } from '../../test/run-command.ts'
import { reportCommand } from './command.report.ts'

const koske = organisationOf(espoo, 'koske')

describe('taitopolku report plan', () => {
  const test = useTestApp()
  const make = useFactories(test)
  const start = useClientships(test)
  let folder: string
  let expert: TestStaff

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'report-'))
    expert = await make.staff(espoo, [{ role: 'expert', organisationId: koske }])
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function run(...args: string[]) {
    const command = reportCommand(
      async () => ({ url: test.databaseUrl, close: async () => {} }),
      testClock,
    )
    return runCommand(command, args)
  }
  const to = (name: string) => ['--out', join(folder, name)]

  it('writes the plan of a clientship, which stands in the access log', async () => {
    const client = await make.client({ areaId: espoo, organisations: [koske] })
    const clientship = await start({
      clientId: client.clientId,
      organisationId: koske,
      responsible: expert,
    })
    const asked = ['plan', '--clientship', clientship, '--language', 'ru']
    const none = await run(...asked, ...to('none.pdf'))
    expect(none).toMatchObject({ code: 1, stdout: '' })
    expect(none.stderr).toContain('the client has no plan at the centre')
    await test.as(expert.email)(`POST /api/clients/${client.clientId}/plans`, {
      ...{ kind: 'employment_plan', startsOn: '2026-11-21', clientLanguage: 'ru', binding: 'fi' },
    })
    expect(await run(...asked, ...to('plan.pdf'), '--json')).toMatchObject({ code: 0, stderr: '' })
    expect((await readFile(join(folder, 'plan.pdf'))).subarray(0, 5).toString()).toBe('%PDF-')
    const { rows } = await test.owner.query(
      `select l.event, l.outcome from access_log l join access_log_client c on c.log_id = l.log_id
        where c.client_id = $1 and l.route = 'taitopolku report plan' order by l.at`,
      [client.clientId],
    )
    expect(rows).toEqual([
      { event: 'PlanPrint', outcome: 'done' },
      { event: 'PlanPrint', outcome: 'done' },
    ])
    const other = await run(...asked, ...to('other.pdf'), '--by', 'hepa.oske@demo.test')
    expect(other.code).toBe(1)
    expect(other.stderr).toContain('may not read plans of the client')
    expect(await readdir(folder)).toEqual(['plan.pdf'])
  })

  it('writes the plan of the demo area in every language without a database', async () => {
    for (const language of ['ar', 'fi'])
      expect(
        await run('plan', '--demo', '--language', language, ...to(`demo-${language}.pdf`)),
      ).toMatchObject({ code: 0 })
  })

  it.each([
    [[]],
    [['letter']],
    [['plan', '--demo', '--language', 'xx', '--out', 'x.pdf']],
    [['plan', '--demo', '--language', 'ar']],
    [['plan', '--language', 'ar', '--out', 'x.pdf']],
    [['plan', '--clientship', '1', '--language', 'ar', '--out', 'x.pdf']],
    [['plan', '--demo', '--unknown']],
  ])('refuses %j as wrong usage', async (args) => {
    const { code, stdout, stderr } = await run(...args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toContain('Usage:')
  })

  it('says so in one line when it cannot write', async () => {
    const { code, stderr } = await run(
      ...['plan', '--demo', '--language', 'fi', '--out', join(folder, 'no', 'such', 'x.pdf')],
    )
    expect([code, stderr.trim().split('\n').length]).toEqual([1, 1])
  })
})
