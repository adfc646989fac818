import { parseArgs } from 'node:util'
import { type Clock, systemClock } from '../platform/server/clock.ts'
import { type Command, exitCode } from '../platform/server/command.ts'
import { ExportFailure } from './export-failure.ts'
import { isTaken, liesIn } from './export-files.ts'
import type { ExportCounts } from './model.export.ts'
import type { ExportSettings } from './take-out.ts'

const usage = `Usage: DATABASE_URL=… npx taitopolku study export PROTOCOL.yaml --area CODE --by EMAIL --key FILE --codes FILE --out DIR [options]

Takes the data of a study out of the case system: persons, clientships and outcomes as CSV, by pseudonym, without free
text and without identity codes. Everybody whose data leave stands in the access log.

  PROTOCOL.yaml   project, decision, dates (keep, shift or month), startedFrom, startedTo
  --area CODE     the employment area, by its national code
  --by EMAIL      who takes the data out: a researcher of the organisation whose data they are
  --key FILE      the secret key of the project, 64 hexadecimal digits; keep it apart from the data
  --new-key       makes FILE with a new key
  --codes FILE    the table of pseudonyms and client numbers; keep it apart from the data
  --out DIR       the folder of the data; it must not be there yet
  --json          writes the counts as JSON
  --help          writes this text
`

const options = {
  area: { type: 'string' },
  by: { type: 'string' },
  key: { type: 'string' },
  'new-key': { type: 'boolean' },
  codes: { type: 'string' },
  out: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function readSettings(args: readonly string[]): ExportSettings | 'help' {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (values.help) return 'help'
  const [protocolPath, extra] = positionals
  if (protocolPath === undefined) throw new ExportFailure('Name the protocol of the export.', true)
  if (extra !== undefined) throw new ExportFailure(`"${extra}" belongs to no option.`, true)
  const { area, by, key, codes, out } = values
  for (const [name, value] of Object.entries({ area, by, key, codes, out }))
    if (!value) throw new ExportFailure(`--${name} is missing.`, true)
  const settings = {
    protocolPath,
    area: area ?? '',
    by: by ?? '',
    key: key ?? '',
    codes: codes ?? '',
    out: out ?? '',
  }
  for (const [name, path] of [
    ['key', settings.key],
    ['codes', settings.codes],
  ] as const)
    if (liesIn(path, settings.out))
      throw new ExportFailure(`--${name} lies in --out: it must be kept apart from the data.`, true)
  for (const [name, path] of [
    ['out', settings.out],
    ['codes', settings.codes],
  ] as const)
    if (isTaken(path))
      throw new ExportFailure(`${path} is there already: name another --${name}.`, true)
  return { ...settings, isNewKey: values['new-key'] ?? false, json: values.json ?? false }
}

/** `study export`: pseudonymised data of a study, from the case system's own database. */
export function exportCommand(clock: Clock = systemClock): Command {
  return {
    name: 'export',
    summary: 'take pseudonymised data out of the case system',
    usage,
    async run(args, { stdout, stderr }) {
      try {
        const settings = readSettings(args)
        if (settings === 'help') {
          stdout.write(usage)
          return exitCode.ok
        }
        const url = process.env.DATABASE_URL
        if (!url) throw new ExportFailure('Set DATABASE_URL to the address of the database.')
        // Loaded when it is needed: other commands of a study start without a database.
        const { takeOut } = await import('./take-out.ts')
        const counts = await takeOut(settings, url, clock)
        stdout.write(settings.json ? `${JSON.stringify(counts)}\n` : told(counts, settings))
        return exitCode.ok
      } catch (error) {
        const isUsage =
          (error instanceof ExportFailure && error.isUsage) ||
          String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
        const hint = isUsage ? ' See npx taitopolku study export --help.' : ''
        stderr.write(`${(error as Error).message.replaceAll(/\s*\n\s*/g, ' ')}${hint}\n`)
        return isUsage ? exitCode.usage : exitCode.failed
      }
    },
  }
}

function told(counts: ExportCounts, { out, codes }: ExportSettings): string {
  const { persons, clientships, outcomes, protectedPersons } = counts
  const left =
    protectedPersons === 0
      ? ''
      : ` Left out because their details are protected: ${protectedPersons}.`
  return `Exported to ${out}: ${persons} persons, ${clientships} clientships, ${outcomes} outcomes.${left} Keep ${codes} and the key apart from the data.\n`
}
