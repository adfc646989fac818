-- Figures of centres: what is counted, over all rows, by functions that check the right to the figure.

alter table goal_definition
  add column when_confirmed text[] not null default '{}',
  add column cohort_months integer[] not null default '{}' check (0 < all (cohort_months));
comment on column goal_definition.when_confirmed is 'End reasons that reach the goal only once the outcome is confirmed, such as a business that must last';
comment on column goal_definition.cohort_months is 'After how many months from entry the people who came in a year are also followed; empty where a centre has no such figure';

create table result_count (
  area_id text not null,
  scope text not null,
  counted_on date not null,
  counted_at timestamptz not null,
  cells jsonb not null,
  primary key (area_id, scope)
);
comment on table result_count is 'The last count of a large centre or area, so that a page seen by many counts once a minute; not for the application to read';
call maintenance.protect_area_rows('result_count');
revoke all on result_count from taitopolku_app;

create function may_read_results(centre_id uuid, today date) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
  select exists (
    select from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
     where r.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.valid @> today
       and (r.role = 'area_manager'
         or (r.role in ('official', 'expert', 'centre_manager') and r.organisation_id = centre_id)))
$$;
comment on function may_read_results is
  'Whether the person of the request may read the figures of a centre (results_of_centre), or of the area when no centre is named (results_of_area)';
revoke execute on function may_read_results from public;
grant execute on function may_read_results to taitopolku_app;

-- An array of [year, measure, dimension, value, how many, how many of them without a name any more].
create function count_results(area text, centre_id uuid, today date) returns jsonb
  language plpgsql stable set search_path = public, pg_temp as $$
declare
  languages text[];
  reached text[];
  own text[];
  confirmed text[];
  months integer[];
  answer jsonb;
begin
  -- The languages that are shown by name: the six of most clientships, the same in every year.
  languages := array(
    select f.mother_tongue from clientship_figure f
     where f.area_id = area and f.organisation_id = centre_id and f.mother_tongue is not null
     group by 1 order by count(*) desc, 1 limit 6);
  select g.reached_by, g.in_own_field, g.when_confirmed, g.cohort_months into reached, own, confirmed, months
    from goal_definition g
   where g.area_id = area and g.organisation_id = centre_id and g.valid @> today;

  with figure as materialized (
    select coalesce(f.client_id, f.clientship_id) as person, f.client_id is null as nameless, f.clientship_id,
           f.started_on, extract(year from f.started_on)::integer as began,
           e.ended_on, extract(year from e.ended_on)::integer as ended,
           f.work_on, f.business_on, f.study_on, f.positive_on,
           coalesce(f.phase, 'unknown') as phase,
           coalesce(f.sex, 'unknown') as sex,
           case when f.age is null then 'unknown' when f.age < 25 then '0' when f.age < 35 then '25'
                when f.age < 45 then '35' when f.age < 55 then '45' else '55' end as age,
           case when f.mother_tongue is null then 'unknown' when f.mother_tongue = any(languages) then f.mother_tongue
                else 'other' end as language,
           case when f.end_reason = 'entrepreneur' and f.is_confirmed then 'business_confirmed'
                when f.end_reason = 'entrepreneur' then 'business_provisional'
                when f.end_reason in ('moved', 'health', 'family_leave', 'retired', 'died') then 'other_end'
                else f.end_reason end as outcome,
           coalesce(f.end_reason = any(g.reached_by)
             and (f.end_reason <> all(g.in_own_field) or f.own_field = 'yes')
             and (f.end_reason <> all(g.when_confirmed) or f.is_confirmed), false) as is_goal,
           coalesce(f.end_reason = any(reached)
             and (f.end_reason <> all(own) or f.own_field = 'yes')
             and (f.end_reason <> all(confirmed) or f.is_confirmed), false) as is_goal_now
      from clientship_figure f
      cross join lateral (select case when f.ended_on <= today then f.ended_on end as ended_on) e
      left join goal_definition g
        on g.area_id = f.area_id and g.organisation_id = f.organisation_id and g.valid @> e.ended_on
     where f.area_id = area and (centre_id is null or f.organisation_id = centre_id) and f.started_on <= today
  ), first as materialized (
    select distinct on (person, began) * from figure order by person, began, started_on, clientship_id
  ), year as (
    select y, make_date(y, 1, 1) as first_day, least(make_date(y, 12, 31), today) as last_day
      from generate_series((select min(began) from figure), extract(year from today)::integer) as y
  ), person_year as materialized (
    select y.y, f.person, bool_and(f.nameless) as nameless,
           bool_or(f.work_on between y.first_day and w.last_day) as work,
           bool_or(f.business_on between y.first_day and w.last_day) as business,
           bool_or(f.study_on between y.first_day and w.last_day) as study,
           bool_or(f.positive_on between y.first_day and w.last_day) as positive
      from figure f
      join year y on f.started_on <= y.last_day and (f.ended_on is null or f.ended_on >= y.first_day)
      -- What begins up to three months after the end still belongs to the clientship, and to the year in which it ended.
      cross join lateral (
        select case when f.ended_on <= y.last_day then least((f.ended_on + interval '3 months')::date, today)
                    else y.last_day end as last_day) w
     group by y.y, f.person
  ), cell (y, m, d, v, n, a) as (
    select began, 'new',
           case grouping(extract(month from started_on), phase, sex, age, language)
             when 31 then 'all' when 15 then 'month' when 23 then 'phase' when 27 then 'sex' when 29 then 'age'
             else 'language' end,
           coalesce(extract(month from started_on)::integer::text, phase, sex, age, language, 'all'),
           count(*), count(*) filter (where nameless)
      from first group by began, grouping sets ((), (extract(month from started_on)), (phase), (sex), (age), (language))
    union all
    select ended, case when is_goal then 'goal' else 'no_goal' end,
           case grouping(outcome, phase, sex, age, language)
             when 31 then 'all' when 15 then 'outcome' when 23 then 'phase' when 27 then 'sex' when 29 then 'age'
             else 'language' end,
           coalesce(outcome, phase, sex, age, language, 'all'),
           count(*), count(*) filter (where nameless)
      from figure where ended is not null
     group by ended, is_goal, grouping sets ((), (outcome), (phase), (sex), (age), (language))
    union all
    select y, 'served', 'all', 'all', count(*), count(*) filter (where nameless) from person_year group by 1
    union all
    select y, 'positive', 'all', 'all', count(*), count(*) filter (where nameless)
      from person_year where positive group by 1
    union all
    select y, 'change', 'kind',
           case when work then 'work' when business then 'business' when study then 'degree'
                when positive then 'other' else 'none' end,
           count(*), count(*) filter (where nameless)
      from person_year group by 1, 4
    union all
    select y, 'overlap', 'kind', kind, count(*), count(*) filter (where nameless)
      from person_year, lateral (values ('business', work and business), ('degree', (work or business) and study)) o (kind, both_)
     where both_ group by 1, 4
    union all
    select f.began, 'cohort' || m.months, 'step', s.step, count(*), count(*) filter (where f.nameless)
      from first f
      cross join unnest(coalesce(months, '{}')) as m (months)
      cross join lateral (values
        ('observed', true),
        ('reached', f.is_goal_now and f.ended_on <= (f.started_on + make_interval(months => m.months))::date)) s (step, holds)
     where s.holds and f.started_on + make_interval(months => m.months) <= today
     group by 1, 2, 4
  )
  select coalesce(jsonb_agg(jsonb_build_array(y, m, d, v, n, a) order by y, m, d, v), '[]') into answer from cell;
  return answer;
end
$$;
comment on function count_results is
  'Counts of a centre, or of the area without double persons, by year: [year, measure, dimension, value, number, nameless]; only for results_cells';
revoke execute on function count_results from public;

create function results_cells(centre_id uuid, today date) returns jsonb
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  area text := current_setting('app.area_id');
  in_scope text := coalesce(centre_id::text, 'area');
  kept result_count;
  answer jsonb;
  is_large boolean;
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  select * into kept from result_count c where c.area_id = area and c.scope = in_scope and c.counted_on = today;
  if kept.counted_at > clock_timestamp() - interval '1 minute' then
    return kept.cells;
  end if;
  -- One counts anew; who comes meanwhile is given the last count rather than a turn in a queue.
  if kept.cells is not null and not pg_try_advisory_xact_lock(hashtext('result_count'), hashtext(area || in_scope)) then
    return kept.cells;
  end if;
  answer := count_results(area, centre_id, today);
  select count(*) = 20000 into is_large from (
    select from clientship_figure f
     where f.area_id = area and (centre_id is null or f.organisation_id = centre_id) limit 20000) as found;
  if is_large then
    insert into result_count (area_id, scope, counted_on, counted_at, cells)
    values (area, in_scope, today, clock_timestamp(), answer)
    on conflict (area_id, scope) do update
      set counted_on = excluded.counted_on, counted_at = excluded.counted_at, cells = excluded.cells;
  elsif kept.cells is not null then
    delete from result_count c where c.area_id = area and c.scope = in_scope;
  end if;
  return answer;
end
$$;
comment on function results_cells is
  'The counts of a centre (or of the area) for those who may read its results; from 20,000 clientships on they are at most a minute old';
revoke execute on function results_cells from public;
grant execute on function results_cells to taitopolku_app;

-- The decided referrals of a centre in a period: one row for each combination that is counted.
create function referral_quality(centre_id uuid, first_day date, last_day date, today date)
  returns table (unit_id uuid, staff_id uuid, state text, return_reason text, against_trace boolean, days integer,
                 sex text, age integer, mother_tongue text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  shows_names boolean := exists (
    select from area_decision d
     where d.area_id = current_setting('app.area_id') and d.kind = 'referrer_names'
       and d.decided_on <= today and (d.ended_on is null or d.ended_on > today));
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select h.referring_organisation_id, case when shows_names then h.from_staff_id end, h.state, h.return_reason,
           h.against_trace, h.decided_on - h.sent_on, c.sex,
           extract(year from age(h.sent_on, c.birth_date))::integer, c.mother_tongue
      from handover h
      join client c on c.area_id = h.area_id and c.client_id = h.client_id
     where h.area_id = current_setting('app.area_id') and h.to_organisation_id = centre_id and h.kind = 'referral'
       and h.state in ('accepted', 'returned') and h.decided_on between first_day and least(last_day, today);
end
$$;
comment on function referral_quality is
  'What became of the referrals that a centre decided in a period, for those who may read its results; who referred only under a decision of the area';
revoke execute on function referral_quality from public;
grant execute on function referral_quality to taitopolku_app;

create function my_referral_quality(first_day date, last_day date, today date)
  returns table (to_organisation_id uuid, state text, return_reason text, days integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  select h.to_organisation_id, h.state, h.return_reason, h.decided_on - h.sent_on
    from handover h
    join staff_member m on m.area_id = h.area_id and m.staff_id = h.from_staff_id
   where h.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
     and h.kind = 'referral' and h.state not in ('draft', 'expired')
     and h.sent_on between first_day and least(last_day, today)
$$;
comment on function my_referral_quality is
  'What became of the referrals that the person of the request sent in a period; nothing of whom they were about';
revoke execute on function my_referral_quality from public;
grant execute on function my_referral_quality to taitopolku_app;
