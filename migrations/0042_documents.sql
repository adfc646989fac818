-- Documents that clients bring: what each is stands here, its content in a sealed file; a fact cites the one it rests on.

create table client_document (
  area_id text not null,
  document_id uuid not null,
  client_id uuid not null,
  kind text not null check (kind in ('diploma', 'certificate', 'language_test', 'contract', 'other')),
  title text not null check (length(title) <= 100),
  dated_on date,
  media_type text not null check (media_type in ('application/pdf', 'image/jpeg', 'image/png', 'image/heic')),
  bytes integer not null check (bytes between 1 and 10485760),
  key_sealed bytea,
  scan text not null check (scan in ('clean', 'not_scanned')),
  brought_by uuid not null,
  brought_at timestamptz not null default now(),
  removed_by uuid,
  removed_at timestamptz,
  visible_to uuid[] not null,
  primary key (area_id, document_id),
  unique (area_id, client_id, document_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, brought_by) references staff_member,
  foreign key (area_id, removed_by) references staff_member,
  check ((removed_at is null) = (removed_by is null)),
  check ((removed_at is null) = (key_sealed is not null))
);
comment on table client_document is 'A document of a client; its content is a file that only its key opens';
comment on column client_document.key_sealed is 'The key of the file, sealed; it goes with the document, and from then on nobody can read the file';
comment on column client_document.scan is 'Whether the file was looked through for malware';
create index client_document_brought_by on client_document (area_id, brought_by);
create index client_document_removed_by on client_document (area_id, removed_by) where removed_by is not null;
create index client_document_kind on client_document (area_id, kind, brought_at);
call maintenance.protect_client_rows('client_document');
grant insert, update on client_document to taitopolku_app;

alter table client_fact
  add column document_id uuid,
  add constraint client_fact_document foreign key (area_id, client_id, document_id)
    references client_document (area_id, client_id, document_id);
comment on column client_fact.document_id is 'The document of the same client that the observation rests on';
create index client_fact_document on client_fact (area_id, client_id, document_id) where document_id is not null;

alter table retention_rule
  drop constraint retention_rule_kind_check,
  add constraint retention_rule_kind_check check (kind in ('client', 'facts', 'access_log', 'idempotency',
    'document_diploma', 'document_certificate', 'document_language_test', 'document_contract', 'document_other'));
