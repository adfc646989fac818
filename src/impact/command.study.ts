import { type Command, type CommandIo, exitCode } from '../platform/server/command.ts'
import { program } from './command.options.ts'
import { StudyFailure } from './failure.ts'

/** Commands by name. Each is loaded when it is called: what all of them need takes longer than a small study. */
export type CommandLoaders = Readonly<Record<string, () => Promise<Command>>>

/** The commands of a study, in the order in which its help lists them. */
const commands: CommandLoaders = {
  new: async () => (await import('./command.study.new.ts')).newCommand,
  example: async () => (await import('./command.study.example.ts')).exampleCommand,
  check: async () => (await import('./command.study.check.ts')).checkCommand,
  run: async () => (await import('./command.study.run.ts')).runCommand,
  release: async () => (await import('./command.study.release.ts')).releaseCommand,
  panel: async () => (await import('./command.study.panel.ts')).panelCommand,
  synth: async () => (await import('./command.study.synth.ts')).synthCommand,
}

const usage = `Usage: ${program} <command> [options]\n`

async function helpOf(known: CommandLoaders): Promise<string> {
  const loaded = await Promise.all(Object.values(known).map((load) => load()))
  return [
    usage,
    ...loaded.map(({ name, summary }) => `  ${name.padEnd(8)}  ${summary}`),
    '',
    `${program} <command> --help tells the options of a command.`,
    '',
  ].join('\n')
}

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
export function studyCommandWith(others: CommandLoaders): Command {
  const known = { ...commands, ...others }
  return {
    name: 'study',
    summary: 'run an impact study from a specification',
    usage,
    async run([name = '', ...rest], io) {
      const load = Object.hasOwn(known, name) ? known[name] : undefined
      if (load !== undefined) return await runOne(await load(), rest, io)
      const help = await helpOf(known)
      if (name === '--help' || name === 'help') {
        io.stdout.write(help)
        return exitCode.ok
      }
      const fault = name === '' ? '' : `There is no command "study ${name}".\n\n`
      io.stderr.write(`${fault}${help}`)
      return exitCode.usage
    },
  }
}

/** The engine alone. */
export const studyCommand: Command = studyCommandWith({})
