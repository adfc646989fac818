import { randomBytes } from 'node:crypto'
import { chownSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Account } from './account.ts'

/** Our settings file in the cluster, included by postgresql.conf; it also remembers the port. */
const settingsFile = 'taitopolku.conf'

/** What an administrator set by ALTER SYSTEM stands in postgresql.auto.conf and wins. */
function settings(port: number, durable: boolean): string {
  return `# Written by Taitopolku at every start. Use ALTER SYSTEM for settings of your own.
listen_addresses = '127.0.0.1'
port = ${port}
unix_socket_directories = ''
max_connections = 100
password_encryption = 'scram-sha-256'

# A server of two cores and 2-4 GB that also runs the application.
shared_buffers = '256MB'
effective_cache_size = '1GB'
work_mem = '16MB'
maintenance_work_mem = '128MB'
random_page_cost = 1.1
jit = off

# What was acknowledged is on the disk (without fsync: it outlives the server's death only).
fsync = ${durable ? 'on' : 'off'}
synchronous_commit = on
full_page_writes = ${durable ? 'on' : 'off'}
wal_compression = on
max_wal_size = '1GB'

timezone = 'UTC'
lc_messages = 'C'

# The log goes to the application; what people wrote into rows stays out of it.
logging_collector = off
log_line_prefix = ''
log_min_messages = log
log_min_error_statement = panic
log_parameter_max_length_on_error = 0
log_checkpoints = off
`
}

const hostBasedAccess = `# Written by Taitopolku at every start: this machine only, always with a password.
host all all 127.0.0.1/32 scram-sha-256
`

/** Writes a file of the cluster whole or not at all, and only when its text differs. */
function writeClusterFile(dir: string, name: string, text: string, account?: Account): void {
  const file = join(dir, name)
  if (readText(file) === text) return
  const part = `${file}.${randomBytes(4).toString('hex')}`
  try {
    writeFileSync(part, text, { mode: 0o600, flush: true })
    if (account !== undefined) chownSync(part, account.uid, account.gid)
    renameSync(part, file)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

/** The port of the last start, if there was one. */
export function findRememberedPort(dir: string): number | undefined {
  const found = /^port = (\d+)$/m.exec(readText(join(dir, settingsFile)) ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}

/** Writes the settings and the access rules of a start into the cluster. */
export function writeSettings(
  dir: string,
  options: { port: number; durable: boolean; account: Account | undefined },
): void {
  const { port, durable, account } = options
  writeClusterFile(dir, settingsFile, settings(port, durable), account)
  writeClusterFile(dir, 'pg_hba.conf', hostBasedAccess, account)
  const main = readFileSync(join(dir, 'postgresql.conf'), 'utf8')
  const include = `include = '${settingsFile}'\n`
  if (!main.endsWith(include)) {
    writeClusterFile(dir, 'postgresql.conf', `${main}\n${include}`, account)
  }
}
