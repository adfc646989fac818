import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { BindingLanguage, ClientLanguage } from './model.language.ts'
import type {
  AcceptanceMode,
  EndReason,
  PlanBody,
  PlanId,
  PlanState,
  StepState,
} from './model.plan.ts'
import type { PlanKind } from './model.plan-kind.ts'

/** The row of a plan: the head of its versions. */
export interface PlanHead {
  readonly planId: PlanId
  readonly clientId: ClientId
  readonly organisationId: OrganisationId
  readonly kind: PlanKind
  readonly state: PlanState
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly reviewOn: Day | null
  readonly acceptedNumber: number | null
  readonly latestNumber: number
  readonly endedOn: Day | null
  readonly endReason: EndReason | null
  readonly version: number
}

const columns = [
  'planId',
  'clientId',
  'organisationId',
  'kind',
  'state',
  'startsOn',
  'endsOn',
  'reviewOn',
  'acceptedNumber',
  'latestNumber',
  'endedOn',
  'endReason',
  'version',
] as const

const headQuery = (db: Read, areaId: string, planId: PlanId) =>
  db.selectFrom('plan').select(columns).where('areaId', '=', areaId).where('planId', '=', planId)

/** A plan in sight, or undefined. */
export async function findPlan(
  db: Read,
  areaId: string,
  planId: PlanId,
): Promise<PlanHead | undefined> {
  return (await headQuery(db, areaId, planId).executeTakeFirst()) as PlanHead | undefined
}

/** Takes a plan for this transaction; its client is locked before. */
export async function findPlanForUpdate(
  tx: Tx,
  areaId: string,
  planId: PlanId,
): Promise<PlanHead | undefined> {
  return (await headQuery(tx, areaId, planId).forUpdate().executeTakeFirst()) as
    | PlanHead
    | undefined
}

export interface NamedPlan extends PlanHead {
  readonly organisationName: LocalisedName
}

/** The plans of some records in sight: those in force first, then the latest. */
export async function listPlans(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<NamedPlan[]> {
  const { rows } = await sql<NamedPlan>`
    select ${sql.join(columns.map((column) => sql.ref(`p.${column}`)))}, short_name(o) as organisation_name
      from plan p
      join organisation o on o.area_id = p.area_id and o.organisation_id = p.organisation_id
     where p.area_id = ${areaId} and p.client_id = any(${[...clientIds]}::uuid[])
     order by p.state in ('replaced', 'ended'), p.made_at desc, p.plan_id`.execute(db)
  return rows
}

/** The plan of a person that is in force at an organisation, over all of their records. */
export async function findPlanInForce(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  organisationId: string,
): Promise<PlanHead | undefined> {
  return (await db
    .selectFrom('plan')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('clientId', 'in', [...clientIds])
    .where('organisationId', '=', organisationId)
    .where('state', 'in', ['in_force', 'under_review'])
    .executeTakeFirst()) as PlanHead | undefined
}

export async function insertPlan(
  tx: Tx,
  row: Pick<
    PlanHead,
    'planId' | 'clientId' | 'organisationId' | 'kind' | 'startsOn' | 'endsOn' | 'reviewOn'
  > & { readonly areaId: string; readonly madeBy: string; readonly visibleTo: readonly string[] },
): Promise<void> {
  await tx
    .insertInto('plan')
    .values({ ...row, state: 'draft', latestNumber: 1, visibleTo: [...row.visibleTo] })
    .execute()
}

/** Writes what a command made of a plan that is locked, and counts its version on. */
export async function updatePlan(
  tx: Tx,
  areaId: string,
  planId: PlanId,
  change: Partial<Omit<PlanHead, 'planId' | 'clientId' | 'organisationId' | 'version'>>,
): Promise<void> {
  await tx
    .updateTable('plan')
    .set({ ...change, version: sql`version + 1`, changedAt: sql`now()` })
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .executeTakeFirstOrThrow()
}

/** A version of a plan: its frame and what it says. */
export interface VersionRow {
  readonly number: number
  readonly binding: BindingLanguage
  readonly clientLanguage: ClientLanguage | null
  readonly startsOn: Day
  readonly endsOn: Day | null
  readonly reviewOn: Day | null
  readonly body: PlanBody
  readonly savedAt: Instant
  readonly savedName: string
  readonly acceptedOn: Day | null
  readonly acceptedMode: AcceptanceMode | null
  readonly withInterpreter: boolean | null
  readonly acceptedName: string | null
}

/** The versions of a plan, the latest first. */
export async function listVersions(
  db: Read,
  areaId: string,
  planId: PlanId,
): Promise<VersionRow[]> {
  const { rows } = await sql<VersionRow>`
    select v.number, v.binding, v.client_language, v.starts_on, v.ends_on, v.review_on, v.body, v.saved_at,
           s.name as saved_name, v.accepted_on, v.accepted_mode, v.with_interpreter, a.name as accepted_name
      from plan_version v
      join staff_member s on s.area_id = v.area_id and s.staff_id = v.saved_by
      left join staff_member a on a.area_id = v.area_id and a.staff_id = v.accepted_by
     where v.area_id = ${areaId} and v.plan_id = ${planId}
     order by v.number desc`.execute(db)
  return rows
}

type Frame = Pick<
  VersionRow,
  'number' | 'binding' | 'clientLanguage' | 'startsOn' | 'endsOn' | 'reviewOn' | 'body'
>

export async function insertVersion(
  tx: Tx,
  row: Frame & {
    readonly areaId: string
    readonly planId: PlanId
    readonly clientId: ClientId
    readonly savedBy: string
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  const { body, visibleTo, ...rest } = row
  await tx
    .insertInto('planVersion')
    .values({ ...rest, body: JSON.stringify(body), visibleTo: [...visibleTo] })
    .execute()
}

/** Saves a version that is not accepted. */
export async function updateDraft(
  tx: Tx,
  areaId: string,
  planId: PlanId,
  { number, body, ...frame }: Frame,
  savedBy: string,
): Promise<void> {
  await tx
    .updateTable('planVersion')
    .set({ ...frame, body: JSON.stringify(body), savedBy, savedAt: sql`now()` })
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .where('number', '=', number)
    .where('acceptedOn', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Takes away a version that nobody has accepted. */
export async function deleteDraft(
  tx: Tx,
  areaId: string,
  planId: PlanId,
  number: number,
): Promise<void> {
  await tx
    .deleteFrom('planVersion')
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .where('number', '=', number)
    .where('acceptedOn', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Takes away a plan of which nothing was ever accepted; its draft goes first. */
export async function deletePlan(tx: Tx, areaId: string, planId: PlanId): Promise<void> {
  await tx
    .deleteFrom('plan')
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .where('acceptedNumber', 'is', null)
    .executeTakeFirstOrThrow()
}

/** Marks a version as accepted by the client. */
export async function markAccepted(
  tx: Tx,
  areaId: string,
  planId: PlanId,
  number: number,
  accepted: {
    readonly acceptedOn: Day
    readonly acceptedMode: AcceptanceMode
    readonly withInterpreter: boolean
    readonly acceptedBy: string
  },
): Promise<void> {
  await tx
    .updateTable('planVersion')
    .set({ ...accepted, acceptedAt: sql`now()` })
    .where('areaId', '=', areaId)
    .where('planId', '=', planId)
    .where('number', '=', number)
    .where('acceptedOn', 'is', null)
    .executeTakeFirstOrThrow()
}

/** How far a step is. */
export interface StepRow {
  readonly sentenceId: string
  readonly state: StepState
  readonly stateOn: Day
  readonly stateName: string
}

/** How far the steps of the version in force are, in its order. */
export async function listSteps(db: Read, areaId: string, planId: PlanId): Promise<StepRow[]> {
  const { rows } = await sql<StepRow>`
    select p.sentence_id, p.state, p.state_on, s.name as state_name
      from plan_step p
      join staff_member s on s.area_id = p.area_id and s.staff_id = p.state_by
     where p.area_id = ${areaId} and p.plan_id = ${planId} and p.is_current
     order by p.position, p.sentence_id`.execute(db)
  return rows
}

/** Shows a plan to organisations besides those that see it, which is what an acceptance does; its parts as `showParts`. */
export async function widenPlan(
  tx: Tx,
  areaId: string,
  planId: PlanId,
  organisations: readonly string[],
): Promise<void> {
  await sql`
    update plan set visible_to = array(select unnest(visible_to) union select unnest(${[...organisations]}::uuid[]))
     where area_id = ${areaId} and plan_id = ${planId}`.execute(tx)
  await showParts(tx, areaId, planId)
}

/** Shows the accepted versions of a plan and their steps to all who see the plan. */
export async function showParts(tx: Tx, areaId: string, planId: PlanId): Promise<void> {
  for (const [part, isShown] of [
    ['plan_version', sql`t.accepted_on is not null`],
    ['plan_step', sql`true`],
  ] as const)
    await sql`
      update ${sql.table(part)} t set visible_to = p.visible_to
        from plan p
       where t.area_id = ${areaId} and t.plan_id = ${planId} and ${isShown}
         and p.area_id = t.area_id and p.plan_id = t.plan_id`.execute(tx)
}
