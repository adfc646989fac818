import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { ClientshipId, EndReason, PauseReason } from './model.clientship.ts'
import type {
  ClientshipState,
  ClientshipStepKind,
  LifeStep,
  StepSetter,
} from './model.clientship-life.ts'

/** The row of a clientship: the fold of its steps. */
export interface ClientshipHead {
  readonly clientshipId: ClientshipId
  readonly clientId: ClientId
  readonly organisationId: OrganisationId
  readonly handoverId: string | null
  readonly previousClientshipId: ClientshipId | null
  readonly state: ClientshipState
  readonly startedOn: Day
  readonly activatedOn: Day | null
  readonly responsibleId: string
  readonly caseworkerName: string | null
  readonly caseworkerContact: string | null
  readonly nextStep: string | null
  readonly nextStepOn: Day | null
  readonly nextStepSetBy: StepSetter | null
  readonly lastContactOn: Day | null
  readonly pauseReason: PauseReason | null
  readonly pausedUntil: Day | null
  readonly endedOn: Day | null
  readonly endReason: EndReason | null
  readonly version: number
}

const columns = [
  'clientshipId',
  'clientId',
  'organisationId',
  'handoverId',
  'previousClientshipId',
  'state',
  'startedOn',
  'activatedOn',
  'responsibleId',
  'caseworkerName',
  'caseworkerContact',
  'nextStep',
  'nextStepOn',
  'nextStepSetBy',
  'lastContactOn',
  'pauseReason',
  'pausedUntil',
  'endedOn',
  'endReason',
  'version',
] as const

const headQuery = (db: Read, areaId: string, clientshipId: ClientshipId) =>
  db
    .selectFrom('clientship')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('clientshipId', '=', clientshipId)

/** A clientship in sight, or undefined. */
export async function findClientship(
  db: Read,
  areaId: string,
  clientshipId: ClientshipId,
): Promise<ClientshipHead | undefined> {
  return (await headQuery(db, areaId, clientshipId).executeTakeFirst()) as
    | ClientshipHead
    | undefined
}

/** Takes a clientship for this transaction, so that one step follows the other; its client is locked before. */
export async function findClientshipForUpdate(
  tx: Tx,
  areaId: string,
  clientshipId: ClientshipId,
): Promise<ClientshipHead | undefined> {
  return (await headQuery(tx, areaId, clientshipId).forUpdate().executeTakeFirst()) as
    | ClientshipHead
    | undefined
}

/** A clientship with the names that stand beside it and the words of its pause and its end. */
export interface NamedClientship extends ClientshipHead {
  readonly organisationName: LocalisedName
  readonly responsibleName: string
  readonly pauseWords: string | null
  readonly endWords: string | null
}

/** The clientships of some records in sight: open ones first, then the latest. */
export async function listClientships(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<NamedClientship[]> {
  const lastWords = (kinds: readonly string[]) => sql`(
    select p.words from clientship_step p
     where p.area_id = s.area_id and p.clientship_id = s.clientship_id and p.kind = any(${[...kinds]})
     order by p.position desc limit 1)`
  const { rows } = await sql<NamedClientship>`
    select ${sql.join(columns.map((column) => sql.ref(`s.${column}`)))},
           short_name(o) as organisation_name,
           m.name as responsible_name,
           case when s.state = 'paused' then ${lastWords(['paused'])} end as pause_words,
           case when s.state = 'ended' then ${lastWords(['ended'])} end as end_words
      from clientship s
      join organisation o on o.area_id = s.area_id and o.organisation_id = s.organisation_id
      join staff_member m on m.area_id = s.area_id and m.staff_id = s.responsible_id
     where s.area_id = ${areaId} and s.client_id = any(${[...clientIds]}::uuid[])
     order by s.state = 'ended', s.started_on desc, s.clientship_id desc ${keptPlan}`.execute(db)
  return rows
}

/** What a step changes in the row of a clientship. */
export type ClientshipChange = Partial<
  Pick<
    ClientshipHead,
    | 'state'
    | 'activatedOn'
    | 'responsibleId'
    | 'caseworkerName'
    | 'caseworkerContact'
    | 'nextStep'
    | 'nextStepOn'
    | 'nextStepSetBy'
    | 'pausedUntil'
    | 'endedOn'
  >
> & { readonly pauseReason?: string | null; readonly endReason?: string | null }

/** Writes what a step made of a clientship that is locked. */
export async function updateClientship(
  tx: Tx,
  areaId: string,
  clientshipId: ClientshipId,
  change: ClientshipChange,
): Promise<void> {
  await tx
    .updateTable('clientship')
    .set({ ...change, version: sql<number>`version + 1`, changedAt: sql`now()` })
    .where('areaId', '=', areaId)
    .where('clientshipId', '=', clientshipId)
    .executeTakeFirstOrThrow()
}

/** Adds a step after the last one. */
export async function insertClientshipStep(
  tx: Tx,
  row: LifeStep & {
    readonly areaId: string
    readonly clientshipId: ClientshipId
    readonly clientId: ClientId
    readonly byStaffId: string | null
    readonly words: string | null
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  await sql`
    insert into clientship_step (area_id, clientship_id, position, client_id, kind, on_day, by_staff_id, words, detail,
                                 visible_to)
    select ${row.areaId}, ${row.clientshipId},
           1 + coalesce((select max(position) from clientship_step
                          where area_id = ${row.areaId} and clientship_id = ${row.clientshipId}), 0),
           ${row.clientId}, ${row.kind}, ${row.onDay}::date, ${row.byStaffId}, ${row.words},
           ${JSON.stringify(row.detail)}::jsonb, ${[...row.visibleTo]}::uuid[]`.execute(tx)
}

/** A step as it is kept, with the name of who took it. */
export interface ClientshipStepRow extends LifeStep {
  readonly clientshipId: ClientshipId
  readonly position: number
  readonly kind: ClientshipStepKind
  readonly words: string | null
  readonly responsibleName: string | null
}

/** The steps of the clientships of some records, in their order. */
export async function listClientshipSteps(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<ClientshipStepRow[]> {
  const { rows } = await sql<ClientshipStepRow>`
    select p.clientship_id, p.position, p.kind, p.on_day, p.words, p.detail, m.name as responsible_name
      from clientship_step p
      left join staff_member m on m.area_id = p.area_id and m.staff_id = (p.detail ->> 'responsibleId')::uuid
     where p.area_id = ${areaId} and p.client_id = any(${[...clientIds]}::uuid[])
     order by p.clientship_id, p.position ${keptPlan}`.execute(db)
  return rows
}

/** The outcome that was recorded with an ending or its correction and still holds. */
export async function findEndingOutcome(
  db: Read,
  areaId: string,
  clientshipId: ClientshipId,
): Promise<string | undefined> {
  const { rows } = await sql<{ outcomeId: string }>`
    select e.outcome_id
      from clientship_step p
      join outcome e on e.area_id = p.area_id and e.outcome_id = (p.detail ->> 'outcomeId')::uuid
     where p.area_id = ${areaId} and p.clientship_id = ${clientshipId} and p.kind in ('ended', 'corrected')
       and e.rectified_at is null
     order by p.position desc limit 1`.execute(db)
  return rows[0]?.outcomeId
}

/** The first day of the clientship that followed an ended one at the same centre. */
export async function findNextStart(
  db: Read,
  areaId: string,
  { clientshipId, clientId, organisationId, endedOn }: ClientshipHead,
): Promise<Day | undefined> {
  const { rows } = await sql<{ startedOn: Day }>`
    select started_on from clientship
     where area_id = ${areaId} and client_id = ${clientId} and organisation_id = ${organisationId}
       and clientship_id <> ${clientshipId} and started_on >= ${endedOn}::date
     order by started_on limit 1`.execute(db)
  return rows[0]?.startedOn
}
