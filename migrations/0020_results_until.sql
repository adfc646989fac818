-- What tells people by what they are is told as of the end of a month (docs/decisions/0016).

-- The counts of a centre or area until a day, kept for a time where counting takes long; only for the functions below.
create function kept_results(centre_id uuid, until date, kept_as text, lasts interval) returns jsonb
  language plpgsql volatile set search_path = public, pg_temp as $$
declare
  area text := current_setting('app.area_id');
  in_scope text := coalesce(centre_id::text, 'area') || kept_as;
  turn integer := hashtext(area || in_scope);
  kept result_count;
  is_large boolean;
begin
  select * into kept from result_count c where c.area_id = area and c.scope = in_scope and c.counted_on = until;
  if kept.counted_at > clock_timestamp() - lasts then
    return kept.cells;
  end if;
  select count(*) = 20000 into is_large from (
    select from clientship_figure f
     where f.area_id = area and (centre_id is null or f.organisation_id = centre_id) limit 20000) as found;
  if not is_large then
    delete from result_count c where c.area_id = area and c.scope = in_scope;
    return count_results(area, centre_id, until);
  end if;
  -- One counts anew; who comes meanwhile is given the last count of the day, or the new one when there is none.
  if not pg_try_advisory_xact_lock(hashtext('result_count'), turn) then
    if kept.cells is not null then
      return kept.cells;
    end if;
    perform pg_advisory_xact_lock(hashtext('result_count'), turn);
    select * into kept from result_count c where c.area_id = area and c.scope = in_scope and c.counted_on = until;
    if kept.cells is not null then
      return kept.cells;
    end if;
  end if;
  insert into result_count (area_id, scope, counted_on, counted_at, cells)
  values (area, in_scope, until, clock_timestamp(), count_results(area, centre_id, until))
  on conflict (area_id, scope) do update
    set counted_on = excluded.counted_on, counted_at = excluded.counted_at, cells = excluded.cells
  returning * into kept;
  return kept.cells;
end
$$;
comment on function kept_results is
  'The counts of a centre (or of the area) until a day; from 20,000 clientships on they are kept for a time';
revoke execute on function kept_results from public;

create or replace function results_cells(centre_id uuid, today date) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return kept_results(centre_id, today, '', '1 minute');
end
$$;

create function results_cells_until(centre_id uuid, until date, today date) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return kept_results(centre_id, least(until, today), ' until', '1 hour');
end
$$;
comment on function results_cells_until is
  'The counts of a centre (or of the area) until a day that is over, for those who may read its results; of a large one at most an hour old';
revoke execute on function results_cells_until from public;
grant execute on function results_cells_until to taitopolku_app;
