-- Enrolments: who has a seat in a group, who waits for one and why in that place.

alter table offering add column offer_days integer check (offer_days between 1 and 60);
comment on column offering.offer_days is 'Working days within which an offered seat is accepted; null: a free seat is taken at once';

create table queue_rule (
  area_id text not null,
  organisation_id uuid not null,
  priorities text[] not null check (priorities <@ array['integration_plan', 'legal_deadline']),
  version integer not null default 1,
  primary key (area_id, organisation_id),
  foreign key (area_id, organisation_id) references organisation
);
comment on table queue_rule is 'What comes before the day of joining in the queues of an organisation, the weightiest first; without a row nothing does';
call maintenance.protect_area_rows('queue_rule');
grant insert, update on queue_rule to taitopolku_app;

create table enrolment (
  area_id text not null,
  enrolment_id uuid not null,
  offering_id uuid not null,
  client_id uuid not null,
  state text not null check (state in ('queued', 'offered', 'accepted', 'lapsed', 'declined', 'started', 'completed', 'interrupted', 'cancelled')),
  joined_at timestamptz not null,
  offered_until date,
  reason text,
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, enrolment_id),
  foreign key (area_id, offering_id) references offering,
  foreign key (area_id, client_id) references client,
  constraint enrolment_offered check (offered_until is null or state = 'offered')
);
comment on table enrolment is 'That a client is in a group, or wants to be: the fold of its steps';
comment on column enrolment.joined_at is 'Waiting counts from here, also after a move to a later group';
create unique index enrolment_once on enrolment (area_id, offering_id, client_id)
  where state in ('queued', 'offered', 'accepted', 'started');
create index enrolment_queue on enrolment (area_id, offering_id, state, joined_at);
create index enrolment_client on enrolment (area_id, client_id);
create index enrolment_offered_until on enrolment (area_id, offered_until) where offered_until is not null;
call maintenance.protect_client_rows('enrolment');
grant insert, update on enrolment to taitopolku_app;

create table enrolment_step (
  area_id text not null,
  enrolment_id uuid not null,
  position integer not null,
  client_id uuid not null,
  kind text not null check (kind in ('joined', 'offered', 'accepted', 'declined', 'lapsed', 'cancelled', 'moved', 'started', 'completed', 'interrupted')),
  at timestamptz not null,
  by_staff_id uuid,
  offering_id uuid,
  offered_until date,
  reason text,
  visible_to uuid[] not null,
  primary key (area_id, enrolment_id, position),
  foreign key (area_id, enrolment_id) references enrolment,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, by_staff_id) references staff_member,
  foreign key (area_id, offering_id) references offering,
  constraint enrolment_step_of_group check ((offering_id is not null) = (kind in ('joined', 'moved')))
);
comment on table enrolment_step is 'What was done with an enrolment: when, by whom (nobody: by the clock or because a seat fell free) and why; never changed';
create index enrolment_step_client on enrolment_step (area_id, client_id);
create index enrolment_step_by_staff on enrolment_step (area_id, by_staff_id) where by_staff_id is not null;
create index enrolment_step_offering on enrolment_step (area_id, offering_id) where offering_id is not null;
call maintenance.protect_client_rows('enrolment_step');
grant insert, update (visible_to) on enrolment_step to taitopolku_app;
