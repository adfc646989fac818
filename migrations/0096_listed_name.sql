-- An inbox in the order of names looked up the name of each open referral: 30 ms with two thousand of them, half a second with ten
-- thousand. A referral keeps the name by which it stands in the list.
alter table handover add column listed_name text collate "C";
comment on column handover.listed_name is 'Of a referral: search_name of its client, by which an inbox is ordered; relist_referrals keeps it';
update handover h set listed_name = c.search_name
  from client c
 where h.area_id = c.area_id and h.client_id = c.client_id and h.kind = 'referral';
create index handover_inbox_name on handover (area_id, to_organisation_id, listed_name, handover_id)
  where state in ('sent', 'received') and kind = 'referral';

-- Who corrects a name need not see every referral of the person.
create function relist_referrals(whose uuid) returns void
  language sql security definer set search_path = public, pg_temp as $$
  update handover h set listed_name = c.search_name
    from client c
   where c.area_id = current_setting('app.area_id') and c.client_id = whose
     and c.visible_to && current_setting('app.organisations')::uuid[]
     and h.area_id = c.area_id and h.client_id = c.client_id and h.kind = 'referral'
     and h.listed_name is distinct from c.search_name
$$;
comment on function relist_referrals is 'Lets the referrals of a client in sight stand in the inboxes under the name that the client has now';
revoke execute on function relist_referrals from public;
grant execute on function relist_referrals to taitopolku_app;
