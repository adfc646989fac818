-- People as clients of an area: identity, contact, facts and profile, access, search, merges.

create sequence client_number_seq minvalue 100001;
grant usage on sequence client_number_seq to taitopolku_app;

create table client (
  area_id text not null references area,
  client_id uuid not null,
  client_number bigint not null default nextval('client_number_seq'),
  family_name text not null check (family_name <> ''),
  given_names text not null check (given_names <> ''),
  used_name text,
  search_name text collate "C" not null,
  birth_date date,
  hetu_sealed bytea,
  hetu_hash bytea,
  mother_tongue text,
  service_language text,
  citizenships text[] not null default '{}',
  residence_ground text,
  sex text check (sex in ('female', 'male')),
  protection daterange check (not isempty(protection) and not lower_inf(protection)),
  visible_to uuid[] not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  created_by uuid not null,
  primary key (area_id, client_id),
  unique (area_id, client_number),
  foreign key (area_id, created_by) references staff_member,
  check ((hetu_sealed is null) = (hetu_hash is null))
);
comment on table client is 'Identity of a person in an area; visible_to keeps former organisations here, client_access tells them apart';
comment on column client.search_name is 'Romanised, folded "family given" form that lists sort by';
comment on column client.hetu_hash is 'Keyed hash; not unique, because a violation would tell that the person is known';
comment on column client.protection is 'Non-disclosure for safety: the days on which address, municipality and contact are protected';
create index client_search_name on client (area_id, search_name, client_id);
create index client_hetu_hash on client (area_id, hetu_hash) where hetu_hash is not null;
create index client_created on client (area_id, created_at, client_id);
create index client_mother_tongue on client (area_id, mother_tongue, search_name, client_id);
create index client_service_language on client (area_id, service_language, search_name, client_id);
create index client_birth_date on client (area_id, birth_date);
create index client_created_by on client (area_id, created_by);
call maintenance.protect_client_rows('client');
grant insert, update on client to taitopolku_app;

create table client_former_hetu (
  area_id text not null,
  client_former_hetu_id uuid not null,
  client_id uuid not null,
  hetu_sealed bytea not null,
  hetu_hash bytea not null,
  replaced_at timestamptz not null default now(),
  visible_to uuid[] not null,
  primary key (area_id, client_former_hetu_id),
  foreign key (area_id, client_id) references client
);
comment on table client_former_hetu is 'Identity codes that a person no longer has (corrected, or changed for safety): still found by them';
create index client_former_hetu_client on client_former_hetu (area_id, client_id);
create index client_former_hetu_hash on client_former_hetu (area_id, hetu_hash);
call maintenance.protect_client_rows('client_former_hetu');
grant insert, update (visible_to) on client_former_hetu to taitopolku_app;

create table client_contact (
  area_id text not null,
  client_id uuid not null,
  municipality_code text references municipality,
  street_address text,
  postal_code text,
  post_office text,
  phone text,
  email text,
  visible_to uuid[] not null,
  version integer not null default 1,
  primary key (area_id, client_id),
  foreign key (area_id, client_id) references client
);
comment on table client_contact is 'Contact data of a person without non-disclosure';
create index client_contact_municipality on client_contact (municipality_code);
call maintenance.protect_client_rows('client_contact');
grant insert, update, delete on client_contact to taitopolku_app;

create table client_protected_contact (
  area_id text not null,
  client_id uuid not null,
  municipality_code text references municipality,
  street_address text,
  postal_code text,
  post_office text,
  phone text,
  email text,
  visible_to uuid[] not null,
  version integer not null default 1,
  primary key (area_id, client_id),
  foreign key (area_id, client_id) references client
);
comment on table client_protected_contact is 'Contact data of a person under non-disclosure: only roles with the right to protected_contact read it';
create index client_protected_contact_municipality on client_protected_contact (municipality_code);
call maintenance.protect_client_rows('client_protected_contact');
grant insert, update, delete on client_protected_contact to taitopolku_app;

create table client_fact (
  area_id text not null,
  fact_id uuid not null,
  client_id uuid not null,
  key text not null,
  value jsonb not null,
  observed_on date not null,
  source text not null check (source in ('self_rated', 'expert_estimate', 'test', 'document', 'register')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  rectified_at timestamptz,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null,
  primary key (area_id, fact_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, recorded_by) references staff_member,
  foreign key (area_id, rectified_by) references staff_member,
  check ((rectified_at is null) = (rectified_by is null) and (rectified_at is null) = (rectification is null))
);
comment on table client_fact is 'Append-only observations about a client; a rectified one is hidden from all but the auditor';
create index client_fact_client on client_fact (area_id, client_id);
create index client_fact_recorded_by on client_fact (area_id, recorded_by);
create index client_fact_rectified_by on client_fact (area_id, rectified_by) where rectified_by is not null;
call maintenance.protect_client_rows('client_fact');
grant insert, update (rectified_at, rectified_by, rectification, visible_to) on client_fact to taitopolku_app;

create table client_support_fact (
  area_id text not null,
  fact_id uuid not null,
  client_id uuid not null,
  key text not null,
  value jsonb not null,
  observed_on date not null,
  source text not null check (source in ('self_rated', 'expert_estimate', 'test', 'document', 'register')),
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  rectified_at timestamptz,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null,
  primary key (area_id, fact_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, recorded_by) references staff_member,
  foreign key (area_id, rectified_by) references staff_member,
  check ((rectified_at is null) = (rectified_by is null) and (rectified_at is null) = (rectification is null))
);
comment on table client_support_fact is 'Observations of support needs (fit for full-time: yes, no, being clarified): readable with the right to support_needs only';
create index client_support_fact_client on client_support_fact (area_id, client_id);
create index client_support_fact_recorded_by on client_support_fact (area_id, recorded_by);
create index client_support_fact_rectified_by on client_support_fact (area_id, rectified_by) where rectified_by is not null;
call maintenance.protect_client_rows('client_support_fact');
grant insert, update (rectified_at, rectified_by, rectification, visible_to) on client_support_fact to taitopolku_app;

create table client_profile (
  area_id text not null,
  client_id uuid not null,
  employment_status text,
  literate text,
  latin_script text,
  finnish text,
  swedish text,
  english text,
  finnish_listening text,
  finnish_speaking text,
  finnish_reading text,
  finnish_writing text,
  swedish_listening text,
  swedish_speaking text,
  swedish_reading text,
  swedish_writing text,
  english_listening text,
  english_speaking text,
  english_reading text,
  english_writing text,
  can_focus_full_time text,
  seeks_full_time text,
  integration_phase text,
  integration_training text,
  professional_direct_to_work text,
  home_parent_entering_work text,
  arrived_as_older_youth text,
  degrees jsonb,
  experiences jsonb,
  changes_on date,
  visible_to uuid[] not null,
  primary key (area_id, client_id),
  foreign key (area_id, client_id) references client
);
comment on table client_profile is 'The fold of the client''s facts as one typed row; null is unknown. Kept in the transaction that records a fact';
comment on column client_profile.changes_on is 'The first day on which a fact passes its shelf life and the fold must be made again';
create index client_profile_changes_on on client_profile (area_id, changes_on) where changes_on is not null;
call maintenance.protect_client_rows('client_profile');
grant insert, update on client_profile to taitopolku_app;

create table client_support_profile (
  area_id text not null,
  client_id uuid not null,
  health_allows text,
  rehabilitating text,
  changes_on date,
  visible_to uuid[] not null,
  primary key (area_id, client_id),
  foreign key (area_id, client_id) references client
);
comment on table client_support_profile is 'The fold of the client''s support facts, apart from the profile because fewer may read it';
create index client_support_profile_changes_on on client_support_profile (area_id, changes_on) where changes_on is not null;
call maintenance.protect_client_rows('client_support_profile');
grant insert, update on client_support_profile to taitopolku_app;

create table client_access (
  area_id text not null,
  client_id uuid not null,
  organisation_id uuid not null,
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  ground text not null,
  visible_to uuid[] not null,
  primary key (area_id, client_id, organisation_id, period),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, organisation_id) references organisation,
  -- On a hash: smaller, and no statement is planned to read it (its probes cost five times those of the primary key).
  -- The area last: the hash tells rows apart at once.
  constraint client_access_no_overlap exclude using gist (
    hashtextextended(client_id::text || organisation_id::text, 0) with =, period with &&, area_id with =)
);
comment on table client_access is 'When and why an organisation has access to a client: tells same_organisation from former';
create index client_access_organisation on client_access (area_id, organisation_id, client_id);
call maintenance.protect_client_rows('client_access');
grant insert, update, delete on client_access to taitopolku_app;

create table client_relation (
  area_id text not null,
  client_relation_id uuid not null,
  client_id uuid not null,
  staff_id uuid not null,
  organisation_id uuid not null,
  relation text not null check (relation in ('own_client', 'referral_draft', 'referral_sent')),
  period daterange not null check (not isempty(period) and not lower_inf(period)),
  visible_to uuid[] not null,
  primary key (area_id, client_relation_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, staff_id) references staff_member,
  foreign key (area_id, organisation_id) references organisation,
  constraint client_relation_no_overlap exclude using gist (
    hashtextextended(client_id::text || staff_id::text || organisation_id::text || relation, 0) with =,
    period with &&, area_id with =)
);
comment on table client_relation is 'Who works with the client, or has a referral of the client that is not yet accepted';
create index client_relation_client on client_relation (area_id, client_id);
create index client_relation_staff on client_relation (area_id, staff_id, client_id);
create index client_relation_organisation on client_relation (area_id, organisation_id);
call maintenance.protect_client_rows('client_relation');
grant insert, update, delete on client_relation to taitopolku_app;

create table name_token (
  token text collate "C" primary key check (token <> '')
);
comment on table name_token is 'Words of names, without who bears them (reference table): similar words are found here, their bearers in client_token';
create index name_token_trigram on name_token using gin (token gin_trgm_ops);
grant select, insert on name_token to taitopolku_app;
grant select, delete on name_token to taitopolku_retention;

create table client_token (
  area_id text not null,
  token text collate "C" not null,
  client_id uuid not null,
  visible_to uuid[] not null,
  primary key (area_id, token, client_id),
  foreign key (area_id, client_id) references client
);
comment on table client_token is 'The words by which a client is found: folded names and spelling forms';
create index client_token_client on client_token (area_id, client_id);
call maintenance.protect_client_rows('client_token');
grant insert, update, delete on client_token to taitopolku_app;

create table client_merge (
  area_id text not null,
  client_merge_id uuid not null,
  client_id uuid not null,
  merged_client_id uuid not null check (merged_client_id <> client_id),
  reason text not null,
  merged_by uuid not null,
  merged_at timestamptz not null default now(),
  undone_by uuid,
  undone_at timestamptz,
  visible_to uuid[] not null,
  primary key (area_id, client_merge_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, merged_client_id) references client,
  foreign key (area_id, merged_by) references staff_member,
  foreign key (area_id, undone_by) references staff_member,
  check ((undone_at is null) = (undone_by is null))
);
comment on table client_merge is 'Two records are one person: the merged one is read through the kept one; neither is altered, so the step can be undone';
create unique index client_merge_merged on client_merge (area_id, merged_client_id) where undone_at is null;
create index client_merge_client on client_merge (area_id, client_id);
create index client_merge_merged_all on client_merge (area_id, merged_client_id);
create index client_merge_merged_by on client_merge (area_id, merged_by);
create index client_merge_undone_by on client_merge (area_id, undone_by) where undone_by is not null;
call maintenance.protect_client_rows('client_merge');
grant insert, update on client_merge to taitopolku_app;

create table client_distinct (
  area_id text not null,
  client_id uuid not null,
  other_client_id uuid not null check (client_id < other_client_id),
  decided_by uuid not null,
  decided_at timestamptz not null default now(),
  visible_to uuid[] not null,
  primary key (area_id, client_id, other_client_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, other_client_id) references client,
  foreign key (area_id, decided_by) references staff_member
);
comment on table client_distinct is 'Somebody judged that two similar records are not the same person; the pair is not offered again';
create index client_distinct_other on client_distinct (area_id, other_client_id);
create index client_distinct_decided_by on client_distinct (area_id, decided_by);
call maintenance.protect_client_rows('client_distinct');
grant insert, update (visible_to) on client_distinct to taitopolku_app;
