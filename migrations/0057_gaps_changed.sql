-- The number of gaps now, from what has changed since the morning's count.

alter table clientship add column changed_at timestamptz not null default now();
comment on column clientship.changed_at is 'When a step or a contact last changed the row: what the count of gaps asks again';
create index clientship_changed on clientship (area_id, organisation_id, changed_at);

alter table plan add column changed_at timestamptz not null default now();
comment on column plan.changed_at is 'When its state or a day last changed: what the count of gaps asks again';
create index plan_changed on plan (area_id, organisation_id, changed_at);

alter table gap_rule add column changed_at timestamptz not null default now();

-- Of days that were counted before this was known everything is asked again.
alter table gap_day add column counted_at timestamptz not null default 'epoch';
alter table gap_day alter column counted_at set default now();
comment on column gap_day.counted_at is 'When the day was counted; what changed later may have been mended';

create index gap_clientship on gap (area_id, organisation_id, clientship_id);

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
         and g.reason in ('owner_gone', 'owner_away', 'handover_waiting')
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
