-- Names of organisations for where space is short: lists, the path, buttons.

alter table organisation
  add column short_fi text,
  add column short_sv text,
  add column short_en text;
update organisation set short_fi = name_fi, short_sv = name_sv, short_en = name_en;
alter table organisation
  alter column short_fi set not null,
  alter column short_sv set not null,
  alter column short_en set not null;
comment on column organisation.short_fi is 'What colleagues call the organisation in Finnish, such as Koske; the name stands in letters and headings';

create function short_name(organisation) returns jsonb language sql stable as $$
  select jsonb_build_object('fi', $1.short_fi, 'sv', $1.short_sv, 'en', $1.short_en)
$$;
comment on function short_name is 'What an organisation is called where space is short, in the languages of the interface';
revoke execute on function short_name from public;
grant execute on function short_name to taitopolku_app;

create function named_organisation(organisation) returns jsonb language sql stable as $$
  select jsonb_build_object('organisationId', $1.organisation_id, 'name', short_name($1))
$$;
comment on function named_organisation is 'An organisation as lists and records name it: its id and its short name';
revoke execute on function named_organisation from public;
grant execute on function named_organisation to taitopolku_app;
