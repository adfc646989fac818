-- A record that is opened outside one's access, for some hours, with a reason: within the own organisation only. Reads what a
-- responsible expert reads but protected contact data, and changes nothing. Known to the data-protection officer at once.

alter table area add column glass_roles text[] not null default '{expert,social_health_expert,centre_manager}';
alter table area add column glass_hours integer not null default 3 check (glass_hours between 1 and 24);
comment on column area.glass_roles is 'The roles that may open the record of a client of their organisation outside their access';

create table break_glass (
  area_id text not null,
  break_glass_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  role text not null,
  reason text not null check (length(reason) between 10 and 1000),
  opened_at timestamptz not null default now(),
  until timestamptz not null check (until >= opened_at),
  reviewed_by uuid,
  reviewed_at timestamptz,
  remark text,
  visible_to uuid[] not null,
  primary key (area_id, break_glass_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, staff_id) references staff_member,
  foreign key (area_id, reviewed_by) references staff_member,
  check ((reviewed_by is null) = (reviewed_at is null)),
  check (remark is null or reviewed_at is not null)
);
comment on table break_glass is
  'Who opened the record of a client outside their access, why and until when; reviewed by the data-protection officer';
create index break_glass_client on break_glass (area_id, client_id);
create index break_glass_staff on break_glass (area_id, staff_id, until);
create index break_glass_organisation on break_glass (area_id, organisation_id);
create index break_glass_reviewed_by on break_glass (area_id, reviewed_by) where reviewed_by is not null;
create index break_glass_opened on break_glass (area_id, opened_at, break_glass_id);
call maintenance.protect_client_rows('break_glass');
grant insert, update (until, visible_to) on break_glass to taitopolku_app;

alter table access_log add column break_glass_id uuid;
comment on column access_log.break_glass_id is 'The opening under which the request was made; no foreign key, because the log outlives the client';

create function glass_of(whose_area text, whose uuid, today date) returns jsonb
  language sql stable set search_path = public, pg_temp as $$
  select jsonb_build_object(
           'organisations', coalesce((
             select jsonb_agg(distinct r.organisation_id)
               from role_assignment r join area a on a.area_id = r.area_id
              where r.area_id = whose_area and r.staff_id = whose and r.valid @> today
                and r.role = any(a.glass_roles)), '[]'),
           'open', coalesce((
             select jsonb_agg(jsonb_build_object('breakGlassId', g.break_glass_id, 'clientId', g.client_id,
                                                 'organisationId', g.organisation_id, 'until', g.until)
                              order by g.until, g.break_glass_id)
               from break_glass g
              where g.area_id = whose_area and g.staff_id = whose and g.until > now()), '[]'))
$$;
comment on function glass_of is 'Where somebody may open records outside their access, and which they have open';
revoke execute on function glass_of from public;

drop function open_request(text, date);
create function open_request(session_token text, today date)
  returns table (user_id text, email text, area_id text, staff_id uuid, name text, locale text, density text,
                 assignments jsonb, stands_in_for jsonb, glass jsonb)
  language plpgsql security definer set search_path = public, auth, pg_temp as $$
begin
  select s."userId", u.email, m.area_id, m.staff_id, m.name, m.locale, m.density
    into user_id, email, area_id, staff_id, name, locale, density
    from auth.session s
    join auth."user" u on u.id = s."userId"
    join staff_member m on m.user_id = s."userId"
   where s.token = session_token and s."expiresAt" > now() and m.locked_at is null;
  if not found then
    return;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'organisationId', r.organisation_id) order by r.role), '[]')
    into assignments
    from role_assignment r
   where r.area_id = open_request.area_id and r.staff_id = open_request.staff_id and r.valid @> today;
  stands_in_for := public.stands_in_for(area_id, staff_id, today);
  glass := public.glass_of(area_id, staff_id, today);
  perform set_config('app.area_id', area_id, true),
          set_config('app.user_id', user_id, true),
          set_config('app.organisations',
            (select coalesce(array_agg(distinct (a ->> 'organisationId')::uuid), '{}')::text
               from jsonb_array_elements(assignments) a), true);
  return next;
end
$$;
comment on function open_request is
  'Begins a request: who the session belongs to, in which roles, for whom they stand in and what they have opened; sets the area, user and organisations of the transaction';
revoke execute on function open_request from public;
grant execute on function open_request to taitopolku_app;

create function is_data_protection_officer(today date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from staff_member m
      join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id
     where m.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.role = 'data_protection_officer' and r.valid @> today)
$$;
comment on function is_data_protection_officer is 'Whether the request is of the data-protection officer of its area';
revoke execute on function is_data_protection_officer from public;

create function glass_openings(today date, only_unreviewed boolean, most integer)
  returns table (break_glass_id uuid, client_id uuid, client_number bigint, organisation_id uuid, staff_name text, role text,
                 reason text, opened_at timestamptz, until timestamptz, reviewed_name text, reviewed_at timestamptz,
                 remark text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not is_data_protection_officer(today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  return query
    select g.break_glass_id, g.client_id, c.client_number, g.organisation_id, m.name, g.role, g.reason, g.opened_at, g.until,
           r.name, g.reviewed_at, g.remark
      from break_glass g
      join client c on c.area_id = g.area_id and c.client_id = g.client_id
      join staff_member m on m.area_id = g.area_id and m.staff_id = g.staff_id
      left join staff_member r on r.area_id = g.area_id and r.staff_id = g.reviewed_by
     where g.area_id = area and (not only_unreviewed or g.reviewed_at is null)
     order by g.opened_at desc, g.break_glass_id desc limit most;
end
$$;
comment on function glass_openings is 'Records that were opened outside access, the newest first, for the data-protection officer; numbers, no names of clients';
revoke execute on function glass_openings from public;
grant execute on function glass_openings to taitopolku_app;

create function review_glass(opening uuid, words text, today date) returns table (client_id uuid, is_done boolean)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not is_data_protection_officer(today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  update break_glass
     set reviewed_at = now(), remark = words,
         reviewed_by = (select m.staff_id from staff_member m
                         where m.area_id = area and m.user_id = current_setting('app.user_id'))
   where area_id = area and break_glass_id = opening and reviewed_at is null;
  is_done := found;
  return query
    select g.client_id, is_done from break_glass g where g.area_id = area and g.break_glass_id = opening;
end
$$;
comment on function review_glass is 'Marks an opening as reviewed by the data-protection officer; gives its client, and whether it was not reviewed before';
revoke execute on function review_glass from public;
grant execute on function review_glass to taitopolku_app;
