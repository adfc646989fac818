-- Assessments that ask once: forms in versions, and what was answered on them beside the facts of the client.

create table form (
  area_id text not null,
  form_id uuid not null,
  code text not null check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
  kind text not null check (kind in ('entry', 'service_needs', 'skills_mapping', 'career_guidance', 'review', 'exit')),
  made_at timestamptz not null default now(),
  primary key (area_id, form_id),
  unique (area_id, code),
  foreign key (area_id) references area
);
comment on table form is 'A form of assessments: what its versions have in common';
call maintenance.protect_area_rows('form');
grant insert, update on form to taitopolku_app;

create table form_version (
  area_id text not null,
  form_id uuid not null,
  number integer not null check (number > 0),
  state text not null check (state in ('draft', 'published', 'retired')),
  content jsonb not null,
  saved_by uuid,
  saved_at timestamptz not null default now(),
  published_by uuid,
  published_at timestamptz,
  retired_at timestamptz,
  version integer not null default 1,
  primary key (area_id, form_id, number),
  foreign key (area_id, form_id) references form,
  foreign key (area_id, saved_by) references staff_member,
  foreign key (area_id, published_by) references staff_member,
  check ((state = 'draft') = (published_at is null)),
  check ((state = 'retired') = (retired_at is not null))
);
comment on table form_version is 'What a form says; once published it is never changed, so that answers keep their questions';
comment on column form_version.saved_by is 'Null for a version that was delivered with the product';
create unique index form_version_state on form_version (area_id, form_id, state) where state in ('draft', 'published');
create index form_version_saved_by on form_version (area_id, saved_by) where saved_by is not null;
create index form_version_published_by on form_version (area_id, published_by) where published_by is not null;
call maintenance.protect_area_rows('form_version');
grant insert, update, delete on form_version to taitopolku_app;

create table assessment (
  area_id text not null,
  assessment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  form_id uuid not null,
  form_number integer not null,
  state text not null check (state in ('open', 'finished')),
  prefilled text[] not null,
  opened_by uuid not null,
  opened_at timestamptz not null default now(),
  worked_at timestamptz not null default now(),
  seconds integer not null default 0 check (seconds >= 0),
  finished_by uuid,
  finished_at timestamptz,
  finished_on date,
  questions integer check (questions >= 0),
  not_asked integer,
  confirmed integer,
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, assessment_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, form_id, form_number) references form_version (area_id, form_id, number),
  foreign key (area_id, opened_by) references staff_member,
  foreign key (area_id, finished_by) references staff_member,
  check ((state = 'finished') = (finished_at is not null) and (finished_at is null) = (finished_by is null)
    and (finished_at is null) = (finished_on is null) and (finished_at is null) = (questions is null)
    and (finished_at is null) = (not_asked is null) and (finished_at is null) = (confirmed is null)),
  check (confirmed >= 0 and confirmed <= not_asked and not_asked <= questions)
);
comment on table assessment is 'A form that was opened for a client; answers to bound questions are facts of the client, not here';
comment on column assessment.prefilled is 'Questions whose facts were known and within their shelf life when the form was opened';
comment on column assessment.seconds is 'Time from opening to saving, long pauses left out; read as a figure of a centre alone';
comment on column assessment.not_asked is 'Questions that were known when the form was opened and were not answered anew';
create index assessment_client on assessment (area_id, client_id);
create index assessment_organisation on assessment (area_id, organisation_id, finished_on);
create index assessment_form on assessment (area_id, form_id, form_number);
create index assessment_opened_by on assessment (area_id, opened_by);
create index assessment_finished_by on assessment (area_id, finished_by) where finished_by is not null;
call maintenance.protect_client_rows('assessment');
grant insert, update, delete on assessment to taitopolku_app;

create table assessment_section (
  area_id text not null,
  assessment_id uuid not null,
  section text not null,
  client_id uuid not null,
  version integer not null check (version > 0),
  answers jsonb not null,
  recorded jsonb not null,
  confirmed text[] not null,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  visible_to uuid[] not null,
  primary key (area_id, assessment_id, section),
  foreign key (area_id, assessment_id) references assessment,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, saved_by) references staff_member
);
comment on table assessment_section is 'A section of an assessment, saved by itself: free answers, and which bound questions were answered or confirmed';
comment on column assessment_section.recorded is 'The ids of the observations that were recorded here, by question: a correction marks the earlier one as wrong';
create index assessment_section_client on assessment_section (area_id, client_id);
create index assessment_section_saved_by on assessment_section (area_id, saved_by);
call maintenance.protect_client_rows('assessment_section');
grant insert, update, delete on assessment_section to taitopolku_app;
