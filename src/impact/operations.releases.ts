import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { badRequest, conflict, forbidden, notFound } from '../platform/server/errors.ts'
import type { FileAnswer } from '../platform/server/file-answer.ts'
import { newId } from '../platform/server/new-id.ts'
import { listFilesIn, makeFolder, remove, studyFolders } from './folder.ts'
import { hashOfFile } from './frame/source.ts'
import {
  isReadable,
  type NewRelease,
  type Release,
  type ReleaseConflict,
  type ReleaseDecision,
  type ReleaseFile,
  type ReleaseHead,
  type ReleaseId,
  type ReleaseWithdrawal,
} from './model.study-release.ts'
import type { StudyRunId } from './model.study-run.ts'
import { conflictsWith, readOutputs } from './operations.release-check.ts'
import { getStudy, type StudyContext } from './operations.studies.ts'
import { answerFile } from './operations.study-runs.ts'
import { mayDecide, seesRelease, studyOrganisations } from './permissions.ts'
import {
  decideRelease,
  findRelease,
  findReleaseOfRun,
  findSketches,
  insertRelease,
  listReleaseSteps,
  listReleases,
  listSketches,
  lockDecisions,
  type ReleaseRecord,
  withdrawRelease,
} from './queries.releases.ts'
import { findRun } from './queries.study-runs.ts'

async function getRelease({ tx, actor }: StudyContext, releaseId: string): Promise<ReleaseRecord> {
  const release = await findRelease(tx, actor.areaId, releaseId)
  if (release === undefined) throw notFound()
  return release
}

/** The releases that exist for the actor, what waits first. */
export async function listVisibleReleases({ tx, actor }: StudyContext): Promise<ReleaseHead[]> {
  const all = await listReleases(tx, actor.areaId)
  return all
    .filter((release) => seesRelease(actor, release))
    .map(({ releaseId, title, state, askedBy, askedAt, ...release }) => ({
      ...{ releaseId, title, state, askedBy, askedAt, decidedAt: release.decidedAt },
      ...{ withdrawnAt: release.withdrawnAt, withdrawnReason: release.withdrawnReason },
    }))
}

/** The files of a folder with their hashes: just these are decided on. */
async function hashFiles(folder: string): Promise<ReleaseFile[]> {
  const files = await listFilesIn(folder)
  const hashed: ReleaseFile[] = []
  for (const { name, bytes } of files)
    hashed.push({ name, bytes, sha256: await hashOfFile(join(folder, name)) })
  return hashed
}

/**
 * Asks for the release of what a run wrote to leave: a copy of it is laid aside, so that what is decided on cannot change,
 * and it is held against what was released before.
 */
export async function askRelease(
  context: StudyContext,
  studyRunId: StudyRunId,
  { purpose, shownTo }: NewRelease,
) {
  const { tx, actor, filesFolder } = context
  const run = await findRun(tx, actor.areaId, studyRunId)
  if (run === undefined) throw notFound()
  if (run.state !== 'done') throw conflict('runNotDone')
  const earlier = await findReleaseOfRun(tx, actor.areaId, studyRunId)
  if (earlier?.state === 'asked' || earlier?.state === 'released') throw conflict('releaseAsked')
  const study = await getStudy(context, run.studyId)
  if (study.forgottenAt !== null) throw conflict('studyForgotten')
  const folders = studyFolders(filesFolder, actor.areaId)
  const folder = folders.run(run.studyId, studyRunId)
  const outputs = await readOutputs(folder)
  if (outputs === undefined) throw conflict('nothingToRelease')
  const released = await listSketches(tx, actor.areaId)
  const releaseId: ReleaseId = newId<'Release'>()
  const copy = folders.release(releaseId)
  await makeFolder(copy)
  try {
    await cp(join(folder, 'public'), copy, { recursive: true })
    await insertRelease(
      tx,
      actor.areaId,
      {
        ...{ releaseId, studyId: run.studyId, studyRunId, purpose, shownTo: [...shownTo] },
        organisationId: study.organisationId as Release['organisationId'],
        title: study.title,
        files: await hashFiles(copy),
        findings: [...outputs.findings],
        sketches: outputs.groups,
        conflicts: released.flatMap((one) =>
          conflictsWith({ releaseId, sketches: outputs.groups }, one),
        ),
      },
      actor.staffId,
    )
  } catch (error) {
    await remove(copy)
    throw error
  }
  return { releaseId }
}

/** The groups of a request that tell few persons apart together with what has been released by now. */
async function conflictsNow(
  { tx, actor }: StudyContext,
  releaseId: ReleaseId,
): Promise<ReleaseConflict[]> {
  const request = await findSketches(tx, actor.areaId, releaseId)
  if (request === undefined) throw notFound()
  const released = await listSketches(tx, actor.areaId)
  return released.flatMap((one) => conflictsWith(request, one))
}

/** A release; who only reads what was released is told neither findings nor steps. */
export async function readRelease(context: StudyContext, releaseId: ReleaseId): Promise<Release> {
  const { tx, actor } = context
  const { askedById, ...release } = await getRelease(context, releaseId)
  const decides = mayDecide(actor, release) && askedById !== actor.staffId
  const isInvolved =
    mayDecide(actor, release) || studyOrganisations(actor, 'read').includes(release.organisationId)
  const { findings } = release
  // What waits is held against what was released since it was asked for.
  const conflicts =
    release.state === 'asked' ? await conflictsNow(context, releaseId) : release.conflicts
  return {
    ...release,
    findings: isInvolved ? findings : [],
    conflicts: isInvolved ? conflicts : [],
    steps: isInvolved ? await listReleaseSteps(tx, actor.areaId, releaseId) : [],
    mayDecide: decides && release.state === 'asked',
    mayWithdraw: decides && release.state === 'released',
    isInvolved,
  }
}

/**
 * Releases or declines. Nobody decides on a request of their own, and nothing is released that tells few persons apart
 * together with an earlier release.
 */
export async function decide(
  context: StudyContext,
  releaseId: ReleaseId,
  { decision, reason, version }: ReleaseDecision,
) {
  const { tx, actor, filesFolder } = context
  const release = await getRelease(context, releaseId)
  if (release.state !== 'asked' || release.version !== version)
    throw conflict('versionConflict', await readRelease(context, releaseId))
  if (release.askedById === actor.staffId) throw forbidden()
  if (decision === 'released') {
    await lockDecisions(tx, actor.areaId)
    if ((await conflictsNow(context, releaseId)).length > 0) throw conflict('releaseTellsApart')
    const copy = studyFolders(filesFolder, actor.areaId).release(releaseId)
    const now = await hashFiles(copy)
    if (JSON.stringify(now) !== JSON.stringify(release.files.map(sameOrder)))
      throw conflict('releaseFilesChanged')
  }
  const decided = { state: decision, reason }
  if (!(await decideRelease(tx, actor.areaId, releaseId, version, decided, actor.staffId)))
    throw conflict('versionConflict', await readRelease(context, releaseId))
  return { releaseId }
}

/**
 * Takes back what was released: its files are served to nobody any more (the night removes them), and those who read it
 * see when and why. The log, the hashes and what later releases are held against stay.
 */
export async function withdraw(
  context: StudyContext,
  releaseId: ReleaseId,
  withdrawal: ReleaseWithdrawal,
) {
  const { tx, actor } = context
  const release = await getRelease(context, releaseId)
  if (release.state !== 'released' || release.version !== withdrawal.version)
    throw conflict('versionConflict', await readRelease(context, releaseId))
  if (release.askedById === actor.staffId) throw forbidden()
  if (!(await withdrawRelease(tx, actor.areaId, releaseId, withdrawal, actor.staffId)))
    throw conflict('versionConflict', await readRelease(context, releaseId))
  return { releaseId }
}

/** As `hashFiles` writes it: what comes from the database has its keys in another order. */
const sameOrder = ({ name, bytes, sha256 }: ReleaseFile): ReleaseFile => ({ name, bytes, sha256 })

/** A file of a release, by its name in the list; its bytes are those that were decided on. */
export async function readReleaseFile(
  context: StudyContext,
  releaseId: ReleaseId,
  { name, shown }: { readonly name: string; readonly shown: boolean },
): Promise<FileAnswer> {
  const release = await getRelease(context, releaseId)
  if (!isReadable(release.state)) throw conflict('releaseWithdrawn')
  const file = release.files.find((one) => one.name === name)
  if (file === undefined) throw notFound()
  const folder = studyFolders(context.filesFolder, context.actor.areaId).release(releaseId)
  if ((await hashOfFile(join(folder, name)).catch(() => '')) !== file.sha256)
    throw badRequest('releaseFilesChanged')
  return answerFile(folder, name, shown)
}
