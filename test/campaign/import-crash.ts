import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { ImportRows, ReferralImport } from '../../src/clientships/model.import.ts'
import { createRandom } from '../../src/platform/shared/random.ts'
import { asCsv, drawList } from '../lists/referral-list.ts'
import { signIn, startApplication } from './application.ts'
import { ownerUrl } from './crash.ts'

export interface ImportCrashRun {
  readonly rows: number
  /** How often something is killed while the list is read and sent: the application and its PostgreSQL in turns. */
  readonly kills: number
  readonly seed: number
  readonly dataDir: string
}

export interface ImportCrashReport {
  readonly chosen: number
  readonly kills: number
  /** Rows that say that they were sent; the people, and their referrals, that were added since the list was brought. */
  readonly sent: number
  readonly people: number
  readonly handovers: number
  readonly steps: number
  readonly notices: number
  readonly unfinished: number
}

/** Asks a route of the application as the signed-in user. */
function callerOf(cookie: () => string, url: () => string) {
  return async <T>(name: string, body?: unknown): Promise<T> => {
    const [method = 'GET', path = '/'] = name.split(' ')
    const answer = await fetch(`${url()}${path}`, {
      method,
      headers: {
        cookie: cookie(),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(method === 'POST' ? { 'idempotency-key': randomUUID() } : {}),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }
}

/**
 * Imports a list while the application or PostgreSQL is killed at moments drawn by the seed, in the reading and in the
 * sending, and looks at the end into the database itself: each chosen row is one person with one referral.
 */
export async function runImportCrashes(run: ImportCrashRun): Promise<ImportCrashReport> {
  let app = await startApplication(run.dataDir)
  let kills = 0
  try {
    const cookie = await signIn(app.url, 'referrer@demo.test')
    const call = callerOf(
      () => cookie,
      () => app.url,
    )
    const random = createRandom(run.seed, 1)
    const killOnce = async () => {
      await sleep(random.int(0, 900))
      if (kills++ % 2 === 0) {
        await app.kill()
        app = await startApplication(run.dataDir)
      } else app.killPostgres()
    }
    const list = drawList(run.seed, run.rows)
    const { referralImportId: id } = await call<{ referralImportId: string }>(
      'POST /api/referral-imports',
      { fileName: 'luettelo.csv', content: Buffer.from(asCsv(list)).toString('base64') },
    )
    const path = `/api/referral-imports/${id}`
    const read = () => call<ReferralImport>(`GET ${path}`)
    const untilItIs = async (states: readonly string[]): Promise<ReferralImport> => {
      for (let asked = 0; asked < 900; asked++) {
        const now = await read().catch(() => undefined)
        if (now !== undefined && states.includes(now.state)) return now
        await sleep(200)
      }
      throw new Error(`The list never came to ${states.join(' or ')}`)
    }
    const killWhile = async (state: string, times: number) => {
      for (let time = 0; time < times; time++) {
        const now = await read().catch(() => undefined)
        if (now !== undefined && now.state !== state) return
        await killOnce()
      }
    }
    const { sheet, columns, version, organisationId } = await read()
    await call(`POST ${path}/mapping`, {
      ...{ sheet, columns, version },
      settings: {
        ...{ source: 'document', observedOn: '2026-11-20', origin: 'authority', message: 'Syy' },
        centre: { kind: 'fits' },
        referringOrganisationId: organisationId,
      },
    })
    await killWhile('reading', Math.floor(run.kills / 2))
    const shown = await untilItIs(['preview'])
    const { rows } = await call<ImportRows>(`GET ${path}/rows`)
    if (rows.length === 0) throw new Error('The list has no rows')
    await call(`POST ${path}/selection`, { states: ['ready', 'check'] })
    const { counts } = await read()
    await call(`POST ${path}/send`, { version: shown.version })
    await killWhile('sending', Math.ceil(run.kills / 2))
    await untilItIs(['done'])
    return { chosen: counts.selected, kills, ...(await lookInto(run.dataDir, id)) }
  } finally {
    await app.stop()
  }
}

async function lookInto(
  dataDir: string,
  id: string,
): Promise<Omit<ImportCrashReport, 'chosen' | 'kills'>> {
  const client = new pg.Client({ connectionString: ownerUrl(dataDir) })
  await client.connect()
  try {
    const { rows } = await client.query<Omit<ImportCrashReport, 'chosen' | 'kills'>>(
      `with sent as (
         select h.* from referral_import_row r join handover h on h.handover_id = r.handover_id
          where r.referral_import_id = $1 and r.state = 'sent')
       select (select count(*) from referral_import_row where referral_import_id = $1 and state = 'sent')::int as sent,
              (select count(*) from referral_import_row where referral_import_id = $1 and state = 'waiting')::int as unfinished,
              (select count(*) from client where created_at >= (select made_at from referral_import where referral_import_id = $1))::int as people,
              (select count(*) from handover h join client c using (area_id, client_id)
                where c.created_at >= (select made_at from referral_import where referral_import_id = $1))::int as handovers,
              (select count(*) from handover_step s join sent using (handover_id))::int as steps,
              (select count(*) from client_notice n join sent using (handover_id))::int as notices`,
      [id],
    )
    if (rows[0] === undefined) throw new Error('The database answers nothing')
    return rows[0]
  } finally {
    await client.end()
  }
}
