import { parseArgs } from 'node:util'
import type { Command } from './command.ts'
import { migrate } from './migrate.ts'

const usage = `Usage: DATABASE_URL=… npx taitopolku migrate [--json]

Brings the database at DATABASE_URL to the newest schema; run it as the owner of the database before a new version
is started. Files that were run before are left alone.
`

/** `taitopolku migrate`: for installations with a database of their own; `npm start` migrates by itself. */
export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'bring a database to the newest schema',
  usage,
  async run(args, { stdout, stderr }) {
    let options: { help?: boolean; json?: boolean }
    try {
      options = parseArgs({
        args: [...args],
        options: { help: { type: 'boolean' }, json: { type: 'boolean' } },
      }).values
    } catch (error) {
      stderr.write(`${(error as Error).message}\n\n${usage}`)
      return 2
    }
    if (options.help) {
      stdout.write(usage)
      return 0
    }
    const url = process.env.DATABASE_URL
    if (url === undefined || url === '') {
      stderr.write('Set DATABASE_URL to the address of the database.\n')
      return 1
    }
    try {
      const names = await migrate(url)
      if (options.json) stdout.write(`${JSON.stringify({ migrations: names })}\n`)
      else
        stdout.write(
          names.length === 0 ? 'The database is up to date.\n' : `Migrated: ${names.join(', ')}.\n`,
        )
      return 0
    } catch (error) {
      stderr.write(`${(error as Error).message}\n`)
      return 1
    }
  },
}
