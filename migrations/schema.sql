set check_function_bodies = off;

create extension btree_gist;
create extension pg_trgm;

create schema auth;
create schema maintenance;

create sequence public.client_number_seq as bigint start 100001 minvalue 100001 maxvalue 9223372036854775807 increment 1;
create sequence public.handover_number_seq as bigint start 1001 minvalue 1001 maxvalue 9223372036854775807 increment 1;

create table auth.account (
  id text not null,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamp with time zone,
  "refreshTokenExpiresAt" timestamp with time zone,
  scope text,
  password text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null
);
create table auth.passkey (
  id text not null,
  name text,
  "publicKey" text not null,
  "userId" text not null,
  "credentialID" text not null,
  counter integer not null,
  "deviceType" text not null,
  "backedUp" boolean not null,
  transports text,
  "createdAt" timestamp with time zone,
  aaguid text
);
create table auth."rateLimit" (
  id text not null,
  key text not null,
  count integer not null,
  "lastRequest" bigint not null
);
create table auth.session (
  id text not null,
  "expiresAt" timestamp with time zone not null,
  token text not null,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null
);
create table auth.sign_in_failure (
  email text not null,
  failures integer not null,
  last_at timestamp with time zone not null,
  locked_until timestamp with time zone
);
create table auth."twoFactor" (
  id text not null,
  secret text not null,
  "backupCodes" text not null,
  "userId" text not null,
  verified boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamp with time zone
);
create table auth."user" (
  id text not null,
  name text not null,
  email text not null,
  "emailVerified" boolean not null,
  image text,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now(),
  "twoFactorEnabled" boolean
);
create table auth.verification (
  id text not null,
  identifier text not null,
  value text not null,
  "expiresAt" timestamp with time zone not null,
  "createdAt" timestamp with time zone not null default now(),
  "updatedAt" timestamp with time zone not null default now()
);
create table maintenance.postponed_index (
  definition text not null,
  table_name text not null
);
create table public.absence (
  area_id text not null,
  absence_id uuid not null,
  staff_id uuid not null,
  organisation_id uuid not null,
  period daterange not null,
  deputy_id uuid,
  named_by uuid not null,
  named_at timestamp with time zone not null,
  version integer not null default 1
);
create table public.access_log (
  area_id text not null,
  log_id uuid not null,
  at timestamp with time zone not null default now(),
  user_id text not null,
  staff_id uuid not null,
  event text not null,
  route text not null,
  outcome text not null,
  reason text,
  break_glass_id uuid
);
create table public.access_log_client (
  area_id text not null,
  client_id uuid not null,
  at timestamp with time zone not null,
  log_id uuid not null
);
create table public.appointment (
  area_id text not null,
  appointment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  mode text not null,
  staff_id uuid not null,
  colleagues uuid[] not null default '{}'::uuid[],
  others text not null default ''::text,
  office_id uuid,
  room_id uuid,
  language text,
  interpreter_id uuid,
  state text not null default 'booked'::text,
  reason text,
  chosen_by_client boolean not null default false,
  version integer not null default 1,
  made_by uuid,
  made_at timestamp with time zone not null default clock_timestamp(),
  visible_to uuid[] not null,
  agreed_for date,
  late_reason text
);
create table public.appointment_message (
  area_id text not null,
  appointment_message_id uuid not null,
  appointment_id uuid,
  client_id uuid not null,
  kind text not null,
  send_at timestamp with time zone not null,
  sent_at timestamp with time zone,
  ways text[] not null default '{}'::text[],
  visible_to uuid[] not null,
  appointment_offer_id uuid,
  sealed_link bytea
);
create table public.appointment_offer (
  area_id text not null,
  appointment_offer_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  wanted jsonb not null,
  times jsonb not null,
  language text not null,
  state text not null default 'open'::text,
  appointment_id uuid,
  expires_at timestamp with time zone not null,
  made_by uuid not null,
  made_at timestamp with time zone not null default clock_timestamp(),
  visible_to uuid[] not null
);
create table public.area (
  area_id text not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  demo boolean not null default false,
  version integer not null default 1,
  glass_roles text[] not null default '{expert,social_health_expert,centre_manager}'::text[],
  glass_hours integer not null default 3
);
create table public.area_decision (
  area_id text not null,
  area_decision_id uuid not null,
  kind text not null,
  decided_on date not null,
  reference text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now(),
  ended_on date,
  version integer not null default 1
);
create table public.assessment (
  area_id text not null,
  assessment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  form_id uuid not null,
  form_number integer not null,
  state text not null,
  prefilled text[] not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null default now(),
  worked_at timestamp with time zone not null default now(),
  seconds integer not null default 0,
  finished_by uuid,
  finished_at timestamp with time zone,
  finished_on date,
  questions integer,
  not_asked integer,
  confirmed integer,
  version integer not null default 1,
  visible_to uuid[] not null
);
create table public.assessment_section (
  area_id text not null,
  assessment_id uuid not null,
  section text not null,
  client_id uuid not null,
  version integer not null,
  answers jsonb not null,
  recorded jsonb not null,
  confirmed text[] not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null default now(),
  visible_to uuid[] not null
);
create table public.attendance (
  area_id text not null,
  session_id uuid not null,
  client_id uuid not null,
  attendance_mark_id uuid not null,
  kind text,
  minutes integer,
  reason text,
  origin text not null,
  made_at timestamp with time zone not null,
  visible_to uuid[] not null
);
create table public.attendance_alarm (
  area_id text not null,
  attendance_alarm_id uuid not null,
  client_id uuid not null,
  offering_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  absences integer,
  rate integer,
  rate_before integer,
  state text not null default 'open'::text,
  raised_on date not null,
  handled_by uuid,
  version integer not null default 1,
  visible_to uuid[] not null
);
create table public.attendance_mark (
  area_id text not null,
  attendance_mark_id uuid not null,
  session_id uuid not null,
  client_id uuid not null,
  kind text,
  minutes integer,
  reason text,
  origin text not null,
  made_at timestamp with time zone not null,
  received_at timestamp with time zone not null default clock_timestamp(),
  by_staff_id uuid,
  visible_to uuid[] not null
);
create table public.attendance_rule (
  area_id text not null,
  organisation_id uuid not null,
  absences integer,
  sessions integer not null,
  rate integer,
  fall integer,
  group_rate integer,
  group_fall integer,
  version integer not null default 1
);
create table public.badge (
  area_id text not null,
  badge_id uuid not null,
  enrolment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  credential text not null,
  agreed_on date not null,
  issued_by uuid not null,
  issued_at timestamp with time zone not null,
  revoked_by uuid,
  revoked_at timestamp with time zone,
  version integer not null default 1,
  visible_to uuid[] not null
);
create table public.badge_key (
  area_id text not null,
  badge_key_id uuid not null,
  public_key jsonb not null,
  private_key bytea not null,
  made_at timestamp with time zone not null default clock_timestamp()
);
create table public.baseline (
  area_id text not null,
  baseline_id uuid not null,
  organisation_id uuid,
  quote text not null,
  source text not null,
  quoted_on date not null,
  "position" integer not null default 0,
  version integer not null default 1
);
create table public.booking (
  area_id text not null,
  booking_id uuid not null,
  staff_id uuid,
  room_id uuid,
  interpreter_id uuid,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  session_id uuid,
  appointment_id uuid
);
create table public.break_glass (
  area_id text not null,
  break_glass_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  role text not null,
  reason text not null,
  opened_at timestamp with time zone not null default now(),
  until timestamp with time zone not null,
  reviewed_by uuid,
  reviewed_at timestamp with time zone,
  remark text,
  visible_to uuid[] not null
);
create table public.calendar_habit (
  area_id text not null,
  calendar_habit_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid,
  habits jsonb not null,
  version integer not null default 1
);
create table public.case_note (
  area_id text not null,
  case_note_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  clientship_id uuid,
  kind text not null,
  happened_on date not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null default now(),
  replaces_id uuid,
  rectified_at timestamp with time zone,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null
);
create table public.centre (
  area_id text not null,
  organisation_id uuid not null,
  code text not null,
  owner_name text not null,
  goal_fi text not null,
  goal_sv text not null,
  goal_en text not null,
  version integer not null default 1
);
create table public.check_in (
  area_id text not null,
  session_id uuid not null,
  secret bytea not null,
  opened_by uuid not null,
  opened_at timestamp with time zone not null default clock_timestamp()
);
create table public.client (
  area_id text not null,
  client_id uuid not null,
  client_number bigint not null default nextval('public.client_number_seq'::regclass),
  family_name text not null,
  given_names text not null,
  used_name text,
  search_name text collate "C" not null,
  birth_date date,
  hetu_sealed bytea,
  hetu_hash bytea,
  mother_tongue text,
  service_language text,
  citizenships text[] not null default '{}'::text[],
  residence_ground text,
  sex text,
  protection daterange,
  visible_to uuid[] not null,
  version integer not null default 1,
  created_at timestamp with time zone not null default now(),
  created_by uuid not null
);
create table public.client_access (
  area_id text not null,
  client_id uuid not null,
  organisation_id uuid not null,
  period daterange not null,
  ground text not null,
  visible_to uuid[] not null
);
create table public.client_contact (
  area_id text not null,
  client_id uuid not null,
  municipality_code text,
  street_address text,
  postal_code text,
  post_office text,
  phone text,
  email text,
  visible_to uuid[] not null,
  version integer not null default 1
);
create table public.client_distinct (
  area_id text not null,
  client_id uuid not null,
  other_client_id uuid not null,
  decided_by uuid not null,
  decided_at timestamp with time zone not null default now(),
  visible_to uuid[] not null
);
create table public.client_document (
  area_id text not null,
  document_id uuid not null,
  client_id uuid not null,
  kind text not null,
  title text not null,
  dated_on date,
  media_type text not null,
  bytes integer not null,
  key_sealed bytea,
  scan text not null,
  brought_by uuid not null,
  brought_at timestamp with time zone not null default now(),
  removed_by uuid,
  removed_at timestamp with time zone,
  visible_to uuid[] not null
);
create table public.client_fact (
  area_id text not null,
  fact_id uuid not null,
  client_id uuid not null,
  key text not null,
  value jsonb not null,
  observed_on date not null,
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now(),
  rectified_at timestamp with time zone,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null,
  document_id uuid
);
create table public.client_former_hetu (
  area_id text not null,
  client_former_hetu_id uuid not null,
  client_id uuid not null,
  hetu_sealed bytea not null,
  hetu_hash bytea not null,
  replaced_at timestamp with time zone not null default now(),
  visible_to uuid[] not null
);
create table public.client_merge (
  area_id text not null,
  client_merge_id uuid not null,
  client_id uuid not null,
  merged_client_id uuid not null,
  reason text not null,
  merged_by uuid not null,
  merged_at timestamp with time zone not null default now(),
  undone_by uuid,
  undone_at timestamp with time zone,
  visible_to uuid[] not null
);
create table public.client_notice (
  area_id text not null,
  client_notice_id uuid not null,
  client_id uuid not null,
  handover_id uuid not null,
  kind text not null,
  language text not null,
  content jsonb not null,
  made_at timestamp with time zone not null default now(),
  made_by uuid not null,
  given_at timestamp with time zone,
  given_by uuid,
  given_how text,
  visible_to uuid[] not null
);
create table public.client_profile (
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
  visible_to uuid[] not null
);
create table public.client_protected_contact (
  area_id text not null,
  client_id uuid not null,
  municipality_code text,
  street_address text,
  postal_code text,
  post_office text,
  phone text,
  email text,
  visible_to uuid[] not null,
  version integer not null default 1
);
create table public.client_relation (
  area_id text not null,
  client_relation_id uuid not null,
  client_id uuid not null,
  staff_id uuid not null,
  organisation_id uuid not null,
  relation text not null,
  period daterange not null,
  visible_to uuid[] not null
);
create table public.client_support_fact (
  area_id text not null,
  fact_id uuid not null,
  client_id uuid not null,
  key text not null,
  value jsonb not null,
  observed_on date not null,
  source text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now(),
  rectified_at timestamp with time zone,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null
);
create table public.client_support_profile (
  area_id text not null,
  client_id uuid not null,
  health_allows text,
  rehabilitating text,
  changes_on date,
  visible_to uuid[] not null
);
create table public.client_token (
  area_id text not null,
  token text collate "C" not null,
  client_id uuid not null,
  visible_to uuid[] not null
);
create table public.clientship (
  area_id text not null,
  clientship_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  handover_id uuid,
  previous_clientship_id uuid,
  state text not null,
  started_on date not null,
  activated_on date,
  responsible_id uuid not null,
  caseworker_name text,
  caseworker_contact text,
  next_step text,
  next_step_on date,
  last_contact_on date,
  pause_reason text,
  paused_until date,
  ended_on date,
  end_reason text,
  version integer not null default 1,
  visible_to uuid[] not null,
  next_step_set_by text,
  changed_at timestamp with time zone not null default now()
);
create table public.clientship_figure (
  area_id text not null,
  clientship_id uuid not null,
  client_id uuid,
  organisation_id uuid not null,
  started_on date not null,
  ended_on date,
  end_reason text,
  own_field text,
  is_confirmed boolean not null default false,
  positive_on date,
  work_on date,
  business_on date,
  study_on date,
  phase text,
  age integer,
  sex text,
  mother_tongue text,
  visible_to uuid[] not null
);
create table public.clientship_step (
  area_id text not null,
  clientship_id uuid not null,
  "position" integer not null,
  client_id uuid not null,
  kind text not null,
  on_day date not null,
  at timestamp with time zone not null default now(),
  by_staff_id uuid,
  words text,
  detail jsonb not null default '{}'::jsonb,
  visible_to uuid[] not null
);
create table public.criteria (
  area_id text not null,
  criteria_id uuid not null,
  organisation_id uuid not null,
  status text not null,
  valid daterange not null,
  tree jsonb not null,
  source jsonb not null,
  created_by uuid,
  created_at timestamp with time zone not null default now(),
  published_by uuid,
  published_at timestamp with time zone,
  version integer not null default 1
);
create table public.drop_in_ticket (
  area_id text not null,
  drop_in_ticket_id uuid not null,
  office_id uuid not null,
  on_day date not null,
  number integer not null,
  topic text not null,
  language text,
  state text not null default 'waiting'::text,
  came_at timestamp with time zone not null,
  called_at timestamp with time zone,
  ended_at timestamp with time zone,
  desk integer,
  called_by uuid,
  version integer not null default 1
);
create table public.education_import (
  area_id text not null,
  education_import_id uuid not null,
  client_id uuid not null,
  document_hash bytea not null,
  origin text not null,
  exported_on date not null,
  fact_ids uuid[] not null,
  unknown jsonb not null,
  brought_by uuid not null,
  brought_at timestamp with time zone not null default now(),
  visible_to uuid[] not null
);
create table public.employment_area (
  employment_area_code text not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null
);
create table public.enrolment (
  area_id text not null,
  enrolment_id uuid not null,
  offering_id uuid not null,
  client_id uuid not null,
  state text not null,
  joined_at timestamp with time zone not null,
  offered_until date,
  reason text,
  version integer not null default 1,
  visible_to uuid[] not null
);
create table public.enrolment_step (
  area_id text not null,
  enrolment_id uuid not null,
  "position" integer not null,
  client_id uuid not null,
  kind text not null,
  at timestamp with time zone not null,
  by_staff_id uuid,
  offering_id uuid,
  offered_until date,
  reason text,
  visible_to uuid[] not null
);
create table public.erased_referral (
  area_id text not null,
  erased_referral_id uuid not null,
  referring_organisation_id uuid not null,
  from_staff_id uuid not null,
  to_organisation_id uuid not null,
  state text not null,
  return_reason text,
  against_trace boolean not null,
  sent_month date not null,
  decided_month date,
  days integer,
  sex text,
  age integer,
  mother_tongue text
);
create table public.form (
  area_id text not null,
  form_id uuid not null,
  code text not null,
  kind text not null,
  made_at timestamp with time zone not null default now()
);
create table public.form_version (
  area_id text not null,
  form_id uuid not null,
  number integer not null,
  state text not null,
  content jsonb not null,
  saved_by uuid,
  saved_at timestamp with time zone not null default now(),
  published_by uuid,
  published_at timestamp with time zone,
  retired_at timestamp with time zone,
  version integer not null default 1
);
create table public.gap (
  area_id text not null,
  clientship_id uuid not null,
  reason text not null,
  client_id uuid not null,
  organisation_id uuid not null,
  since date not null,
  visible_to uuid[] not null
);
create table public.gap_day (
  area_id text not null,
  organisation_id uuid not null,
  day date not null,
  open_clients integer not null,
  with_gap integer not null,
  counted_at timestamp with time zone not null default now()
);
create table public.gap_day_reason (
  area_id text not null,
  organisation_id uuid not null,
  day date not null,
  reason text not null,
  count integer not null
);
create table public.gap_rule (
  area_id text not null,
  organisation_id uuid not null,
  no_contact_days integer not null,
  version integer not null default 1,
  changed_at timestamp with time zone not null default now()
);
create table public.goal_definition (
  area_id text not null,
  goal_definition_id uuid not null,
  organisation_id uuid not null,
  valid daterange not null,
  reached_by text[] not null,
  in_own_field text[] not null default '{}'::text[],
  source text not null,
  version integer not null default 1,
  when_confirmed text[] not null default '{}'::text[],
  cohort_months integer[] not null default '{}'::integer[]
);
create table public.group_message (
  area_id text not null,
  group_message_id uuid not null,
  client_id uuid not null,
  kind text not null,
  enrolment_id uuid,
  session_notice_id uuid,
  made_at timestamp with time zone not null default clock_timestamp(),
  sent_at timestamp with time zone,
  ways text[] not null default '{}'::text[],
  visible_to uuid[] not null
);
create table public.handover (
  area_id text not null,
  handover_id uuid not null,
  handover_number bigint not null default nextval('public.handover_number_seq'::regclass),
  kind text not null,
  client_id uuid not null,
  from_organisation_id uuid not null,
  from_staff_id uuid not null,
  referring_organisation_id uuid not null,
  origin text,
  to_organisation_id uuid,
  state text not null,
  message text not null default ''::text,
  drafted_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  sent_on date,
  received_at timestamp with time zone,
  due_on date,
  decided_at timestamp with time zone,
  decided_on date,
  question_open boolean not null default false,
  reminded_on date,
  escalated_on date,
  escalations integer not null default 0,
  verdict text,
  verdict_criteria_id uuid,
  against_trace boolean not null default false,
  return_reason text,
  version integer not null default 1,
  visible_to uuid[] not null,
  to_staff_id uuid,
  clientship_id uuid,
  returns_handover_id uuid,
  taken_by_id uuid,
  open_step text,
  shown jsonb,
  guests uuid[] not null default '{}'::uuid[],
  listed_name text collate "C"
);
create table public.handover_content (
  area_id text not null,
  handover_id uuid not null,
  "position" integer not null,
  client_id uuid not null,
  kind text not null,
  row_id uuid,
  basis text,
  title jsonb not null,
  on_day date,
  visible_to uuid[] not null,
  guests uuid[] not null default '{}'::uuid[]
);
create table public.handover_rule (
  area_id text not null,
  organisation_id uuid not null,
  kind text not null,
  decide_within_days integer not null,
  remind_before_days integer not null,
  escalate_every_days integer not null,
  draft_days integer not null,
  version integer not null default 1
);
create table public.handover_step (
  area_id text not null,
  handover_id uuid not null,
  "position" integer not null,
  client_id uuid not null,
  kind text not null,
  at timestamp with time zone not null default now(),
  by_staff_id uuid,
  words text,
  detail jsonb not null default '{}'::jsonb,
  visible_to uuid[] not null,
  guests uuid[] not null default '{}'::uuid[]
);
create table public.idempotency (
  area_id text not null,
  user_id text not null,
  key uuid not null,
  route text not null,
  body_hash bytea not null,
  response jsonb,
  at timestamp with time zone not null default now()
);
create table public.import_mapping (
  area_id text not null,
  organisation_id uuid not null,
  header_hash bytea not null,
  mapping jsonb not null,
  used_at timestamp with time zone not null default now()
);
create table public.interpreter (
  area_id text not null,
  interpreter_id uuid not null,
  name text not null,
  languages text[] not null,
  phone text,
  email text,
  closed_on date,
  version integer not null default 1
);
create table public.law_deadline (
  area_id text not null,
  law_deadline_id uuid not null,
  kind text not null,
  valid daterange not null,
  working_days integer,
  months integer,
  source text not null,
  version integer not null default 1
);
create table public.level_test (
  area_id text not null,
  offering_id uuid not null,
  client_id uuid not null,
  moment text not null,
  key text not null,
  fact_id uuid not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  visible_to uuid[] not null
);
create table public.link (
  area_id text not null,
  link_id uuid not null,
  kind text not null,
  token_hash bytea not null,
  subject_id uuid not null,
  organisation_id uuid,
  made_by uuid not null,
  made_at timestamp with time zone not null default clock_timestamp(),
  expires_at timestamp with time zone,
  used_at timestamp with time zone,
  ended_at timestamp with time zone
);
create table public.migration (
  name text not null,
  sha256 text not null,
  at timestamp with time zone not null default now()
);
create table public.municipality (
  municipality_code text not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  employment_area_code text not null,
  wellbeing_county_code text not null
);
create table public.name_token (
  token text collate "C" not null
);
create table public.notification (
  area_id text not null,
  notification_id uuid not null,
  staff_id uuid not null,
  kind text not null,
  subject_id uuid,
  at timestamp with time zone not null default now(),
  read_at timestamp with time zone,
  mailed_at timestamp with time zone
);
create table public.offering (
  area_id text not null,
  offering_id uuid not null,
  service_id uuid not null,
  organisation_id uuid not null,
  intake_on date not null,
  starts_on date not null,
  ends_on date not null,
  office_id uuid,
  mode text not null,
  language text not null,
  teacher_id uuid,
  capacity integer not null,
  minimum integer not null default 1,
  taken integer not null default 0,
  state text not null default 'planned'::text,
  version integer not null default 1,
  made_by uuid,
  made_at timestamp with time zone not null default clock_timestamp(),
  offer_days integer,
  recurrence jsonb
);
create table public.office (
  area_id text not null,
  office_id uuid not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  municipality_code text not null,
  "position" integer not null default 0,
  closed_on date,
  version integer not null default 1
);
create table public.organisation (
  area_id text not null,
  organisation_id uuid not null,
  kind text not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  "position" integer not null default 0,
  closed_on date,
  version integer not null default 1,
  short_fi text not null,
  short_sv text not null,
  short_en text not null
);
create table public.organisation_contact (
  area_id text not null,
  organisation_id uuid not null,
  street_address text,
  postal_code text,
  post_office text,
  phone text,
  email text,
  version integer not null default 1
);
create table public.outcome (
  area_id text not null,
  outcome_id uuid not null,
  client_id uuid not null,
  clientship_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  began_on date not null,
  ended_on date,
  own_field text,
  own_field_judged_by uuid,
  weekly_hours integer,
  evidence text not null,
  confirmed_on date,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now(),
  rectified_at timestamp with time zone,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null
);
create table public.phrase_check (
  area_id text not null,
  phrase text not null,
  language text not null,
  words text not null,
  checked_by text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default now()
);
create table public.plan (
  area_id text not null,
  plan_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  kind text not null,
  state text not null,
  starts_on date not null,
  ends_on date,
  review_on date,
  accepted_number integer,
  latest_number integer not null,
  ended_on date,
  end_reason text,
  made_by uuid not null,
  made_at timestamp with time zone not null default now(),
  version integer not null default 1,
  visible_to uuid[] not null,
  changed_at timestamp with time zone not null default now()
);
create table public.plan_copy (
  area_id text not null,
  plan_id uuid not null,
  heading text not null,
  client_id uuid not null,
  words_hash text not null,
  copied_by uuid not null,
  copied_at timestamp with time zone not null default now(),
  visible_to uuid[] not null
);
create table public.plan_rule (
  area_id text not null,
  plan_rule_id uuid not null,
  kind text not null,
  valid daterange not null,
  is_offered boolean not null,
  max_months integer,
  review_months integer,
  source text not null,
  version integer not null default 1
);
create table public.plan_step (
  area_id text not null,
  plan_id uuid not null,
  sentence_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  "position" integer not null,
  is_current boolean not null,
  responsible_kind text not null,
  responsible_staff_id uuid,
  responsible_organisation_id uuid,
  due_on date,
  state text not null,
  state_on date not null,
  state_by uuid not null,
  visible_to uuid[] not null
);
create table public.plan_version (
  area_id text not null,
  plan_id uuid not null,
  number integer not null,
  client_id uuid not null,
  binding text not null,
  client_language text,
  starts_on date not null,
  ends_on date,
  review_on date,
  body jsonb not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null default now(),
  accepted_on date,
  accepted_mode text,
  with_interpreter boolean,
  accepted_by uuid,
  accepted_at timestamp with time zone,
  visible_to uuid[] not null
);
create table public.queue_rule (
  area_id text not null,
  organisation_id uuid not null,
  priorities text[] not null,
  version integer not null default 1
);
create table public.rate_limit (
  area_id text not null,
  subject text not null,
  window_start timestamp with time zone not null,
  used integer not null default 1
);
create table public.recognition_step (
  area_id text not null,
  recognition_step_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  qualification text not null,
  unit text not null,
  kind text not null,
  on_day date not null,
  basis text not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  visible_to uuid[] not null
);
create table public.record_demand (
  area_id text not null,
  record_demand_id uuid not null,
  record_request_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  reason text not null,
  state text not null default 'open'::text,
  basis text,
  parts text[] not null default '{}'::text[],
  until timestamp with time zone,
  words text,
  decided_by uuid,
  decided_at timestamp with time zone,
  visible_to uuid[] not null
);
create table public.record_request (
  area_id text not null,
  record_request_id uuid not null,
  asked_by uuid not null,
  organisation_id uuid not null,
  role text not null,
  asked_at timestamp with time zone not null default now(),
  lapses_on date not null
);
create table public.referral_import (
  area_id text not null,
  referral_import_id uuid not null,
  organisation_id uuid not null,
  staff_id uuid not null,
  state text not null,
  file_name text not null,
  file_hash bytea not null,
  file_sealed bytea,
  outline_sealed bytea,
  mapping jsonb,
  fault text,
  row_count integer not null default 0,
  made_at timestamp with time zone not null default now(),
  worked_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  version integer not null default 1,
  visible_to uuid[] not null
);
create table public.referral_import_row (
  area_id text not null,
  referral_import_id uuid not null,
  row_number integer not null,
  sealed bytea,
  state text not null,
  selected boolean not null default false,
  sendable boolean not null default false,
  handover_id uuid,
  visible_to uuid[] not null
);
create table public.release (
  area_id text not null,
  release_id uuid not null,
  study_id uuid not null,
  study_run_id uuid not null,
  organisation_id uuid not null,
  title text not null,
  purpose text not null,
  shown_to uuid[] not null,
  state text not null,
  files jsonb not null,
  findings jsonb not null,
  conflicts jsonb not null,
  sketches jsonb not null,
  asked_by uuid not null,
  asked_at timestamp with time zone not null default now(),
  decided_by uuid,
  decided_at timestamp with time zone,
  reason text,
  version integer not null default 1,
  withdrawn_by uuid,
  withdrawn_at timestamp with time zone,
  withdrawn_reason text
);
create table public.release_step (
  area_id text not null,
  release_id uuid not null,
  "position" integer not null,
  kind text not null,
  by_staff_id uuid not null,
  at timestamp with time zone not null default now(),
  reason text not null
);
create table public.result_count (
  area_id text not null,
  scope text not null,
  counted_on date not null,
  counted_at timestamp with time zone not null,
  cells jsonb not null
);
create table public.retention_rule (
  area_id text not null,
  kind text not null,
  months integer,
  basis text not null,
  version integer not null default 1
);
create table public.role_assignment (
  area_id text not null,
  role_assignment_id uuid not null,
  staff_id uuid not null,
  role text not null,
  organisation_id uuid not null,
  valid daterange not null,
  given_by uuid,
  given_at timestamp with time zone,
  ended_by uuid,
  ended_at timestamp with time zone,
  version integer not null default 1
);
create table public.room (
  area_id text not null,
  room_id uuid not null,
  office_id uuid not null,
  name text not null,
  seats integer not null,
  closed_on date,
  version integer not null default 1
);
create table public.saved_view (
  area_id text not null,
  saved_view_id uuid not null,
  staff_id uuid not null,
  list text not null,
  name text not null,
  search jsonb not null,
  made_at timestamp with time zone not null default now(),
  version integer not null default 1
);
create table public.sensitive_note (
  area_id text not null,
  sensitive_note_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  clientship_id uuid,
  kind text not null,
  happened_on date not null,
  text text not null,
  written_by uuid not null,
  written_at timestamp with time zone not null default now(),
  replaces_id uuid,
  rectified_at timestamp with time zone,
  rectified_by uuid,
  rectification text,
  visible_to uuid[] not null
);
create table public.service (
  area_id text not null,
  service_id uuid not null,
  organisation_id uuid not null,
  code text not null,
  name_fi text not null,
  name_sv text not null,
  name_en text not null,
  "position" integer not null default 0,
  closed_on date,
  version integer not null default 1,
  kind text not null default 'other'::text,
  production text not null default 'own'::text,
  mode text not null default 'on_site'::text,
  languages text[] not null default '{}'::text[],
  target_groups text[] not null default '{}'::text[],
  entry jsonb,
  teaches_fact text,
  teaches_level text,
  teaches_concepts text[] not null default '{}'::text[],
  teaches_units text[] not null default '{}'::text[],
  length_weeks integer,
  hours_per_week integer,
  place text not null default ''::text,
  price_cents integer,
  price_per text,
  contract_number text not null default ''::text,
  contract_cap_cents bigint,
  contract_from date,
  contract_to date,
  draft boolean not null default false,
  ptv_id uuid,
  description jsonb not null default '{}'::jsonb,
  client_names jsonb not null default '{}'::jsonb
);
create table public.session (
  area_id text not null,
  session_id uuid not null,
  offering_id uuid not null,
  organisation_id uuid not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  mode text not null,
  usual_mode text not null,
  room_id uuid,
  teacher_id uuid,
  interpreter_id uuid,
  online_address text not null default ''::text,
  topic text not null default ''::text,
  state text not null default 'planned'::text,
  cancel_reason text,
  series_at timestamp with time zone,
  by_hand boolean not null default false,
  version integer not null default 1,
  made_by uuid
);
create table public.session_notice (
  area_id text not null,
  session_notice_id uuid not null,
  client_id uuid not null,
  offering_id uuid not null,
  kind text not null,
  language text not null,
  content jsonb not null,
  made_at timestamp with time zone not null,
  made_by uuid not null,
  given_at timestamp with time zone,
  given_by uuid,
  given_how text,
  visible_to uuid[] not null
);
create table public.skill_assessment (
  area_id text not null,
  skill_assessment_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  qualification text,
  unit text,
  requirement integer,
  concept_id uuid,
  level text not null,
  assessor text not null,
  observed_on date not null,
  recorded_by uuid not null,
  recorded_at timestamp with time zone not null default clock_timestamp(),
  visible_to uuid[] not null
);
create table public.staff_member (
  area_id text not null,
  staff_id uuid not null,
  user_id text not null,
  name text not null,
  email text not null,
  locale text,
  density text,
  locked_at timestamp with time zone,
  version integer not null default 1,
  phone text,
  notices_by_mail text not null default 'daily'::text
);
create table public.staffing (
  area_id text not null,
  staffing_id uuid not null,
  organisation_id uuid not null,
  title_fi text not null,
  title_sv text not null,
  title_en text not null,
  headcount integer not null,
  "position" integer not null default 0,
  closed_on date,
  version integer not null default 1
);
create table public.study (
  area_id text not null,
  study_id uuid not null,
  organisation_id uuid not null,
  title text not null,
  purpose text not null,
  keep_until date not null,
  created_by uuid not null,
  created_at timestamp with time zone not null default now(),
  forgotten_at timestamp with time zone,
  version integer not null default 1
);
create table public.study_export (
  area_id text not null,
  study_export_id uuid not null,
  study_id uuid not null,
  decision text not null,
  dates text not null,
  started_from date,
  started_to date,
  state text not null,
  share integer not null default 0,
  fault text,
  counts jsonb,
  asked_by uuid not null,
  asked_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone
);
create table public.study_file (
  area_id text not null,
  study_file_id uuid not null,
  study_id uuid not null,
  name text not null,
  origin text not null,
  bytes bigint not null,
  sha256 text,
  row_count bigint,
  columns text[],
  brought_by uuid not null,
  brought_at timestamp with time zone not null default now(),
  deleted_at timestamp with time zone
);
create table public.study_run (
  area_id text not null,
  study_run_id uuid not null,
  study_id uuid not null,
  specification_number integer not null,
  state text not null,
  stage text,
  share integer not null default 0,
  cancel_asked boolean not null default false,
  fault text,
  spec_hash text,
  data_hash text,
  protocol jsonb,
  result jsonb,
  asked_by uuid not null,
  asked_at timestamp with time zone not null default now(),
  begun_at timestamp with time zone,
  worked_at timestamp with time zone,
  finished_at timestamp with time zone,
  fault_told jsonb
);
create table public.study_run_step (
  area_id text not null,
  study_run_id uuid not null,
  "position" integer not null,
  kind text not null,
  by_staff_id uuid,
  at timestamp with time zone not null default now()
);
create table public.study_specification (
  area_id text not null,
  study_id uuid not null,
  number integer not null,
  text text not null,
  saved_by uuid not null,
  saved_at timestamp with time zone not null default now()
);
create table public.support_measure (
  area_id text not null,
  support_measure_id uuid not null,
  client_id uuid not null,
  organisation_id uuid not null,
  measure text not null,
  follower_organisation_id uuid not null,
  follower_role text,
  follower_staff_id uuid,
  agreed_on date not null,
  agreed_by uuid not null,
  agreed_at timestamp with time zone not null default clock_timestamp(),
  ended_on date,
  end_reason text,
  ended_by uuid,
  version integer not null default 1,
  visible_to uuid[] not null
);
create table public.target (
  area_id text not null,
  target_id uuid not null,
  organisation_id uuid not null,
  measure text not null,
  value integer not null,
  period text not null,
  valid daterange not null,
  interpretation_fi text not null default ''::text,
  interpretation_sv text not null default ''::text,
  interpretation_en text not null default ''::text,
  source text not null,
  version integer not null default 1
);
create table public.task (
  area_id text not null,
  task_id uuid not null,
  organisation_id uuid not null,
  client_id uuid,
  staff_id uuid,
  title text not null,
  due_on date not null,
  state text not null default 'open'::text,
  state_on date,
  made_by uuid not null,
  made_at timestamp with time zone not null default now(),
  version integer not null default 1,
  visible_to uuid[] not null
);

alter table auth.account add constraint account_pkey PRIMARY KEY (id);
alter table auth.passkey add constraint passkey_pkey PRIMARY KEY (id);
alter table auth."rateLimit" add constraint "rateLimit_pkey" PRIMARY KEY (id);
alter table auth."rateLimit" add constraint "rateLimit_key_key" UNIQUE (key);
alter table auth.session add constraint session_pkey PRIMARY KEY (id);
alter table auth.session add constraint session_token_key UNIQUE (token);
alter table auth.sign_in_failure add constraint sign_in_failure_pkey PRIMARY KEY (email);
alter table auth.sign_in_failure add constraint sign_in_failure_failures_check CHECK ((failures > 0));
alter table auth."twoFactor" add constraint "twoFactor_pkey" PRIMARY KEY (id);
alter table auth."user" add constraint user_pkey PRIMARY KEY (id);
alter table auth."user" add constraint user_email_key UNIQUE (email);
alter table auth.verification add constraint verification_pkey PRIMARY KEY (id);
alter table maintenance.postponed_index add constraint postponed_index_pkey PRIMARY KEY (definition);
alter table public.absence add constraint absence_pkey PRIMARY KEY (area_id, absence_id);
alter table public.absence add constraint absences_apart EXCLUDE USING gist (area_id WITH =, staff_id WITH =, organisation_id WITH =, period WITH &&);
alter table public.absence add constraint absence_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period)) AND (NOT upper_inf(period))));
alter table public.absence add constraint deputy_is_another CHECK ((deputy_id <> staff_id));
alter table public.access_log add constraint access_log_pkey PRIMARY KEY (area_id, log_id);
alter table public.access_log add constraint access_log_outcome_check CHECK ((outcome = ANY (ARRAY['done'::text, 'refused'::text, 'failed'::text])));
alter table public.access_log_client add constraint access_log_client_pkey PRIMARY KEY (area_id, client_id, at, log_id);
alter table public.appointment add constraint appointment_pkey PRIMARY KEY (area_id, appointment_id);
alter table public.appointment add constraint appointment_client_once EXCLUDE USING gist (area_id WITH =, client_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((state = ANY (ARRAY['booked'::text, 'held'::text])));
alter table public.appointment add constraint appointment_kind_check CHECK ((kind = ANY (ARRAY['initial'::text, 'discussion'::text, 'known'::text, 'plan'::text, 'other'::text])));
alter table public.appointment add constraint appointment_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'::text));
alter table public.appointment add constraint appointment_late_moved CHECK (((late_reason IS NULL) OR (agreed_for IS NOT NULL)));
alter table public.appointment add constraint appointment_late_reason_check CHECK ((late_reason = ANY (ARRAY['client'::text, 'no_times'::text, 'expert'::text, 'other'::text])));
alter table public.appointment add constraint appointment_mode_check CHECK ((mode = ANY (ARRAY['on_site'::text, 'phone'::text, 'video'::text])));
alter table public.appointment add constraint appointment_reason CHECK (((reason IS NOT NULL) = (state = ANY (ARRAY['no_show'::text, 'cancelled'::text]))));
alter table public.appointment add constraint appointment_reason_check CHECK ((reason = ANY (ARRAY['accepted'::text, 'not_accepted'::text, 'not_reached'::text, 'unknown'::text, 'client'::text, 'expert'::text, 'other'::text])));
alter table public.appointment add constraint appointment_state_check CHECK ((state = ANY (ARRAY['booked'::text, 'held'::text, 'no_show'::text, 'cancelled'::text])));
alter table public.appointment add constraint appointment_times CHECK (((starts_at < ends_at) AND ((ends_at - starts_at) <= '04:00:00'::interval)));
alter table public.appointment_message add constraint appointment_message_pkey PRIMARY KEY (area_id, appointment_message_id);
alter table public.appointment_message add constraint appointment_message_kind_check CHECK ((kind = ANY (ARRAY['booked'::text, 'reminder'::text, 'moved'::text, 'cancelled'::text, 'choose'::text])));
alter table public.appointment_message add constraint appointment_message_link CHECK (((sealed_link IS NULL) OR ((kind = 'choose'::text) AND (sent_at IS NULL))));
alter table public.appointment_message add constraint appointment_message_of_one CHECK (((num_nonnulls(appointment_id, appointment_offer_id) = 1) AND ((kind = 'choose'::text) = (appointment_offer_id IS NOT NULL))));
alter table public.appointment_message add constraint appointment_message_ways_check CHECK ((ways <@ ARRAY['sms'::text, 'email'::text]));
alter table public.appointment_offer add constraint appointment_offer_pkey PRIMARY KEY (area_id, appointment_offer_id);
alter table public.appointment_offer add constraint appointment_offer_chosen CHECK (((state = 'chosen'::text) = (appointment_id IS NOT NULL)));
alter table public.appointment_offer add constraint appointment_offer_state_check CHECK ((state = ANY (ARRAY['open'::text, 'chosen'::text, 'withdrawn'::text])));
alter table public.area add constraint area_pkey PRIMARY KEY (area_id);
alter table public.area add constraint area_glass_hours_check CHECK (((glass_hours >= 1) AND (glass_hours <= 24)));
alter table public.area_decision add constraint area_decision_pkey PRIMARY KEY (area_id, area_decision_id);
alter table public.area_decision add constraint area_decision_check CHECK ((ended_on >= decided_on));
alter table public.area_decision add constraint area_decision_kind_check CHECK ((kind = 'referrer_names'::text));
alter table public.assessment add constraint assessment_pkey PRIMARY KEY (area_id, assessment_id);
alter table public.assessment add constraint assessment_check CHECK ((((state = 'finished'::text) = (finished_at IS NOT NULL)) AND ((finished_at IS NULL) = (finished_by IS NULL)) AND ((finished_at IS NULL) = (finished_on IS NULL)) AND ((finished_at IS NULL) = (questions IS NULL)) AND ((finished_at IS NULL) = (not_asked IS NULL)) AND ((finished_at IS NULL) = (confirmed IS NULL))));
alter table public.assessment add constraint assessment_check1 CHECK (((confirmed >= 0) AND (confirmed <= not_asked) AND (not_asked <= questions)));
alter table public.assessment add constraint assessment_questions_check CHECK ((questions >= 0));
alter table public.assessment add constraint assessment_seconds_check CHECK ((seconds >= 0));
alter table public.assessment add constraint assessment_state_check CHECK ((state = ANY (ARRAY['open'::text, 'finished'::text])));
alter table public.assessment_section add constraint assessment_section_pkey PRIMARY KEY (area_id, assessment_id, section);
alter table public.assessment_section add constraint assessment_section_version_check CHECK ((version > 0));
alter table public.attendance add constraint attendance_pkey PRIMARY KEY (area_id, session_id, client_id);
alter table public.attendance_alarm add constraint attendance_alarm_pkey PRIMARY KEY (area_id, attendance_alarm_id);
alter table public.attendance_alarm add constraint attendance_alarm_kind_check CHECK ((kind = ANY (ARRAY['absences'::text, 'falling'::text, 'low'::text])));
alter table public.attendance_alarm add constraint attendance_alarm_state_check CHECK ((state = ANY (ARRAY['open'::text, 'handled'::text, 'over'::text])));
alter table public.attendance_mark add constraint attendance_mark_pkey PRIMARY KEY (area_id, attendance_mark_id);
alter table public.attendance_mark add constraint attendance_mark_kind_check CHECK ((kind = ANY (ARRAY['present'::text, 'late'::text, 'partly'::text, 'online'::text, 'absent'::text])));
alter table public.attendance_mark add constraint attendance_mark_minutes CHECK (((minutes IS NOT NULL) = COALESCE((kind = ANY (ARRAY['late'::text, 'partly'::text])), false)));
alter table public.attendance_mark add constraint attendance_mark_minutes_check CHECK (((minutes >= 1) AND (minutes <= 720)));
alter table public.attendance_mark add constraint attendance_mark_origin_check CHECK ((origin = ANY (ARRAY['all'::text, 'client'::text, 'person'::text])));
alter table public.attendance_mark add constraint attendance_mark_reason CHECK (((reason IS NOT NULL) = COALESCE((kind = 'absent'::text), false)));
alter table public.attendance_mark add constraint attendance_mark_reason_check CHECK ((reason = ANY (ARRAY['unannounced'::text, 'illness'::text, 'family'::text, 'work'::text, 'appointment'::text, 'other_service'::text, 'other'::text])));
alter table public.attendance_rule add constraint attendance_rule_pkey PRIMARY KEY (area_id, organisation_id);
alter table public.attendance_rule add constraint attendance_rule_absences_check CHECK (((absences >= 2) AND (absences <= 20)));
alter table public.attendance_rule add constraint attendance_rule_fall_check CHECK (((fall >= 1) AND (fall <= 100)));
alter table public.attendance_rule add constraint attendance_rule_group_fall_check CHECK (((group_fall >= 1) AND (group_fall <= 100)));
alter table public.attendance_rule add constraint attendance_rule_group_rate_check CHECK (((group_rate >= 1) AND (group_rate <= 100)));
alter table public.attendance_rule add constraint attendance_rule_rate_check CHECK (((rate >= 1) AND (rate <= 100)));
alter table public.attendance_rule add constraint attendance_rule_sessions_check CHECK (((sessions >= 3) AND (sessions <= 40)));
alter table public.badge add constraint badge_pkey PRIMARY KEY (area_id, badge_id);
alter table public.badge add constraint badge_revoked CHECK (((revoked_by IS NULL) = (revoked_at IS NULL)));
alter table public.badge_key add constraint badge_key_pkey PRIMARY KEY (area_id, badge_key_id);
alter table public.baseline add constraint baseline_pkey PRIMARY KEY (area_id, baseline_id);
alter table public.booking add constraint booking_pkey PRIMARY KEY (area_id, booking_id);
alter table public.booking add constraint booking_interpreter_once EXCLUDE USING gist (area_id WITH =, interpreter_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((interpreter_id IS NOT NULL));
alter table public.booking add constraint booking_room_once EXCLUDE USING gist (area_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((room_id IS NOT NULL));
alter table public.booking add constraint booking_staff_once EXCLUDE USING gist (area_id WITH =, staff_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE ((staff_id IS NOT NULL));
alter table public.booking add constraint booking_for_one CHECK ((num_nonnulls(session_id, appointment_id) = 1));
alter table public.booking add constraint booking_of_one CHECK ((num_nonnulls(staff_id, room_id, interpreter_id) = 1));
alter table public.booking add constraint booking_times CHECK (((starts_at < ends_at) AND ((ends_at - starts_at) <= '24:00:00'::interval)));
alter table public.break_glass add constraint break_glass_pkey PRIMARY KEY (area_id, break_glass_id);
alter table public.break_glass add constraint break_glass_check CHECK ((until >= opened_at));
alter table public.break_glass add constraint break_glass_check1 CHECK (((reviewed_by IS NULL) = (reviewed_at IS NULL)));
alter table public.break_glass add constraint break_glass_check2 CHECK (((remark IS NULL) OR (reviewed_at IS NOT NULL)));
alter table public.break_glass add constraint break_glass_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)));
alter table public.calendar_habit add constraint calendar_habit_pkey PRIMARY KEY (area_id, calendar_habit_id);
alter table public.calendar_habit add constraint calendar_habit_area_id_organisation_id_staff_id_key UNIQUE NULLS NOT DISTINCT (area_id, organisation_id, staff_id);
alter table public.case_note add constraint case_note_pkey PRIMARY KEY (area_id, case_note_id);
alter table public.case_note add constraint case_note_check CHECK ((((rectified_at IS NULL) = (rectified_by IS NULL)) AND ((rectified_at IS NULL) = (rectification IS NULL))));
alter table public.case_note add constraint case_note_kind_check CHECK ((kind = ANY (ARRAY['meeting'::text, 'call'::text, 'call_attempt'::text, 'video'::text, 'message'::text, 'letter'::text, 'no_show'::text, 'employer_contact'::text, 'network'::text, 'observation'::text])));
alter table public.case_note add constraint case_note_text_check CHECK ((text <> ''::text));
alter table public.centre add constraint centre_pkey PRIMARY KEY (area_id, organisation_id);
alter table public.centre add constraint centre_area_id_code_key UNIQUE (area_id, code);
alter table public.check_in add constraint check_in_pkey PRIMARY KEY (area_id, session_id);
alter table public.check_in add constraint check_in_secret_check CHECK ((length(secret) = 32));
alter table public.client add constraint client_pkey PRIMARY KEY (area_id, client_id);
alter table public.client add constraint client_area_id_client_number_key UNIQUE (area_id, client_number);
alter table public.client add constraint client_check CHECK (((hetu_sealed IS NULL) = (hetu_hash IS NULL)));
alter table public.client add constraint client_family_name_check CHECK ((family_name <> ''::text));
alter table public.client add constraint client_given_names_check CHECK ((given_names <> ''::text));
alter table public.client add constraint client_protection_check CHECK (((NOT isempty(protection)) AND (NOT lower_inf(protection))));
alter table public.client add constraint client_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])));
alter table public.client_access add constraint client_access_pkey PRIMARY KEY (area_id, client_id, organisation_id, period) INCLUDE (visible_to);
alter table public.client_access add constraint client_access_no_overlap EXCLUDE USING gist (hashtextextended(((client_id)::text || (organisation_id)::text), (0)::bigint) WITH =, period WITH &&, area_id WITH =);
alter table public.client_access add constraint client_access_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period))));
alter table public.client_contact add constraint client_contact_pkey PRIMARY KEY (area_id, client_id);
alter table public.client_distinct add constraint client_distinct_pkey PRIMARY KEY (area_id, client_id, other_client_id);
alter table public.client_distinct add constraint client_distinct_check CHECK ((client_id < other_client_id));
alter table public.client_document add constraint client_document_pkey PRIMARY KEY (area_id, document_id);
alter table public.client_document add constraint client_document_area_id_client_id_document_id_key UNIQUE (area_id, client_id, document_id);
alter table public.client_document add constraint client_document_bytes_check CHECK (((bytes >= 1) AND (bytes <= 10485760)));
alter table public.client_document add constraint client_document_check CHECK (((removed_at IS NULL) = (removed_by IS NULL)));
alter table public.client_document add constraint client_document_check1 CHECK (((removed_at IS NULL) = (key_sealed IS NOT NULL)));
alter table public.client_document add constraint client_document_kind_check CHECK ((kind = ANY (ARRAY['diploma'::text, 'certificate'::text, 'language_test'::text, 'contract'::text, 'other'::text])));
alter table public.client_document add constraint client_document_media_type_check CHECK ((media_type = ANY (ARRAY['application/pdf'::text, 'image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'image/heic'::text])));
alter table public.client_document add constraint client_document_scan_check CHECK ((scan = ANY (ARRAY['clean'::text, 'not_scanned'::text])));
alter table public.client_document add constraint client_document_title_check CHECK ((length(title) <= 100));
alter table public.client_fact add constraint client_fact_pkey PRIMARY KEY (area_id, fact_id);
alter table public.client_fact add constraint client_fact_check CHECK ((((rectified_at IS NULL) = (rectified_by IS NULL)) AND ((rectified_at IS NULL) = (rectification IS NULL))));
alter table public.client_fact add constraint client_fact_source_check CHECK ((source = ANY (ARRAY['self_rated'::text, 'expert_estimate'::text, 'test'::text, 'document'::text, 'register'::text])));
alter table public.client_former_hetu add constraint client_former_hetu_pkey PRIMARY KEY (area_id, client_former_hetu_id);
alter table public.client_merge add constraint client_merge_pkey PRIMARY KEY (area_id, client_merge_id);
alter table public.client_merge add constraint client_merge_check CHECK ((merged_client_id <> client_id));
alter table public.client_merge add constraint client_merge_check1 CHECK (((undone_at IS NULL) = (undone_by IS NULL)));
alter table public.client_notice add constraint client_notice_pkey PRIMARY KEY (area_id, client_notice_id);
alter table public.client_notice add constraint client_notice_check CHECK ((((given_at IS NULL) = (given_by IS NULL)) AND ((given_at IS NULL) = (given_how IS NULL))));
alter table public.client_notice add constraint client_notice_given_how_check CHECK ((given_how = ANY (ARRAY['post'::text, 'in_person'::text, 'read_aloud'::text, 'message'::text])));
alter table public.client_notice add constraint client_notice_kind_check CHECK ((kind = ANY (ARRAY['referral_sent'::text, 'referral_accepted'::text, 'referral_returned'::text, 'referral_withdrawn'::text, 'assignment_accepted'::text, 'transfer_sent'::text, 'transfer_accepted'::text, 'transfer_ended'::text, 'transfer_lapsed'::text, 'service_sent'::text, 'service_accepted'::text, 'service_ended'::text, 'service_lapsed'::text, 'return_accepted'::text])));
alter table public.client_notice add constraint client_notice_language_check CHECK ((language = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])));
alter table public.client_profile add constraint client_profile_pkey PRIMARY KEY (area_id, client_id);
alter table public.client_protected_contact add constraint client_protected_contact_pkey PRIMARY KEY (area_id, client_id);
alter table public.client_relation add constraint client_relation_pkey PRIMARY KEY (area_id, client_relation_id);
alter table public.client_relation add constraint client_relation_no_overlap EXCLUDE USING gist (hashtextextended(((((client_id)::text || (staff_id)::text) || (organisation_id)::text) || relation), (0)::bigint) WITH =, period WITH &&, area_id WITH =);
alter table public.client_relation add constraint client_relation_period_check CHECK (((NOT isempty(period)) AND (NOT lower_inf(period))));
alter table public.client_relation add constraint client_relation_relation_check CHECK ((relation = ANY (ARRAY['own_client'::text, 'referral_draft'::text, 'referral_sent'::text])));
alter table public.client_support_fact add constraint client_support_fact_pkey PRIMARY KEY (area_id, fact_id);
alter table public.client_support_fact add constraint client_support_fact_check CHECK ((((rectified_at IS NULL) = (rectified_by IS NULL)) AND ((rectified_at IS NULL) = (rectification IS NULL))));
alter table public.client_support_fact add constraint client_support_fact_source_check CHECK ((source = ANY (ARRAY['self_rated'::text, 'expert_estimate'::text, 'test'::text, 'document'::text, 'register'::text])));
alter table public.client_support_profile add constraint client_support_profile_pkey PRIMARY KEY (area_id, client_id);
alter table public.client_token add constraint client_token_pkey PRIMARY KEY (area_id, token, client_id) INCLUDE (visible_to);
alter table public.clientship add constraint clientship_pkey PRIMARY KEY (area_id, clientship_id);
alter table public.clientship add constraint clientship_check CHECK (((state = 'ended'::text) = (ended_on IS NOT NULL)));
alter table public.clientship add constraint clientship_check1 CHECK (((ended_on IS NULL) = (end_reason IS NULL)));
alter table public.clientship add constraint clientship_check2 CHECK ((ended_on >= started_on));
alter table public.clientship add constraint clientship_check3 CHECK (((state = 'paused'::text) = (pause_reason IS NOT NULL)));
alter table public.clientship add constraint clientship_check4 CHECK (((next_step IS NOT NULL) OR (next_step_on IS NULL)));
alter table public.clientship add constraint clientship_end_reason_check CHECK ((end_reason = ANY (ARRAY['employed_open'::text, 'employed_subsidised'::text, 'apprenticeship'::text, 'entrepreneur'::text, 'degree_study'::text, 'other_study'::text, 'moved'::text, 'health'::text, 'family_leave'::text, 'goal_not_reached'::text, 'no_contact'::text, 'other_service'::text, 'retired'::text, 'died'::text])));
alter table public.clientship add constraint clientship_next_step_is_set CHECK (((next_step IS NULL) = (next_step_set_by IS NULL)));
alter table public.clientship add constraint clientship_next_step_set_by CHECK ((next_step_set_by = ANY (ARRAY['person'::text, 'rule'::text])));
alter table public.clientship add constraint clientship_pause_reason_check CHECK ((pause_reason = ANY (ARRAY['family_leave'::text, 'illness_or_other_personal'::text, 'study'::text, 'work'::text, 'abroad'::text, 'other'::text])));
alter table public.clientship add constraint clientship_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'active'::text, 'paused'::text, 'ended'::text])));
alter table public.clientship_figure add constraint clientship_figure_pkey PRIMARY KEY (area_id, clientship_id);
alter table public.clientship_figure add constraint clientship_figure_own_field_check CHECK ((own_field = ANY (ARRAY['yes'::text, 'no'::text, 'unclear'::text])));
alter table public.clientship_figure add constraint clientship_figure_phase_check CHECK ((phase = ANY (ARRAY['in_integration'::text, 'past_integration'::text])));
alter table public.clientship_figure add constraint clientship_figure_sex_check CHECK ((sex = ANY (ARRAY['female'::text, 'male'::text])));
alter table public.clientship_step add constraint clientship_step_pkey PRIMARY KEY (area_id, clientship_id, "position");
alter table public.clientship_step add constraint clientship_step_kind_check CHECK ((kind = ANY (ARRAY['started'::text, 'assigned'::text, 'activated'::text, 'paused'::text, 'resumed'::text, 'planned'::text, 'step_done'::text, 'caseworker'::text, 'ended'::text, 'corrected'::text])));
alter table public.clientship_step add constraint clientship_step_position_check CHECK (("position" > 0));
alter table public.criteria add constraint criteria_pkey PRIMARY KEY (area_id, criteria_id);
alter table public.criteria add constraint criteria_area_id_organisation_id_valid_excl EXCLUDE USING gist (area_id WITH =, organisation_id WITH =, valid WITH &&) WHERE ((status = 'published'::text));
alter table public.criteria add constraint criteria_check CHECK (((status = 'published'::text) = (published_at IS NOT NULL)));
alter table public.criteria add constraint criteria_status_check CHECK ((status = ANY (ARRAY['draft'::text, 'published'::text])));
alter table public.criteria add constraint criteria_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))));
alter table public.drop_in_ticket add constraint drop_in_ticket_pkey PRIMARY KEY (area_id, drop_in_ticket_id);
alter table public.drop_in_ticket add constraint drop_in_ticket_area_id_office_id_on_day_number_key UNIQUE (area_id, office_id, on_day, number);
alter table public.drop_in_ticket add constraint drop_in_ticket_called CHECK (((state = ANY (ARRAY['called'::text, 'served'::text])) <= ((called_at IS NOT NULL) AND (desk IS NOT NULL))));
alter table public.drop_in_ticket add constraint drop_in_ticket_desk_check CHECK (((desk >= 1) AND (desk <= 99)));
alter table public.drop_in_ticket add constraint drop_in_ticket_ended CHECK (((state = ANY (ARRAY['served'::text, 'left'::text])) = (ended_at IS NOT NULL)));
alter table public.drop_in_ticket add constraint drop_in_ticket_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'::text));
alter table public.drop_in_ticket add constraint drop_in_ticket_number_check CHECK ((number > 0));
alter table public.drop_in_ticket add constraint drop_in_ticket_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'called'::text, 'served'::text, 'left'::text])));
alter table public.drop_in_ticket add constraint drop_in_ticket_topic_check CHECK ((topic = ANY (ARRAY['advice'::text, 'job_search'::text, 'integration'::text, 'forms'::text, 'appointment'::text, 'other'::text])));
alter table public.education_import add constraint education_import_pkey PRIMARY KEY (area_id, education_import_id);
alter table public.education_import add constraint education_import_origin_check CHECK ((origin = ANY (ARRAY['koski'::text, 'virta'::text])));
alter table public.employment_area add constraint employment_area_pkey PRIMARY KEY (employment_area_code);
alter table public.enrolment add constraint enrolment_pkey PRIMARY KEY (area_id, enrolment_id);
alter table public.enrolment add constraint enrolment_offered CHECK (((offered_until IS NULL) OR (state = 'offered'::text)));
alter table public.enrolment add constraint enrolment_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'offered'::text, 'accepted'::text, 'lapsed'::text, 'declined'::text, 'started'::text, 'completed'::text, 'interrupted'::text, 'cancelled'::text])));
alter table public.enrolment_step add constraint enrolment_step_pkey PRIMARY KEY (area_id, enrolment_id, "position");
alter table public.enrolment_step add constraint enrolment_step_kind_check CHECK ((kind = ANY (ARRAY['joined'::text, 'offered'::text, 'accepted'::text, 'declined'::text, 'lapsed'::text, 'cancelled'::text, 'moved'::text, 'started'::text, 'completed'::text, 'interrupted'::text])));
alter table public.enrolment_step add constraint enrolment_step_of_group CHECK (((offering_id IS NOT NULL) = (kind = ANY (ARRAY['joined'::text, 'moved'::text]))));
alter table public.erased_referral add constraint erased_referral_pkey PRIMARY KEY (area_id, erased_referral_id);
alter table public.erased_referral add constraint erased_referral_check CHECK (((state = 'withdrawn'::text) = (decided_month IS NULL)));
alter table public.erased_referral add constraint erased_referral_check1 CHECK (((decided_month IS NULL) = (days IS NULL)));
alter table public.erased_referral add constraint erased_referral_decided_month_check CHECK ((EXTRACT(day FROM decided_month) = (1)::numeric));
alter table public.erased_referral add constraint erased_referral_sent_month_check CHECK ((EXTRACT(day FROM sent_month) = (1)::numeric));
alter table public.erased_referral add constraint erased_referral_state_check CHECK ((state = ANY (ARRAY['accepted'::text, 'returned'::text, 'withdrawn'::text])));
alter table public.form add constraint form_pkey PRIMARY KEY (area_id, form_id);
alter table public.form add constraint form_area_id_code_key UNIQUE (area_id, code);
alter table public.form add constraint form_code_check CHECK ((code ~ '^[a-z][a-z0-9_]{0,39}$'::text));
alter table public.form add constraint form_kind_check CHECK ((kind = ANY (ARRAY['entry'::text, 'service_needs'::text, 'skills_mapping'::text, 'career_guidance'::text, 'review'::text, 'exit'::text])));
alter table public.form_version add constraint form_version_pkey PRIMARY KEY (area_id, form_id, number);
alter table public.form_version add constraint form_version_check CHECK (((state = 'draft'::text) = (published_at IS NULL)));
alter table public.form_version add constraint form_version_check1 CHECK (((state = 'retired'::text) = (retired_at IS NOT NULL)));
alter table public.form_version add constraint form_version_number_check CHECK ((number > 0));
alter table public.form_version add constraint form_version_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'published'::text, 'retired'::text])));
alter table public.gap add constraint gap_pkey PRIMARY KEY (area_id, clientship_id, reason);
alter table public.gap add constraint gap_reason_check CHECK ((reason <> ''::text));
alter table public.gap_day add constraint gap_day_pkey PRIMARY KEY (area_id, organisation_id, day);
alter table public.gap_day add constraint gap_day_check CHECK (((with_gap >= 0) AND (with_gap <= open_clients)));
alter table public.gap_day add constraint gap_day_open_clients_check CHECK ((open_clients >= 0));
alter table public.gap_day_reason add constraint gap_day_reason_pkey PRIMARY KEY (area_id, organisation_id, day, reason);
alter table public.gap_day_reason add constraint gap_day_reason_count_check CHECK ((count > 0));
alter table public.gap_day_reason add constraint gap_day_reason_reason_check CHECK ((reason <> ''::text));
alter table public.gap_rule add constraint gap_rule_pkey PRIMARY KEY (area_id, organisation_id);
alter table public.gap_rule add constraint gap_rule_no_contact_days_check CHECK (((no_contact_days >= 7) AND (no_contact_days <= 365)));
alter table public.goal_definition add constraint goal_definition_pkey PRIMARY KEY (area_id, goal_definition_id);
alter table public.goal_definition add constraint goal_definition_periods_apart EXCLUDE USING gist (area_id WITH =, organisation_id WITH =, valid WITH &&);
alter table public.goal_definition add constraint goal_definition_cohort_months_check CHECK ((0 < ALL (cohort_months)));
alter table public.goal_definition add constraint goal_definition_reached_by_check CHECK ((cardinality(reached_by) > 0));
alter table public.goal_definition add constraint goal_definition_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))));
alter table public.group_message add constraint group_message_pkey PRIMARY KEY (area_id, group_message_id);
alter table public.group_message add constraint group_message_check CHECK (((kind = 'session_notice'::text) = (session_notice_id IS NOT NULL)));
alter table public.group_message add constraint group_message_check1 CHECK (((kind = 'session_notice'::text) = (enrolment_id IS NULL)));
alter table public.group_message add constraint group_message_kind_check CHECK ((kind = ANY (ARRAY['seat_offered'::text, 'seat_given'::text, 'seat_lapsed'::text, 'seat_cancelled'::text, 'session_notice'::text])));
alter table public.group_message add constraint group_message_ways_check CHECK ((ways <@ ARRAY['sms'::text, 'email'::text]));
alter table public.handover add constraint handover_pkey PRIMARY KEY (area_id, handover_id);
alter table public.handover add constraint handover_area_id_handover_number_key UNIQUE (area_id, handover_number);
alter table public.handover add constraint handover_check CHECK (((state = ANY (ARRAY['draft'::text, 'expired'::text, 'discarded'::text])) OR ((to_organisation_id IS NOT NULL) AND (sent_at IS NOT NULL) AND (sent_on IS NOT NULL))));
alter table public.handover add constraint handover_check1 CHECK (((state = ANY (ARRAY['accepted'::text, 'returned'::text])) = (decided_at IS NOT NULL)));
alter table public.handover add constraint handover_check2 CHECK (((decided_at IS NULL) = (decided_on IS NULL)));
alter table public.handover add constraint handover_check3 CHECK (((state = 'returned'::text) = (return_reason IS NOT NULL)));
alter table public.handover add constraint handover_escalations_check CHECK ((escalations >= 0));
alter table public.handover add constraint handover_kind_check CHECK ((kind = ANY (ARRAY['referral'::text, 'assignment'::text, 'transfer'::text, 'service_request'::text, 'return'::text])));
alter table public.handover add constraint handover_open_step_check CHECK ((open_step = ANY (ARRAY['moves'::text, 'closes'::text])));
alter table public.handover add constraint handover_origin_check CHECK ((origin = ANY (ARRAY['authority'::text, 'own_contact'::text, 'event'::text, 'partner'::text])));
alter table public.handover add constraint handover_origin_of_referral CHECK (((kind = 'referral'::text) = (origin IS NOT NULL)));
alter table public.handover add constraint handover_return_reason_check CHECK ((return_reason = ANY (ARRAY['criteria_not_met'::text, 'other_centre_fits'::text, 'facts_missing'::text, 'already_client'::text, 'not_reached'::text, 'declined_by_person'::text, 'other'::text, 'no_capacity'::text, 'wrong_receiver'::text, 'contents_missing'::text])));
alter table public.handover add constraint handover_shown_of_other CHECK (((kind = 'referral'::text) = (shown IS NULL)));
alter table public.handover add constraint handover_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'sent'::text, 'received'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text, 'expired'::text, 'discarded'::text])));
alter table public.handover add constraint handover_verdict_check CHECK ((verdict = ANY (ARRAY['met'::text, 'not_met'::text, 'unknown'::text])));
alter table public.handover_content add constraint handover_content_pkey PRIMARY KEY (area_id, handover_id, "position");
alter table public.handover_content add constraint handover_content_basis_check CHECK ((basis = ANY (ARRAY['law'::text, 'consent'::text])));
alter table public.handover_content add constraint handover_content_basis_needed CHECK (((kind = ANY (ARRAY['sensitive_note'::text, 'sensitive_sections'::text])) = (basis IS NOT NULL)));
alter table public.handover_content add constraint handover_content_kind_check CHECK ((kind = ANY (ARRAY['facts'::text, 'support_needs'::text, 'support_measures'::text, 'skills'::text, 'document'::text, 'plan'::text, 'assessment'::text, 'sensitive_sections'::text, 'note'::text, 'sensitive_note'::text])));
alter table public.handover_content add constraint handover_content_position_check CHECK (("position" > 0));
alter table public.handover_content add constraint handover_content_row CHECK (((kind = ANY (ARRAY['facts'::text, 'support_needs'::text, 'support_measures'::text, 'skills'::text, 'document'::text])) = (row_id IS NULL)));
alter table public.handover_rule add constraint handover_rule_pkey PRIMARY KEY (area_id, organisation_id, kind);
alter table public.handover_rule add constraint handover_rule_decide_within_days_check CHECK (((decide_within_days >= 1) AND (decide_within_days <= 365)));
alter table public.handover_rule add constraint handover_rule_draft_days_check CHECK (((draft_days >= 1) AND (draft_days <= 365)));
alter table public.handover_rule add constraint handover_rule_escalate_every_days_check CHECK (((escalate_every_days >= 1) AND (escalate_every_days <= 60)));
alter table public.handover_rule add constraint handover_rule_kind_check CHECK ((kind = ANY (ARRAY['referral'::text, 'assignment'::text, 'transfer'::text, 'service_request'::text, 'return'::text])));
alter table public.handover_rule add constraint handover_rule_remind_before_days_check CHECK (((remind_before_days >= 0) AND (remind_before_days <= 60)));
alter table public.handover_step add constraint handover_step_pkey PRIMARY KEY (area_id, handover_id, "position");
alter table public.handover_step add constraint handover_step_kind_check CHECK ((kind = ANY (ARRAY['drafted'::text, 'changed'::text, 'sent'::text, 'received'::text, 'asked'::text, 'answered'::text, 'reminded'::text, 'escalated'::text, 'accepted'::text, 'returned'::text, 'withdrawn'::text, 'expired'::text, 'discarded'::text])));
alter table public.handover_step add constraint handover_step_position_check CHECK (("position" > 0));
alter table public.idempotency add constraint idempotency_pkey PRIMARY KEY (area_id, user_id, key);
alter table public.import_mapping add constraint import_mapping_pkey PRIMARY KEY (area_id, organisation_id, header_hash);
alter table public.interpreter add constraint interpreter_pkey PRIMARY KEY (area_id, interpreter_id);
alter table public.interpreter add constraint interpreter_languages_check CHECK ((cardinality(languages) > 0));
alter table public.law_deadline add constraint law_deadline_pkey PRIMARY KEY (area_id, law_deadline_id);
alter table public.law_deadline add constraint law_deadline_periods_apart EXCLUDE USING gist (area_id WITH =, kind WITH =, valid WITH &&);
alter table public.law_deadline add constraint law_deadline_check CHECK ((num_nonnulls(working_days, months) = 1));
alter table public.law_deadline add constraint law_deadline_kind_check CHECK ((kind = ANY (ARRAY['first_interview'::text, 'discussion'::text])));
alter table public.law_deadline add constraint law_deadline_months_check CHECK (((months >= 1) AND (months <= 36)));
alter table public.law_deadline add constraint law_deadline_source_check CHECK ((source <> ''::text));
alter table public.law_deadline add constraint law_deadline_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))));
alter table public.law_deadline add constraint law_deadline_working_days_check CHECK (((working_days >= 1) AND (working_days <= 60)));
alter table public.level_test add constraint level_test_pkey PRIMARY KEY (area_id, offering_id, client_id, moment, key);
alter table public.level_test add constraint level_test_moment_check CHECK ((moment = ANY (ARRAY['start'::text, 'end'::text])));
alter table public.link add constraint link_pkey PRIMARY KEY (area_id, link_id);
alter table public.link add constraint link_area_id_token_hash_key UNIQUE (area_id, token_hash);
alter table public.link add constraint link_kind_check CHECK ((kind = ANY (ARRAY['wall'::text, 'appointment_choice'::text, 'calendar_feed'::text, 'session_code'::text, 'check_in'::text, 'badge'::text])));
alter table public.migration add constraint migration_pkey PRIMARY KEY (name);
alter table public.municipality add constraint municipality_pkey PRIMARY KEY (municipality_code);
alter table public.name_token add constraint name_token_pkey PRIMARY KEY (token);
alter table public.name_token add constraint name_token_token_check CHECK ((token <> ''::text));
alter table public.notification add constraint notification_pkey PRIMARY KEY (area_id, notification_id);
alter table public.notification add constraint notification_kind_check CHECK ((kind <> ''::text));
alter table public.offering add constraint offering_pkey PRIMARY KEY (area_id, offering_id);
alter table public.offering add constraint offering_capacity_check CHECK (((capacity >= 1) AND (capacity <= 1000)));
alter table public.offering add constraint offering_days CHECK (((intake_on <= starts_on) AND (starts_on <= ends_on)));
alter table public.offering add constraint offering_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'::text));
alter table public.offering add constraint offering_minimum CHECK (((minimum >= 1) AND (minimum <= capacity)));
alter table public.offering add constraint offering_mode_check CHECK ((mode = ANY (ARRAY['on_site'::text, 'online'::text, 'mixed'::text])));
alter table public.offering add constraint offering_never_overbooked CHECK (((taken >= 0) AND (taken <= capacity)));
alter table public.offering add constraint offering_offer_days_check CHECK (((offer_days >= 1) AND (offer_days <= 60)));
alter table public.offering add constraint offering_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'open'::text, 'closed'::text, 'cancelled'::text])));
alter table public.office add constraint office_pkey PRIMARY KEY (area_id, office_id);
alter table public.organisation add constraint organisation_pkey PRIMARY KEY (area_id, organisation_id);
alter table public.organisation add constraint organisation_kind_check CHECK ((kind = ANY (ARRAY['centre'::text, 'employment_service'::text, 'education_provider'::text, 'wellbeing_county'::text, 'other'::text])));
alter table public.organisation_contact add constraint organisation_contact_pkey PRIMARY KEY (area_id, organisation_id);
alter table public.organisation_contact add constraint organisation_contact_postal_code_check CHECK ((postal_code ~ '^[0-9]{5}$'::text));
alter table public.outcome add constraint outcome_pkey PRIMARY KEY (area_id, outcome_id);
alter table public.outcome add constraint outcome_check CHECK ((ended_on >= began_on));
alter table public.outcome add constraint outcome_check1 CHECK (((own_field IS NULL) = (own_field_judged_by IS NULL)));
alter table public.outcome add constraint outcome_check2 CHECK ((((rectified_at IS NULL) = (rectified_by IS NULL)) AND ((rectified_at IS NULL) = (rectification IS NULL))));
alter table public.outcome add constraint outcome_evidence_check CHECK ((evidence = ANY (ARRAY['client_told'::text, 'document'::text, 'employer'::text, 'register'::text])));
alter table public.outcome add constraint outcome_kind_check CHECK ((kind = ANY (ARRAY['employed_open'::text, 'employed_subsidised'::text, 'apprenticeship'::text, 'entrepreneur'::text, 'degree_study'::text, 'other_study'::text, 'work_tryout'::text, 'training_agreement'::text])));
alter table public.outcome add constraint outcome_own_field_check CHECK ((own_field = ANY (ARRAY['yes'::text, 'no'::text, 'unclear'::text])));
alter table public.outcome add constraint outcome_weekly_hours_check CHECK (((weekly_hours >= 1) AND (weekly_hours <= 60)));
alter table public.phrase_check add constraint phrase_check_pkey PRIMARY KEY (area_id, phrase, language);
alter table public.phrase_check add constraint phrase_check_checked_by_check CHECK ((checked_by <> ''::text));
alter table public.phrase_check add constraint phrase_check_words_check CHECK ((words <> ''::text));
alter table public.plan add constraint plan_pkey PRIMARY KEY (area_id, plan_id);
alter table public.plan add constraint plan_accepted_number_check CHECK ((accepted_number > 0));
alter table public.plan add constraint plan_check CHECK ((ends_on >= starts_on));
alter table public.plan add constraint plan_check1 CHECK (((state = 'draft'::text) = (accepted_number IS NULL)));
alter table public.plan add constraint plan_check2 CHECK (((state = ANY (ARRAY['replaced'::text, 'ended'::text])) = (ended_on IS NOT NULL)));
alter table public.plan add constraint plan_check3 CHECK (((ended_on IS NULL) = (end_reason IS NULL)));
alter table public.plan add constraint plan_check4 CHECK ((accepted_number <= latest_number));
alter table public.plan add constraint plan_end_reason_check CHECK ((end_reason = ANY (ARRAY['goal_reached'::text, 'replaced'::text, 'moved'::text, 'clientship_ended'::text, 'other'::text])));
alter table public.plan add constraint plan_kind_check CHECK ((kind = ANY (ARRAY['integration_plan'::text, 'employment_plan'::text, 'activation_plan'::text, 'multi_sector_employment_plan'::text, 'multi_sector_integration_plan'::text, 'employment_programme'::text, 'job_search_plan'::text])));
alter table public.plan add constraint plan_latest_number_check CHECK ((latest_number > 0));
alter table public.plan add constraint plan_state_check CHECK ((state = ANY (ARRAY['draft'::text, 'in_force'::text, 'under_review'::text, 'replaced'::text, 'ended'::text])));
alter table public.plan_copy add constraint plan_copy_pkey PRIMARY KEY (area_id, plan_id, heading);
alter table public.plan_copy add constraint plan_copy_heading_check CHECK ((heading = ANY (ARRAY['basics'::text, 'unemployment_security'::text, 'work_situation'::text, 'education'::text, 'ability_to_work'::text, 'wage_subsidy'::text, 'plan'::text, 'job_search_duty'::text, 'rights_and_duties'::text, 'carrying_out'::text, 'job_search_profile'::text])));
alter table public.plan_rule add constraint plan_rule_pkey PRIMARY KEY (area_id, plan_rule_id);
alter table public.plan_rule add constraint plan_rule_periods_apart EXCLUDE USING gist (area_id WITH =, kind WITH =, valid WITH &&);
alter table public.plan_rule add constraint plan_rule_kind_check CHECK ((kind = ANY (ARRAY['integration_plan'::text, 'employment_plan'::text, 'activation_plan'::text, 'multi_sector_employment_plan'::text, 'multi_sector_integration_plan'::text, 'employment_programme'::text, 'job_search_plan'::text])));
alter table public.plan_rule add constraint plan_rule_max_months_check CHECK (((max_months >= 1) AND (max_months <= 120)));
alter table public.plan_rule add constraint plan_rule_review_months_check CHECK (((review_months >= 1) AND (review_months <= 60)));
alter table public.plan_rule add constraint plan_rule_source_check CHECK ((source <> ''::text));
alter table public.plan_rule add constraint plan_rule_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))));
alter table public.plan_step add constraint plan_step_pkey PRIMARY KEY (area_id, plan_id, sentence_id);
alter table public.plan_step add constraint plan_step_check CHECK (((responsible_kind = 'staff'::text) = (responsible_staff_id IS NOT NULL)));
alter table public.plan_step add constraint plan_step_check1 CHECK (((responsible_kind = 'organisation'::text) = (responsible_organisation_id IS NOT NULL)));
alter table public.plan_step add constraint plan_step_position_check CHECK (("position" >= 0));
alter table public.plan_step add constraint plan_step_responsible_kind_check CHECK ((responsible_kind = ANY (ARRAY['client'::text, 'staff'::text, 'organisation'::text])));
alter table public.plan_step add constraint plan_step_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'ongoing'::text, 'done'::text, 'cancelled'::text])));
alter table public.plan_version add constraint plan_version_pkey PRIMARY KEY (area_id, plan_id, number);
alter table public.plan_version add constraint plan_version_accepted_mode_check CHECK ((accepted_mode = ANY (ARRAY['in_person'::text, 'by_phone'::text])));
alter table public.plan_version add constraint plan_version_binding_check CHECK ((binding = ANY (ARRAY['fi'::text, 'sv'::text])));
alter table public.plan_version add constraint plan_version_check CHECK ((ends_on >= starts_on));
alter table public.plan_version add constraint plan_version_check1 CHECK ((((accepted_on IS NULL) = (accepted_mode IS NULL)) AND ((accepted_on IS NULL) = (with_interpreter IS NULL)) AND ((accepted_on IS NULL) = (accepted_by IS NULL)) AND ((accepted_on IS NULL) = (accepted_at IS NULL))));
alter table public.plan_version add constraint plan_version_number_check CHECK ((number > 0));
alter table public.queue_rule add constraint queue_rule_pkey PRIMARY KEY (area_id, organisation_id);
alter table public.queue_rule add constraint queue_rule_priorities_check CHECK ((priorities <@ ARRAY['integration_plan'::text, 'legal_deadline'::text]));
alter table public.rate_limit add constraint rate_limit_pkey PRIMARY KEY (area_id, subject, window_start);
alter table public.rate_limit add constraint rate_limit_used_check CHECK ((used > 0));
alter table public.recognition_step add constraint recognition_step_pkey PRIMARY KEY (area_id, recognition_step_id);
alter table public.recognition_step add constraint recognition_step_basis_check CHECK (((basis <> ''::text) AND (length(basis) <= 100)));
alter table public.recognition_step add constraint recognition_step_kind_check CHECK ((kind = ANY (ARRAY['identified'::text, 'recognised'::text, 'refused'::text, 'withdrawn'::text])));
alter table public.record_demand add constraint record_demand_pkey PRIMARY KEY (area_id, record_demand_id);
alter table public.record_demand add constraint record_demand_basis_check CHECK ((basis = ANY (ARRAY['law'::text, 'consent'::text])));
alter table public.record_demand add constraint record_demand_check CHECK ((((state = 'open'::text) = (decided_by IS NULL)) AND ((decided_by IS NULL) = (decided_at IS NULL))));
alter table public.record_demand add constraint record_demand_check1 CHECK ((((state = 'granted'::text) = (basis IS NOT NULL)) AND ((basis IS NULL) = (until IS NULL))));
alter table public.record_demand add constraint record_demand_check2 CHECK (((state <> 'granted'::text) OR (parts <> '{}'::text[])));
alter table public.record_demand add constraint record_demand_check3 CHECK (((state = 'refused'::text) = (words IS NOT NULL)));
alter table public.record_demand add constraint record_demand_reason_check CHECK (((length(reason) >= 10) AND (length(reason) <= 1000)));
alter table public.record_demand add constraint record_demand_state_check CHECK ((state = ANY (ARRAY['open'::text, 'granted'::text, 'refused'::text])));
alter table public.record_request add constraint record_request_pkey PRIMARY KEY (area_id, record_request_id);
alter table public.referral_import add constraint referral_import_pkey PRIMARY KEY (area_id, referral_import_id);
alter table public.referral_import add constraint referral_import_check CHECK (((state <> ALL (ARRAY['done'::text, 'discarded'::text])) OR (file_sealed IS NULL)));
alter table public.referral_import add constraint referral_import_state_check CHECK ((state = ANY (ARRAY['mapping'::text, 'reading'::text, 'preview'::text, 'sending'::text, 'done'::text, 'discarded'::text])));
alter table public.referral_import_row add constraint referral_import_row_pkey PRIMARY KEY (area_id, referral_import_id, row_number);
alter table public.referral_import_row add constraint referral_import_row_check CHECK ((sendable OR (NOT selected)));
alter table public.referral_import_row add constraint referral_import_row_check1 CHECK (((state = 'sent'::text) = (handover_id IS NOT NULL)));
alter table public.referral_import_row add constraint referral_import_row_check2 CHECK (((state <> 'sent'::text) OR (sealed IS NULL)));
alter table public.referral_import_row add constraint referral_import_row_row_number_check CHECK ((row_number > 0));
alter table public.referral_import_row add constraint referral_import_row_state_check CHECK ((state = ANY (ARRAY['ready'::text, 'check'::text, 'faulty'::text, 'skipped'::text, 'waiting'::text, 'sent'::text, 'failed'::text])));
alter table public.release add constraint release_pkey PRIMARY KEY (area_id, release_id);
alter table public.release add constraint release_check CHECK (((state = 'asked'::text) = (decided_by IS NULL)));
alter table public.release add constraint release_check1 CHECK (((state = 'asked'::text) = (decided_at IS NULL)));
alter table public.release add constraint release_check2 CHECK (((state = 'asked'::text) = (reason IS NULL)));
alter table public.release add constraint release_check3 CHECK ((decided_by IS DISTINCT FROM asked_by));
alter table public.release add constraint release_state_check CHECK ((state = ANY (ARRAY['asked'::text, 'released'::text, 'declined'::text, 'withdrawn'::text])));
alter table public.release add constraint release_withdrawn_at_check CHECK (((state = 'withdrawn'::text) = (withdrawn_at IS NOT NULL)));
alter table public.release add constraint release_withdrawn_by_check CHECK (((state = 'withdrawn'::text) = (withdrawn_by IS NOT NULL)));
alter table public.release add constraint release_withdrawn_reason_check CHECK (((state = 'withdrawn'::text) = (withdrawn_reason IS NOT NULL)));
alter table public.release_step add constraint release_step_pkey PRIMARY KEY (area_id, release_id, "position");
alter table public.release_step add constraint release_step_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'released'::text, 'declined'::text, 'withdrawn'::text])));
alter table public.release_step add constraint release_step_position_check CHECK (("position" > 0));
alter table public.result_count add constraint result_count_pkey PRIMARY KEY (area_id, scope);
alter table public.retention_rule add constraint retention_rule_pkey PRIMARY KEY (area_id, kind);
alter table public.retention_rule add constraint retention_rule_kind_check CHECK ((kind = ANY (ARRAY['client'::text, 'facts'::text, 'access_log'::text, 'idempotency'::text, 'break_glass'::text, 'record_request'::text, 'document_diploma'::text, 'document_certificate'::text, 'document_language_test'::text, 'document_contract'::text, 'document_other'::text])));
alter table public.retention_rule add constraint retention_rule_months_check CHECK ((months > 0));
alter table public.role_assignment add constraint role_assignment_pkey PRIMARY KEY (area_id, role_assignment_id);
alter table public.role_assignment add constraint role_periods_apart EXCLUDE USING gist (area_id WITH =, staff_id WITH =, organisation_id WITH =, role WITH =, valid WITH &&);
alter table public.role_assignment add constraint ended_by_somebody CHECK (((ended_by IS NULL) = (ended_at IS NULL)));
alter table public.role_assignment add constraint given_by_somebody CHECK (((given_by IS NULL) = (given_at IS NULL)));
alter table public.role_assignment add constraint role_assignment_role_check CHECK ((role = ANY (ARRAY['referrer'::text, 'official'::text, 'expert'::text, 'career_counsellor'::text, 'coach'::text, 'teacher'::text, 'employer_expert'::text, 'social_health_expert'::text, 'reception'::text, 'centre_manager'::text, 'area_manager'::text, 'data_protection_officer'::text, 'researcher'::text, 'administrator'::text])));
alter table public.role_assignment add constraint role_assignment_valid_check CHECK ((NOT lower_inf(valid)));
alter table public.room add constraint room_pkey PRIMARY KEY (area_id, room_id);
alter table public.room add constraint room_seats_check CHECK (((seats >= 1) AND (seats <= 1000)));
alter table public.saved_view add constraint saved_view_pkey PRIMARY KEY (area_id, saved_view_id);
alter table public.saved_view add constraint saved_view_area_id_staff_id_list_name_key UNIQUE (area_id, staff_id, list, name);
alter table public.sensitive_note add constraint sensitive_note_pkey PRIMARY KEY (area_id, sensitive_note_id);
alter table public.sensitive_note add constraint sensitive_note_check CHECK ((((rectified_at IS NULL) = (rectified_by IS NULL)) AND ((rectified_at IS NULL) = (rectification IS NULL))));
alter table public.sensitive_note add constraint sensitive_note_kind_check CHECK ((kind = ANY (ARRAY['meeting'::text, 'call'::text, 'call_attempt'::text, 'video'::text, 'message'::text, 'letter'::text, 'no_show'::text, 'employer_contact'::text, 'network'::text, 'observation'::text])));
alter table public.sensitive_note add constraint sensitive_note_text_check CHECK ((text <> ''::text));
alter table public.service add constraint service_pkey PRIMARY KEY (area_id, service_id);
alter table public.service add constraint service_area_id_organisation_id_code_key UNIQUE (area_id, organisation_id, code);
alter table public.service add constraint service_client_names_by_language CHECK ((jsonb_typeof(client_names) = 'object'::text));
alter table public.service add constraint service_contract_cap CHECK ((contract_cap_cents >= 0));
alter table public.service add constraint service_contract_days CHECK ((contract_from <= contract_to));
alter table public.service add constraint service_draft_open CHECK (((NOT draft) OR (closed_on IS NULL)));
alter table public.service add constraint service_hours CHECK (((hours_per_week >= 1) AND (hours_per_week <= 60)));
alter table public.service add constraint service_kind CHECK ((kind = ANY (ARRAY['guidance'::text, 'skills_mapping'::text, 'job_placement'::text, 'job_search_coaching'::text, 'language_training'::text, 'basic_skills'::text, 'vocational_workshop'::text, 'path_training'::text, 'degree_studies'::text, 'labour_market_training'::text, 'apprenticeship'::text, 'work_tryout'::text, 'wage_subsidy'::text, 'job_coaching'::text, 'rehabilitation'::text, 'business_advice'::text, 'employer_service'::text, 'arrangement_support'::text, 'other'::text])));
alter table public.service add constraint service_length CHECK (((length_weeks >= 1) AND (length_weeks <= 520)));
alter table public.service add constraint service_level_of_fact CHECK (((teaches_level IS NULL) OR (teaches_fact IS NOT NULL)));
alter table public.service add constraint service_mode CHECK ((mode = ANY (ARRAY['on_site'::text, 'online'::text, 'mixed'::text])));
alter table public.service add constraint service_price CHECK ((((price_cents IS NULL) = (price_per IS NULL)) AND (price_cents >= 0)));
alter table public.service add constraint service_price_per CHECK ((price_per = ANY (ARRAY['seat'::text, 'hour'::text])));
alter table public.service add constraint service_production CHECK ((production = ANY (ARRAY['own'::text, 'with_area'::text, 'bought'::text])));
alter table public.session add constraint session_pkey PRIMARY KEY (area_id, session_id);
alter table public.session add constraint session_area_id_offering_id_series_at_key UNIQUE (area_id, offering_id, series_at);
alter table public.session add constraint session_cancelled CHECK (((cancel_reason IS NOT NULL) = (state = 'cancelled'::text)));
alter table public.session add constraint session_mode_check CHECK ((mode = ANY (ARRAY['on_site'::text, 'online'::text, 'mixed'::text])));
alter table public.session add constraint session_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'held'::text, 'cancelled'::text])));
alter table public.session add constraint session_times CHECK (((starts_at < ends_at) AND ((ends_at - starts_at) <= '12:00:00'::interval)));
alter table public.session add constraint session_usual_mode_check CHECK ((usual_mode = ANY (ARRAY['on_site'::text, 'online'::text, 'mixed'::text])));
alter table public.session_notice add constraint session_notice_pkey PRIMARY KEY (area_id, session_notice_id);
alter table public.session_notice add constraint session_notice_check CHECK ((((given_at IS NULL) = (given_by IS NULL)) AND ((given_at IS NULL) = (given_how IS NULL))));
alter table public.session_notice add constraint session_notice_given_how_check CHECK ((given_how = ANY (ARRAY['post'::text, 'in_person'::text, 'read_aloud'::text, 'message'::text])));
alter table public.session_notice add constraint session_notice_kind_check CHECK ((kind = ANY (ARRAY['changed'::text, 'cancelled'::text, 'online'::text, 'on_site'::text])));
alter table public.session_notice add constraint session_notice_language_check CHECK ((language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'::text));
alter table public.skill_assessment add constraint skill_assessment_pkey PRIMARY KEY (area_id, skill_assessment_id);
alter table public.skill_assessment add constraint skill_assessment_assessor_check CHECK ((assessor = ANY (ARRAY['self'::text, 'teacher'::text])));
alter table public.skill_assessment add constraint skill_assessment_level_check CHECK ((level = ANY (ARRAY['not_yet'::text, '1'::text, '2'::text, '3'::text, '4'::text, '5'::text, 'passed'::text, 'helped'::text, 'alone'::text, 'guides'::text])));
alter table public.skill_assessment add constraint skill_assessment_of_one CHECK ((((concept_id IS NULL) = (requirement IS NOT NULL)) AND ((requirement IS NULL) = (unit IS NULL)) AND ((unit IS NULL) = (qualification IS NULL))));
alter table public.skill_assessment add constraint skill_assessment_requirement_check CHECK ((requirement > 0));
alter table public.staff_member add constraint staff_member_pkey PRIMARY KEY (area_id, staff_id);
alter table public.staff_member add constraint staff_member_area_id_email_key UNIQUE (area_id, email);
alter table public.staff_member add constraint staff_member_area_id_user_id_key UNIQUE (area_id, user_id);
alter table public.staff_member add constraint staff_member_density_check CHECK ((density = ANY (ARRAY['comfortable'::text, 'compact'::text])));
alter table public.staff_member add constraint staff_member_locale_check CHECK ((locale = ANY (ARRAY['fi'::text, 'sv'::text, 'en'::text])));
alter table public.staff_member add constraint staff_member_notices_by_mail_check CHECK ((notices_by_mail = ANY (ARRAY['off'::text, 'at_once'::text, 'daily'::text])));
alter table public.staffing add constraint staffing_pkey PRIMARY KEY (area_id, staffing_id);
alter table public.staffing add constraint staffing_headcount_check CHECK ((headcount >= 0));
alter table public.study add constraint study_pkey PRIMARY KEY (area_id, study_id);
alter table public.study_export add constraint study_export_pkey PRIMARY KEY (area_id, study_export_id);
alter table public.study_export add constraint study_export_check CHECK ((started_to >= started_from));
alter table public.study_export add constraint study_export_check1 CHECK (((state = 'failed'::text) = (fault IS NOT NULL)));
alter table public.study_export add constraint study_export_check2 CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text])) = (finished_at IS NOT NULL)));
alter table public.study_export add constraint study_export_check3 CHECK (((state = 'done'::text) = (counts IS NOT NULL)));
alter table public.study_export add constraint study_export_dates_check CHECK ((dates = ANY (ARRAY['keep'::text, 'shift'::text, 'month'::text])));
alter table public.study_export add constraint study_export_share_check CHECK (((share >= 0) AND (share <= 1000)));
alter table public.study_export add constraint study_export_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text])));
alter table public.study_file add constraint study_file_pkey PRIMARY KEY (area_id, study_file_id);
alter table public.study_file add constraint study_file_bytes_check CHECK ((bytes > 0));
alter table public.study_file add constraint study_file_check CHECK (((sha256 IS NULL) = (columns IS NULL)));
alter table public.study_file add constraint study_file_name_check CHECK ((name ~ '^[A-Za-z0-9][A-Za-z0-9._-]*$'::text));
alter table public.study_file add constraint study_file_origin_check CHECK ((origin = ANY (ARRAY['upload'::text, 'export'::text])));
alter table public.study_run add constraint study_run_pkey PRIMARY KEY (area_id, study_run_id);
alter table public.study_run add constraint study_run_check CHECK (((state = 'failed'::text) = (fault IS NOT NULL)));
alter table public.study_run add constraint study_run_check1 CHECK (((state = ANY (ARRAY['done'::text, 'failed'::text, 'cancelled'::text])) = (finished_at IS NOT NULL)));
alter table public.study_run add constraint study_run_check2 CHECK (((state <> 'done'::text) OR ((spec_hash IS NOT NULL) AND (data_hash IS NOT NULL) AND (protocol IS NOT NULL))));
alter table public.study_run add constraint study_run_share_check CHECK (((share >= 0) AND (share <= 1000)));
alter table public.study_run add constraint study_run_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'done'::text, 'failed'::text, 'cancelled'::text])));
alter table public.study_run_step add constraint study_run_step_pkey PRIMARY KEY (area_id, study_run_id, "position");
alter table public.study_run_step add constraint study_run_step_check CHECK (((kind = ANY (ARRAY['asked'::text, 'cancel_asked'::text])) = (by_staff_id IS NOT NULL)));
alter table public.study_run_step add constraint study_run_step_kind_check CHECK ((kind = ANY (ARRAY['asked'::text, 'begun'::text, 'cancel_asked'::text, 'done'::text, 'failed'::text, 'cancelled'::text])));
alter table public.study_run_step add constraint study_run_step_position_check CHECK (("position" > 0));
alter table public.study_specification add constraint study_specification_pkey PRIMARY KEY (area_id, study_id, number);
alter table public.study_specification add constraint study_specification_number_check CHECK ((number > 0));
alter table public.support_measure add constraint support_measure_pkey PRIMARY KEY (area_id, support_measure_id);
alter table public.support_measure add constraint support_measure_end CHECK ((((ended_on IS NULL) = (end_reason IS NULL)) AND ((ended_on IS NULL) = (ended_by IS NULL)) AND (ended_on >= agreed_on)));
alter table public.support_measure add constraint support_measure_end_reason_check CHECK ((end_reason = ANY (ARRAY['reached'::text, 'not_needed'::text, 'interrupted'::text, 'recorded_wrongly'::text])));
alter table public.support_measure add constraint support_measure_measure_check CHECK ((measure = ANY (ARRAY['health_check'::text, 'rehabilitation'::text, 'mental_health'::text, 'trauma_support'::text, 'substance_abuse_service'::text, 'disability_service'::text, 'social_work'::text, 'debt_advice'::text, 'housing_advice'::text, 'childcare_arrangement'::text, 'family_services'::text, 'interpreter_support'::text, 'digital_support'::text, 'safety_support'::text])));
alter table public.support_measure add constraint support_measure_one_follower CHECK (((follower_role IS NULL) OR (follower_staff_id IS NULL)));
alter table public.target add constraint target_pkey PRIMARY KEY (area_id, target_id);
alter table public.target add constraint target_periods_apart EXCLUDE USING gist (area_id WITH =, organisation_id WITH =, measure WITH =, valid WITH &&);
alter table public.target add constraint target_check CHECK (((measure <> 'goal_share'::text) OR (value <= 100)));
alter table public.target add constraint target_measure_check CHECK ((measure = ANY (ARRAY['new_clients'::text, 'goal_share'::text])));
alter table public.target add constraint target_period_check CHECK ((period = ANY (ARRAY['calendar_year'::text, 'whole_validity'::text])));
alter table public.target add constraint target_valid_check CHECK (((NOT isempty(valid)) AND (NOT lower_inf(valid))));
alter table public.target add constraint target_value_check CHECK ((value > 0));
alter table public.task add constraint task_pkey PRIMARY KEY (area_id, task_id);
alter table public.task add constraint task_check CHECK (((state = 'open'::text) = (state_on IS NULL)));
alter table public.task add constraint task_is_somebodys CHECK (((staff_id IS NOT NULL) OR (client_id IS NOT NULL)));
alter table public.task add constraint task_state_check CHECK ((state = ANY (ARRAY['open'::text, 'done'::text, 'dropped'::text])));
alter table public.task add constraint task_title_check CHECK ((title <> ''::text));
alter table auth.account add constraint "account_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;
alter table auth.passkey add constraint "passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;
alter table auth.session add constraint "session_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;
alter table auth."twoFactor" add constraint "twoFactor_userId_fkey" FOREIGN KEY ("userId") REFERENCES auth."user"(id) ON DELETE CASCADE;
alter table public.absence add constraint absence_area_id_deputy_id_fkey FOREIGN KEY (area_id, deputy_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.absence add constraint absence_area_id_named_by_fkey FOREIGN KEY (area_id, named_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.absence add constraint absence_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.absence add constraint absence_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.appointment add constraint appointment_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.appointment add constraint appointment_area_id_interpreter_id_fkey FOREIGN KEY (area_id, interpreter_id) REFERENCES public.interpreter(area_id, interpreter_id);
alter table public.appointment add constraint appointment_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.appointment add constraint appointment_area_id_office_id_fkey FOREIGN KEY (area_id, office_id) REFERENCES public.office(area_id, office_id);
alter table public.appointment add constraint appointment_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.appointment add constraint appointment_area_id_room_id_fkey FOREIGN KEY (area_id, room_id) REFERENCES public.room(area_id, room_id);
alter table public.appointment add constraint appointment_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.appointment_message add constraint appointment_message_area_id_appointment_id_fkey FOREIGN KEY (area_id, appointment_id) REFERENCES public.appointment(area_id, appointment_id);
alter table public.appointment_message add constraint appointment_message_area_id_appointment_offer_id_fkey FOREIGN KEY (area_id, appointment_offer_id) REFERENCES public.appointment_offer(area_id, appointment_offer_id);
alter table public.appointment_message add constraint appointment_message_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.appointment_offer add constraint appointment_offer_area_id_appointment_id_fkey FOREIGN KEY (area_id, appointment_id) REFERENCES public.appointment(area_id, appointment_id);
alter table public.appointment_offer add constraint appointment_offer_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.appointment_offer add constraint appointment_offer_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.appointment_offer add constraint appointment_offer_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.area add constraint area_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.employment_area(employment_area_code);
alter table public.area_decision add constraint area_decision_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.area_decision add constraint area_decision_area_id_recorded_by_fkey FOREIGN KEY (area_id, recorded_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.assessment add constraint assessment_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.assessment add constraint assessment_area_id_finished_by_fkey FOREIGN KEY (area_id, finished_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.assessment add constraint assessment_area_id_form_id_form_number_fkey FOREIGN KEY (area_id, form_id, form_number) REFERENCES public.form_version(area_id, form_id, number);
alter table public.assessment add constraint assessment_area_id_opened_by_fkey FOREIGN KEY (area_id, opened_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.assessment add constraint assessment_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.assessment_section add constraint assessment_section_area_id_assessment_id_fkey FOREIGN KEY (area_id, assessment_id) REFERENCES public.assessment(area_id, assessment_id);
alter table public.assessment_section add constraint assessment_section_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.assessment_section add constraint assessment_section_area_id_saved_by_fkey FOREIGN KEY (area_id, saved_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.attendance add constraint attendance_area_id_attendance_mark_id_fkey FOREIGN KEY (area_id, attendance_mark_id) REFERENCES public.attendance_mark(area_id, attendance_mark_id);
alter table public.attendance add constraint attendance_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.attendance add constraint attendance_area_id_session_id_fkey FOREIGN KEY (area_id, session_id) REFERENCES public.session(area_id, session_id);
alter table public.attendance_alarm add constraint attendance_alarm_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.attendance_alarm add constraint attendance_alarm_area_id_handled_by_fkey FOREIGN KEY (area_id, handled_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.attendance_alarm add constraint attendance_alarm_area_id_offering_id_fkey FOREIGN KEY (area_id, offering_id) REFERENCES public.offering(area_id, offering_id);
alter table public.attendance_alarm add constraint attendance_alarm_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.attendance_mark add constraint attendance_mark_area_id_by_staff_id_fkey FOREIGN KEY (area_id, by_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.attendance_mark add constraint attendance_mark_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.attendance_mark add constraint attendance_mark_area_id_session_id_fkey FOREIGN KEY (area_id, session_id) REFERENCES public.session(area_id, session_id);
alter table public.attendance_rule add constraint attendance_rule_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.badge add constraint badge_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.badge add constraint badge_area_id_enrolment_id_fkey FOREIGN KEY (area_id, enrolment_id) REFERENCES public.enrolment(area_id, enrolment_id);
alter table public.badge add constraint badge_area_id_issued_by_fkey FOREIGN KEY (area_id, issued_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.badge add constraint badge_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.badge add constraint badge_area_id_revoked_by_fkey FOREIGN KEY (area_id, revoked_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.badge_key add constraint badge_key_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.baseline add constraint baseline_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.baseline add constraint baseline_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.booking add constraint booking_area_id_appointment_id_fkey FOREIGN KEY (area_id, appointment_id) REFERENCES public.appointment(area_id, appointment_id) ON DELETE CASCADE;
alter table public.booking add constraint booking_area_id_interpreter_id_fkey FOREIGN KEY (area_id, interpreter_id) REFERENCES public.interpreter(area_id, interpreter_id);
alter table public.booking add constraint booking_area_id_room_id_fkey FOREIGN KEY (area_id, room_id) REFERENCES public.room(area_id, room_id);
alter table public.booking add constraint booking_area_id_session_id_fkey FOREIGN KEY (area_id, session_id) REFERENCES public.session(area_id, session_id);
alter table public.booking add constraint booking_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.break_glass add constraint break_glass_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.break_glass add constraint break_glass_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.break_glass add constraint break_glass_area_id_reviewed_by_fkey FOREIGN KEY (area_id, reviewed_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.break_glass add constraint break_glass_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.calendar_habit add constraint calendar_habit_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.calendar_habit add constraint calendar_habit_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.case_note add constraint case_note_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.case_note add constraint case_note_area_id_clientship_id_fkey FOREIGN KEY (area_id, clientship_id) REFERENCES public.clientship(area_id, clientship_id);
alter table public.case_note add constraint case_note_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.case_note add constraint case_note_area_id_rectified_by_fkey FOREIGN KEY (area_id, rectified_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.case_note add constraint case_note_area_id_replaces_id_fkey FOREIGN KEY (area_id, replaces_id) REFERENCES public.case_note(area_id, case_note_id);
alter table public.case_note add constraint case_note_area_id_written_by_fkey FOREIGN KEY (area_id, written_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.centre add constraint centre_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.check_in add constraint check_in_area_id_opened_by_fkey FOREIGN KEY (area_id, opened_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.check_in add constraint check_in_area_id_session_id_fkey FOREIGN KEY (area_id, session_id) REFERENCES public.session(area_id, session_id) ON DELETE CASCADE;
alter table public.client add constraint client_area_id_created_by_fkey FOREIGN KEY (area_id, created_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client add constraint client_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.client_access add constraint client_access_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_access add constraint client_access_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.client_contact add constraint client_contact_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_contact add constraint client_contact_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES public.municipality(municipality_code);
alter table public.client_distinct add constraint client_distinct_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_distinct add constraint client_distinct_area_id_decided_by_fkey FOREIGN KEY (area_id, decided_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_distinct add constraint client_distinct_area_id_other_client_id_fkey FOREIGN KEY (area_id, other_client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_document add constraint client_document_area_id_brought_by_fkey FOREIGN KEY (area_id, brought_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_document add constraint client_document_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_document add constraint client_document_area_id_removed_by_fkey FOREIGN KEY (area_id, removed_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_fact add constraint client_fact_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_fact add constraint client_fact_area_id_recorded_by_fkey FOREIGN KEY (area_id, recorded_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_fact add constraint client_fact_area_id_rectified_by_fkey FOREIGN KEY (area_id, rectified_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_fact add constraint client_fact_document FOREIGN KEY (area_id, client_id, document_id) REFERENCES public.client_document(area_id, client_id, document_id);
alter table public.client_former_hetu add constraint client_former_hetu_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_merge add constraint client_merge_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_merge add constraint client_merge_area_id_merged_by_fkey FOREIGN KEY (area_id, merged_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_merge add constraint client_merge_area_id_merged_client_id_fkey FOREIGN KEY (area_id, merged_client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_merge add constraint client_merge_area_id_undone_by_fkey FOREIGN KEY (area_id, undone_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_notice add constraint client_notice_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_notice add constraint client_notice_area_id_given_by_fkey FOREIGN KEY (area_id, given_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_notice add constraint client_notice_area_id_handover_id_fkey FOREIGN KEY (area_id, handover_id) REFERENCES public.handover(area_id, handover_id);
alter table public.client_notice add constraint client_notice_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_profile add constraint client_profile_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_protected_contact add constraint client_protected_contact_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_protected_contact add constraint client_protected_contact_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES public.municipality(municipality_code);
alter table public.client_relation add constraint client_relation_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_relation add constraint client_relation_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.client_relation add constraint client_relation_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_support_fact add constraint client_support_fact_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_support_fact add constraint client_support_fact_area_id_recorded_by_fkey FOREIGN KEY (area_id, recorded_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_support_fact add constraint client_support_fact_area_id_rectified_by_fkey FOREIGN KEY (area_id, rectified_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.client_support_profile add constraint client_support_profile_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.client_token add constraint client_token_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.clientship add constraint clientship_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.clientship add constraint clientship_area_id_handover_id_fkey FOREIGN KEY (area_id, handover_id) REFERENCES public.handover(area_id, handover_id);
alter table public.clientship add constraint clientship_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.clientship add constraint clientship_area_id_previous_clientship_id_fkey FOREIGN KEY (area_id, previous_clientship_id) REFERENCES public.clientship(area_id, clientship_id);
alter table public.clientship add constraint clientship_area_id_responsible_id_fkey FOREIGN KEY (area_id, responsible_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.clientship_figure add constraint clientship_figure_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.clientship_step add constraint clientship_step_area_id_by_staff_id_fkey FOREIGN KEY (area_id, by_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.clientship_step add constraint clientship_step_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.clientship_step add constraint clientship_step_area_id_clientship_id_fkey FOREIGN KEY (area_id, clientship_id) REFERENCES public.clientship(area_id, clientship_id);
alter table public.criteria add constraint criteria_area_id_created_by_fkey FOREIGN KEY (area_id, created_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.criteria add constraint criteria_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.criteria add constraint criteria_area_id_published_by_fkey FOREIGN KEY (area_id, published_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.drop_in_ticket add constraint drop_in_ticket_area_id_called_by_fkey FOREIGN KEY (area_id, called_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.drop_in_ticket add constraint drop_in_ticket_area_id_office_id_fkey FOREIGN KEY (area_id, office_id) REFERENCES public.office(area_id, office_id);
alter table public.education_import add constraint education_import_area_id_brought_by_fkey FOREIGN KEY (area_id, brought_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.education_import add constraint education_import_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.enrolment add constraint enrolment_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.enrolment add constraint enrolment_area_id_offering_id_fkey FOREIGN KEY (area_id, offering_id) REFERENCES public.offering(area_id, offering_id);
alter table public.enrolment_step add constraint enrolment_step_area_id_by_staff_id_fkey FOREIGN KEY (area_id, by_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.enrolment_step add constraint enrolment_step_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.enrolment_step add constraint enrolment_step_area_id_enrolment_id_fkey FOREIGN KEY (area_id, enrolment_id) REFERENCES public.enrolment(area_id, enrolment_id);
alter table public.enrolment_step add constraint enrolment_step_area_id_offering_id_fkey FOREIGN KEY (area_id, offering_id) REFERENCES public.offering(area_id, offering_id);
alter table public.erased_referral add constraint erased_referral_area_id_from_staff_id_fkey FOREIGN KEY (area_id, from_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.erased_referral add constraint erased_referral_area_id_referring_organisation_id_fkey FOREIGN KEY (area_id, referring_organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.erased_referral add constraint erased_referral_area_id_to_organisation_id_fkey FOREIGN KEY (area_id, to_organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.form add constraint form_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.form_version add constraint form_version_area_id_form_id_fkey FOREIGN KEY (area_id, form_id) REFERENCES public.form(area_id, form_id);
alter table public.form_version add constraint form_version_area_id_published_by_fkey FOREIGN KEY (area_id, published_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.form_version add constraint form_version_area_id_saved_by_fkey FOREIGN KEY (area_id, saved_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.gap add constraint gap_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.gap add constraint gap_area_id_clientship_id_fkey FOREIGN KEY (area_id, clientship_id) REFERENCES public.clientship(area_id, clientship_id);
alter table public.gap add constraint gap_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.gap_day add constraint gap_day_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.gap_day_reason add constraint gap_day_reason_area_id_organisation_id_day_fkey FOREIGN KEY (area_id, organisation_id, day) REFERENCES public.gap_day(area_id, organisation_id, day);
alter table public.gap_rule add constraint gap_rule_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.goal_definition add constraint goal_definition_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.group_message add constraint group_message_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.group_message add constraint group_message_area_id_enrolment_id_fkey FOREIGN KEY (area_id, enrolment_id) REFERENCES public.enrolment(area_id, enrolment_id);
alter table public.group_message add constraint group_message_area_id_session_notice_id_fkey FOREIGN KEY (area_id, session_notice_id) REFERENCES public.session_notice(area_id, session_notice_id);
alter table public.handover add constraint handover_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.handover add constraint handover_area_id_from_organisation_id_fkey FOREIGN KEY (area_id, from_organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.handover add constraint handover_area_id_from_staff_id_fkey FOREIGN KEY (area_id, from_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.handover add constraint handover_area_id_referring_organisation_id_fkey FOREIGN KEY (area_id, referring_organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.handover add constraint handover_area_id_returns_handover_id_fkey FOREIGN KEY (area_id, returns_handover_id) REFERENCES public.handover(area_id, handover_id);
alter table public.handover add constraint handover_area_id_taken_by_id_fkey FOREIGN KEY (area_id, taken_by_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.handover add constraint handover_area_id_to_organisation_id_fkey FOREIGN KEY (area_id, to_organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.handover add constraint handover_area_id_to_staff_id_fkey FOREIGN KEY (area_id, to_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.handover_content add constraint handover_content_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.handover_content add constraint handover_content_area_id_handover_id_fkey FOREIGN KEY (area_id, handover_id) REFERENCES public.handover(area_id, handover_id);
alter table public.handover_rule add constraint handover_rule_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.handover_step add constraint handover_step_area_id_by_staff_id_fkey FOREIGN KEY (area_id, by_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.handover_step add constraint handover_step_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.handover_step add constraint handover_step_area_id_handover_id_fkey FOREIGN KEY (area_id, handover_id) REFERENCES public.handover(area_id, handover_id);
alter table public.import_mapping add constraint import_mapping_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.interpreter add constraint interpreter_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.law_deadline add constraint law_deadline_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.level_test add constraint level_test_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.level_test add constraint level_test_area_id_fact_id_fkey FOREIGN KEY (area_id, fact_id) REFERENCES public.client_fact(area_id, fact_id);
alter table public.level_test add constraint level_test_area_id_offering_id_fkey FOREIGN KEY (area_id, offering_id) REFERENCES public.offering(area_id, offering_id);
alter table public.link add constraint link_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.link add constraint link_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.municipality add constraint municipality_employment_area_code_fkey FOREIGN KEY (employment_area_code) REFERENCES public.employment_area(employment_area_code);
alter table public.notification add constraint notification_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.offering add constraint offering_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.offering add constraint offering_area_id_office_id_fkey FOREIGN KEY (area_id, office_id) REFERENCES public.office(area_id, office_id);
alter table public.offering add constraint offering_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.offering add constraint offering_area_id_service_id_fkey FOREIGN KEY (area_id, service_id) REFERENCES public.service(area_id, service_id);
alter table public.offering add constraint offering_area_id_teacher_id_fkey FOREIGN KEY (area_id, teacher_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.office add constraint office_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.office add constraint office_municipality_code_fkey FOREIGN KEY (municipality_code) REFERENCES public.municipality(municipality_code);
alter table public.organisation add constraint organisation_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.organisation_contact add constraint organisation_contact_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.outcome add constraint outcome_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.outcome add constraint outcome_area_id_clientship_id_fkey FOREIGN KEY (area_id, clientship_id) REFERENCES public.clientship(area_id, clientship_id);
alter table public.outcome add constraint outcome_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.outcome add constraint outcome_area_id_own_field_judged_by_fkey FOREIGN KEY (area_id, own_field_judged_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.outcome add constraint outcome_area_id_recorded_by_fkey FOREIGN KEY (area_id, recorded_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.outcome add constraint outcome_area_id_rectified_by_fkey FOREIGN KEY (area_id, rectified_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.phrase_check add constraint phrase_check_area_id_recorded_by_fkey FOREIGN KEY (area_id, recorded_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.plan add constraint plan_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.plan add constraint plan_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.plan add constraint plan_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.plan_copy add constraint plan_copy_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.plan_copy add constraint plan_copy_area_id_copied_by_fkey FOREIGN KEY (area_id, copied_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.plan_copy add constraint plan_copy_area_id_plan_id_fkey FOREIGN KEY (area_id, plan_id) REFERENCES public.plan(area_id, plan_id);
alter table public.plan_rule add constraint plan_rule_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.plan_step add constraint plan_step_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.plan_step add constraint plan_step_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.plan_step add constraint plan_step_area_id_plan_id_fkey FOREIGN KEY (area_id, plan_id) REFERENCES public.plan(area_id, plan_id);
alter table public.plan_step add constraint plan_step_area_id_responsible_organisation_id_fkey FOREIGN KEY (area_id, responsible_organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.plan_step add constraint plan_step_area_id_responsible_staff_id_fkey FOREIGN KEY (area_id, responsible_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.plan_step add constraint plan_step_area_id_state_by_fkey FOREIGN KEY (area_id, state_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.plan_version add constraint plan_version_area_id_accepted_by_fkey FOREIGN KEY (area_id, accepted_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.plan_version add constraint plan_version_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.plan_version add constraint plan_version_area_id_plan_id_fkey FOREIGN KEY (area_id, plan_id) REFERENCES public.plan(area_id, plan_id);
alter table public.plan_version add constraint plan_version_area_id_saved_by_fkey FOREIGN KEY (area_id, saved_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.queue_rule add constraint queue_rule_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.recognition_step add constraint recognition_step_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.recognition_step add constraint recognition_step_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.recognition_step add constraint recognition_step_area_id_recorded_by_fkey FOREIGN KEY (area_id, recorded_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.record_demand add constraint record_demand_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.record_demand add constraint record_demand_area_id_decided_by_fkey FOREIGN KEY (area_id, decided_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.record_demand add constraint record_demand_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.record_demand add constraint record_demand_area_id_record_request_id_fkey FOREIGN KEY (area_id, record_request_id) REFERENCES public.record_request(area_id, record_request_id);
alter table public.record_request add constraint record_request_area_id_asked_by_fkey FOREIGN KEY (area_id, asked_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.record_request add constraint record_request_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.referral_import add constraint referral_import_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.referral_import add constraint referral_import_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.referral_import_row add constraint referral_import_row_area_id_referral_import_id_fkey FOREIGN KEY (area_id, referral_import_id) REFERENCES public.referral_import(area_id, referral_import_id);
alter table public.release add constraint release_area_id_asked_by_fkey FOREIGN KEY (area_id, asked_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.release add constraint release_area_id_decided_by_fkey FOREIGN KEY (area_id, decided_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.release add constraint release_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.release add constraint release_area_id_study_id_fkey FOREIGN KEY (area_id, study_id) REFERENCES public.study(area_id, study_id);
alter table public.release add constraint release_area_id_study_run_id_fkey FOREIGN KEY (area_id, study_run_id) REFERENCES public.study_run(area_id, study_run_id);
alter table public.release add constraint release_area_id_withdrawn_by_fkey FOREIGN KEY (area_id, withdrawn_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.release_step add constraint release_step_area_id_by_staff_id_fkey FOREIGN KEY (area_id, by_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.release_step add constraint release_step_area_id_release_id_fkey FOREIGN KEY (area_id, release_id) REFERENCES public.release(area_id, release_id);
alter table public.retention_rule add constraint retention_rule_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.role_assignment add constraint role_assignment_area_id_ended_by_fkey FOREIGN KEY (area_id, ended_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.role_assignment add constraint role_assignment_area_id_given_by_fkey FOREIGN KEY (area_id, given_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.role_assignment add constraint role_assignment_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.role_assignment add constraint role_assignment_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.room add constraint room_area_id_office_id_fkey FOREIGN KEY (area_id, office_id) REFERENCES public.office(area_id, office_id);
alter table public.saved_view add constraint saved_view_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.sensitive_note add constraint sensitive_note_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.sensitive_note add constraint sensitive_note_area_id_clientship_id_fkey FOREIGN KEY (area_id, clientship_id) REFERENCES public.clientship(area_id, clientship_id);
alter table public.sensitive_note add constraint sensitive_note_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.sensitive_note add constraint sensitive_note_area_id_rectified_by_fkey FOREIGN KEY (area_id, rectified_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.sensitive_note add constraint sensitive_note_area_id_replaces_id_fkey FOREIGN KEY (area_id, replaces_id) REFERENCES public.sensitive_note(area_id, sensitive_note_id);
alter table public.sensitive_note add constraint sensitive_note_area_id_written_by_fkey FOREIGN KEY (area_id, written_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.service add constraint service_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.session add constraint session_area_id_interpreter_id_fkey FOREIGN KEY (area_id, interpreter_id) REFERENCES public.interpreter(area_id, interpreter_id);
alter table public.session add constraint session_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.session add constraint session_area_id_offering_id_fkey FOREIGN KEY (area_id, offering_id) REFERENCES public.offering(area_id, offering_id);
alter table public.session add constraint session_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.session add constraint session_area_id_room_id_fkey FOREIGN KEY (area_id, room_id) REFERENCES public.room(area_id, room_id);
alter table public.session add constraint session_area_id_teacher_id_fkey FOREIGN KEY (area_id, teacher_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.session_notice add constraint session_notice_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.session_notice add constraint session_notice_area_id_given_by_fkey FOREIGN KEY (area_id, given_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.session_notice add constraint session_notice_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.session_notice add constraint session_notice_area_id_offering_id_fkey FOREIGN KEY (area_id, offering_id) REFERENCES public.offering(area_id, offering_id);
alter table public.skill_assessment add constraint skill_assessment_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.skill_assessment add constraint skill_assessment_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.skill_assessment add constraint skill_assessment_area_id_recorded_by_fkey FOREIGN KEY (area_id, recorded_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.staff_member add constraint staff_member_area_id_fkey FOREIGN KEY (area_id) REFERENCES public.area(area_id);
alter table public.staffing add constraint staffing_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.study add constraint study_area_id_created_by_fkey FOREIGN KEY (area_id, created_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.study add constraint study_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.study_export add constraint study_export_area_id_asked_by_fkey FOREIGN KEY (area_id, asked_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.study_export add constraint study_export_area_id_study_id_fkey FOREIGN KEY (area_id, study_id) REFERENCES public.study(area_id, study_id);
alter table public.study_file add constraint study_file_area_id_brought_by_fkey FOREIGN KEY (area_id, brought_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.study_file add constraint study_file_area_id_study_id_fkey FOREIGN KEY (area_id, study_id) REFERENCES public.study(area_id, study_id);
alter table public.study_run add constraint study_run_area_id_asked_by_fkey FOREIGN KEY (area_id, asked_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.study_run add constraint study_run_area_id_study_id_fkey FOREIGN KEY (area_id, study_id) REFERENCES public.study(area_id, study_id);
alter table public.study_run add constraint study_run_area_id_study_id_specification_number_fkey FOREIGN KEY (area_id, study_id, specification_number) REFERENCES public.study_specification(area_id, study_id, number);
alter table public.study_run_step add constraint study_run_step_area_id_by_staff_id_fkey FOREIGN KEY (area_id, by_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.study_run_step add constraint study_run_step_area_id_study_run_id_fkey FOREIGN KEY (area_id, study_run_id) REFERENCES public.study_run(area_id, study_run_id);
alter table public.study_specification add constraint study_specification_area_id_saved_by_fkey FOREIGN KEY (area_id, saved_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.study_specification add constraint study_specification_area_id_study_id_fkey FOREIGN KEY (area_id, study_id) REFERENCES public.study(area_id, study_id);
alter table public.support_measure add constraint support_measure_area_id_agreed_by_fkey FOREIGN KEY (area_id, agreed_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.support_measure add constraint support_measure_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.support_measure add constraint support_measure_area_id_ended_by_fkey FOREIGN KEY (area_id, ended_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.support_measure add constraint support_measure_area_id_follower_organisation_id_fkey FOREIGN KEY (area_id, follower_organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.support_measure add constraint support_measure_area_id_follower_staff_id_fkey FOREIGN KEY (area_id, follower_staff_id) REFERENCES public.staff_member(area_id, staff_id);
alter table public.support_measure add constraint support_measure_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.target add constraint target_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.task add constraint task_area_id_client_id_fkey FOREIGN KEY (area_id, client_id) REFERENCES public.client(area_id, client_id);
alter table public.task add constraint task_area_id_made_by_fkey FOREIGN KEY (area_id, made_by) REFERENCES public.staff_member(area_id, staff_id);
alter table public.task add constraint task_area_id_organisation_id_fkey FOREIGN KEY (area_id, organisation_id) REFERENCES public.organisation(area_id, organisation_id);
alter table public.task add constraint task_area_id_staff_id_fkey FOREIGN KEY (area_id, staff_id) REFERENCES public.staff_member(area_id, staff_id);

CREATE INDEX account_owner ON auth.account USING btree ("userId");
CREATE INDEX passkey_credential ON auth.passkey USING btree ("credentialID");
CREATE INDEX passkey_owner ON auth.passkey USING btree ("userId");
CREATE INDEX session_owner ON auth.session USING btree ("userId");
CREATE INDEX two_factor_owner ON auth."twoFactor" USING btree ("userId");
CREATE INDEX two_factor_secret ON auth."twoFactor" USING btree (secret);
CREATE INDEX verification_identifier ON auth.verification USING btree (identifier);
CREATE INDEX absence_deputy ON public.absence USING btree (area_id, deputy_id);
CREATE INDEX absence_named_by ON public.absence USING btree (area_id, named_by);
CREATE INDEX absence_organisation ON public.absence USING btree (area_id, organisation_id);
CREATE INDEX absence_staff ON public.absence USING btree (area_id, staff_id);
CREATE INDEX access_log_at ON public.access_log USING btree (area_id, at, log_id);
CREATE INDEX access_log_not_done ON public.access_log USING btree (area_id, outcome, at, log_id) WHERE (outcome <> 'done'::text);
CREATE INDEX access_log_staff ON public.access_log USING btree (area_id, staff_id, at, log_id);
CREATE INDEX access_log_client_log ON public.access_log_client USING btree (area_id, log_id);
CREATE INDEX appointment_client ON public.appointment USING btree (area_id, client_id, starts_at);
CREATE INDEX appointment_interpreter ON public.appointment USING btree (area_id, interpreter_id) WHERE (interpreter_id IS NOT NULL);
CREATE INDEX appointment_made_by ON public.appointment USING btree (area_id, made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX appointment_office ON public.appointment USING btree (area_id, office_id) WHERE (office_id IS NOT NULL);
CREATE INDEX appointment_organisation ON public.appointment USING btree (area_id, organisation_id, starts_at);
CREATE INDEX appointment_room ON public.appointment USING btree (area_id, room_id) WHERE (room_id IS NOT NULL);
CREATE INDEX appointment_staff ON public.appointment USING btree (area_id, staff_id, starts_at);
CREATE INDEX appointment_message_appointment ON public.appointment_message USING btree (area_id, appointment_id);
CREATE INDEX appointment_message_client ON public.appointment_message USING btree (area_id, client_id);
CREATE INDEX appointment_message_due ON public.appointment_message USING btree (area_id, send_at) WHERE (sent_at IS NULL);
CREATE UNIQUE INDEX appointment_message_offer ON public.appointment_message USING btree (area_id, appointment_offer_id) WHERE (appointment_offer_id IS NOT NULL);
CREATE INDEX appointment_offer_appointment ON public.appointment_offer USING btree (area_id, appointment_id) WHERE (appointment_id IS NOT NULL);
CREATE INDEX appointment_offer_client ON public.appointment_offer USING btree (area_id, client_id);
CREATE INDEX appointment_offer_made_by ON public.appointment_offer USING btree (area_id, made_by);
CREATE UNIQUE INDEX appointment_offer_open ON public.appointment_offer USING btree (area_id, client_id, organisation_id) WHERE (state = 'open'::text);
CREATE INDEX appointment_offer_organisation ON public.appointment_offer USING btree (area_id, organisation_id);
CREATE UNIQUE INDEX area_decision_in_force ON public.area_decision USING btree (area_id, kind) WHERE (ended_on IS NULL);
CREATE INDEX area_decision_recorded_by ON public.area_decision USING btree (area_id, recorded_by);
CREATE INDEX assessment_client ON public.assessment USING btree (area_id, client_id);
CREATE INDEX assessment_finished_by ON public.assessment USING btree (area_id, finished_by) WHERE (finished_by IS NOT NULL);
CREATE INDEX assessment_form ON public.assessment USING btree (area_id, form_id, form_number);
CREATE INDEX assessment_opened_by ON public.assessment USING btree (area_id, opened_by);
CREATE INDEX assessment_organisation ON public.assessment USING btree (area_id, organisation_id, finished_on);
CREATE INDEX assessment_section_client ON public.assessment_section USING btree (area_id, client_id);
CREATE INDEX assessment_section_saved_by ON public.assessment_section USING btree (area_id, saved_by);
CREATE INDEX attendance_client ON public.attendance USING btree (area_id, client_id);
CREATE INDEX attendance_deciding ON public.attendance USING btree (area_id, attendance_mark_id);
CREATE INDEX attendance_alarm_client ON public.attendance_alarm USING btree (area_id, client_id);
CREATE INDEX attendance_alarm_handled_by ON public.attendance_alarm USING btree (area_id, handled_by) WHERE (handled_by IS NOT NULL);
CREATE INDEX attendance_alarm_offering ON public.attendance_alarm USING btree (area_id, offering_id);
CREATE UNIQUE INDEX attendance_alarm_once ON public.attendance_alarm USING btree (area_id, offering_id, client_id) WHERE (state <> 'over'::text);
CREATE INDEX attendance_alarm_organisation ON public.attendance_alarm USING btree (area_id, organisation_id);
CREATE INDEX attendance_mark_by_staff ON public.attendance_mark USING btree (area_id, by_staff_id) WHERE (by_staff_id IS NOT NULL);
CREATE INDEX attendance_mark_client ON public.attendance_mark USING btree (area_id, client_id);
CREATE INDEX attendance_mark_session ON public.attendance_mark USING btree (area_id, session_id, client_id);
CREATE INDEX badge_client ON public.badge USING btree (area_id, client_id);
CREATE INDEX badge_enrolment ON public.badge USING btree (area_id, enrolment_id);
CREATE INDEX badge_issued_by ON public.badge USING btree (area_id, issued_by);
CREATE UNIQUE INDEX badge_once ON public.badge USING btree (area_id, enrolment_id) WHERE (revoked_at IS NULL);
CREATE INDEX badge_organisation ON public.badge USING btree (area_id, organisation_id);
CREATE INDEX badge_revoked_by ON public.badge USING btree (area_id, revoked_by) WHERE (revoked_by IS NOT NULL);
CREATE INDEX baseline_organisation ON public.baseline USING btree (area_id, organisation_id);
CREATE INDEX booking_appointment ON public.booking USING btree (area_id, appointment_id) WHERE (appointment_id IS NOT NULL);
CREATE INDEX booking_interpreter ON public.booking USING btree (area_id, interpreter_id, starts_at) WHERE (interpreter_id IS NOT NULL);
CREATE INDEX booking_room ON public.booking USING btree (area_id, room_id, starts_at) WHERE (room_id IS NOT NULL);
CREATE INDEX booking_session ON public.booking USING btree (area_id, session_id) WHERE (session_id IS NOT NULL);
CREATE INDEX booking_staff ON public.booking USING btree (area_id, staff_id, starts_at) WHERE (staff_id IS NOT NULL);
CREATE INDEX break_glass_client ON public.break_glass USING btree (area_id, client_id);
CREATE INDEX break_glass_opened ON public.break_glass USING btree (area_id, opened_at, break_glass_id);
CREATE INDEX break_glass_organisation ON public.break_glass USING btree (area_id, organisation_id);
CREATE INDEX break_glass_reviewed_by ON public.break_glass USING btree (area_id, reviewed_by) WHERE (reviewed_by IS NOT NULL);
CREATE INDEX break_glass_staff ON public.break_glass USING btree (area_id, staff_id, until);
CREATE INDEX calendar_habit_staff ON public.calendar_habit USING btree (area_id, staff_id) WHERE (staff_id IS NOT NULL);
CREATE INDEX case_note_client ON public.case_note USING btree (area_id, client_id, happened_on);
CREATE INDEX case_note_clientship ON public.case_note USING btree (area_id, clientship_id) WHERE (clientship_id IS NOT NULL);
CREATE INDEX case_note_organisation ON public.case_note USING btree (area_id, organisation_id);
CREATE INDEX case_note_rectified_by ON public.case_note USING btree (area_id, rectified_by) WHERE (rectified_by IS NOT NULL);
CREATE INDEX case_note_replaces ON public.case_note USING btree (area_id, replaces_id) WHERE (replaces_id IS NOT NULL);
CREATE INDEX case_note_written_by ON public.case_note USING btree (area_id, written_by);
CREATE INDEX check_in_opened_by ON public.check_in USING btree (area_id, opened_by);
CREATE INDEX client_birth_date ON public.client USING btree (area_id, birth_date);
CREATE INDEX client_created ON public.client USING btree (area_id, created_at, client_id);
CREATE INDEX client_created_by ON public.client USING btree (area_id, created_by);
CREATE INDEX client_hetu_hash ON public.client USING btree (area_id, hetu_hash) WHERE (hetu_hash IS NOT NULL);
CREATE INDEX client_mother_tongue ON public.client USING btree (area_id, mother_tongue, search_name, client_id);
CREATE INDEX client_search_name ON public.client USING btree (area_id, search_name, client_id);
CREATE INDEX client_service_language ON public.client USING btree (area_id, service_language, search_name, client_id);
CREATE INDEX client_access_organisation ON public.client_access USING btree (area_id, organisation_id, client_id);
CREATE INDEX client_contact_municipality ON public.client_contact USING btree (municipality_code);
CREATE INDEX client_distinct_decided_by ON public.client_distinct USING btree (area_id, decided_by);
CREATE INDEX client_distinct_other ON public.client_distinct USING btree (area_id, other_client_id);
CREATE INDEX client_document_brought_by ON public.client_document USING btree (area_id, brought_by);
CREATE INDEX client_document_kind ON public.client_document USING btree (area_id, kind, brought_at);
CREATE INDEX client_document_removed_by ON public.client_document USING btree (area_id, removed_by) WHERE (removed_by IS NOT NULL);
CREATE INDEX client_fact_client ON public.client_fact USING btree (area_id, client_id);
CREATE INDEX client_fact_document ON public.client_fact USING btree (area_id, client_id, document_id) WHERE (document_id IS NOT NULL);
CREATE INDEX client_fact_recorded ON public.client_fact USING btree (area_id, client_id, recorded_at);
CREATE INDEX client_fact_recorded_by ON public.client_fact USING btree (area_id, recorded_by);
CREATE INDEX client_fact_rectified_by ON public.client_fact USING btree (area_id, rectified_by) WHERE (rectified_by IS NOT NULL);
CREATE INDEX client_former_hetu_client ON public.client_former_hetu USING btree (area_id, client_id);
CREATE INDEX client_former_hetu_hash ON public.client_former_hetu USING btree (area_id, hetu_hash);
CREATE INDEX client_merge_client ON public.client_merge USING btree (area_id, client_id);
CREATE UNIQUE INDEX client_merge_merged ON public.client_merge USING btree (area_id, merged_client_id) WHERE (undone_at IS NULL);
CREATE INDEX client_merge_merged_all ON public.client_merge USING btree (area_id, merged_client_id);
CREATE INDEX client_merge_merged_by ON public.client_merge USING btree (area_id, merged_by);
CREATE INDEX client_merge_undone_by ON public.client_merge USING btree (area_id, undone_by) WHERE (undone_by IS NOT NULL);
CREATE INDEX client_notice_client ON public.client_notice USING btree (area_id, client_id);
CREATE INDEX client_notice_given_by ON public.client_notice USING btree (area_id, given_by) WHERE (given_by IS NOT NULL);
CREATE INDEX client_notice_handover ON public.client_notice USING btree (area_id, handover_id);
CREATE INDEX client_notice_made_by ON public.client_notice USING btree (area_id, made_by);
CREATE INDEX client_profile_changes_on ON public.client_profile USING btree (area_id, changes_on) WHERE (changes_on IS NOT NULL);
CREATE INDEX client_protected_contact_municipality ON public.client_protected_contact USING btree (municipality_code);
CREATE INDEX client_relation_client ON public.client_relation USING btree (area_id, client_id);
CREATE INDEX client_relation_organisation ON public.client_relation USING btree (area_id, organisation_id);
CREATE INDEX client_relation_staff ON public.client_relation USING btree (area_id, staff_id, client_id);
CREATE INDEX client_support_fact_client ON public.client_support_fact USING btree (area_id, client_id);
CREATE INDEX client_support_fact_recorded_by ON public.client_support_fact USING btree (area_id, recorded_by);
CREATE INDEX client_support_fact_rectified_by ON public.client_support_fact USING btree (area_id, rectified_by) WHERE (rectified_by IS NOT NULL);
CREATE INDEX client_support_profile_changes_on ON public.client_support_profile USING btree (area_id, changes_on) WHERE (changes_on IS NOT NULL);
CREATE INDEX client_token_client ON public.client_token USING btree (area_id, client_id, token);
CREATE INDEX clientship_changed ON public.clientship USING btree (area_id, organisation_id, changed_at);
CREATE INDEX clientship_client ON public.clientship USING btree (area_id, client_id);
CREATE INDEX clientship_due ON public.clientship USING btree (area_id, organisation_id, next_step_on, clientship_id) WHERE (state <> 'ended'::text);
CREATE INDEX clientship_ended ON public.clientship USING btree (area_id, organisation_id, ended_on, clientship_id) WHERE (state = 'ended'::text);
CREATE INDEX clientship_gaps ON public.clientship USING btree (area_id, organisation_id, clientship_id) INCLUDE (client_id, responsible_id, state, next_step_on, next_step_set_by, last_contact_on, started_on, paused_until) WHERE (state <> 'ended'::text);
CREATE INDEX clientship_handover ON public.clientship USING btree (area_id, handover_id) WHERE (handover_id IS NOT NULL);
CREATE UNIQUE INDEX clientship_open ON public.clientship USING btree (area_id, client_id, organisation_id) WHERE (state <> 'ended'::text);
CREATE INDEX clientship_organisation ON public.clientship USING btree (area_id, organisation_id, started_on);
CREATE INDEX clientship_previous ON public.clientship USING btree (area_id, previous_clientship_id) WHERE (previous_clientship_id IS NOT NULL);
CREATE INDEX clientship_responsible ON public.clientship USING btree (area_id, responsible_id, next_step_on, clientship_id) WHERE (state <> 'ended'::text);
CREATE INDEX clientship_responsible_all ON public.clientship USING btree (area_id, responsible_id);
CREATE INDEX clientship_figure_client ON public.clientship_figure USING btree (area_id, client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX clientship_figure_ended ON public.clientship_figure USING btree (area_id, organisation_id, ended_on) WHERE (ended_on IS NOT NULL);
CREATE INDEX clientship_figure_started ON public.clientship_figure USING btree (area_id, organisation_id, started_on) INCLUDE (client_id, clientship_id);
CREATE INDEX clientship_step_by ON public.clientship_step USING btree (area_id, by_staff_id) WHERE (by_staff_id IS NOT NULL);
CREATE INDEX clientship_step_client ON public.clientship_step USING btree (area_id, client_id);
CREATE INDEX criteria_created_by ON public.criteria USING btree (area_id, created_by) WHERE (created_by IS NOT NULL);
CREATE UNIQUE INDEX criteria_one_draft ON public.criteria USING btree (area_id, organisation_id) WHERE (status = 'draft'::text);
CREATE INDEX criteria_organisation ON public.criteria USING btree (area_id, organisation_id);
CREATE INDEX criteria_published_by ON public.criteria USING btree (area_id, published_by) WHERE (published_by IS NOT NULL);
CREATE INDEX drop_in_ticket_called_by ON public.drop_in_ticket USING btree (area_id, called_by) WHERE (called_by IS NOT NULL);
CREATE INDEX education_import_brought_by ON public.education_import USING btree (area_id, brought_by);
CREATE INDEX education_import_client ON public.education_import USING btree (area_id, client_id, brought_at);
CREATE INDEX enrolment_client ON public.enrolment USING btree (area_id, client_id);
CREATE INDEX enrolment_offered_until ON public.enrolment USING btree (area_id, offered_until) WHERE (offered_until IS NOT NULL);
CREATE UNIQUE INDEX enrolment_once ON public.enrolment USING btree (area_id, offering_id, client_id) WHERE (state = ANY (ARRAY['queued'::text, 'offered'::text, 'accepted'::text, 'started'::text]));
CREATE INDEX enrolment_queue ON public.enrolment USING btree (area_id, offering_id, state, joined_at);
CREATE INDEX enrolment_step_by_staff ON public.enrolment_step USING btree (area_id, by_staff_id) WHERE (by_staff_id IS NOT NULL);
CREATE INDEX enrolment_step_client ON public.enrolment_step USING btree (area_id, client_id);
CREATE INDEX enrolment_step_offering ON public.enrolment_step USING btree (area_id, offering_id) WHERE (offering_id IS NOT NULL);
CREATE INDEX erased_referral_decided ON public.erased_referral USING btree (area_id, to_organisation_id, decided_month);
CREATE INDEX erased_referral_referring ON public.erased_referral USING btree (area_id, referring_organisation_id);
CREATE INDEX erased_referral_sender ON public.erased_referral USING btree (area_id, from_staff_id, sent_month);
CREATE INDEX form_version_published_by ON public.form_version USING btree (area_id, published_by) WHERE (published_by IS NOT NULL);
CREATE INDEX form_version_saved_by ON public.form_version USING btree (area_id, saved_by) WHERE (saved_by IS NOT NULL);
CREATE UNIQUE INDEX form_version_state ON public.form_version USING btree (area_id, form_id, state) WHERE (state = ANY (ARRAY['draft'::text, 'published'::text]));
CREATE INDEX gap_client ON public.gap USING btree (area_id, client_id);
CREATE INDEX gap_clientship ON public.gap USING btree (area_id, organisation_id, clientship_id);
CREATE INDEX gap_organisation ON public.gap USING btree (area_id, organisation_id, reason, since, clientship_id);
CREATE INDEX goal_definition_organisation ON public.goal_definition USING btree (area_id, organisation_id);
CREATE INDEX group_message_client ON public.group_message USING btree (area_id, client_id);
CREATE INDEX group_message_enrolment ON public.group_message USING btree (area_id, enrolment_id) WHERE (enrolment_id IS NOT NULL);
CREATE INDEX group_message_notice ON public.group_message USING btree (area_id, session_notice_id) WHERE (session_notice_id IS NOT NULL);
CREATE INDEX group_message_waiting ON public.group_message USING btree (area_id, made_at) WHERE (sent_at IS NULL);
CREATE INDEX handover_client ON public.handover USING btree (area_id, client_id);
CREATE INDEX handover_clientship ON public.handover USING btree (area_id, clientship_id) WHERE (clientship_id IS NOT NULL);
CREATE INDEX handover_decided ON public.handover USING btree (area_id, to_organisation_id, decided_on) WHERE (decided_on IS NOT NULL);
CREATE INDEX handover_draft ON public.handover USING btree (area_id, drafted_at) WHERE (state = 'draft'::text);
CREATE INDEX handover_from ON public.handover USING btree (area_id, from_staff_id, handover_number);
CREATE INDEX handover_from_organisation ON public.handover USING btree (area_id, from_organisation_id, handover_number);
CREATE INDEX handover_inbox ON public.handover USING btree (area_id, to_organisation_id, due_on, handover_id) WHERE ((state = ANY (ARRAY['sent'::text, 'received'::text])) AND (kind = 'referral'::text));
CREATE INDEX handover_inbox_name ON public.handover USING btree (area_id, to_organisation_id, listed_name, handover_id) WHERE ((state = ANY (ARRAY['sent'::text, 'received'::text])) AND (kind = 'referral'::text));
CREATE UNIQUE INDEX handover_moving ON public.handover USING btree (area_id, clientship_id) WHERE ((state = ANY (ARRAY['sent'::text, 'received'::text])) AND (kind = ANY (ARRAY['assignment'::text, 'transfer'::text, 'return'::text])));
CREATE UNIQUE INDEX handover_open ON public.handover USING btree (area_id, client_id, to_organisation_id) WHERE ((state = ANY (ARRAY['sent'::text, 'received'::text])) AND (kind = 'referral'::text));
CREATE INDEX handover_referring ON public.handover USING btree (area_id, referring_organisation_id, decided_on);
CREATE INDEX handover_returns ON public.handover USING btree (area_id, returns_handover_id) WHERE (returns_handover_id IS NOT NULL);
CREATE INDEX handover_taken_by ON public.handover USING btree (area_id, taken_by_id) WHERE (taken_by_id IS NOT NULL);
CREATE INDEX handover_to ON public.handover USING btree (area_id, to_organisation_id, state, due_on, handover_id);
CREATE INDEX handover_to_staff ON public.handover USING btree (area_id, to_staff_id, state, due_on) WHERE (to_staff_id IS NOT NULL);
CREATE INDEX handover_content_client ON public.handover_content USING btree (area_id, client_id);
CREATE INDEX handover_step_by ON public.handover_step USING btree (area_id, by_staff_id) WHERE (by_staff_id IS NOT NULL);
CREATE INDEX handover_step_client ON public.handover_step USING btree (area_id, client_id);
CREATE INDEX idempotency_at ON public.idempotency USING btree (area_id, at);
CREATE INDEX level_test_client ON public.level_test USING btree (area_id, client_id);
CREATE INDEX level_test_fact ON public.level_test USING btree (area_id, fact_id);
CREATE INDEX link_made_by ON public.link USING btree (area_id, made_by);
CREATE INDEX link_organisation ON public.link USING btree (area_id, organisation_id) WHERE (organisation_id IS NOT NULL);
CREATE INDEX link_subject ON public.link USING btree (area_id, subject_id, kind);
CREATE INDEX municipality_employment_area ON public.municipality USING btree (employment_area_code);
CREATE INDEX name_token_trigram ON public.name_token USING gin (token public.gin_trgm_ops);
CREATE INDEX notification_at ON public.notification USING btree (area_id, at);
CREATE INDEX notification_staff ON public.notification USING btree (area_id, staff_id, at, notification_id);
CREATE INDEX notification_unmailed ON public.notification USING btree (area_id, staff_id) WHERE ((mailed_at IS NULL) AND (read_at IS NULL));
CREATE INDEX offering_ends_on ON public.offering USING btree (area_id, ends_on);
CREATE INDEX offering_intake ON public.offering USING btree (area_id, intake_on, starts_on, offering_id);
CREATE INDEX offering_made_by ON public.offering USING btree (area_id, made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX offering_office ON public.offering USING btree (area_id, office_id) WHERE (office_id IS NOT NULL);
CREATE INDEX offering_organisation ON public.offering USING btree (area_id, organisation_id, intake_on);
CREATE INDEX offering_service ON public.offering USING btree (area_id, service_id, intake_on);
CREATE INDEX offering_teacher ON public.offering USING btree (area_id, teacher_id) WHERE (teacher_id IS NOT NULL);
CREATE INDEX office_municipality ON public.office USING btree (municipality_code);
CREATE INDEX outcome_client ON public.outcome USING btree (area_id, client_id);
CREATE INDEX outcome_clientship ON public.outcome USING btree (area_id, clientship_id);
CREATE INDEX outcome_judged_by ON public.outcome USING btree (area_id, own_field_judged_by) WHERE (own_field_judged_by IS NOT NULL);
CREATE INDEX outcome_organisation ON public.outcome USING btree (area_id, organisation_id, began_on);
CREATE INDEX outcome_recorded_by ON public.outcome USING btree (area_id, recorded_by);
CREATE INDEX outcome_rectified_by ON public.outcome USING btree (area_id, rectified_by) WHERE (rectified_by IS NOT NULL);
CREATE INDEX phrase_check_recorded_by ON public.phrase_check USING btree (area_id, recorded_by);
CREATE INDEX plan_changed ON public.plan USING btree (area_id, organisation_id, changed_at);
CREATE INDEX plan_client ON public.plan USING btree (area_id, client_id);
CREATE UNIQUE INDEX plan_in_force ON public.plan USING btree (area_id, client_id, organisation_id) WHERE (state = ANY (ARRAY['in_force'::text, 'under_review'::text]));
CREATE INDEX plan_made_by ON public.plan USING btree (area_id, made_by);
CREATE INDEX plan_organisation ON public.plan USING btree (area_id, organisation_id, review_on) WHERE (state = ANY (ARRAY['in_force'::text, 'under_review'::text]));
CREATE INDEX plan_organisation_all ON public.plan USING btree (area_id, organisation_id);
CREATE INDEX plan_copy_by ON public.plan_copy USING btree (area_id, copied_by);
CREATE INDEX plan_copy_client ON public.plan_copy USING btree (area_id, client_id);
CREATE INDEX plan_step_client ON public.plan_step USING btree (area_id, client_id);
CREATE INDEX plan_step_organisation ON public.plan_step USING btree (area_id, organisation_id);
CREATE INDEX plan_step_responsible_organisation ON public.plan_step USING btree (area_id, responsible_organisation_id) WHERE (responsible_organisation_id IS NOT NULL);
CREATE INDEX plan_step_staff ON public.plan_step USING btree (area_id, responsible_staff_id, due_on) WHERE (is_current AND (state = ANY (ARRAY['planned'::text, 'ongoing'::text])));
CREATE INDEX plan_step_staff_all ON public.plan_step USING btree (area_id, responsible_staff_id) WHERE (responsible_staff_id IS NOT NULL);
CREATE INDEX plan_step_state_by ON public.plan_step USING btree (area_id, state_by);
CREATE INDEX plan_version_accepted_by ON public.plan_version USING btree (area_id, accepted_by) WHERE (accepted_by IS NOT NULL);
CREATE INDEX plan_version_client ON public.plan_version USING btree (area_id, client_id);
CREATE INDEX plan_version_saved_by ON public.plan_version USING btree (area_id, saved_by);
CREATE INDEX recognition_step_client ON public.recognition_step USING btree (area_id, client_id, qualification, unit);
CREATE INDEX recognition_step_organisation ON public.recognition_step USING btree (area_id, organisation_id);
CREATE INDEX recognition_step_recorded_by ON public.recognition_step USING btree (area_id, recorded_by);
CREATE INDEX record_demand_client ON public.record_demand USING btree (area_id, client_id);
CREATE INDEX record_demand_decided_by ON public.record_demand USING btree (area_id, decided_by) WHERE (decided_by IS NOT NULL);
CREATE INDEX record_demand_organisation ON public.record_demand USING btree (area_id, organisation_id, state);
CREATE INDEX record_demand_request ON public.record_demand USING btree (area_id, record_request_id);
CREATE INDEX record_request_asked_by ON public.record_request USING btree (area_id, asked_by, asked_at);
CREATE INDEX record_request_organisation ON public.record_request USING btree (area_id, organisation_id);
CREATE INDEX referral_import_at_work ON public.referral_import USING btree (area_id, state, worked_at) WHERE (state = ANY (ARRAY['reading'::text, 'sending'::text]));
CREATE INDEX referral_import_organisation ON public.referral_import USING btree (area_id, organisation_id, file_hash);
CREATE INDEX referral_import_staff ON public.referral_import USING btree (area_id, staff_id, made_at);
CREATE INDEX referral_import_row_handover ON public.referral_import_row USING btree (area_id, handover_id) WHERE (handover_id IS NOT NULL);
CREATE INDEX referral_import_row_waiting ON public.referral_import_row USING btree (area_id, referral_import_id, row_number) WHERE (state = 'waiting'::text);
CREATE INDEX release_asked_by ON public.release USING btree (area_id, asked_by);
CREATE INDEX release_decided_by ON public.release USING btree (area_id, decided_by) WHERE (decided_by IS NOT NULL);
CREATE UNIQUE INDEX release_open ON public.release USING btree (area_id, study_run_id) WHERE (state = 'asked'::text);
CREATE INDEX release_organisation ON public.release USING btree (area_id, organisation_id, asked_at);
CREATE INDEX release_run ON public.release USING btree (area_id, study_run_id);
CREATE INDEX release_state ON public.release USING btree (area_id, state, asked_at);
CREATE INDEX release_study ON public.release USING btree (area_id, study_id);
CREATE INDEX release_withdrawn_by ON public.release USING btree (area_id, withdrawn_by) WHERE (withdrawn_by IS NOT NULL);
CREATE INDEX release_step_by ON public.release_step USING btree (area_id, by_staff_id);
CREATE INDEX role_assignment_ended_by ON public.role_assignment USING btree (area_id, ended_by);
CREATE INDEX role_assignment_given_by ON public.role_assignment USING btree (area_id, given_by);
CREATE INDEX role_assignment_organisation ON public.role_assignment USING btree (area_id, organisation_id);
CREATE INDEX role_assignment_staff ON public.role_assignment USING btree (area_id, staff_id);
CREATE INDEX room_office ON public.room USING btree (area_id, office_id);
CREATE INDEX sensitive_note_client ON public.sensitive_note USING btree (area_id, client_id, happened_on);
CREATE INDEX sensitive_note_clientship ON public.sensitive_note USING btree (area_id, clientship_id) WHERE (clientship_id IS NOT NULL);
CREATE INDEX sensitive_note_organisation ON public.sensitive_note USING btree (area_id, organisation_id);
CREATE INDEX sensitive_note_rectified_by ON public.sensitive_note USING btree (area_id, rectified_by) WHERE (rectified_by IS NOT NULL);
CREATE INDEX sensitive_note_replaces ON public.sensitive_note USING btree (area_id, replaces_id) WHERE (replaces_id IS NOT NULL);
CREATE INDEX sensitive_note_written_by ON public.sensitive_note USING btree (area_id, written_by);
CREATE INDEX service_ptv ON public.service USING btree (area_id, ptv_id) WHERE (ptv_id IS NOT NULL);
CREATE INDEX session_interpreter ON public.session USING btree (area_id, interpreter_id) WHERE (interpreter_id IS NOT NULL);
CREATE INDEX session_made_by ON public.session USING btree (area_id, made_by) WHERE (made_by IS NOT NULL);
CREATE INDEX session_offering ON public.session USING btree (area_id, offering_id, starts_at);
CREATE INDEX session_organisation ON public.session USING btree (area_id, organisation_id, starts_at);
CREATE INDEX session_room ON public.session USING btree (area_id, room_id, starts_at) WHERE (room_id IS NOT NULL);
CREATE INDEX session_teacher ON public.session USING btree (area_id, teacher_id, starts_at) WHERE (teacher_id IS NOT NULL);
CREATE INDEX session_notice_client ON public.session_notice USING btree (area_id, client_id);
CREATE INDEX session_notice_given_by ON public.session_notice USING btree (area_id, given_by) WHERE (given_by IS NOT NULL);
CREATE INDEX session_notice_made_by ON public.session_notice USING btree (area_id, made_by);
CREATE INDEX session_notice_offering ON public.session_notice USING btree (area_id, offering_id, made_at);
CREATE INDEX skill_assessment_client ON public.skill_assessment USING btree (area_id, client_id, qualification, unit);
CREATE INDEX skill_assessment_organisation ON public.skill_assessment USING btree (area_id, organisation_id);
CREATE INDEX skill_assessment_recorded_by ON public.skill_assessment USING btree (area_id, recorded_by);
CREATE INDEX staff_member_user ON public.staff_member USING btree (user_id);
CREATE INDEX staffing_organisation ON public.staffing USING btree (area_id, organisation_id);
CREATE INDEX study_created_by ON public.study USING btree (area_id, created_by);
CREATE INDEX study_keep ON public.study USING btree (area_id, keep_until) WHERE (forgotten_at IS NULL);
CREATE INDEX study_organisation ON public.study USING btree (area_id, organisation_id, created_at);
CREATE INDEX study_export_asked_by ON public.study_export USING btree (area_id, asked_by);
CREATE UNIQUE INDEX study_export_open ON public.study_export USING btree (area_id, study_id) WHERE (state = ANY (ARRAY['queued'::text, 'running'::text]));
CREATE INDEX study_export_study ON public.study_export USING btree (area_id, study_id, asked_at);
CREATE INDEX study_file_brought_by ON public.study_file USING btree (area_id, brought_by);
CREATE UNIQUE INDEX study_file_name ON public.study_file USING btree (area_id, study_id, name) WHERE (deleted_at IS NULL);
CREATE INDEX study_file_study ON public.study_file USING btree (area_id, study_id);
CREATE INDEX study_run_asked_by ON public.study_run USING btree (area_id, asked_by);
CREATE INDEX study_run_queued ON public.study_run USING btree (area_id, asked_at) WHERE (state = 'queued'::text);
CREATE UNIQUE INDEX study_run_running ON public.study_run USING btree (area_id) WHERE (state = 'running'::text);
CREATE INDEX study_run_specification ON public.study_run USING btree (area_id, study_id, specification_number);
CREATE INDEX study_run_study ON public.study_run USING btree (area_id, study_id, asked_at);
CREATE INDEX study_run_step_by ON public.study_run_step USING btree (area_id, by_staff_id) WHERE (by_staff_id IS NOT NULL);
CREATE INDEX study_specification_saved_by ON public.study_specification USING btree (area_id, saved_by);
CREATE INDEX support_measure_agreed_by ON public.support_measure USING btree (area_id, agreed_by);
CREATE INDEX support_measure_client ON public.support_measure USING btree (area_id, client_id);
CREATE INDEX support_measure_ended_by ON public.support_measure USING btree (area_id, ended_by) WHERE (ended_by IS NOT NULL);
CREATE INDEX support_measure_follower ON public.support_measure USING btree (area_id, follower_organisation_id);
CREATE INDEX support_measure_follower_staff ON public.support_measure USING btree (area_id, follower_staff_id) WHERE (follower_staff_id IS NOT NULL);
CREATE UNIQUE INDEX support_measure_open ON public.support_measure USING btree (area_id, client_id, measure) WHERE (ended_on IS NULL);
CREATE INDEX support_measure_organisation ON public.support_measure USING btree (area_id, organisation_id);
CREATE INDEX target_organisation ON public.target USING btree (area_id, organisation_id);
CREATE INDEX task_client ON public.task USING btree (area_id, client_id) WHERE (client_id IS NOT NULL);
CREATE INDEX task_made_by ON public.task USING btree (area_id, made_by);
CREATE INDEX task_organisation ON public.task USING btree (area_id, organisation_id);
CREATE INDEX task_staff ON public.task USING btree (area_id, staff_id, due_on) WHERE (staff_id IS NOT NULL);

CREATE OR REPLACE FUNCTION auth.is_locked(of_user text)
 RETURNS boolean
 LANGUAGE sql
 STABLE
AS $function$
  select exists (select from public.staff_member m where m.user_id = of_user and m.locked_at is not null)
$function$
;
CREATE OR REPLACE PROCEDURE maintenance.build_postponed()
 LANGUAGE plpgsql
AS $procedure$
declare
  candidate text;
  is_mine boolean;
begin
  loop
    is_mine := false;
    for candidate in
      select definition from maintenance.postponed_index
       -- Constraints first, for they wait for every other index that is built of their table.
       order by definition like 'alter%' desc, pg_relation_size(table_name::regclass) desc, definition
    loop
      if pg_try_advisory_xact_lock(hashtext('postponed_index'), hashtext(candidate)) then
        -- Read anew under the lock: another connection may have built it since.
        delete from maintenance.postponed_index where definition = candidate;
        is_mine := found;
        exit when is_mine;
      end if;
    end loop;
    exit when not is_mine;
    execute candidate;
    commit;
  end loop;
end
$procedure$
;
CREATE OR REPLACE PROCEDURE maintenance.postpone_indexes(IN tables regclass[])
 LANGUAGE plpgsql
AS $procedure$
declare
  found record;
begin
  for found in
    select i.indexrelid::regclass as index, i.indrelid::regclass as of_table, c.conname as constraint_name,
           case when c.oid is null then pg_get_indexdef(i.indexrelid)
                else format('alter table %s add constraint %I %s', i.indrelid::regclass, c.conname, pg_get_constraintdef(c.oid))
           end as definition
      from pg_index i
      left join pg_constraint c on c.conindid = i.indexrelid and c.conrelid = i.indrelid and c.contype = 'x'
     where i.indrelid = any(tables) and not i.indisunique and (c.oid is not null or not i.indisexclusion)
  loop
    insert into maintenance.postponed_index (definition, table_name) values (found.definition, found.of_table::text);
    if found.constraint_name is null then
      execute format('drop index %s', found.index);
    else
      execute format('alter table %s drop constraint %I', found.of_table, found.constraint_name);
    end if;
    commit;
  end loop;
end
$procedure$
;
CREATE OR REPLACE PROCEDURE maintenance.protect_area_rows(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy area_rows on %s to taitopolku_app
       using (area_id = current_setting(''app.area_id'', true))
       with check (area_id = current_setting(''app.area_id'', true))', target);
  execute format(
    'create policy area_retention on %s to taitopolku_retention
       using (area_id = current_setting(''app.area_id'', true))', target);
  execute format('grant select on %s to taitopolku_app', target);
  execute format('grant select, delete, update on %s to taitopolku_retention', target);
end
$procedure$
;
CREATE OR REPLACE PROCEDURE maintenance.protect_client_rows(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
begin
  execute format('alter table %s enable row level security', target);
  execute format(
    'create policy client_rows on %s to taitopolku_app
       using (area_id = current_setting(''app.area_id'', true)
              and coalesce(visible_to && current_setting(''app.organisations'', true)::uuid[], false))
       with check (area_id = current_setting(''app.area_id'', true)
              and coalesce(visible_to && current_setting(''app.organisations'', true)::uuid[], false))', target);
  execute format(
    'create policy area_retention on %s to taitopolku_retention
       using (area_id = current_setting(''app.area_id'', true))', target);
  execute format('grant select on %s to taitopolku_app', target);
  execute format('grant select, delete, update on %s to taitopolku_retention', target);
end
$procedure$
;
CREATE OR REPLACE FUNCTION public.access_log_subject(asked_ids uuid[], asked_number bigint, asked_hash bytea, today date)
 RETURNS TABLE(client_id uuid, client_number bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not exists (
       select from staff_member m
         join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id
        where m.area_id = area and m.user_id = current_setting('app.user_id')
          and r.role = 'data_protection_officer' and r.valid @> today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  return query
    select c.client_id, c.client_number from client c where c.area_id = area and c.client_id = any (asked_ids)
    union
    select c.client_id, c.client_number from client c where c.area_id = area and c.client_number = asked_number
    union
    select c.client_id, c.client_number from client c where c.area_id = area and c.hetu_hash = asked_hash
    union
    select c.client_id, c.client_number
      from client_former_hetu f join client c on c.area_id = f.area_id and c.client_id = f.client_id
     where f.area_id = area and f.hetu_hash = asked_hash;
end
$function$
;
CREATE OR REPLACE FUNCTION public.appointment_figures(centre_id uuid, first_day date, last_day date, today date)
 RETURNS TABLE(organisation_id uuid, agreed integer, moved integer, late_client integer, late_no_times integer, late_expert integer, late_other integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select a.organisation_id, count(*)::integer,
           count(*) filter (where a.agreed_for is not null)::integer,
           count(*) filter (where a.late_reason = 'client')::integer,
           count(*) filter (where a.late_reason = 'no_times')::integer,
           count(*) filter (where a.late_reason = 'expert')::integer,
           count(*) filter (where a.late_reason = 'other')::integer
      from appointment a
     where a.area_id = current_setting('app.area_id') and (centre_id is null or a.organisation_id = centre_id)
       and a.starts_at >= first_day::timestamp at time zone 'Europe/Helsinki'
       and a.starts_at < (last_day + 1)::timestamp at time zone 'Europe/Helsinki'
     group by a.organisation_id;
end
$function$
;
CREATE OR REPLACE FUNCTION public.ask_for_record(request uuid, asked_at_organisation uuid, code_hash bytea, why text, today date, lapses date)
 RETURNS TABLE(record_demand_id uuid, client_id uuid, organisation_id uuid)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
  asker uuid;
  asker_role text;
begin
  select m.staff_id, r.role into asker, asker_role
    from staff_member m
    join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id and r.valid @> today
    join area a on a.area_id = m.area_id and r.role = any(a.glass_roles)
   where m.area_id = area and m.user_id = current_setting('app.user_id') and r.organisation_id = asked_at_organisation
   order by r.role limit 1;
  if not found then
    raise insufficient_privilege using message = 'only in the roles that the area names';
  end if;
  insert into record_request (area_id, record_request_id, asked_by, organisation_id, role, lapses_on)
  values (area, request, asker, asked_at_organisation, asker_role, lapses);
  return query
    insert into record_demand (area_id, record_demand_id, record_request_id, client_id, organisation_id, reason, visible_to)
    select area, gen_random_uuid(), request, c.client_id, a.organisation_id, why, array[a.organisation_id]
      from client c
      join client_access a on a.area_id = c.area_id and a.client_id = c.client_id and a.period @> today
     where c.area_id = area and c.hetu_hash = code_hash
       and not exists (select from role_assignment r
                        where r.area_id = area and r.staff_id = asker and r.organisation_id = a.organisation_id
                          and r.valid @> today)
    returning record_demand_id, client_id, organisation_id;
end
$function$
;
CREATE OR REPLACE FUNCTION public.assessment_figures(centre_id uuid, first_day date, last_day date, today date)
 RETURNS TABLE(form_id uuid, month integer, questions integer, not_asked integer, seconds integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select a.form_id, extract(month from a.finished_on)::integer, a.questions, a.not_asked, a.seconds
      from assessment a
     where a.area_id = current_setting('app.area_id') and a.organisation_id = centre_id
       and a.finished_on between first_day and last_day;
end
$function$
;
CREATE OR REPLACE FUNCTION public.attended_minutes(kind text, minutes integer, length integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
RETURN CASE kind WHEN 'present'::text THEN length WHEN 'online'::text THEN length WHEN 'late'::text THEN GREATEST(0, (length - minutes)) WHEN 'partly'::text THEN LEAST(minutes, length) ELSE 0 END
;
CREATE OR REPLACE FUNCTION public.away_without_deputy(area text, today date)
 RETURNS TABLE(organisation_id uuid, staff_id uuid)
 LANGUAGE sql
 STABLE
AS $function$
  select b.organisation_id, b.staff_id
    from absence b
   where b.area_id = area and b.period @> today
     and not exists (select from role_assignment r
                      where r.area_id = b.area_id and r.staff_id = b.deputy_id and r.organisation_id = b.organisation_id
                        and r.valid @> today)
$function$
;
CREATE OR REPLACE FUNCTION public.count_results(area text, centre_id uuid, today date)
 RETURNS jsonb
 LANGUAGE plpgsql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  languages text[];
  reached text[];
  own text[];
  confirmed text[];
  months integer[];
  answer jsonb;
begin
  -- The languages that are shown by name: the six of most clientships, the same in every year.
  languages := array(
    select f.mother_tongue from clientship_figure f
     where f.area_id = area and f.organisation_id = centre_id and f.mother_tongue is not null
     group by 1 order by count(*) desc, 1 limit 6);
  select g.reached_by, g.in_own_field, g.when_confirmed, g.cohort_months into reached, own, confirmed, months
    from goal_definition g
   where g.area_id = area and g.organisation_id = centre_id and g.valid @> today;

  with figure as materialized (
    select coalesce(f.client_id, f.clientship_id) as person, f.client_id is null as nameless, f.clientship_id,
           f.started_on, extract(year from f.started_on)::integer as began,
           e.ended_on, extract(year from e.ended_on)::integer as ended,
           f.work_on, f.business_on, f.study_on, f.positive_on,
           coalesce(f.phase, 'unknown') as phase,
           coalesce(f.sex, 'unknown') as sex,
           case when f.age is null then 'unknown' when f.age < 25 then '0' when f.age < 35 then '25'
                when f.age < 45 then '35' when f.age < 55 then '45' else '55' end as age,
           case when f.mother_tongue is null then 'unknown' when f.mother_tongue = any(languages) then f.mother_tongue
                else 'other' end as language,
           case when f.end_reason = 'entrepreneur' and f.is_confirmed then 'business_confirmed'
                when f.end_reason = 'entrepreneur' then 'business_provisional'
                when f.end_reason in ('moved', 'health', 'family_leave', 'retired', 'died') then 'other_end'
                else f.end_reason end as outcome,
           coalesce(f.end_reason = any(g.reached_by)
             and (f.end_reason <> all(g.in_own_field) or f.own_field = 'yes')
             and (f.end_reason <> all(g.when_confirmed) or f.is_confirmed), false) as is_goal,
           coalesce(f.end_reason = any(reached)
             and (f.end_reason <> all(own) or f.own_field = 'yes')
             and (f.end_reason <> all(confirmed) or f.is_confirmed), false) as is_goal_now
      from clientship_figure f
      cross join lateral (select case when f.ended_on <= today then f.ended_on end as ended_on) e
      left join goal_definition g
        on g.area_id = f.area_id and g.organisation_id = f.organisation_id and g.valid @> e.ended_on
     where f.area_id = area and (centre_id is null or f.organisation_id = centre_id) and f.started_on <= today
  ), first as materialized (
    select distinct on (person, began) * from figure order by person, began, started_on, clientship_id
  ), year as (
    select y, make_date(y, 1, 1) as first_day, least(make_date(y, 12, 31), today) as last_day
      from generate_series((select min(began) from figure), extract(year from today)::integer) as y
  ), person_year as materialized (
    select y.y, f.person, bool_and(f.nameless) as nameless,
           bool_or(f.work_on between y.first_day and w.last_day) as work,
           bool_or(f.business_on between y.first_day and w.last_day) as business,
           bool_or(f.study_on between y.first_day and w.last_day) as study,
           bool_or(f.positive_on between y.first_day and w.last_day) as positive
      from figure f
      join year y on f.started_on <= y.last_day and (f.ended_on is null or f.ended_on >= y.first_day)
      -- What begins up to three months after the end still belongs to the clientship, and to the year in which it ended.
      cross join lateral (
        select case when f.ended_on <= y.last_day then least((f.ended_on + interval '3 months')::date, today)
                    else y.last_day end as last_day) w
     group by y.y, f.person
  ), cell (y, m, d, v, n, a) as (
    select began, 'new',
           case grouping(extract(month from started_on), phase, sex, age, language)
             when 31 then 'all' when 15 then 'month' when 23 then 'phase' when 27 then 'sex' when 29 then 'age'
             else 'language' end,
           coalesce(extract(month from started_on)::integer::text, phase, sex, age, language, 'all'),
           count(*), count(*) filter (where nameless)
      from first group by began, grouping sets ((), (extract(month from started_on)), (phase), (sex), (age), (language))
    union all
    select ended, case when is_goal then 'goal' else 'no_goal' end,
           case grouping(outcome, phase, sex, age, language)
             when 31 then 'all' when 15 then 'outcome' when 23 then 'phase' when 27 then 'sex' when 29 then 'age'
             else 'language' end,
           coalesce(outcome, phase, sex, age, language, 'all'),
           count(*), count(*) filter (where nameless)
      from figure where ended is not null
     group by ended, is_goal, grouping sets ((), (outcome), (phase), (sex), (age), (language))
    union all
    select y, 'served', 'all', 'all', count(*), count(*) filter (where nameless) from person_year group by 1
    union all
    select y, 'positive', 'all', 'all', count(*), count(*) filter (where nameless)
      from person_year where positive group by 1
    union all
    select y, 'change', 'kind',
           case when work then 'work' when business then 'business' when study then 'degree'
                when positive then 'other' else 'none' end,
           count(*), count(*) filter (where nameless)
      from person_year group by 1, 4
    union all
    select y, 'overlap', 'kind', kind, count(*), count(*) filter (where nameless)
      from person_year, lateral (values ('business', work and business), ('degree', (work or business) and study)) o (kind, both_)
     where both_ group by 1, 4
    union all
    select f.began, 'cohort' || m.months, 'step', s.step, count(*), count(*) filter (where f.nameless)
      from first f
      cross join unnest(coalesce(months, '{}')) as m (months)
      cross join lateral (values
        ('observed', true),
        ('reached', f.is_goal_now and f.ended_on <= (f.started_on + make_interval(months => m.months))::date)) s (step, holds)
     where s.holds and f.started_on + make_interval(months => m.months) <= today
     group by 1, 2, 4
  )
  select coalesce(jsonb_agg(jsonb_build_array(y, m, d, v, n, a) order by y, m, d, v), '[]') into answer from cell;
  return answer;
end
$function$
;
CREATE OR REPLACE FUNCTION public.criteria_preview(centre_id uuid, today date)
 RETURNS TABLE(client_id uuid, profile jsonb, sex text, birth_date date, mother_tongue text, municipality_code text, is_referred boolean)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not exists (
    select from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
     where r.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.valid @> today
       and (r.role = 'administrator' or (r.role = 'centre_manager' and r.organisation_id = centre_id))
  ) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select c.client_id, to_jsonb(p), c.sex, c.birth_date, c.mother_tongue, o.municipality_code,
           h.client_id is not null
             and not exists (select from clientship s
                              where s.area_id = a.area_id and s.client_id = a.client_id
                                and s.organisation_id = centre_id and s.state <> 'ended')
      from client_access a
      join client c on c.area_id = a.area_id and c.client_id = a.client_id
      left join client_profile p on p.area_id = a.area_id and p.client_id = a.client_id
      left join client_contact o on o.area_id = a.area_id and o.client_id = a.client_id
      left join handover h on h.area_id = a.area_id and h.client_id = a.client_id
             and h.to_organisation_id = centre_id and h.kind = 'referral' and h.state in ('sent', 'received')
     where a.area_id = current_setting('app.area_id') and a.organisation_id = centre_id and a.period @> today;
end
$function$
;
CREATE OR REPLACE FUNCTION public.demo_user()
 RETURNS TABLE(email text, name text, role text, organisation_fi text, organisation_sv text, organisation_en text, area_fi text, area_sv text, area_en text)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  select distinct on (a.area_id, m.email) m.email, m.name, r.role, o.name_fi, o.name_sv, o.name_en, a.name_fi, a.name_sv, a.name_en
    from area a
    join staff_member m on m.area_id = a.area_id
    join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id
    join organisation o on o.area_id = r.area_id and o.organisation_id = r.organisation_id
   where a.demo and m.email like '%@demo.test'
   order by a.area_id, m.email, o.position
$function$
;
CREATE OR REPLACE FUNCTION public.end_staff_sessions(of_staff uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  delete from auth.session s
   using staff_member m
   where m.area_id = current_setting('app.area_id', true) and m.staff_id = of_staff and s."userId" = m.user_id
$function$
;
CREATE OR REPLACE FUNCTION public.first_of_age_band(age integer)
 RETURNS integer
 LANGUAGE sql
 IMMUTABLE
AS $function$
  select case when age < 25 then 18 when age < 35 then 25 when age < 45 then 35 when age < 55 then 45 when age >= 55 then 55 end
$function$
;
CREATE OR REPLACE FUNCTION public.forget_past_sign_ins(today date)
 RETURNS bigint
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  with session as (delete from auth.session where "expiresAt" < today returning 1),
       verification as (delete from auth.verification where "expiresAt" < today returning 1),
       failure as (
         delete from auth.sign_in_failure
          where last_at < today and (locked_until is null or locked_until < today) returning 1),
       visit as (
         delete from auth."rateLimit" where "lastRequest" < extract(epoch from today) * 1000 returning 1),
       question as (delete from rate_limit where window_start < today returning 1)
  select (select count(*) from session) + (select count(*) from verification) + (select count(*) from failure)
       + (select count(*) from visit) + (select count(*) from question)
$function$
;
CREATE OR REPLACE FUNCTION public.forget_words(words text[])
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  -- Whoever adds a word holds this lock shared until its bearer is visible.
  perform pg_advisory_xact_lock(720612);
  delete from name_token n
   where n.token = any (words)
     and not exists (
           select from area a
             join client_token t on t.area_id = a.area_id and t.token = n.token);
end
$function$
;
CREATE OR REPLACE FUNCTION public.gaps_now(centre_id uuid, today date)
 RETURNS TABLE(what text, count bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  area text := current_setting('app.area_id');
  -- An hour more than since the count: a change that was under way then is asked again too.
  changed timestamptz := (
    select d.counted_at - interval '1 hour' from gap_day d
     where d.area_id = area and d.organisation_id = centre_id order by d.day desc limit 1);
begin
  if not may_read_gaps(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the gaps of this organisation';
  end if;
  return query
    with asked as (
      select s.clientship_id, null::text as reason from clientship s
       where s.area_id = area and s.organisation_id = centre_id and s.changed_at >= changed
      union
      select s.clientship_id, 'review_overdue' from plan l
        join clientship s on s.area_id = l.area_id and s.client_id = l.client_id and s.organisation_id = l.organisation_id
       where l.area_id = area and l.organisation_id = centre_id and l.changed_at >= changed
      union
      select g.clientship_id, g.reason from gap g
       where g.area_id = area and g.organisation_id = centre_id
         and g.reason in ('owner_gone', 'owner_away', 'group_ended', 'handover_waiting')
      union
      select g.clientship_id, g.reason from gap_rule n
        join gap g on g.area_id = n.area_id and g.organisation_id = n.organisation_id and g.reason = 'no_contact'
       where n.area_id = area and n.organisation_id = centre_id and n.changed_at >= changed),
    mended as materialized (
      select distinct g.clientship_id, g.reason
        from asked a
        join gap g on g.area_id = area and g.clientship_id = a.clientship_id and g.reason = coalesce(a.reason, g.reason)
       where g.organisation_id = centre_id
         and not exists (select from gaps_of(area, array[centre_id], today) n
                          where n.clientship_id = g.clientship_id and n.reason = g.reason offset 0)),
    found as (
      select 'with_gap' as what, count(distinct g.clientship_id) as times from gap g
       where g.area_id = area and g.organisation_id = centre_id
      union all
      select r.reason, (select count(*) from gap g
                         where g.area_id = area and g.organisation_id = centre_id and g.reason = r.reason)
        from gap_day_reason r
       where r.area_id = area and r.organisation_id = centre_id
         and r.day = (select max(d.day) from gap_day d where d.area_id = area and d.organisation_id = centre_id)
      union all
      select m.reason, -count(*) from mended m group by m.reason
      union all
      select 'with_gap', -count(*)
        from (select m.clientship_id, count(*) as times from mended m group by m.clientship_id) m
       where m.times = (select count(*) from gap g where g.area_id = area and g.clientship_id = m.clientship_id)
      union all
      select 'open', count(*) from clientship s
       where s.area_id = area and s.organisation_id = centre_id and s.state <> 'ended')
    select f.what, sum(f.times)::bigint from found f group by f.what;
end
$function$
;
CREATE OR REPLACE FUNCTION public.gaps_of(area text, organisations uuid[], today date)
 RETURNS TABLE(clientship_id uuid, client_id uuid, organisation_id uuid, reason text)
 LANGUAGE sql
 STABLE
AS $function$
  select s.clientship_id, s.client_id, s.organisation_id, r.reason
    from clientship s
    left join gap_rule n on n.area_id = s.area_id and n.organisation_id = s.organisation_id
    cross join lateral (select s.state = 'paused' and s.paused_until >= today is true as rests offset 0) p
    cross join (values ('owner_gone'), ('owner_away'), ('no_next_step'), ('step_by_rule'), ('no_date'), ('step_overdue'),
                       ('pause_over'), ('no_contact'), ('group_ended'), ('handover_waiting'), ('review_overdue')) as r (reason)
   where s.area_id = area and s.organisation_id = any(organisations) and s.state <> 'ended' and case r.reason
     when 'owner_gone' then (s.organisation_id, s.responsible_id) not in (
       select a.organisation_id, a.staff_id from role_assignment a
         join staff_member m on m.area_id = a.area_id and m.staff_id = a.staff_id and m.locked_at is null
        where a.area_id = area and a.role in ('official', 'expert') and a.valid @> today)
     when 'owner_away' then (s.organisation_id, s.responsible_id) in (
       select w.organisation_id, w.staff_id from away_without_deputy(area, today) w)
     when 'no_next_step' then not p.rests and s.next_step_set_by is null
     when 'step_by_rule' then not p.rests and s.next_step_set_by = 'rule'
     when 'no_date' then not p.rests and s.next_step_set_by = 'person' and s.next_step_on is null
     when 'step_overdue' then not p.rests and s.next_step_set_by = 'person' and s.next_step_on < today
     when 'pause_over' then s.paused_until < today
     when 'no_contact' then
       not p.rests and coalesce(s.last_contact_on, s.started_on) <= today - coalesce(n.no_contact_days, 60)
     when 'group_ended' then not p.rests
       and s.client_id in (
         select e.client_id from offering o
           join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
          where o.area_id = area and o.ends_on between today - 90 and today - 7 and e.state in ('started', 'completed'))
       and exists (
         select from enrolment e
           join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
          where e.area_id = area and e.client_id = s.client_id and e.state in ('started', 'completed')
            and o.ends_on between today - 90 and today - 7
            and greatest(s.last_contact_on, s.started_on) <= o.ends_on
            and not exists (
              select from clientship_step k
               where k.area_id = area and k.clientship_id = s.clientship_id and k.kind = 'planned'
                 and k.on_day > o.ends_on and k.detail ->> 'nextStepSetBy' is distinct from 'rule'))
       and not exists (
         select from enrolment e
           join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
          where e.area_id = area and e.client_id = s.client_id
            and e.state in ('queued', 'offered', 'accepted', 'started') and o.ends_on >= today)
     when 'handover_waiting' then s.clientship_id in (
       select h.clientship_id from handover h
        where h.area_id = area and h.state in ('sent', 'received') and h.due_on < today and h.clientship_id is not null)
     when 'review_overdue' then (s.client_id, s.organisation_id) in (
       select l.client_id, l.organisation_id from plan l
        where l.area_id = area and l.state in ('in_force', 'under_review') and l.review_on < today)
     end
$function$
;
CREATE OR REPLACE FUNCTION public.glass_of(whose_area text, whose uuid, today date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select jsonb_build_object(
           'organisations', coalesce((
             select jsonb_agg(distinct r.organisation_id)
               from role_assignment r join area a on a.area_id = r.area_id
              where r.area_id = whose_area and r.staff_id = whose and r.valid @> today
                and r.role = any(a.glass_roles)), '[]'),
           'open', coalesce((
             select jsonb_agg(jsonb_build_object('breakGlassId', g.break_glass_id, 'clientId', g.client_id,
                                                 'organisationId', g.organisation_id, 'until', g.until)
                              order by g.until, g.break_glass_id)
               from break_glass g
              where g.area_id = whose_area and g.staff_id = whose and g.until > now()), '[]'))
$function$
;
CREATE OR REPLACE FUNCTION public.glass_openings(today date, only_unreviewed boolean, most integer)
 RETURNS TABLE(break_glass_id uuid, client_id uuid, client_number bigint, organisation_id uuid, staff_name text, role text, reason text, opened_at timestamp with time zone, until timestamp with time zone, reviewed_name text, reviewed_at timestamp with time zone, remark text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not is_data_protection_officer(today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  return query
    select g.break_glass_id, g.client_id, c.client_number, g.organisation_id, m.name, g.role, g.reason, g.opened_at, g.until,
           r.name, g.reviewed_at, g.remark
      from break_glass g
      join client c on c.area_id = g.area_id and c.client_id = g.client_id
      join staff_member m on m.area_id = g.area_id and m.staff_id = g.staff_id
      left join staff_member r on r.area_id = g.area_id and r.staff_id = g.reviewed_by
     where g.area_id = area and (not only_unreviewed or g.reviewed_at is null)
     order by g.opened_at desc, g.break_glass_id desc limit most;
end
$function$
;
CREATE OR REPLACE FUNCTION public.handing_times(centre_id uuid, first_day date, today date)
 RETURNS TABLE(kind text, is_sent boolean, open integer, overdue integer, decided integer, in_time integer, median_days double precision)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select h.kind, d.is_sent,
           (count(*) filter (where h.state in ('sent', 'received')))::integer,
           (count(*) filter (where h.state in ('sent', 'received') and h.due_on < today))::integer,
           (count(*) filter (where h.decided_on is not null))::integer,
           (count(*) filter (where h.decided_on <= h.due_on))::integer,
           percentile_cont(0.5) within group (order by h.decided_on - h.sent_on)
      from handover h
     cross join (values (true), (false)) as d (is_sent)
     where h.area_id = current_setting('app.area_id') and h.kind <> 'referral'
       and case when d.is_sent then h.from_organisation_id else h.to_organisation_id end = centre_id
       and (h.state in ('sent', 'received') or h.decided_on between first_day and today)
     group by h.kind, d.is_sent;
end
$function$
;
CREATE OR REPLACE FUNCTION public.inbox_figures(organisations uuid[], today date)
 RETURNS TABLE(open bigint, overdue bigint, escalated bigint, questions bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not organisations <@ current_setting('app.organisations')::uuid[] then
    raise insufficient_privilege using message = 'no right to the inbox of these organisations';
  end if;
  return query
    select count(*), count(*) filter (where h.due_on < today), count(*) filter (where h.escalations > 0),
           count(*) filter (where h.question_open)
      from handover h
     where h.area_id = current_setting('app.area_id') and h.to_organisation_id = any(organisations)
       and h.state in ('sent', 'received') and h.kind = 'referral' and h.to_organisation_id = any(h.visible_to);
end
$function$
;
CREATE OR REPLACE FUNCTION public.invite_staff_user(of_staff uuid, token_hash text, until timestamp with time zone)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  insert into auth.verification (id, identifier, value, "expiresAt", "updatedAt")
  select 'invitation:' || m.user_id, token_hash, m.user_id, until, now()
    from staff_member m
   where m.area_id = current_setting('app.area_id', true) and m.staff_id = of_staff
  on conflict (id) do update set
    identifier = excluded.identifier, "expiresAt" = excluded."expiresAt", "createdAt" = now(), "updatedAt" = now()
$function$
;
CREATE OR REPLACE FUNCTION public.is_data_protection_officer(today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from staff_member m
      join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id
     where m.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.role = 'data_protection_officer' and r.valid @> today)
$function$
;
CREATE OR REPLACE FUNCTION public.kept_results(centre_id uuid, until date, kept_as text, lasts interval)
 RETURNS jsonb
 LANGUAGE plpgsql
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  area text := current_setting('app.area_id');
  in_scope text := coalesce(centre_id::text, 'area') || kept_as;
  turn integer := hashtext(area || in_scope);
  kept result_count;
  is_large boolean;
begin
  select * into kept from result_count c where c.area_id = area and c.scope = in_scope and c.counted_on = until;
  if kept.counted_at > clock_timestamp() - lasts then
    return kept.cells;
  end if;
  select count(*) = 20000 into is_large from (
    select from clientship_figure f
     where f.area_id = area and (centre_id is null or f.organisation_id = centre_id) limit 20000) as found;
  if not is_large then
    delete from result_count c where c.area_id = area and c.scope = in_scope;
    return count_results(area, centre_id, until);
  end if;
  -- One counts anew; who comes meanwhile is given the last count of the day, or the new one when there is none.
  if not pg_try_advisory_xact_lock(hashtext('result_count'), turn) then
    if kept.cells is not null then
      return kept.cells;
    end if;
    perform pg_advisory_xact_lock(hashtext('result_count'), turn);
    select * into kept from result_count c where c.area_id = area and c.scope = in_scope and c.counted_on = until;
    if kept.cells is not null then
      return kept.cells;
    end if;
  end if;
  insert into result_count (area_id, scope, counted_on, counted_at, cells)
  values (area, in_scope, until, clock_timestamp(), count_results(area, centre_id, until))
  on conflict (area_id, scope) do update
    set counted_on = excluded.counted_on, counted_at = excluded.counted_at, cells = excluded.cells
  returning * into kept;
  return kept.cells;
end
$function$
;
CREATE OR REPLACE FUNCTION public.list_area_ids()
 RETURNS SETOF text
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select area_id from area order by area_id
$function$
;
CREATE OR REPLACE FUNCTION public.log_sign_in(of_user text, of_email text, way text, outcome text, log_id uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  insert into access_log (area_id, log_id, user_id, staff_id, event, route, outcome)
  select m.area_id, log_in.log_id, m.user_id, m.staff_id, 'SignIn', 'sign-in by ' || way, outcome
    from staff_member m
    cross join (select log_sign_in.log_id) as log_in
   where m.user_id = coalesce(of_user, (select u.id from auth."user" u where lower(u.email) = of_email))
$function$
;
CREATE OR REPLACE FUNCTION public.may_read_gaps(centre_id uuid, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
     where r.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.valid @> today
       and (r.role = 'area_manager' or (r.role = 'centre_manager' and r.organisation_id = centre_id)))
$function$
;
CREATE OR REPLACE FUNCTION public.may_read_results(centre_id uuid, today date)
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
    select from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
     where r.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.valid @> today
       and (r.role = 'area_manager'
         or (r.role in ('official', 'expert', 'centre_manager') and r.organisation_id = centre_id)))
$function$
;
CREATE OR REPLACE FUNCTION public.my_record_grants()
 RETURNS TABLE(record_demand_id uuid, record_request_id uuid, client_id uuid, organisation_id uuid, basis text, parts text[], until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select d.record_demand_id, d.record_request_id, d.client_id, d.organisation_id, d.basis, d.parts, d.until
    from record_demand d
    join record_request r on r.area_id = d.area_id and r.record_request_id = d.record_request_id
    join staff_member m on m.area_id = r.area_id and m.staff_id = r.asked_by
   where d.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
     and d.state = 'granted' and d.until > now()
     and exists (select from client_access a
                  where a.area_id = d.area_id and a.client_id = d.client_id and a.organisation_id = d.organisation_id
                    and upper_inf(a.period))
$function$
;
CREATE OR REPLACE FUNCTION public.my_referral_quality(first_day date, last_day date, today date)
 RETURNS TABLE(to_organisation_id uuid, state text, return_reason text, days integer)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  with mine as (
    select m.area_id, m.staff_id from staff_member m
     where m.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id'))
  select h.to_organisation_id, h.state, h.return_reason, h.decided_on - h.sent_on
    from handover h
    join mine m on m.area_id = h.area_id and m.staff_id = h.from_staff_id
   where h.kind = 'referral' and h.state not in ('draft', 'expired', 'discarded')
     and h.sent_on between first_day and least(last_day, today)
  union all
  select e.to_organisation_id, e.state, e.return_reason, e.days
    from erased_referral e
    join mine m on m.area_id = e.area_id and m.staff_id = e.from_staff_id
   where e.sent_month between first_day and least(last_day, today)
$function$
;
CREATE OR REPLACE FUNCTION public.named_clients(words integer[], tokens text[], nears double precision[], after integer, most integer)
 RETURNS TABLE(client_id uuid, distance double precision)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select bearer.client_id, sum(bearer.near) as distance
    from (select meant.word, t.client_id, min(meant.near) as near
            from unnest(words, tokens, nears) as meant (word, token, near)
            join client_token t
              on t.area_id = (select current_setting('app.area_id')) and t.token = meant.token
             and t.visible_to && (select current_setting('app.organisations')::uuid[])
           group by meant.word, t.client_id) as bearer
   group by bearer.client_id
  having count(*) = (select count(distinct word) from unnest(words) as asked (word))
   order by distance, bearer.client_id
  offset after limit most
$function$
;
CREATE OR REPLACE FUNCTION public.named_organisation(public.organisation)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select jsonb_build_object('organisationId', $1.organisation_id, 'name', short_name($1))
$function$
;
CREATE OR REPLACE FUNCTION public.new_this_month(centre_id uuid, today date)
 RETURNS TABLE(count bigint, nameless bigint)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  area text := current_setting('app.area_id');
  centres uuid[] := array(select c.organisation_id from centre c
                           where c.area_id = area and (centre_id is null or c.organisation_id = centre_id));
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  -- Who came earlier in the year was new then.
  return query
    select count(distinct coalesce(f.client_id, f.clientship_id)), count(*) filter (where f.client_id is null)
      from clientship_figure f
     where f.area_id = area and f.organisation_id = any(centres)
       and f.started_on between date_trunc('month', today)::date and today
       and not exists (
         select from clientship_figure e
          where e.area_id = area and e.client_id = f.client_id and e.organisation_id = any(centres)
            and e.started_on >= date_trunc('year', today)::date and e.started_on < date_trunc('month', today)::date
         offset 0);
end
$function$
;
CREATE OR REPLACE FUNCTION public.open_request(session_token text, today date)
 RETURNS TABLE(user_id text, email text, area_id text, staff_id uuid, name text, locale text, density text, assignments jsonb, stands_in_for jsonb, glass jsonb)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
begin
  select s."userId", u.email, m.area_id, m.staff_id, m.name, m.locale, m.density
    into user_id, email, area_id, staff_id, name, locale, density
    from auth.session s
    join auth."user" u on u.id = s."userId"
    join staff_member m on m.user_id = s."userId"
   where s.token = session_token and s."expiresAt" > now() and m.locked_at is null;
  if not found then
    return;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'organisationId', r.organisation_id) order by r.role), '[]')
    into assignments
    from role_assignment r
   where r.area_id = open_request.area_id and r.staff_id = open_request.staff_id and r.valid @> today;
  stands_in_for := public.stands_in_for(area_id, staff_id, today);
  glass := public.glass_of(area_id, staff_id, today);
  perform set_config('app.area_id', area_id, true),
          set_config('app.user_id', user_id, true),
          set_config('app.organisations',
            (select coalesce(array_agg(distinct (a ->> 'organisationId')::uuid), '{}')::text
               from jsonb_array_elements(assignments) a), true);
  return next;
end
$function$
;
CREATE OR REPLACE FUNCTION public.own_sign_in()
 RETURNS TABLE(has_password boolean, has_second_factor boolean, organisations_sign_in boolean, passkeys jsonb)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  select exists (select from account a where a."userId" = u.id and a.password is not null),
         coalesce(u."twoFactorEnabled", false),
         exists (select from account a where a."userId" = u.id and a."providerId" = 'oidc'),
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'passkeyId', p.id, 'name', coalesce(p.name, ''), 'addedAt', p."createdAt") order by p."createdAt", p.id), '[]')
            from passkey p where p."userId" = u.id)
    from auth."user" u
   where u.id = current_setting('app.user_id', true)
$function$
;
CREATE OR REPLACE FUNCTION public.possibly_known(asked_hash bytea, asked_birth_date date, asked_names text[])
 RETURNS boolean
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select exists (
           select from client
            where area_id = current_setting('app.area_id') and hetu_hash = asked_hash)
      or exists (
           select from client_former_hetu
            where area_id = current_setting('app.area_id') and hetu_hash = asked_hash)
      or exists (
           select from client c
            where c.area_id = current_setting('app.area_id') and c.birth_date = asked_birth_date
              and not exists (
                    select from unnest(asked_names) as asked(token)
                     where not exists (
                             select from client_token t
                              where t.area_id = c.area_id and t.client_id = c.client_id and t.token = asked.token)))
$function$
;
CREATE OR REPLACE FUNCTION public.record_requests_of_area(today date, most integer)
 RETURNS TABLE(record_request_id uuid, record_demand_id uuid, client_id uuid, client_number bigint, asked_by text, role text, asked_from uuid, asked_at timestamp with time zone, lapses_on date, organisation_id uuid, reason text, state text, basis text, parts text[], until timestamp with time zone, words text, decided_by text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not is_data_protection_officer(today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  return query
    select r.record_request_id, d.record_demand_id, d.client_id, c.client_number, m.name, r.role, r.organisation_id, r.asked_at,
           r.lapses_on, d.organisation_id, d.reason, d.state, d.basis, d.parts, d.until, d.words, b.name
      from record_request r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.asked_by
      left join record_demand d on d.area_id = r.area_id and d.record_request_id = r.record_request_id
      left join client c on c.area_id = d.area_id and c.client_id = d.client_id
      left join staff_member b on b.area_id = d.area_id and b.staff_id = d.decided_by
     where r.area_id = area
     order by r.asked_at desc, r.record_request_id, d.record_demand_id limit most;
end
$function$
;
CREATE OR REPLACE FUNCTION public.referral_quality(centre_id uuid, first_day date, last_day date, today date)
 RETURNS TABLE(unit_id uuid, staff_id uuid, state text, return_reason text, against_trace boolean, days integer, sex text, age integer, mother_tongue text)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
declare
  area text := current_setting('app.area_id');
  until date := least(last_day, today);
  shows_names boolean := exists (
    select from area_decision d
     where d.area_id = area and d.kind = 'referrer_names'
       and d.decided_on <= today and (d.ended_on is null or d.ended_on > today));
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select h.referring_organisation_id, case when shows_names then h.from_staff_id end, h.state, h.return_reason,
           h.against_trace, h.decided_on - h.sent_on, c.sex,
           extract(year from age(h.sent_on, c.birth_date))::integer, c.mother_tongue
      from handover h
      join client c on c.area_id = h.area_id and c.client_id = h.client_id
     where h.area_id = area and h.to_organisation_id = centre_id and h.kind = 'referral'
       and h.state in ('accepted', 'returned') and h.decided_on between first_day and until
    union all
    select e.referring_organisation_id, case when shows_names then e.from_staff_id end, e.state, e.return_reason,
           e.against_trace, e.days, e.sex, e.age, e.mother_tongue
      from erased_referral e
     where e.area_id = area and e.to_organisation_id = centre_id and e.decided_month between first_day and until;
end
$function$
;
CREATE OR REPLACE FUNCTION public.relist_referrals(whose uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
  update handover h set listed_name = c.search_name
    from client c
   where c.area_id = current_setting('app.area_id') and c.client_id = whose
     and c.visible_to && current_setting('app.organisations')::uuid[]
     and h.area_id = c.area_id and h.client_id = c.client_id and h.kind = 'referral'
     and h.listed_name is distinct from c.search_name
$function$
;
CREATE OR REPLACE FUNCTION public.results_cells_until(centre_id uuid, until date, today date)
 RETURNS jsonb
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return kept_results(centre_id, least(until, today), ' until', '1 hour');
end
$function$
;
CREATE OR REPLACE FUNCTION public.review_glass(opening uuid, words text, today date)
 RETURNS TABLE(client_id uuid, is_done boolean)
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not is_data_protection_officer(today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  update break_glass
     set reviewed_at = now(), remark = words,
         reviewed_by = (select m.staff_id from staff_member m
                         where m.area_id = area and m.user_id = current_setting('app.user_id'))
   where area_id = area and break_glass_id = opening and reviewed_at is null;
  is_done := found;
  return query
    select g.client_id, is_done from break_glass g where g.area_id = area and g.break_glass_id = opening;
end
$function$
;
CREATE OR REPLACE FUNCTION public.save_staff_user(of_staff uuid)
 RETURNS void
 LANGUAGE sql
 SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  -- The employer gives the address, so it needs no confirmation by mail.
  insert into auth."user" (id, name, email, "emailVerified", "updatedAt")
  select m.user_id, m.name, m.email, true, now()
    from staff_member m
   where m.area_id = current_setting('app.area_id', true) and m.staff_id = of_staff
  on conflict (id) do update set name = excluded.name, email = excluded.email, "updatedAt" = now()
$function$
;
CREATE OR REPLACE FUNCTION public.service_figures(centre_id uuid, first_day date, last_day date, until date, today date)
 RETURNS TABLE(offering_id uuid, seated integer, started integer, completed integer, reached integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    with person as (
      select e.area_id, e.offering_id, e.client_id, o.starts_on, o.ends_on,
             e.state in ('offered', 'accepted', 'started', 'completed', 'interrupted') as has_seat,
             coalesce(bool_or(s.kind = 'started'), false) as has_started,
             coalesce(bool_or(s.kind = 'completed'), false) as has_completed
        from offering o
        join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
        left join enrolment_step s
          on s.area_id = e.area_id and s.enrolment_id = e.enrolment_id and s.kind in ('started', 'completed')
         and s.at < (until + 1)::timestamp at time zone 'Europe/Helsinki'
       where o.area_id = current_setting('app.area_id') and (centre_id is null or o.organisation_id = centre_id)
         and o.intake_on <= last_day and o.starts_on <= last_day and o.ends_on >= first_day and o.state <> 'cancelled'
       group by e.area_id, e.enrolment_id, o.starts_on, o.ends_on
    )
    select p.offering_id, count(*) filter (where p.has_seat)::integer,
           count(*) filter (where p.has_started)::integer,
           count(*) filter (where p.has_started and p.has_completed)::integer,
           count(*) filter (where p.has_started and exists (
             select from clientship_figure f
               join goal_definition g
                 on g.area_id = f.area_id and g.organisation_id = f.organisation_id and g.valid @> f.ended_on
              where f.area_id = p.area_id and f.client_id = p.client_id
                and f.started_on <= p.ends_on and f.ended_on between p.starts_on and until
                and f.end_reason = any(g.reached_by)
                and (f.end_reason <> all(g.in_own_field) or f.own_field = 'yes')
                and (f.end_reason <> all(g.when_confirmed) or f.is_confirmed)))::integer
      from person p group by p.offering_id;
end
$function$
;
CREATE OR REPLACE FUNCTION public.service_waits(centre_id uuid, first_day date, last_day date, today date)
 RETURNS TABLE(organisation_id uuid, service_id uuid, waiting integer, waiting_median integer, waiting_p90 integer, seated integer, seated_median integer, seated_p90 integer)
 LANGUAGE plpgsql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'pg_temp'
AS $function$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    with wait as (
      select o.organisation_id, o.service_id, e.state = 'queued' and o.ends_on >= today as is_waiting,
             g.given_on between first_day and last_day as is_seated,
             coalesce(g.given_on, today) - (e.joined_at at time zone 'Europe/Helsinki')::date as days
        from offering o
        join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
        left join lateral (
          select (min(s.at) at time zone 'Europe/Helsinki')::date as given_on from enrolment_step s
           where s.area_id = e.area_id and s.enrolment_id = e.enrolment_id and s.kind in ('offered', 'accepted')
             and e.state <> 'queued') g on true
       where o.area_id = current_setting('app.area_id') and (centre_id is null or o.organisation_id = centre_id)
         and o.state <> 'cancelled' and o.ends_on >= first_day
    )
    select w.organisation_id, w.service_id,
           count(*) filter (where w.is_waiting)::integer,
           percentile_disc(0.5) within group (order by w.days) filter (where w.is_waiting),
           percentile_disc(0.9) within group (order by w.days) filter (where w.is_waiting),
           count(*) filter (where w.is_seated)::integer,
           percentile_disc(0.5) within group (order by w.days) filter (where w.is_seated),
           percentile_disc(0.9) within group (order by w.days) filter (where w.is_seated)
      from wait w where w.is_waiting or w.is_seated
     group by grouping sets ((w.organisation_id, w.service_id), (w.organisation_id));
end
$function$
;
CREATE OR REPLACE FUNCTION public.short_name(public.organisation)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
AS $function$
  select jsonb_build_object('fi', $1.short_fi, 'sv', $1.short_sv, 'en', $1.short_en)
$function$
;
CREATE OR REPLACE FUNCTION public.similar_words(asked text[])
 RETURNS TABLE(word text, token text)
 LANGUAGE sql
 STABLE
 SET "pg_trgm.similarity_threshold" TO '0.2'
 SET enable_seqscan TO 'off'
AS $function$
  select w.word, near.token
    from unnest(asked) as w (word)
   cross join lateral (
     (select n.token from name_token n where n.token % w.word order by similarity(n.token, w.word) desc, n.token limit 400)
     union
     (select n.token from name_token n
       where n.token >= w.word collate "C" and n.token < (w.word || U&'\+10FFFF') collate "C"
       order by n.token limit 60)
   ) as near
$function$
;
CREATE OR REPLACE FUNCTION public.staff_sign_in()
 RETURNS TABLE(staff_id uuid, can_sign_in boolean, invited_until timestamp with time zone)
 LANGUAGE sql
 STABLE SECURITY DEFINER
 SET search_path TO 'public', 'auth', 'pg_temp'
AS $function$
  select m.staff_id,
         exists (select from auth.account a where a."userId" = m.user_id)
           or exists (select from auth.passkey p where p."userId" = m.user_id),
         (select v."expiresAt" from auth.verification v where v.id = 'invitation:' || m.user_id)
    from staff_member m
   where m.area_id = current_setting('app.area_id', true)
$function$
;
CREATE OR REPLACE FUNCTION public.stands_in_for(whose_area text, whose uuid, today date)
 RETURNS jsonb
 LANGUAGE sql
 STABLE
 SET search_path TO 'public', 'pg_temp'
AS $function$
  select coalesce(jsonb_agg(jsonb_build_object(
           'staffId', a.staff_id, 'name', m.name, 'organisationId', a.organisation_id, 'until', upper(a.period) - 1)
           order by m.name, a.staff_id, a.organisation_id), '[]')
    from absence a
    join staff_member m on m.area_id = a.area_id and m.staff_id = a.staff_id
   where a.area_id = whose_area and a.deputy_id = whose and a.period @> today
     and exists (select from role_assignment r
                  where r.area_id = a.area_id and r.staff_id = a.deputy_id
                    and r.organisation_id = a.organisation_id and r.valid @> today)
$function$
;

alter table public.absence enable row level security;
alter table public.access_log enable row level security;
alter table public.access_log_client enable row level security;
alter table public.appointment enable row level security;
alter table public.appointment_message enable row level security;
alter table public.appointment_offer enable row level security;
alter table public.area enable row level security;
alter table public.area_decision enable row level security;
alter table public.assessment enable row level security;
alter table public.assessment_section enable row level security;
alter table public.attendance enable row level security;
alter table public.attendance_alarm enable row level security;
alter table public.attendance_mark enable row level security;
alter table public.attendance_rule enable row level security;
alter table public.badge enable row level security;
alter table public.badge_key enable row level security;
alter table public.baseline enable row level security;
alter table public.booking enable row level security;
alter table public.break_glass enable row level security;
alter table public.calendar_habit enable row level security;
alter table public.case_note enable row level security;
alter table public.centre enable row level security;
alter table public.check_in enable row level security;
alter table public.client enable row level security;
alter table public.client_access enable row level security;
alter table public.client_contact enable row level security;
alter table public.client_distinct enable row level security;
alter table public.client_document enable row level security;
alter table public.client_fact enable row level security;
alter table public.client_former_hetu enable row level security;
alter table public.client_merge enable row level security;
alter table public.client_notice enable row level security;
alter table public.client_profile enable row level security;
alter table public.client_protected_contact enable row level security;
alter table public.client_relation enable row level security;
alter table public.client_support_fact enable row level security;
alter table public.client_support_profile enable row level security;
alter table public.client_token enable row level security;
alter table public.clientship enable row level security;
alter table public.clientship_figure enable row level security;
alter table public.clientship_step enable row level security;
alter table public.criteria enable row level security;
alter table public.drop_in_ticket enable row level security;
alter table public.education_import enable row level security;
alter table public.enrolment enable row level security;
alter table public.enrolment_step enable row level security;
alter table public.erased_referral enable row level security;
alter table public.form enable row level security;
alter table public.form_version enable row level security;
alter table public.gap enable row level security;
alter table public.gap_day enable row level security;
alter table public.gap_day_reason enable row level security;
alter table public.gap_rule enable row level security;
alter table public.goal_definition enable row level security;
alter table public.group_message enable row level security;
alter table public.handover enable row level security;
alter table public.handover_content enable row level security;
alter table public.handover_rule enable row level security;
alter table public.handover_step enable row level security;
alter table public.idempotency enable row level security;
alter table public.import_mapping enable row level security;
alter table public.interpreter enable row level security;
alter table public.law_deadline enable row level security;
alter table public.level_test enable row level security;
alter table public.link enable row level security;
alter table public.notification enable row level security;
alter table public.offering enable row level security;
alter table public.office enable row level security;
alter table public.organisation enable row level security;
alter table public.organisation_contact enable row level security;
alter table public.outcome enable row level security;
alter table public.phrase_check enable row level security;
alter table public.plan enable row level security;
alter table public.plan_copy enable row level security;
alter table public.plan_rule enable row level security;
alter table public.plan_step enable row level security;
alter table public.plan_version enable row level security;
alter table public.queue_rule enable row level security;
alter table public.rate_limit enable row level security;
alter table public.recognition_step enable row level security;
alter table public.record_demand enable row level security;
alter table public.record_request enable row level security;
alter table public.referral_import enable row level security;
alter table public.referral_import_row enable row level security;
alter table public.release enable row level security;
alter table public.release_step enable row level security;
alter table public.result_count enable row level security;
alter table public.retention_rule enable row level security;
alter table public.role_assignment enable row level security;
alter table public.room enable row level security;
alter table public.saved_view enable row level security;
alter table public.sensitive_note enable row level security;
alter table public.service enable row level security;
alter table public.session enable row level security;
alter table public.session_notice enable row level security;
alter table public.skill_assessment enable row level security;
alter table public.staff_member enable row level security;
alter table public.staffing enable row level security;
alter table public.study enable row level security;
alter table public.study_export enable row level security;
alter table public.study_file enable row level security;
alter table public.study_run enable row level security;
alter table public.study_run_step enable row level security;
alter table public.study_specification enable row level security;
alter table public.support_measure enable row level security;
alter table public.target enable row level security;
alter table public.task enable row level security;

create policy area_retention on public.absence as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.absence as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.access_log as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.access_log as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.access_log_client as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.access_log_client as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.appointment as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.appointment as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.appointment_message as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.appointment_message as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.appointment_offer as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.appointment_offer as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.area as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.area as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.area_decision as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.area_decision as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.assessment as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.assessment as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.assessment_section as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.assessment_section as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.attendance as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.attendance as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.attendance_alarm as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.attendance_alarm as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.attendance_mark as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.attendance_mark as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.attendance_rule as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.attendance_rule as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.badge as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.badge as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.badge_key as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.badge_key as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.baseline as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.baseline as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.booking as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.booking as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.break_glass as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.break_glass as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.calendar_habit as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.calendar_habit as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.case_note as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.case_note as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.centre as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.centre as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.check_in as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.check_in as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.client as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_access as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_access as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_contact as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_contact as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_distinct as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_distinct as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_document as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_document as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_fact as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_fact as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_former_hetu as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_former_hetu as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_merge as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_merge as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_notice as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_notice as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_profile as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_profile as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_protected_contact as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_protected_contact as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_relation as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_relation as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_support_fact as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_support_fact as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_support_profile as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_support_profile as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.client_token as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.client_token as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.clientship as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.clientship as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.clientship_figure as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.clientship_figure as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.clientship_step as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.clientship_step as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.criteria as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.criteria as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy criteria_history on public.criteria as restrictive for delete to taitopolku_app using ((status = 'draft'::text));
create policy area_retention on public.drop_in_ticket as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.drop_in_ticket as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.education_import as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.education_import as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.enrolment as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.enrolment as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.enrolment_step as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.enrolment_step as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.erased_referral as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.erased_referral as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.form as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.form as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.form_version as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.form_version as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.gap as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.gap as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.gap_day as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.gap_day as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.gap_day_reason as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.gap_day_reason as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.gap_rule as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.gap_rule as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.goal_definition as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.goal_definition as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.group_message as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.group_message as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.handover as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.handover as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.handover_content as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.handover_content as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.handover_rule as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.handover_rule as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.handover_step as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.handover_step as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.idempotency as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.idempotency as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.import_mapping as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.import_mapping as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.interpreter as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.interpreter as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.law_deadline as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.law_deadline as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.level_test as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.level_test as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.link as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.link as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.notification as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.notification as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.offering as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.offering as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.office as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.office as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.organisation as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.organisation as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.organisation_contact as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.organisation_contact as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.outcome as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.outcome as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.phrase_check as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.phrase_check as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.plan as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.plan as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.plan_copy as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.plan_copy as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.plan_rule as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.plan_rule as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.plan_step as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.plan_step as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.plan_version as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.plan_version as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.queue_rule as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.queue_rule as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.rate_limit as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.rate_limit as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.recognition_step as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.recognition_step as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.record_demand as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.record_demand as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.record_request as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.record_request as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.referral_import as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.referral_import as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.referral_import_row as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.referral_import_row as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.release as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.release as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.release_step as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.release_step as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.result_count as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.result_count as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.retention_rule as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.retention_rule as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.role_assignment as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.role_assignment as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.room as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.room as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.saved_view as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.saved_view as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.sensitive_note as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.sensitive_note as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.service as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.service as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.session as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.session as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.session_notice as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.session_notice as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.skill_assessment as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.skill_assessment as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.staff_member as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.staff_member as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.staffing as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.staffing as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.study as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.study as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.study_export as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.study_export as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.study_file as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.study_file as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.study_run as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.study_run as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.study_run_step as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.study_run_step as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.study_specification as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.study_specification as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.support_measure as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.support_measure as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));
create policy area_retention on public.target as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy area_rows on public.target as permissive for all to taitopolku_app using ((area_id = current_setting('app.area_id'::text, true))) with check ((area_id = current_setting('app.area_id'::text, true)));
create policy area_retention on public.task as permissive for all to taitopolku_retention using ((area_id = current_setting('app.area_id'::text, true)));
create policy client_rows on public.task as permissive for all to taitopolku_app using (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false))) with check (((area_id = current_setting('app.area_id'::text, true)) AND COALESCE((visible_to && (current_setting('app.organisations'::text, true))::uuid[]), false)));

revoke all on function public.access_log_subject(uuid[],bigint,bytea,date) from public;
revoke all on function public.appointment_figures(uuid,date,date,date) from public;
revoke all on function public.ask_for_record(uuid,uuid,bytea,text,date,date) from public;
revoke all on function public.assessment_figures(uuid,date,date,date) from public;
revoke all on function public.count_results(text,uuid,date) from public;
revoke all on function public.criteria_preview(uuid,date) from public;
revoke all on function public.demo_user() from public;
revoke all on function public.end_staff_sessions(uuid) from public;
revoke all on function public.forget_past_sign_ins(date) from public;
revoke all on function public.forget_words(text[]) from public;
revoke all on function public.gaps_now(uuid,date) from public;
revoke all on function public.glass_of(text,uuid,date) from public;
revoke all on function public.glass_openings(date,boolean,integer) from public;
revoke all on function public.handing_times(uuid,date,date) from public;
revoke all on function public.inbox_figures(uuid[],date) from public;
revoke all on function public.invite_staff_user(uuid,text,timestamp with time zone) from public;
revoke all on function public.is_data_protection_officer(date) from public;
revoke all on function public.kept_results(uuid,date,text,interval) from public;
revoke all on function public.list_area_ids() from public;
revoke all on function public.log_sign_in(text,text,text,text,uuid) from public;
revoke all on function public.may_read_gaps(uuid,date) from public;
revoke all on function public.may_read_results(uuid,date) from public;
revoke all on function public.my_record_grants() from public;
revoke all on function public.my_referral_quality(date,date,date) from public;
revoke all on function public.named_clients(integer[],text[],double precision[],integer,integer) from public;
revoke all on function public.named_organisation(public.organisation) from public;
revoke all on function public.new_this_month(uuid,date) from public;
revoke all on function public.open_request(text,date) from public;
revoke all on function public.own_sign_in() from public;
revoke all on function public.possibly_known(bytea,date,text[]) from public;
revoke all on function public.record_requests_of_area(date,integer) from public;
revoke all on function public.referral_quality(uuid,date,date,date) from public;
revoke all on function public.relist_referrals(uuid) from public;
revoke all on function public.results_cells_until(uuid,date,date) from public;
revoke all on function public.review_glass(uuid,text,date) from public;
revoke all on function public.save_staff_user(uuid) from public;
revoke all on function public.service_figures(uuid,date,date,date,date) from public;
revoke all on function public.service_waits(uuid,date,date,date) from public;
revoke all on function public.short_name(public.organisation) from public;
revoke all on function public.similar_words(text[]) from public;
revoke all on function public.staff_sign_in() from public;
revoke all on function public.stands_in_for(text,uuid,date) from public;

grant usage on schema public to taitopolku_app;
grant usage on schema public to taitopolku_retention;

grant delete, insert, select on public.booking to taitopolku_app;
grant delete, insert, select, update on public.absence to taitopolku_app;
grant delete, insert, select, update on public.access_log to taitopolku_retention;
grant delete, insert, select, update on public.access_log_client to taitopolku_retention;
grant delete, insert, select, update on public.appointment_message to taitopolku_app;
grant delete, insert, select, update on public.assessment to taitopolku_app;
grant delete, insert, select, update on public.assessment_section to taitopolku_app;
grant delete, insert, select, update on public.client_access to taitopolku_app;
grant delete, insert, select, update on public.client_contact to taitopolku_app;
grant delete, insert, select, update on public.client_protected_contact to taitopolku_app;
grant delete, insert, select, update on public.client_relation to taitopolku_app;
grant delete, insert, select, update on public.client_token to taitopolku_app;
grant delete, insert, select, update on public.criteria to taitopolku_app;
grant delete, insert, select, update on public.erased_referral to taitopolku_retention;
grant delete, insert, select, update on public.form_version to taitopolku_app;
grant delete, insert, select, update on public.gap to taitopolku_app;
grant delete, insert, select, update on public.group_message to taitopolku_app;
grant delete, insert, select, update on public.notification to taitopolku_app;
grant delete, insert, select, update on public.phrase_check to taitopolku_app;
grant delete, insert, select, update on public.plan to taitopolku_app;
grant delete, insert, select, update on public.plan_version to taitopolku_app;
grant delete, insert, select, update on public.referral_import_row to taitopolku_app;
grant delete, insert, select, update on public.saved_view to taitopolku_app;
grant delete, insert, select, update on public.session to taitopolku_app;
grant delete, select on public.name_token to taitopolku_retention;
grant delete, select, update on public.absence to taitopolku_retention;
grant delete, select, update on public.appointment to taitopolku_retention;
grant delete, select, update on public.appointment_message to taitopolku_retention;
grant delete, select, update on public.appointment_offer to taitopolku_retention;
grant delete, select, update on public.area to taitopolku_retention;
grant delete, select, update on public.area_decision to taitopolku_retention;
grant delete, select, update on public.assessment to taitopolku_retention;
grant delete, select, update on public.assessment_section to taitopolku_retention;
grant delete, select, update on public.attendance to taitopolku_retention;
grant delete, select, update on public.attendance_alarm to taitopolku_retention;
grant delete, select, update on public.attendance_mark to taitopolku_retention;
grant delete, select, update on public.attendance_rule to taitopolku_retention;
grant delete, select, update on public.badge to taitopolku_retention;
grant delete, select, update on public.badge_key to taitopolku_retention;
grant delete, select, update on public.baseline to taitopolku_retention;
grant delete, select, update on public.booking to taitopolku_retention;
grant delete, select, update on public.break_glass to taitopolku_retention;
grant delete, select, update on public.calendar_habit to taitopolku_retention;
grant delete, select, update on public.case_note to taitopolku_retention;
grant delete, select, update on public.centre to taitopolku_retention;
grant delete, select, update on public.check_in to taitopolku_retention;
grant delete, select, update on public.client to taitopolku_retention;
grant delete, select, update on public.client_access to taitopolku_retention;
grant delete, select, update on public.client_contact to taitopolku_retention;
grant delete, select, update on public.client_distinct to taitopolku_retention;
grant delete, select, update on public.client_document to taitopolku_retention;
grant delete, select, update on public.client_fact to taitopolku_retention;
grant delete, select, update on public.client_former_hetu to taitopolku_retention;
grant delete, select, update on public.client_merge to taitopolku_retention;
grant delete, select, update on public.client_notice to taitopolku_retention;
grant delete, select, update on public.client_profile to taitopolku_retention;
grant delete, select, update on public.client_protected_contact to taitopolku_retention;
grant delete, select, update on public.client_relation to taitopolku_retention;
grant delete, select, update on public.client_support_fact to taitopolku_retention;
grant delete, select, update on public.client_support_profile to taitopolku_retention;
grant delete, select, update on public.client_token to taitopolku_retention;
grant delete, select, update on public.clientship to taitopolku_retention;
grant delete, select, update on public.clientship_figure to taitopolku_retention;
grant delete, select, update on public.clientship_step to taitopolku_retention;
grant delete, select, update on public.criteria to taitopolku_retention;
grant delete, select, update on public.drop_in_ticket to taitopolku_retention;
grant delete, select, update on public.education_import to taitopolku_retention;
grant delete, select, update on public.enrolment to taitopolku_retention;
grant delete, select, update on public.enrolment_step to taitopolku_retention;
grant delete, select, update on public.form to taitopolku_retention;
grant delete, select, update on public.form_version to taitopolku_retention;
grant delete, select, update on public.gap to taitopolku_retention;
grant delete, select, update on public.gap_day to taitopolku_retention;
grant delete, select, update on public.gap_day_reason to taitopolku_retention;
grant delete, select, update on public.gap_rule to taitopolku_retention;
grant delete, select, update on public.goal_definition to taitopolku_retention;
grant delete, select, update on public.group_message to taitopolku_retention;
grant delete, select, update on public.handover to taitopolku_retention;
grant delete, select, update on public.handover_content to taitopolku_retention;
grant delete, select, update on public.handover_rule to taitopolku_retention;
grant delete, select, update on public.handover_step to taitopolku_retention;
grant delete, select, update on public.idempotency to taitopolku_retention;
grant delete, select, update on public.import_mapping to taitopolku_retention;
grant delete, select, update on public.interpreter to taitopolku_retention;
grant delete, select, update on public.law_deadline to taitopolku_retention;
grant delete, select, update on public.level_test to taitopolku_retention;
grant delete, select, update on public.link to taitopolku_retention;
grant delete, select, update on public.notification to taitopolku_retention;
grant delete, select, update on public.offering to taitopolku_retention;
grant delete, select, update on public.office to taitopolku_retention;
grant delete, select, update on public.organisation to taitopolku_retention;
grant delete, select, update on public.organisation_contact to taitopolku_retention;
grant delete, select, update on public.outcome to taitopolku_retention;
grant delete, select, update on public.phrase_check to taitopolku_retention;
grant delete, select, update on public.plan to taitopolku_retention;
grant delete, select, update on public.plan_copy to taitopolku_retention;
grant delete, select, update on public.plan_rule to taitopolku_retention;
grant delete, select, update on public.plan_step to taitopolku_retention;
grant delete, select, update on public.plan_version to taitopolku_retention;
grant delete, select, update on public.queue_rule to taitopolku_retention;
grant delete, select, update on public.rate_limit to taitopolku_retention;
grant delete, select, update on public.recognition_step to taitopolku_retention;
grant delete, select, update on public.record_demand to taitopolku_retention;
grant delete, select, update on public.record_request to taitopolku_retention;
grant delete, select, update on public.referral_import to taitopolku_retention;
grant delete, select, update on public.referral_import_row to taitopolku_retention;
grant delete, select, update on public.release to taitopolku_retention;
grant delete, select, update on public.release_step to taitopolku_retention;
grant delete, select, update on public.result_count to taitopolku_retention;
grant delete, select, update on public.retention_rule to taitopolku_retention;
grant delete, select, update on public.role_assignment to taitopolku_retention;
grant delete, select, update on public.room to taitopolku_retention;
grant delete, select, update on public.saved_view to taitopolku_retention;
grant delete, select, update on public.sensitive_note to taitopolku_retention;
grant delete, select, update on public.service to taitopolku_retention;
grant delete, select, update on public.session to taitopolku_retention;
grant delete, select, update on public.session_notice to taitopolku_retention;
grant delete, select, update on public.skill_assessment to taitopolku_retention;
grant delete, select, update on public.staff_member to taitopolku_retention;
grant delete, select, update on public.staffing to taitopolku_retention;
grant delete, select, update on public.study to taitopolku_retention;
grant delete, select, update on public.study_export to taitopolku_retention;
grant delete, select, update on public.study_file to taitopolku_retention;
grant delete, select, update on public.study_run to taitopolku_retention;
grant delete, select, update on public.study_run_step to taitopolku_retention;
grant delete, select, update on public.study_specification to taitopolku_retention;
grant delete, select, update on public.support_measure to taitopolku_retention;
grant delete, select, update on public.target to taitopolku_retention;
grant delete, select, update on public.task to taitopolku_retention;
grant insert, select on public.access_log to taitopolku_app;
grant insert, select on public.access_log_client to taitopolku_app;
grant insert, select on public.attendance_mark to taitopolku_app;
grant insert, select on public.badge_key to taitopolku_app;
grant insert, select on public.break_glass to taitopolku_app;
grant insert, select on public.case_note to taitopolku_app;
grant insert, select on public.check_in to taitopolku_app;
grant insert, select on public.client_distinct to taitopolku_app;
grant insert, select on public.client_fact to taitopolku_app;
grant insert, select on public.client_former_hetu to taitopolku_app;
grant insert, select on public.client_notice to taitopolku_app;
grant insert, select on public.client_support_fact to taitopolku_app;
grant insert, select on public.clientship_step to taitopolku_app;
grant insert, select on public.education_import to taitopolku_app;
grant insert, select on public.enrolment_step to taitopolku_app;
grant insert, select on public.gap_day to taitopolku_app;
grant insert, select on public.gap_day_reason to taitopolku_app;
grant insert, select on public.handover_content to taitopolku_app;
grant insert, select on public.handover_step to taitopolku_app;
grant insert, select on public.link to taitopolku_app;
grant insert, select on public.name_token to taitopolku_app;
grant insert, select on public.outcome to taitopolku_app;
grant insert, select on public.recognition_step to taitopolku_app;
grant insert, select on public.record_demand to taitopolku_app;
grant insert, select on public.record_request to taitopolku_app;
grant insert, select on public.release_step to taitopolku_app;
grant insert, select on public.sensitive_note to taitopolku_app;
grant insert, select on public.session_notice to taitopolku_app;
grant insert, select on public.skill_assessment to taitopolku_app;
grant insert, select on public.study_run_step to taitopolku_app;
grant insert, select on public.study_specification to taitopolku_app;
grant insert, select, update on public.appointment to taitopolku_app;
grant insert, select, update on public.appointment_offer to taitopolku_app;
grant insert, select, update on public.area_decision to taitopolku_app;
grant insert, select, update on public.attendance to taitopolku_app;
grant insert, select, update on public.attendance_alarm to taitopolku_app;
grant insert, select, update on public.attendance_rule to taitopolku_app;
grant insert, select, update on public.badge to taitopolku_app;
grant insert, select, update on public.baseline to taitopolku_app;
grant insert, select, update on public.calendar_habit to taitopolku_app;
grant insert, select, update on public.centre to taitopolku_app;
grant insert, select, update on public.client to taitopolku_app;
grant insert, select, update on public.client_document to taitopolku_app;
grant insert, select, update on public.client_merge to taitopolku_app;
grant insert, select, update on public.client_profile to taitopolku_app;
grant insert, select, update on public.client_support_profile to taitopolku_app;
grant insert, select, update on public.clientship to taitopolku_app;
grant insert, select, update on public.clientship_figure to taitopolku_app;
grant insert, select, update on public.drop_in_ticket to taitopolku_app;
grant insert, select, update on public.enrolment to taitopolku_app;
grant insert, select, update on public.form to taitopolku_app;
grant insert, select, update on public.gap_rule to taitopolku_app;
grant insert, select, update on public.goal_definition to taitopolku_app;
grant insert, select, update on public.handover to taitopolku_app;
grant insert, select, update on public.handover_rule to taitopolku_app;
grant insert, select, update on public.idempotency to taitopolku_app;
grant insert, select, update on public.import_mapping to taitopolku_app;
grant insert, select, update on public.interpreter to taitopolku_app;
grant insert, select, update on public.level_test to taitopolku_app;
grant insert, select, update on public.offering to taitopolku_app;
grant insert, select, update on public.office to taitopolku_app;
grant insert, select, update on public.organisation to taitopolku_app;
grant insert, select, update on public.organisation_contact to taitopolku_app;
grant insert, select, update on public.plan_copy to taitopolku_app;
grant insert, select, update on public.plan_rule to taitopolku_app;
grant insert, select, update on public.plan_step to taitopolku_app;
grant insert, select, update on public.queue_rule to taitopolku_app;
grant insert, select, update on public.rate_limit to taitopolku_app;
grant insert, select, update on public.referral_import to taitopolku_app;
grant insert, select, update on public.release to taitopolku_app;
grant insert, select, update on public.retention_rule to taitopolku_app;
grant insert, select, update on public.role_assignment to taitopolku_app;
grant insert, select, update on public.room to taitopolku_app;
grant insert, select, update on public.service to taitopolku_app;
grant insert, select, update on public.staff_member to taitopolku_app;
grant insert, select, update on public.staffing to taitopolku_app;
grant insert, select, update on public.study to taitopolku_app;
grant insert, select, update on public.study_export to taitopolku_app;
grant insert, select, update on public.study_file to taitopolku_app;
grant insert, select, update on public.study_run to taitopolku_app;
grant insert, select, update on public.support_measure to taitopolku_app;
grant insert, select, update on public.target to taitopolku_app;
grant insert, select, update on public.task to taitopolku_app;
grant select on public.employment_area to taitopolku_app;
grant select on public.employment_area to taitopolku_retention;
grant select on public.law_deadline to taitopolku_app;
grant select on public.municipality to taitopolku_app;
grant select on public.municipality to taitopolku_retention;
grant select, update on public.area to taitopolku_app;
grant usage on sequence public.client_number_seq to taitopolku_app;
grant usage on sequence public.handover_number_seq to taitopolku_app;

grant update (ended_on, confirmed_on, rectified_at, rectified_by, rectification, visible_to) on public.outcome to taitopolku_app;
grant update (given_at, given_by, given_how, visible_to) on public.client_notice to taitopolku_app;
grant update (given_at, given_by, given_how, visible_to) on public.session_notice to taitopolku_app;
grant update (rectified_at, rectified_by, rectification, visible_to) on public.case_note to taitopolku_app;
grant update (rectified_at, rectified_by, rectification, visible_to) on public.client_fact to taitopolku_app;
grant update (rectified_at, rectified_by, rectification, visible_to) on public.client_support_fact to taitopolku_app;
grant update (rectified_at, rectified_by, rectification, visible_to) on public.sensitive_note to taitopolku_app;
grant update (state, basis, parts, until, words, decided_by, decided_at, visible_to) on public.record_demand to taitopolku_app;
grant update (until, visible_to) on public.break_glass to taitopolku_app;
grant update (used_at, ended_at) on public.link to taitopolku_app;
grant update (visible_to) on public.attendance_mark to taitopolku_app;
grant update (visible_to) on public.client_distinct to taitopolku_app;
grant update (visible_to) on public.client_former_hetu to taitopolku_app;
grant update (visible_to) on public.clientship_step to taitopolku_app;
grant update (visible_to) on public.education_import to taitopolku_app;
grant update (visible_to) on public.enrolment_step to taitopolku_app;
grant update (visible_to) on public.recognition_step to taitopolku_app;
grant update (visible_to) on public.skill_assessment to taitopolku_app;
grant update (visible_to, guests) on public.handover_content to taitopolku_app;
grant update (visible_to, guests) on public.handover_step to taitopolku_app;

grant execute on function public.access_log_subject(uuid[],bigint,bytea,date) to taitopolku_app;
grant execute on function public.appointment_figures(uuid,date,date,date) to taitopolku_app;
grant execute on function public.ask_for_record(uuid,uuid,bytea,text,date,date) to taitopolku_app;
grant execute on function public.assessment_figures(uuid,date,date,date) to taitopolku_app;
grant execute on function public.criteria_preview(uuid,date) to taitopolku_app;
grant execute on function public.demo_user() to taitopolku_app;
grant execute on function public.end_staff_sessions(uuid) to taitopolku_app;
grant execute on function public.forget_past_sign_ins(date) to taitopolku_retention;
grant execute on function public.forget_words(text[]) to taitopolku_app;
grant execute on function public.forget_words(text[]) to taitopolku_retention;
grant execute on function public.gaps_now(uuid,date) to taitopolku_app;
grant execute on function public.glass_openings(date,boolean,integer) to taitopolku_app;
grant execute on function public.handing_times(uuid,date,date) to taitopolku_app;
grant execute on function public.inbox_figures(uuid[],date) to taitopolku_app;
grant execute on function public.invite_staff_user(uuid,text,timestamp with time zone) to taitopolku_app;
grant execute on function public.list_area_ids() to taitopolku_retention;
grant execute on function public.may_read_gaps(uuid,date) to taitopolku_app;
grant execute on function public.may_read_results(uuid,date) to taitopolku_app;
grant execute on function public.my_record_grants() to taitopolku_app;
grant execute on function public.my_referral_quality(date,date,date) to taitopolku_app;
grant execute on function public.named_clients(integer[],text[],double precision[],integer,integer) to taitopolku_app;
grant execute on function public.named_organisation(public.organisation) to taitopolku_app;
grant execute on function public.new_this_month(uuid,date) to taitopolku_app;
grant execute on function public.open_request(text,date) to taitopolku_app;
grant execute on function public.own_sign_in() to taitopolku_app;
grant execute on function public.possibly_known(bytea,date,text[]) to taitopolku_app;
grant execute on function public.record_requests_of_area(date,integer) to taitopolku_app;
grant execute on function public.referral_quality(uuid,date,date,date) to taitopolku_app;
grant execute on function public.relist_referrals(uuid) to taitopolku_app;
grant execute on function public.results_cells_until(uuid,date,date) to taitopolku_app;
grant execute on function public.review_glass(uuid,text,date) to taitopolku_app;
grant execute on function public.save_staff_user(uuid) to taitopolku_app;
grant execute on function public.service_figures(uuid,date,date,date,date) to taitopolku_app;
grant execute on function public.service_waits(uuid,date,date,date) to taitopolku_app;
grant execute on function public.short_name(public.organisation) to taitopolku_app;
grant execute on function public.similar_words(text[]) to taitopolku_app;
grant execute on function public.staff_sign_in() to taitopolku_app;
grant execute on function public.stands_in_for(text,uuid,date) to taitopolku_app;

comment on schema auth is 'Users and sessions, in the shape that the sign-in library asks for; not distributed';
comment on schema maintenance is 'Procedures that migrations call; the application has no right to them';

comment on table auth.sign_in_failure is 'Wrong passwords in a row for an address, known or not; locks it for a while';
comment on table maintenance.postponed_index is 'Statements that build again what a bulk load has taken away; a run that was cut off leaves them to the next start';
comment on table public.absence is 'When a staff member is away from an organisation and who of it stands in; no reason is kept';
comment on table public.access_log is 'One row per request: who did what, when and why; append-only';
comment on table public.access_log_client is 'Every client whose data a request sent or changed; no foreign keys, because the log outlives the client';
comment on table public.appointment is 'A meeting of a client with the staff: when, with whom, where, and what became of it';
comment on table public.appointment_message is 'That a client is told of an appointment, or sent the link to choose one, and by which ways; the words are made when it is sent';
comment on table public.appointment_offer is 'Times from which a client chooses one by a link, without signing in';
comment on table public.area is 'An employment area that uses this installation; its id is the national code';
comment on table public.area_decision is 'A dated decision of the area that something may be shown, such as the names of referrers to a manager';
comment on table public.assessment is 'A form that was opened for a client; answers to bound questions are facts of the client, not here';
comment on table public.assessment_section is 'A section of an assessment, saved by itself: free answers, and which bound questions were answered or confirmed';
comment on table public.attendance is 'What is marked of somebody at a session: the mark that decides among all that were made';
comment on table public.attendance_alarm is 'That somebody may be about to drop out of a group: what was seen, since when, and whether anybody has seen to it';
comment on table public.attendance_mark is 'Each time that somebody''s attendance was marked, with or without a connection: never changed, so that no mark is lost';
comment on table public.attendance_rule is 'When somebody of a group of the organisation may be about to drop out; null: the rule is off; without a row the usual rule holds';
comment on table public.badge is 'A signed credential of a participation, issued because the client agreed to it; it names nobody';
comment on table public.badge_key is 'A key that signs badges of the area; the private part is sealed';
comment on table public.baseline is 'An earlier result quoted as its source states it; never recalculated';
comment on table public.booking is 'That a member of the staff, a room or an interpreter is taken, and for what: never for two things at the same moment';
comment on table public.break_glass is 'Who opened the record of a client outside their access, why and until when; reviewed by the data-protection officer';
comment on table public.calendar_habit is 'Working hours, lengths, buffer, weekly cap and protected times of somebody''s calendar; without a person those of the centre';
comment on table public.case_note is 'What was talked and done with a client; a rectified one is hidden from all but the auditor';
comment on table public.centre is 'A skills centre: its short code, who runs it and what its clients aim at';
comment on table public.check_in is 'That clients check in to a session by themselves, and what the codes on its wall are made of';
comment on table public.client is 'Identity of a person in an area; visible_to keeps former organisations here, client_access tells them apart';
comment on table public.client_access is 'When and why an organisation has access to a client: tells same_organisation from former';
comment on table public.client_contact is 'Contact data of a person without non-disclosure';
comment on table public.client_distinct is 'Somebody judged that two similar records are not the same person; the pair is not offered again';
comment on table public.client_document is 'A document of a client; its content is a file that only its key opens';
comment on table public.client_fact is 'Append-only observations about a client; a rectified one is hidden from all but the auditor';
comment on table public.client_former_hetu is 'Identity codes that a person no longer has (corrected, or changed for safety): still found by them';
comment on table public.client_merge is 'Two records are one person: the merged one is read through the kept one; neither is altered, so the step can be undone';
comment on table public.client_notice is 'What a client is told of a handover or a decision on it, in plain words, as it stood; printed as a letter';
comment on table public.client_profile is 'The fold of the client''s facts as one typed row; null is unknown. Kept in the transaction that records a fact';
comment on table public.client_protected_contact is 'Contact data of a person under non-disclosure: only roles with the right to protected_contact read it';
comment on table public.client_relation is 'Who works with the client, or has a referral of the client that is not yet accepted';
comment on table public.client_support_fact is 'Observations of support needs (fit for full-time: yes, no, being clarified): readable with the right to support_needs only';
comment on table public.client_support_profile is 'The fold of the client''s support facts, apart from the profile because fewer may read it';
comment on table public.client_token is 'The words by which a client is found: folded names and spelling forms';
comment on table public.clientship is 'A person at a centre with one responsible expert: the fold of its steps; reopening makes a new one';
comment on table public.clientship_figure is 'What is counted of a clientship, one narrow row, kept with each of its steps; outlives the person without saying who';
comment on table public.clientship_step is 'What happened to a clientship, in order, by whom and why; never edited, a correction is a step';
comment on table public.criteria is 'Eligibility criteria of a centre: a tree of conditions, the days on which it holds, its source; the history is kept';
comment on table public.drop_in_ticket is 'A number in the queue of an office on a day: what somebody came for and in which language, never who';
comment on table public.education_import is 'A document of studies that the client exported: when, which facts came of it, and what of it was not understood; the document itself is not kept';
comment on table public.employment_area is 'National code list of employment areas (reference table)';
comment on table public.enrolment is 'That a client is in a group, or wants to be: the fold of its steps';
comment on table public.enrolment_step is 'What was done with an enrolment: when, by whom (nobody: by the clock or because a seat fell free) and why; never changed';
comment on table public.erased_referral is 'What is counted of a settled referral whose person has been erased: days are months and the age is the first of its band, so that it says nobody; not for the application to read';
comment on table public.form is 'A form of assessments: what its versions have in common';
comment on table public.form_version is 'What a form says; once published it is never changed, so that answers keep their questions';
comment on table public.gap is 'What the daily count found missing with an open client, and since which day; what is mended since is left out when it is read';
comment on table public.gap_day is 'How many open clients an organisation had in the morning of a day, and with how many something was missing; frozen';
comment on table public.gap_day_reason is 'With how many open clients something was missing for a reason in the morning of a day; one client may have several';
comment on table public.gap_rule is 'After how many days without contact an open client of an organisation is a gap; where it says nothing, 60';
comment on table public.goal_definition is 'With which end reasons a clientship of a centre reaches the goal, and which of them only in the own field';
comment on table public.group_message is 'That a client is told of a seat or of sessions, and by which ways it was sent; the words are made when it is sent';
comment on table public.handover is 'Somebody hands a client over: the fold of the steps, kept in the transaction that takes a step. A referral, or another kind, which goes from a clientship';
comment on table public.handover_content is 'What travels with a handover, chosen by its sender: on acceptance the receiver sees these rows';
comment on table public.handover_rule is 'The clock of an organisation that receives: days to decide, when it reminds and escalates, how long a draft is kept';
comment on table public.handover_step is 'What was done with a handover, in order, by whom and why; without a person it was the clock';
comment on table public.idempotency is 'Answers of commands by the key that the caller made, so that a command sent twice is done once';
comment on table public.import_mapping is 'Which column of a list means what, remembered by the hash of its headings';
comment on table public.interpreter is 'A person who interprets for the area: neither a client nor one of its staff';
comment on table public.law_deadline is 'By when an employment authority has to meet a jobseeker, by the day from which it is counted';
comment on table public.level_test is 'Which fact of a client was tested at the beginning or the end of a group; tested again, the later fact takes its place';
comment on table public.link is 'An address that opens one thing to whoever has it, without signing in; of the secret in it the hash alone is kept';
comment on table public.migration is 'Which files of migrations/ have been run, and what they held';
comment on table public.municipality is 'National code list of municipalities (reference table)';
comment on table public.name_token is 'Words of names, without who bears them (reference table): similar words are found here, their bearers in client_token';
comment on table public.notification is 'What was told to somebody of the staff: a kind and the id of what it is about, no word of a person; kept for ninety days';
comment on table public.offering is 'One group of a service: when one can come in, from when to when it runs, for how many';
comment on table public.office is 'A place where the area meets its clients';
comment on table public.organisation is 'The unit of visibility: who may see a client is a list of organisations; a centre is one';
comment on table public.organisation_contact is 'How clients reach an organisation: the head and the contact of its letters';
comment on table public.outcome is 'What a client reached during a clientship or with its end: work, business, study, tryout, each with evidence';
comment on table public.phrase_check is 'A translator has checked these very words of a phrase; other words of it are unchecked';
comment on table public.plan is 'What is agreed with a client: the head of its versions';
comment on table public.plan_copy is 'Which text of a plan was copied to the state''s register, by whom and when; other words have changed since';
comment on table public.plan_rule is 'How long a plan of a kind lasts at most and when it is reviewed, by the day on which it begins; null is not known';
comment on table public.plan_step is 'How far each step of an accepted plan is; its words stand in the version';
comment on table public.plan_version is 'What a plan says; once accepted it is never changed, a change makes the next version';
comment on table public.queue_rule is 'What comes before the day of joining in the queues of an organisation, the weightiest first; without a row nothing does';
comment on table public.rate_limit is 'How often somebody asked a thing that may be asked only so often';
comment on table public.recognition_step is 'That competence for a unit was found to be there (identified) or was decided to count (recognised): two things, each with who, when and on what';
comment on table public.record_demand is 'A request for a record as it reached an organisation that has the person: why, and what its manager granted until when, or why not';
comment on table public.record_request is 'That somebody asked whoever has a person to see the record; neither the person nor the reason, so that it is alike whether anybody has them';
comment on table public.referral_import is 'A list that somebody brings: from the file to the referrals that came of it; the file goes when it is done';
comment on table public.referral_import_row is 'A row of a list: its values sealed until it is sent; then which referral it became (no foreign key: that may be erased)';
comment on table public.release is 'A request to release outputs of a run: just these files by their hashes, what disclosure control did, who decided and why';
comment on table public.release_step is 'Who asked for a release and who decided it, when and why; only added to';
comment on table public.result_count is 'The last count of a large centre or area, so that a page seen by many counts once a minute; not for the application to read';
comment on table public.retention_rule is 'How long a kind of record is kept after it was last needed; null months: until decided otherwise';
comment on table public.role_assignment is 'In which role, for which organisation and when a staff member works; who gave it and who ended it';
comment on table public.room is 'A room of an office where groups and people meet';
comment on table public.saved_view is 'Filters and order of a list that a person keeps under a name: the search part of the address';
comment on table public.sensitive_note is 'Notes that only those who work with the client read: apart from the others because fewer may';
comment on table public.service is 'What a centre offers; criteria name services by code as the way towards a missing condition';
comment on table public.session is 'One meeting of a group: when, where, with whom';
comment on table public.session_notice is 'What a client is told of changed sessions of their group, in their language, as it stood';
comment on table public.skill_assessment is 'What the client, or a teacher, said on a day of one requirement of a unit or one skill of ESCO; never changed, later ones follow';
comment on table public.staff_member is 'A person who works in the area with this software; signs in as the user of the sign-in schema';
comment on table public.staffing is 'How many people a centre has for each title; capacity, not access rights';
comment on table public.study is 'An impact study: its question, whose it is, and until when its data and closed results are kept';
comment on table public.study_export is 'A study that took pseudonymised data of its own centre: on whose decision, in which form, how many persons left; who they are stands in the access log';
comment on table public.study_file is 'A pseudonymised file of a study: the bytes lie in the shared folder, here stands what they were; whole once its hash is known';
comment on table public.study_run is 'A run of one version of a specification: how far it is, and its hashes and frozen protocol; its files lie in the shared folder';
comment on table public.study_run_step is 'What happened with a run, of which its state is the fold; only added to';
comment on table public.study_specification is 'Every version of the specification (YAML) of a study; only added to';
comment on table public.support_measure is 'A support measure that was agreed with a client, by its code alone: who follows it, since when, and how it ended';
comment on table public.target is 'What a centre is to reach: new clients (persons) or the share to the goal (per cent), with how the text was read';
comment on table public.task is 'Something to do by a day, made by hand: of a person, or of whoever is responsible for the client at the organisation';

comment on column public.absence.named_by is 'Who said so last: the person, or a manager of the organisation';
comment on column public.access_log.break_glass_id is 'The opening under which the request was made; no foreign key, because the log outlives the client';
comment on column public.appointment.agreed_for is 'The day for which it was agreed first; of an appointment that was never moved none';
comment on column public.appointment.late_reason is 'Why it was last moved past the days that the calendar tolerates, counted from the day agreed for first';
comment on column public.appointment.others is 'Who else comes, in words: a social worker, a relative';
comment on column public.appointment.reason is 'Of a no-show whether there was an accepted reason, never which; of a cancellation who cancelled';
comment on column public.appointment_message.sealed_link is 'The link to send, which is kept nowhere else: sealed, and gone once it was sent';
comment on column public.appointment_offer.language is 'In which language of phrases the client is asked';
comment on column public.area.glass_roles is 'The roles that may open the record of a client of their organisation outside their access';
comment on column public.assessment.not_asked is 'Questions that were known when the form was opened and were not answered anew';
comment on column public.assessment.prefilled is 'Questions whose facts were known and within their shelf life when the form was opened';
comment on column public.assessment.seconds is 'Time from opening to saving, long pauses left out; read as a figure of a centre alone';
comment on column public.assessment_section.recorded is 'The ids of the observations that were recorded here, by question: a correction marks the earlier one as wrong';
comment on column public.attendance_alarm.organisation_id is 'The organisation of the group, by whose rule it was raised';
comment on column public.attendance_mark.attendance_mark_id is 'Made where the mark was made: a mark that is sent twice is one';
comment on column public.attendance_mark.by_staff_id is 'Null: by the client, or in the demo';
comment on column public.attendance_mark.kind is 'Null takes back what was marked';
comment on column public.attendance_mark.made_at is 'When it was marked; received_at is when it came here';
comment on column public.badge.agreed_on is 'The day on which the client agreed that whoever has its address may read it';
comment on column public.client.hetu_hash is 'Keyed hash; not unique, because a violation would tell that the person is known';
comment on column public.client.protection is 'Non-disclosure for safety: the days on which address, municipality and contact are protected';
comment on column public.client.search_name is 'Romanised, folded "family given" form that lists sort by';
comment on column public.client_document.key_sealed is 'The key of the file, sealed; it goes with the document, and from then on nobody can read the file';
comment on column public.client_document.scan is 'Whether the file was looked through for malware';
comment on column public.client_fact.document_id is 'The document of the same client that the observation rests on';
comment on column public.client_profile.changes_on is 'The first day on which a fact passes its shelf life and the fold must be made again';
comment on column public.clientship.caseworker_name is 'The statutory caseworker at the employment authority, a named contact beside the responsible expert';
comment on column public.clientship.changed_at is 'When a step or a contact last changed the row: what the count of gaps asks again';
comment on column public.clientship.next_step_set_by is 'Whether a person or a rule set the next step; one that no person has set does not count as a next step';
comment on column public.clientship_figure.phase is 'Integration phase on the first day, from the recorded plan; null is unknown';
comment on column public.education_import.document_hash is 'SHA-256 of the file: the same document brings nothing again';
comment on column public.education_import.unknown is 'Parts that were not understood: place, reason, and the beginning without names and identity codes';
comment on column public.enrolment.joined_at is 'Waiting counts from here, also after a move to a later group';
comment on column public.erased_referral.age is 'The first age of the band in which the person was counted, in years on the day of sending';
comment on column public.erased_referral.days is 'From sending to decision';
comment on column public.form_version.saved_by is 'Null for a version that was delivered with the product';
comment on column public.gap_day.counted_at is 'When the day was counted; what changed later may have been mended';
comment on column public.goal_definition.cohort_months is 'After how many months from entry the people who came in a year are also followed; empty where a centre has no such figure';
comment on column public.goal_definition.when_confirmed is 'End reasons that reach the goal only once the outcome is confirmed, such as a business that must last';
comment on column public.handover.clientship_id is 'The clientship that is handed over or for which a service is asked; without a foreign key, because a clientship names the handover that it came of';
comment on column public.handover.guests is 'Who sees the row besides those with access to the client: the receiver while it is open, the sender afterwards';
comment on column public.handover.handover_number is 'By which the sender knows it after acceptance, when nothing of the person is shown';
comment on column public.handover.listed_name is 'Of a referral: search_name of its client, by which an inbox is ordered; relist_referrals keeps it';
comment on column public.handover.open_step is 'What becomes of the next step that is open: it goes with the client, or is closed';
comment on column public.handover.referring_organisation_id is 'Whose referral it is: the sender''s organisation, or the one whose list a centre has recorded';
comment on column public.handover.returns_handover_id is 'Of a return: the handover by which the client came';
comment on column public.handover.shown is 'What the receiver sees of the person before it has access: names, year of birth, service language';
comment on column public.handover.taken_by_id is 'Who has the client by the acceptance: the responsible expert, or who gives the service';
comment on column public.handover.to_staff_id is 'Who is asked by name; null: whoever receives at the organisation';
comment on column public.handover.verdict is 'What the criteria of the receiving centre said on the day of sending, without support needs';
comment on column public.link.organisation_id is 'In whose sight it is used, where it opens something of a client';
comment on column public.link.subject_id is 'What it opens, by its kind: an office, an offer of times, a member of the staff';
comment on column public.offering.made_by is 'Null for an offering of the demo';
comment on column public.offering.offer_days is 'Working days within which an offered seat is accepted; null: a free seat is taken at once';
comment on column public.offering.recurrence is 'The rule that its sessions are made of: days and times, interval, exceptions, from when to when, with whom and where; null without one';
comment on column public.offering.taken is 'Seats that are offered, accepted or in use; it moves with the enrolments, in their transaction, under the lock of this row';
comment on column public.organisation.short_fi is 'What colleagues call the organisation in Finnish, such as Koske; the name stands in letters and headings';
comment on column public.outcome.confirmed_on is 'Of a business: the day on which it was seen to be active six months after its start; until then provisional';
comment on column public.plan.accepted_number is 'The version that is in force or was last; null while none was accepted';
comment on column public.plan.changed_at is 'When its state or a day last changed: what the count of gaps asks again';
comment on column public.plan.latest_number is 'Greater than the accepted one while a new version is being made';
comment on column public.plan_step.is_current is 'Whether the version in force still has it';
comment on column public.referral_import.file_hash is 'Keyed hash: the same file is recognised when it comes twice';
comment on column public.referral_import.mapping is 'Sheet, columns and settings as they were told; the headings themselves are sealed';
comment on column public.release.conflicts is 'What the outputs tell together with those that were released before';
comment on column public.release.shown_to is 'Organisations whose managers are given what is released, beside that of the study';
comment on column public.release.sketches is 'Summaries of the groups that are shown, by which later releases are held against this one; they say nobody';
comment on column public.release.withdrawn_reason is 'Why it was withdrawn: those who read it are told';
comment on column public.service.client_names is 'What it is called in the languages of clients, by language, beside name_fi, name_sv and name_en';
comment on column public.service.description is 'What it is, in words, by language: fi, sv, en and the languages of clients';
comment on column public.service.draft is 'Not offered yet; the catalogue shows it to those who may edit it';
comment on column public.service.entry is 'Who may come in, in the language of criteria: a tree with its constants; null asks nothing';
comment on column public.service.ptv_id is 'The service in the national service catalogue from which this one was brought';
comment on column public.service.teaches_fact is 'The fact that one may have afterwards, of a language with the level that is taught';
comment on column public.session.by_hand is 'Moved, changed or cancelled by itself: the rule leaves it as it is';
comment on column public.session.made_by is 'Null for a session of the demo';
comment on column public.session.organisation_id is 'The organisation of the offering';
comment on column public.session.room_id is 'Its room, which is free for others while it is held online';
comment on column public.session.series_at is 'When it begins by the rule of its offering, wherever it was moved; null for one that was added by hand';
comment on column public.session.usual_mode is 'How it is held when it has not been moved online';
comment on column public.session_notice.content is 'The service, the organisation and the sessions before and after: words are added in the language when it is read';
comment on column public.staff_member.notices_by_mail is 'Whether e-mail says that there is something new: never, within minutes, or once a day';
comment on column public.study.keep_until is 'The last day of its data and closed results; the night after it they are deleted, what was released stays';
comment on column public.study_export.decision is 'Number and day of the decision of the data holder';
comment on column public.study_export.fault is 'The code of what kept it from ending';
comment on column public.study_export.share is 'How much is done, in thousandths';
comment on column public.study_run.fault_told is 'The fault by its code with what its sentence tells, for languages other than that of the command line';
comment on column public.study_run.result is 'Effects, balance and warnings, unsuppressed; forgotten with the data of the study';
comment on column public.study_run.share is 'How much is done, in thousandths';
comment on column public.support_measure.follower_role is 'Whoever has this role in the organisation follows it; null with follower_staff_id null: the organisation does';
comment on column public.task.staff_id is 'Null: of whoever is responsible for the client, so that it goes with the client when the client changes hands';

comment on function auth.is_locked(text) is 'Whether a user may not sign in, in whatever way';
comment on function public.access_log_subject(uuid[],bigint,bytea,date) is 'Numbers of clients by id, number or hash of a full hetu, for whoever reads the access log; no names';
comment on function public.appointment_figures(uuid,date,date,date) is 'How many appointments of a period there were, how many of them had been moved, and why past the days that their calendar tolerates; by organisation';
comment on function public.ask_for_record(uuid,uuid,bytea,text,date,date) is 'Asks whoever has a person to see the record; gives whom it reached, which the caller never tells the asker';
comment on function public.assessment_figures(uuid,date,date,date) is 'The assessments that a centre finished in a period as they are counted, in no order: nothing of whose they are or who made them';
comment on function public.attended_minutes(text,integer,integer) is 'How many minutes of a session somebody attended; the same rule as in the model of marks';
comment on function public.away_without_deputy(text,date) is 'Who of the staff is away from which organisation on a day while nobody with a role there stands in for them';
comment on function public.count_results(text,uuid,date) is 'Counts of a centre, or of the area without double persons, by year: [year, measure, dimension, value, number, nameless]; only for results_cells';
comment on function public.criteria_preview(uuid,date) is 'What the preview of changed criteria judges: the profiles of a centre''s current clients and open referrals, without names and support needs, for those who may change its criteria';
comment on function public.demo_user() is 'The users of demo areas, for the sign-in page; nobody of an area that is no demo';
comment on function public.end_staff_sessions(uuid) is 'Signs a staff member out everywhere';
comment on function public.first_of_age_band(integer) is 'The first age of the band in which an age is counted; null of null';
comment on function public.forget_past_sign_ins(date) is 'Deletes sessions, invitations, wrong passwords and counts of requests that ended before a day; gives how many';
comment on function public.forget_words(text[]) is 'Removes those of the words that nobody bears any more in any area';
comment on function public.gaps_now(uuid,date) is 'How many open clients an organisation has, with how many something was missing this morning and still is, and for which reasons; for those who may read it';
comment on function public.gaps_of(text,uuid[],date) is 'What is missing with the open clients of some organisations on a day, in the sight of who asks';
comment on function public.glass_of(text,uuid,date) is 'Where somebody may open records outside their access, and which they have open';
comment on function public.glass_openings(date,boolean,integer) is 'Records that were opened outside access, the newest first, for the data-protection officer; numbers, no names of clients';
comment on function public.handing_times(uuid,date,date) is 'How many handings of a centre are open and were decided since a day, and the days they waited, sent and received apart';
comment on function public.inbox_figures(uuid[],date) is 'How many referrals wait for organisations of the reader, how many past their day, escalated or with an open question';
comment on function public.invite_staff_user(uuid,text,timestamp with time zone) is 'Lets a staff member set a password once by a token of which only the hash is kept; an earlier invitation ends';
comment on function public.is_data_protection_officer(date) is 'Whether the request is of the data-protection officer of its area';
comment on function public.kept_results(uuid,date,text,interval) is 'The counts of a centre (or of the area) until a day; from 20,000 clientships on they are kept for a time';
comment on function public.list_area_ids() is 'The areas of this installation, for work that is planned for each';
comment on function public.log_sign_in(text,text,text,text,uuid) is 'Remembers a sign-in, done or refused, where the person works; nothing of an unknown address';
comment on function public.may_read_gaps(uuid,date) is 'Whether the person of the request may read how many gaps an organisation has';
comment on function public.may_read_results(uuid,date) is 'Whether the person of the request may read the figures of a centre (results_of_centre), or of the area when no centre is named (results_of_area)';
comment on function public.my_record_grants() is 'What was granted to who asks, while it lasts and the organisation that granted it has the client';
comment on function public.my_referral_quality(date,date,date) is 'What became of the referrals that the person of the request sent in a period; nothing of whom they were about';
comment on function public.named_clients(integer[],text[],double precision[],integer,integer) is 'Clients in sight who bear a meaning of each typed word, the nearest first: word, meaning and how near it is stand side by side';
comment on function public.named_organisation(public.organisation) is 'An organisation as lists and records name it: its id and its short name';
comment on function public.new_this_month(uuid,date) is 'How many people have come to a centre (or to the area, each once) for the first time this year in the month that is running, for those who may read its results; how many of them have no name any more';
comment on function public.open_request(text,date) is 'Begins a request: who the session belongs to, in which roles, for whom they stand in and what they have opened; sets the area, user and organisations of the transaction';
comment on function public.own_sign_in() is 'By which ways the person of the request signs in; nothing secret';
comment on function public.possibly_known(bytea,date,text[]) is 'Whether any organisation of the area may know a person, by the hash of a full hetu or by birth date and every word of both names; nothing else is told';
comment on function public.record_requests_of_area(date,integer) is 'Requests for records with what became of them, the newest first, for the data-protection officer; numbers, no names of clients';
comment on function public.referral_quality(uuid,date,date,date) is 'What became of the referrals that a centre decided in a period, for those who may read its results; who referred only under a decision of the area';
comment on function public.relist_referrals(uuid) is 'Lets the referrals of a client in sight stand in the inboxes under the name that the client has now';
comment on function public.results_cells_until(uuid,date,date) is 'The counts of a centre (or of the area) until a day that is over, for those who may read its results; of a large one at most an hour old';
comment on function public.review_glass(uuid,text,date) is 'Marks an opening as reviewed by the data-protection officer; gives its client, and whether it was not reviewed before';
comment on function public.save_staff_user(uuid) is 'Makes or updates the user by whom a staff member signs in; fails when the address is another user''s';
comment on function public.service_figures(uuid,date,date,date,date) is 'How many have a seat in each group of a period or have used one, and of them who began, completed, and by a day ended a clientship at the goal; of an organisation, or of the area';
comment on function public.service_waits(uuid,date,date,date) is 'How many wait for a seat and since how many days, and how long they had waited who got one in a period: by service, and with no service of a whole organisation';
comment on function public.short_name(public.organisation) is 'What an organisation is called where space is short, in the languages of the interface';
comment on function public.similar_words(text[]) is 'Words of names that each asked word may mean: those that share a fifth of its trigrams, and those that begin with it';
comment on function public.staff_sign_in() is 'How far the staff of the current area are with signing in';
comment on function public.stands_in_for(text,uuid,date) is 'For whom a staff member stands in on a day: only in an organisation where they themselves have a role on that day';
comment on procedure maintenance.build_postponed() is 'Builds again what postpone_indexes took away, each in a transaction of its own; not to be called within one';
comment on procedure maintenance.postpone_indexes(regclass[]) is 'Takes the indexes and exclusion constraints of tables away, each in a transaction of its own, to be built again by build_postponed; not to be called within one';
comment on procedure maintenance.protect_area_rows(regclass) is 'Row-level security of a table that belongs to an area and to no client';
comment on procedure maintenance.protect_client_rows(regclass) is 'Row-level security of a table whose rows belong to a client: visible_to holds the organisations that may see the row';
