import { type Cluster, failureContext } from './cluster.ts'
import { explainSystemError, StartFailure } from './failure.ts'
import type { PostgresLog } from './log.ts'
import { clearLeftovers } from './processes.ts'
import { launch, type Server } from './server.ts'

/** The server ended although nobody asked it to. */
export interface PostgresExit {
  readonly reason: string
  /** Why it was not started again; undefined when it runs again at the same address. */
  readonly failure: StartFailure | undefined
}

/** A server that is kept running until it is stopped. */
export interface Watch {
  /** Shuts the server down in order and gives the data folder free. May be called twice. */
  stop(): Promise<void>
  /** Tells each unexpected end after it was dealt with; with a failure the application must end. */
  onExit(listener: (exit: PostgresExit) => void): void
  /** How often it has ended unexpectedly, told when it has been dealt with. */
  exits(): Promise<number>
}

/** An unexpected end is answered by a new start at most this often within this time. */
const restartLimit = { times: 5, minutes: 10 }

/** Keeps a started server running; `onStopped` is called once, after `stop` has ended it. */
export function watch(options: {
  cluster: Cluster
  server: Server
  log: PostgresLog
  onStopped: () => void
}): Watch {
  const { cluster, log } = options
  const listeners: ((exit: PostgresExit) => void)[] = []
  const mayRestart = limiter()
  let current: Server | undefined = options.server
  let stopped: Promise<void> | undefined
  let exits = 0
  let restarting: Promise<StartFailure | undefined> | undefined
  const stopCurrent = async (): Promise<void> => current?.stop()

  const restart = async (reason: string): Promise<StartFailure | undefined> => {
    try {
      if (!mayRestart()) throw tooManyEnds(reason)
      await clearLeftovers(cluster, log)
      current = await launch(cluster, log)
      log.info('PostgreSQL runs again.')
      return undefined
    } catch (error) {
      return explainSystemError(error, failureContext(cluster))
    }
  }
  const follow = async (): Promise<void> => {
    while (current !== undefined) {
      const { reason } = await current.ended
      current = undefined
      if (stopped !== undefined) return
      log.warn(`PostgreSQL ended unexpectedly (${reason}).`)
      exits += 1
      restarting = restart(reason)
      const failure = await restarting
      for (const listener of listeners) listener({ reason, failure })
      if (stopped !== undefined) return stopCurrent()
    }
  }
  const following = follow()
  const stop = async (): Promise<void> => {
    await stopCurrent()
    await following
    options.onStopped()
  }
  return {
    stop: () => {
      stopped ??= stop()
      return stopped
    },
    onExit: (listener) => {
      listeners.push(listener)
    },
    async exits() {
      await restarting
      return exits
    },
  }
}

function tooManyEnds(reason: string): StartFailure {
  const { times, minutes } = restartLimit
  return new StartFailure(
    'failed',
    `PostgreSQL ended more than ${times} times within ${minutes} minutes (last: ${reason}) and is not started again. Look for the cause in the log, then start Taitopolku again.`,
  )
}

/** Whether one more restart is within the limit; each call that says yes counts. */
function limiter(): () => boolean {
  const moments: number[] = []
  return () => {
    const now = performance.now()
    while (moments[0] !== undefined && now - moments[0] > restartLimit.minutes * 60_000) {
      moments.shift()
    }
    if (moments.length >= restartLimit.times) return false
    moments.push(now)
    return true
  }
}
