import type { z } from 'zod'
import type { OrganisationId } from '../areas/model.setting.ts'
import { type ClientId, mayOfSome } from '../clients/model.access.ts'
import { lockPerson } from '../clients/operations.relations.ts'
import { badRequest, conflict, notFound } from '../platform/server/errors.ts'
import { newId } from '../platform/server/new-id.ts'
import type { Context } from '../platform/server/route.ts'
import type {
  NewTask,
  Task,
  TaskId,
  taskChangeSchema,
  taskStateChangeSchema,
} from './model.task.ts'
import {
  findResponsibleAt,
  findTaskForUpdate,
  insertTask,
  type TaskRow,
  updateTask,
} from './queries.task.ts'

type TaskContext = Pick<Context<unknown>, 'tx' | 'actor' | 'audit' | 'today' | 'clock'>

/** A task as it is told. */
export const showTask = ({
  taskId,
  clientId,
  organisationId,
  staffId,
  title,
  dueOn,
  state,
  version,
}: TaskRow): Task => ({
  ...{ taskId, clientId, title, dueOn, state, version },
  organisationId: organisationId as OrganisationId,
  ofResponsible: staffId === null,
})

/** Where the actor's own tasks stand: an organisation in which they may read clientships. */
function ownOrganisation({ actor }: TaskContext): string {
  const at = actor.assignments.find((one) => mayOfSome([one], 'clientship', 'read'))
  if (at === undefined) throw notFound()
  return at.organisationId
}

/**
 * Makes a task: the actor's own, or of whoever is responsible for a client at an organisation where the actor works.
 * @throws ApiError 400 when its day is past, or nobody is responsible for the client there
 */
export async function addTask(context: TaskContext, task: NewTask): Promise<Task> {
  const { tx, actor, today } = context
  const { title, dueOn, clientId, responsibleAt } = task
  if (dueOn < today) throw badRequest('inputInvalid', [{ path: 'dueOn', code: 'dayPast' }])
  const organisationId = responsibleAt ?? ownOrganisation(context)
  const isHere = actor.assignments.some((one) => one.organisationId === organisationId)
  if (responsibleAt !== null) {
    const responsible =
      clientId === null || !isHere
        ? undefined
        : await findResponsibleAt(tx, actor.areaId, clientId, responsibleAt)
    if (responsible === undefined)
      throw badRequest('inputInvalid', [{ path: 'responsibleAt', code: 'nobodyResponsible' }])
  }
  const visibleTo =
    clientId === null
      ? [organisationId]
      : (await lockPerson(tx, actor.areaId, clientId, today)).organisations
  const taskId = newId<'Task'>()
  await insertTask(tx, {
    ...{ areaId: actor.areaId, taskId, organisationId, clientId, title, dueOn, visibleTo },
    staffId: responsibleAt === null ? actor.staffId : null,
    madeBy: actor.staffId,
  })
  return showTask(await getTask(context, taskId))
}

/** Makes a task about a client: of whoever is responsible for them where the actor works, else the actor's own. */
export async function addTaskOfResponsible(
  context: TaskContext,
  task: Pick<NewTask, 'title' | 'dueOn'> & { readonly clientId: ClientId },
): Promise<Task> {
  const { tx, actor } = context
  for (const { organisationId } of actor.assignments)
    if ((await findResponsibleAt(tx, actor.areaId, task.clientId, organisationId)) !== undefined)
      return addTask(context, { ...task, responsibleAt: organisationId as OrganisationId })
  return addTask(context, { ...task, responsibleAt: null })
}

async function getTask({ tx, actor }: TaskContext, taskId: TaskId): Promise<TaskRow> {
  const row = await findTaskForUpdate(tx, actor.areaId, taskId)
  if (row === undefined) throw notFound()
  return row
}

/**
 * Changes the words and the day of a task that is open.
 * @throws ApiError 409 `versionConflict` with the present task when it was changed meanwhile, or is no longer open
 */
export async function changeTask(
  context: TaskContext,
  taskId: TaskId,
  { title, dueOn, version }: z.output<typeof taskChangeSchema>,
): Promise<Task> {
  const row = await getTask(context, taskId)
  if (row.version !== version || row.state !== 'open')
    throw conflict('versionConflict', showTask(row))
  await updateTask(context.tx, context.actor.areaId, taskId, { title, dueOn })
  return showTask(await getTask(context, taskId))
}

/**
 * Says that a task is done, is dropped, or is open after all.
 * @throws ApiError 409 `versionConflict` with the present task when it was changed meanwhile
 */
export async function setTaskState(
  context: TaskContext,
  taskId: TaskId,
  { state, version }: z.output<typeof taskStateChangeSchema>,
): Promise<Task> {
  const row = await getTask(context, taskId)
  if (row.version !== version) throw conflict('versionConflict', showTask(row))
  const stateOn = state === 'open' ? null : context.today
  await updateTask(context.tx, context.actor.areaId, taskId, { state, stateOn })
  return showTask(await getTask(context, taskId))
}
