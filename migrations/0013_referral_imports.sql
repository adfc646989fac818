-- Lists of people to refer, read from a file: kept sealed until their rows are sent, then only what came of each row.

create table referral_import (
  area_id text not null,
  referral_import_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  state text not null check (state in ('mapping', 'reading', 'preview', 'sending', 'done', 'discarded')),
  file_name text not null,
  file_hash bytea not null,
  file_sealed bytea,
  outline_sealed bytea,
  mapping jsonb,
  fault text,
  row_count integer not null default 0,
  made_at timestamptz not null default now(),
  worked_at timestamptz not null default now(),
  finished_at timestamptz,
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, referral_import_id),
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, staff_id) references staff_member,
  check (state not in ('done', 'discarded') or file_sealed is null)
);
comment on table referral_import is 'A list that somebody brings: from the file to the referrals that came of it; the file goes when it is done';
comment on column referral_import.file_hash is 'Keyed hash: the same file is recognised when it comes twice';
comment on column referral_import.mapping is 'Sheet, columns and settings as they were told; the headings themselves are sealed';
create index referral_import_staff on referral_import (area_id, staff_id, made_at);
create index referral_import_organisation on referral_import (area_id, organisation_id, file_hash);
create index referral_import_at_work on referral_import (area_id, state, worked_at) where state in ('reading', 'sending');
call maintenance.protect_client_rows('referral_import');
grant insert, update on referral_import to taitopolku_app;

create table referral_import_row (
  area_id text not null,
  referral_import_id uuid not null,
  row_number integer not null check (row_number > 0),
  sealed bytea,
  state text not null check (state in ('ready', 'check', 'faulty', 'skipped', 'waiting', 'sent', 'failed')),
  selected boolean not null default false,
  sendable boolean not null default false,
  handover_id uuid,
  visible_to uuid[] not null,
  primary key (area_id, referral_import_id, row_number),
  foreign key (area_id, referral_import_id) references referral_import,
  check (sendable or not selected),
  check ((state = 'sent') = (handover_id is not null)),
  check (state <> 'sent' or sealed is null)
);
comment on table referral_import_row is 'A row of a list: its values sealed until it is sent; then which referral it became (no foreign key: that may be erased)';
create index referral_import_row_handover on referral_import_row (area_id, handover_id) where handover_id is not null;
create index referral_import_row_waiting on referral_import_row (area_id, referral_import_id, row_number) where state = 'waiting';
call maintenance.protect_client_rows('referral_import_row');
grant insert, update, delete on referral_import_row to taitopolku_app;

create table import_mapping (
  area_id text not null,
  organisation_id uuid not null,
  header_hash bytea not null,
  mapping jsonb not null,
  used_at timestamptz not null default now(),
  primary key (area_id, organisation_id, header_hash),
  foreign key (area_id, organisation_id) references organisation
);
comment on table import_mapping is 'Which column of a list means what, remembered by the hash of its headings';
call maintenance.protect_area_rows('import_mapping');
grant insert, update on import_mapping to taitopolku_app;
