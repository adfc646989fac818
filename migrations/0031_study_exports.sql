-- Studies take the register of their own centre, runs tell their faults by code, and what was released can be withdrawn.

create table study_export (
  area_id text not null,
  study_export_id uuid not null,
  study_id uuid not null,
  decision text not null,
  dates text not null check (dates in ('keep', 'shift', 'month')),
  started_from date,
  started_to date check (started_to >= started_from),
  state text not null check (state in ('queued', 'running', 'done', 'failed')),
  share integer not null default 0 check (share between 0 and 1000),
  fault text,
  counts jsonb,
  asked_by uuid not null,
  asked_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (area_id, study_export_id),
  foreign key (area_id, study_id) references study,
  foreign key (area_id, asked_by) references staff_member,
  check ((state = 'failed') = (fault is not null)),
  check ((state in ('done', 'failed')) = (finished_at is not null)),
  check ((state = 'done') = (counts is not null))
);
comment on table study_export is 'A study that took pseudonymised data of its own centre: on whose decision, in which form, how many persons left; who they are stands in the access log';
comment on column study_export.decision is 'Number and day of the decision of the data holder';
comment on column study_export.fault is 'The code of what kept it from ending';
comment on column study_export.share is 'How much is done, in thousandths';
create index study_export_study on study_export (area_id, study_id, asked_at);
create index study_export_asked_by on study_export (area_id, asked_by);
create unique index study_export_open on study_export (area_id, study_id) where state in ('queued', 'running');
call maintenance.protect_area_rows('study_export');
grant insert, update on study_export to taitopolku_app;

alter table study_run add column fault_told jsonb;
comment on column study_run.fault_told is 'The fault by its code with what its sentence tells, for languages other than that of the command line';

alter table release drop constraint release_state_check;
alter table release add constraint release_state_check check (state in ('asked', 'released', 'declined', 'withdrawn'));
alter table release add column withdrawn_by uuid;
alter table release add column withdrawn_at timestamptz;
alter table release add column withdrawn_reason text;
alter table release add foreign key (area_id, withdrawn_by) references staff_member;
alter table release add constraint release_withdrawn_by_check check ((state = 'withdrawn') = (withdrawn_by is not null));
alter table release add constraint release_withdrawn_at_check check ((state = 'withdrawn') = (withdrawn_at is not null));
alter table release add constraint release_withdrawn_reason_check check ((state = 'withdrawn') = (withdrawn_reason is not null));
comment on column release.withdrawn_reason is 'Why it was withdrawn: those who read it are told';
create index release_withdrawn_by on release (area_id, withdrawn_by) where withdrawn_by is not null;

alter table release_step drop constraint release_step_kind_check;
alter table release_step add constraint release_step_kind_check check (kind in ('asked', 'released', 'declined', 'withdrawn'));
