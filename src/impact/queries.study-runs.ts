import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { StudyId } from './model.study.ts'
import {
  foldRun,
  type RunProtocol,
  type RunResult,
  type RunState,
  type RunStep,
  type StudyRunId,
  type ToldFault,
} from './model.study-run.ts'

/** A run as it is kept. */
export interface RunRecord {
  readonly studyRunId: StudyRunId
  readonly studyId: StudyId
  readonly specificationNumber: number
  readonly state: RunState
  readonly stage: string | null
  readonly share: number
  readonly cancelAsked: boolean
  readonly fault: string | null
  readonly faultTold: ToldFault | null
  readonly protocol: RunProtocol | null
  readonly result: RunResult | null
  readonly askedAt: Instant
  readonly begunAt: Instant | null
  readonly finishedAt: Instant | null
}

const columns = [
  'studyRunId',
  'studyId',
  'specificationNumber',
  'state',
  'stage',
  'share',
  'cancelAsked',
  'fault',
  'faultTold',
  'protocol',
  'result',
  'askedAt',
  'begunAt',
  'finishedAt',
] as const

/** Runs without what they found, the latest first. */
export async function listRuns(
  db: Read,
  areaId: string,
  studyIds: readonly string[],
): Promise<Omit<RunRecord, 'result' | 'protocol'>[]> {
  if (studyIds.length === 0) return []
  return await db
    .selectFrom('studyRun')
    .select(columns.filter((column) => column !== 'result' && column !== 'protocol'))
    .where('areaId', '=', areaId)
    .where('studyId', 'in', [...studyIds])
    .orderBy('askedAt', 'desc')
    .$castTo<RunRecord>()
    .execute()
}

export async function findRun(
  db: Read,
  areaId: string,
  studyRunId: string,
): Promise<RunRecord | undefined> {
  return await db
    .selectFrom('studyRun')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('studyRunId', '=', studyRunId)
    .$castTo<RunRecord>()
    .executeTakeFirst()
}

/** Runs of the area that are worked on or wait since before an instant. */
export async function countBefore(db: Read, areaId: string, askedAt: Instant): Promise<number> {
  const { count } = await db
    .selectFrom('studyRun')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('areaId', '=', areaId)
    .where('state', 'in', ['queued', 'running'])
    .where('askedAt', '<', askedAt)
    .executeTakeFirstOrThrow()
  return count
}

export async function insertRun(
  tx: Tx,
  areaId: string,
  run: Pick<RunRecord, 'studyRunId' | 'studyId' | 'specificationNumber'>,
  askedBy: string,
): Promise<void> {
  await tx
    .insertInto('studyRun')
    .values({ areaId, ...run, state: 'queued', askedBy })
    .execute()
  await insertStep(tx, areaId, run.studyRunId, 1, 'asked', askedBy)
}

async function insertStep(
  tx: Tx,
  areaId: string,
  studyRunId: string,
  position: number,
  kind: RunStep,
  byStaffId: string | null,
): Promise<void> {
  await tx
    .insertInto('studyRunStep')
    .values({ areaId, studyRunId, position, kind, byStaffId })
    .execute()
}

/** What a step leaves on the row beside the state. */
export interface StepDetail {
  readonly fault?: string
  readonly faultTold?: ToldFault | null
  readonly specHash?: string
  readonly dataHash?: string
  readonly protocol?: RunProtocol
  readonly result?: RunResult
}

/**
 * Records a step of a run and folds it: the row is locked, so that two steps never take the same place.
 * @returns the state after it; undefined when the step cannot follow (another was faster)
 */
export async function recordStep(
  tx: Tx,
  areaId: string,
  studyRunId: string,
  kind: RunStep,
  byStaffId: string | null,
  detail: StepDetail = {},
): Promise<RunState | undefined> {
  await sql`select from study_run where area_id = ${areaId} and study_run_id = ${studyRunId} for update`.execute(
    tx,
  )
  const steps = await tx
    .selectFrom('studyRunStep')
    .select('kind')
    .where('areaId', '=', areaId)
    .where('studyRunId', '=', studyRunId)
    .orderBy('position')
    .$castTo<{ kind: RunStep }>()
    .execute()
  const kinds = steps.map((step) => step.kind)
  let state: RunState
  try {
    state = foldRun([...kinds, kind])
  } catch {
    return undefined
  }
  await insertStep(tx, areaId, studyRunId, kinds.length + 1, kind, byStaffId)
  const { protocol, result, faultTold, ...plain } = detail
  const isOver = state !== 'queued' && state !== 'running'
  await tx
    .updateTable('studyRun')
    .set({
      state,
      ...plain,
      ...(protocol && { protocol: JSON.stringify(protocol) }),
      ...(faultTold && { faultTold: JSON.stringify(faultTold) }),
      ...(result && { result: JSON.stringify(result) }),
      ...(kind === 'cancel_asked' && { cancelAsked: true }),
      ...(kind === 'begun' && { begunAt: sql<Instant>`now()`, workedAt: sql<Instant>`now()` }),
      ...(kind === 'done' && { share: 1000 }),
      ...(isOver && { finishedAt: sql<Instant>`now()`, stage: null }),
    })
    .where('areaId', '=', areaId)
    .where('studyRunId', '=', studyRunId)
    .executeTakeFirstOrThrow()
  return state
}

/** Tells how far a run is and that it is alive. @returns whether it is to be cancelled */
export async function updateProgress(
  tx: Tx,
  areaId: string,
  studyRunId: string,
  progress: { readonly stage: string | null; readonly share: number },
): Promise<boolean> {
  const row = await tx
    .updateTable('studyRun')
    .set({ ...progress, workedAt: sql<Instant>`now()` })
    .where('areaId', '=', areaId)
    .where('studyRunId', '=', studyRunId)
    .returning('cancelAsked')
    .executeTakeFirstOrThrow()
  return row.cancelAsked
}

/** The run of an area that waits longest, when none is worked on. */
export async function findNext(db: Read, areaId: string): Promise<RunRecord | undefined> {
  return await db
    .selectFrom('studyRun')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('state', '=', 'queued')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('studyRun as other')
            .select('other.studyRunId')
            .where('other.areaId', '=', areaId)
            .where('other.state', '=', 'running'),
        ),
      ),
    )
    .orderBy('askedAt')
    .limit(1)
    .$castTo<RunRecord>()
    .executeTakeFirst()
}

/** Runs that are said to be worked on, of which nothing was heard for so many seconds. */
export async function listLost(
  db: Read,
  areaId: string,
  silentSeconds: number,
): Promise<RunRecord[]> {
  return await db
    .selectFrom('studyRun')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('state', '=', 'running')
    .where('workedAt', '<', sql<Instant>`now() - ${silentSeconds} * interval '1 second'`)
    .$castTo<RunRecord>()
    .execute()
}

/** Whether a run of the area waits. */
export async function hasQueued(db: Read, areaId: string): Promise<boolean> {
  const row = await db
    .selectFrom('studyRun')
    .select('studyRunId')
    .where('areaId', '=', areaId)
    .where('state', '=', 'queued')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
