-- No gaps: who of the open clients lacks an owner, a next step or a date, day by day.

alter table clientship add column next_step_set_by text;
update clientship s
   set next_step_set_by = case when (
         select p.by_staff_id from clientship_step p
          where p.area_id = s.area_id and p.clientship_id = s.clientship_id and p.kind = 'planned'
          order by p.position desc limit 1) is null then 'rule' else 'person' end
 where next_step is not null;
alter table clientship
  add constraint clientship_next_step_set_by check (next_step_set_by in ('person', 'rule')),
  add constraint clientship_next_step_is_set check ((next_step is null) = (next_step_set_by is null));
comment on column clientship.next_step_set_by is
  'Whether a person or a rule set the next step; one that no person has set does not count as a next step';

-- Who is responsible, what is next and when the person was reached, of the open ones of a centre, from the index alone.
create index clientship_gaps on clientship (area_id, organisation_id, clientship_id)
  include (client_id, responsible_id, state, next_step_on, next_step_set_by, last_contact_on, started_on, paused_until)
  where state <> 'ended';

create table gap_rule (
  area_id text not null,
  organisation_id uuid not null,
  no_contact_days integer not null check (no_contact_days between 7 and 365),
  version integer not null default 1,
  primary key (area_id, organisation_id),
  foreign key (area_id, organisation_id) references organisation
);
comment on table gap_rule is 'After how many days without contact an open client of an organisation is a gap; where it says nothing, 60';
call maintenance.protect_area_rows('gap_rule');
grant insert, update on gap_rule to taitopolku_app;

create table gap (
  area_id text not null,
  clientship_id uuid not null,
  reason text not null check (reason <> ''),
  client_id uuid not null,
  organisation_id uuid not null,
  since date not null,
  visible_to uuid[] not null,
  primary key (area_id, clientship_id, reason),
  foreign key (area_id, clientship_id) references clientship,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation
);
comment on table gap is 'What the daily count found missing with an open client, and since which day; what is mended since is left out when it is read';
create index gap_client on gap (area_id, client_id);
create index gap_organisation on gap (area_id, organisation_id, reason, since, clientship_id);
call maintenance.protect_client_rows('gap');
grant insert, update, delete on gap to taitopolku_app;

create table gap_day (
  area_id text not null,
  organisation_id uuid not null,
  day date not null,
  open_clients integer not null check (open_clients >= 0),
  with_gap integer not null check (with_gap between 0 and open_clients),
  primary key (area_id, organisation_id, day),
  foreign key (area_id, organisation_id) references organisation
);
comment on table gap_day is 'How many open clients an organisation had in the morning of a day, and with how many something was missing; frozen';
call maintenance.protect_area_rows('gap_day');
grant insert on gap_day to taitopolku_app;

create table gap_day_reason (
  area_id text not null,
  organisation_id uuid not null,
  day date not null,
  reason text not null check (reason <> ''),
  count integer not null check (count > 0),
  primary key (area_id, organisation_id, day, reason),
  foreign key (area_id, organisation_id, day) references gap_day
);
comment on table gap_day_reason is 'With how many open clients something was missing for a reason in the morning of a day; one client may have several';
call maintenance.protect_area_rows('gap_day_reason');
grant insert on gap_day_reason to taitopolku_app;

create function away_without_deputy(area text, today date) returns setof uuid
  language sql stable as $$ select null::uuid where false $$;
comment on function away_without_deputy is
  'Who of the staff is away on a day and nobody stands in for them; absences are not recorded yet, so nobody';

-- Every reason for which an open client is a gap, a line each. While a pause with a day lasts, that day is what is next.
create function gaps_of(area text, organisations uuid[], today date)
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
      ('owner_away', s.responsible_id in (select away_without_deputy(area, today))),
      ('no_next_step', not p.rests and s.next_step_set_by is null),
      ('step_by_rule', not p.rests and s.next_step_set_by = 'rule'),
      ('no_date', not p.rests and s.next_step_set_by = 'person' and s.next_step_on is null),
      ('step_overdue', not p.rests and s.next_step_set_by = 'person' and s.next_step_on < today),
      ('pause_over', s.paused_until < today),
      ('no_contact', not p.rests and coalesce(s.last_contact_on, s.started_on) <= today - coalesce(n.no_contact_days, 60)),
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
comment on function gaps_of is 'What is missing with the open clients of some organisations on a day, in the sight of who asks';

create function may_read_gaps(centre_id uuid, today date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
     where r.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.valid @> today
       and (r.role = 'area_manager' or (r.role = 'centre_manager' and r.organisation_id = centre_id)))
$$;
comment on function may_read_gaps is 'Whether the person of the request may read how many gaps an organisation has';
revoke execute on function may_read_gaps from public;
grant execute on function may_read_gaps to taitopolku_app;

create function gaps_now(centre_id uuid, today date) returns table (what text, count bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  area text := current_setting('app.area_id');
begin
  if not may_read_gaps(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the gaps of this organisation';
  end if;
  return query
    with still as materialized (
      select g.clientship_id, g.reason
        from gap g
        join gaps_of(area, array[centre_id], today) n on n.clientship_id = g.clientship_id and n.reason = g.reason
       where g.area_id = area and g.organisation_id = centre_id)
    select 'open', count(*) from clientship s
     where s.area_id = area and s.organisation_id = centre_id and s.state <> 'ended'
    union all select 'with_gap', count(distinct s.clientship_id) from still s
    union all select s.reason, count(*) from still s group by s.reason;
end
$$;
comment on function gaps_now is
  'How many open clients an organisation has, with how many something was missing this morning and still is, and for which reasons; for those who may read it';
revoke execute on function gaps_now from public;
grant execute on function gaps_now to taitopolku_app;
