/** A rule that every table, policy or function of the schema keeps, read from the catalogue. */
export interface Convention {
  readonly name: string
  /** Gives `offender`, one row for each that breaks the rule. */
  readonly sql: string
  /** A change of the schema that breaks the rule, and who is then named: proves that the rule sees. */
  readonly planted: readonly [sql: string, offender: string]
}

/** Tables that are the same for every area, or know no area yet, with the reason. */
export const referenceTables: Readonly<Record<string, string>> = {
  employment_area: 'national code list',
  municipality: 'national code list',
  name_token: 'words of names without who bears them; the trigram index must serve every area',
  migration: 'which migrations have been run',
}

/** What a convention leaves alone, with the reason. May only get fewer. */
export const exemptions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'rows of a client carry who may see them': {
    access_log_client: 'the log is read by the data-protection officer, whoever sees the client',
  },
}

const tables = `(select c.oid, c.relname, c.relrowsecurity, c.relacl, c.relowner,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'area_id') as of_area,
    exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'client_id') as of_client
  from pg_class c where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace) t`
const firstColumn = (table: string, columns: string) =>
  `(select attname from pg_attribute where attrelid = ${table} and attnum = ${columns})`

/** Types of columns whose meaning and comparison we know; conditions on them are served by indexes. */
const types =
  `text uuid integer bigint boolean date timestamptz daterange jsonb bytea integer[] text[] uuid[]`
    .split(' ')
    .map((type) => `'${type}'::regtype`)
    .join(', ')

export const conventions: readonly Convention[] = [
  {
    name: 'every table belongs to an area or is a listed reference table',
    sql: `select relname as offender from ${tables} where not of_area
           and relname not in (${Object.keys(referenceTables)
             .map((table) => `'${table}'`)
             .join(', ')})`,
    planted: ['create table planted (id int)', 'planted'],
  },
  {
    name: 'every table has a primary key',
    sql: `select relname as offender from ${tables}
           where not exists (select from pg_constraint k where k.conrelid = t.oid and k.contype = 'p')`,
    planted: ['alter table target drop constraint target_pkey', 'target'],
  },
  {
    name: 'area_id is first in every key of a table of an area',
    sql: `select relname || '.' || i.indexrelid::regclass as offender
            from ${tables} join pg_index i on i.indrelid = t.oid and i.indisunique and not i.indisexclusion
           where of_area and ${firstColumn('t.oid', 'i.indkey[0]')} is distinct from 'area_id'`,
    planted: ['create unique index planted on office (office_id)', 'office.planted'],
  },
  {
    name: 'an exclusion within a table of an area is one within an area',
    sql: `select relname || '.' || k.conname as offender
            from ${tables} join pg_constraint k on k.conrelid = t.oid and k.contype = 'x'
            join pg_index i on i.indexrelid = k.conindid
           where of_area and not exists (
             select from generate_subscripts(k.conexclop, 1) part
               join pg_operator o on o.oid = k.conexclop[part] and o.oprname = '='
              where ${firstColumn('t.oid', 'i.indkey[part - 1]')} = 'area_id')`,
    planted: [
      'alter table office add constraint planted exclude using gist (office_id with =)',
      'office.planted',
    ],
  },
  {
    name: 'a foreign key between tables of areas begins with area_id on both sides',
    sql: `select t.relname || '.' || k.conname as offender
            from ${tables} join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
            join pg_class f on f.oid = k.confrelid
           where f.relname not in (${Object.keys(referenceTables)
             .map((table) => `'${table}'`)
             .join(', ')})
             and (${firstColumn('t.oid', 'k.conkey[1]')} <> 'area_id'
               or ${firstColumn('f.oid', 'k.confkey[1]')} <> 'area_id')`,
    planted: [
      'alter table centre add constraint planted foreign key (organisation_id, area_id) references organisation (organisation_id, area_id)',
      'centre.planted',
    ],
  },
  {
    name: 'every foreign key has an index that begins with its columns',
    sql: `select t.relname || '.' || k.conname as offender
            from ${tables} join pg_constraint k on k.conrelid = t.oid and k.contype = 'f'
           where not exists (
             select from pg_index i where i.indrelid = t.oid
                and (i.indpred is null or pg_get_expr(i.indpred, t.oid) ~ '^\\(\\w+ IS NOT NULL\\)$')
                and (select array_agg(column_number order by column_number)
                       from unnest((i.indkey::int2[])[0:cardinality(k.conkey) - 1]) column_number)
                  = (select array_agg(column_number order by column_number) from unnest(k.conkey) column_number))`,
    planted: ['drop index office_municipality', 'office.office_municipality_code_fkey'],
  },
  {
    name: 'row-level security is on for every table of an area',
    sql: `select relname as offender from ${tables} where of_area and not relrowsecurity`,
    planted: ['alter table target disable row level security', 'target'],
  },
  {
    name: 'the application sees rows of its area only',
    sql: `select t.relname as offender from ${tables}
           where of_area and not exists (
             select from pg_policy p where p.polrelid = t.oid and p.polcmd = '*' and p.polpermissive
                and p.polroles = array['taitopolku_app'::regrole::oid]
                and pg_get_expr(p.polqual, t.oid) like '%(area_id = current_setting(''app.area_id''::text, true))%'
                and pg_get_expr(p.polwithcheck, t.oid) = pg_get_expr(p.polqual, t.oid))`,
    planted: ['drop policy area_rows on target', 'target'],
  },
  {
    name: 'nobody is given rows by a second policy',
    sql: `select t.relname || '.' || p.polname as offender from ${tables} join pg_policy p on p.polrelid = t.oid and p.polpermissive
           where exists (select from pg_policy q where q.polrelid = p.polrelid and q.polpermissive and q.oid < p.oid
                            and (q.polroles && p.polroles or 0 = any(p.polroles)))`,
    planted: ['create policy planted on target to taitopolku_app using (true)', 'target.planted'],
  },
  {
    name: 'rows of a client carry who may see them',
    sql: `select t.relname as offender from ${tables}
           where of_client and not exists (
             select from pg_policy p where p.polrelid = t.oid and p.polroles @> array['taitopolku_app'::regrole::oid]
                and pg_get_expr(p.polqual, t.oid)
                  like '%(visible_to && (current_setting(''app.organisations''::text, true))::uuid[])%')`,
    planted: [
      `drop policy client_rows on client_token;
       create policy area_rows on client_token to taitopolku_app using (area_id = current_setting('app.area_id', true))`,
      'client_token',
    ],
  },
  {
    name: 'a policy reads no table: neither by a subquery nor by a function of ours',
    sql: `select t.relname || '.' || p.polname as offender from ${tables} join pg_policy p on p.polrelid = t.oid
           where concat(p.polqual::text, p.polwithcheck::text) like '%{SUBLINK%'
              or exists (select from regexp_matches(concat(p.polqual::text, p.polwithcheck::text), ':funcid (\\d+)', 'g') m
                          where m[1]::oid >= 16384)`,
    planted: [
      `create function planted() returns boolean language sql as 'select true';
       alter policy area_rows on target using (area_id = current_setting('app.area_id', true) and planted())`,
      'target.area_rows',
    ],
  },
  {
    name: 'there is no trigger',
    sql: `select c.relname || '.' || g.tgname as offender from pg_trigger g join pg_class c on c.oid = g.tgrelid
            join pg_namespace n on n.oid = c.relnamespace
           where not g.tgisinternal and n.nspname not in ('pgboss')`,
    planted: [
      `create function planted() returns trigger language plpgsql as 'begin return new; end';
       create trigger planted before insert on target for each row execute function planted()`,
      'target.planted',
    ],
  },
  {
    name: 'every table has a comment',
    sql: `select relname as offender from ${tables} where obj_description(t.oid, 'pg_class') is null`,
    planted: ['comment on table target is null', 'target'],
  },
  {
    name: 'columns are of types that we know',
    sql: `select t.relname || '.' || a.attname as offender
            from ${tables} join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
           where a.atttypid not in (${types}) or a.atttypmod <> -1`,
    planted: ['alter table target add planted timestamp', 'target.planted'],
  },
  {
    name: 'what is written down for good is only added to by the application',
    sql: `select t.relname as offender from ${tables}
           where relname in ('access_log', 'access_log_client', 'study_specification', 'study_run_step', 'release_step')
             and (has_table_privilege('taitopolku_app', t.oid, 'update, delete, truncate')
               or has_any_column_privilege('taitopolku_app', t.oid, 'update'))`,
    planted: ['grant update (reason) on access_log to taitopolku_app', 'access_log'],
  },
  {
    name: 'no table is open to every role',
    sql: `select relname as offender from ${tables}, aclexplode(t.relacl) a where a.grantee = 0`,
    planted: ['grant select on target to public', 'target'],
  },
  {
    name: 'a function with the rights of its owner has a fixed search path and is not for everybody',
    sql: `select p.oid::regprocedure::text as offender from pg_proc p join pg_namespace n on n.oid = p.pronamespace
           where p.prosecdef and n.nspname not in ('pg_catalog', 'pgboss')
             and (p.proacl is null or exists (select from aclexplode(p.proacl) a where a.grantee = 0)
               or not coalesce(p.proconfig::text, '') like '%search\\_path=%')`,
    planted: [
      `create function planted() returns int language sql security definer as 'select 1'`,
      'planted()',
    ],
  },
  {
    name: 'the roles of the application neither pass by row-level security nor own anything',
    sql: `select rolname as offender from pg_roles r where rolname in ('taitopolku_app', 'taitopolku_retention')
             and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb
               or exists (select from pg_class c where c.relowner = r.oid))`,
    planted: ['alter table target owner to taitopolku_app', 'taitopolku_app'],
  },
]
