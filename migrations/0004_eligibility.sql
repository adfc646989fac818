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

create function criteria_preview(centre_id uuid, today date)
  returns table (client_id uuid, profile jsonb, sex text, birth_date date, mother_tongue text,
                 municipality_code text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
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
    select c.client_id, to_jsonb(p), c.sex, c.birth_date, c.mother_tongue, o.municipality_code
      from client_access a
      join client c on c.area_id = a.area_id and c.client_id = a.client_id
      left join client_profile p on p.area_id = a.area_id and p.client_id = a.client_id
      left join client_contact o on o.area_id = a.area_id and o.client_id = a.client_id
     where a.area_id = current_setting('app.area_id') and a.organisation_id = centre_id and a.period @> today;
end
$$;
comment on function criteria_preview is
  'What the preview of changed criteria judges: the profiles of a centre''s current clients, without names and support needs, for those who may change its criteria';
revoke execute on function criteria_preview from public;
grant execute on function criteria_preview to taitopolku_app;
