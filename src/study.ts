import { studyCommand } from './impact/command.study.ts'
import { allowEarlyClose } from './platform/server/command.ts'

// The study engine alone: what `npm run pack:study` starts in an environment without the rest.
allowEarlyClose(process.stdout)
allowEarlyClose(process.stderr)
process.exitCode = await studyCommand.run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
})
