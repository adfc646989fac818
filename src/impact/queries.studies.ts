import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { NewStudy, StudyFile, StudyFileId, StudyId } from './model.study.ts'

/** A study as it is kept. */
export interface StudyRecord {
  readonly studyId: StudyId
  readonly organisationId: string
  readonly title: string
  readonly purpose: string
  readonly keepUntil: Day
  readonly createdAt: Instant
  readonly createdBy: string
  readonly forgottenAt: Instant | null
  readonly version: number
}

const studies = (db: Read, areaId: string) =>
  db
    .selectFrom('study as s')
    .innerJoin('staffMember as m', (join) =>
      join.onRef('m.areaId', '=', 's.areaId').onRef('m.staffId', '=', 's.createdBy'),
    )
    .select(['s.studyId', 's.organisationId', 's.title', 's.purpose', 's.keepUntil'])
    .select(['s.createdAt', 'm.name as createdBy', 's.forgottenAt', 's.version'])
    .where('s.areaId', '=', areaId)
    .$castTo<StudyRecord>()

/** The studies of some organisations, the latest first. */
export async function listStudies(
  db: Read,
  areaId: string,
  organisationIds: readonly string[],
): Promise<StudyRecord[]> {
  return await studies(db, areaId)
    .where('s.organisationId', 'in', [...organisationIds])
    .orderBy('s.createdAt', 'desc')
    .execute()
}

export async function findStudy(
  db: Read,
  areaId: string,
  studyId: string,
): Promise<StudyRecord | undefined> {
  return await studies(db, areaId).where('s.studyId', '=', studyId).executeTakeFirst()
}

export async function insertStudy(
  tx: Tx,
  row: NewStudy & {
    readonly areaId: string
    readonly studyId: StudyId
    readonly organisationId: string
    readonly createdBy: string
  },
): Promise<void> {
  await tx.insertInto('study').values(row).execute()
}

/** Changes a study that still has this version. @returns whether it had */
export async function updateStudy(
  tx: Tx,
  areaId: string,
  studyId: string,
  version: number,
  change: Partial<NewStudy>,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('study')
    .set({ ...change, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('studyId', '=', studyId)
    .where('version', '=', version)
    .where('forgottenAt', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface Specification {
  readonly number: number
  readonly text: string
}

/** A version of the specification of a study; the latest when no number is told. */
export async function getSpecification(
  db: Read,
  areaId: string,
  studyId: string,
  number?: number,
): Promise<Specification> {
  return await db
    .selectFrom('studySpecification')
    .select(['number', 'text'])
    .where('areaId', '=', areaId)
    .where('studyId', '=', studyId)
    .$if(number !== undefined, (query) => query.where('number', '=', number ?? 0))
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()
}

export async function insertSpecification(
  tx: Tx,
  areaId: string,
  studyId: string,
  specification: Specification,
  savedBy: string,
): Promise<void> {
  await tx
    .insertInto('studySpecification')
    .values({ areaId, studyId, ...specification, savedBy })
    .execute()
}

/** The files of a study that are still there, by name. */
export async function listFiles(db: Read, areaId: string, studyId: string): Promise<StudyFile[]> {
  return await db
    .selectFrom('studyFile as f')
    .innerJoin('staffMember as m', (join) =>
      join.onRef('m.areaId', '=', 'f.areaId').onRef('m.staffId', '=', 'f.broughtBy'),
    )
    .select(['f.studyFileId', 'f.name', 'f.origin', 'f.bytes', 'f.sha256', 'f.rowCount'])
    .select(['f.columns', 'm.name as broughtBy', 'f.broughtAt'])
    .where('f.areaId', '=', areaId)
    .where('f.studyId', '=', studyId)
    .where('f.deletedAt', 'is', null)
    .orderBy('f.name')
    .$castTo<StudyFile>()
    .execute()
}

export async function insertFile(
  tx: Tx,
  row: Pick<StudyFile, 'studyFileId' | 'name' | 'origin' | 'bytes'> & {
    readonly areaId: string
    readonly studyId: string
    readonly broughtBy: string
  },
): Promise<void> {
  await tx.insertInto('studyFile').values(row).execute()
}

/** Tells what a whole file holds. */
export async function completeFile(
  tx: Tx,
  areaId: string,
  studyFileId: string,
  content: { readonly sha256: string; readonly rowCount: number; readonly columns: string[] },
): Promise<void> {
  await tx
    .updateTable('studyFile')
    .set(content)
    .where('areaId', '=', areaId)
    .where('studyFileId', '=', studyFileId)
    .executeTakeFirstOrThrow()
}

/** Says of a file, or of all of a study, that it is deleted. */
export async function markFilesDeleted(
  tx: Tx,
  areaId: string,
  studyId: string,
  studyFileId?: StudyFileId,
): Promise<void> {
  await tx
    .updateTable('studyFile')
    .set({ deletedAt: sql`now()` })
    .where('areaId', '=', areaId)
    .where('studyId', '=', studyId)
    .where('deletedAt', 'is', null)
    .$if(studyFileId !== undefined, (query) =>
      query.where('studyFileId', '=', studyFileId as string),
    )
    .execute()
}

/** Studies whose data were to be kept until before a day. */
export async function listOutlived(db: Read, areaId: string, today: Day): Promise<string[]> {
  const rows = await db
    .selectFrom('study')
    .select('studyId')
    .where('areaId', '=', areaId)
    .where('keepUntil', '<', today)
    .where('forgottenAt', 'is', null)
    .execute()
  return rows.map(({ studyId }) => studyId)
}

/** Forgets what a study found, but not that it was run: hashes, protocols and releases stay. */
export async function markForgotten(tx: Tx, areaId: string, studyId: string): Promise<void> {
  await tx
    .updateTable('study')
    .set({ forgottenAt: sql`now()` })
    .where('areaId', '=', areaId)
    .where('studyId', '=', studyId)
    .execute()
  await tx
    .updateTable('studyRun')
    .set({ result: null })
    .where('areaId', '=', areaId)
    .where('studyId', '=', studyId)
    .execute()
}

/** Enters an area in a job. */
export async function enterArea(tx: Tx, areaId: string): Promise<void> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
}
