-- A service is called by its name in the client's own language too, where somebody has written it.

alter table service add column client_names jsonb not null default '{}'::jsonb
  constraint service_client_names_by_language check (jsonb_typeof(client_names) = 'object');
comment on column service.client_names is 'What it is called in the languages of clients, by language, beside name_fi, name_sv and name_en';
