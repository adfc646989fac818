import type pg from 'pg'

/** Schemas that are not ours to write down: the server's own, and the job library's. */
const ours = `n.nspname !~ '^pg_' and n.nspname not in ('information_schema', 'pgboss')`
/** Objects that belong to an extension come with it. */
const ofNoExtension = (catalogue: string, oid: string) =>
  `not exists (select from pg_depend d
     where d.classid = '${catalogue}'::regclass and d.objid = ${oid} and d.deptype = 'e')`
const relations = (kinds: string) => `(
  select n.nspname, c.oid, c.relname, c.relkind, c.relowner, c.relacl, c.relrowsecurity, c.relforcerowsecurity
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in (${kinds}) and ${ours} and ${ofNoExtension('pg_class', 'c.oid')}) c`
const tables = relations(`'r', 'p'`)
const byTable = `c.nspname collate "C", c.relname collate "C"`
const routines = `(
  select n.nspname, p.oid, p.proowner, p.proacl,
         case p.prokind when 'p' then 'procedure ' else 'function ' end || p.oid::regprocedure as label
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
   where ${ours} and ${ofNoExtension('pg_proc', 'p.oid')}) p`

/** `grant …` for what roles other than the owner and everybody may do, from the list of an object. */
const grants = (acl: string, owner: string, object: string) => `(
  select format('grant %s on %s to %s;', lower(string_agg(a.privilege_type, ', ' order by a.privilege_type)),
                ${object}, a.grantee::regrole) as statement
    from aclexplode(${acl}) a where a.grantee not in (${owner}, 0) group by a.grantee) g`

/** Kinds of objects that the dump cannot write down; finding one is an error, not a gap. */
const unknownObjects = `
  select 'the relation ' || c.oid::regclass as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
   where c.relkind not in ('r', 'i', 'S', 't') and ${ours} and ${ofNoExtension('pg_class', 'c.oid')}
  union all
  select 'the type ' || t.oid::regtype from pg_type t join pg_namespace n on n.oid = t.typnamespace
   where t.typtype in ('e', 'd', 'r') and ${ours} and ${ofNoExtension('pg_type', 't.oid')}
  union all
  select 'the trigger ' || t.tgname from pg_trigger t join ${tables} on c.oid = t.tgrelid where not t.tgisinternal
  union all
  select 'the identity or generated column ' || a.attname from pg_attribute a join ${tables} on c.oid = a.attrelid
   where a.attidentity <> '' or a.attgenerated <> ''`

/** Gives `statement`; the rows come in order, or are put in order here, so that no collation plays a part. */
interface Section {
  readonly sql: string
  readonly sorted?: true
}

const structure: readonly Section[] = [
  {
    sql: `select format('create extension %I;', extname) as statement
            from pg_extension where extname <> 'plpgsql' order by extname collate "C"`,
  },
  {
    sql: `select format('create schema %I;', n.nspname) as statement
            from pg_namespace n where ${ours} and n.nspname <> 'public' order by n.nspname collate "C"`,
  },
  {
    sql: `select format('create sequence %s as %s start %s minvalue %s maxvalue %s increment %s;', c.oid::regclass,
                        s.seqtypid::regtype, s.seqstart, s.seqmin, s.seqmax, s.seqincrement) as statement
            from pg_sequence s join ${relations(`'S'`)} on c.oid = s.seqrelid order by ${byTable}`,
  },
  {
    sql: `select format(E'create table %s (\\n%s\\n);', c.oid::regclass, string_agg(
                   format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
                     case when a.attcollation not in (t.typcollation, 0)
                       then ' collate ' || a.attcollation::regcollation else '' end,
                     case when a.attnotnull then ' not null' else '' end,
                     ' default ' || pg_get_expr(f.adbin, f.adrelid)),
                   E',\\n' order by a.attnum)) as statement
            from pg_attribute a join ${tables} on c.oid = a.attrelid and a.attnum > 0 and not a.attisdropped
            join pg_type t on t.oid = a.atttypid
            left join pg_attrdef f on f.adrelid = a.attrelid and f.adnum = a.attnum
           group by c.oid, c.nspname, c.relname order by ${byTable}`,
  },
  {
    // Foreign keys last: they need the keys that they point at.
    sql: `select format('alter table %s add constraint %I %s;', c.oid::regclass, k.conname,
                        pg_get_constraintdef(k.oid)) as statement
            from pg_constraint k join ${tables} on c.oid = k.conrelid and k.contype in ('p', 'u', 'c', 'x', 'f')
           order by k.contype = 'f', ${byTable}, position(k.contype in 'puxc'), k.conname collate "C"`,
  },
  {
    sql: `select pg_get_indexdef(i.indexrelid) || ';' as statement
            from pg_index i join ${tables} on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
           where not exists (select from pg_constraint k
                              where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
           order by ${byTable}, x.relname collate "C"`,
  },
  {
    sql: `select pg_get_functiondef(p.oid) || ';' as statement
            from ${routines} order by p.oid::regprocedure::text collate "C"`,
  },
]

const protection: readonly Section[] = [
  {
    sorted: true,
    sql: `select format('alter table %s %s row level security;', c.oid::regclass, verb) as statement
            from ${tables}, unnest(array[case when c.relrowsecurity then 'enable' end,
                                         case when c.relforcerowsecurity then 'force' end]) verb
           where verb is not null`,
  },
  {
    sql: `select format('create policy %I on %s as %s for %s to %s%s%s;', p.polname, c.oid::regclass,
                   case when p.polpermissive then 'permissive' else 'restrictive' end,
                   case p.polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update'
                                 when 'd' then 'delete' else 'all' end,
                   (select string_agg(case r when 0 then 'public' else r::regrole::text end, ', '
                                      order by r::regrole::text collate "C") from unnest(p.polroles) r),
                   ' using (' || pg_get_expr(p.polqual, p.polrelid) || ')',
                   ' with check (' || pg_get_expr(p.polwithcheck, p.polrelid) || ')') as statement
            from pg_policy p join ${tables} on c.oid = p.polrelid order by ${byTable}, p.polname collate "C"`,
  },
  {
    sorted: true,
    sql: `select format('revoke all on %s from public;', p.label) as statement from ${routines}
           where p.proacl is not null and not exists (select from aclexplode(p.proacl) a where a.grantee = 0)`,
  },
  {
    sorted: true,
    sql: `select g.statement from pg_namespace n,
            lateral ${grants('n.nspacl', 'n.nspowner', `'schema ' || quote_ident(n.nspname)`)} where ${ours}`,
  },
  {
    sorted: true,
    sql: `select g.statement from ${relations(`'r', 'p', 'S'`)}, lateral ${grants(
      'c.relacl',
      'c.relowner',
      `case c.relkind when 'S' then 'sequence ' else '' end || c.oid::regclass`,
    )}`,
  },
  {
    sorted: true,
    sql: `select format('grant %s (%s) on %s to %s;', lower(a.privilege_type),
                   string_agg(quote_ident(t.attname), ', ' order by t.attnum), c.oid::regclass,
                   a.grantee::regrole) as statement
            from pg_attribute t join ${tables} on c.oid = t.attrelid, aclexplode(t.attacl) a
           group by a.privilege_type, c.oid, a.grantee`,
  },
  {
    sorted: true,
    sql: `select g.statement from ${routines}, lateral ${grants('p.proacl', 'p.proowner', 'p.label')}`,
  },
]

const comment = (object: string, text: string, from: string): Section => ({
  sorted: true,
  sql: `select format('comment on %s is %L;', ${object}, ${text}) as statement from ${from} where ${text} is not null`,
})

const comments: readonly Section[] = [
  comment(
    `'schema ' || quote_ident(n.nspname)`,
    `obj_description(n.oid, 'pg_namespace')`,
    `(select n.* from pg_namespace n where ${ours} and n.nspname <> 'public') n`,
  ),
  comment(`'table ' || c.oid::regclass`, `obj_description(c.oid, 'pg_class')`, tables),
  comment(
    `'column ' || c.oid::regclass || '.' || quote_ident(a.attname)`,
    'col_description(c.oid, a.attnum)',
    `pg_attribute a join ${tables} on c.oid = a.attrelid and a.attnum > 0`,
  ),
  comment('p.label', `obj_description(p.oid, 'pg_proc')`, routines),
]

/**
 * The schema of a database as SQL that makes it anew in an empty one, from the catalogue: the same text from
 * PostgreSQL 15 to 18, whatever the locale. Roles and the schema of the job library are left out.
 * @throws when there is an object of a kind that it cannot write down
 */
export async function dumpSchema(client: pg.Client | pg.PoolClient): Promise<string> {
  await client.query('begin isolation level repeatable read read only')
  try {
    // Without a search path every name comes out with its schema.
    await client.query(`set local search_path = ''`)
    const unknown = await client.query<{ name: string }>(unknownObjects)
    if (unknown.rows.length > 0)
      throw new Error(
        `The dump cannot write down ${unknown.rows.map((row) => row.name).join(', ')}.`,
      )
    const parts = ['set check_function_bodies = off;']
    for (const { sql, sorted } of [...structure, ...protection, ...comments]) {
      const { rows } = await client.query<{ statement: string }>(sql)
      const statements = rows.map((row) => row.statement)
      if (sorted) statements.sort()
      if (statements.length > 0) parts.push(statements.join('\n'))
    }
    return `${parts.join('\n\n')}\n`
  } finally {
    await client.query('rollback')
  }
}
