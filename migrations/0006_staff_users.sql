-- Accounts of staff: what the application, which has no right to the schema of sign-in, may do with them.
-- Each works on staff of the current area only; who may ask is decided before.

create function staff_sign_in()
  returns table (staff_id uuid, can_sign_in boolean, invited_until timestamptz)
  language sql stable security definer set search_path = public, auth, pg_temp as $$
  select m.staff_id,
         exists (select from auth.account a where a."userId" = m.user_id)
           or exists (select from auth.passkey p where p."userId" = m.user_id),
         (select v."expiresAt" from auth.verification v where v.id = 'invitation:' || m.user_id)
    from staff_member m
   where m.area_id = current_setting('app.area_id', true)
$$;
comment on function staff_sign_in is 'How far the staff of the current area are with signing in';

create function save_staff_user(of_staff uuid) returns void
  language sql security definer set search_path = public, auth, pg_temp as $$
  -- The employer gives the address, so it needs no confirmation by mail.
  insert into auth."user" (id, name, email, "emailVerified", "updatedAt")
  select m.user_id, m.name, m.email, true, now()
    from staff_member m
   where m.area_id = current_setting('app.area_id', true) and m.staff_id = of_staff
  on conflict (id) do update set name = excluded.name, email = excluded.email, "updatedAt" = now()
$$;
comment on function save_staff_user is 'Makes or updates the user by whom a staff member signs in; fails when the address is another user''s';

create function invite_staff_user(of_staff uuid, token_hash text, until timestamptz) returns void
  language sql security definer set search_path = public, auth, pg_temp as $$
  insert into auth.verification (id, identifier, value, "expiresAt", "updatedAt")
  select 'invitation:' || m.user_id, token_hash, m.user_id, until, now()
    from staff_member m
   where m.area_id = current_setting('app.area_id', true) and m.staff_id = of_staff
  on conflict (id) do update set
    identifier = excluded.identifier, "expiresAt" = excluded."expiresAt", "createdAt" = now(), "updatedAt" = now()
$$;
comment on function invite_staff_user is
  'Lets a staff member set a password once by a token of which only the hash is kept; an earlier invitation ends';

create function end_staff_sessions(of_staff uuid) returns void
  language sql security definer set search_path = public, auth, pg_temp as $$
  delete from auth.session s
   using staff_member m
   where m.area_id = current_setting('app.area_id', true) and m.staff_id = of_staff and s."userId" = m.user_id
$$;
comment on function end_staff_sessions is 'Signs a staff member out everywhere';

create function auth.is_locked(of_user text) returns boolean
  language sql stable as $$
  select exists (select from public.staff_member m where m.user_id = of_user and m.locked_at is not null)
$$;
comment on function auth.is_locked is 'Whether a user may not sign in, in whatever way';

revoke execute on function staff_sign_in, save_staff_user, invite_staff_user, end_staff_sessions from public;
grant execute on function staff_sign_in, save_staff_user, invite_staff_user, end_staff_sessions to taitopolku_app;
