-- Plans in two languages: what was agreed with a client, version by version, with its steps for lists.

create table plan_rule (
  area_id text not null,
  plan_rule_id uuid not null,
  kind text not null check (kind in ('integration_plan', 'employment_plan', 'activation_plan', 'multi_sector_employment_plan',
    'multi_sector_integration_plan', 'employment_programme', 'job_search_plan')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  is_offered boolean not null,
  max_months integer check (max_months between 1 and 120),
  review_months integer check (review_months between 1 and 60),
  source text not null check (source <> ''),
  version integer not null default 1,
  primary key (area_id, plan_rule_id),
  foreign key (area_id) references area,
  constraint plan_rule_periods_apart exclude using gist (area_id with =, kind with =, valid with &&)
);
comment on table plan_rule is 'How long a plan of a kind lasts at most and when it is reviewed, by the day on which it begins; null is not known';
call maintenance.protect_area_rows('plan_rule');
grant insert, update on plan_rule to taitopolku_app;

create table phrase_check (
  area_id text not null,
  phrase text not null,
  language text not null,
  words text not null check (words <> ''),
  checked_by text not null check (checked_by <> ''),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  primary key (area_id, phrase, language),
  foreign key (area_id, recorded_by) references staff_member
);
comment on table phrase_check is 'A translator has checked these very words of a phrase; other words of it are unchecked';
create index phrase_check_recorded_by on phrase_check (area_id, recorded_by);
call maintenance.protect_area_rows('phrase_check');
grant insert, update, delete on phrase_check to taitopolku_app;

create table plan (
  area_id text not null,
  plan_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('integration_plan', 'employment_plan', 'activation_plan', 'multi_sector_employment_plan',
    'multi_sector_integration_plan', 'employment_programme', 'job_search_plan')),
  state text not null check (state in ('draft', 'in_force', 'under_review', 'replaced', 'ended')),
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  review_on date,
  accepted_number integer check (accepted_number > 0),
  latest_number integer not null check (latest_number > 0),
  ended_on date,
  end_reason text check (end_reason in ('goal_reached', 'replaced', 'moved', 'clientship_ended', 'other')),
  made_by uuid not null,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, plan_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, made_by) references staff_member,
  check ((state = 'draft') = (accepted_number is null)),
  check ((state in ('replaced', 'ended')) = (ended_on is not null)),
  check ((ended_on is null) = (end_reason is null)),
  check (accepted_number <= latest_number)
);
comment on table plan is 'What is agreed with a client: the head of its versions';
comment on column plan.accepted_number is 'The version that is in force or was last; null while none was accepted';
comment on column plan.latest_number is 'Greater than the accepted one while a new version is being made';
create index plan_client on plan (area_id, client_id);
create index plan_organisation on plan (area_id, organisation_id, review_on) where state in ('in_force', 'under_review');
create index plan_organisation_all on plan (area_id, organisation_id);
create index plan_made_by on plan (area_id, made_by);
create unique index plan_in_force on plan (area_id, client_id, organisation_id) where state in ('in_force', 'under_review');
call maintenance.protect_client_rows('plan');
grant insert, update, delete on plan to taitopolku_app;

create table plan_version (
  area_id text not null,
  plan_id uuid not null,
  number integer not null check (number > 0),
  client_id uuid not null,
  binding text not null check (binding in ('fi', 'sv')),
  client_language text,
  starts_on date not null,
  ends_on date check (ends_on >= starts_on),
  review_on date,
  body jsonb not null,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  accepted_on date,
  accepted_mode text check (accepted_mode in ('in_person', 'by_phone')),
  with_interpreter boolean,
  accepted_by uuid,
  accepted_at timestamptz,
  visible_to uuid[] not null,
  primary key (area_id, plan_id, number),
  foreign key (area_id, plan_id) references plan,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, saved_by) references staff_member,
  foreign key (area_id, accepted_by) references staff_member,
  check ((accepted_on is null) = (accepted_mode is null) and (accepted_on is null) = (with_interpreter is null)
    and (accepted_on is null) = (accepted_by is null) and (accepted_on is null) = (accepted_at is null))
);
comment on table plan_version is 'What a plan says; once accepted it is never changed, a change makes the next version';
create index plan_version_client on plan_version (area_id, client_id);
create index plan_version_saved_by on plan_version (area_id, saved_by);
create index plan_version_accepted_by on plan_version (area_id, accepted_by) where accepted_by is not null;
call maintenance.protect_client_rows('plan_version');
grant insert, update, delete on plan_version to taitopolku_app;

create table plan_step (
  area_id text not null,
  plan_id uuid not null,
  sentence_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  position integer not null check (position >= 0),
  is_current boolean not null,
  responsible_kind text not null check (responsible_kind in ('client', 'staff', 'organisation')),
  responsible_staff_id uuid,
  responsible_organisation_id uuid,
  due_on date,
  state text not null check (state in ('planned', 'ongoing', 'done', 'cancelled')),
  state_on date not null,
  state_by uuid not null,
  visible_to uuid[] not null,
  primary key (area_id, plan_id, sentence_id),
  foreign key (area_id, plan_id) references plan,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, responsible_staff_id) references staff_member,
  foreign key (area_id, responsible_organisation_id) references organisation,
  foreign key (area_id, state_by) references staff_member,
  check ((responsible_kind = 'staff') = (responsible_staff_id is not null)),
  check ((responsible_kind = 'organisation') = (responsible_organisation_id is not null))
);
comment on table plan_step is 'How far each step of an accepted plan is; its words stand in the version';
comment on column plan_step.is_current is 'Whether the version in force still has it';
create index plan_step_client on plan_step (area_id, client_id);
create index plan_step_organisation on plan_step (area_id, organisation_id);
create index plan_step_staff on plan_step (area_id, responsible_staff_id, due_on)
  where is_current and state in ('planned', 'ongoing');
create index plan_step_staff_all on plan_step (area_id, responsible_staff_id) where responsible_staff_id is not null;
create index plan_step_responsible_organisation on plan_step (area_id, responsible_organisation_id)
  where responsible_organisation_id is not null;
create index plan_step_state_by on plan_step (area_id, state_by);
call maintenance.protect_client_rows('plan_step');
grant insert, update on plan_step to taitopolku_app;

create table plan_copy (
  area_id text not null,
  plan_id uuid not null,
  heading text not null check (heading in ('basics', 'unemployment_security', 'work_situation', 'education', 'ability_to_work',
    'wage_subsidy', 'plan', 'job_search_duty', 'rights_and_duties', 'carrying_out', 'job_search_profile')),
  client_id uuid not null,
  words_hash text not null,
  copied_by uuid not null,
  copied_at timestamptz not null default now(),
  visible_to uuid[] not null,
  primary key (area_id, plan_id, heading),
  foreign key (area_id, plan_id) references plan,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, copied_by) references staff_member
);
comment on table plan_copy is 'Which text of a plan was copied to the state''s register, by whom and when; other words have changed since';
create index plan_copy_client on plan_copy (area_id, client_id);
create index plan_copy_by on plan_copy (area_id, copied_by);
call maintenance.protect_client_rows('plan_copy');
grant insert, update on plan_copy to taitopolku_app;
