import { demoCommand } from '../seed/command.demo.ts'
import { setupCommand } from '../seed/command.setup.ts'
import { eraseCommand } from './clients/command.erase.ts'
import { screenCommand } from './eligibility/command.screen.ts'
import { migrateCommand } from './platform/server/command.migrate.ts'
import type { Command } from './platform/server/command.ts'

/** The commands of `npx taitopolku`, in the order in which its help lists them. */
const commands: readonly Command[] = [
  migrateCommand,
  setupCommand,
  demoCommand,
  screenCommand,
  eraseCommand(),
]

function help(): string {
  const width = Math.max(...commands.map((command) => command.name.length))
  return [
    'Usage: npx taitopolku <command> [options]',
    '',
    ...commands.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'npx taitopolku <command> --help tells the options of a command.',
  ].join('\n')
}

const [name, ...rest] = process.argv.slice(2)
const command = commands.find((one) => one.name === name)
if (command !== undefined) {
  process.exitCode = await command.run(rest, { stdout: process.stdout, stderr: process.stderr })
} else if (name === '--help' || name === 'help') {
  console.log(help())
} else {
  console.error(name === undefined ? help() : `There is no command "${name}".\n\n${help()}`)
  process.exitCode = 2
}
