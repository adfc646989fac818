-- Appointments of clients with the staff: how calendars are kept, what is booked, and times that a client may choose from.

create table calendar_habit (
  area_id text not null,
  calendar_habit_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid,
  habits jsonb not null,
  version integer not null default 1,
  primary key (area_id, calendar_habit_id),
  unique nulls not distinct (area_id, organisation_id, staff_id),
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, staff_id) references staff_member
);
comment on table calendar_habit is 'Working hours, lengths, buffer, weekly cap and protected times of somebody''s calendar; without a person those of the centre';
create index calendar_habit_staff on calendar_habit (area_id, staff_id) where staff_id is not null;
call maintenance.protect_area_rows('calendar_habit');
grant insert, update on calendar_habit to taitopolku_app;

create table appointment (
  area_id text not null,
  appointment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('initial', 'discussion', 'known', 'plan', 'other')),
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  mode text not null check (mode in ('on_site', 'phone', 'video')),
  staff_id uuid not null,
  colleagues uuid[] not null default '{}',
  others text not null default '',
  office_id uuid,
  room_id uuid,
  language text check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  interpreter_id uuid,
  state text not null default 'booked' check (state in ('booked', 'held', 'no_show', 'cancelled')),
  reason text check (reason in ('accepted', 'not_accepted', 'not_reached', 'unknown', 'client', 'expert', 'other')),
  chosen_by_client boolean not null default false,
  version integer not null default 1,
  made_by uuid,
  made_at timestamptz not null default clock_timestamp(),
  visible_to uuid[] not null,
  primary key (area_id, appointment_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, staff_id) references staff_member,
  foreign key (area_id, office_id) references office,
  foreign key (area_id, room_id) references room,
  foreign key (area_id, interpreter_id) references interpreter,
  foreign key (area_id, made_by) references staff_member,
  constraint appointment_times check (starts_at < ends_at and ends_at - starts_at <= interval '4 hours'),
  constraint appointment_reason check ((reason is not null) = (state in ('no_show', 'cancelled'))),
  constraint appointment_client_once
    exclude using gist (area_id with =, client_id with =, tstzrange(starts_at, ends_at) with &&) where (state in ('booked', 'held'))
);
comment on table appointment is 'A meeting of a client with the staff: when, with whom, where, and what became of it';
comment on column appointment.others is 'Who else comes, in words: a social worker, a relative';
comment on column appointment.reason is 'Of a no-show whether there was an accepted reason, never which; of a cancellation who cancelled';
create index appointment_client on appointment (area_id, client_id, starts_at);
create index appointment_staff on appointment (area_id, staff_id, starts_at);
create index appointment_organisation on appointment (area_id, organisation_id, starts_at);
create index appointment_office on appointment (area_id, office_id) where office_id is not null;
create index appointment_room on appointment (area_id, room_id) where room_id is not null;
create index appointment_interpreter on appointment (area_id, interpreter_id) where interpreter_id is not null;
create index appointment_made_by on appointment (area_id, made_by) where made_by is not null;
call maintenance.protect_client_rows('appointment');
grant insert, update on appointment to taitopolku_app;

alter table booking add column appointment_id uuid;
alter table booking add foreign key (area_id, appointment_id) references appointment on delete cascade;
alter table booking drop constraint booking_for_one;
alter table booking add constraint booking_for_one check (num_nonnulls(session_id, appointment_id) = 1);
create index booking_appointment on booking (area_id, appointment_id) where appointment_id is not null;

create table appointment_offer (
  area_id text not null,
  appointment_offer_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  wanted jsonb not null,
  times jsonb not null,
  language text not null,
  state text not null default 'open' check (state in ('open', 'chosen', 'withdrawn')),
  appointment_id uuid,
  expires_at timestamptz not null,
  made_by uuid not null,
  made_at timestamptz not null default clock_timestamp(),
  visible_to uuid[] not null,
  primary key (area_id, appointment_offer_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, appointment_id) references appointment,
  foreign key (area_id, made_by) references staff_member,
  constraint appointment_offer_chosen check ((state = 'chosen') = (appointment_id is not null))
);
comment on table appointment_offer is 'Times from which a client chooses one by a link, without signing in';
comment on column appointment_offer.language is 'In which language of phrases the client is asked';
create unique index appointment_offer_open on appointment_offer (area_id, client_id, organisation_id) where state = 'open';
create index appointment_offer_client on appointment_offer (area_id, client_id);
create index appointment_offer_organisation on appointment_offer (area_id, organisation_id);
create index appointment_offer_appointment on appointment_offer (area_id, appointment_id) where appointment_id is not null;
create index appointment_offer_made_by on appointment_offer (area_id, made_by);
call maintenance.protect_client_rows('appointment_offer');
grant insert, update on appointment_offer to taitopolku_app;
