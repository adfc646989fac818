import { type RawBuilder, sql } from 'kysely'
import type { ClientId } from '../clients/model.access.ts'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { type HandoverId, handoverKinds } from './model.handover.ts'
import { proposedRules } from './model.handover-rules.ts'
import type { ReferralRule } from './model.referral.ts'

/** What the clock does by itself. */
export type ClockStep = 'reminded' | 'escalated' | 'expired'

/** Days by the rule of the organisation that a handover of its kind goes to, or by the proposal. */
function days(column: string, key: keyof ReferralRule): RawBuilder<unknown> {
  const proposed = handoverKinds.map(
    (kind) => sql`when ${kind} then ${proposedRules[kind][key]}::integer`,
  )
  return sql`coalesce(r.${sql.ref(column)}, case h.kind ${sql.join(proposed, sql` `)} end)`
}

/**
 * When a handover is due for a step of the clock. A reminder comes once, before the day; from the day after it on it is
 * escalated again and again; a draft in which nothing happened for so long expires. What is sent never does.
 */
function isDue(step: ClockStep, today: Day): RawBuilder<unknown> {
  const now = sql`${today}::date`
  switch (step) {
    case 'reminded':
      return sql`h.state in ('sent', 'received') and h.reminded_on is null and h.due_on >= ${now}
        and h.due_on - ${days('remind_before_days', 'remindBeforeDays')} <= ${now}`
    case 'escalated':
      return sql`h.state in ('sent', 'received') and h.due_on < ${now}
        and (h.escalated_on is null
             or h.escalated_on + ${days('escalate_every_days', 'escalateEveryDays')} <= ${now})`
    case 'expired':
      return sql`h.state = 'draft' and not exists (
        select from handover_step s
         where s.area_id = h.area_id and s.handover_id = h.handover_id
           and (s.at at time zone 'Europe/Helsinki')::date + ${days('draft_days', 'draftDays')} > ${now})`
  }
}

/** Handovers that are due for a step; the one of an id only when it is given. */
export async function listDue(
  db: Read,
  areaId: string,
  step: ClockStep,
  today: Day,
  limit: number,
  handoverId?: HandoverId,
): Promise<{ handoverId: HandoverId; clientId: ClientId }[]> {
  const one = handoverId === undefined ? sql`true` : sql`h.handover_id = ${handoverId}`
  const { rows } = await sql<{ handoverId: HandoverId; clientId: ClientId }>`
    select h.handover_id, h.client_id
      from handover h
      left join handover_rule r on r.area_id = h.area_id and r.organisation_id = h.to_organisation_id and r.kind = h.kind
     where h.area_id = ${areaId} and ${isDue(step, today)} and ${one}
     order by h.handover_number limit ${limit}`.execute(db)
  return rows
}

/** The longest time for which a centre of the area keeps a draft, in days. */
export async function findLongestDraft(db: Read, areaId: string): Promise<number> {
  const { rows } = await sql<{ days: number | null }>`
    select max(draft_days) as days from handover_rule where area_id = ${areaId} and kind = 'referral'`.execute(
    db,
  )
  return rows[0]?.days ?? proposedRules.referral.draftDays
}

/**
 * Who has access to a person by referrals alone, none of which is under way or has had a step since a day: as a centre
 * that referred somebody onward and got them back.
 */
export async function listIdleAccess(
  db: Read,
  areaId: string,
  since: Day,
): Promise<{ clientId: ClientId; organisationId: string }[]> {
  const { rows } = await sql<{ clientId: ClientId; organisationId: string }>`
    select a.client_id, a.organisation_id from client_access a
     where a.area_id = ${areaId} and a.ground = 'referral' and upper_inf(a.period) and lower(a.period) <= ${since}::date
       and not exists (select from clientship c
                        where c.area_id = a.area_id and c.client_id = a.client_id
                          and c.organisation_id = a.organisation_id
                          and (c.ended_on is null or c.ended_on >= lower(a.period)))
       and not exists (select from handover h
                         join handover_step s on s.area_id = h.area_id and s.handover_id = h.handover_id
                        where h.area_id = a.area_id and h.client_id = a.client_id
                          and a.organisation_id in (h.from_organisation_id, h.to_organisation_id)
                          and (h.state in ('sent', 'received')
                               or (s.at at time zone 'Europe/Helsinki')::date > ${since}::date))
     order by a.client_id, a.organisation_id`.execute(db)
  return rows
}
