/**
 * Where the embedded PostgreSQL tells what happens: `info` and `warn` take sentences for a person,
 * `debug` the server's own lines. pino's logger and `console` fit.
 */
export interface PostgresLog {
  info(message: string): void
  warn(message: string): void
  debug(message: string): void
}
