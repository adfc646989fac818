/** Where a command writes: results to `stdout`, what a person should notice to `stderr`. */
export interface CommandIo {
  readonly stdout: { write(text: string): unknown }
  readonly stderr: { write(text: string): unknown }
}

/** A command of `npx taitopolku`. */
export interface Command {
  readonly name: string
  /** One line for the list of commands. */
  readonly summary: string
  /** The whole help text. */
  readonly usage: string
  /**
   * Runs with the arguments after the command's name and gives the exit code: 0 success, 2 wrong
   * usage, 1 failure with one clear line on `stderr`.
   */
  run(args: readonly string[], io: CommandIo): Promise<number>
}

/** Exit codes of every command (design.md section 7). */
export const exitCode = { ok: 0, failed: 1, usage: 2 } as const

/**
 * A reader may close its end early (`| head`). What is left to write is then for nobody, which is no failure: the
 * command finishes its work and says nothing of it.
 */
export function allowEarlyClose(stream: NodeJS.WritableStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
  })
}
