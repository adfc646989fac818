-- Vocational skills: what is said of them by whom, and which units of qualifications were identified and recognised.

create table skill_assessment (
  area_id text not null,
  skill_assessment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  qualification text,
  unit text,
  requirement integer check (requirement > 0),
  concept_id uuid,
  level text not null check (level in ('not_yet', '1', '2', '3', '4', '5', 'passed', 'helped', 'alone', 'guides')),
  assessor text not null check (assessor in ('self', 'teacher')),
  observed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  visible_to uuid[] not null,
  primary key (area_id, skill_assessment_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, recorded_by) references staff_member,
  constraint skill_assessment_of_one check ((concept_id is null) = (requirement is not null)
    and (requirement is null) = (unit is null) and (unit is null) = (qualification is null))
);
comment on table skill_assessment is 'What the client, or a teacher, said on a day of one requirement of a unit or one skill of ESCO; never changed, later ones follow';
create index skill_assessment_client on skill_assessment (area_id, client_id, qualification, unit);
create index skill_assessment_organisation on skill_assessment (area_id, organisation_id);
create index skill_assessment_recorded_by on skill_assessment (area_id, recorded_by);
call maintenance.protect_client_rows('skill_assessment');
grant insert, update (visible_to) on skill_assessment to taitopolku_app;

create table recognition_step (
  area_id text not null,
  recognition_step_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  qualification text not null,
  unit text not null,
  kind text not null check (kind in ('identified', 'recognised', 'refused', 'withdrawn')),
  on_day date not null,
  basis text not null check (basis <> '' and length(basis) <= 100),
  recorded_by uuid not null,
  recorded_at timestamptz not null default clock_timestamp(),
  visible_to uuid[] not null,
  primary key (area_id, recognition_step_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, recorded_by) references staff_member
);
comment on table recognition_step is 'That competence for a unit was found to be there (identified) or was decided to count (recognised): two things, each with who, when and on what';
create index recognition_step_client on recognition_step (area_id, client_id, qualification, unit);
create index recognition_step_organisation on recognition_step (area_id, organisation_id);
create index recognition_step_recorded_by on recognition_step (area_id, recorded_by);
call maintenance.protect_client_rows('recognition_step');
grant insert, update (visible_to) on recognition_step to taitopolku_app;
