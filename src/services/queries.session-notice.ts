import { sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Instant } from '../platform/shared/instant.ts'
import type { OfferingId } from './model.offering.ts'
import type { ClientNames } from './model.service-name.ts'
import type { SessionNotice, SessionNoticeId } from './model.session-notice.ts'

/** Somebody who has a seat in a group, as far as they are told of it. */
export interface Told {
  readonly clientId: ClientId
  readonly offeringId: OfferingId
  readonly serviceLanguage: string | null
  readonly clientNames: ClientNames
  readonly visibleTo: string[]
}

/** Who has a seat in some groups; asked in the sight of the area, and nothing of it is answered. */
export async function listTold(
  db: Read,
  areaId: string,
  offeringIds: readonly OfferingId[],
): Promise<Told[]> {
  const { rows } = await sql<Told>`
    select e.client_id, e.offering_id, c.service_language, s.client_names, e.visible_to
      from enrolment e
      join client c on c.area_id = e.area_id and c.client_id = e.client_id
      join offering f on f.area_id = e.area_id and f.offering_id = e.offering_id
      join service s on s.area_id = f.area_id and s.service_id = f.service_id
     where e.area_id = ${areaId} and e.offering_id = any(${[...offeringIds]}::uuid[])
       and e.state in ('accepted', 'started')
     order by e.client_id, e.offering_id`.execute(db)
  return rows
}

/** A notice to be kept. */
export interface NewNotice
  extends Pick<Told, 'clientId' | 'offeringId' | 'visibleTo'>,
    Pick<SessionNotice, 'kind' | 'language' | 'content'> {
  readonly sessionNoticeId: SessionNoticeId
  readonly madeAt: Instant
  readonly madeBy: string
}

/** Keeps notices. */
export async function insertSessionNotices(
  tx: Tx,
  areaId: string,
  notices: readonly NewNotice[],
): Promise<void> {
  if (notices.length === 0) return
  await tx
    .insertInto('sessionNotice')
    .values(
      notices.map(({ content, ...one }) => ({
        ...{ areaId, ...one, content: JSON.stringify(content) },
      })),
    )
    .execute()
}

/** A notice as it is kept. */
export type StoredNotice = Omit<SessionNotice, 'name' | 'mayGive'> & {
  readonly offeringId: OfferingId
}

const notices = sql`
  select n.session_notice_id, n.client_id, n.offering_id, n.kind, n.language, n.content,
         case when n.given_at is not null
              then jsonb_build_object('at', to_char(n.given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                                      'by', m.name, 'how', n.given_how) end as given,
         (select jsonb_build_object('at', to_char(g.sent_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'ways', g.ways)
            from group_message g
           where g.area_id = n.area_id and g.session_notice_id = n.session_notice_id and g.sent_at is not null) as sent
    from session_notice n
    left join staff_member m on m.area_id = n.area_id and m.staff_id = n.given_by`

/** The notices to the people of a group in sight, the newest first. */
export async function listSessionNotices(
  db: Read,
  areaId: string,
  offeringId: OfferingId,
  most: number,
): Promise<StoredNotice[]> {
  const { rows } = await sql<StoredNotice>`
    ${notices} where n.area_id = ${areaId} and n.offering_id = ${offeringId}
     order by n.made_at desc, n.session_notice_id limit ${most}`.execute(db)
  return rows
}

/** A notice in sight, or undefined. */
export async function findSessionNotice(
  db: Read,
  areaId: string,
  sessionNoticeId: string,
): Promise<StoredNotice | undefined> {
  const { rows } = await sql<StoredNotice>`
    ${notices} where n.area_id = ${areaId} and n.session_notice_id = ${sessionNoticeId}`.execute(db)
  return rows[0]
}

/** Notes how somebody got a notice; whether that had not been noted before. */
export async function markNoticeGiven(
  tx: Tx,
  areaId: string,
  sessionNoticeId: SessionNoticeId,
  given: { readonly at: Instant; readonly by: string; readonly how: string },
): Promise<boolean> {
  const result = await tx
    .updateTable('sessionNotice')
    .set({ givenAt: given.at, givenBy: given.by, givenHow: given.how })
    .where('areaId', '=', areaId)
    .where('sessionNoticeId', '=', sessionNoticeId)
    .where('givenAt', 'is', null)
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}
