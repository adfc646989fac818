import { allowEarlyClose, type Command } from './platform/server/command.ts'

/**
 * The commands of `npx taitopolku`, in the order in which its help lists them. Each is loaded when it is
 * called: a study of small files is done in the time that loading all of them would take.
 */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  migrate: async () => (await import('./platform/server/command.migrate.ts')).migrateCommand,
  setup: async () => (await import('../seed/command.setup.ts')).setupCommand,
  demo: async () => (await import('../seed/command.demo.ts')).demoCommand,
  screen: async () => (await import('./eligibility/command.screen.ts')).screenCommand,
  erase: async () => (await import('./clients/command.erase.ts')).eraseCommand(),
  import: async () => {
    const { importCommand } = await import('./exchange/command.import.ts')
    const { importPtvCommand } = await import('./services/command.import-ptv.ts')
    return importCommand([importPtvCommand])
  },
  report: async () => {
    const { reportCommand } = await import('./plans/command.report.ts')
    const { openCommandDatabase } = await import('../seed/demo-database.ts')
    const { cvCommand } = await import('./documents/command.cv.ts')
    const { systemClock } = await import('./platform/server/clock.ts')
    const { skillLines } = await import('./skills/cv-lines.ts')
    const cv = cvCommand(openCommandDatabase, systemClock, [skillLines])
    return reportCommand(openCommandDatabase, systemClock, [cv])
  },
  study: async () => {
    const { studyCommandWith } = await import('./impact/command.study.ts')
    return studyCommandWith({
      export: async () => (await import('./exchange/command.export.ts')).exportCommand(),
      codes: async () => (await import('./exchange/command.codes.ts')).codesCommand,
    })
  },
  bench: async () => (await import('../bench/command.bench.ts')).benchCommand,
}

async function help(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()))
  const width = Math.max(...loaded.map((command) => command.name.length))
  return [
    'Usage: npx taitopolku <command> [options]',
    '',
    ...loaded.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`),
    '',
    'npx taitopolku <command> --help tells the options of a command.',
  ].join('\n')
}

allowEarlyClose(process.stdout)
allowEarlyClose(process.stderr)
const [name, ...rest] = process.argv.slice(2)
const load = Object.entries(commands).find(([known]) => known === name)?.[1]
if (load !== undefined) {
  const command = await load()
  process.exitCode = await command.run(rest, { stdout: process.stdout, stderr: process.stderr })
} else if (name === '--help' || name === 'help') {
  console.log(await help())
} else {
  const text = await help()
  console.error(name === undefined ? text : `There is no command "${name}".\n\n${text}`)
  process.exitCode = 2
}
