import { studyCommand } from '../src/impact/command.study.ts'

/** One run of the command in a process of its own; its last line on standard error is the peak memory in kB. */
process.exitCode = await studyCommand.run(process.argv.slice(2), process)
console.error(process.resourceUsage().maxRSS)
