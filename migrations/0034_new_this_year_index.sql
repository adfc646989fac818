-- Who has come this year is read from the index alone: at a large centre that is thousands of rows for one figure.

drop index clientship_figure_started;
create index clientship_figure_started on clientship_figure (area_id, organisation_id, started_on)
  include (client_id, clientship_id);

create or replace function new_this_year(centre_id uuid, today date) returns table (month integer, count bigint, nameless bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select extract(month from first.started_on)::integer, count(*), count(*) filter (where first.is_nameless)
      from (
        select min(f.started_on) as started_on, bool_and(f.client_id is null) as is_nameless
          from clientship_figure f
         where f.area_id = current_setting('app.area_id')
           and f.organisation_id in (select c.organisation_id from centre c
                                      where c.area_id = f.area_id and (centre_id is null or c.organisation_id = centre_id))
           and f.started_on between date_trunc('year', today)::date and today
         group by coalesce(f.client_id, f.clientship_id)) as first
     group by 1;
end
$$;
