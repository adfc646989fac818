import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import { keptPlan } from '../platform/server/kept-plan.ts'
import type { Actor } from '../platform/server/route.ts'
import { namesActor } from '../platform/server/stand-in.ts'
import { addDays, type Day } from '../platform/shared/days.ts'
import { startOfDay } from '../platform/shared/format.ts'
import type { LawRule } from './model.law.ts'
import type { DueKind, NewsKind } from './model.task.ts'
import { dueByLaw } from './queries.law.ts'

/** For whom a day is read: for the person, and for those for whom they stand in. */
type Reader = Pick<Actor, 'areaId' | 'staffId' | 'standsInFor'>

export interface FoundDue {
  readonly kind: DueKind
  readonly id: string
  readonly part: string
  readonly clientId: string | null
  readonly title: string | null
  readonly dueOn: Day | null
  readonly version: number | null
  /** From which day a deadline of the law is counted. */
  readonly countedFrom: Day | null
}

/** The open clientships for which the reader is responsible or stands in: all else is looked up from these few. */
const mine = (reader: Reader): RawBuilder<unknown> => sql`
  mine as materialized (
    select s.* from clientship s
     where s.area_id = ${reader.areaId} and ${namesActor(reader, 's.responsible_id', 's.organisation_id')}
       and s.state <> 'ended')`

/**
 * What is due for somebody until a day, each from the row that it follows from, the longest overdue first. What the law gives
 * days for comes with the day from which they are counted.
 */
export async function listDueRows(
  db: Read,
  reader: Reader,
  rules: readonly LawRule[],
  until: Day,
  limit: number,
): Promise<FoundDue[]> {
  const { areaId } = reader
  const last = sql`${until}::date`
  const { rows } = await sql<FoundDue>`
    with ${mine(reader)}
    select * from (
      select 'task' as kind, t.task_id as id, '' as part, t.client_id, t.title, t.due_on, t.version, null::date as counted_from
        from task t
       where t.area_id = ${areaId} and t.state = 'open'
         and ${namesActor(reader, 't.staff_id', 't.organisation_id', sql`t.client_id is not null`)} and t.due_on <= ${last}
      union all
      select 'task', t.task_id, '', t.client_id, t.title, t.due_on, t.version, null
        from mine s join task t on t.area_id = s.area_id and t.client_id = s.client_id
       where t.organisation_id = s.organisation_id and t.staff_id is null and t.state = 'open' and t.due_on <= ${last}
      union all
      select 'next_step', s.clientship_id, '', s.client_id, s.next_step, s.next_step_on, null, null
        from mine s where s.next_step_on <= ${last}
      union all
      select 'pause', s.clientship_id, '', s.client_id, null, s.paused_until, null, null
        from mine s where s.paused_until <= ${last}
      union all
      select l.kind, l.clientship_id, '', l.client_id, null, null, null, l.counted_from
        from (${dueByLaw(rules, sql`mine s`, addDays(until, 1))}) l
      union all
      select 'plan_review', p.plan_id, '', p.client_id, null, p.review_on, null, null
        from mine s
        join plan p on p.area_id = s.area_id and p.client_id = s.client_id and p.organisation_id = s.organisation_id
       where p.state in ('in_force', 'under_review') and p.review_on <= ${last}
      union all
      select 'drop_out', l.attendance_alarm_id, '', s.client_id, null, l.raised_on, null, null
        from mine s
        join attendance_alarm l on l.area_id = s.area_id and l.client_id = s.client_id
       where l.state = 'open' and l.raised_on <= ${last}
      union all
      select 'plan_step', p.plan_id, p.sentence_id::text, p.client_id,
             (select nullif(e ->> 'text', '') from plan h
                join plan_version v on v.area_id = h.area_id and v.plan_id = h.plan_id and v.number = h.accepted_number
                cross join jsonb_array_elements(v.body -> 'steps') e
               where h.area_id = p.area_id and h.plan_id = p.plan_id and e ->> 'sentenceId' = p.sentence_id::text),
             p.due_on, null, null
        from plan_step p
       where p.area_id = ${areaId} and p.is_current
         and ${namesActor(reader, 'p.responsible_staff_id', 'p.organisation_id')}
         and p.state in ('planned', 'ongoing') and p.due_on <= ${last}
      union all
      select 'handover', h.handover_id, '', h.client_id, null, h.due_on, null, null
        from handover h
       where h.area_id = ${areaId} and h.state in ('sent', 'received')
         and ${namesActor(reader, 'h.to_staff_id', 'h.to_organisation_id')}
         and h.kind <> 'referral' and not h.question_open
      union all
      select 'question', h.handover_id, '', h.client_id, null, h.due_on, null, null
        from handover h
       where h.area_id = ${areaId} and h.state in ('sent', 'received')
         and ${namesActor(reader, 'h.from_staff_id', 'h.from_organisation_id')}
         and h.kind <> 'referral' and h.question_open
    ) as due
    order by coalesce(due_on, counted_from) nulls last, client_id, kind, id, part limit ${limit} ${keptPlan}`.execute(
    db,
  )
  return rows
}

export interface FoundNews {
  readonly kind: NewsKind
  readonly id: string
  readonly clientId: string
  readonly on: Day
  readonly count: number
  readonly isAccepted: boolean | null
}

/** What others have changed for somebody since the beginning of a day, the latest first. */
export async function listNews(
  db: Read,
  reader: Reader,
  since: Day,
  limit: number,
): Promise<FoundNews[]> {
  const { areaId, staffId } = reader
  const from = sql`${startOfDay(since)}::timestamptz`
  const { rows } = await sql<FoundNews>`
    with ${mine(reader)}
    select kind, id, client_id, (at at time zone 'Europe/Helsinki')::date as on, count, is_accepted from (
      select 'new_client' as kind, s.clientship_id as id, s.client_id, max(p.at) as at, 1 as count, null::boolean as is_accepted
        from mine s
        join clientship_step p on p.area_id = s.area_id and p.clientship_id = s.clientship_id
       where p.kind in ('started', 'assigned') and p.at >= ${from} and p.by_staff_id is distinct from ${staffId}
         and p.detail ->> 'responsibleId' = ${staffId}
       group by s.clientship_id, s.client_id
      union all
      select 'answered', h.handover_id, h.client_id, h.decided_at, 1, h.state = 'accepted'
        from handover h
       where h.area_id = ${areaId} and h.from_staff_id = ${staffId} and h.decided_at >= ${from} and h.kind <> 'referral'
      union all
      select 'facts', s.clientship_id, s.client_id, max(f.recorded_at), count(*), null
        from mine s join client_fact f on f.area_id = s.area_id and f.client_id = s.client_id
       where f.recorded_at >= ${from} and f.recorded_by <> ${staffId} and f.rectified_at is null
       group by s.clientship_id, s.client_id
      union all
      select 'plan_accepted', v.plan_id, s.client_id, max(v.accepted_at), 1, null
        from mine s join plan_version v on v.area_id = s.area_id and v.client_id = s.client_id
       where v.accepted_at >= ${from} and v.accepted_by <> ${staffId}
       group by v.plan_id, s.client_id
    ) as news
    order by at desc, kind, id limit ${limit} ${keptPlan}`.execute(db)
  return rows
}
