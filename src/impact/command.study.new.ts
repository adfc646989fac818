import { type Command, exitCode } from '../platform/server/command.ts'
import { noWord, parseWords, program } from './command.options.ts'
import { specTemplates } from './texts/template.ts'

const usage = `Usage: ${program} new > study.yaml

Prints a specification with every setting, its choices and its default.
`

/** `study new`: a commented template. */
export const newCommand: Command = {
  name: 'new',
  summary: 'print a commented specification to begin from',
  usage,
  async run(args, io) {
    const { values, positionals } = parseWords(args, { help: { type: 'boolean' } })
    noWord(positionals)
    io.stdout.write(values.help === true ? usage : specTemplates.en)
    return exitCode.ok
  },
}
