-- Tasks made by hand, and what is told to people of the staff. What follows from other rows is no task here: it is read from them.

create table task (
  area_id text not null,
  task_id uuid not null,
  organisation_id uuid not null,
  client_id uuid,
  staff_id uuid,
  title text not null check (title <> ''),
  due_on date not null,
  state text not null default 'open' check (state in ('open', 'done', 'dropped')),
  state_on date,
  made_by uuid not null,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, task_id),
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, staff_id) references staff_member,
  foreign key (area_id, made_by) references staff_member,
  constraint task_is_somebodys check (staff_id is not null or client_id is not null),
  check ((state = 'open') = (state_on is null))
);
comment on table task is 'Something to do by a day, made by hand: of a person, or of whoever is responsible for the client at the organisation';
comment on column task.staff_id is 'Null: of whoever is responsible for the client, so that it goes with the client when the client changes hands';
create index task_organisation on task (area_id, organisation_id);
create index task_client on task (area_id, client_id) where client_id is not null;
create index task_staff on task (area_id, staff_id, due_on) where staff_id is not null;
create index task_made_by on task (area_id, made_by);
call maintenance.protect_client_rows('task');
grant insert, update on task to taitopolku_app;

create index client_fact_recorded on client_fact (area_id, client_id, recorded_at);

create table notification (
  area_id text not null,
  notification_id uuid not null,
  staff_id uuid not null,
  kind text not null check (kind <> ''),
  subject_id uuid,
  at timestamptz not null default now(),
  read_at timestamptz,
  mailed_at timestamptz,
  primary key (area_id, notification_id),
  foreign key (area_id, staff_id) references staff_member
);
comment on table notification is 'What was told to somebody of the staff: a kind and the id of what it is about, no word of a person; kept for ninety days';
create index notification_staff on notification (area_id, staff_id, at, notification_id);
create index notification_unmailed on notification (area_id, staff_id) where mailed_at is null and read_at is null;
create index notification_at on notification (area_id, at);
call maintenance.protect_area_rows('notification');
grant insert, update, delete on notification to taitopolku_app;

alter table staff_member add column notices_by_mail text not null default 'daily'
  check (notices_by_mail in ('off', 'at_once', 'daily'));
comment on column staff_member.notices_by_mail is 'Whether e-mail says that there is something new: never, within minutes, or once a day';
