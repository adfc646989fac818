import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { useTestApp } from '../test/database/test-app.ts'
import { demoCommand } from './command.demo.ts'

/** Runs the command and gives its exit code and what it wrote. */
async function run(...args: string[]) {
  let stdout = ''
  let stderr = ''
  const code = await demoCommand.run(args, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  })
  return { code, stdout, stderr }
}

describe('taitopolku demo', () => {
  const test = useTestApp()
  let dataDir = ''
  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'taitopolku-demo-'))
    vi.stubEnv('DATA_DIR', dataDir)
    vi.stubEnv('DATABASE_URL', test.databaseUrl)
  })
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(dataDir, { recursive: true, force: true })
  })

  it('adds clients, and only the missing ones when it is called again', async () => {
    const first = await run('--clients', '120', '--seed', '5', '--on', '2026-11-21', '--json')
    expect(first.stderr).toBe('')
    expect(first.code).toBe(0)
    expect(JSON.parse(first.stdout)).toMatchObject({ area: '01', seed: 5, present: 0, added: 120 })
    const second = await run('--clients', '150', '--seed', '5', '--on', '2026-11-21')
    expect(second.stdout).toMatch(/^Espoo-Kauniainen: 30 people of seed 5 added, 120 were there/)
    await run('--clients', '40', '--seed', '5', '--area', '08', '--on', '2026-11-21')
    const { rows } = await test.owner.query(
      'select area_id, count(*)::int as n, count(distinct hetu_hash)::int as codes from client group by 1 order by 1',
    )
    expect(rows.map(({ area_id, n }) => [area_id, n])).toEqual([
      ['01', 150],
      ['08', 40],
    ])
    // Papers of a few, brought once and sealed in files beside the database.
    const papers = await test.owner.query<{ id: string }>(
      'select document_id as id from client_document',
    )
    expect(papers.rows.length).toBeGreaterThan(0)
    expect(papers.rows.length).toBeLessThan(20)
    expect(readdirSync(join(dataDir, 'files'), { recursive: true }).map(String)).toEqual(
      expect.arrayContaining(papers.rows.map(({ id }) => expect.stringContaining(id))),
    )
  }, 60_000)

  it.each([
    [['--clients']],
    [['--clients', 'many']],
    [['--clients', '0']],
    [['--clients', '10', '--seed', '1.5']],
    [['--clients', '10', '--area', '99']],
    [['--clients', '10', '--on', '2026-02-30']],
    [['--clients', '10', '--fast']],
  ])('tells how it is used, for %j', async (args) => {
    const { code, stderr, stdout } = await run(...args)
    expect(code).toBe(2)
    expect(stderr).toContain('Usage: npx taitopolku demo')
    expect(stdout).toBe('')
  })

  it('shows its help', async () => {
    const { code, stdout } = await run('--help')
    expect([code, stdout]).toEqual([0, demoCommand.usage])
  })

  it('says in one line what stops it', async () => {
    vi.stubEnv('DATABASE_URL', 'postgres://nobody@127.0.0.1:1/none')
    const { code, stderr } = await run('--clients', '10')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^[^\n]+\n$/)
  })

  it('refuses a database with an area that is no demo, and changes nothing there', async () => {
    await test.owner.query(`update area set demo = false where area_id = '08'`)
    const before = await test.owner.query('select count(*)::int as n from client')
    const { code, stderr } = await run('--clients', '10', '--seed', '77')
    expect(code).toBe(1)
    expect(stderr).toMatch(/^The area Helsinki of this database is no demo: [^\n]+\n$/)
    expect((await test.owner.query('select count(*)::int as n from client')).rows).toEqual(
      before.rows,
    )
  })
})
