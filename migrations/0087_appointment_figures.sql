-- Figures of appointments: how many of a period were moved, and past what their calendar tolerates. Counted over all rows, by
-- a function that checks the right to the figures; nothing of whose they are.

create function appointment_figures(centre_id uuid, first_day date, last_day date, today date)
  returns table (organisation_id uuid, agreed integer, moved integer, late_client integer, late_no_times integer,
                 late_expert integer, late_other integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select a.organisation_id, count(*)::integer,
           count(*) filter (where a.agreed_for is not null)::integer,
           count(*) filter (where a.late_reason = 'client')::integer,
           count(*) filter (where a.late_reason = 'no_times')::integer,
           count(*) filter (where a.late_reason = 'expert')::integer,
           count(*) filter (where a.late_reason = 'other')::integer
      from appointment a
     where a.area_id = current_setting('app.area_id') and (centre_id is null or a.organisation_id = centre_id)
       and a.starts_at >= first_day::timestamp at time zone 'Europe/Helsinki'
       and a.starts_at < (last_day + 1)::timestamp at time zone 'Europe/Helsinki'
     group by a.organisation_id;
end
$$;
comment on function appointment_figures is
  'How many appointments of a period there were, how many of them had been moved, and why past the days that their calendar tolerates; by organisation';
revoke execute on function appointment_figures from public;
grant execute on function appointment_figures to taitopolku_app;
