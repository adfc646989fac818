import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { createRandom, type Random } from '../../src/platform/shared/random.ts'
import { type Application, ownerUrl, signIn, startApplication } from './application.ts'
import { type Command, newCommand, readUntil, sendOnce, sendUntilAnswered } from './commands.ts'
import {
  findReferralFaults,
  prepareReferrals,
  type SentReferral,
} from './crash-referrals.database.ts'

export interface ReferralCrashRun {
  /** How often something is killed: the application and its PostgreSQL in turns. */
  readonly kills: number
  /** Acceptances under way at each kill; every fourth referral is accepted by two people at once. */
  readonly acceptances: number
  /** Rows of the list that is being sent at each kill. */
  readonly rows: number
  readonly seed: number
  readonly dataDir: string
  onProgress?(done: number): void
}

export interface ReferralCrashReport {
  readonly kills: number
  readonly acceptances: number
  readonly acknowledgedBefore: number
  readonly rows: number
  /** Sentences that say what was lost, doubled or left without a responsible expert. */
  readonly faults: readonly string[]
}

interface People {
  readonly expert: string
  readonly manager: string
  readonly referrer: string
}

/**
 * Accepts many referrals and sends a list at once, kills the application or PostgreSQL with SIGKILL at a moment drawn
 * by the seed, starts again, sends every command that was not answered again under its key, and looks at the database:
 * nothing is lost or doubled, and every accepted client has one responsible expert.
 */
export async function runReferralCrashes(run: ReferralCrashRun): Promise<ReferralCrashReport> {
  let app = await startApplication(run.dataDir)
  const people: People = {
    expert: await signIn(app.url, 'hepa.koske@demo.test'),
    manager: await signIn(app.url, 'manager.koske@demo.test'),
    referrer: await signIn(app.url, 'referrer@demo.test'),
  }
  const faults: string[] = []
  let [acceptances, acknowledgedBefore] = [0, 0]
  try {
    for (let kill = 0; kill < run.kills; kill += 1) {
      const random = createRandom(run.seed, kill)
      const count = Math.ceil((run.acceptances * 4) / 5)
      const referrals = await asOwner(run.dataDir, (owner) => prepareReferrals(owner, count, kill))
      const send = await bringList(app, people.referrer, kill, run.rows)
      const commands = acceptancesOf(referrals, people).slice(0, run.acceptances)
      const attempts = [...commands, send].map((one) =>
        sendOnce(app.url, one).catch(() => undefined),
      )
      await sleep(random.int(0, 1500))
      if (kill % 2 === 0) await app.kill()
      else app.killPostgres()
      await Promise.all(attempts)
      acknowledgedBefore += commands.filter((one) => one.answer?.status === 200).length
      if (kill % 2 === 0) app = await startApplication(run.dataDir)
      await finish(app, people, commands, send)
      const found = await asOwner(run.dataDir, (owner) =>
        findReferralFaults(owner, referrals, commands, listPath(send), run.rows),
      )
      faults.push(...found)
      acceptances += commands.length
      run.onProgress?.(kill + 1)
    }
    return { kills: run.kills, acceptances, acknowledgedBefore, rows: run.kills * run.rows, faults }
  } finally {
    await app.stop()
  }
}

/** Works on the database as its owner; its port is new whenever PostgreSQL was killed. */
async function asOwner<T>(dataDir: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: ownerUrl(dataDir) })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

/** One acceptance for each referral, for every fourth another by somebody else, who would give it to another. */
function acceptancesOf(referrals: readonly SentReferral[], people: People): Command[] {
  return referrals.flatMap(({ handoverId, experts: [first, second] }, index) => {
    const path = `/api/referrals/${handoverId}/accept`
    const body = { version: 1, againstReason: 'Kaatotesti' }
    const one = newCommand(people.expert, path, { ...body, responsibleId: first })
    const other = newCommand(people.manager, path, { ...body, responsibleId: second })
    return index % 4 === 0 ? [one, other] : [one]
  })
}

const listPath = (send: Command) => send.path.replace(/\/send$/, '')

/** Brings a list as far as its sending, which is given back and not yet begun. */
async function bringList(
  app: Application,
  cookie: string,
  kill: number,
  rows: number,
): Promise<Command> {
  const begin = newCommand(cookie, '/api/referral-imports', {
    fileName: `kaatotesti-${kill}.csv`,
    content: Buffer.from(listOf(kill, rows)).toString('base64'),
  })
  const { referralImportId } = await sendUntilAnswered<{ referralImportId: string }>(app.url, begin)
  const path = `/api/referral-imports/${referralImportId}`
  interface List {
    readonly state: string
    readonly sheet: string
    readonly columns: unknown
    readonly version: number
    readonly centres: readonly { readonly organisationId: string; readonly name: { fi: string } }[]
    readonly organisationId: string
  }
  const list = await readUntil<List>(app.url, cookie, path, ({ sheet }) => sheet !== null)
  const koske = list.centres.find(({ name }) => name.fi.endsWith('Koske'))
  const mapping = newCommand(cookie, `${path}/mapping`, {
    ...{ sheet: list.sheet, columns: list.columns, version: list.version },
    settings: {
      centre: { kind: 'one', organisationId: koske?.organisationId },
      ...{ source: 'expert_estimate', observedOn: '2026-11-20', origin: 'authority' },
      ...{ referringOrganisationId: list.organisationId, message: 'Kaatotesti.' },
    },
  })
  await sendUntilAnswered(app.url, mapping)
  await readUntil<List>(app.url, cookie, path, ({ state }) => state === 'preview')
  const selection = newCommand(cookie, `${path}/selection`, { states: ['ready', 'check'] })
  await sendUntilAnswered(app.url, selection)
  const { version } = await readUntil<List>(app.url, cookie, path, () => true)
  return newCommand(cookie, `${path}/send`, { version })
}

/** A name drawn by the seed: nobody's is like another's, so that nobody is taken for somebody else. */
const drawName = (random: Random): string =>
  `K${Array.from({ length: 9 }, () => random.pick([...'abcdefghijklmnopqrstuvwxyz'])).join('')}`

/** Days of birth from 1930 on, so that everybody is an adult. */
const birthDays = 25_000

/** A list as text. */
function listOf(kill: number, rows: number): string {
  const random = createRandom(kill, 1)
  const first = Temporal.PlainDate.from('1930-01-01')
  const lines = Array.from({ length: rows }, (_, row) => {
    const { day, month, year } = first.add({ days: (kill * rows + row) % birthDays })
    return `${drawName(random)};${drawName(random)};${day}.${month}.${year}`
  })
  return ['Sukunimi;Etunimet;Syntymäaika', ...lines].join('\n')
}

async function finish(
  app: Application,
  people: People,
  commands: readonly Command[],
  send: Command,
): Promise<void> {
  await Promise.all([...commands, send].map((one) => sendUntilAnswered(app.url, one)))
  await readUntil<{ state: string }>(
    app.url,
    people.referrer,
    listPath(send),
    ({ state }) => state === 'done',
  )
}
