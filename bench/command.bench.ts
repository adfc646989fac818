import { parseArgs } from 'node:util'
import { type Command, exitCode } from '../src/platform/server/command.ts'
import { runSeats, type SeatsRun } from './seats.run.ts'

const usage = `Usage: npx taitopolku bench seats [options]

Enrols people in the last seats of a group, all at the same moment, through the HTTP interface of an application of its
own, and reads from the database who has a seat and who waits. Works on a database of its own: embedded in a temporary
folder, or beside the one of DATABASE_URL. Nothing of it is left.

  --seats N    seats of the group (1-1000), by default 10
  --people N   people who want one (1-10000), by default 500
  --json       writes the result as one JSON object
  --help       writes this text
`

class WrongUse extends Error {}

const options = {
  seats: { type: 'string' },
  people: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

function numberOf(name: string, text: string | undefined, usual: number, most: number): number {
  if (text === undefined) return usual
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0
  if (value < 1 || value > most)
    throw new WrongUse(`--${name} takes a whole number from 1 to ${most}, not "${text}".`)
  return value
}

function readSettings(args: readonly string[]): (SeatsRun & { json: boolean }) | 'help' {
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  if (values.help) return 'help'
  const [what, extra] = positionals
  if (what !== 'seats') throw new WrongUse('Name what is measured: seats.')
  if (extra !== undefined) throw new WrongUse(`"${extra}" belongs to no option.`)
  return {
    seats: numberOf('seats', values.seats, 10, 1000),
    people: numberOf('people', values.people, 500, 10_000),
    json: values.json === true,
  }
}

/** `taitopolku bench`. */
export const benchCommand: Command = {
  name: 'bench',
  summary: 'enrol many people at once in the last seats of a group, and count',
  usage,
  async run(args, { stdout, stderr }) {
    let settings: ReturnType<typeof readSettings>
    try {
      settings = readSettings(args)
    } catch (error) {
      stderr.write(`${(error as Error).message}\n\n${usage}`)
      return exitCode.usage
    }
    if (settings === 'help') {
      stdout.write(usage)
      return exitCode.ok
    }
    const { json } = settings
    try {
      const say = json ? () => {} : (sentence: string) => stderr.write(`${sentence}\n`)
      const figures = await runSeats(settings, process.env.DATABASE_URL || undefined, say)
      stdout.write(
        json
          ? `${JSON.stringify(figures)}\n`
          : `${figures.enrolled} of ${figures.people} people have one of ${figures.seats} seats, ${figures.waiting} wait in the order in which they came.\n${figures.seconds} s, ${figures.perSecond} enrolments a second, median ${figures.medianMilliseconds} ms, p95 ${figures.p95Milliseconds} ms.\n`,
      )
      return exitCode.ok
    } catch (error) {
      stderr.write(`bench seats failed: ${(error as Error).message.split('\n')[0]}\n`)
      return exitCode.failed
    }
  },
}
