-- Criteria of the centres as data with validity.

create table criteria (
  area_id text not null,
  criteria_id uuid not null,
  organisation_id uuid not null,
  status text not null check (status in ('draft', 'published')),
  valid daterange not null check (not isempty(valid) and not lower_inf(valid)),
  tree jsonb not null,
  source jsonb not null,
  created_by uuid,
  created_at timestamptz not null default now(),
  published_by uuid,
  published_at timestamptz,
  version integer not null default 1,
  primary key (area_id, criteria_id),
  foreign key (area_id, organisation_id) references organisation,
  foreign key (area_id, created_by) references staff_member,
  foreign key (area_id, published_by) references staff_member,
  check ((status = 'published') = (published_at is not null)),
  exclude using gist (area_id with =, organisation_id with =, valid with &&) where (status = 'published')
);
comment on table criteria is 'Eligibility criteria of a centre: a tree of conditions, the days on which it holds, its source; the history is kept';
create unique index criteria_one_draft on criteria (area_id, organisation_id) where status = 'draft';
create index criteria_organisation on criteria (area_id, organisation_id);
create index criteria_created_by on criteria (area_id, created_by) where created_by is not null;
create index criteria_published_by on criteria (area_id, published_by) where published_by is not null;
call maintenance.protect_area_rows('criteria');
grant insert, update on criteria to taitopolku_app;

-- A draft may be thrown away; what was published is history.
grant delete on criteria to taitopolku_app;
create policy criteria_history on criteria as restrictive for delete to taitopolku_app using (status = 'draft');
