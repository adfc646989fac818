import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Release, ReleaseState, ReleaseWithdrawal } from './model.study-release.ts'

/** A release as it is kept, without its sketches. */
export type ReleaseRecord = Omit<Release, 'steps' | 'mayDecide' | 'mayWithdraw' | 'isInvolved'> & {
  readonly askedById: string
}

const releases = (db: Read, areaId: string) =>
  db
    .selectFrom('release as r')
    .innerJoin('staffMember as m', (join) =>
      join.onRef('m.areaId', '=', 'r.areaId').onRef('m.staffId', '=', 'r.askedBy'),
    )
    .select(['r.releaseId', 'r.studyId', 'r.studyRunId', 'r.organisationId', 'r.title'])
    .select(['r.purpose', 'r.shownTo', 'r.state', 'r.files', 'r.findings', 'r.conflicts'])
    .select([
      'm.name as askedBy',
      'r.askedBy as askedById',
      'r.askedAt',
      'r.decidedAt',
      'r.version',
      'r.withdrawnAt',
      'r.withdrawnReason',
    ])
    .where('r.areaId', '=', areaId)
    .$castTo<ReleaseRecord>()

/** The releases of an area, what waits first, then the latest. */
export async function listReleases(db: Read, areaId: string): Promise<ReleaseRecord[]> {
  return await releases(db, areaId)
    .orderBy(sql`r.state = 'asked'`, 'desc')
    .orderBy('r.askedAt', 'desc')
    .limit(500)
    .execute()
}

export async function findRelease(
  db: Read,
  areaId: string,
  releaseId: string,
): Promise<ReleaseRecord | undefined> {
  return await releases(db, areaId).where('r.releaseId', '=', releaseId).executeTakeFirst()
}

/** The request of a run that waits, or the latest that was released. */
export async function findReleaseOfRun(
  db: Read,
  areaId: string,
  studyRunId: string,
): Promise<ReleaseRecord | undefined> {
  return await releases(db, areaId)
    .where('r.studyRunId', '=', studyRunId)
    .orderBy('r.askedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export interface StepRow {
  readonly kind: ReleaseState
  readonly by: string
  readonly at: Instant
  readonly reason: string
}

/** What happened with a release, oldest first. */
export async function listReleaseSteps(
  db: Read,
  areaId: string,
  releaseId: string,
): Promise<StepRow[]> {
  return await db
    .selectFrom('releaseStep as s')
    .innerJoin('staffMember as m', (join) =>
      join.onRef('m.areaId', '=', 's.areaId').onRef('m.staffId', '=', 's.byStaffId'),
    )
    .select(['s.kind', 'm.name as by', 's.at', 's.reason'])
    .where('s.areaId', '=', areaId)
    .where('s.releaseId', '=', releaseId)
    .orderBy('s.position')
    .$castTo<StepRow>()
    .execute()
}

/** The groups of persons that a release shows, as sketches. */
export interface ReleaseSketches {
  readonly releaseId: Release['releaseId']
  readonly sketches: unknown
}

/** The sketches of what was released in an area, of whatever data: files that differ by a row tell that row's person. */
export async function listSketches(db: Read, areaId: string): Promise<ReleaseSketches[]> {
  return await db
    .selectFrom('release')
    .select(['releaseId', 'sketches'])
    .where('areaId', '=', areaId)
    // What was withdrawn has been read: later releases are held against it too.
    .where('state', 'in', ['released', 'withdrawn'])
    .$castTo<ReleaseSketches>()
    .execute()
}

/** The sketches of a request for release. */
export async function findSketches(
  db: Read,
  areaId: string,
  releaseId: string,
): Promise<ReleaseSketches | undefined> {
  return await db
    .selectFrom('release')
    .select(['releaseId', 'sketches'])
    .where('areaId', '=', areaId)
    .where('releaseId', '=', releaseId)
    .$castTo<ReleaseSketches>()
    .executeTakeFirst()
}

/** Decisions of an area come one after the other, each held against all before it; until the end of the transaction. */
export async function lockDecisions(tx: Tx, areaId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`releases ${areaId}`}, 0))`.execute(tx)
}

export async function insertRelease(
  tx: Tx,
  areaId: string,
  release: Omit<
    ReleaseRecord,
    | 'state'
    | 'askedBy'
    | 'askedById'
    | 'askedAt'
    | 'decidedAt'
    | 'withdrawnAt'
    | 'withdrawnReason'
    | 'version'
  > & {
    readonly sketches: unknown
  },
  askedBy: string,
): Promise<void> {
  const { files, findings, conflicts, sketches, shownTo, ...plain } = release
  await tx
    .insertInto('release')
    .values({
      ...{ areaId, ...plain, askedBy, state: 'asked', shownTo: [...shownTo] },
      files: JSON.stringify(files),
      findings: JSON.stringify(findings),
      conflicts: JSON.stringify(conflicts),
      sketches: JSON.stringify(sketches),
    })
    .execute()
  await insertReleaseStep(tx, areaId, plain.releaseId, {
    ...{ position: 1, kind: 'asked', byStaffId: askedBy, reason: plain.purpose },
  })
}

async function insertReleaseStep(
  tx: Tx,
  areaId: string,
  releaseId: string,
  step: { position: number; kind: ReleaseState; byStaffId: string; reason: string },
): Promise<void> {
  await tx
    .insertInto('releaseStep')
    .values({ areaId, releaseId, ...step })
    .execute()
}

/** Decides a release that waits in this version. @returns whether it did */
export async function decideRelease(
  tx: Tx,
  areaId: string,
  releaseId: string,
  version: number,
  decision: { readonly state: 'released' | 'declined'; readonly reason: string },
  decidedBy: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('release')
    .set({ ...decision, decidedBy, decidedAt: sql<Instant>`now()`, version: version + 1 })
    .where('areaId', '=', areaId)
    .where('releaseId', '=', releaseId)
    .where('version', '=', version)
    .where('state', '=', 'asked')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await insertReleaseStep(tx, areaId, releaseId, {
    ...{ position: 2, kind: decision.state, byStaffId: decidedBy, reason: decision.reason },
  })
  return true
}

/** Withdraws what was released, in this version. @returns whether it did */
export async function withdrawRelease(
  tx: Tx,
  areaId: string,
  releaseId: string,
  { reason, version }: ReleaseWithdrawal,
  withdrawnBy: string,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('release')
    .set({
      ...{ state: 'withdrawn', withdrawnBy, withdrawnReason: reason, version: version + 1 },
      withdrawnAt: sql<Instant>`now()`,
    })
    .where('areaId', '=', areaId)
    .where('releaseId', '=', releaseId)
    .where('version', '=', version)
    .where('state', '=', 'released')
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await insertReleaseStep(tx, areaId, releaseId, {
    ...{ position: 3, kind: 'withdrawn', byStaffId: withdrawnBy, reason },
  })
  return true
}

/** Releases of an area that were withdrawn. */
export async function listWithdrawn(db: Read, areaId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('release')
    .select('releaseId')
    .where('areaId', '=', areaId)
    .where('state', '=', 'withdrawn')
    .execute()
  return rows.map(({ releaseId }) => releaseId)
}
