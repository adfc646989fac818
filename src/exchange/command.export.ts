import { readFile, rm } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { parse as parseYaml } from 'yaml'
import { type Clock, systemClock } from '../platform/server/clock.ts'
import { type Command, exitCode } from '../platform/server/command.ts'
import { openDb } from '../platform/server/db.ts'
import { beginExport, isTaken, liesIn, writeCodes } from './export-files.ts'
import { type ExportCounts, type ExportProtocol, exportProtocolSchema } from './model.export.ts'
import { exportStudyData } from './operations.export.ts'
import { makeKey, type ProjectKey, projectKeyOf, readKey } from './project-key.ts'

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

/** What is told when the command cannot go on; `isUsage` when it was called wrongly. */
class ExportFailure extends Error {
  readonly isUsage: boolean

  constructor(sentence: string, isUsage = false) {
    super(sentence)
    this.isUsage = isUsage
  }
}

interface Settings {
  readonly protocolPath: string
  readonly area: string
  readonly by: string
  readonly key: string
  readonly isNewKey: boolean
  readonly codes: string
  readonly out: string
  readonly json: boolean
}

function readSettings(args: readonly string[]): Settings | 'help' {
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

async function readProtocol(path: string): Promise<ExportProtocol> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new ExportFailure(`${path} cannot be read.`)
  })
  let written: unknown
  try {
    written = parseYaml(text)
  } catch (error) {
    throw new ExportFailure(`${path} is not YAML: ${(error as Error).message.split('\n')[0]}`)
  }
  const reading = exportProtocolSchema.safeParse(written)
  if (reading.success) return reading.data
  const [issue] = reading.error.issues
  throw new ExportFailure(`${path}: ${issue?.path.join('.') || 'the protocol'}: ${issue?.message}.`)
}

async function keyOf({ key: path, isNewKey }: Settings, project: string): Promise<ProjectKey> {
  try {
    if (isNewKey) await makeKey(path)
    const key = await readKey(path)
    if (key !== undefined) return projectKeyOf(key, project)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EEXIST')
      throw new ExportFailure(`${path} holds a key already: leave out --new-key to use it.`)
    if (code === 'ENOENT')
      throw new ExportFailure(`There is no key ${path}: make one with --new-key.`)
    throw error
  }
  throw new ExportFailure(`${path} holds no key of 64 hexadecimal digits.`)
}

const refusals = {
  unknownPerson: 'does not work in the area today.',
  noRight: 'has no role that may take data out for a study; that was noted in the access log.',
}

async function run(settings: Settings, url: string, clock: Clock): Promise<ExportCounts> {
  const protocol = await readProtocol(settings.protocolPath)
  const key = await keyOf(settings, protocol.project)
  const db = openDb(url, 'taitopolku_app', 1)
  const folder = beginExport(settings.out)
  let isDone = false
  try {
    const outcome = await db.kysely
      .transaction()
      .setIsolationLevel('repeatable read')
      .execute(async (tx) => {
        const request = { areaId: settings.area, email: settings.by, protocol, key, clock }
        const exported = await exportStudyData(tx, request)
        // Written before the commit: what stands in the access log as exported is there.
        if ('tables' in exported) {
          await folder.write(protocol, exported.tables, exported.counts)
          await writeCodes(settings.codes, exported.codes)
        }
        return exported
      })
    if ('refused' in outcome) throw new ExportFailure(`${settings.by} ${refusals[outcome.refused]}`)
    await folder.commit()
    isDone = true
    return outcome.counts
  } finally {
    await folder.discard()
    if (!isDone) await rm(settings.codes, { force: true })
    await db.close()
  }
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
        const counts = await run(settings, url, clock)
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

function told(counts: ExportCounts, { out, codes }: Settings): string {
  const { persons, clientships, outcomes, protectedPersons } = counts
  const left =
    protectedPersons === 0
      ? ''
      : ` Left out because their details are protected: ${protectedPersons}.`
  return `Exported to ${out}: ${persons} persons, ${clientships} clientships, ${outcomes} outcomes.${left} Keep ${codes} and the key apart from the data.\n`
}
