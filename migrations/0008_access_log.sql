-- What the data-protection officer may learn of clients whom nobody else's rows show them: numbers, for the access log.

create function access_log_subject(asked_ids uuid[], asked_number bigint, asked_hash bytea, today date)
  returns table (client_id uuid, client_number bigint)
  language plpgsql stable security definer set search_path = public, pg_temp as $$
#variable_conflict use_column
declare
  area text := current_setting('app.area_id');
begin
  if not exists (
       select from staff_member m
         join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id
        where m.area_id = area and m.user_id = current_setting('app.user_id')
          and r.role = 'data_protection_officer' and r.valid @> today) then
    raise insufficient_privilege using message = 'only for the data-protection officer of the area';
  end if;
  return query
    select c.client_id, c.client_number from client c where c.area_id = area and c.client_id = any (asked_ids)
    union
    select c.client_id, c.client_number from client c where c.area_id = area and c.client_number = asked_number
    union
    select c.client_id, c.client_number from client c where c.area_id = area and c.hetu_hash = asked_hash
    union
    select c.client_id, c.client_number
      from client_former_hetu f join client c on c.area_id = f.area_id and c.client_id = f.client_id
     where f.area_id = area and f.hetu_hash = asked_hash;
end
$$;
comment on function access_log_subject is
  'Numbers of clients by id, number or hash of a full hetu, for whoever reads the access log; no names';
revoke execute on function access_log_subject from public;
grant execute on function access_log_subject to taitopolku_app;
