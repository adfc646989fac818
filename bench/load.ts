import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openCommandDatabase } from '../seed/demo-database.ts'
import { makeDemo, signIn, startFilledApplication } from '../test/campaign/application.ts'
import { type SectionSave, saveRequest } from './load.assess.ts'
import { percentile, simulateUsers } from './load.simulate.ts'
import { bareRunner, captureStatements } from './load.statements.ts'
import { type Kind, loadKinds, type Operation, operationsOf, type User } from './load.users.ts'
import type { BenchResult, Measure } from './result.ts'

const clients = Number(process.env.BENCH_CLIENTS ?? 200_000)
const users = 20
const seconds = Number(process.env.BENCH_SECONDS ?? 60)
/** How long everybody works before it counts: each of a server's ten connections learns the tables and statements anew. */
const warmUpSeconds = 60
const seed = 2026
/** What p95 may be, in ms. */
const targets: Partial<Record<Kind, number>> = {
  'results page': 150,
  'gap page': 300,
}
const target = (kind: Kind) => targets[kind] ?? 60

/** The people who use the software at once: experts of both centres, officials and managers. */
const emails = ['hepa.koske', 'hepa.oske', 'official', 'manager.koske', 'manager.oske'].map(
  (name) => `${name}@demo.test`,
)

/**
 * Twenty users with a seeded think time of one second on average, each signed in for themselves, on a served
 * application with 200,000 clients; then the same pages' statements through pg as the application's role.
 */
export const measure: Measure = async (say) => {
  const dataDir = await mkdtemp(join(tmpdir(), 'taitopolku-load-'))
  const app = await startFilledApplication(dataDir)
  try {
    say(`making ${clients} clients`)
    const start = performance.now()
    await makeDemo(dataDir, clients, seed)
    const made = (performance.now() - start) / 1000
    const signedIn: User[] = []
    for (let index = 0; index < users; index += 1) {
      const email = emails[index % emails.length] ?? ''
      signedIn.push({ email, cookie: await signIn(app.url, email) })
    }
    const plans = await operationsOf(app.url, signedIn, seed)
    const overHttp = (operation: Operation, user: User) => fetchAll(app.url, operation, user)
    say(`${users} users for ${seconds} s over HTTP`)
    await simulateUsers(plans, warmUpSeconds, seed, overHttp)
    const served = await simulateUsers(plans, seconds, seed, overHttp)
    say(`the same for ${seconds} s as bare statements`)
    const database = await openCommandDatabase({ DATA_DIR: dataDir }, say)
    const captured = await captureStatements(database, plans)
    const runner = bareRunner(database.url, captured)
    const bareStatements = (operation: Operation) => runner.run(operation)
    await simulateUsers(plans, warmUpSeconds, seed, bareStatements)
    const bare = await simulateUsers(plans, seconds, seed, bareStatements)
    await runner.close()
    await database.close()
    return [
      {
        name: 'demo: clients by COPY',
        value: made,
        unit: 's',
        note: `${clients} clients with facts; target 180 s for 200,000`,
      },
      ...loadKinds.map((kind): BenchResult => {
        const ours = percentile(served, kind, 0.95)
        const peer = percentile(bare, kind, 0.95)
        return {
          name: `load: ${kind} p95`,
          value: ours,
          unit: 'ms',
          peer: { name: 'its statements through pg', value: peer },
          ratio: ours / peer,
          note: `median ${percentile(served, kind, 0.5).toFixed(1)} ms (bare ${percentile(bare, kind, 0.5).toFixed(1)} ms), ${served.filter((one) => one.kind === kind).length} requests at ${clients} clients, ${users} users, think time 1 s, after ${warmUpSeconds} s of the same; target ${target(kind)} ms and twice the bare statements`,
        }
      }),
    ]
  } finally {
    await app.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function fetchAll(url: string, operation: Operation, user: User): Promise<void> {
  if (operation.save !== undefined) return sendSave(url, operation.save, user)
  await Promise.all(
    operation.paths.map(async (path) => {
      const answer = await fetch(`${url}${path}`, { headers: { cookie: user.cookie } })
      const body = await answer.text()
      if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${body}`)
    }),
  )
}

/** Saves a section on the version of its last save. */
async function sendSave(url: string, save: SectionSave, user: User): Promise<void> {
  const { path, body } = saveRequest(save)
  const answer = await fetch(`${url}${path}`, {
    method: 'PUT',
    headers: { cookie: user.cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}: ${await answer.text()}`)
  save.version = ((await answer.json()) as { version: number }).version
}
