-- Figures of services: how the seats of groups were used, what came of who began, and how long people wait. Counted over
-- all rows, by functions that check the right to the figures; nothing of whose they are.

create function service_figures(centre_id uuid, first_day date, last_day date, until date, today date)
  returns table (offering_id uuid, seated integer, started integer, completed integer, reached integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    with person as (
      select e.area_id, e.offering_id, e.client_id, o.starts_on, o.ends_on,
             e.state in ('offered', 'accepted', 'started', 'completed', 'interrupted') as has_seat,
             coalesce(bool_or(s.kind = 'started'), false) as has_started,
             coalesce(bool_or(s.kind = 'completed'), false) as has_completed
        from offering o
        join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
        left join enrolment_step s
          on s.area_id = e.area_id and s.enrolment_id = e.enrolment_id and s.kind in ('started', 'completed')
         and s.at < (until + 1)::timestamp at time zone 'Europe/Helsinki'
       where o.area_id = current_setting('app.area_id') and (centre_id is null or o.organisation_id = centre_id)
         and o.intake_on <= last_day and o.starts_on <= last_day and o.ends_on >= first_day and o.state <> 'cancelled'
       group by e.area_id, e.enrolment_id, o.starts_on, o.ends_on
    )
    select p.offering_id, count(*) filter (where p.has_seat)::integer,
           count(*) filter (where p.has_started)::integer,
           count(*) filter (where p.has_started and p.has_completed)::integer,
           count(*) filter (where p.has_started and exists (
             select from clientship_figure f
               join goal_definition g
                 on g.area_id = f.area_id and g.organisation_id = f.organisation_id and g.valid @> f.ended_on
              where f.area_id = p.area_id and f.client_id = p.client_id
                and f.started_on <= p.ends_on and f.ended_on between p.starts_on and until
                and f.end_reason = any(g.reached_by)
                and (f.end_reason <> all(g.in_own_field) or f.own_field = 'yes')
                and (f.end_reason <> all(g.when_confirmed) or f.is_confirmed)))::integer
      from person p group by p.offering_id;
end
$$;
comment on function service_figures is
  'How many have a seat in each group of a period or have used one, and of them who began, completed, and by a day ended a clientship at the goal; of an organisation, or of the area';
revoke execute on function service_figures from public;
grant execute on function service_figures to taitopolku_app;

create function service_waits(centre_id uuid, first_day date, last_day date, today date)
  returns table (organisation_id uuid, service_id uuid, waiting integer, waiting_median integer, waiting_p90 integer,
                 seated integer, seated_median integer, seated_p90 integer)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    with wait as (
      select o.organisation_id, o.service_id, e.state = 'queued' and o.ends_on >= today as is_waiting,
             g.given_on between first_day and last_day as is_seated,
             coalesce(g.given_on, today) - (e.joined_at at time zone 'Europe/Helsinki')::date as days
        from offering o
        join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
        left join lateral (
          select (min(s.at) at time zone 'Europe/Helsinki')::date as given_on from enrolment_step s
           where s.area_id = e.area_id and s.enrolment_id = e.enrolment_id and s.kind in ('offered', 'accepted')
             and e.state <> 'queued') g on true
       where o.area_id = current_setting('app.area_id') and (centre_id is null or o.organisation_id = centre_id)
         and o.state <> 'cancelled' and o.ends_on >= first_day
    )
    select w.organisation_id, w.service_id,
           count(*) filter (where w.is_waiting)::integer,
           percentile_disc(0.5) within group (order by w.days) filter (where w.is_waiting),
           percentile_disc(0.9) within group (order by w.days) filter (where w.is_waiting),
           count(*) filter (where w.is_seated)::integer,
           percentile_disc(0.5) within group (order by w.days) filter (where w.is_seated),
           percentile_disc(0.9) within group (order by w.days) filter (where w.is_seated)
      from wait w where w.is_waiting or w.is_seated
     group by grouping sets ((w.organisation_id, w.service_id), (w.organisation_id));
end
$$;
comment on function service_waits is
  'How many wait for a seat and since how many days, and how long they had waited who got one in a period: by service, and with no service of a whole organisation';
revoke execute on function service_waits from public;
grant execute on function service_waits to taitopolku_app;
