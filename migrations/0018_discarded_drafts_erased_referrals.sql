-- A draft that its sender throws away; and referrals that are still counted when the person is erased.

alter table handover
  drop constraint handover_state_check,
  add constraint handover_state_check check (state in ('draft', 'sent', 'received', 'accepted', 'returned', 'withdrawn',
    'expired', 'discarded')),
  drop constraint handover_check,
  add constraint handover_check check (state in ('draft', 'expired', 'discarded')
    or (to_organisation_id is not null and sent_at is not null and sent_on is not null));
alter table handover_step
  drop constraint handover_step_kind_check,
  add constraint handover_step_kind_check check (kind in ('drafted', 'changed', 'sent', 'received', 'asked', 'answered',
    'reminded', 'escalated', 'accepted', 'returned', 'withdrawn', 'expired', 'discarded'));

create table erased_referral (
  area_id text not null,
  erased_referral_id uuid not null,
  referring_organisation_id uuid not null,
  from_staff_id uuid not null,
  to_organisation_id uuid not null,
  state text not null check (state in ('accepted', 'returned', 'withdrawn')),
  return_reason text,
  against_trace boolean not null,
  sent_month date not null check (extract(day from sent_month) = 1),
  decided_month date check (extract(day from decided_month) = 1),
  days integer,
  sex text,
  age integer,
  mother_tongue text,
  primary key (area_id, erased_referral_id),
  foreign key (area_id, referring_organisation_id) references organisation,
  foreign key (area_id, from_staff_id) references staff_member,
  foreign key (area_id, to_organisation_id) references organisation,
  check ((state = 'withdrawn') = (decided_month is null)),
  check ((decided_month is null) = (days is null))
);
comment on table erased_referral is 'What is counted of a settled referral whose person has been erased: days are months and the age is the first of its band, so that it says nobody; not for the application to read';
comment on column erased_referral.age is 'The first age of the band in which the person was counted, in years on the day of sending';
comment on column erased_referral.days is 'From sending to decision';
create index erased_referral_decided on erased_referral (area_id, to_organisation_id, decided_month);
create index erased_referral_sender on erased_referral (area_id, from_staff_id, sent_month);
create index erased_referral_referring on erased_referral (area_id, referring_organisation_id);
call maintenance.protect_area_rows('erased_referral');
revoke all on erased_referral from taitopolku_app;
grant insert on erased_referral to taitopolku_retention;

-- In the same bands as results and the quality of referrals, so that an erasure changes no count.
create function first_of_age_band(age integer) returns integer
  language sql immutable as $$
  select case when age < 25 then 18 when age < 35 then 25 when age < 45 then 35 when age < 55 then 45 when age >= 55 then 55 end
$$;
comment on function first_of_age_band is 'The first age of the band in which an age is counted; null of null';

create or replace function referral_quality(centre_id uuid, first_day date, last_day date, today date)
  returns table (unit_id uuid, staff_id uuid, state text, return_reason text, against_trace boolean, days integer,
                 sex text, age integer, mother_tongue text)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  area text := current_setting('app.area_id');
  until date := least(last_day, today);
  shows_names boolean := exists (
    select from area_decision d
     where d.area_id = area and d.kind = 'referrer_names'
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
     where h.area_id = area and h.to_organisation_id = centre_id and h.kind = 'referral'
       and h.state in ('accepted', 'returned') and h.decided_on between first_day and until
    union all
    select e.referring_organisation_id, case when shows_names then e.from_staff_id end, e.state, e.return_reason,
           e.against_trace, e.days, e.sex, e.age, e.mother_tongue
      from erased_referral e
     where e.area_id = area and e.to_organisation_id = centre_id and e.decided_month between first_day and until;
end
$$;

create or replace function my_referral_quality(first_day date, last_day date, today date)
  returns table (to_organisation_id uuid, state text, return_reason text, days integer)
  language sql stable security definer set search_path = public, pg_temp as $$
  with mine as (
    select m.area_id, m.staff_id from staff_member m
     where m.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id'))
  select h.to_organisation_id, h.state, h.return_reason, h.decided_on - h.sent_on
    from handover h
    join mine m on m.area_id = h.area_id and m.staff_id = h.from_staff_id
   where h.kind = 'referral' and h.state not in ('draft', 'expired', 'discarded')
     and h.sent_on between first_day and least(last_day, today)
  union all
  select e.to_organisation_id, e.state, e.return_reason, e.days
    from erased_referral e
    join mine m on m.area_id = e.area_id and m.staff_id = e.from_staff_id
   where e.sent_month between first_day and least(last_day, today)
$$;
