-- A person as a client of a centre: from acceptance to the end, its steps, notes and outcomes.

create table clientship (
  area_id text not null,
  clientship_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  handover_id uuid,
  previous_clientship_id uuid,
  state text not null check (state in ('waiting', 'active', 'paused', 'ended')),
  started_on date not null,
  activated_on date,
  responsible_id uuid not null,
  caseworker_name text,
  caseworker_contact text,
  next_step text,
  next_step_on date,
  last_contact_on date,
  pause_reason text check (pause_reason in ('family_leave', 'illness_or_other_personal', 'study', 'work', 'abroad', 'other')),
  paused_until date,
  ended_on date,
  end_reason text check (end_reason in ('employed_open', 'employed_subsidised', 'apprenticeship', 'entrepreneur',
    'degree_study', 'other_study', 'moved', 'health', 'family_leave', 'goal_not_reached', 'no_contact', 'other_service',
    'retired', 'died')),
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, clientship_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, handover_id) references handover,
  foreign key (area_id, previous_clientship_id) references clientship,
  foreign key (area_id, responsible_id) references staff_member,
  check ((state = 'ended') = (ended_on is not null)),
  check ((ended_on is null) = (end_reason is null)),
  check (ended_on >= started_on),
  check ((state = 'paused') = (pause_reason is not null)),
  check (next_step is not null or next_step_on is null)
);
comment on table clientship is 'A person at a centre with one responsible expert: the fold of its steps; reopening makes a new one';
comment on column clientship.caseworker_name is 'The statutory caseworker at the employment authority, a named contact beside the responsible expert';
create index clientship_client on clientship (area_id, client_id);
create index clientship_organisation on clientship (area_id, organisation_id, started_on);
create index clientship_responsible on clientship (area_id, responsible_id, next_step_on, clientship_id) where state <> 'ended';
create index clientship_responsible_all on clientship (area_id, responsible_id);
-- The work list of a centre, walked in its order: the next steps of the open ones, the ends of the others.
create index clientship_due on clientship (area_id, organisation_id, next_step_on, clientship_id) where state <> 'ended';
create index clientship_ended on clientship (area_id, organisation_id, ended_on, clientship_id) where state = 'ended';
create index clientship_handover on clientship (area_id, handover_id) where handover_id is not null;
create index clientship_previous on clientship (area_id, previous_clientship_id) where previous_clientship_id is not null;
create unique index clientship_open on clientship (area_id, client_id, organisation_id) where state <> 'ended';
call maintenance.protect_client_rows('clientship');
grant insert, update on clientship to taitopolku_app;

create table clientship_step (
  area_id text not null,
  clientship_id uuid not null,
  position integer not null check (position > 0),
  client_id uuid not null,
  kind text not null check (kind in ('started', 'assigned', 'activated', 'paused', 'resumed', 'planned', 'step_done',
    'caseworker', 'ended', 'corrected')),
  on_day date not null,
  at timestamptz not null default now(),
  by_staff_id uuid,
  words text,
  detail jsonb not null default '{}',
  visible_to uuid[] not null,
  primary key (area_id, clientship_id, position),
  foreign key (area_id, clientship_id) references clientship,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, by_staff_id) references staff_member
);
comment on table clientship_step is 'What happened to a clientship, in order, by whom and why; never edited, a correction is a step';
create index clientship_step_client on clientship_step (area_id, client_id);
create index clientship_step_by on clientship_step (area_id, by_staff_id) where by_staff_id is not null;
call maintenance.protect_client_rows('clientship_step');
grant insert, update (visible_to) on clientship_step to taitopolku_app;

create table case_note (
  area_id text not null,
  case_note_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  clientship_id uuid,
  kind text not null check (kind in ('meeting', 'call', 'call_attempt', 'video', 'message', 'letter', 'no_show',
    'employer_contact', 'network', 'observation')),
  happened_on date not null,
  text text not null check (text <> ''),
  written_by uuid not null,
  written_at timestamptz not null default now(),
  replaces_id uuid,
  rectified_at timestamptz,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null,
  primary key (area_id, case_note_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, clientship_id) references clientship,
  foreign key (area_id, written_by) references staff_member,
  foreign key (area_id, rectified_by) references staff_member,
  foreign key (area_id, replaces_id) references case_note,
  check ((rectified_at is null) = (rectified_by is null) and (rectified_at is null) = (rectification is null))
);
comment on table case_note is 'What was talked and done with a client; a rectified one is hidden from all but the auditor';
create index case_note_client on case_note (area_id, client_id, happened_on);
create index case_note_organisation on case_note (area_id, organisation_id);
create index case_note_clientship on case_note (area_id, clientship_id) where clientship_id is not null;
create index case_note_written_by on case_note (area_id, written_by);
create index case_note_rectified_by on case_note (area_id, rectified_by) where rectified_by is not null;
create index case_note_replaces on case_note (area_id, replaces_id) where replaces_id is not null;
call maintenance.protect_client_rows('case_note');
grant insert, update (rectified_at, rectified_by, rectification, visible_to) on case_note to taitopolku_app;

create table sensitive_note (
  area_id text not null,
  sensitive_note_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  clientship_id uuid,
  kind text not null check (kind in ('meeting', 'call', 'call_attempt', 'video', 'message', 'letter', 'no_show',
    'employer_contact', 'network', 'observation')),
  happened_on date not null,
  text text not null check (text <> ''),
  written_by uuid not null,
  written_at timestamptz not null default now(),
  replaces_id uuid,
  rectified_at timestamptz,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null,
  primary key (area_id, sensitive_note_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, clientship_id) references clientship,
  foreign key (area_id, written_by) references staff_member,
  foreign key (area_id, rectified_by) references staff_member,
  foreign key (area_id, replaces_id) references sensitive_note,
  check ((rectified_at is null) = (rectified_by is null) and (rectified_at is null) = (rectification is null))
);
comment on table sensitive_note is 'Notes that only those who work with the client read: apart from the others because fewer may';
create index sensitive_note_client on sensitive_note (area_id, client_id, happened_on);
create index sensitive_note_organisation on sensitive_note (area_id, organisation_id);
create index sensitive_note_clientship on sensitive_note (area_id, clientship_id) where clientship_id is not null;
create index sensitive_note_written_by on sensitive_note (area_id, written_by);
create index sensitive_note_rectified_by on sensitive_note (area_id, rectified_by) where rectified_by is not null;
create index sensitive_note_replaces on sensitive_note (area_id, replaces_id) where replaces_id is not null;
call maintenance.protect_client_rows('sensitive_note');
grant insert, update (rectified_at, rectified_by, rectification, visible_to) on sensitive_note to taitopolku_app;

create table outcome (
  area_id text not null,
  outcome_id uuid not null,
  client_id uuid not null,
  clientship_id uuid not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('employed_open', 'employed_subsidised', 'apprenticeship', 'entrepreneur',
    'degree_study', 'other_study', 'work_tryout', 'training_agreement')),
  began_on date not null,
  ended_on date check (ended_on >= began_on),
  own_field text check (own_field in ('yes', 'no', 'unclear')),
  own_field_judged_by uuid,
  weekly_hours integer check (weekly_hours between 1 and 60),
  evidence text not null check (evidence in ('client_told', 'document', 'employer', 'register')),
  confirmed_on date,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  rectified_at timestamptz,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null,
  primary key (area_id, outcome_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, clientship_id) references clientship,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, own_field_judged_by) references staff_member,
  foreign key (area_id, recorded_by) references staff_member,
  foreign key (area_id, rectified_by) references staff_member,
  check ((own_field is null) = (own_field_judged_by is null)),
  check ((rectified_at is null) = (rectified_by is null) and (rectified_at is null) = (rectification is null))
);
comment on table outcome is 'What a client reached during a clientship or with its end: work, business, study, tryout, each with evidence';
comment on column outcome.confirmed_on is 'Of a business: the day on which it was seen to be active six months after its start; until then provisional';
create index outcome_client on outcome (area_id, client_id);
create index outcome_clientship on outcome (area_id, clientship_id);
create index outcome_organisation on outcome (area_id, organisation_id, began_on);
create index outcome_judged_by on outcome (area_id, own_field_judged_by) where own_field_judged_by is not null;
create index outcome_recorded_by on outcome (area_id, recorded_by);
create index outcome_rectified_by on outcome (area_id, rectified_by) where rectified_by is not null;
call maintenance.protect_client_rows('outcome');
grant insert, update (ended_on, confirmed_on, rectified_at, rectified_by, rectification, visible_to) on outcome to taitopolku_app;

create table clientship_figure (
  area_id text not null,
  clientship_id uuid not null,
  client_id uuid,
  organisation_id uuid not null,
  started_on date not null,
  ended_on date,
  end_reason text,
  own_field text check (own_field in ('yes', 'no', 'unclear')),
  is_confirmed boolean not null default false,
  positive_on date,
  work_on date,
  business_on date,
  study_on date,
  phase text check (phase in ('in_integration', 'past_integration')),
  age integer,
  sex text check (sex in ('female', 'male')),
  mother_tongue text,
  visible_to uuid[] not null,
  primary key (area_id, clientship_id),
  foreign key (area_id, organisation_id) references organisation
);
comment on table clientship_figure is 'What is counted of a clientship, one narrow row, kept with each of its steps; outlives the person without saying who';
comment on column clientship_figure.phase is 'Integration phase on the first day, from the recorded plan; null is unknown';
create index clientship_figure_started on clientship_figure (area_id, organisation_id, started_on);
create index clientship_figure_ended on clientship_figure (area_id, organisation_id, ended_on) where ended_on is not null;
create index clientship_figure_client on clientship_figure (area_id, client_id) where client_id is not null;
call maintenance.protect_client_rows('clientship_figure');
grant insert, update on clientship_figure to taitopolku_app;

create table goal_definition (
  area_id text not null,
  goal_definition_id uuid not null,
  organisation_id uuid not null,
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  reached_by text[] not null check (cardinality(reached_by) > 0),
  in_own_field text[] not null default '{}',
  source text not null,
  version integer not null default 1,
  primary key (area_id, goal_definition_id),
  foreign key (area_id, organisation_id) references organisation,
  constraint goal_definition_periods_apart
    exclude using gist (area_id with =, organisation_id with =, valid with &&)
);
comment on table goal_definition is 'With which end reasons a clientship of a centre reaches the goal, and which of them only in the own field';
create index goal_definition_organisation on goal_definition (area_id, organisation_id);
call maintenance.protect_area_rows('goal_definition');
grant insert, update on goal_definition to taitopolku_app;

create table saved_view (
  area_id text not null,
  saved_view_id uuid not null,
  staff_id uuid not null,
  list text not null,
  name text not null,
  search jsonb not null,
  made_at timestamptz not null default now(),
  version integer not null default 1,
  primary key (area_id, saved_view_id),
  unique (area_id, staff_id, list, name),
  foreign key (area_id, staff_id) references staff_member
);
comment on table saved_view is 'Filters and order of a list that a person keeps under a name: the search part of the address';
call maintenance.protect_area_rows('saved_view');
grant insert, update, delete on saved_view to taitopolku_app;
