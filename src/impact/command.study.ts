import { type Command, type CommandIo, exitCode } from '../platform/server/command.ts'
import { program } from './command.options.ts'
import { checkCommand } from './command.study.check.ts'
import { exampleCommand } from './command.study.example.ts'
import { newCommand } from './command.study.new.ts'
import { panelCommand } from './command.study.panel.ts'
import { releaseCommand } from './command.study.release.ts'
import { runCommand } from './command.study.run.ts'
import { synthCommand } from './command.study.synth.ts'
import { StudyFailure } from './failure.ts'

/** The commands of a study, in the order in which its help lists them. */
const commands: readonly Command[] = [
  newCommand,
  exampleCommand,
  checkCommand,
  runCommand,
  releaseCommand,
  panelCommand,
  synthCommand,
]

const usageOf = (known: readonly Command[]) =>
  [
    `Usage: ${program} <command> [options]`,
    '',
    ...known.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`),
    '',
    `${program} <command> --help tells the options of a command.`,
    '',
  ].join('\n')

async function runOne(command: Command, args: readonly string[], io: CommandIo): Promise<number> {
  try {
    return await command.run(args, io)
  } catch (error) {
    const isUsage = error instanceof StudyFailure && error.isUsage
    const text = error instanceof Error ? error.message : String(error)
    const hint = isUsage ? ` See ${program} ${command.name} --help.` : ''
    io.stderr.write(`${text.replaceAll(/\s*\n\s*/g, ' ')}${hint}\n`)
    return isUsage ? exitCode.usage : exitCode.failed
  }
}

/**
 * `npx taitopolku study`: impact studies, from a specification to a report.
 * @param others commands of higher domains, which stand after those of the engine
 */
export function studyCommandWith(others: readonly Command[]): Command {
  const known = [...commands, ...others]
  const usage = usageOf(known)
  return {
    name: 'study',
    summary: 'run an impact study from a specification',
    usage,
    async run([name, ...rest], io) {
      const command = known.find((one) => one.name === name)
      if (command !== undefined) return await runOne(command, rest, io)
      if (name === '--help' || name === 'help') {
        io.stdout.write(usage)
        return exitCode.ok
      }
      const fault = name === undefined ? '' : `There is no command "study ${name}".\n\n`
      io.stderr.write(`${fault}${usage}`)
      return exitCode.usage
    },
  }
}

/** The engine alone. */
export const studyCommand: Command = studyCommandWith([])
