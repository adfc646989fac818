-- A group that has ended is a gap of who was in it until the end, when a week later nobody has gone on with them: no contact
-- since its last day, no next step that a person has set since, and no other group to go to. Told for a quarter of a year.

create or replace function gaps_of(area text, organisations uuid[], today date)
  returns table (clientship_id uuid, client_id uuid, organisation_id uuid, reason text)
  language sql stable as $$
  select s.clientship_id, s.client_id, s.organisation_id, r.reason
    from clientship s
    left join gap_rule n on n.area_id = s.area_id and n.organisation_id = s.organisation_id
    cross join lateral (select s.state = 'paused' and s.paused_until >= today is true as rests offset 0) p
    cross join lateral (values
      ('owner_gone', (s.organisation_id, s.responsible_id) not in (
         select a.organisation_id, a.staff_id from role_assignment a
           join staff_member m on m.area_id = a.area_id and m.staff_id = a.staff_id and m.locked_at is null
          where a.area_id = area and a.role in ('official', 'expert') and a.valid @> today)),
      ('owner_away', (s.organisation_id, s.responsible_id) in (
         select w.organisation_id, w.staff_id from away_without_deputy(area, today) w)),
      ('no_next_step', not p.rests and s.next_step_set_by is null),
      ('step_by_rule', not p.rests and s.next_step_set_by = 'rule'),
      ('no_date', not p.rests and s.next_step_set_by = 'person' and s.next_step_on is null),
      ('step_overdue', not p.rests and s.next_step_set_by = 'person' and s.next_step_on < today),
      ('pause_over', s.paused_until < today),
      ('no_contact', not p.rests and coalesce(s.last_contact_on, s.started_on) <= today - coalesce(n.no_contact_days, 60)),
      ('group_ended', not p.rests and s.client_id in (
         select e.client_id from offering o
           join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
          where o.area_id = area and o.ends_on between today - 90 and today - 7 and e.state in ('started', 'completed'))
         and exists (
           select from enrolment e
             join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
            where e.area_id = area and e.client_id = s.client_id and e.state in ('started', 'completed')
              and o.ends_on between today - 90 and today - 7
              and greatest(s.last_contact_on, s.started_on) <= o.ends_on
              and not exists (
                select from clientship_step k
                 where k.area_id = area and k.clientship_id = s.clientship_id and k.kind = 'planned'
                   and k.on_day > o.ends_on and k.detail ->> 'nextStepSetBy' is distinct from 'rule'))
         and not exists (
           select from enrolment e
             join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
            where e.area_id = area and e.client_id = s.client_id
              and e.state in ('queued', 'offered', 'accepted', 'started') and o.ends_on >= today)),
      ('handover_waiting', s.clientship_id in (
         select h.clientship_id from handover h
          where h.area_id = area and h.state in ('sent', 'received') and h.due_on < today
            and h.clientship_id is not null)),
      ('review_overdue', (s.client_id, s.organisation_id) in (
         select l.client_id, l.organisation_id from plan l
          where l.area_id = area and l.state in ('in_force', 'under_review') and l.review_on < today))
    ) as r (reason, holds)
   where s.area_id = area and s.organisation_id = any(organisations) and s.state <> 'ended' and r.holds
$$;
create index offering_ends_on on offering (area_id, ends_on);

create or replace function gaps_now(centre_id uuid, today date) returns table (what text, count bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  area text := current_setting('app.area_id');
  -- An hour more than since the count: a change that was under way then is asked again too.
  changed timestamptz := (
    select d.counted_at - interval '1 hour' from gap_day d
     where d.area_id = area and d.organisation_id = centre_id order by d.day desc limit 1);
begin
  if not may_read_gaps(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the gaps of this organisation';
  end if;
  return query
    with asked as (
      select s.clientship_id, null::text as reason from clientship s
       where s.area_id = area and s.organisation_id = centre_id and s.changed_at >= changed
      union
      select s.clientship_id, 'review_overdue' from plan l
        join clientship s on s.area_id = l.area_id and s.client_id = l.client_id and s.organisation_id = l.organisation_id
       where l.area_id = area and l.organisation_id = centre_id and l.changed_at >= changed
      union
      select g.clientship_id, g.reason from gap g
       where g.area_id = area and g.organisation_id = centre_id
         and g.reason in ('owner_gone', 'owner_away', 'group_ended', 'handover_waiting')
      union
      select g.clientship_id, g.reason from gap_rule n
        join gap g on g.area_id = n.area_id and g.organisation_id = n.organisation_id and g.reason = 'no_contact'
       where n.area_id = area and n.organisation_id = centre_id and n.changed_at >= changed),
    mended as materialized (
      select distinct g.clientship_id, g.reason
        from asked a
        join gap g on g.area_id = area and g.clientship_id = a.clientship_id and g.reason = coalesce(a.reason, g.reason)
       where g.organisation_id = centre_id
         and not exists (select from gaps_of(area, array[centre_id], today) n
                          where n.clientship_id = g.clientship_id and n.reason = g.reason offset 0)),
    found as (
      select 'with_gap' as what, count(distinct g.clientship_id) as times from gap g
       where g.area_id = area and g.organisation_id = centre_id
      union all
      select r.reason, (select count(*) from gap g
                         where g.area_id = area and g.organisation_id = centre_id and g.reason = r.reason)
        from gap_day_reason r
       where r.area_id = area and r.organisation_id = centre_id
         and r.day = (select max(d.day) from gap_day d where d.area_id = area and d.organisation_id = centre_id)
      union all
      select m.reason, -count(*) from mended m group by m.reason
      union all
      select 'with_gap', -count(*)
        from (select m.clientship_id, count(*) as times from mended m group by m.clientship_id) m
       where m.times = (select count(*) from gap g where g.area_id = area and g.clientship_id = m.clientship_id)
      union all
      select 'open', count(*) from clientship s
       where s.area_id = area and s.organisation_id = centre_id and s.state <> 'ended')
    select f.what, sum(f.times)::bigint from found f group by f.what;
end
$$;
