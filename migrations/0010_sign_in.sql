-- Sign-ins in the access log: who came in by which way, and who of those we know was refused.

create function log_sign_in(of_user text, of_email text, way text, outcome text, log_id uuid) returns void
  language sql security definer set search_path = public, auth, pg_temp as $$
  insert into access_log (area_id, log_id, user_id, staff_id, event, route, outcome)
  select m.area_id, log_in.log_id, m.user_id, m.staff_id, 'SignIn', 'sign-in by ' || way, outcome
    from staff_member m
    cross join (select log_sign_in.log_id) as log_in
   where m.user_id = coalesce(of_user, (select u.id from auth."user" u where lower(u.email) = of_email))
$$;
comment on function log_sign_in is 'Remembers a sign-in, done or refused, where the person works; nothing of an unknown address';
revoke execute on function log_sign_in from public;

create function own_sign_in()
  returns table (has_password boolean, has_second_factor boolean, organisations_sign_in boolean, passkeys jsonb)
  language sql stable security definer set search_path = public, auth, pg_temp as $$
  select exists (select from account a where a."userId" = u.id and a.password is not null),
         coalesce(u."twoFactorEnabled", false),
         exists (select from account a where a."userId" = u.id and a."providerId" = 'oidc'),
         (select coalesce(jsonb_agg(jsonb_build_object(
                   'passkeyId', p.id, 'name', coalesce(p.name, ''), 'addedAt', p."createdAt") order by p."createdAt", p.id), '[]')
            from passkey p where p."userId" = u.id)
    from auth."user" u
   where u.id = current_setting('app.user_id', true)
$$;
comment on function own_sign_in is 'By which ways the person of the request signs in; nothing secret';
revoke execute on function own_sign_in from public;
grant execute on function own_sign_in to taitopolku_app;
