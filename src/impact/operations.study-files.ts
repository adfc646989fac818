import { rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Tx } from '../platform/server/db.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import { StudyFailure } from './failure.ts'
import { makeFolder, remove, sizeOf, studyFolders, writePart } from './folder.ts'
import { holdsIdentityCode } from './frame/identity-codes.ts'
import { hashOfFile, openSource } from './frame/source.ts'
import { partBytes, type Study, type StudyFile, type StudyId } from './model.study.ts'
import { getStudy, readStudy, type StudyContext } from './operations.studies.ts'
import { completeFile, insertFile, listFiles, markFilesDeleted } from './queries.studies.ts'
import { listRuns } from './queries.study-runs.ts'

const folderOf = ({ filesFolder, actor }: StudyContext, studyId: string) =>
  studyFolders(filesFolder, actor.areaId).files(studyId)
/** What has come of a file that is not whole. */
const partOf = (name: string) => `.${name}.part`

async function getFile(
  { tx, actor }: StudyContext,
  studyId: string,
  studyFileId: string,
): Promise<StudyFile> {
  const files = await listFiles(tx, actor.areaId, studyId)
  const file = files.find((one) => one.studyFileId === studyFileId)
  if (file === undefined) throw notFound()
  return file
}

/** A run reads files under their names: they stand still meanwhile. */
async function refuseWhileAtWork({ tx, actor }: StudyContext, studyId: string): Promise<void> {
  const runs = await listRuns(tx, actor.areaId, [studyId])
  if (runs.some(({ state }) => state === 'queued' || state === 'running'))
    throw conflict('studyAtWork')
}

/** Begins to bring a file; one of the same name that was cut off begins anew. */
export async function beginFile(
  context: StudyContext,
  studyId: StudyId,
  { name, bytes }: Pick<StudyFile, 'name' | 'bytes'>,
) {
  const { tx, actor } = context
  if ((await getStudy(context, studyId)).forgottenAt !== null) throw conflict('studyForgotten')
  const files = await listFiles(tx, actor.areaId, studyId)
  const same = files.find((one) => one.name === name)
  if (same?.sha256) throw conflict('fileNameTaken')
  if (same !== undefined) await markFilesDeleted(tx, actor.areaId, studyId, same.studyFileId)
  const studyFileId = newId<'StudyFile'>()
  await insertFile(tx, {
    ...{ areaId: actor.areaId, studyId, studyFileId, name, bytes },
    ...{ origin: 'upload', broughtBy: actor.staffId },
  })
  const folder = folderOf(context, studyId)
  await makeFolder(folder)
  await remove(join(folder, partOf(name)))
  return { studyFileId }
}

/** Writes one part of a file; sent again it changes nothing. */
export async function bringPart(
  context: StudyContext,
  studyId: StudyId,
  studyFileId: string,
  part: number,
  content: string,
): Promise<null> {
  const file = await getFile(context, studyId, studyFileId)
  if (file.sha256 !== null) throw conflict('fileComplete')
  const bytes = Buffer.from(content, 'base64')
  const offset = part * partBytes
  const expected = Math.min(partBytes, file.bytes - offset)
  if (bytes.length !== expected) throw badRequest('filePartInvalid')
  await writePart(join(folderOf(context, studyId), partOf(file.name)), offset, bytes)
  return null
}

/**
 * Takes a file whose parts have all come: it must be a table, whose columns are then known.
 * @throws ApiError 400 `fileUnreadable` when it is neither CSV nor Parquet, `fileHoldsIdentityCodes`
 */
export async function endFile(
  context: StudyContext,
  studyId: StudyId,
  studyFileId: string,
): Promise<Study> {
  const { tx, actor } = context
  const file = await getFile(context, studyId, studyFileId)
  if (file.sha256 !== null) return readStudy(context, studyId)
  const folder = folderOf(context, studyId)
  const part = join(folder, partOf(file.name))
  if ((await sizeOf(part)) !== file.bytes) throw conflict('fileIncomplete')
  const { header, rows } = await openTable(part)
  if (await holdsIdentityCode(part)) {
    await remove(part)
    throw badRequest('fileHoldsIdentityCodes')
  }
  const content = { sha256: await hashOfFile(part), rowCount: rows, columns: [...header] }
  await completeFile(tx, actor.areaId, studyFileId, content)
  await rename(part, join(folder, file.name))
  return readStudy(context, studyId)
}

async function openTable(path: string) {
  try {
    return await openSource(path)
  } catch (error) {
    if (error instanceof StudyFailure) throw badRequest('fileUnreadable')
    throw error
  }
}

/** Deletes a file for good; what was done with it stays known by its hash. */
export async function deleteFile(
  context: StudyContext,
  studyId: StudyId,
  studyFileId: string,
): Promise<Study> {
  const { tx, actor } = context
  const file = await getFile(context, studyId, studyFileId)
  await refuseWhileAtWork(context, studyId)
  await markFilesDeleted(tx, actor.areaId, studyId, file.studyFileId)
  const folder = folderOf(context, studyId)
  await remove(join(folder, file.name))
  await remove(join(folder, partOf(file.name)))
  return readStudy(context, studyId)
}

/** The files of a study, by name. */
export const listStudyFiles = (
  { tx, actor }: StudyContext,
  studyId: StudyId,
): Promise<StudyFile[]> => listFiles(tx, actor.areaId, studyId)

/** Where a job keeps what it made for a study, and for whom. */
export interface StudyPlace {
  readonly tx: Tx
  readonly areaId: string
  readonly staffId: string
  readonly filesFolder: string
  readonly studyId: string
}

/** A table that was made for a study out of the case system. */
export interface ExportedTable {
  readonly name: string
  readonly text: string
  readonly columns: string[]
  readonly rowCount: number
}

/**
 * Keeps tables of the case system among the files of a study. Written before the transaction ends: what stands in the
 * database is there.
 * @returns false when a file of such a name is there; nothing was kept then
 */
export async function keepExported(
  { tx, areaId, staffId, filesFolder, studyId }: StudyPlace,
  tables: readonly ExportedTable[],
): Promise<boolean> {
  const names = (await listFiles(tx, areaId, studyId)).map(({ name }) => name)
  if (tables.some(({ name }) => names.includes(name))) return false
  const folder = studyFolders(filesFolder, areaId).files(studyId)
  await makeFolder(folder)
  for (const { name, text, columns, rowCount } of tables) {
    const path = join(folder, name)
    await writeFile(path, text, { mode: 0o600 })
    const studyFileId = newId<'StudyFile'>()
    const bytes = await sizeOf(path)
    await insertFile(tx, {
      ...{ areaId, studyId, studyFileId, name, bytes, origin: 'export', broughtBy: staffId },
    })
    const sha256 = await hashOfFile(path)
    await completeFile(tx, areaId, studyFileId, { sha256, rowCount, columns })
  }
  return true
}

/** Keeps what only the data holder may open, sealed, apart from the files of the study. */
export async function keepSealed(
  { areaId, filesFolder, studyId }: Pick<StudyPlace, 'areaId' | 'filesFolder' | 'studyId'>,
  name: string,
  sealed: Buffer,
): Promise<void> {
  const folder = studyFolders(filesFolder, areaId).codes(studyId)
  await makeFolder(folder)
  await writeFile(join(folder, `${name}.sealed`), sealed, { mode: 0o600 })
}
