import { sql } from 'kysely'
import type { OrganisationId } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type {
  DeclineReason,
  HandoverId,
  HandoverKind,
  HandoverOrigin,
  HandoverState,
  HandoverStepKind,
  ReturnReason,
} from './model.handover.ts'

/** The row of a handover: the fold of its steps. */
export interface HandoverHead {
  readonly handoverId: HandoverId
  readonly handoverNumber: number
  readonly kind: HandoverKind
  readonly clientId: ClientId
  readonly fromOrganisationId: OrganisationId
  readonly fromStaffId: string
  readonly referringOrganisationId: OrganisationId
  readonly toOrganisationId: OrganisationId | null
  readonly origin: HandoverOrigin
  readonly state: HandoverState
  readonly message: string
  readonly sentOn: Day | null
  readonly dueOn: Day | null
  readonly decidedOn: Day | null
  readonly questionOpen: boolean
  readonly escalations: number
  readonly verdict: 'met' | 'not_met' | 'unknown' | null
  readonly againstTrace: boolean
  readonly returnReason: ReturnReason | null
  readonly version: number
  /** Who sees it besides those with access to the client; nobody of a referral. */
  readonly guests: readonly string[]
}

const columns = [
  'handoverId',
  'handoverNumber',
  'kind',
  'clientId',
  'fromOrganisationId',
  'fromStaffId',
  'referringOrganisationId',
  'toOrganisationId',
  'origin',
  'state',
  'message',
  'sentOn',
  'dueOn',
  'decidedOn',
  'questionOpen',
  'escalations',
  'verdict',
  'againstTrace',
  'returnReason',
  'version',
  'guests',
] as const

const headQuery = (db: Read, areaId: string, handoverId: HandoverId) =>
  db
    .selectFrom('handover')
    .select(columns)
    .where('areaId', '=', areaId)
    .where('handoverId', '=', handoverId)

/** A handover in sight, or undefined. */
export async function findHandover(
  db: Read,
  areaId: string,
  handoverId: HandoverId,
): Promise<HandoverHead | undefined> {
  return (await headQuery(db, areaId, handoverId).executeTakeFirst()) as HandoverHead | undefined
}

/** Takes the handover for this transaction, so that one step follows the other; its client is locked before. */
export async function findHandoverForUpdate(
  tx: Tx,
  areaId: string,
  handoverId: HandoverId,
): Promise<HandoverHead | undefined> {
  return (await headQuery(tx, areaId, handoverId).forUpdate().executeTakeFirst()) as
    | HandoverHead
    | undefined
}

/** Opens the draft of a handover; gives its number. */
export async function insertHandover(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly handoverId: HandoverId
    readonly clientId: ClientId
    readonly fromOrganisationId: string
    readonly fromStaffId: string
    readonly referringOrganisationId: string
    readonly origin: HandoverOrigin
    readonly visibleTo: string[]
  },
): Promise<number> {
  const { handoverNumber } = await tx
    .insertInto('handover')
    .values(({ selectFrom }) => ({
      ...{ ...row, kind: 'referral', state: 'draft' },
      listedName: selectFrom('client')
        .select('searchName')
        .where('areaId', '=', row.areaId)
        .where('clientId', '=', row.clientId),
    }))
    .returning('handoverNumber')
    .executeTakeFirstOrThrow()
  return Number(handoverNumber)
}

/** What a step changes in the row of a handover besides its state. */
export type HandoverChange = Partial<{
  toOrganisationId: string | null
  origin: HandoverOrigin
  referringOrganisationId: string
  message: string
  sentOn: Day
  dueOn: Day
  decidedOn: Day
  questionOpen: boolean
  remindedOn: Day
  escalatedOn: Day
  escalations: number
  verdict: 'met' | 'not_met' | 'unknown' | null
  verdictCriteriaId: string | null
  againstTrace: boolean
  returnReason: ReturnReason | DeclineReason
  takenById: string
}>

const instants: Readonly<Partial<Record<HandoverStepKind, string>>> = {
  sent: 'sentAt',
  received: 'receivedAt',
  accepted: 'decidedAt',
  returned: 'decidedAt',
}

/** Writes what a step made of the handover. The clock's steps leave the version: they are no change that a person missed. */
export async function updateHandover(
  tx: Tx,
  areaId: string,
  handoverId: HandoverId,
  kind: HandoverStepKind,
  change: HandoverChange & { readonly state: HandoverState },
  isByPerson: boolean,
): Promise<void> {
  const instant = instants[kind]
  await tx
    .updateTable('handover')
    .set({
      ...change,
      ...(instant === undefined ? {} : { [instant]: sql`now()` }),
      ...(isByPerson ? { version: sql<number>`version + 1` } : {}),
    })
    .where('areaId', '=', areaId)
    .where('handoverId', '=', handoverId)
    .executeTakeFirstOrThrow()
}

/** Adds a step after the last one. */
export async function insertStep(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly handoverId: HandoverId
    readonly clientId: ClientId
    readonly kind: HandoverStepKind
    readonly byStaffId: string | null
    readonly words: string | null
    readonly detail: object
    readonly visibleTo: readonly string[]
    readonly guests?: readonly string[]
  },
): Promise<void> {
  const guests = row.guests ?? []
  await sql`
    insert into handover_step (area_id, handover_id, position, client_id, kind, by_staff_id, words, detail, visible_to,
                               guests)
    select ${row.areaId}, ${row.handoverId},
           1 + coalesce((select max(position) from handover_step
                          where area_id = ${row.areaId} and handover_id = ${row.handoverId}), 0),
           ${row.clientId}, ${row.kind}, ${row.byStaffId}, ${row.words}, ${JSON.stringify(row.detail)}::jsonb,
           ${[...new Set([...row.visibleTo, ...guests])]}::uuid[], ${[...guests]}::uuid[]`.execute(
    tx,
  )
}

/** Whether a person, by any of the records, was ever taken over from an organisation. */
export async function wasTakenOver(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
  fromOrganisationId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('handover')
    .select('handoverId')
    .where('areaId', '=', areaId)
    .where('clientId', 'in', clientIds)
    .where('fromOrganisationId', '=', fromOrganisationId)
    .where('kind', '=', 'referral')
    .where('state', '=', 'accepted')
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Handovers of a person that are drafts or open, of the given records. */
export async function listUnsettled(
  db: Read,
  areaId: string,
  clientIds: readonly ClientId[],
): Promise<
  Pick<
    HandoverHead,
    | 'handoverId'
    | 'handoverNumber'
    | 'kind'
    | 'state'
    | 'fromOrganisationId'
    | 'fromStaffId'
    | 'toOrganisationId'
    | 'message'
  >[]
> {
  const rows = await db
    .selectFrom('handover')
    .select([
      ...(['handoverId', 'handoverNumber', 'kind', 'state', 'fromOrganisationId'] as const),
      ...(['fromStaffId', 'toOrganisationId', 'message'] as const),
    ])
    .where('areaId', '=', areaId)
    .where('clientId', 'in', clientIds)
    .where('state', 'in', ['draft', 'sent', 'received'])
    .orderBy('handoverNumber')
    .execute()
  return rows as Awaited<ReturnType<typeof listUnsettled>>
}
