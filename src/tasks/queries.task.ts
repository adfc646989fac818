import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { TaskId, TaskState } from './model.task.ts'

export interface TaskRow {
  readonly taskId: TaskId
  readonly organisationId: string
  readonly clientId: ClientId | null
  readonly staffId: string | null
  readonly title: string
  readonly dueOn: Day
  readonly state: TaskState
  readonly version: number
  /** Who is responsible for the client at the organisation today; null without a client, or when it has ended. */
  readonly responsibleId: string | null
}

export async function insertTask(
  tx: Tx,
  row: Pick<TaskRow, 'taskId' | 'organisationId' | 'clientId' | 'staffId' | 'title' | 'dueOn'> & {
    readonly areaId: string
    readonly madeBy: string
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  await tx
    .insertInto('task')
    .values({ ...row, visibleTo: [...row.visibleTo] })
    .execute()
}

/** A task in sight, locked for this transaction; undefined when there is none. */
export async function findTaskForUpdate(
  tx: Tx,
  areaId: string,
  taskId: TaskId,
): Promise<TaskRow | undefined> {
  const { rows } = await sql<TaskRow>`
    select t.task_id, t.organisation_id, t.client_id, t.staff_id, t.title, t.due_on, t.state, t.version,
           (select s.responsible_id from clientship s
             where s.area_id = t.area_id and s.client_id = t.client_id and s.organisation_id = t.organisation_id
               and s.state <> 'ended') as responsible_id
      from task t where t.area_id = ${areaId} and t.task_id = ${taskId} for update of t`.execute(tx)
  return rows[0]
}

/** Changes a task that is locked. */
export async function updateTask(
  tx: Tx,
  areaId: string,
  taskId: TaskId,
  change: {
    readonly title?: string
    readonly dueOn?: Day
    readonly state?: TaskState
    readonly stateOn?: Day | null
  },
): Promise<void> {
  await tx
    .updateTable('task')
    .set({ ...change, version: sql<number>`version + 1` })
    .where('areaId', '=', areaId)
    .where('taskId', '=', taskId)
    .executeTakeFirstOrThrow()
}

/** Where a client has an open clientship among some organisations, and who is responsible there. */
export async function findResponsibleAt(
  db: Read,
  areaId: string,
  clientId: ClientId,
  organisationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('clientship')
    .select('responsibleId')
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .where('organisationId', '=', organisationId)
    .where('state', '<>', 'ended')
    .executeTakeFirst()
  return row?.responsibleId
}
