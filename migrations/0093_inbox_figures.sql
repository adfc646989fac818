-- The inbox is summed up on every page of its readers: the right to an organisation's is checked once, not with each referral.
create function inbox_figures(organisations uuid[], today date)
  returns table (open bigint, overdue bigint, escalated bigint, questions bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if not organisations <@ current_setting('app.organisations')::uuid[] then
    raise insufficient_privilege using message = 'no right to the inbox of these organisations';
  end if;
  return query
    select count(*), count(*) filter (where h.due_on < today), count(*) filter (where h.escalations > 0),
           count(*) filter (where h.question_open)
      from handover h
     where h.area_id = current_setting('app.area_id') and h.to_organisation_id = any(organisations)
       and h.state in ('sent', 'received') and h.kind = 'referral' and h.to_organisation_id = any(h.visible_to);
end
$$;
comment on function inbox_figures is
  'How many referrals wait for organisations of the reader, how many past their day, escalated or with an open question';
revoke execute on function inbox_figures from public;
grant execute on function inbox_figures to taitopolku_app;
