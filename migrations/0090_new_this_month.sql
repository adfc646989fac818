-- The months of the year that are over are in the counts that are kept; daily only the month that is running is counted.

drop function new_this_year(uuid, date);

create function new_this_month(centre_id uuid, today date) returns table (count bigint, nameless bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
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
$$;
comment on function new_this_month is
  'How many people have come to a centre (or to the area, each once) for the first time this year in the month that is running, for those who may read its results; how many of them have no name any more';
revoke execute on function new_this_month from public;
grant execute on function new_this_month to taitopolku_app;
