/** Signals by which a person or a supervisor asks a program to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs `end` once when the application is asked to end, then exits (0, or 1 when `end` fails). A
 * repeated signal changes nothing: with npm as the parent a Ctrl+C arrives twice. Where npm's shell
 * keeps the signal to itself and only dies, the lost parent is the sign to end.
 */
export function onShutdown(end: (reason: string) => Promise<void>): void {
  let isEnding = false
  const parent = process.ppid
  const shutDown = (reason: string): void => {
    if (isEnding) return
    isEnding = true
    end(reason).then(
      () => process.exit(),
      (error: unknown) => {
        console.error(error instanceof Error ? error.message : String(error))
        process.exit(1)
      },
    )
  }
  for (const name of signals) process.on(name, () => shutDown(name))
  if (process.env.npm_lifecycle_event === undefined) return
  setInterval(() => {
    if (process.ppid !== parent) shutDown('npm has ended')
  }, 500).unref()
}
