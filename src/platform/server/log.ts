import { type DestinationStream, type Logger, pino } from 'pino'

/**
 * The log of the process, one JSON object a line. It never gets addresses, bodies, names or ids of clients:
 * callers log route patterns, counts and times, and errors by their stack.
 */
export function createLog(
  level: string = process.env.LOG_LEVEL ?? 'info',
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: null,
    serializers: {
      // A message and a database error's `detail` may carry values: only what names the fault is kept.
      err: (error: Error & { code?: unknown; constraint?: unknown }) => ({
        type: error.name,
        code: error.code,
        constraint: error.constraint,
        stack: error.stack
          ?.split('\n')
          .filter((line) => line.startsWith('    at '))
          .slice(0, 8)
          .join('\n'),
      }),
    },
  }
  return destination === undefined ? pino(options) : pino(options, destination)
}
