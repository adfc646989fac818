import { realpath } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { type Command, type CommandIo, exitCode } from '../platform/server/command.ts'
import { type Day, parseDay } from '../platform/shared/days.ts'
import { deliveredPath, readCriteria } from './delivered-criteria.ts'
import type { Criteria } from './model.criteria.ts'
import { fileFailure, ScreenFailure } from './screen/failure.ts'
import { type ScreenRun, type ScreenSummary, screenFile } from './screen/run.ts'

const usage = `Usage: npx taitopolku screen --people FILE.csv --on DAY --out FILE.ndjson [options]

Judges every person of a file by the eligibility criteria of the centres.

  --people FILE     CSV (UTF-8, commas) with the columns person_id, employment_status, literate,
                    degree_level, degree_completed_on, own_field_experience_ended_on, field,
                    finnish, swedish, english, can_focus_full_time, seeks_full_time and
                    health_allows, in any order; a blank cell is unknown. Columns of other facts
                    are read when the criteria ask of them; other columns are ignored.
  --on DAY          the day of the judgement, YYYY-MM-DD
  --out FILE        one line of JSON a person; it appears when all is done
  --errors FILE     CSV of the rows that could not be used: line, column, value, reason
  --criteria FILE   criteria to judge by (may be given several times); by default Koske and OSKE
  --trace           adds to each result every condition with the value behind it, health included
  --threads N       how many threads work (1-64)
  --json            writes the summary as JSON
  --help            writes this text
`

/** Wrong usage, with what is wrong. */
class UsageError extends Error {}

interface Settings extends Omit<ScreenRun, 'criteria'> {
  readonly criteriaFiles: readonly string[]
  readonly json: boolean
}

const options = {
  people: { type: 'string' },
  on: { type: 'string' },
  out: { type: 'string' },
  errors: { type: 'string' },
  criteria: { type: 'string', multiple: true },
  trace: { type: 'boolean' },
  threads: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error))
  }
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new UsageError(`--${name} is missing.`)
  return value
}

function parseThreads(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const threads = /^\d{1,2}$/.test(text) ? Number(text) : 0
  if (threads < 1 || threads > 64) throw new UsageError('--threads takes a number from 1 to 64.')
  return threads
}

function parseOn(text: string): Day {
  const day = parseDay(text)
  if (day === undefined) throw new UsageError(`--on takes a day YYYY-MM-DD, not "${text}".`)
  return day
}

/** The place that a path means; a link is followed as far as it exists. */
async function placeOf(path: string): Promise<string> {
  try {
    return await realpath(path)
  } catch {
    return resolve(path)
  }
}

async function refuseSamePlaces(named: readonly (readonly [string, string | undefined])[]) {
  const seen = new Map<string, string>()
  for (const [name, path] of named) {
    if (path === undefined) continue
    const place = await placeOf(path)
    const other = seen.get(place)
    if (other !== undefined) throw new UsageError(`--${name} and --${other} are the same file.`)
    seen.set(place, name)
  }
}

async function readSettings(args: readonly string[]): Promise<Settings | 'help'> {
  const { values, positionals } = parse(args)
  if (values.help === true) return 'help'
  // A shell expands --criteria *.json to several words: the further ones are criteria too.
  const extra = values.criteria === undefined ? positionals : []
  if (extra.length > 0) throw new UsageError(`"${extra[0]}" belongs to no option.`)
  const settings: Settings = {
    people: required('people', values.people),
    on: parseOn(required('on', values.on)),
    out: required('out', values.out),
    errors: values.errors === undefined ? undefined : required('errors', values.errors),
    trace: values.trace ?? false,
    threads: parseThreads(values.threads),
    json: values.json ?? false,
    criteriaFiles: [...(values.criteria ?? []), ...positionals],
  }
  await refuseSamePlaces([
    ['people', settings.people],
    ['out', settings.out],
    ['errors', settings.errors],
  ])
  return settings
}

async function loadCriteria(path: string): Promise<Criteria> {
  try {
    return await readCriteria(path)
  } catch (error) {
    if (error instanceof SyntaxError) throw new ScreenFailure(`${path} is not JSON.`)
    if (error instanceof z.ZodError) {
      const [issue] = error.issues
      const at = issue === undefined ? '' : ` (${issue.path.join('.')}: ${issue.message})`
      throw new ScreenFailure(`${path} holds no usable criteria${at}.`)
    }
    throw fileFailure(error, path)
  }
}

async function criteriaOf(files: readonly string[]): Promise<readonly Criteria[]> {
  if (files.length === 0)
    return await Promise.all([deliveredPath('koske'), deliveredPath('oske')].map(readCriteria))
  const criteria = await Promise.all(files.map(loadCriteria))
  const codes = criteria.map(({ code }) => code)
  const twice = codes.find((code, index) => codes.indexOf(code) !== index)
  if (twice !== undefined) throw new ScreenFailure(`Two files of criteria have the code ${twice}.`)
  return criteria
}

function report(summary: ScreenSummary, settings: Settings, { stdout, stderr }: CommandIo): void {
  const { people, rejected, results } = summary
  if (settings.json) stdout.write(`${JSON.stringify(summary)}\n`)
  else {
    const parts = Object.entries(results).map(
      ([code, { met, not_met, unknown }]) =>
        `${code}: ${met} met, ${not_met} not met, ${unknown} unknown`,
    )
    stdout.write(`People screened: ${people}. ${parts.join('; ')}.\n`)
  }
  if (rejected === 0) return
  const where =
    settings.errors === undefined
      ? 'name a file with --errors to see which and why'
      : `see ${settings.errors}`
  stderr.write(`Rows that could not be used: ${rejected}; ${where}.\n`)
}

/** A day on which given criteria do not hold is judged all the same, and said. */
function warn(criteria: readonly Criteria[], on: Day, { stderr }: CommandIo): void {
  for (const { code, validFrom, validTo } of criteria) {
    if (validFrom <= on && (validTo === null || on <= validTo)) continue
    stderr.write(`Note: the criteria ${code} are not recorded as valid on ${on}.\n`)
  }
}

/** `npx taitopolku screen`: eligibility in bulk, from CSV to lines of JSON. */
export const screenCommand: Command = {
  name: 'screen',
  summary: 'judge a file of people by the eligibility criteria of the centres',
  usage,
  async run(args, io) {
    try {
      const settings = await readSettings(args)
      if (settings === 'help') {
        io.stdout.write(usage)
        return exitCode.ok
      }
      const criteria = await criteriaOf(settings.criteriaFiles)
      warn(criteria, settings.on, io)
      report(await screenFile({ ...settings, criteria }), settings, io)
      return exitCode.ok
    } catch (error) {
      if (error instanceof UsageError) {
        io.stderr.write(`${error.message} See npx taitopolku screen --help.\n`)
        return exitCode.usage
      }
      const text = error instanceof Error ? error.message : String(error)
      io.stderr.write(`${text.replaceAll(/\s*\n\s*/g, ' ')}\n`)
      return exitCode.failed
    }
  },
}
