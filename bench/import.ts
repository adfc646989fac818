import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ReferralImport } from '../src/clientships/model.import.ts'
import { makeDemo, signIn, startFilledApplication } from '../test/campaign/application.ts'
import { drawList, realisticWorkbook } from '../test/lists/referral-list.ts'
import { percentile, type Sample } from './load.simulate.ts'
import type { BenchResult, Measure } from './result.ts'

const clients = Number(process.env.BENCH_CLIENTS ?? 200_000)
const rows = Number(process.env.BENCH_ROWS ?? 10_000)
const seed = 2026
/** How long the others work before the list comes: each of a server's connections learns the tables anew. */
const warmUpMs = 20_000
/** What others do meanwhile, four users with a second between their pages. */
const pages = ['/api/clients', '/api/clients/search?q=ahmed', '/api/area', '/api/me']

/**
 * The import of a workbook of 10,000 rows into an area with 200,000 clients, from the file to the last referral, while
 * four experts open lists and search.
 */
export const measure: Measure = async (say) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'taitopolku-import-'))
  const app = await startFilledApplication(dataDir)
  try {
    say(`making ${clients} clients`)
    await makeDemo(dataDir, clients, seed)
    const cookie = await signIn(app.url, 'referrer@demo.test')
    const expert = await signIn(app.url, 'hepa.koske@demo.test')
    const content = (await realisticWorkbook(drawList(seed, rows))).toString('base64')
    const call = async <T>(method: string, path: string, body?: unknown): Promise<T> => {
      const answer = await fetch(`${app.url}${path}`, {
        method,
        headers: {
          cookie,
          'idempotency-key': randomUUID(),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as T
    }
    const measured: Sample[] = []
    let isOver = false
    const other = async (user: number) => {
      await sleep(250 * user)
      for (let turn = user; !isOver; turn++) {
        const begun = performance.now()
        const path = pages[turn % pages.length] ?? ''
        const answer = await fetch(`${app.url}${path}`, { headers: { cookie: expert } })
        await answer.arrayBuffer()
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
        measured.push({ kind: 'page', ms: performance.now() - begun })
        await sleep(1000)
      }
    }
    const others = Promise.all([0, 1, 2, 3].map(other))
    others.catch(() => {}) // a page that fails is told when the import is over
    await sleep(warmUpMs)
    measured.length = 0
    say(`importing ${rows} rows`)
    const begun = performance.now()
    const { referralImportId: id } = await call<{ referralImportId: string }>(
      'POST',
      '/api/referral-imports',
      { fileName: 'luettelo.xlsx', content },
    )
    const path = `/api/referral-imports/${id}`
    const until = async (state: string): Promise<ReferralImport> => {
      for (;;) {
        const list = await call<ReferralImport>('GET', path)
        if (list.state === state) return list
        // As often as the page asks.
        await sleep(1000)
      }
    }
    const { sheet, columns, version, organisationId, centres } = await call<ReferralImport>(
      'GET',
      path,
    )
    const uploaded = performance.now()
    await call('POST', `${path}/mapping`, {
      ...{ sheet, columns, version },
      settings: {
        ...{ source: 'document', observedOn: '2026-11-20', origin: 'authority', message: 'Syy' },
        centre: { kind: 'one', organisationId: centres[0]?.organisationId },
        referringOrganisationId: organisationId,
      },
    })
    const shown = await until('preview')
    const read = performance.now()
    await call('POST', `${path}/selection`, { states: ['ready', 'check'] })
    await call('POST', `${path}/send`, { version: shown.version })
    const done = await until('done')
    const sent = performance.now()
    isOver = true
    await others
    return [
      seconds('import: from the file to the last referral', sent - begun, done.counts.sent),
      seconds('import: the file taken', uploaded - begun, rows),
      seconds('import: rows read and compared', read - uploaded, rows),
      seconds('import: referrals sent', sent - read, done.counts.sent),
      {
        name: 'import: pages of others, p95',
        value: percentile(measured, 'page', 0.95),
        unit: 'ms',
        note: `${measured.length} requests of four users meanwhile; target under 100 ms`,
      },
    ]
  } finally {
    await app.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

const seconds = (name: string, milliseconds: number, count: number): BenchResult => ({
  name,
  value: milliseconds / 1000,
  unit: 's',
  note: `${count} rows beside ${clients} clients; target under 20 s from the file to the last referral`,
})
