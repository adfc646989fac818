import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { ClientshipId } from './model.clientship.ts'
import type { Evidence, OutcomeId, OutcomeKind, OwnField } from './model.outcome.ts'

/** An outcome that was not found wrong, with the names that stand beside it. */
export interface OutcomeRow {
  readonly outcomeId: OutcomeId
  readonly clientId: ClientId
  readonly clientshipId: ClientshipId
  readonly organisationId: OrganisationId
  readonly organisationName: LocalisedName
  readonly kind: OutcomeKind
  readonly beganOn: Day
  readonly endedOn: Day | null
  readonly ownField: OwnField | null
  readonly judgedByName: string | null
  readonly weeklyHours: number | null
  readonly evidence: Evidence
  readonly confirmedOn: Day | null
  readonly recordedBy: string
  readonly recorderName: string
  readonly recordedAt: Instant
}

/** The outcomes of some records of a person in sight that were not found wrong, the latest that began first. */
export async function listOutcomes(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<OutcomeRow[]> {
  const { rows } = await sql<OutcomeRow>`
    select e.outcome_id, e.client_id, e.clientship_id, e.organisation_id,
           short_name(o) as organisation_name,
           e.kind, e.began_on, e.ended_on, e.own_field, j.name as judged_by_name, e.weekly_hours, e.evidence,
           e.confirmed_on, e.recorded_by, m.name as recorder_name, e.recorded_at
      from outcome e
      join organisation o on o.area_id = e.area_id and o.organisation_id = e.organisation_id
      join staff_member m on m.area_id = e.area_id and m.staff_id = e.recorded_by
      left join staff_member j on j.area_id = e.area_id and j.staff_id = e.own_field_judged_by
     where e.area_id = ${areaId} and e.client_id = any(${[...clientIds]}::uuid[]) and e.rectified_at is null
     order by e.began_on desc, e.recorded_at desc, e.outcome_id desc ${keptPlan}`.execute(db)
  return rows
}

export async function insertOutcome(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly outcomeId: OutcomeId
    readonly clientId: ClientId
    readonly clientshipId: ClientshipId
    readonly organisationId: OrganisationId
    readonly kind: OutcomeKind
    readonly beganOn: Day
    readonly endedOn: Day | null
    readonly ownField: OwnField | null
    readonly ownFieldJudgedBy: string | null
    readonly weeklyHours: number | null
    readonly evidence: Evidence
    readonly recordedBy: string
    readonly visibleTo: string[]
  },
): Promise<void> {
  await tx.insertInto('outcome').values(row).execute()
}

/** Hides a wrong outcome from all but the auditor; one that is hidden already stays as it was. */
export async function rectifyOutcomeRow(
  tx: Tx,
  areaId: string,
  outcomeId: string,
  rectifiedBy: string,
  rectification: string,
): Promise<void> {
  await tx
    .updateTable('outcome')
    .set({ rectifiedAt: sql`now()`, rectifiedBy, rectification })
    .where('areaId', '=', areaId)
    .where('outcomeId', '=', outcomeId)
    .where('rectifiedAt', 'is', null)
    .execute()
}

/** Writes when an outcome ended, or on which day a business was seen to be active. */
export async function updateOutcome(
  tx: Tx,
  areaId: string,
  outcomeId: OutcomeId,
  change: { readonly endedOn?: Day; readonly confirmedOn?: Day },
): Promise<void> {
  await tx
    .updateTable('outcome')
    .set(change)
    .where('areaId', '=', areaId)
    .where('outcomeId', '=', outcomeId)
    .executeTakeFirstOrThrow()
}
