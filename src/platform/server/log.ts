import { type Logger, pino } from 'pino'

/**
 * The log of the process, one JSON object a line. It never gets addresses, bodies, names or ids of clients:
 * callers log route patterns, counts and times, and errors by their stack.
 */
export function createLog(level: string = process.env.LOG_LEVEL ?? 'info'): Logger {
  return pino({
    level,
    base: null,
    serializers: {
      // A database error carries the values of the row in `detail`: only what names the fault is kept.
      err: (error: Error & { code?: unknown; constraint?: unknown }) => ({
        type: error.name,
        code: error.code,
        constraint: error.constraint,
        stack: error.stack?.split('\n').slice(1, 8).join('\n'),
      }),
    },
  })
}
