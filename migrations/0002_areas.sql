-- Employment areas, their organisations, centres, offices, services, staff, targets; national code lists.

create table employment_area (
  employment_area_code text primary key,
  name_fi text not null,
  name_sv text not null,
  name_en text not null
);
comment on table employment_area is 'National code list of employment areas (reference table)';

create table municipality (
  municipality_code text primary key,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  employment_area_code text not null references employment_area,
  wellbeing_county_code text not null
);
comment on table municipality is 'National code list of municipalities (reference table)';
create index municipality_employment_area on municipality (employment_area_code);
grant select on employment_area, municipality to taitopolku_app, taitopolku_retention;

create table area (
  area_id text primary key references employment_area (employment_area_code),
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  demo boolean not null default false,
  version integer not null default 1
);
comment on table area is 'An employment area that uses this installation; its id is the national code';
call maintenance.protect_area_rows('area');
grant update on area to taitopolku_app;

create table organisation (
  area_id text not null references area,
  organisation_id uuid not null,
  kind text not null check (kind in ('centre', 'employment_service', 'education_provider', 'wellbeing_county', 'other')),
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  position integer not null default 0,
  closed_on date,
  version integer not null default 1,
  primary key (area_id, organisation_id)
);
comment on table organisation is 'The unit of visibility: who may see a client is a list of organisations; a centre is one';
call maintenance.protect_area_rows('organisation');
grant insert, update on organisation to taitopolku_app;

create table centre (
  area_id text not null,
  organisation_id uuid not null,
  code text not null,
  owner_name text not null,
  goal_fi text not null,
  goal_sv text not null,
  goal_en text not null,
  version integer not null default 1,
  primary key (area_id, organisation_id),
  unique (area_id, code),
  foreign key (area_id, organisation_id) references organisation
);
comment on table centre is 'A skills centre: its short code, who runs it and what its clients aim at';
call maintenance.protect_area_rows('centre');
grant insert, update on centre to taitopolku_app;

create table office (
  area_id text not null references area,
  office_id uuid not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  municipality_code text not null references municipality,
  position integer not null default 0,
  closed_on date,
  version integer not null default 1,
  primary key (area_id, office_id)
);
comment on table office is 'A place where the area meets its clients';
create index office_municipality on office (municipality_code);
call maintenance.protect_area_rows('office');
grant insert, update on office to taitopolku_app;

create table service (
  area_id text not null,
  service_id uuid not null,
  organisation_id uuid not null,
  code text not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  position integer not null default 0,
  closed_on date,
  version integer not null default 1,
  primary key (area_id, service_id),
  unique (area_id, organisation_id, code),
  foreign key (area_id, organisation_id) references organisation
);
comment on table service is 'What a centre offers; criteria name services by code as the way towards a missing condition';
call maintenance.protect_area_rows('service');
grant insert, update on service to taitopolku_app;

create table staffing (
  area_id text not null,
  staffing_id uuid not null,
  organisation_id uuid not null,
  title_fi text not null,
  title_sv text not null,
  title_en text not null,
  headcount integer not null check (headcount >= 0),
  position integer not null default 0,
  closed_on date,
  version integer not null default 1,
  primary key (area_id, staffing_id),
  foreign key (area_id, organisation_id) references organisation
);
comment on table staffing is 'How many people a centre has for each title; capacity, not access rights';
create index staffing_organisation on staffing (area_id, organisation_id);
call maintenance.protect_area_rows('staffing');
grant insert, update on staffing to taitopolku_app;

create table target (
  area_id text not null,
  target_id uuid not null,
  organisation_id uuid not null,
  measure text not null check (measure in ('new_clients', 'goal_share')),
  value integer not null check (value > 0),
  period text not null check (period in ('calendar_year', 'whole_validity')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  interpretation_fi text not null default '',
  interpretation_sv text not null default '',
  interpretation_en text not null default '',
  source text not null,
  version integer not null default 1,
  primary key (area_id, target_id),
  foreign key (area_id, organisation_id) references organisation,
  check (measure <> 'goal_share' or value <= 100),
  constraint target_periods_apart
    exclude using gist (area_id with =, organisation_id with =, measure with =, valid with &&)
);
comment on table target is 'What a centre is to reach: new clients (persons) or the share to the goal (per cent), with how the text was read';
create index target_organisation on target (area_id, organisation_id);
call maintenance.protect_area_rows('target');
grant insert, update on target to taitopolku_app;

create table baseline (
  area_id text not null references area,
  baseline_id uuid not null,
  organisation_id uuid,
  quote text not null,
  source text not null,
  quoted_on date not null,
  position integer not null default 0,
  version integer not null default 1,
  primary key (area_id, baseline_id),
  foreign key (area_id, organisation_id) references organisation
);
comment on table baseline is 'An earlier result quoted as its source states it; never recalculated';
create index baseline_organisation on baseline (area_id, organisation_id);
call maintenance.protect_area_rows('baseline');
grant insert, update on baseline to taitopolku_app;

create table staff_member (
  area_id text not null references area,
  staff_id uuid not null,
  user_id text not null,
  name text not null,
  email text not null,
  locale text check (locale in ('fi', 'sv', 'en')),
  density text check (density in ('comfortable', 'compact')),
  locked_at timestamptz,
  version integer not null default 1,
  primary key (area_id, staff_id),
  unique (area_id, user_id),
  unique (area_id, email)
);
comment on table staff_member is 'A person who works in the area with this software; signs in as the user of the sign-in schema';
-- Sign-in knows the user before the area, so the session is looked up by user alone.
create index staff_member_user on staff_member (user_id);
call maintenance.protect_area_rows('staff_member');
grant insert, update on staff_member to taitopolku_app;

create table role_assignment (
  area_id text not null,
  role_assignment_id uuid not null,
  staff_id uuid not null,
  role text not null check (role in ('referrer', 'official', 'expert', 'career_counsellor', 'coach', 'teacher',
    'employer_expert', 'social_health_expert', 'reception', 'centre_manager', 'area_manager',
    'data_protection_officer', 'researcher', 'administrator')),
  organisation_id uuid not null,
  -- Empty when the role was withdrawn on its first day or before: it never held for a whole day.
  valid daterange not null check (not lower_inf(valid)),
  given_by uuid,
  given_at timestamptz,
  ended_by uuid,
  ended_at timestamptz,
  version integer not null default 1,
  primary key (area_id, role_assignment_id),
  foreign key (area_id, staff_id) references staff_member,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, given_by) references staff_member,
  foreign key (area_id, ended_by) references staff_member,
  constraint given_by_somebody check ((given_by is null) = (given_at is null)),
  constraint ended_by_somebody check ((ended_by is null) = (ended_at is null)),
  constraint role_periods_apart
    exclude using gist (area_id with =, staff_id with =, organisation_id with =, role with =, valid with &&)
);
comment on table role_assignment is 'In which role, for which organisation and when a staff member works; who gave it and who ended it';
create index role_assignment_staff on role_assignment (area_id, staff_id);
create index role_assignment_organisation on role_assignment (area_id, organisation_id);
create index role_assignment_given_by on role_assignment (area_id, given_by);
create index role_assignment_ended_by on role_assignment (area_id, ended_by);
call maintenance.protect_area_rows('role_assignment');
grant insert, update on role_assignment to taitopolku_app;

create table retention_rule (
  area_id text not null references area,
  kind text not null check (kind in ('client', 'facts', 'access_log', 'idempotency')),
  months integer check (months > 0),
  basis text not null,
  version integer not null default 1,
  primary key (area_id, kind)
);
comment on table retention_rule is 'How long a kind of record is kept after it was last needed; null months: until decided otherwise';
call maintenance.protect_area_rows('retention_rule');
grant insert, update on retention_rule to taitopolku_app;
