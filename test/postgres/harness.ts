import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs'
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { chooseAccount } from '../../src/platform/server/postgres/account.ts'
import type { PostgresLog } from '../../src/platform/server/postgres/log.ts'
import { listServerPids } from '../../src/platform/server/postgres/processes.ts'
import { type Postgres, startPostgres } from '../../src/platform/server/postgres/start.ts'
import { memoryFolder } from '../database/memory-folder.ts'

/** A log that keeps what was said to people. */
export function keepingLog(): PostgresLog & { readonly said: string[] } {
  const said: string[] = []
  const keep = (sentence: string): void => {
    said.push(sentence)
  }
  return { said, info: keep, warn: keep, debug: () => {} }
}

/** What one test file makes on the machine: folders, servers, applications; `clear` ends it all. */
export class Sandbox {
  private readonly folders: string[] = []
  private readonly disks: string[] = []
  private readonly servers: Postgres[] = []
  private readonly applications: Application[] = []
  private ready: Promise<string> | undefined

  /** A new data folder that every user may enter, as DATA_DIR usually is. */
  async empty(): Promise<string> {
    const folder = await mkdtemp(join(memoryFolder(), 'taitopolku-fault-'))
    await chmod(folder, 0o755)
    this.folders.push(folder)
    return folder
  }

  /** A new data folder on a small disk of its own; only root may mount one. */
  async onSmallDisk(megabytes: number): Promise<string> {
    const folder = await this.empty()
    runOrThrow('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder])
    this.disks.push(folder)
    return folder
  }

  /** A new data folder with a cluster that was stopped in order and holds one row in `kept`. */
  async withCluster(): Promise<string> {
    this.ready ??= this.makeCluster()
    const ready = await this.ready
    const folder = await this.empty()
    runOrThrow('cp', ['-a', `${ready}/.`, folder])
    return folder
  }

  private async makeCluster(): Promise<string> {
    const folder = await this.empty()
    const postgres = await this.start(folder)
    await query(postgres.url, 'create table kept (id int); insert into kept values (1)')
    await postgres.stop()
    return folder
  }

  /** Starts PostgreSQL in this process; unless told, without waiting for the disk. */
  async start(
    dataDir: string,
    options: { durable?: boolean; log?: PostgresLog } = {},
  ): Promise<Postgres> {
    const { durable = false, log = keepingLog() } = options
    const postgres = await startPostgres({ dataDir, durable, log })
    this.servers.push(postgres)
    return postgres
  }

  /** Starts an application in a process of its own, on our Node, after a command of the shell. */
  application(dataDir: string, before = ':'): Application {
    const program = `${before}; exec "${process.execPath}" "${applicationFile}" "${dataDir}"`
    const child = spawn('/bin/sh', ['-c', program], applicationOptions)
    return this.keep(new Application(child, dataDir))
  }

  /** The same by `npm start` in a package whose script starts it. */
  applicationUnderNpm(dataDir: string): Application {
    const start = `${process.execPath} ${applicationFile} ${dataDir}`
    const manifest = { name: 'fault', version: '1.0.0', scripts: { start } }
    writeFileSync(join(dataDir, 'package.json'), JSON.stringify(manifest))
    const child = spawn('npm', ['start'], {
      ...applicationOptions,
      cwd: dataDir,
      detached: true, // a process group, as a terminal gives it
    })
    return this.keep(new Application(child, dataDir))
  }

  private keep(application: Application): Application {
    this.applications.push(application)
    return application
  }

  async clear(): Promise<void> {
    for (const application of this.applications) application.end()
    for (const server of this.servers) await server.stop()
    for (const disk of this.disks) runOrThrow('umount', [disk])
    for (const folder of this.folders) await rm(folder, { recursive: true, force: true })
  }
}

/** Whether this user may mount a disk, which a root in a container usually may not. */
export function canMount(): boolean {
  const folder = mkdtempSync(join(tmpdir(), 'taitopolku-mount-'))
  const mounted = spawnSync('mount', ['-t', 'tmpfs', 'tmpfs', folder], { stdio: 'ignore' })
  if (mounted.status === 0) runOrThrow('umount', [folder])
  rmdirSync(folder)
  return mounted.status === 0
}

function runOrThrow(command: string, args: readonly string[]): void {
  const ended = spawnSync(command, args, { encoding: 'utf8' })
  if (ended.status !== 0) throw new Error(`${command}: ${ended.error?.message ?? ended.stderr}`)
}

/** The rows of a statement on a connection of its own. */
export async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query(sql)).rows
  } finally {
    await client.end().catch(() => {})
  }
}

/** The process number of a cluster's server, from its own file. */
export function serverPid(dataDir: string): number {
  return Number.parseInt(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

/** The processes of the server on a data folder. */
export function listServers(dataDir: string): number[] {
  const cluster = join(dataDir, 'postgres')
  return listServerPids(cluster, chooseAccount(cluster))
}

/** Whether a process is there and not a zombie. */
export function isAlive(pid: number): boolean {
  try {
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

export async function waitUntil(condition: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 500; tries += 1) {
    if (condition()) return
    await sleep(20)
  }
  throw new Error(`Waited 10 s in vain until ${what}`)
}

interface ApplicationEvent {
  readonly url?: string
  readonly said?: string
  readonly ended?: string
  readonly failed?: string
}

const applicationFile = join(import.meta.dirname, 'application.ts')
const applicationOptions: SpawnOptions = { stdio: ['ignore', 'pipe', 'inherit'] }

/** An application in a process of its own, and what it has told. */
export class Application {
  readonly events: ApplicationEvent[] = []
  readonly child: ChildProcess
  private readonly dataDir: string

  constructor(child: ChildProcess, dataDir: string) {
    this.child = child
    this.dataDir = dataDir
    if (child.stdout === null) throw new Error('The application has no output')
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('{')) this.events.push(JSON.parse(line))
    })
  }

  /** The address once it runs; throws what it failed with. */
  async url(): Promise<string> {
    const done = (event: ApplicationEvent): boolean => 'url' in event || 'failed' in event
    await waitUntil(() => this.events.some(done), 'the application runs')
    const event = this.events.find(done)
    if (event?.url === undefined) throw new Error(event?.failed)
    return event.url
  }

  /** Sends a signal and waits for the end. */
  async kill(signal: NodeJS.Signals): Promise<void> {
    const gone = once(this.child, 'exit')
    this.child.kill(signal)
    await gone
  }

  /** Ends what a failed test left of it. */
  end(): void {
    if (this.child.exitCode === null && this.child.signalCode === null) this.child.kill('SIGKILL')
    for (const pid of listServers(this.dataDir)) process.kill(pid, 'SIGKILL')
  }
}
