import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { OrganisationId } from '../../src/areas/model.setting.ts'
import { actAs } from '../../src/areas/operations.actor.ts'
import { partBytes, type Study, type StudyId } from '../../src/impact/model.study.ts'
import { isAtWork, type StudyRunId } from '../../src/impact/model.study-run.ts'
import { askRelease, decide, listVisibleReleases } from '../../src/impact/operations.releases.ts'
import {
  createStudy,
  listStudies,
  readStudy,
  type StudyContext,
  saveSpecification,
} from '../../src/impact/operations.studies.ts'
import { beginFile, bringPart, endFile } from '../../src/impact/operations.study-files.ts'
import { askRun, readRun } from '../../src/impact/operations.study-runs.ts'
import { jobKinds } from '../../src/jobs.ts'
import type { Clock } from '../../src/platform/server/clock.ts'
import { openDb } from '../../src/platform/server/db.ts'
import { openJobs } from '../../src/platform/server/jobs.ts'
import { addDays } from '../../src/platform/shared/days.ts'
import { espooKauniainen } from '../areas/espoo-kauniainen.ts'
import { listStaff } from '../areas/staff.ts'
import { demoId } from '../ids.ts'
import { type DemoStudy, demoStudies } from './studies.ts'

export interface DemoStudiesOptions {
  readonly databaseUrl: string
  readonly filesFolder: string
  readonly clock: Clock
}

type Work = StudyContext & { readonly clock: Clock }
/** Does something as a demo user of the area would in the application, in a transaction. */
type As = <T>(user: string, act: (context: Work) => Promise<T>) => Promise<T>

const areaId = espooKauniainen.code
const organisationId = (code: string) => demoId(areaId, 'organisation', code) as OrganisationId
const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url))
/** How often a run is asked whether it is done, and how often at most. */
const pulse = 1000
const mostPulses = 1800

/**
 * Makes the studies of the demo as its people would: the researcher begins them, brings made-up data, runs them and asks for
 * releases; the data-protection officer decides. What is there is left as it is, so that it may be called at every start,
 * and what a start cut off is gone on with by the next.
 */
export async function makeDemoStudies(options: DemoStudiesOptions): Promise<void> {
  const { databaseUrl, filesFolder, clock } = options
  const db = openDb(databaseUrl, 'taitopolku_app', 1)
  const jobs = await openJobs(databaseUrl, jobKinds)
  const as: As = (user, act) =>
    db.kysely.transaction().execute(async (tx) => {
      const staff = listStaff(espooKauniainen).find(({ email }) => email === `${user}@demo.test`)
      const actor = staff && (await actAs(tx, areaId, staff.staffId, clock))
      if (actor === undefined) throw new Error(`The demo has no ${user}.`)
      const { enqueue } = jobs
      return act({ tx, actor, clock, locale: 'fi', today: clock.today(), enqueue, filesFolder })
    })
  try {
    for (const study of demoStudies) await make(as, study)
  } finally {
    await jobs.close()
    await db.close()
  }
}

async function make(as: As, wanted: DemoStudy): Promise<void> {
  const { title, purpose } = wanted
  const known = (await as('researcher', listStudies)).find((one) => one.title === title)
  if (known?.isForgotten) return
  const begun = { title, purpose, organisationId: null }
  const { studyId } =
    known ??
    (await as('researcher', (context) =>
      createStudy(context, { ...begun, keepUntil: addDays(context.today, 365) }),
    ))
  const study = await as('researcher', (context) => readStudy(context, studyId))
  const releases = await as('dpo', listVisibleReleases)
  if (releases.some((release) => release.title === title)) return
  const runId = (await lastingRun(as, study)) ?? (await prepareAndRun(as, study, wanted))
  if (await isDone(as, runId)) await release(as, runId, wanted)
}

/** The last run, unless the program stopped in it: that one is asked for again. */
async function lastingRun(as: As, { runs: [last] }: Study): Promise<StudyRunId | undefined> {
  if (last === undefined) return undefined
  const { faultTold } = await as('researcher', (context) => readRun(context, last.studyRunId))
  return faultTold?.code === 'cut-off' ? undefined : last.studyRunId
}

/** Brings data and specification, and asks for a run. */
async function prepareAndRun(as: As, study: Study, wanted: DemoStudy): Promise<StudyRunId> {
  const { studyId } = study
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-demo-'))
  try {
    // In a process of its own: the server answers meanwhile.
    const into = join(folder, 'data')
    await promisify(execFile)(process.execPath, [cli, ...wanted.make(into)])
    for (const name of wanted.files)
      if (!study.files.some((file) => file.name === name && file.sha256 !== null))
        await bring(as, studyId, name, await readFile(join(into, name)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
  if (study.specifications === 1) {
    const text = await wanted.specification()
    const { version } = await as('researcher', (context) => readStudy(context, studyId))
    await as('researcher', (context) => saveSpecification(context, studyId, { text, version }))
  }
  return (await as('researcher', (context) => askRun(context, studyId))).studyRunId
}

async function bring(as: As, studyId: StudyId, name: string, content: Buffer): Promise<void> {
  const bytes = content.length
  const { studyFileId } = await as('researcher', (context) =>
    beginFile(context, studyId, { name, bytes }),
  )
  for (let part = 0; part * partBytes < bytes; part++) {
    const piece = content.subarray(part * partBytes, (part + 1) * partBytes).toString('base64')
    await as('researcher', (context) => bringPart(context, studyId, studyFileId, part, piece))
  }
  await as('researcher', (context) => endFile(context, studyId, studyFileId))
}

/** Waits until a run is over. */
async function isDone(as: As, runId: StudyRunId): Promise<boolean> {
  for (let tried = 0; tried < mostPulses; tried++) {
    const { state } = await as('researcher', (context) => readRun(context, runId))
    if (!isAtWork(state)) return state === 'done'
    await sleep(pulse)
  }
  return false
}

async function release(as: As, runId: StudyRunId, { request, shownTo, decision }: DemoStudy) {
  const { releaseId } = await as('researcher', (context) =>
    askRelease(context, runId, { purpose: request, shownTo: shownTo.map(organisationId) }),
  )
  if (decision === null) return
  await as('dpo', (context) =>
    decide(context, releaseId, { decision: 'released', reason: decision, version: 1 }),
  )
}
