-- What a service is: for whom, what it teaches, how long, by whom, at what price.

alter table service
  add column kind text not null default 'other',
  add column production text not null default 'own',
  add column mode text not null default 'on_site',
  add column languages text[] not null default '{}',
  add column target_groups text[] not null default '{}',
  add column entry jsonb,
  add column teaches_fact text,
  add column teaches_level text,
  add column teaches_concepts text[] not null default '{}',
  add column teaches_units text[] not null default '{}',
  add column length_weeks integer,
  add column hours_per_week integer,
  add column place text not null default '',
  add column price_cents integer,
  add column price_per text,
  add column contract_number text not null default '',
  add column contract_cap_cents bigint,
  add column contract_from date,
  add column contract_to date,
  add column draft boolean not null default false,
  add column ptv_id uuid,
  add column description jsonb not null default '{}',
  add constraint service_kind check (kind in (
    'guidance', 'skills_mapping', 'job_placement', 'job_search_coaching', 'language_training', 'basic_skills',
    'vocational_workshop', 'path_training', 'degree_studies', 'labour_market_training', 'apprenticeship', 'work_tryout',
    'wage_subsidy', 'job_coaching', 'rehabilitation', 'business_advice', 'employer_service', 'arrangement_support',
    'other')),
  add constraint service_production check (production in ('own', 'with_area', 'bought')),
  add constraint service_mode check (mode in ('on_site', 'online', 'mixed')),
  add constraint service_level_of_fact check (teaches_level is null or teaches_fact is not null),
  add constraint service_length check (length_weeks between 1 and 520),
  add constraint service_hours check (hours_per_week between 1 and 60),
  add constraint service_price check ((price_cents is null) = (price_per is null) and price_cents >= 0),
  add constraint service_price_per check (price_per in ('seat', 'hour')),
  add constraint service_contract_cap check (contract_cap_cents >= 0),
  add constraint service_contract_days check (contract_from <= contract_to),
  add constraint service_draft_open check (not draft or closed_on is null);
comment on column service.entry is 'Who may come in, in the language of criteria: a tree with its constants; null asks nothing';
comment on column service.teaches_fact is 'The fact that one may have afterwards, of a language with the level that is taught';
comment on column service.draft is 'Not offered yet; the catalogue shows it to those who may edit it';
comment on column service.ptv_id is 'The service in the national service catalogue from which this one was brought';
comment on column service.description is 'What it is, in words, by language: fi, sv, en and the languages of clients';
create index service_ptv on service (area_id, ptv_id) where ptv_id is not null;
