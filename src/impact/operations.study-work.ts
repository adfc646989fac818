import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { JobContext } from '../platform/server/jobs.ts'
import { englishOf } from './failure.ts'
import { makeFolder, remove, studyFolders } from './folder.ts'
import type { StudyRunId } from './model.study-run.ts'
import { enterArea, getSpecification, listFiles } from './queries.studies.ts'
import {
  findNext,
  findRun,
  hasQueued,
  listLost,
  type RunRecord,
  recordStep,
  type StepDetail,
  updateProgress,
} from './queries.study-runs.ts'
import { type RunEnd, type RunningStudy, startRun } from './run.process.ts'
import { refuseForeignFiles } from './specification.ts'
import type { Fault } from './texts/faults.ts'

/** How often a run is told of and asked whether it is to end, in milliseconds. */
const pulse = 500
/** A run of which nothing was heard for so long has lost its worker, in seconds. */
const silence = 30

type InArea = <T>(act: (tx: Parameters<typeof enterArea>[0]) => Promise<T>) => Promise<T>

const inArea =
  ({ app }: JobContext, areaId: string): InArea =>
  (act) =>
    app.transaction().execute(async (tx) => {
      await enterArea(tx, areaId)
      return act(tx)
    })

/** What a researcher is told when a run ended without a word of its own. */
const saying = (fault: Fault): StepDetail => ({ fault: englishOf(fault), faultTold: fault })
const cutOff = saying({ code: 'cut-off', values: {} })
const programFault = saying({ code: 'program-fault', values: {} })

/** Takes the run of the area that waits longest, unless one is being worked on. */
async function takeNext(work: InArea, areaId: string): Promise<RunRecord | undefined> {
  try {
    return await work(async (tx) => {
      const run = await findNext(tx, areaId)
      if (run === undefined) return undefined
      const state = await recordStep(tx, areaId, run.studyRunId, 'begun', null)
      return state === 'running' ? run : undefined
    })
  } catch (error) {
    // Another worker took one at the same moment.
    if ((error as { constraint?: string }).constraint === 'study_run_running') return undefined
    throw error
  }
}

/** Tells how far a run is until it ends; ends it when that is asked. */
async function follow(
  work: InArea,
  areaId: string,
  { studyRunId }: RunRecord,
  running: RunningStudy,
): Promise<RunEnd> {
  let over = false
  const ended = running.end.finally(() => {
    over = true
  })
  while (!over) {
    await Promise.race([ended.catch(() => undefined), sleep(pulse)])
    if (over) break
    const { stage, share } = running.progress
    const told = { stage, share: Math.round(share * 1000) }
    if (await work((tx) => updateProgress(tx, areaId, studyRunId, told))) running.kill()
  }
  return ended
}

async function runOne(job: JobContext, areaId: string, run: RunRecord): Promise<void> {
  const work = inArea(job, areaId)
  const folders = studyFolders(job.filesFolder, areaId)
  const { studyId, studyRunId } = run
  const out = folders.run(studyId, studyRunId)
  const specPath = join(folders.files(studyId), `.${studyRunId}.yaml`)
  const finish = (kind: 'done' | 'failed' | 'cancelled', detail: StepDetail = {}) =>
    work((tx) => recordStep(tx, areaId, studyRunId, kind, null, detail))
  /** Without where on the server the files lie. */
  const shown = (sentence: string) =>
    sentence
      .replaceAll(specPath, 'study.yaml')
      .replaceAll(`${folders.files(studyId)}/`, '')
      .replaceAll(`${job.filesFolder}/`, '')
  try {
    const { text } = await work((tx) =>
      getSpecification(tx, areaId, studyId, run.specificationNumber),
    )
    const files = await work((tx) => listFiles(tx, areaId, studyId))
    const refusal = refuseForeignFiles(text, files)
    if (refusal !== undefined) {
      await finish('failed', { fault: refusal.message, faultTold: refusal.told })
      return
    }
    await makeFolder(folders.files(studyId))
    await makeFolder(join(out, '..'))
    await makeFolder(folders.protocols)
    await writeFile(specPath, text, { mode: 0o600 })
    const running = startRun({ specPath, out, protocols: folders.protocols })
    const end = await follow(work, areaId, run, running)
    if (end.kind === 'done') {
      const { protocol, result } = end
      const { specHash, dataHash } = protocol
      await finish('done', { specHash, dataHash, protocol, result })
      return
    }
    await remove(out)
    const isAsked = (await work((tx) => findRun(tx, areaId, studyRunId)))?.cancelAsked === true
    if (end.kind === 'broken') job.log.error({ studyRunId, text: end.text }, 'study run failed')
    if (isAsked) await finish('cancelled')
    else if (end.kind === 'failed') {
      const { told } = end
      const values = Object.entries(told?.values ?? {}).map(([key, text]) => [key, shown(text)])
      const faultTold = told && { code: told.code, values: Object.fromEntries(values) }
      await finish('failed', { fault: shown(end.sentence), faultTold })
    } else await finish('failed', end.kind === 'broken' ? programFault : cutOff)
  } finally {
    await remove(specPath)
  }
}

/** Runs the studies of an area that wait, one after another. */
export async function runQueued(job: JobContext, areaId: string): Promise<void> {
  const work = inArea(job, areaId)
  for (let run = await takeNext(work, areaId); run !== undefined; ) {
    await runOne(job, areaId, run)
    run = await takeNext(work, areaId)
  }
}

/**
 * Ends the runs of an area whose worker was lost.
 * @returns whether something waits there
 */
export async function endLost(
  job: JobContext,
  areaId: string,
  seconds: number = silence,
): Promise<boolean> {
  const work = inArea(job, areaId)
  const folders = studyFolders(job.filesFolder, areaId)
  const lost = await work((tx) => listLost(tx, areaId, seconds))
  for (const { studyId, studyRunId, cancelAsked } of lost) {
    await remove(folders.run(studyId, studyRunId as StudyRunId))
    await work((tx) =>
      cancelAsked
        ? recordStep(tx, areaId, studyRunId, 'cancelled', null)
        : recordStep(tx, areaId, studyRunId, 'failed', null, cutOff),
    )
  }
  return work((tx) => hasQueued(tx, areaId))
}
