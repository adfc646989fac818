-- Links that open one thing without signing in, and the drop-in queue of an office.

create table link (
  area_id text not null,
  link_id uuid not null,
  kind text not null check (kind in ('wall', 'appointment_choice', 'calendar_feed')),
  token_hash bytea not null,
  subject_id uuid not null,
  organisation_id uuid,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz,
  used_at timestamptz,
  ended_at timestamptz,
  primary key (area_id, link_id),
  unique (area_id, token_hash),
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, made_by) references staff_member
);
comment on table link is 'An address that opens one thing to whoever has it, without signing in; of the secret in it the hash alone is kept';
comment on column link.subject_id is 'What it opens, by its kind: an office, an offer of times, a member of the staff';
comment on column link.organisation_id is 'In whose sight it is used, where it opens something of a client';
create index link_subject on link (area_id, subject_id, kind);
create index link_organisation on link (area_id, organisation_id) where organisation_id is not null;
create index link_made_by on link (area_id, made_by);
call maintenance.protect_area_rows('link');
grant insert, update (used_at, ended_at) on link to taitopolku_app;

create table drop_in_ticket (
  area_id text not null,
  drop_in_ticket_id uuid not null,
  office_id uuid not null,
  on_day date not null,
  number integer not null check (number > 0),
  topic text not null check (topic in ('advice', 'job_search', 'integration', 'forms', 'appointment', 'other')),
  language text check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  state text not null default 'waiting' check (state in ('waiting', 'called', 'served', 'left')),
  came_at timestamptz not null,
  called_at timestamptz,
  ended_at timestamptz,
  desk integer check (desk between 1 and 99),
  called_by uuid,
  version integer not null default 1,
  primary key (area_id, drop_in_ticket_id),
  unique (area_id, office_id, on_day, number),
  foreign key (area_id, office_id) references office,
  foreign key (area_id, called_by) references staff_member,
  constraint drop_in_ticket_called check ((state in ('called', 'served')) <= (called_at is not null and desk is not null)),
  constraint drop_in_ticket_ended check ((state in ('served', 'left')) = (ended_at is not null))
);
comment on table drop_in_ticket is 'A number in the queue of an office on a day: what somebody came for and in which language, never who';
create index drop_in_ticket_called_by on drop_in_ticket (area_id, called_by) where called_by is not null;
call maintenance.protect_area_rows('drop_in_ticket');
grant insert, update on drop_in_ticket to taitopolku_app;
