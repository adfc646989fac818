-- Clients check in by themselves with the code on the wall; badges that anybody can verify.

alter table link drop constraint link_kind_check;
alter table link add constraint link_kind_check
  check (kind in ('wall', 'appointment_choice', 'calendar_feed', 'session_code', 'check_in', 'badge'));

create table check_in (
  area_id text not null,
  session_id uuid not null,
  secret bytea not null check (length(secret) = 32),
  opened_by uuid not null,
  opened_at timestamptz not null default clock_timestamp(),
  primary key (area_id, session_id),
  foreign key (area_id, session_id) references session on delete cascade,
  foreign key (area_id, opened_by) references staff_member
);
comment on table check_in is 'That clients check in to a session by themselves, and what the codes on its wall are made of';
create index check_in_opened_by on check_in (area_id, opened_by);
call maintenance.protect_area_rows('check_in');
grant insert on check_in to taitopolku_app;

create table badge_key (
  area_id text not null references area,
  badge_key_id uuid not null,
  public_key jsonb not null,
  private_key bytea not null,
  made_at timestamptz not null default clock_timestamp(),
  primary key (area_id, badge_key_id)
);
comment on table badge_key is 'A key that signs badges of the area; the private part is sealed';
call maintenance.protect_area_rows('badge_key');
grant insert on badge_key to taitopolku_app;

create table badge (
  area_id text not null,
  badge_id uuid not null,
  enrolment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  credential text not null,
  agreed_on date not null,
  issued_by uuid not null,
  issued_at timestamptz not null,
  revoked_by uuid,
  revoked_at timestamptz,
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, badge_id),
  foreign key (area_id, enrolment_id) references enrolment,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, issued_by) references staff_member,
  foreign key (area_id, revoked_by) references staff_member,
  constraint badge_revoked check ((revoked_by is null) = (revoked_at is null))
);
comment on table badge is 'A signed credential of a participation, issued because the client agreed to it; it names nobody';
comment on column badge.agreed_on is 'The day on which the client agreed that whoever has its address may read it';
create unique index badge_once on badge (area_id, enrolment_id) where revoked_at is null;
create index badge_enrolment on badge (area_id, enrolment_id);
create index badge_client on badge (area_id, client_id);
create index badge_organisation on badge (area_id, organisation_id);
create index badge_issued_by on badge (area_id, issued_by);
create index badge_revoked_by on badge (area_id, revoked_by) where revoked_by is not null;
call maintenance.protect_client_rows('badge');
grant insert, update on badge to taitopolku_app;
