import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** The TypeScript types of a migrated database, as `database.types.ts` is to hold them. */
export function renderDatabaseTypes(url: string): string {
  const file = join(tmpdir(), `database-types-${process.pid}.ts`)
  execFileSync(
    'node_modules/.bin/kysely-codegen',
    [
      ...['--url', url, '--dialect', 'postgres', '--camel-case', '--date-parser', 'string'],
      ...['--default-schema', 'public', '--exclude-pattern', '(auth|pgboss|maintenance).*'],
      ...[
        '--type-mapping',
        '{"timestamptz":"Instant","date":"Day","int8":"number","daterange":"string"}',
      ],
      ...['--out-file', file, '--log-level', 'error'],
    ],
    { stdio: 'inherit' },
  )
  const text = readFileSync(file, 'utf8')
  rmSync(file)
  return text
    .replace(
      'import type { ColumnType } from "kysely";',
      "import type { ColumnType } from 'kysely'\nimport type { Day } from '../shared/days.ts'\nimport type { Instant } from '../shared/instant.ts'",
    )
    .replace('export interface DB {', 'export interface Database {')
}
