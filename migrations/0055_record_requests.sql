-- A request to see the record of somebody who may be a client of another organisation. The one who asks keeps that they asked; what
-- was asked reaches the organisations that have the person as rows of theirs, which the asker's side does not see. Nobody has them:
-- then there is no such row, and the asker sees the same.

create table record_request (
  area_id text not null,
  record_request_id uuid not null,
  asked_by uuid not null,
  organisation_id uuid not null,
  role text not null,
  asked_at timestamptz not null default now(),
  lapses_on date not null,
  primary key (area_id, record_request_id),
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, asked_by) references staff_member
);
comment on table record_request is
  'That somebody asked whoever has a person to see the record; neither the person nor the reason, so that it is alike whether anybody has them';
create index record_request_asked_by on record_request (area_id, asked_by, asked_at);
create index record_request_organisation on record_request (area_id, organisation_id);
call maintenance.protect_area_rows('record_request');
grant insert on record_request to taitopolku_app;

create table record_demand (
  area_id text not null,
  record_demand_id uuid not null,
  record_request_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  reason text not null check (length(reason) between 10 and 1000),
  state text not null default 'open' check (state in ('open', 'granted', 'refused')),
  basis text check (basis in ('law', 'consent')),
  parts text[] not null default '{}',
  until timestamptz,
  words text,
  decided_by uuid,
  decided_at timestamptz,
  visible_to uuid[] not null,
  primary key (area_id, record_demand_id),
  foreign key (area_id, record_request_id) references record_request,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, decided_by) references staff_member,
  check ((state = 'open') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
  check ((state = 'granted') = (basis is not null) and (basis is null) = (until is null)),
  check (state <> 'granted' or parts <> '{}'),
  check ((state = 'refused') = (words is not null))
);
comment on table record_demand is
  'A request for a record as it reached an organisation that has the person: why, and what its manager granted until when, or why not';
create index record_demand_request on record_demand (area_id, record_request_id);
create index record_demand_client on record_demand (area_id, client_id);
create index record_demand_organisation on record_demand (area_id, organisation_id, state);
create index record_demand_decided_by on record_demand (area_id, decided_by) where decided_by is not null;
call maintenance.protect_client_rows('record_demand');
grant insert, update (state, basis, parts, until, words, decided_by, decided_at, visible_to) on record_demand to taitopolku_app;

create function ask_for_record(request uuid, asked_at_organisation uuid, code_hash bytea, why text, today date, lapses date)
  returns table (record_demand_id uuid, client_id uuid, organisation_id uuid)
  language plpgsql security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
  asker uuid;
  asker_role text;
begin
  select m.staff_id, r.role into asker, asker_role
    from staff_member m
    join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id and r.valid @> today
    join area a on a.area_id = m.area_id and r.role = any(a.glass_roles)
   where m.area_id = area and m.user_id = current_setting('app.user_id') and r.organisation_id = asked_at_organisation
   order by r.role limit 1;
  if not found then
    raise insufficient_privilege using message = 'only in the roles that the area names';
  end if;
  insert into record_request (area_id, record_request_id, asked_by, organisation_id, role, lapses_on)
  values (area, request, asker, asked_at_organisation, asker_role, lapses);
  return query
    insert into record_demand (area_id, record_demand_id, record_request_id, client_id, organisation_id, reason, visible_to)
    select area, gen_random_uuid(), request, c.client_id, a.organisation_id, why, array[a.organisation_id]
      from client c
      join client_access a on a.area_id = c.area_id and a.client_id = c.client_id and a.period @> today
     where c.area_id = area and c.hetu_hash = code_hash
       and not exists (select from role_assignment r
                        where r.area_id = area and r.staff_id = asker and r.organisation_id = a.organisation_id
                          and r.valid @> today)
    returning record_demand_id, client_id, organisation_id;
end
$$;
comment on function ask_for_record is
  'Asks whoever has a person to see the record; gives whom it reached, which the caller never tells the asker';
revoke execute on function ask_for_record from public;
grant execute on function ask_for_record to taitopolku_app;

create function my_record_grants()
  returns table (record_demand_id uuid, record_request_id uuid, client_id uuid, organisation_id uuid, basis text, parts text[],
                 until timestamptz)
  language sql stable security definer set search_path = public, pg_temp as $$
  select d.record_demand_id, d.record_request_id, d.client_id, d.organisation_id, d.basis, d.parts, d.until
    from record_demand d
    join record_request r on r.area_id = d.area_id and r.record_request_id = d.record_request_id
    join staff_member m on m.area_id = r.area_id and m.staff_id = r.asked_by
   where d.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
     and d.state = 'granted' and d.until > now()
     and exists (select from client_access a
                  where a.area_id = d.area_id and a.client_id = d.client_id and a.organisation_id = d.organisation_id
                    and upper_inf(a.period))
$$;
comment on function my_record_grants is
  'What was granted to who asks, while it lasts and the organisation that granted it has the client';
revoke execute on function my_record_grants from public;
grant execute on function my_record_grants to taitopolku_app;

create function record_requests_of_area(today date, most integer)
  returns table (record_request_id uuid, record_demand_id uuid, client_id uuid, client_number bigint, asked_by text, role text,
                 asked_from uuid, asked_at timestamptz, lapses_on date, organisation_id uuid, reason text, state text, basis text,
                 parts text[], until timestamptz, words text, decided_by text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not is_data_protection_officer(today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  return query
    select r.record_request_id, d.record_demand_id, d.client_id, c.client_number, m.name, r.role, r.organisation_id, r.asked_at,
           r.lapses_on, d.organisation_id, d.reason, d.state, d.basis, d.parts, d.until, d.words, b.name
      from record_request r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.asked_by
      left join record_demand d on d.area_id = r.area_id and d.record_request_id = r.record_request_id
      left join client c on c.area_id = d.area_id and c.client_id = d.client_id
      left join staff_member b on b.area_id = d.area_id and b.staff_id = d.decided_by
     where r.area_id = area
     order by r.asked_at desc, r.record_request_id, d.record_demand_id limit most;
end
$$;
comment on function record_requests_of_area is
  'Requests for records with what became of them, the newest first, for the data-protection officer; numbers, no names of clients';
revoke execute on function record_requests_of_area from public;
grant execute on function record_requests_of_area to taitopolku_app;
