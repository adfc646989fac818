import { readFileSync } from 'node:fs'

/** Signals by which a person or a supervisor asks a program to end. */
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs `end` once when the application is asked to end, then exits (0, or 1 when `end` fails). To be
 * called before anything is started. A repeated signal changes nothing: with npm as the parent a
 * Ctrl+C arrives twice. A signal to npm alone never arrives, because npm's shell keeps it and dies
 * (tried with npm 11 and dash: the application stays behind); so a lost npm is a sign to end too.
 */
export function onShutdown(end: (reason: string) => Promise<void>): void {
  let isEnding = false
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
  const before = listStarters()
  setInterval(() => {
    if (listStarters() !== before) shutDown('npm has ended')
  }, 200).unref()
}

/** The parent, and above a shell (`sh -c` of npm) its parent; it changes when one of them ends. */
function listStarters(): string {
  const parent = process.ppid
  try {
    const stat = readFileSync(`/proc/${parent}/stat`, 'utf8')
    const [, name, above] = /\((.*)\) \S (\d+)/s.exec(stat) ?? []
    return /^(sh|dash|ash|bash)$/.test(name ?? '') ? `${parent} ${above}` : String(parent)
  } catch {
    return String(parent) // no /proc on this system
  }
}
