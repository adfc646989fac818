import type { Day } from '../../src/platform/shared/days.ts'
import type { TestApp } from './test-app.ts'

/**
 * What a gap is, counted anew by other means than the product's: one statement for each sentence of the definition, over
 * the rows that it names.
 */
export const gapOracle: Readonly<Record<string, string>> = {
  owner_gone: `select c.clientship_id from open c where not exists (
    select from role_assignment a join staff_member m using (area_id, staff_id)
     where a.area_id = c.area_id and a.staff_id = c.responsible_id and a.organisation_id = c.organisation_id
       and a.role in ('expert', 'official') and lower(a.valid) <= $2 and coalesce(upper(a.valid), 'infinity') > $2
       and m.locked_at is null)`,
  owner_away: `select c.clientship_id from open c
    join absence b on b.staff_id = c.responsible_id and b.organisation_id = c.organisation_id
   where $2 between lower(b.period) and upper(b.period) - 1 and (b.deputy_id is null or b.deputy_id not in (
     select staff_id from role_assignment a where a.organisation_id = c.organisation_id and lower(a.valid) <= $2
        and coalesce(upper(a.valid), 'infinity') > $2))`,
  no_next_step: `select clientship_id from awake where next_step is null`,
  step_by_rule: `select clientship_id from awake where next_step is not null and next_step_set_by <> 'person'`,
  no_date: `select clientship_id from awake
    where next_step is not null and next_step_set_by = 'person' and next_step_on is null`,
  step_overdue: `select clientship_id from awake where next_step_set_by = 'person' and $2 - next_step_on > 0`,
  pause_over: `select clientship_id from open where state = 'paused' and $2 - paused_until > 0`,
  no_contact: `select c.clientship_id from awake c left join gap_rule r using (area_id, organisation_id)
    where $2 - greatest(coalesce(last_contact_on, '-infinity'), case when last_contact_on is null then started_on
      else '-infinity' end) >= case when r.no_contact_days is null then 60 else r.no_contact_days end`,
  group_ended: `select clientship_id from awake c where (
    select bool_or(i.state = any('{started,completed}') and $2 - o.ends_on >= 7 and $2 - o.ends_on <= 90
                   and greatest(c.started_on, c.last_contact_on, (
                     select max(on_day) from clientship_step k
                      where k.clientship_id = c.clientship_id and k.kind = 'planned'
                        and coalesce(k.detail ->> 'nextStepSetBy', 'person') = 'person')) <= o.ends_on)
           and not bool_or(o.ends_on >= $2 and i.state not in ('completed', 'interrupted', 'declined', 'lapsed', 'cancelled'))
      from enrolment i join offering o using (area_id, offering_id) where i.client_id = c.client_id)`,
  handover_waiting: `select c.clientship_id from open c join handover h using (area_id, clientship_id)
    where h.decided_on is null and h.state not in ('draft', 'withdrawn', 'expired', 'discarded') and $2 - h.due_on > 0`,
  review_overdue: `select c.clientship_id from open c join plan p using (area_id, client_id, organisation_id)
    where p.accepted_number is not null and p.ended_on is null and $2 - p.review_on > 0`,
}

/** The clientships of an organisation that a statement of the oracle (over `open` and `awake`) names on a day, by their ids. */
export async function findGaps(
  test: TestApp,
  statement: string,
  organisationId: string,
  on: Day,
): Promise<string[]> {
  const { rows } = await test.owner.query<{ clientship_id: string }>(
    `with open as (select * from clientship where organisation_id = $1 and ended_on is null),
          awake as (select * from open
                     where case when pause_reason is null then true else coalesce(paused_until < $2::date, true) end)
     select clientship_id from (${statement.replaceAll('$2', '$2::date')}) s order by 1`,
    [organisationId, on],
  )
  return rows.map((row) => row.clientship_id)
}
