-- The other kinds of the one handover: inside a centre, to another organisation, for a service, and back again.

alter table handover_rule
  drop constraint handover_rule_kind_check,
  add constraint handover_rule_kind_check check (kind in ('referral', 'assignment', 'transfer', 'service_request', 'return'));

alter table handover
  alter column origin drop not null,
  add column to_staff_id uuid,
  add column clientship_id uuid,
  add column returns_handover_id uuid,
  add column taken_by_id uuid,
  add column open_step text check (open_step in ('moves', 'closes')),
  add column shown jsonb,
  add column guests uuid[] not null default '{}',
  drop constraint handover_kind_check,
  add constraint handover_kind_check check (kind in ('referral', 'assignment', 'transfer', 'service_request', 'return')),
  drop constraint handover_return_reason_check,
  add constraint handover_return_reason_check check (return_reason in ('criteria_not_met', 'other_centre_fits', 'facts_missing',
    'already_client', 'not_reached', 'declined_by_person', 'other', 'no_capacity', 'wrong_receiver', 'contents_missing')),
  add constraint handover_origin_of_referral check ((kind = 'referral') = (origin is not null)),
  add constraint handover_shown_of_other check ((kind = 'referral') = (shown is null)),
  add foreign key (area_id, to_staff_id) references staff_member,
  add foreign key (area_id, taken_by_id) references staff_member,
  add foreign key (area_id, returns_handover_id) references handover;
comment on table handover is 'Somebody hands a client over: the fold of the steps, kept in the transaction that takes a step. A referral, or another kind, which goes from a clientship';
comment on column handover.to_staff_id is 'Who is asked by name; null: whoever receives at the organisation';
comment on column handover.taken_by_id is 'Who has the client by the acceptance: the responsible expert, or who gives the service';
comment on column handover.clientship_id is 'The clientship that is handed over or for which a service is asked; without a foreign key, because a clientship names the handover that it came of';
comment on column handover.returns_handover_id is 'Of a return: the handover by which the client came';
comment on column handover.open_step is 'What becomes of the next step that is open: it goes with the client, or is closed';
comment on column handover.shown is 'What the receiver sees of the person before it has access: names, year of birth, service language';
comment on column handover.guests is 'Who sees the row besides those with access to the client: the receiver while it is open, the sender afterwards';
create index handover_to_staff on handover (area_id, to_staff_id, state, due_on) where to_staff_id is not null;
create index handover_taken_by on handover (area_id, taken_by_id) where taken_by_id is not null;
create index handover_returns on handover (area_id, returns_handover_id) where returns_handover_id is not null;
create index handover_clientship on handover (area_id, clientship_id) where clientship_id is not null;
-- A clientship goes one way at a time; a service is asked for at once from several.
drop index handover_open;
create unique index handover_open on handover (area_id, client_id, to_organisation_id)
  where state in ('sent', 'received') and kind = 'referral';
create unique index handover_moving on handover (area_id, clientship_id)
  where state in ('sent', 'received') and kind in ('assignment', 'transfer', 'return');

alter table handover_step add column guests uuid[] not null default '{}';
grant update (guests) on handover_step to taitopolku_app;

create table handover_content (
  area_id text not null,
  handover_id uuid not null,
  position integer not null check (position > 0),
  client_id uuid not null,
  kind text not null check (kind in ('facts', 'support_needs', 'plan', 'assessment', 'note', 'sensitive_note', 'document')),
  row_id uuid,
  basis text check (basis in ('law', 'consent')),
  title jsonb not null,
  on_day date,
  visible_to uuid[] not null,
  guests uuid[] not null default '{}',
  primary key (area_id, handover_id, position),
  foreign key (area_id, handover_id) references handover,
  foreign key (area_id, client_id) references client,
  check ((kind in ('facts', 'support_needs')) = (row_id is null)),
  check ((kind = 'sensitive_note') = (basis is not null))
);
comment on table handover_content is 'What travels with a handover, chosen by its sender: on acceptance the receiver sees these rows';
create index handover_content_client on handover_content (area_id, client_id);
call maintenance.protect_client_rows('handover_content');
grant insert, update (visible_to, guests) on handover_content to taitopolku_app;

-- What waits and how long it took, whoever may see the people: numbers of handings, by kind and direction, nothing of anybody.
create function handing_times(centre_id uuid, first_day date, today date)
  returns table (kind text, is_sent boolean, open integer, overdue integer, decided integer, in_time integer,
                 median_days double precision)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not may_read_results(centre_id, today) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select h.kind, d.is_sent,
           (count(*) filter (where h.state in ('sent', 'received')))::integer,
           (count(*) filter (where h.state in ('sent', 'received') and h.due_on < today))::integer,
           (count(*) filter (where h.decided_on is not null))::integer,
           (count(*) filter (where h.decided_on <= h.due_on))::integer,
           percentile_cont(0.5) within group (order by h.decided_on - h.sent_on)
      from handover h
     cross join (values (true), (false)) as d (is_sent)
     where h.area_id = current_setting('app.area_id') and h.kind <> 'referral'
       and case when d.is_sent then h.from_organisation_id else h.to_organisation_id end = centre_id
       and (h.state in ('sent', 'received') or h.decided_on between first_day and today)
     group by h.kind, d.is_sent;
end
$$;
comment on function handing_times is 'How many handings of a centre are open and were decided since a day, and the days they waited, sent and received apart';
revoke execute on function handing_times from public;
grant execute on function handing_times to taitopolku_app;
