import { parseArgs } from 'node:util'
import type pg from 'pg'
import { z } from 'zod'
import { retentionKinds } from '../src/areas/model.retention.ts'
import { systemClock } from '../src/platform/server/clock.ts'
import { type Command, exitCode } from '../src/platform/server/command.ts'
import { newInvitation } from '../src/platform/server/invitation.ts'
import { migrate } from '../src/platform/server/migrate.ts'
import { newId } from '../src/platform/server/new-id.ts'
import { loadCodeLists } from './code-lists.ts'
import { withConnection } from './connection.ts'
import { deliveredForms, formRows, formVersionRows } from './forms.ts'
import { lawDeadlineRows } from './law-deadlines.ts'
import { planRuleRows } from './plan-rules.ts'
import { insertRows } from './rows.ts'
import { inTransaction } from './transaction.ts'

const usage = `Usage: DATABASE_URL=… PUBLIC_URL=… npx taitopolku setup --area CODE --name NAME --email ADDRESS

Sets up a real employment area in a database without demo: the national code lists, the area, its employment service as
the first organisation, and NAME as its administrator. Prints the link by which that person sets a password (valid
for seven days); everything else the administrator does in the settings.

  --area CODE      national code of the employment area, for example 01
  --name NAME      the administrator's name
  --email ADDRESS  the administrator's e-mail address, by which they sign in
`

interface SetupOptions {
  readonly area: string
  readonly name: string
  readonly email: string
}

const invitationHours = 7 * 24

function readOptions(args: readonly string[]): SetupOptions | 'help' {
  const text = { type: 'string' } as const
  const { values } = parseArgs({
    args: [...args],
    options: { area: text, name: text, email: text, help: { type: 'boolean' } },
  })
  if (values.help) return 'help'
  const { area, name, email } = values
  if (!area || !name?.trim()) throw new Error('Give --area, --name and --email.')
  if (!z.email().safeParse(email).success) throw new Error('Give --email as an e-mail address.')
  return { area, name: name.trim(), email: email?.toLowerCase() ?? '' }
}

/**
 * Makes the area and its first administrator in one transaction.
 * @returns the token of the administrator's invitation
 * @throws Error with a sentence for an unknown or existing area, or a database with a demo
 */
async function setUp(client: pg.Client, options: SetupOptions): Promise<string> {
  const { rows: demo } = await client.query('select from area where demo limit 1')
  if (demo.length > 0)
    throw new Error('This database holds a demo area: use an empty one for real people.')
  await loadCodeLists(client)
  const { rows } = await client.query(
    `insert into area (area_id, name_fi, name_sv, name_en)
     select employment_area_code, name_fi, name_sv, name_en from employment_area where employment_area_code = $1
     on conflict do nothing returning area_id`,
    [options.area],
  )
  if (rows.length === 0)
    throw new Error(`There is no employment area ${options.area}, or it is set up already.`)
  const [organisationId, staffId, userId] = [newId(), newId(), newId()]
  await client.query(
    `insert into organisation (area_id, organisation_id, kind, name_fi, name_sv, name_en,
                               short_fi, short_sv, short_en)
     select area_id, $2, 'employment_service', name_fi || ': työllisyyspalvelut', name_sv || ': sysselsättningstjänster',
            name_en || ': employment services',
            'Työllisyyspalvelut', 'Sysselsättningstjänster', 'Employment services' from area where area_id = $1`,
    [options.area, organisationId],
  )
  await client.query(
    'insert into staff_member (area_id, staff_id, user_id, name, email) values ($1, $2, $3, $4, $5)',
    [options.area, staffId, userId, options.name, options.email],
  )
  await client.query(
    `insert into role_assignment (area_id, role_assignment_id, staff_id, role, organisation_id, valid)
     values ($1, $2, $3, 'administrator', $4, daterange($5, null))`,
    [options.area, newId(), staffId, organisationId, systemClock.today()],
  )
  await client.query(
    `insert into retention_rule (area_id, kind, basis) select $1, kind, 'Päättämättä' from unnest($2::text[]) as k (kind)`,
    [options.area, [...retentionKinds]],
  )
  for (const [table, rows] of [
    ['plan_rule', planRuleRows(newId)],
    ['law_deadline', lawDeadlineRows(newId)],
  ] as const)
    await insertRows(
      client,
      table,
      rows.map((row) => ({ area_id: options.area, ...row })),
    )
  const formIds = new Map(deliveredForms.map(({ code }) => [code, newId()]))
  const formIdOf = (code: string) => formIds.get(code) ?? newId()
  for (const [table, rowsOf] of [
    ['form', formRows],
    ['form_version', formVersionRows],
  ] as const)
    await insertRows(
      client,
      table,
      rowsOf(formIdOf).map((row) => ({ area_id: options.area, ...row })),
    )
  await client.query("select set_config('app.area_id', $1, true)", [options.area])
  const { token, tokenHash } = newInvitation()
  const until = systemClock.now().add({ hours: invitationHours }).toString()
  await client.query('select save_staff_user($1), invite_staff_user($1, $2, $3)', [
    staffId,
    tokenHash,
    until,
  ])
  return token
}

/** `taitopolku setup`: a real area with its first administrator. */
export const setupCommand: Command = {
  name: 'setup',
  summary: 'set up a real employment area and its first administrator',
  usage,
  async run(args, { stdout, stderr }) {
    let options: SetupOptions | 'help'
    try {
      options = readOptions(args)
    } catch (error) {
      stderr.write(`${(error as Error).message}\n\n${usage}`)
      return exitCode.usage
    }
    if (options === 'help') {
      stdout.write(usage)
      return exitCode.ok
    }
    const { DATABASE_URL: url, PUBLIC_URL: publicUrl } = process.env
    if (!url || !publicUrl) {
      stderr.write(
        'Set DATABASE_URL to the address of the database and PUBLIC_URL to the one that people use.\n',
      )
      return exitCode.failed
    }
    const given = options
    try {
      const token = await withConnection(url, async (client) => {
        await migrate(url)
        return await inTransaction(client, () => setUp(client, given))
      })
      stdout.write(
        `The area is set up. ${options.name} sets a password within seven days at\n${new URL('/invitation', publicUrl)}#${token}\n`,
      )
      return exitCode.ok
    } catch (error) {
      stderr.write(`${(error as Error).message}\n`)
      return exitCode.failed
    }
  },
}
