-- Sign-in: the schema of the sign-in library (its own names), local to the coordinator, and how a request begins.

create schema auth;
comment on schema auth is 'Users and sessions, in the shape that the sign-in library asks for; not distributed';

create table auth."user" (
  id text primary key, name text not null, email text not null unique, "emailVerified" boolean not null, image text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now(),
  "twoFactorEnabled" boolean
);
create table auth.session (
  id text primary key, "expiresAt" timestamptz not null, token text not null unique,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text,
  "userId" text not null references auth."user" on delete cascade
);
create index session_owner on auth.session ("userId");
create table auth.account (
  id text primary key, "accountId" text not null, "providerId" text not null,
  "userId" text not null references auth."user" on delete cascade, "accessToken" text, "refreshToken" text,
  "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, scope text, password text,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null
);
create index account_owner on auth.account ("userId");
create table auth.verification (
  id text primary key, identifier text not null, value text not null, "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default now(), "updatedAt" timestamptz not null default now()
);
create index verification_identifier on auth.verification (identifier);
create table auth."twoFactor" (
  id text primary key, secret text not null, "backupCodes" text not null,
  "userId" text not null references auth."user" on delete cascade, verified boolean,
  "failedVerificationCount" integer, "lockedUntil" timestamptz
);
create index two_factor_secret on auth."twoFactor" (secret);
create index two_factor_owner on auth."twoFactor" ("userId");
create table auth.passkey (
  id text primary key, name text, "publicKey" text not null, "userId" text not null references auth."user" on delete cascade,
  "credentialID" text not null, counter integer not null, "deviceType" text not null, "backedUp" boolean not null,
  transports text, "createdAt" timestamptz, aaguid text
);
create index passkey_owner on auth.passkey ("userId");
create index passkey_credential on auth.passkey ("credentialID");
create table auth."rateLimit" (id text primary key, key text not null unique, count integer not null, "lastRequest" bigint not null);

create table auth.sign_in_failure (
  email text primary key,
  failures integer not null check (failures > 0),
  last_at timestamptz not null,
  locked_until timestamptz
);
comment on table auth.sign_in_failure is 'Wrong passwords in a row for an address, known or not; locks it for a while';

create function open_request(session_token text, today date)
  returns table (user_id text, email text, area_id text, staff_id uuid, name text, locale text, density text, assignments jsonb)
  language plpgsql security definer set search_path = public, auth, pg_temp as $$
begin
  select s."userId", u.email, m.area_id, m.staff_id, m.name, m.locale, m.density
    into user_id, email, area_id, staff_id, name, locale, density
    from auth.session s
    join auth."user" u on u.id = s."userId"
    join staff_member m on m.user_id = s."userId"
   where s.token = session_token and s."expiresAt" > now() and m.locked_at is null;
  if not found then
    return;
  end if;
  select coalesce(jsonb_agg(jsonb_build_object('role', r.role, 'organisationId', r.organisation_id) order by r.role), '[]')
    into assignments
    from role_assignment r
   where r.area_id = open_request.area_id and r.staff_id = open_request.staff_id and r.valid @> today;
  perform set_config('app.area_id', area_id, true),
          set_config('app.user_id', user_id, true),
          set_config('app.organisations',
            (select coalesce(array_agg(distinct (a ->> 'organisationId')::uuid), '{}')::text
               from jsonb_array_elements(assignments) a), true);
  return next;
end
$$;
comment on function open_request is
  'Begins a request: who the session belongs to and in which roles today; sets the area, user and organisations of the transaction';
revoke execute on function open_request from public;
grant execute on function open_request to taitopolku_app;

create function demo_user()
  returns table (email text, name text, role text, organisation_fi text, organisation_sv text, organisation_en text,
                 area_fi text, area_sv text, area_en text)
  language sql stable security definer set search_path = public, auth, pg_temp as $$
  select distinct on (a.area_id, m.email) m.email, m.name, r.role, o.name_fi, o.name_sv, o.name_en, a.name_fi, a.name_sv, a.name_en
    from area a
    join staff_member m on m.area_id = a.area_id
    join role_assignment r on r.area_id = m.area_id and r.staff_id = m.staff_id
    join organisation o on o.area_id = r.area_id and o.organisation_id = r.organisation_id
   where a.demo and m.email like '%@demo.test'
   order by a.area_id, m.email, o.position
$$;
comment on function demo_user is 'The users of demo areas, for the sign-in page; nobody of an area that is no demo';
revoke execute on function demo_user from public;
grant execute on function demo_user to taitopolku_app;
