import type { Command } from '../src/platform/server/command.ts'

/** What a command has written, and its exit code. */
export interface Told {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Runs a command in this process as a shell would. */
export async function runCommand(command: Command, args: readonly string[]): Promise<Told> {
  const told = { stdout: '', stderr: '' }
  const code = await command.run(args, {
    stdout: { write: (text) => (told.stdout += text) },
    stderr: { write: (text) => (told.stderr += text) },
  })
  return { code, ...told }
}
