-- What the jobs of the night ask of all areas; each area's own work is then done under its row-level security.

create function list_area_ids() returns setof text
  language sql stable security definer set search_path = public, pg_temp as $$
  select area_id from area order by area_id
$$;
comment on function list_area_ids is 'The areas of this installation, for work that is planned for each';

create function forget_past_sign_ins(today date) returns bigint
  language sql security definer set search_path = public, auth, pg_temp as $$
  with session as (delete from auth.session where "expiresAt" < today returning 1),
       verification as (delete from auth.verification where "expiresAt" < today returning 1),
       failure as (
         delete from auth.sign_in_failure
          where last_at < today and (locked_until is null or locked_until < today) returning 1),
       visit as (
         delete from auth."rateLimit" where "lastRequest" < extract(epoch from today) * 1000 returning 1),
       question as (delete from rate_limit where window_start < today returning 1)
  select (select count(*) from session) + (select count(*) from verification) + (select count(*) from failure)
       + (select count(*) from visit) + (select count(*) from question)
$$;
comment on function forget_past_sign_ins is
  'Deletes sessions, invitations, wrong passwords and counts of requests that ended before a day; gives how many';

revoke execute on function list_area_ids, forget_past_sign_ins from public;
grant execute on function list_area_ids, forget_past_sign_ins to taitopolku_retention;
