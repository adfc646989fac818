import { type RawBuilder, sql } from 'kysely'
import type { NamedOrganisation } from '../areas/model.setting.ts'
import type { ClientId } from '../clients/model.access.ts'
import { nobody } from '../clients/model.owned-tables.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Actor } from '../platform/server/route.ts'
import { namesActor } from '../platform/server/stand-in.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import type { ClientshipId } from './model.clientship.ts'
import type { ContentKind } from './model.content.ts'
import type { HandingKind, HandingQuery, OpenStepChoice, ShownPerson } from './model.handing.ts'
import type { DeclineReason, HandoverId, HandoverState } from './model.handover.ts'

/** A handing as it is kept, with the names that are shown with it. */
export interface HandingRow {
  readonly handoverId: HandoverId
  readonly handoverNumber: number
  readonly kind: HandingKind
  readonly state: HandoverState
  readonly clientId: ClientId
  readonly clientshipId: ClientshipId | null
  readonly returnsHandoverId: HandoverId | null
  readonly fromOrganisationId: string
  readonly fromStaffId: string
  readonly toOrganisationId: string
  readonly toStaffId: string | null
  readonly takenById: string | null
  readonly shown: ShownPerson
  readonly guests: readonly string[]
  readonly from: NamedOrganisation
  readonly fromStaff: { readonly staffId: string; readonly name: string }
  readonly to: NamedOrganisation
  readonly toStaff: { readonly staffId: string; readonly name: string } | null
  readonly takenBy: { readonly staffId: string; readonly name: string } | null
  readonly message: string
  readonly openStep: OpenStepChoice | null
  readonly sentOn: Day
  readonly dueOn: Day
  readonly decidedOn: Day | null
  readonly questionOpen: boolean
  readonly escalations: number
  readonly returnReason: DeclineReason | null
  readonly version: number
}

const staff = (alias: string) => sql`
  case when ${sql.ref(`${alias}.staffId`)} is not null then
    jsonb_build_object('staffId', ${sql.ref(`${alias}.staffId`)}, 'name', ${sql.ref(`${alias}.name`)}) end`

/** Handings of a condition, with their names, in an order. */
async function listRows(
  db: Read,
  condition: RawBuilder<unknown>,
  order: RawBuilder<unknown>,
  limit: number,
): Promise<HandingRow[]> {
  const { rows } = await sql<HandingRow>`
    with page as (
      select h.* from handover h where h.kind <> 'referral' and ${condition} order by ${order} limit ${limit}
    )
    select h.handover_id, h.handover_number, h.kind, h.state, h.client_id, h.clientship_id, h.returns_handover_id,
           h.from_organisation_id, h.from_staff_id, h.to_organisation_id, h.to_staff_id, h.taken_by_id, h.shown, h.guests,
           h.message, h.open_step, h.sent_on, h.due_on, h.decided_on, h.question_open, h.escalations, h.return_reason,
           h.version, named_organisation(f) as "from", named_organisation(t) as "to",
           ${staff('s')} as from_staff, ${staff('n')} as to_staff, ${staff('k')} as taken_by
      from page h
      join organisation f on f.area_id = h.area_id and f.organisation_id = h.from_organisation_id
      join organisation t on t.area_id = h.area_id and t.organisation_id = h.to_organisation_id
      join staff_member s on s.area_id = h.area_id and s.staff_id = h.from_staff_id
      left join staff_member n on n.area_id = h.area_id and n.staff_id = h.to_staff_id
      left join staff_member k on k.area_id = h.area_id and k.staff_id = h.taken_by_id
     order by ${order}`.execute(db)
  return rows
}

/** A handing in sight, or undefined; a referral is none. */
export async function findHanding(
  db: Read,
  areaId: string,
  handoverId: HandoverId,
): Promise<HandingRow | undefined> {
  const [row] = await listRows(
    db,
    sql`h.area_id = ${areaId} and h.handover_id = ${handoverId}`,
    sql`h.handover_number`,
    1,
  )
  return row
}

/** Takes the row of a handing for this transaction; its client is locked before. */
export async function lockHanding(tx: Tx, areaId: string, handoverId: HandoverId): Promise<void> {
  await sql`
    select from handover where area_id = ${areaId} and handover_id = ${handoverId} for update`.execute(
    tx,
  )
}

/** The handings of some records of a person in sight, the newest first. */
export const listHandingsOf = (db: Read, areaId: string, clientIds: readonly ClientId[]) =>
  listRows(
    db,
    sql`h.area_id = ${areaId} and h.client_id = any(${[...clientIds]}::uuid[]) and h.state <> 'draft'`,
    sql`h.handover_number desc`,
    100,
  )

/**
 * In what somebody receives: what is sent to them, or to whom they stand in for, by name; to nobody at some organisations; or to
 * anybody at others.
 */
export interface ReceivesAs extends Pick<Actor, 'staffId' | 'standsInFor'> {
  readonly organisations: readonly string[]
  /** Where what is sent to nobody by name is theirs too. */
  readonly unnamedOf: readonly string[]
  /** Where they decide for everybody. */
  readonly managed: readonly string[]
}

const uuids = (ids: readonly string[]) => sql`${[...ids]}::uuid[]`

const isReceived = ({ organisations, unnamedOf, managed, ...who }: ReceivesAs) => sql`(
  (${namesActor(who, 'h.to_staff_id', 'h.to_organisation_id', sql`h.from_staff_id <> ${who.staffId}`)} and h.to_organisation_id = any(${uuids(organisations)}))
  or (h.to_staff_id is null and h.to_organisation_id = any(${uuids(unnamedOf)}))
  or h.to_organisation_id = any(${uuids(managed)}))`

const isSettled = sql`h.state in ('accepted', 'returned', 'withdrawn')`
const isOpen = sql`h.state in ('sent', 'received')`

/** One page of an inbox (the most urgent first) or of what was sent (the newest first). */
export async function listHandings(
  db: Read,
  areaId: string,
  whose:
    | { readonly receives: ReceivesAs }
    | { readonly staffId: string; readonly organisations: readonly string[] },
  query: HandingQuery,
  today: Day,
  after: HandingRow | undefined,
  limit: number,
): Promise<HandingRow[]> {
  const mine =
    'receives' in whose
      ? isReceived(whose.receives)
      : sql`(h.from_staff_id = ${whose.staffId} or h.from_organisation_id = any(${uuids(whose.organisations)}))`
  const byDue = query.box === 'inbox' && query.state === 'open'
  const beyond =
    after === undefined
      ? sql`true`
      : byDue
        ? sql`(h.due_on, h.handover_number) > (${after.dueOn}::date, ${after.handoverNumber}::bigint)`
        : sql`h.handover_number < ${after.handoverNumber}`
  const conditions = [
    sql`h.area_id = ${areaId}`,
    mine,
    query.state === 'open' ? isOpen : isSettled,
    ...(query.kind === undefined ? [] : [sql`h.kind = ${query.kind}`]),
    ...(query.overdue === true ? [sql`h.due_on < ${today}::date`] : []),
    beyond,
  ]
  return listRows(
    db,
    sql.join(conditions, sql` and `),
    byDue ? sql`h.due_on, h.handover_number` : sql`h.handover_number desc`,
    limit,
  )
}

/** How many handings wait for somebody. */
export async function countHandings(
  db: Read,
  areaId: string,
  receives: ReceivesAs,
  today: Day,
): Promise<{ open: number; overdue: number }> {
  const { rows } = await sql<{ open: number; overdue: number }>`
    select count(*) as open, count(*) filter (where h.due_on < ${today}::date) as overdue
      from handover h
     where h.area_id = ${areaId} and h.kind <> 'referral' and ${isOpen} and ${isReceived(receives)}`.execute(
    db,
  )
  return rows[0] ?? { open: 0, overdue: 0 }
}

/** Opens a handing; gives its number. */
export async function insertHanding(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly handoverId: HandoverId
    readonly kind: HandingKind
    readonly clientId: ClientId
    readonly clientshipId: ClientshipId | null
    readonly returnsHandoverId: HandoverId | null
    readonly fromOrganisationId: string
    readonly fromStaffId: string
    readonly toOrganisationId: string
    readonly toStaffId: string | null
    readonly message: string
    readonly openStep: OpenStepChoice | null
    readonly shown: ShownPerson
    readonly guests: readonly string[]
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  const { shown, guests, visibleTo, ...plain } = row
  await tx
    .insertInto('handover')
    .values({
      ...plain,
      state: 'draft',
      referringOrganisationId: row.fromOrganisationId,
      shown: JSON.stringify(shown),
      guests: [...guests],
      visibleTo: [...visibleTo],
    })
    .execute()
}

/** Something that travels, as it is kept with its handing. */
export interface ContentRow {
  readonly kind: ContentKind
  readonly rowId: string | null
  readonly basis: 'law' | 'consent' | null
  readonly title: LocalisedName
  readonly onDay: Day | null
}

export async function insertContents(
  tx: Tx,
  { areaId, handoverId, clientId }: { areaId: string; handoverId: HandoverId; clientId: ClientId },
  contents: readonly ContentRow[],
  { visibleTo, guests }: { visibleTo: readonly string[]; guests: readonly string[] },
): Promise<void> {
  if (contents.length === 0) return
  await tx
    .insertInto('handoverContent')
    .values(
      contents.map(({ title, ...content }, index) => ({
        ...{ areaId, handoverId, clientId, position: index + 1 },
        ...content,
        title: JSON.stringify(title),
        visibleTo: [...visibleTo],
        guests: [...guests],
      })),
    )
    .execute()
}

export async function listContents(
  db: Read,
  areaId: string,
  handoverId: HandoverId,
): Promise<(ContentRow & { readonly position: number })[]> {
  const rows = await db
    .selectFrom('handoverContent')
    .select(['position', 'kind', 'rowId', 'basis', 'title', 'onDay'])
    .where('areaId', '=', areaId)
    .where('handoverId', '=', handoverId)
    .orderBy('position')
    .execute()
  return rows as Awaited<ReturnType<typeof listContents>>
}

/** Says who sees a handing, its steps and contents besides those with access to the client now. */
export async function setGuests(
  tx: Tx,
  areaId: string,
  handoverId: HandoverId,
  now: readonly string[],
  guests: readonly string[],
): Promise<void> {
  const sees = [...new Set([...now, ...guests])]
  for (const table of ['handover_step', 'handover_content', 'handover'])
    await sql`
      update ${sql.table(table)}
         set guests = ${uuids(guests)}, visible_to = ${uuids(sees.length > 0 ? sees : [nobody])}
       where area_id = ${areaId} and handover_id = ${handoverId}`.execute(tx)
}

/** Open handings that go from a clientship. */
export async function listOpenOf(
  db: Read,
  areaId: string,
  clientshipId: ClientshipId,
): Promise<HandingRow[]> {
  return listRows(
    db,
    sql`h.area_id = ${areaId} and h.clientship_id = ${clientshipId} and ${isOpen}`,
    sql`h.handover_number`,
    100,
  )
}

/** What of a person is shown to a receiver that has no access yet. */
export async function getShownPerson(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<ShownPerson> {
  const { rows } = await sql<ShownPerson>`
    select family_name, given_names, used_name, extract(year from birth_date)::integer as birth_year, service_language,
           protection is not null as is_protected
      from client where area_id = ${areaId} and client_id = ${clientId}`.execute(db)
  const [row] = rows
  if (row === undefined) throw new RangeError('The client is locked and in sight')
  return row
}
