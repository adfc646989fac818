-- Whoever comes while a large centre is counted for the first time waits for that count: all counting at once take longer than one.
create or replace function results_cells(centre_id uuid, today date) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  area text := current_setting('app.area_id');
  in_scope text := coalesce(centre_id::text, 'area');
  turn integer := hashtext(area || in_scope);
  kept result_count;
  is_large boolean;
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  select * into kept from result_count c where c.area_id = area and c.scope = in_scope and c.counted_on = today;
  if kept.counted_at > clock_timestamp() - interval '1 minute' then
    return kept.cells;
  end if;
  select count(*) = 20000 into is_large from (
    select from clientship_figure f
     where f.area_id = area and (centre_id is null or f.organisation_id = centre_id) limit 20000) as found;
  if not is_large then
    delete from result_count c where c.area_id = area and c.scope = in_scope;
    return count_results(area, centre_id, today);
  end if;
  -- One counts anew; who comes meanwhile is given the last count of the day, or the new one when there is none.
  if not pg_try_advisory_xact_lock(hashtext('result_count'), turn) then
    if kept.cells is not null then
      return kept.cells;
    end if;
    perform pg_advisory_xact_lock(hashtext('result_count'), turn);
    select * into kept from result_count c where c.area_id = area and c.scope = in_scope and c.counted_on = today;
    if kept.cells is not null then
      return kept.cells;
    end if;
  end if;
  insert into result_count (area_id, scope, counted_on, counted_at, cells)
  values (area, in_scope, today, clock_timestamp(), count_results(area, centre_id, today))
  on conflict (area_id, scope) do update
    set counted_on = excluded.counted_on, counted_at = excluded.counted_at, cells = excluded.cells
  returning * into kept;
  return kept.cells;
end
$$;
