import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Id } from '../platform/shared/ids.ts'
import type { PlanId, PlanStep, StepState } from './model.plan.ts'

/**
 * Makes the rows of a plan's steps those of the version that is in force now: a step keeps its state over versions,
 * one that is new is planned, and one that was taken out stays as it was but is no longer current.
 */
export async function setSteps(
  tx: Tx,
  plan: {
    readonly areaId: string
    readonly planId: PlanId
    readonly clientId: ClientId
    readonly organisationId: string
    readonly visibleTo: readonly string[]
  },
  steps: readonly PlanStep[],
  by: { readonly staffId: string; readonly on: Day },
): Promise<void> {
  const { areaId, planId, clientId, organisationId, visibleTo } = plan
  await tx
    .updateTable('planStep')
    .set({ isCurrent: false })
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .execute()
  if (steps.length === 0) return
  await tx
    .insertInto('planStep')
    .values(
      steps.map(({ sentenceId, responsible, dueOn }, position) => ({
        ...{ areaId, planId, sentenceId, clientId, organisationId, position, dueOn },
        isCurrent: true,
        responsibleKind: responsible.kind,
        responsibleStaffId: responsible.kind === 'staff' ? responsible.staffId : null,
        responsibleOrganisationId:
          responsible.kind === 'organisation' ? responsible.organisationId : null,
        state: 'planned',
        stateOn: by.on,
        stateBy: by.staffId,
        visibleTo: [...visibleTo],
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['areaId', 'planId', 'sentenceId']).doUpdateSet((row) => ({
        isCurrent: true,
        position: row.ref('excluded.position'),
        responsibleKind: row.ref('excluded.responsibleKind'),
        responsibleStaffId: row.ref('excluded.responsibleStaffId'),
        responsibleOrganisationId: row.ref('excluded.responsibleOrganisationId'),
        dueOn: row.ref('excluded.dueOn'),
      })),
    )
    .execute()
}

/** Says how far a current step of a plan is; false when there is no such step. */
export async function setStepState(
  tx: Tx,
  areaId: string,
  planId: PlanId,
  sentenceId: string,
  { state, stateOn, stateBy }: { state: StepState; stateOn: Day; stateBy: string },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('planStep')
    .set({ state, stateOn, stateBy })
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .where('sentenceId', '=', sentenceId)
    .where('isCurrent', '=', true)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Those of some staff members and organisations that the area has, with the names by which they are shown. */
export async function listResponsible(
  db: Read,
  areaId: string,
  staffIds: readonly string[],
  organisationIds: readonly string[],
): Promise<{
  readonly staff: ReadonlyMap<string, string>
  readonly organisations: ReadonlyMap<string, { fi: string; sv: string; en: string }>
}> {
  const staff = await sql<{ id: string; name: string }>`
    select staff_id as id, name from staff_member
     where area_id = ${areaId} and staff_id = any(${[...staffIds]}::uuid[])`.execute(db)
  const organisations = await sql<{ id: string; name: { fi: string; sv: string; en: string } }>`
    select organisation_id as id, short_name(organisation) as name from organisation
     where area_id = ${areaId} and organisation_id = any(${[...organisationIds]}::uuid[])`.execute(
    db,
  )
  return {
    staff: new Map(staff.rows.map(({ id, name }) => [id, name])),
    organisations: new Map(organisations.rows.map(({ id, name }) => [id, name])),
  }
}

/** Whoever has a role at an organisation on a day, by name. */
export async function listColleagues(
  db: Read,
  areaId: string,
  organisationId: string,
  today: Day,
): Promise<{ staffId: Id<'StaffMember'>; name: string }[]> {
  const { rows } = await sql<{ staffId: Id<'StaffMember'>; name: string }>`
    select s.staff_id, s.name
      from staff_member s
     where s.area_id = ${areaId}
       and exists (select from role_assignment r
                    where r.area_id = s.area_id and r.staff_id = s.staff_id and r.organisation_id = ${organisationId}
                      and r.valid @> ${today}::date)
     order by s.name, s.staff_id`.execute(db)
  return rows
}
