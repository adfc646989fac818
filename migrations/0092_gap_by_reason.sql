-- Whether a reason holds is found out only for the reason that is asked: each gathers what it compares with.
create or replace function gaps_of(area text, organisations uuid[], today date)
  returns table (clientship_id uuid, client_id uuid, organisation_id uuid, reason text)
  language sql stable as $$
  select s.clientship_id, s.client_id, s.organisation_id, r.reason
    from clientship s
    left join gap_rule n on n.area_id = s.area_id and n.organisation_id = s.organisation_id
    cross join lateral (select s.state = 'paused' and s.paused_until >= today is true as rests offset 0) p
    cross join (values ('owner_gone'), ('owner_away'), ('no_next_step'), ('step_by_rule'), ('no_date'), ('step_overdue'),
                       ('pause_over'), ('no_contact'), ('group_ended'), ('handover_waiting'), ('review_overdue')) as r (reason)
   where s.area_id = area and s.organisation_id = any(organisations) and s.state <> 'ended' and case r.reason
     when 'owner_gone' then (s.organisation_id, s.responsible_id) not in (
       select a.organisation_id, a.staff_id from role_assignment a
         join staff_member m on m.area_id = a.area_id and m.staff_id = a.staff_id and m.locked_at is null
        where a.area_id = area and a.role in ('official', 'expert') and a.valid @> today)
     when 'owner_away' then (s.organisation_id, s.responsible_id) in (
       select w.organisation_id, w.staff_id from away_without_deputy(area, today) w)
     when 'no_next_step' then not p.rests and s.next_step_set_by is null
     when 'step_by_rule' then not p.rests and s.next_step_set_by = 'rule'
     when 'no_date' then not p.rests and s.next_step_set_by = 'person' and s.next_step_on is null
     when 'step_overdue' then not p.rests and s.next_step_set_by = 'person' and s.next_step_on < today
     when 'pause_over' then s.paused_until < today
     when 'no_contact' then
       not p.rests and coalesce(s.last_contact_on, s.started_on) <= today - coalesce(n.no_contact_days, 60)
     when 'group_ended' then not p.rests
       and s.client_id in (
         select e.client_id from offering o
           join enrolment e on e.area_id = o.area_id and e.offering_id = o.offering_id
          where o.area_id = area and o.ends_on between today - 90 and today - 7 and e.state in ('started', 'completed'))
       and exists (
         select from enrolment e
           join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
          where e.area_id = area and e.client_id = s.client_id and e.state in ('started', 'completed')
            and o.ends_on between today - 90 and today - 7
            and greatest(s.last_contact_on, s.started_on) <= o.ends_on
            and not exists (
              select from clientship_step k
               where k.area_id = area and k.clientship_id = s.clientship_id and k.kind = 'planned'
                 and k.on_day > o.ends_on and k.detail ->> 'nextStepSetBy' is distinct from 'rule'))
       and not exists (
         select from enrolment e
           join offering o on o.area_id = e.area_id and o.offering_id = e.offering_id
          where e.area_id = area and e.client_id = s.client_id
            and e.state in ('queued', 'offered', 'accepted', 'started') and o.ends_on >= today)
     when 'handover_waiting' then s.clientship_id in (
       select h.clientship_id from handover h
        where h.area_id = area and h.state in ('sent', 'received') and h.due_on < today and h.clientship_id is not null)
     when 'review_overdue' then (s.client_id, s.organisation_id) in (
       select l.client_id, l.organisation_id from plan l
        where l.area_id = area and l.state in ('in_force', 'under_review') and l.review_on < today)
     end
$$;
