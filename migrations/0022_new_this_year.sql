-- Daily is told only how many have come this year; everything else is counted until the end of the month before.

drop function results_cells(uuid, date);

create function new_this_year(centre_id uuid, today date) returns table (month integer, count bigint, nameless bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select extract(month from first.started_on)::integer, count(*), count(*) filter (where first.client_id is null)
      from (
        select distinct on (coalesce(f.client_id, f.clientship_id)) f.client_id, f.started_on
          from clientship_figure f
          join centre c on c.area_id = f.area_id and c.organisation_id = f.organisation_id
         where f.area_id = current_setting('app.area_id') and (centre_id is null or c.organisation_id = centre_id)
           and f.started_on between date_trunc('year', today)::date and today
         order by coalesce(f.client_id, f.clientship_id), f.started_on, f.clientship_id) as first
     group by 1;
end
$$;
comment on function new_this_year is
  'How many people have come to a centre (or to the area, each once) this year, by month, for those who may read its results; how many of them have no name any more';
revoke execute on function new_this_year from public;
grant execute on function new_this_year to taitopolku_app;
