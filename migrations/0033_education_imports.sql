-- Documents of studies that clients exported and that were brought into their records.

create table education_import (
  area_id text not null,
  education_import_id uuid not null,
  client_id uuid not null,
  document_hash bytea not null,
  origin text not null check (origin in ('koski', 'virta')),
  exported_on date not null,
  fact_ids uuid[] not null,
  unknown jsonb not null,
  brought_by uuid not null,
  brought_at timestamptz not null default now(),
  visible_to uuid[] not null,
  primary key (area_id, education_import_id),
  foreign key (area_id, client_id) references client,
  foreign key (area_id, brought_by) references staff_member
);
comment on table education_import is 'A document of studies that the client exported: when, which facts came of it, and what of it was not understood; the document itself is not kept';
comment on column education_import.document_hash is 'SHA-256 of the file: the same document brings nothing again';
comment on column education_import.unknown is 'Parts that were not understood: place, reason, and the beginning without names and identity codes';
create index education_import_client on education_import (area_id, client_id, brought_at);
create index education_import_brought_by on education_import (area_id, brought_by);
call maintenance.protect_client_rows('education_import');
grant insert, update (visible_to) on education_import to taitopolku_app;
