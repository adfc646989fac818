-- Who is away when, and who stands in for them: for the days of the period the deputy stands to the clients of the
-- absent person in that organisation as that person does. Nothing is copied, so it ends by itself.

create table absence (
  area_id text not null,
  absence_id uuid not null,
  staff_id uuid not null,
  organisation_id uuid not null,
  period daterange not null
    check (not isempty(period) and not lower_inf(period) and not upper_inf(period)),
  deputy_id uuid,
  named_by uuid not null,
  named_at timestamptz not null,
  version integer not null default 1,
  primary key (area_id, absence_id),
  foreign key (area_id, staff_id) references staff_member,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, deputy_id) references staff_member,
  foreign key (area_id, named_by) references staff_member,
  constraint deputy_is_another check (deputy_id <> staff_id),
  constraint absences_apart
    exclude using gist (area_id with =, staff_id with =, organisation_id with =, period with &&)
);
comment on table absence is
  'When a staff member is away from an organisation and who of it stands in; no reason is kept';
comment on column absence.named_by is 'Who said so last: the person, or a manager of the organisation';
create index absence_staff on absence (area_id, staff_id);
create index absence_deputy on absence (area_id, deputy_id);
create index absence_organisation on absence (area_id, organisation_id);
create index absence_named_by on absence (area_id, named_by);
call maintenance.protect_area_rows('absence');
grant insert, update, delete on absence to taitopolku_app;

create function stands_in_for(whose_area text, whose uuid, today date) returns jsonb
  language sql stable set search_path = public, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
           'staffId', a.staff_id, 'name', m.name, 'organisationId', a.organisation_id, 'until', upper(a.period) - 1)
           order by m.name, a.staff_id, a.organisation_id), '[]')
    from absence a
    join staff_member m on m.area_id = a.area_id and m.staff_id = a.staff_id
   where a.area_id = whose_area and a.deputy_id = whose and a.period @> today
     and exists (select from role_assignment r
                  where r.area_id = a.area_id and r.staff_id = a.deputy_id
                    and r.organisation_id = a.organisation_id and r.valid @> today)
$$;
comment on function stands_in_for is
  'For whom a staff member stands in on a day: only in an organisation where they themselves have a role on that day';
revoke execute on function stands_in_for from public;
grant execute on function stands_in_for to taitopolku_app;

drop function open_request(text, date);
create function open_request(session_token text, today date)
  returns table (user_id text, email text, area_id text, staff_id uuid, name text, locale text, density text,
                 assignments jsonb, stands_in_for jsonb)
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
  perform set_config('app.area_id', area_id, true),
          set_config('app.user_id', user_id, true),
          set_config('app.organisations',
            (select coalesce(array_agg(distinct (a ->> 'organisationId')::uuid), '{}')::text
               from jsonb_array_elements(assignments) a), true);
  return next;
end
$$;
comment on function open_request is
  'Who a session belongs to, with the roles that hold and for whom they stand in; sets what row-level security reads';
revoke execute on function open_request from public;
grant execute on function open_request to taitopolku_app;
