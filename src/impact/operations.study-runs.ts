import { readFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { FileAnswer } from '../platform/server/file-answer.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import { listRunFiles, studyFolders } from './folder.ts'
import { runStudies } from './jobs.ts'
import type { StudyId } from './model.study.ts'
import { isAtWork, type RunFile, type StudyRun, type StudyRunId } from './model.study-run.ts'
import { getStudy, runHeadOf, type StudyContext } from './operations.studies.ts'
import { studyOrganisations } from './permissions.ts'
import { findReleaseOfRun } from './queries.releases.ts'
import { getSpecification, listFiles } from './queries.studies.ts'
import {
  countBefore,
  findRun,
  insertRun,
  listRuns,
  type RunRecord,
  recordStep,
} from './queries.study-runs.ts'
import { checkSpecification } from './specification.ts'

type RunContext = StudyContext & Pick<Context<unknown>, 'clock'>

/** Plans a run of the latest version of the specification. @throws ApiError 409 when it cannot be run */
export async function askRun(context: StudyContext, studyId: StudyId) {
  const { tx, actor, enqueue } = context
  const study = await getStudy(context, studyId)
  if (study.forgottenAt !== null) throw conflict('studyForgotten')
  const { number, text } = await getSpecification(tx, actor.areaId, studyId)
  const files = await listFiles(tx, actor.areaId, studyId)
  if (checkSpecification(text, files).faults.length > 0) throw conflict('specificationFaulty')
  // A file that is cut off or unreadable is in nobody's way who does not name it.
  const whole = files.filter(({ sha256 }) => sha256 !== null)
  if (checkSpecification(text, whole).faults.length > 0) throw conflict('fileIncomplete')
  const runs = await listRuns(tx, actor.areaId, [studyId])
  if (runs.some(({ state }) => isAtWork(state))) throw conflict('studyAtWork')
  const studyRunId: StudyRunId = newId<'StudyRun'>()
  const run = { studyRunId, studyId, specificationNumber: number }
  await insertRun(tx, actor.areaId, run, actor.staffId)
  await enqueue(tx, runStudies, { areaId: actor.areaId })
  return { studyRunId }
}

async function getRun({ tx, actor }: StudyContext, studyRunId: string): Promise<RunRecord> {
  const run = await findRun(tx, actor.areaId, studyRunId)
  if (run === undefined) throw notFound()
  return run
}

/** From how long the shares so far took, how long the rest will take; no guess before a twentieth is done. */
function secondsLeft({ clock }: RunContext, { state, begunAt, share }: RunRecord): number | null {
  if (state !== 'running' || begunAt === null || share < 50) return null
  const now = clock.now().epochMilliseconds
  const elapsed = (now - Temporal.Instant.from(begunAt).epochMilliseconds) / 1000
  return Math.max(0, Math.ceil((elapsed * (1000 - share)) / share))
}

const runFolder = ({ filesFolder, actor }: StudyContext, run: RunRecord) =>
  studyFolders(filesFolder, actor.areaId).run(run.studyId, run.studyRunId)

/** A run as it stands; of a finished one what it found. */
export async function readRun(context: RunContext, studyRunId: StudyRunId): Promise<StudyRun> {
  const { tx, actor } = context
  const run = await getRun(context, studyRunId)
  const study = await getStudy(context, run.studyId)
  const release = await findReleaseOfRun(tx, actor.areaId, studyRunId)
  const { stage, cancelAsked, fault, faultTold, protocol, result, studyId } = run
  return {
    ...runHeadOf(run),
    ...{ studyId, title: study.title, stage, cancelAsked, fault, faultTold, protocol, result },
    waitsFor: run.state === 'queued' ? await countBefore(tx, actor.areaId, run.askedAt) : 0,
    secondsLeft: secondsLeft(context, run),
    files: run.state === 'done' ? await listRunFiles(runFolder(context, run)) : [],
    right: studyOrganisations(actor, 'write').includes(study.organisationId) ? 'write' : 'read',
    releaseId:
      release?.state !== 'asked' && release?.state !== 'released' ? null : release.releaseId,
  }
}

/** Ends a run: one that waits at once, one that is worked on as soon as its worker hears of it. */
export async function cancelRun(context: StudyContext, studyRunId: StudyRunId) {
  const { tx, actor } = context
  const run = await getRun(context, studyRunId)
  if (!isAtWork(run.state)) throw conflict('runOver')
  if (!run.cancelAsked)
    await recordStep(tx, actor.areaId, studyRunId, 'cancel_asked', actor.staffId)
  if (run.state === 'queued') await recordStep(tx, actor.areaId, studyRunId, 'cancelled', null)
  return { studyRunId }
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
}

/** A file below a folder as an answer. @throws ApiError 404 when it is not there */
export async function answerFile(
  folder: string,
  name: string,
  isShown: boolean,
): Promise<FileAnswer> {
  const content = await readFile(join(folder, name)).catch(() => undefined)
  if (content === undefined) throw notFound()
  const type = types[extname(name)] ?? 'application/octet-stream'
  return new FileAnswer(basename(name), type, content, isShown)
}

/** The largest file that is sent in one piece. */
const mostSentBytes = 512 * 1024 ** 2

/** A file that a run wrote, named as in its list. */
export async function readRunFile(
  context: StudyContext,
  studyRunId: StudyRunId,
  { part, name, shown }: Pick<RunFile, 'part' | 'name'> & { readonly shown: boolean },
): Promise<FileAnswer> {
  const run = await getRun(context, studyRunId)
  const folder = runFolder(context, run)
  const file = (await listRunFiles(folder)).find((one) => one.part === part && one.name === name)
  if (file === undefined) throw notFound()
  if (file.bytes > mostSentBytes) throw badRequest('fileTooLarge')
  return answerFile(join(folder, part), name, shown)
}
