import { parseArgs } from 'node:util'
import { type Clock, systemClock } from '../platform/server/clock.ts'
import { type Command, exitCode } from '../platform/server/command.ts'
import { openDb } from '../platform/server/db.ts'
import { eraseByNumber } from './operations.erasure.ts'

const usage = `Usage: DATABASE_URL=… npx taitopolku erase --area CODE --client NUMBER --by EMAIL --reason TEXT [--json]

Really deletes a person: every record that is read as theirs, with all that belongs to it. It cannot be undone.

  --area CODE       the employment area, by its national code
  --client NUMBER   the client's number
  --by EMAIL        the administrator who carries the decision out
  --reason TEXT     the number or date of the decision; it stays in the access log, so no words about the person
  --json            writes the result as JSON
  --help            writes this text
`

const failures = {
  noSuchAdministrator: 'is not an administrator of the area today.',
  noSuchClient: 'is not a client of the area.',
}

const options = {
  area: { type: 'string' },
  client: { type: 'string' },
  by: { type: 'string' },
  reason: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** `taitopolku erase`: carries out the decision to erase a person, as the retention role of the database. */
export function eraseCommand(clock: Clock = systemClock): Command {
  return {
    name: 'erase',
    summary: 'really delete a person',
    usage,
    async run(args, { stdout, stderr }) {
      let given: ReturnType<typeof parseArgs<{ options: typeof options }>>['values']
      try {
        given = parseArgs({ args: [...args], options }).values
      } catch (error) {
        stderr.write(`${(error as Error).message}\n\n${usage}`)
        return exitCode.usage
      }
      if (given.help) {
        stdout.write(usage)
        return exitCode.ok
      }
      const { area, client = '', by, reason } = given
      if (!area || !by || !reason || !/^\d{1,15}$/.test(client)) {
        stderr.write(`--area, --client (a number), --by and --reason are needed.\n\n${usage}`)
        return exitCode.usage
      }
      const url = process.env.DATABASE_URL
      if (url === undefined || url === '') {
        stderr.write('Set DATABASE_URL to the address of the database.\n')
        return exitCode.failed
      }
      const db = openDb(url, 'taitopolku_retention', 1)
      try {
        const outcome = await db.kysely.transaction().execute((tx) =>
          eraseByNumber(tx, {
            areaId: area,
            clientNumber: Number(client),
            by,
            reason,
            today: clock.today(),
          }),
        )
        if ('failure' in outcome) {
          const who = outcome.failure === 'noSuchClient' ? client : by
          stderr.write(`${who} ${failures[outcome.failure]}\n`)
          return exitCode.failed
        }
        stdout.write(
          given.json
            ? `${JSON.stringify({ erasedRecords: outcome.erased })}\n`
            : `Erased: client ${client} (records: ${outcome.erased}).\n`,
        )
        return exitCode.ok
      } catch (error) {
        stderr.write(`Nothing was erased: ${(error as Error).message}\n`)
        return exitCode.failed
      } finally {
        await db.close()
      }
    },
  }
}
