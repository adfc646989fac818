import { type ChildProcess, spawn } from 'node:child_process'
import { chmod, copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chooseAccount } from '../src/platform/server/postgres/account.ts'
import { listServerPids } from '../src/platform/server/postgres/processes.ts'
import { findFreePort } from '../src/platform/server/postgres/server.ts'
import type { BenchResult, Measure } from './result.ts'
import { startDatabaseAlone } from './start.database.ts'

const root = join(import.meta.dirname, '..')

/**
 * `npm start` in a fresh clone of HEAD until the first page, and once more; beside them what cannot
 * be avoided: npm ci alone, making and starting a database alone.
 */
export const measure: Measure = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-start-'))
  await chmod(folder, 0o755) // as a clone usually lies: every user may enter
  try {
    say('installing the packages alone')
    const install = await installAlone(join(folder, 'packages'))
    say('making and starting a database alone')
    const database = await startDatabaseAlone(join(folder, 'database'))
    const clone = join(folder, 'clone')
    await run('git', ['clone', '--quiet', root, clone], folder)
    say('starting a fresh clone')
    const first = await startAndStop(clone)
    say('starting it again')
    const second = await startAndStop(clone)
    return [
      compare('start: fresh clone to first page', first, {
        peer: {
          name: 'npm ci, initdb and postgres alone',
          value: install + database.make + database.start,
        },
        note: `npm start after git clone of HEAD, npm's cache as it is on this machine (npm ci alone ${install.toFixed(1)} s, initdb ${database.make.toFixed(2)} s); target 120 s`,
      }),
      compare('start: second start to first page', second, {
        peer: { name: 'postgres alone', value: database.start },
        note: 'npm start on the data of the first; target 5 s',
      }),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function compare(
  name: string,
  value: number,
  beside: { peer: { name: string; value: number }; note: string },
): BenchResult {
  return { name, value, unit: 's', ...beside, ratio: value / beside.peer.value }
}

/** Seconds of npm ci on our lock file, in a folder with nothing else. */
async function installAlone(folder: string): Promise<number> {
  await mkdir(folder)
  for (const name of ['package.json', 'package-lock.json', '.npmrc']) {
    await copyFile(join(root, name), join(folder, name))
  }
  const seconds = await timed(() => run('npm', ['ci', '--include=dev', '--loglevel=error'], folder))
  await rm(join(folder, 'node_modules'), { recursive: true })
  return seconds
}

/** Seconds from `npm start` to the first page; the application has ended when this returns. */
async function startAndStop(clone: string): Promise<number> {
  const port = await findFreePort()
  const environment = { ...outerEnvironment(), PORT: String(port) }
  const child = spawn('npm', ['start'], { cwd: clone, env: environment, detached: true })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-4_000)
    })
  }
  const seconds = await timed(async () => {
    while (!(await isServed(port))) {
      if (child.exitCode !== null) throw new Error(`npm start ended:\n${output}`)
      await sleep(20)
    }
  }).catch((error: unknown) => {
    endGroup(child)
    throw error
  })
  await endInOrder(child, clone)
  return seconds
}

async function isServed(port: number): Promise<boolean> {
  try {
    const answer = await fetch(`http://localhost:${port}/`)
    const page = await answer.text()
    return answer.ok && page.includes('<html')
  } catch {
    return false
  }
}

/** Ends npm by the signal of a supervisor; a server that stays behind is a failure. */
async function endInOrder(child: ChildProcess, clone: string): Promise<void> {
  const cluster = join(clone, 'data', 'postgres')
  child.kill('SIGTERM')
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (child.exitCode !== null || child.signalCode !== null) {
      if (listServerPids(cluster, chooseAccount(cluster)).length === 0) return
    }
    await sleep(50)
  }
  endGroup(child)
  throw new Error('npm start left its database running after SIGTERM')
}

function endGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? 0), 'SIGKILL')
  } catch {
    // all of it has ended
  }
}

/** The environment of a shell: without what npm gave to this bench, and without our programs. */
function outerEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^(DATABASE_URL|DATA_DIR|PORT|HOST|NODE|INIT_CWD)$/.test(name),
  )
  const environment = Object.fromEntries(kept)
  const path = (process.env.PATH ?? '').split(delimiter)
  return {
    ...environment,
    PATH: path.filter((dir) => !dir.includes('node_modules')).join(delimiter),
  }
}

async function run(command: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(command, args, { cwd, env: outerEnvironment(), stdio: ['ignore', 2, 2] })
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} ended with ${code}`)
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}
