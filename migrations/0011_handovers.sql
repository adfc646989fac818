-- The one handover mechanism, with the referral as its first kind: what is handed over, to whom, by when, and every step.

create sequence handover_number_seq minvalue 1001;
grant usage on sequence handover_number_seq to taitopolku_app;

create table handover_rule (
  area_id text not null,
  organisation_id uuid not null,
  kind text not null check (kind in ('referral')),
  decide_within_days integer not null check (decide_within_days between 1 and 365),
  remind_before_days integer not null check (remind_before_days between 0 and 60),
  escalate_every_days integer not null check (escalate_every_days between 1 and 60),
  draft_days integer not null check (draft_days between 1 and 365),
  version integer not null default 1,
  primary key (area_id, organisation_id, kind),
  foreign key (area_id, organisation_id) references organisation
);
comment on table handover_rule is 'The clock of an organisation that receives: days to decide, when it reminds and escalates, how long a draft is kept';
call maintenance.protect_area_rows('handover_rule');
grant insert, update on handover_rule to taitopolku_app;

create table handover (
  area_id text not null,
  handover_id uuid not null,
  handover_number bigint not null default nextval('handover_number_seq'),
  kind text not null check (kind in ('referral')),
  client_id uuid not null,
  from_organisation_id uuid not null,
  from_staff_id uuid not null,
  referring_organisation_id uuid not null,
  origin text not null check (origin in ('authority', 'own_contact', 'event', 'partner')),
  to_organisation_id uuid,
  state text not null check (state in ('draft', 'sent', 'received', 'accepted', 'returned', 'withdrawn', 'expired')),
  message text not null default '',
  drafted_at timestamptz not null default now(),
  sent_at timestamptz,
  sent_on date,
  received_at timestamptz,
  due_on date,
  decided_at timestamptz,
  decided_on date,
  question_open boolean not null default false,
  reminded_on date,
  escalated_on date,
  escalations integer not null default 0 check (escalations >= 0),
  verdict text check (verdict in ('met', 'not_met', 'unknown')),
  verdict_criteria_id uuid,
  against_trace boolean not null default false,
  return_reason text check (return_reason in ('criteria_not_met', 'other_centre_fits', 'facts_missing', 'already_client',
    'not_reached', 'declined_by_person', 'other')),
  version integer not null default 1,
  visible_to uuid[] not null,
  primary key (area_id, handover_id),
  unique (area_id, handover_number),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, from_organisation_id) references organisation,
  foreign key (area_id, from_staff_id) references staff_member,
  foreign key (area_id, referring_organisation_id) references organisation,
  foreign key (area_id, to_organisation_id) references organisation,
  check (state in ('draft', 'expired') or (to_organisation_id is not null and sent_at is not null and sent_on is not null)),
  check ((state in ('accepted', 'returned')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_on is null)),
  check ((state = 'returned') = (return_reason is not null))
);
comment on table handover is 'Somebody hands a client over: the fold of the steps, kept in the transaction that takes a step';
comment on column handover.handover_number is 'By which the sender knows it after acceptance, when nothing of the person is shown';
comment on column handover.referring_organisation_id is 'Whose referral it is: the sender''s organisation, or the one whose list a centre has recorded';
comment on column handover.verdict is 'What the criteria of the receiving centre said on the day of sending, without support needs';
create index handover_client on handover (area_id, client_id);
create index handover_from on handover (area_id, from_staff_id, state, drafted_at);
create index handover_from_organisation on handover (area_id, from_organisation_id, state, sent_on);
create index handover_referring on handover (area_id, referring_organisation_id, decided_on);
create index handover_to on handover (area_id, to_organisation_id, state, due_on, handover_id);
create index handover_decided on handover (area_id, to_organisation_id, decided_on) where decided_on is not null;
-- Nobody is handed over twice at once to the same place.
create unique index handover_open on handover (area_id, client_id, to_organisation_id, kind) where state in ('sent', 'received');
call maintenance.protect_client_rows('handover');
grant insert, update on handover to taitopolku_app;

create table handover_step (
  area_id text not null,
  handover_id uuid not null,
  position integer not null check (position > 0),
  client_id uuid not null,
  kind text not null check (kind in ('drafted', 'changed', 'sent', 'received', 'asked', 'answered', 'reminded', 'escalated',
    'accepted', 'returned', 'withdrawn', 'expired')),
  at timestamptz not null default now(),
  by_staff_id uuid,
  words text,
  detail jsonb not null default '{}',
  visible_to uuid[] not null,
  primary key (area_id, handover_id, position),
  foreign key (area_id, handover_id) references handover,
  foreign key (area_id, client_id) references client,
  foreign key (area_id, by_staff_id) references staff_member
);
comment on table handover_step is 'What was done with a handover, in order, by whom and why; without a person it was the clock';
create index handover_step_client on handover_step (area_id, client_id);
create index handover_step_by on handover_step (area_id, by_staff_id) where by_staff_id is not null;
call maintenance.protect_client_rows('handover_step');
grant insert, update (visible_to) on handover_step to taitopolku_app;

create table client_notice (
  area_id text not null,
  client_notice_id uuid not null,
  client_id uuid not null,
  handover_id uuid not null,
  kind text not null check (kind in ('referral_sent', 'referral_accepted', 'referral_returned', 'referral_withdrawn')),
  language text not null check (language in ('fi', 'sv', 'en')),
  content jsonb not null,
  made_at timestamptz not null default now(),
  made_by uuid not null,
  given_at timestamptz,
  given_by uuid,
  given_how text check (given_how in ('post', 'in_person', 'read_aloud', 'message')),
  visible_to uuid[] not null,
  primary key (area_id, client_notice_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, handover_id) references handover,
  foreign key (area_id, made_by) references staff_member,
  foreign key (area_id, given_by) references staff_member,
  check ((given_at is null) = (given_by is null) and (given_at is null) = (given_how is null))
);
comment on table client_notice is 'What a client is told of a referral or a decision, in plain words, as it stood; printed as a letter';
create index client_notice_client on client_notice (area_id, client_id);
create index client_notice_handover on client_notice (area_id, handover_id);
create index client_notice_made_by on client_notice (area_id, made_by);
create index client_notice_given_by on client_notice (area_id, given_by) where given_by is not null;
call maintenance.protect_client_rows('client_notice');
grant insert, update (given_at, given_by, given_how, visible_to) on client_notice to taitopolku_app;

create table area_decision (
  area_id text not null references area,
  area_decision_id uuid not null,
  kind text not null check (kind in ('referrer_names')),
  decided_on date not null,
  reference text not null,
  recorded_by uuid not null,
  recorded_at timestamptz not null default now(),
  ended_on date check (ended_on >= decided_on),
  version integer not null default 1,
  primary key (area_id, area_decision_id),
  foreign key (area_id, recorded_by) references staff_member
);
comment on table area_decision is 'A dated decision of the area that something may be shown, such as the names of referrers to a manager';
create index area_decision_recorded_by on area_decision (area_id, recorded_by);
create unique index area_decision_in_force on area_decision (area_id, kind) where ended_on is null;
call maintenance.protect_area_rows('area_decision');
grant insert, update on area_decision to taitopolku_app;

create table organisation_contact (
  area_id text not null,
  organisation_id uuid not null,
  street_address text,
  postal_code text check (postal_code ~ '^[0-9]{5}$'),
  post_office text,
  phone text,
  email text,
  version integer not null default 1,
  primary key (area_id, organisation_id),
  foreign key (area_id, organisation_id) references organisation
);
comment on table organisation_contact is 'How clients reach an organisation: the head and the contact of its letters';
call maintenance.protect_area_rows('organisation_contact');
grant insert, update on organisation_contact to taitopolku_app;

-- A letter names whom to ask, with a number to call.
alter table staff_member add column phone text;
