import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { clientTasksCap } from './model.task.ts'
import type { TaskRow } from './queries.task.ts'

/** A task with the name of who has it: of whoever is responsible now where it goes with the client. */
export interface ClientTaskRow extends TaskRow {
  readonly stateOn: Day | null
  readonly whose: string | null
}

/** The tasks about some records of a person at some organisations: the open ones all, by day; of the others the latest. */
export async function listClientTasks(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  organisationIds: readonly string[],
): Promise<ClientTaskRow[]> {
  const { rows } = await sql<ClientTaskRow>`
    with here as (
      select t.*, s.responsible_id,
             row_number() over (partition by t.state = 'open' order by t.state_on desc, t.task_id desc) as place
        from task t
        left join clientship s on s.area_id = t.area_id and s.client_id = t.client_id
             and s.organisation_id = t.organisation_id and s.state <> 'ended'
       where t.area_id = ${areaId} and t.client_id = any(${[...clientIds]}::uuid[])
         and t.organisation_id = any(${[...organisationIds]}::uuid[])
    )
    select t.task_id, t.organisation_id, t.client_id, t.staff_id, t.title, t.due_on, t.state, t.state_on, t.version,
           t.responsible_id, m.name as whose
      from here t
      left join staff_member m on m.area_id = t.area_id and m.staff_id = coalesce(t.staff_id, t.responsible_id)
     where t.state = 'open' or t.place <= ${clientTasksCap}
     order by t.state_on nulls last, t.due_on, t.task_id`.execute(db)
  return rows
}

/** At which of some organisations somebody is responsible for a person. */
export async function listResponsibleAt(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  organisationIds: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ organisationId: string }>`
    select distinct organisation_id from clientship
     where area_id = ${areaId} and client_id = any(${[...clientIds]}::uuid[])
       and organisation_id = any(${[...organisationIds]}::uuid[]) and state <> 'ended'`.execute(db)
  return rows.map((row) => row.organisationId)
}
