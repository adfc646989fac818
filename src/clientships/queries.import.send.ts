import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'

const rowsOf = (rows: readonly object[]) => sql`${JSON.stringify(rows)}::jsonb`

/** In a lane of an area rows are sent one part at a time, of whichever list: two that name the same person do not both add them. */
export async function takeTurnToSend(tx: Tx, areaId: string, lane: number): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('referral import ' || ${`${areaId} ${lane}`}, 0))`.execute(
    tx,
  )
}

/** A referral among many that are drafted and sent in one moment. */
export interface ManyHandover {
  readonly handoverId: string
  readonly clientId: string
  /** As the inbox lists the person: the client's `search_name`. */
  readonly listedName: string
  readonly referringOrganisationId: string
  readonly toOrganisationId: string
  readonly origin: string
  readonly message: string
  readonly dueOn: Day
  readonly verdict: string | null
  readonly verdictCriteriaId: string | null
  readonly visibleTo: readonly string[]
}

/**
 * Writes referrals with their two first steps.
 * @param state the state after the steps `drafted` and `sent`
 * @returns the numbers by which they are known, by id
 */
export async function insertSentHandovers(
  tx: Tx,
  areaId: string,
  by: { readonly organisationId: string; readonly staffId: string; readonly today: Day },
  state: string,
  rows: readonly ManyHandover[],
): Promise<Map<string, number>> {
  const { rows: numbers } = await sql<{ handoverId: string; handoverNumber: number }>`
    insert into handover (area_id, handover_id, kind, client_id, listed_name, from_organisation_id, from_staff_id,
                          referring_organisation_id, origin, to_organisation_id, state, message, sent_at, sent_on, due_on,
                          verdict, verdict_criteria_id, version, visible_to)
    select ${areaId}, r."handoverId", 'referral', r."clientId", r."listedName", ${by.organisationId}, ${by.staffId},
           r."referringOrganisationId", r.origin, r."toOrganisationId", ${state}, r.message, now(), ${by.today}::date,
           r."dueOn", r.verdict, r."verdictCriteriaId", 2, r."visibleTo"
      from jsonb_to_recordset(${rowsOf(rows)}) as r ("handoverId" uuid, "clientId" uuid, "listedName" text,
           "referringOrganisationId" uuid, origin text, "toOrganisationId" uuid, message text, "dueOn" date, verdict text, "verdictCriteriaId" uuid,
           "visibleTo" uuid[])
    returning handover_id, handover_number`.execute(tx)
  await sql`
    insert into handover_step (area_id, handover_id, position, client_id, kind, by_staff_id, detail, visible_to)
    select ${areaId}, r."handoverId", s.position, r."clientId", s.kind, ${by.staffId}, '{"list": true}', r."visibleTo"
      from jsonb_to_recordset(${rowsOf(rows)}) as r ("handoverId" uuid, "clientId" uuid, "visibleTo" uuid[])
     cross join (values (1, 'drafted'), (2, 'sent')) as s (position, kind)`.execute(tx)
  return new Map(numbers.map((one) => [one.handoverId, one.handoverNumber]))
}

/** Keeps what many clients are told. */
export async function insertNotices(
  tx: Tx,
  areaId: string,
  madeBy: string,
  rows: readonly object[],
): Promise<void> {
  await sql`
    insert into client_notice (area_id, client_notice_id, client_id, handover_id, kind, language, content, made_by, visible_to)
    select ${areaId}, r."clientNoticeId", r."clientId", r."handoverId", 'referral_sent', r.language, r.content, ${madeBy},
           r."visibleTo"
      from jsonb_to_recordset(${rowsOf(rows)}) as r ("clientNoticeId" uuid, "clientId" uuid, "handoverId" uuid,
           language text, content jsonb, "visibleTo" uuid[])`.execute(tx)
}

/** Sets the area whose rows the retention role sees in this transaction. */
export async function enterArea(tx: Tx, areaId: string): Promise<void> {
  await sql`select set_config('app.area_id', ${areaId}, true)`.execute(tx)
}

/** Lists at work, and whose: all of them, or those of which no part was done for so many seconds. */
export async function listAtWork(
  db: Read,
  areaId: string,
  idleSeconds: number,
): Promise<{ referralImportId: string; staffId: string }[]> {
  const { rows } = await sql<{ referralImportId: string; staffId: string }>`
    select referral_import_id, staff_id from referral_import
     where area_id = ${areaId} and state in ('reading', 'sending')
       and worked_at <= now() - make_interval(secs => ${idleSeconds})`.execute(db)
  return rows
}

/** Stops a list whose bringer no longer works here, and one that nobody finished: what was not sent is forgotten. */
export async function forgetUnsent(
  tx: Tx,
  areaId: string,
  which: { readonly referralImportId: string } | { readonly madeBefore: string },
): Promise<number> {
  const condition =
    'madeBefore' in which
      ? sql`made_at < ${which.madeBefore}::timestamptz
            and (file_sealed is not null or exists (
                   select from referral_import_row r
                    where r.area_id = referral_import.area_id and r.referral_import_id = referral_import.referral_import_id
                      and r.sealed is not null))`
      : sql`referral_import_id = ${which.referralImportId}`
  const { rows } = await sql<{ referralImportId: string }>`
    update referral_import
       set state = case state when 'done' then 'done' else 'discarded' end,
           file_sealed = null, outline_sealed = null, finished_at = coalesce(finished_at, now()), version = version + 1
     where area_id = ${areaId} and ${condition}
    returning referral_import_id`.execute(tx)
  const ids = rows.map((row) => row.referralImportId)
  await sql`
    update referral_import_row set sealed = null, selected = false, sendable = false,
           state = case when state in ('waiting', 'ready', 'check') then 'skipped' else state end
     where area_id = ${areaId} and referral_import_id = any(${ids}::uuid[]) and state <> 'sent'`.execute(
    tx,
  )
  return ids.length
}
