import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { ExportCounts } from './model.export.ts'
import type {
  ExportFault,
  NewStudyExport,
  StudyExport,
  StudyExportId,
} from './model.study-export.ts'

/** An export as it is kept. */
export type StudyExportRecord = StudyExport & {
  readonly studyId: string
  readonly organisationId: string
  readonly askedById: string
}

const exports = (db: Read, areaId: string) =>
  db
    .selectFrom('studyExport as e')
    .innerJoin('study as s', (join) =>
      join.onRef('s.areaId', '=', 'e.areaId').onRef('s.studyId', '=', 'e.studyId'),
    )
    .innerJoin('staffMember as m', (join) =>
      join.onRef('m.areaId', '=', 'e.areaId').onRef('m.staffId', '=', 'e.askedBy'),
    )
    .select(['e.studyExportId', 'e.studyId', 's.organisationId', 'e.decision', 'e.dates'])
    .select(['e.startedFrom', 'e.startedTo', 'e.state', 'e.share', 'e.fault', 'e.counts'])
    .select(['m.name as askedBy', 'e.askedBy as askedById', 'e.askedAt', 'e.finishedAt'])
    .where('e.areaId', '=', areaId)
    .$castTo<StudyExportRecord>()

/** The exports of a study, the latest first. */
export async function listStudyExports(
  db: Read,
  areaId: string,
  studyId: string,
): Promise<StudyExportRecord[]> {
  return await exports(db, areaId)
    .where('e.studyId', '=', studyId)
    .orderBy('e.askedAt', 'desc')
    .execute()
}

export async function findStudyExport(
  db: Read,
  areaId: string,
  studyExportId: string,
): Promise<StudyExportRecord | undefined> {
  return await exports(db, areaId).where('e.studyExportId', '=', studyExportId).executeTakeFirst()
}

/** Whether an organisation is a centre: only centres have clientships. */
export async function isCentre(db: Read, areaId: string, organisationId: string): Promise<boolean> {
  const row = await db
    .selectFrom('centre')
    .select('organisationId')
    .where('areaId', '=', areaId)
    .where('organisationId', '=', organisationId)
    .executeTakeFirst()
  return row !== undefined
}

export async function insertStudyExport(
  tx: Tx,
  areaId: string,
  row: NewStudyExport & { readonly studyExportId: StudyExportId; readonly studyId: string },
  askedBy: string,
): Promise<void> {
  await tx
    .insertInto('studyExport')
    .values({ areaId, ...row, state: 'queued', askedBy })
    .execute()
}

/** Takes an export for the transaction, unless another worker has it or it is over. */
export async function takeStudyExport(
  tx: Tx,
  areaId: string,
  studyExportId: string,
): Promise<StudyExportRecord | undefined> {
  const { rows } = await sql<{ taken: boolean }>`
    select pg_try_advisory_xact_lock(hashtextextended(${studyExportId}, 0)) as taken`.execute(tx)
  if (rows[0]?.taken !== true) return undefined
  const found = await findStudyExport(tx, areaId, studyExportId)
  return found?.state === 'queued' || found?.state === 'running' ? found : undefined
}

/** Tells how far an export is. */
export async function tellStudyExport(
  tx: Tx,
  areaId: string,
  studyExportId: string,
  share: number,
): Promise<void> {
  await tx
    .updateTable('studyExport')
    .set({ state: 'running', share })
    .where('areaId', '=', areaId)
    .where('studyExportId', '=', studyExportId)
    .where('state', 'in', ['queued', 'running'])
    .execute()
}

/** Ends an export, with what left or with what kept it from leaving. */
export async function endStudyExport(
  tx: Tx,
  areaId: string,
  studyExportId: string,
  end: { readonly counts: ExportCounts } | { readonly fault: ExportFault },
): Promise<void> {
  await tx
    .updateTable('studyExport')
    .set({
      ...('counts' in end
        ? { state: 'done', share: 1000, counts: JSON.stringify(end.counts) }
        : { state: 'failed', fault: end.fault }),
      finishedAt: sql<Instant>`now()`,
    })
    .where('areaId', '=', areaId)
    .where('studyExportId', '=', studyExportId)
    .where('state', 'in', ['queued', 'running'])
    .executeTakeFirstOrThrow()
}

/** Exports of an area that are not over and were asked for so many seconds ago: perhaps their worker died. */
export async function listUnfinished(
  db: Read,
  areaId: string,
  seconds: number,
): Promise<{ studyExportId: StudyExportId; staffId: string }[]> {
  return await db
    .selectFrom('studyExport')
    .select(['studyExportId', 'askedBy as staffId'])
    .where('areaId', '=', areaId)
    .where('state', 'in', ['queued', 'running'])
    .where('askedAt', '<', sql<Instant>`now() - ${seconds} * interval '1 second'`)
    .$castTo<{ studyExportId: StudyExportId; staffId: string }>()
    .execute()
}

/** Enters an area in a job. */
export async function enterArea(tx: Tx, areaId: string): Promise<void> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
}
