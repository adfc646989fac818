import { listNamedOrganisations } from '../areas/operations.names.ts'
import type { ClientId } from '../clients/model.access.ts'
import { recordsOfPerson } from '../clients/operations.relations.ts'
import type { Context } from '../platform/server/route.ts'
import type { ClientTasks } from './model.task.ts'
import { showTask } from './operations.task.ts'
import { mayChangeTask } from './permissions.ts'
import { listClientTasks, listResponsibleAt } from './queries.client-tasks.ts'

/** The tasks about a client that go with the client where the reader works, and those that are the reader's own. */
export async function readClientTasks(
  { tx, actor, audit }: Pick<Context<unknown>, 'tx' | 'actor' | 'audit'>,
  clientId: ClientId,
): Promise<ClientTasks> {
  const { areaId } = actor
  const records = await recordsOfPerson(tx, areaId, clientId)
  for (const record of records) audit.subjects.add(record)
  const works = actor.assignments.map((one) => one.organisationId)
  const tasks = (await listClientTasks(tx, areaId, records, works)).flatMap((row) =>
    row.staffId === null || mayChangeTask(actor, row)
      ? [
          {
            ...showTask(row),
            stateOn: row.stateOn,
            whose: row.whose,
            mayChange: mayChangeTask(actor, row),
          },
        ]
      : [],
  )
  const at = await listResponsibleAt(tx, areaId, records, works)
  return {
    open: tasks.filter((one) => one.state === 'open'),
    done: tasks.filter((one) => one.state !== 'open').reverse(),
    responsibleAt: at.length === 0 ? [] : await listNamedOrganisations(tx, areaId, at),
  }
}
