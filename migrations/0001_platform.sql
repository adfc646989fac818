-- What every domain stands on: roles, row-level security, sign-in, idempotency, the access log.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

do $$
begin
  -- Roles belong to the whole server, so several databases (tests) share them.
  if not exists (select from pg_roles where rolname = 'taitopolku_app') then
    create role taitopolku_app nologin;
  end if;
  if not exists (select from pg_roles where rolname = 'taitopolku_retention') then
    create role taitopolku_retention nologin;
  end if;
  execute format('grant taitopolku_app, taitopolku_retention to %I', current_user);
exception when unique_violation or duplicate_object then
  null; -- another database of this server was made at the same moment
end
$$;

grant usage on schema public to taitopolku_app, taitopolku_retention;

create schema maintenance;
comment on schema maintenance is 'Procedures that migrations call; the application has no right to them';

create procedure maintenance.protect_area_rows(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy area_rows on %s to taitopolku_app
       using (area_id = current_setting(''app.area_id'', true))
       with check (area_id = current_setting(''app.area_id'', true))', target);
  execute format(
    'create policy area_retention on %s to taitopolku_retention
       using (area_id = current_setting(''app.area_id'', true))', target);
  execute format('grant select on %s to taitopolku_app', target);
  execute format('grant select, delete, update on %s to taitopolku_retention', target);
end
$$;
comment on procedure maintenance.protect_area_rows is
  'Row-level security of a table that belongs to an area and to no client';

-- The planner may not look into the statistics of visible_to and takes one row in 200 to pass a bare &&, so that it would
-- gather and sort what could be walked (a list of 50,000: 1,600 ms against 15). Of coalesce it takes one in two.
create procedure maintenance.protect_client_rows(target regclass) language plpgsql as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy client_rows on %s to taitopolku_app
       using (area_id = current_setting(''app.area_id'', true)
              and coalesce(visible_to && current_setting(''app.organisations'', true)::uuid[], false))
       with check (area_id = current_setting(''app.area_id'', true)
              and coalesce(visible_to && current_setting(''app.organisations'', true)::uuid[], false))', target);
  execute format(
    'create policy area_retention on %s to taitopolku_retention
       using (area_id = current_setting(''app.area_id'', true))', target);
  execute format('grant select on %s to taitopolku_app', target);
  execute format('grant select, delete, update on %s to taitopolku_retention', target);
end
$$;
comment on procedure maintenance.protect_client_rows is
  'Row-level security of a table whose rows belong to a client: visible_to holds the organisations that may see the row';

create table idempotency (
  area_id text not null,
  user_id text not null,
  key uuid not null,
  route text not null,
  body_hash bytea not null,
  response jsonb,
  at timestamptz not null default now(),
  primary key (area_id, user_id, key)
);
comment on table idempotency is 'Answers of commands by the key that the caller made, so that a command sent twice is done once';
create index idempotency_at on idempotency (area_id, at);
call maintenance.protect_area_rows('idempotency');
grant insert, update on idempotency to taitopolku_app;

create table rate_limit (
  area_id text not null,
  subject text not null,
  window_start timestamptz not null,
  used integer not null default 1 check (used > 0),
  primary key (area_id, subject, window_start)
);
comment on table rate_limit is 'How often somebody asked a thing that may be asked only so often';
call maintenance.protect_area_rows('rate_limit');
grant insert, update on rate_limit to taitopolku_app;

create table access_log (
  area_id text not null,
  log_id uuid not null,
  at timestamptz not null default now(),
  user_id text not null,
  staff_id uuid not null,
  event text not null,
  route text not null,
  outcome text not null check (outcome in ('done', 'refused', 'failed')),
  reason text,
  primary key (area_id, log_id)
);
comment on table access_log is 'One row per request: who did what, when and why; append-only';
-- Read newest first, a page at a time, of everybody, of one person, and of what was not done.
create index access_log_at on access_log (area_id, at, log_id);
create index access_log_staff on access_log (area_id, staff_id, at, log_id);
create index access_log_not_done on access_log (area_id, outcome, at, log_id) where outcome <> 'done';
call maintenance.protect_area_rows('access_log');
grant insert on access_log to taitopolku_app;

create table access_log_client (
  area_id text not null,
  client_id uuid not null,
  at timestamptz not null,
  log_id uuid not null,
  primary key (area_id, client_id, at, log_id)
);
comment on table access_log_client is 'Every client whose data a request sent or changed; no foreign keys, because the log outlives the client';
create index access_log_client_log on access_log_client (area_id, log_id);
call maintenance.protect_area_rows('access_log_client');
grant insert on access_log_client to taitopolku_app;
