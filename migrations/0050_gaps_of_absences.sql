-- An owner who is away and for whom nobody stands in is a gap, from the absences that are recorded.

drop function away_without_deputy(text, date);
create function away_without_deputy(area text, today date) returns table (organisation_id uuid, staff_id uuid)
  language sql stable as $$
  select b.organisation_id, b.staff_id
    from absence b
   where b.area_id = area and b.period @> today
     and not exists (select from role_assignment r
                      where r.area_id = b.area_id and r.staff_id = b.deputy_id and r.organisation_id = b.organisation_id
                        and r.valid @> today)
$$;
comment on function away_without_deputy is
  'Who of the staff is away from which organisation on a day while nobody with a role there stands in for them';

-- Every reason for which an open client is a gap, a line each. While a pause with a day lasts, that day is what is next.
create or replace function gaps_of(area text, organisations uuid[], today date)
  returns table (clientship_id uuid, client_id uuid, organisation_id uuid, reason text)
  language sql stable as $$
  select s.clientship_id, s.client_id, s.organisation_id, r.reason
    from clientship s
    left join gap_rule n on n.area_id = s.area_id and n.organisation_id = s.organisation_id
    cross join lateral (select s.state = 'paused' and s.paused_until >= today is true as rests offset 0) p
    cross join lateral (values
      ('owner_gone', (s.organisation_id, s.responsible_id) not in (
         select a.organisation_id, a.staff_id from role_assignment a
           join staff_member m on m.area_id = a.area_id and m.staff_id = a.staff_id and m.locked_at is null
          where a.area_id = area and a.role in ('official', 'expert') and a.valid @> today)),
      ('owner_away', (s.organisation_id, s.responsible_id) in (
         select w.organisation_id, w.staff_id from away_without_deputy(area, today) w)),
      ('no_next_step', not p.rests and s.next_step_set_by is null),
      ('step_by_rule', not p.rests and s.next_step_set_by = 'rule'),
      ('no_date', not p.rests and s.next_step_set_by = 'person' and s.next_step_on is null),
      ('step_overdue', not p.rests and s.next_step_set_by = 'person' and s.next_step_on < today),
      ('pause_over', s.paused_until < today),
      ('no_contact', not p.rests and coalesce(s.last_contact_on, s.started_on) <= today - coalesce(n.no_contact_days, 60)),
      ('handover_waiting', s.clientship_id in (
         select h.clientship_id from handover h
          where h.area_id = area and h.state in ('sent', 'received') and h.due_on < today
            and h.clientship_id is not null)),
      ('review_overdue', (s.client_id, s.organisation_id) in (
         select l.client_id, l.organisation_id from plan l
          where l.area_id = area and l.state in ('in_force', 'under_review') and l.review_on < today))
    ) as r (reason, holds)
   where s.area_id = area and s.organisation_id = any(organisations) and s.state <> 'ended' and r.holds
$$;
