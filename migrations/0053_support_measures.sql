-- Agreed support measures: codes beside what is known of support needs, seen and written by the same right.

create table support_measure (
  area_id text not null,
  support_measure_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  measure text not null check (measure in (
    'health_check', 'rehabilitation', 'mental_health', 'trauma_support', 'substance_abuse_service', 'disability_service',
    'social_work', 'debt_advice', 'housing_advice', 'childcare_arrangement', 'family_services', 'interpreter_support',
    'digital_support', 'safety_support')),
  follower_organisation_id uuid not null,
  follower_role text,
  follower_staff_id uuid,
  agreed_on date not null,
  agreed_by uuid not null,
  agreed_at timestamptz not null default clock_timestamp(),
  ended_on date,
  end_reason text check (end_reason in ('reached', 'not_needed', 'interrupted', 'recorded_wrongly')),
  ended_by uuid,
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, support_measure_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, follower_organisation_id) references organisation,
  foreign key (area_id, follower_staff_id) references staff_member,
  foreign key (area_id, agreed_by) references staff_member,
  foreign key (area_id, ended_by) references staff_member,
  constraint support_measure_one_follower check (follower_role is null or follower_staff_id is null),
  constraint support_measure_end check ((ended_on is null) = (end_reason is null) and (ended_on is null) = (ended_by is null)
    and ended_on >= agreed_on)
);
comment on table support_measure is 'A support measure that was agreed with a client, by its code alone: who follows it, since when, and how it ended';
comment on column support_measure.follower_role is 'Whoever has this role in the organisation follows it; null with follower_staff_id null: the organisation does';
create index support_measure_client on support_measure (area_id, client_id);
create unique index support_measure_open on support_measure (area_id, client_id, measure) where ended_on is null;
create index support_measure_organisation on support_measure (area_id, organisation_id);
create index support_measure_follower on support_measure (area_id, follower_organisation_id);
create index support_measure_follower_staff on support_measure (area_id, follower_staff_id) where follower_staff_id is not null;
create index support_measure_agreed_by on support_measure (area_id, agreed_by);
create index support_measure_ended_by on support_measure (area_id, ended_by) where ended_by is not null;
call maintenance.protect_client_rows('support_measure');
grant insert, update on support_measure to taitopolku_app;
