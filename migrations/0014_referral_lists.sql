-- Open referrals beside current clients where changed criteria are tried, and indexes in the order of the senders' lists.

drop index handover_from;
create index handover_from on handover (area_id, from_staff_id, handover_number);
drop index handover_from_organisation;
create index handover_from_organisation on handover (area_id, from_organisation_id, handover_number);
create index handover_draft on handover (area_id, drafted_at) where state = 'draft';

drop function criteria_preview(uuid, date);
-- Who is on the way in counts as referred, not as a client, though the centre has access to both.
create function criteria_preview(centre_id uuid, today date)
  returns table (client_id uuid, profile jsonb, sex text, birth_date date, mother_tongue text,
                 municipality_code text, is_referred boolean)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not exists (
    select from role_assignment r
      join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
     where r.area_id = current_setting('app.area_id') and m.user_id = current_setting('app.user_id')
       and r.valid @> today
       and (r.role = 'administrator' or (r.role = 'centre_manager' and r.organisation_id = centre_id))
  ) then
    raise insufficient_privilege using message = 'no right to the figures of this centre';
  end if;
  return query
    select c.client_id, to_jsonb(p), c.sex, c.birth_date, c.mother_tongue, o.municipality_code,
           h.client_id is not null
             and not exists (select from clientship s
                              where s.area_id = a.area_id and s.client_id = a.client_id
                                and s.organisation_id = centre_id and s.state <> 'ended')
      from client_access a
      join client c on c.area_id = a.area_id and c.client_id = a.client_id
      left join client_profile p on p.area_id = a.area_id and p.client_id = a.client_id
      left join client_contact o on o.area_id = a.area_id and o.client_id = a.client_id
      left join handover h on h.area_id = a.area_id and h.client_id = a.client_id
             and h.to_organisation_id = centre_id and h.kind = 'referral' and h.state in ('sent', 'received')
     where a.area_id = current_setting('app.area_id') and a.organisation_id = centre_id and a.period @> today;
end
$$;
comment on function criteria_preview is
  'What the preview of changed criteria judges: the profiles of a centre''s current clients and open referrals, without names and support needs, for those who may change its criteria';
revoke execute on function criteria_preview from public;
grant execute on function criteria_preview to taitopolku_app;
