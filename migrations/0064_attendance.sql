-- Attendance: what is marked of whom at which session of a group, and who may be about to drop out.

create table attendance_mark (
  area_id text not null,
  attendance_mark_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  kind text check (kind in ('present', 'late', 'partly', 'online', 'absent')),
  minutes integer check (minutes between 1 and 720),
  reason text check (reason in ('unannounced', 'illness', 'family', 'work', 'appointment', 'other_service', 'other')),
  origin text not null check (origin in ('all', 'client', 'person')),
  made_at timestamptz not null,
  received_at timestamptz not null default clock_timestamp(),
  by_staff_id uuid,
  visible_to uuid[] not null,
  primary key (area_id, attendance_mark_id),
  foreign key (area_id, session_id) references session,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, by_staff_id) references staff_member,
  constraint attendance_mark_minutes check ((minutes is not null) = coalesce(kind in ('late', 'partly'), false)),
  constraint attendance_mark_reason check ((reason is not null) = coalesce(kind = 'absent', false))
);
comment on table attendance_mark is 'Each time that somebody''s attendance was marked, with or without a connection: never changed, so that no mark is lost';
comment on column attendance_mark.attendance_mark_id is 'Made where the mark was made: a mark that is sent twice is one';
comment on column attendance_mark.kind is 'Null takes back what was marked';
comment on column attendance_mark.made_at is 'When it was marked; received_at is when it came here';
comment on column attendance_mark.by_staff_id is 'Null: by the client, or in the demo';
create index attendance_mark_session on attendance_mark (area_id, session_id, client_id);
create index attendance_mark_client on attendance_mark (area_id, client_id);
create index attendance_mark_by_staff on attendance_mark (area_id, by_staff_id) where by_staff_id is not null;
call maintenance.protect_client_rows('attendance_mark');
grant insert, update (visible_to) on attendance_mark to taitopolku_app;

create table attendance (
  area_id text not null,
  session_id uuid not null,
  client_id uuid not null,
  attendance_mark_id uuid not null,
  kind text,
  minutes integer,
  reason text,
  origin text not null,
  made_at timestamptz not null,
  visible_to uuid[] not null,
  primary key (area_id, session_id, client_id),
  foreign key (area_id, session_id) references session,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, attendance_mark_id) references attendance_mark
);
comment on table attendance is 'What is marked of somebody at a session: the mark that decides among all that were made';
create index attendance_client on attendance (area_id, client_id);
create index attendance_deciding on attendance (area_id, attendance_mark_id);
call maintenance.protect_client_rows('attendance');
grant insert, update on attendance to taitopolku_app;

create function attended_minutes(kind text, minutes integer, length integer) returns integer
language sql immutable parallel safe
return case kind when 'present' then length when 'online' then length
                 when 'late' then greatest(0, length - minutes) when 'partly' then least(minutes, length) else 0 end;
comment on function attended_minutes is 'How many minutes of a session somebody attended; the same rule as in the model of marks';

create table attendance_rule (
  area_id text not null,
  organisation_id uuid not null,
  absences integer check (absences between 2 and 20),
  sessions integer not null check (sessions between 3 and 40),
  rate integer check (rate between 1 and 100),
  fall integer check (fall between 1 and 100),
  group_rate integer check (group_rate between 1 and 100),
  group_fall integer check (group_fall between 1 and 100),
  version integer not null default 1,
  primary key (area_id, organisation_id),
  foreign key (area_id, organisation_id) references organisation
);
comment on table attendance_rule is 'When somebody of a group of the organisation may be about to drop out; null: the rule is off; without a row the usual rule holds';
call maintenance.protect_area_rows('attendance_rule');
grant insert, update on attendance_rule to taitopolku_app;

create table attendance_alarm (
  area_id text not null,
  attendance_alarm_id uuid not null,
  client_id uuid not null,
  offering_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('absences', 'falling', 'low')),
  absences integer,
  rate integer,
  rate_before integer,
  state text not null default 'open' check (state in ('open', 'handled', 'over')),
  raised_on date not null,
  handled_by uuid,
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, attendance_alarm_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, offering_id) references offering,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, handled_by) references staff_member
);
comment on table attendance_alarm is 'That somebody may be about to drop out of a group: what was seen, since when, and whether anybody has seen to it';
comment on column attendance_alarm.organisation_id is 'The organisation of the group, by whose rule it was raised';
create unique index attendance_alarm_once on attendance_alarm (area_id, offering_id, client_id) where state <> 'over';
create index attendance_alarm_client on attendance_alarm (area_id, client_id);
create index attendance_alarm_offering on attendance_alarm (area_id, offering_id);
create index attendance_alarm_organisation on attendance_alarm (area_id, organisation_id);
create index attendance_alarm_handled_by on attendance_alarm (area_id, handled_by) where handled_by is not null;
call maintenance.protect_client_rows('attendance_alarm');
grant insert, update on attendance_alarm to taitopolku_app;
