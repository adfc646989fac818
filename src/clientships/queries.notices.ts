import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { Locale, LocalisedName } from '../platform/shared/locale.ts'
import type { HandingStandingHead } from './model.handing.standing.ts'
import type { HandoverKind, HandoverState, ReturnReason } from './model.handover.ts'
import {
  type GivenWay,
  type LetterSender,
  type Notice,
  type NoticeContent,
  type NoticeId,
  type NoticeKind,
  noticeContentSchema,
} from './model.notice.ts'
import type { StandingHead } from './model.standing.ts'

/** What a notice tells of a handover. */
export interface ToldHandover {
  readonly number: number
  readonly recipient: string
  readonly serviceLanguage: string | null
  readonly fromOrganisationId: string
  readonly referringOrganisationId: string
  readonly toOrganisationId: string | null
  readonly fromStaffId: string
  readonly dueOn: Day | null
  readonly returnReason: ReturnReason | null
}

/** A handover as far as its client is told of it, with the person's name. */
export async function getToldHandover(
  db: Read,
  areaId: string,
  clientId: ClientId,
  handoverId: string,
): Promise<ToldHandover> {
  const { givenNames, familyName, number, ...row } = await db
    .selectFrom('handover as h')
    .innerJoin('client as c', (join) =>
      join.onRef('c.areaId', '=', 'h.areaId').onRef('c.clientId', '=', 'h.clientId'),
    )
    .select(['c.givenNames', 'c.familyName', 'c.serviceLanguage', 'h.handoverNumber as number'])
    .select(['h.fromOrganisationId', 'h.referringOrganisationId', 'h.toOrganisationId'])
    .select(['h.fromStaffId', 'h.dueOn', 'h.returnReason'])
    .where('h.areaId', '=', areaId)
    .where('h.handoverId', '=', handoverId)
    .where('h.clientId', '=', clientId)
    .executeTakeFirstOrThrow()
  return {
    ...row,
    number: Number(number),
    recipient: `${givenNames} ${familyName}`,
    dueOn: row.dueOn as Day | null,
    returnReason: row.returnReason as ReturnReason | null,
  }
}

/** The services that the newest return of a handover suggests, in their order; closed ones are left out. */
export async function listSuggestedServices(
  db: Read,
  areaId: string,
  handoverId: string,
): Promise<LocalisedName[]> {
  const step = await db
    .selectFrom('handoverStep')
    .select('detail')
    .where('areaId', '=', areaId)
    .where('handoverId', '=', handoverId)
    .where('kind', '=', 'returned')
    .orderBy('position', 'desc')
    .limit(1)
    .executeTakeFirst()
  const ids = (step?.detail as { suggestedServiceIds?: string[] } | undefined)?.suggestedServiceIds
  if (ids === undefined || ids.length === 0) return []
  return await db
    .selectFrom('service')
    .select(['nameFi as fi', 'nameSv as sv', 'nameEn as en'])
    .where('areaId', '=', areaId)
    .where('serviceId', 'in', ids)
    .where('closedOn', 'is', null)
    .orderBy('position')
    .execute()
}

/** An organisation as its clients reach it. */
export async function getSender(
  db: Read,
  areaId: string,
  organisationId: string,
): Promise<LetterSender> {
  const { fi, sv, en, ...contact } = await db
    .selectFrom('organisation as o')
    .leftJoin('organisationContact as k', (join) =>
      join.onRef('k.areaId', '=', 'o.areaId').onRef('k.organisationId', '=', 'o.organisationId'),
    )
    .select(['o.nameFi as fi', 'o.nameSv as sv', 'o.nameEn as en'])
    .select(['k.streetAddress', 'k.postalCode', 'k.postOffice', 'k.phone', 'k.email'])
    .where('o.areaId', '=', areaId)
    .where('o.organisationId', '=', organisationId)
    .executeTakeFirstOrThrow()
  return { name: { fi, sv, en }, ...contact }
}

export interface StaffContact {
  readonly name: string
  readonly phone: string | null
  readonly email: string
}

export async function getStaffContact(
  db: Read,
  areaId: string,
  staffId: string,
): Promise<StaffContact> {
  return await db
    .selectFrom('staffMember')
    .select(['name', 'phone', 'email'])
    .where('areaId', '=', areaId)
    .where('staffId', '=', staffId)
    .executeTakeFirstOrThrow()
}

/** The expert responsible for what began with a handover; undefined before there is any. */
export async function findResponsible(
  db: Read,
  areaId: string,
  handoverId: string,
): Promise<StaffContact | undefined> {
  return await db
    .selectFrom('clientship as c')
    .innerJoin('staffMember as s', (join) =>
      join.onRef('s.areaId', '=', 'c.areaId').onRef('s.staffId', '=', 'c.responsibleId'),
    )
    .select(['s.name', 's.phone', 's.email'])
    .where('c.areaId', '=', areaId)
    .where('c.handoverId', '=', handoverId)
    .executeTakeFirst()
}

export async function insertNotice(
  tx: Tx,
  row: {
    readonly areaId: string
    readonly clientNoticeId: NoticeId
    readonly clientId: ClientId
    readonly handoverId: string
    readonly kind: NoticeKind
    readonly language: string
    readonly content: NoticeContent
    readonly madeBy: string
    readonly visibleTo: readonly string[]
  },
): Promise<void> {
  const { content, visibleTo, ...values } = row
  await tx
    .insertInto('clientNotice')
    .values({ ...values, content: JSON.stringify(content), visibleTo: [...visibleTo] })
    .execute()
}

const headColumns = [
  'n.clientNoticeId as noticeId',
  'n.clientId',
  'n.handoverId',
  'n.kind',
  'n.language',
  'n.content',
  'n.givenAt',
  'n.givenHow',
  'h.state',
  'h.questionOpen',
  'h.fromOrganisationId',
  'h.fromStaffId',
  'h.toOrganisationId',
  'h.toStaffId',
  'h.clientshipId',
  'h.kind as handoverKind',
] as const

/** A notice as it is kept, with what of its handover decides who may read it. */
export interface StoredNotice extends StandingHead, Omit<HandingStandingHead, 'kind'> {
  readonly handoverKind: HandoverKind
  readonly noticeId: NoticeId
  readonly clientId: ClientId
  readonly kind: NoticeKind
  readonly language: Locale
  readonly content: NoticeContent
  readonly given: Notice['given']
}

async function selectNotices(
  db: Read,
  areaId: string,
  chosen: { readonly clientIds: readonly ClientId[] } | { readonly noticeId: NoticeId },
): Promise<StoredNotice[]> {
  const rows = await db
    .selectFrom('clientNotice as n')
    .innerJoin('handover as h', (join) =>
      join.onRef('h.areaId', '=', 'n.areaId').onRef('h.handoverId', '=', 'n.handoverId'),
    )
    .leftJoin('staffMember as s', (join) =>
      join.onRef('s.areaId', '=', 'n.areaId').onRef('s.staffId', '=', 'n.givenBy'),
    )
    .select([...headColumns, 's.name as givenBy'])
    .where('n.areaId', '=', areaId)
    .$if('noticeId' in chosen, (q) =>
      q.where('n.clientNoticeId', '=', 'noticeId' in chosen ? chosen.noticeId : ''),
    )
    .$if('clientIds' in chosen, (q) =>
      q.where('n.clientId', 'in', 'clientIds' in chosen ? [...chosen.clientIds] : []),
    )
    .orderBy('n.madeAt', 'desc')
    .orderBy('n.clientNoticeId', 'desc')
    .execute()
  return rows.map(({ givenAt, givenBy, givenHow, ...row }) => ({
    ...row,
    noticeId: row.noticeId as NoticeId,
    clientId: row.clientId as ClientId,
    kind: row.kind as NoticeKind,
    language: row.language as Locale,
    handoverKind: row.handoverKind as HandoverKind,
    state: row.state as HandoverState,
    content: noticeContentSchema.parse(row.content),
    given:
      givenAt === null
        ? null
        : { at: givenAt, by: givenBy ?? '', how: givenHow as NonNullable<Notice['given']>['how'] },
  }))
}

/** The notices about some records of a person that are in sight, newest first. */
export const listNotices = (db: Read, areaId: string, clientIds: readonly ClientId[]) =>
  selectNotices(db, areaId, { clientIds })

/** A notice; undefined when there is none in sight. */
export async function findNotice(
  db: Read,
  areaId: string,
  noticeId: NoticeId,
): Promise<StoredNotice | undefined> {
  return (await selectNotices(db, areaId, { noticeId }))[0]
}

/** Notes that the client has got a notice; false when that was noted before. */
export async function markGiven(
  tx: Tx,
  areaId: string,
  noticeId: NoticeId,
  given: { readonly givenAt: Instant; readonly givenBy: string; readonly givenHow: GivenWay },
): Promise<boolean> {
  const result = await tx
    .updateTable('clientNotice')
    .set(given)
    .where('areaId', '=', areaId)
    .where('clientNoticeId', '=', noticeId)
    .where('givenAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}

export async function findServiceLanguage(
  db: Read,
  areaId: string,
  clientId: ClientId,
): Promise<string | null> {
  const row = await db
    .selectFrom('client')
    .select('serviceLanguage')
    .where('areaId', '=', areaId)
    .where('clientId', '=', clientId)
    .executeTakeFirst()
  return row?.serviceLanguage ?? null
}
