-- Offerings: a service begins for a group on a day, with so many seats.

create table offering (
  area_id text not null,
  offering_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  intake_on date not null,
  starts_on date not null,
  ends_on date not null,
  office_id uuid,
  mode text not null check (mode in ('on_site', 'online', 'mixed')),
  language text not null check (language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'),
  teacher_id uuid,
  capacity integer not null check (capacity between 1 and 1000),
  minimum integer not null default 1,
  taken integer not null default 0,
  state text not null default 'planned' check (state in ('planned', 'open', 'closed', 'cancelled')),
  version integer not null default 1,
  made_by uuid,
  made_at timestamptz not null default clock_timestamp(),
  primary key (area_id, offering_id),
  foreign key (area_id, service_id) references service,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, office_id) references office,
  foreign key (area_id, teacher_id) references staff_member,
  foreign key (area_id, made_by) references staff_member,
  constraint offering_days check (intake_on <= starts_on and starts_on <= ends_on),
  constraint offering_minimum check (minimum between 1 and capacity),
  constraint offering_never_overbooked check (taken between 0 and capacity)
);
comment on table offering is 'One group of a service: when one can come in, from when to when it runs, for how many';
comment on column offering.taken is 'Seats that are offered, accepted or in use; it moves with the enrolments, in their transaction, under the lock of this row';
comment on column offering.made_by is 'Null for an offering of the demo';
create index offering_service on offering (area_id, service_id, intake_on);
create index offering_organisation on offering (area_id, organisation_id, intake_on);
create index offering_office on offering (area_id, office_id) where office_id is not null;
create index offering_teacher on offering (area_id, teacher_id) where teacher_id is not null;
create index offering_made_by on offering (area_id, made_by) where made_by is not null;
call maintenance.protect_area_rows('offering');
grant insert, update on offering to taitopolku_app;
