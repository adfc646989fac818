import { type Command, exitCode } from '../platform/server/command.ts'
import { needed, noWord, parseWords, program, wrongUse } from './command.options.ts'
import { writeRegister } from './synth/write-register.ts'

const usage = `Usage: ${program} synth --persons N --seed S --out DIR [--json]

Makes a synthetic register with a known truth: persons, clientships, earnings, benefits and studies as CSV, with the
strangers, double rows and impossible dates of real registers, and truth.json. Nobody in it is real.

  --persons N   how many people; some 11 % of them start in the service from 2017 to 2020
  --seed S      a whole number: the same seed makes the same files
  --out DIR     the folder of the files
  --json        writes the truth as JSON
  --help        writes this text
`

function wholeNumber(name: string, text: string | undefined, least: number): number {
  const option = `--${name}`
  const given = needed(text, option)
  const number = /^\d{1,9}$/.test(given) ? Number(given) : -1
  if (number < least)
    throw wrongUse({ code: 'number-from', values: { option, least: String(least) } })
  return number
}

/** `study synth`: a synthetic register with a known truth. */
export const synthCommand: Command = {
  name: 'synth',
  summary: 'make a synthetic register with a known truth',
  usage,
  async run(args, io) {
    const { values, positionals } = parseWords(args, {
      persons: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
      json: { type: 'boolean' },
      help: { type: 'boolean' },
    })
    if (values.help === true) {
      io.stdout.write(usage)
      return exitCode.ok
    }
    noWord(positionals)
    const persons = wholeNumber('persons', values.persons, 1)
    const seed = wholeNumber('seed', values.seed, 0)
    const folder = needed(values.out, '--out')
    const truth = await writeRegister({ persons, seed, folder, say: () => undefined })
    const { clients, completed, serviceEffect } = truth.realised
    const percent = (share: number) => `${(100 * share).toFixed(1)} %`
    io.stdout.write(
      values.json === true
        ? `${JSON.stringify(truth)}\n`
        : `Written: ${persons} people to ${folder}. Of ${clients} clients who started from 2017 to 2020, ${percent(completed.withService)} complete vocational education and ${percent(completed.without)} would have without the service; it adds ${serviceEffect.toFixed(0)} euros to their year.\n`,
    )
    return exitCode.ok
  },
}
