-- Impact studies: what is asked, with which data until when, how it was run, and what of it was released by whom and why.

create table study (
  area_id text not null,
  study_id uuid not null,
  organisation_id uuid not null,
  title text not null,
  purpose text not null,
  keep_until date not null,
  created_by uuid not null,
  created_at timestamptz not null default now(),
  forgotten_at timestamptz,
  version integer not null default 1,
  primary key (area_id, study_id),
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, created_by) references staff_member
);
comment on table study is 'An impact study: its question, whose it is, and until when its data and closed results are kept';
comment on column study.keep_until is 'The last day of its data and closed results; the night after it they are deleted, what was released stays';
create index study_organisation on study (area_id, organisation_id, created_at);
create index study_created_by on study (area_id, created_by);
create index study_keep on study (area_id, keep_until) where forgotten_at is null;
call maintenance.protect_area_rows('study');
grant insert, update on study to taitopolku_app;

create table study_specification (
  area_id text not null,
  study_id uuid not null,
  number integer not null check (number > 0),
  text text not null,
  saved_by uuid not null,
  saved_at timestamptz not null default now(),
  primary key (area_id, study_id, number),
  foreign key (area_id, study_id) references study,
  foreign key (area_id, saved_by) references staff_member
);
comment on table study_specification is 'Every version of the specification (YAML) of a study; only added to';
create index study_specification_saved_by on study_specification (area_id, saved_by);
call maintenance.protect_area_rows('study_specification');
grant insert on study_specification to taitopolku_app;

create table study_file (
  area_id text not null,
  study_file_id uuid not null,
  study_id uuid not null,
  name text not null check (name ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'),
  origin text not null check (origin in ('upload', 'export')),
  bytes bigint not null check (bytes > 0),
  sha256 text,
  row_count bigint,
  columns text[],
  brought_by uuid not null,
  brought_at timestamptz not null default now(),
  deleted_at timestamptz,
  primary key (area_id, study_file_id),
  foreign key (area_id, study_id) references study,
  foreign key (area_id, brought_by) references staff_member,
  check ((sha256 is null) = (columns is null))
);
comment on table study_file is 'A pseudonymised file of a study: the bytes lie in the shared folder, here stands what they were; whole once its hash is known';
create unique index study_file_name on study_file (area_id, study_id, name) where deleted_at is null;
create index study_file_study on study_file (area_id, study_id);
create index study_file_brought_by on study_file (area_id, brought_by);
call maintenance.protect_area_rows('study_file');
grant insert, update on study_file to taitopolku_app;

create table study_run (
  area_id text not null,
  study_run_id uuid not null,
  study_id uuid not null,
  specification_number integer not null,
  state text not null check (state in ('queued', 'running', 'done', 'failed', 'cancelled')),
  stage text,
  share integer not null default 0 check (share between 0 and 1000),
  cancel_asked boolean not null default false,
  fault text,
  spec_hash text,
  data_hash text,
  protocol jsonb,
  result jsonb,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  begun_at timestamptz,
  worked_at timestamptz,
  finished_at timestamptz,
  primary key (area_id, study_run_id),
  foreign key (area_id, study_id, specification_number) references study_specification,
  foreign key (area_id, study_id) references study,
  foreign key (area_id, asked_by) references staff_member,
  check ((state = 'failed') = (fault is not null)),
  check ((state in ('done', 'failed', 'cancelled')) = (finished_at is not null)),
  check (state <> 'done' or (spec_hash is not null and data_hash is not null and protocol is not null))
);
comment on table study_run is 'A run of one version of a specification: how far it is, and its hashes and frozen protocol; its files lie in the shared folder';
comment on column study_run.share is 'How much is done, in thousandths';
comment on column study_run.result is 'Effects, balance and warnings, unsuppressed; forgotten with the data of the study';
create index study_run_study on study_run (area_id, study_id, asked_at);
create index study_run_specification on study_run (area_id, study_id, specification_number);
create index study_run_asked_by on study_run (area_id, asked_by);
-- One study of an area is worked on at a time: its protocol log is one, and so is the machine.
create unique index study_run_running on study_run (area_id) where state = 'running';
create index study_run_queued on study_run (area_id, asked_at) where state = 'queued';
call maintenance.protect_area_rows('study_run');
grant insert, update on study_run to taitopolku_app;

create table study_run_step (
  area_id text not null,
  study_run_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('asked', 'begun', 'cancel_asked', 'done', 'failed', 'cancelled')),
  by_staff_id uuid,
  at timestamptz not null default now(),
  primary key (area_id, study_run_id, position),
  foreign key (area_id, study_run_id) references study_run,
  foreign key (area_id, by_staff_id) references staff_member,
  check ((kind in ('asked', 'cancel_asked')) = (by_staff_id is not null))
);
comment on table study_run_step is 'What happened with a run, of which its state is the fold; only added to';
create index study_run_step_by on study_run_step (area_id, by_staff_id) where by_staff_id is not null;
call maintenance.protect_area_rows('study_run_step');
grant insert on study_run_step to taitopolku_app;

create table release (
  area_id text not null,
  release_id uuid not null,
  study_id uuid not null,
  study_run_id uuid not null,
  organisation_id uuid not null,
  title text not null,
  purpose text not null,
  shown_to uuid[] not null,
  state text not null check (state in ('asked', 'released', 'declined')),
  files jsonb not null,
  findings jsonb not null,
  conflicts jsonb not null,
  sketches jsonb not null,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  decided_by uuid,
  decided_at timestamptz,
  reason text,
  version integer not null default 1,
  primary key (area_id, release_id),
  foreign key (area_id, study_id) references study,
  foreign key (area_id, study_run_id) references study_run,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, asked_by) references staff_member,
  foreign key (area_id, decided_by) references staff_member,
  check ((state = 'asked') = (decided_by is null)),
  check ((state = 'asked') = (decided_at is null)),
  check ((state = 'asked') = (reason is null)),
  check (decided_by is distinct from asked_by)
);
comment on table release is 'A request to release outputs of a run: just these files by their hashes, what disclosure control did, who decided and why';
comment on column release.shown_to is 'Organisations whose managers are given what is released, beside that of the study';
comment on column release.conflicts is 'What the outputs tell together with those that were released before';
comment on column release.sketches is 'Summaries of the groups that are shown, by which later releases are held against this one; they say nobody';
create index release_study on release (area_id, study_id);
create index release_run on release (area_id, study_run_id);
create index release_organisation on release (area_id, organisation_id, asked_at);
create index release_asked_by on release (area_id, asked_by);
create index release_decided_by on release (area_id, decided_by) where decided_by is not null;
create index release_state on release (area_id, state, asked_at);
create unique index release_open on release (area_id, study_run_id) where state = 'asked';
call maintenance.protect_area_rows('release');
grant insert, update on release to taitopolku_app;

create table release_step (
  area_id text not null,
  release_id uuid not null,
  position integer not null check (position > 0),
  kind text not null check (kind in ('asked', 'released', 'declined')),
  by_staff_id uuid not null,
  at timestamptz not null default now(),
  reason text not null,
  primary key (area_id, release_id, position),
  foreign key (area_id, release_id) references release,
  foreign key (area_id, by_staff_id) references staff_member
);
comment on table release_step is 'Who asked for a release and who decided it, when and why; only added to';
create index release_step_by on release_step (area_id, by_staff_id);
call maintenance.protect_area_rows('release_step');
grant insert on release_step to taitopolku_app;
