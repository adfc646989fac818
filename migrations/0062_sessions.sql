-- Sessions of groups, rooms and interpreters, and who or what is taken when.

create table room (
  area_id text not null,
  room_id uuid not null,
  office_id uuid not null,
  name text not null,
  seats integer not null check (seats between 1 and 1000),
  closed_on date,
  version integer not null default 1,
  primary key (area_id, room_id),
  foreign key (area_id, office_id) references office
);
comment on table room is 'A room of an office where groups and people meet';
create index room_office on room (area_id, office_id);
call maintenance.protect_area_rows('room');
grant insert, update on room to taitopolku_app;

create table interpreter (
  area_id text not null references area,
  interpreter_id uuid not null,
  name text not null,
  languages text[] not null check (cardinality(languages) > 0),
  phone text,
  email text,
  closed_on date,
  version integer not null default 1,
  primary key (area_id, interpreter_id)
);
comment on table interpreter is 'A person who interprets for the area: neither a client nor one of its staff';
call maintenance.protect_area_rows('interpreter');
grant insert, update on interpreter to taitopolku_app;

alter table offering add column recurrence jsonb;
comment on column offering.recurrence is 'The rule that its sessions are made of: days and times, interval, exceptions, from when to when, with whom and where; null without one';

create table session (
  area_id text not null,
  session_id uuid not null,
  offering_id uuid not null,
  organisation_id uuid not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  mode text not null check (mode in ('on_site', 'online', 'mixed')),
  usual_mode text not null check (usual_mode in ('on_site', 'online', 'mixed')),
  room_id uuid,
  teacher_id uuid,
  interpreter_id uuid,
  online_address text not null default '',
  topic text not null default '',
  state text not null default 'planned' check (state in ('planned', 'held', 'cancelled')),
  cancel_reason text,
  series_at timestamptz,
  by_hand boolean not null default false,
  version integer not null default 1,
  made_by uuid,
  primary key (area_id, session_id),
  unique (area_id, offering_id, series_at),
  foreign key (area_id, offering_id) references offering,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, room_id) references room,
  foreign key (area_id, teacher_id) references staff_member,
  foreign key (area_id, interpreter_id) references interpreter,
  foreign key (area_id, made_by) references staff_member,
  constraint session_times check (starts_at < ends_at and ends_at - starts_at <= interval '12 hours'),
  constraint session_cancelled check ((cancel_reason is not null) = (state = 'cancelled'))
);
comment on table session is 'One meeting of a group: when, where, with whom';
comment on column session.organisation_id is 'The organisation of the offering';
comment on column session.usual_mode is 'How it is held when it has not been moved online';
comment on column session.room_id is 'Its room, which is free for others while it is held online';
comment on column session.series_at is 'When it begins by the rule of its offering, wherever it was moved; null for one that was added by hand';
comment on column session.by_hand is 'Moved, changed or cancelled by itself: the rule leaves it as it is';
comment on column session.made_by is 'Null for a session of the demo';
create index session_organisation on session (area_id, organisation_id, starts_at);
create index session_offering on session (area_id, offering_id, starts_at);
create index session_room on session (area_id, room_id, starts_at) where room_id is not null;
create index session_teacher on session (area_id, teacher_id, starts_at) where teacher_id is not null;
create index session_interpreter on session (area_id, interpreter_id) where interpreter_id is not null;
create index session_made_by on session (area_id, made_by) where made_by is not null;
call maintenance.protect_area_rows('session');
grant insert, update, delete on session to taitopolku_app;

create table booking (
  area_id text not null,
  booking_id uuid not null,
  staff_id uuid,
  room_id uuid,
  interpreter_id uuid,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  session_id uuid,
  primary key (area_id, booking_id),
  foreign key (area_id, staff_id) references staff_member,
  foreign key (area_id, room_id) references room,
  foreign key (area_id, interpreter_id) references interpreter,
  foreign key (area_id, session_id) references session,
  constraint booking_of_one check (num_nonnulls(staff_id, room_id, interpreter_id) = 1),
  constraint booking_for_one check (num_nonnulls(session_id) = 1),
  constraint booking_times check (starts_at < ends_at and ends_at - starts_at <= interval '24 hours'),
  constraint booking_staff_once
    exclude using gist (area_id with =, staff_id with =, tstzrange(starts_at, ends_at) with &&) where (staff_id is not null),
  constraint booking_room_once
    exclude using gist (area_id with =, room_id with =, tstzrange(starts_at, ends_at) with &&) where (room_id is not null),
  constraint booking_interpreter_once
    exclude using gist (area_id with =, interpreter_id with =, tstzrange(starts_at, ends_at) with &&) where (interpreter_id is not null)
);
comment on table booking is 'That a member of the staff, a room or an interpreter is taken, and for what: never for two things at the same moment';
comment on constraint booking_times on booking is 'What lies around a moment began at most 24 hours before it: searches by the beginning rely on it';
create index booking_staff on booking (area_id, staff_id, starts_at) where staff_id is not null;
create index booking_room on booking (area_id, room_id, starts_at) where room_id is not null;
create index booking_interpreter on booking (area_id, interpreter_id, starts_at) where interpreter_id is not null;
create index booking_session on booking (area_id, session_id) where session_id is not null;
call maintenance.protect_area_rows('booking');
grant insert, delete on booking to taitopolku_app;
