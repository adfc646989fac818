import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { chromium } from 'playwright-core'

/**
 * Features of Chromium that a test does without. The last list of a command line counts alone, so it repeats what
 * Playwright leaves out for a reason that holds here (calls home, addresses turned into https).
 */
const withoutFeatures = [
  // Every window loads an address bar made of web pages, which nobody sees here: a third of a page's processor time.
  ...['WebUIOmniboxPopup', 'WebUIOmniboxFullPopup', 'WebUIOmniboxAimPopup'],
  ...['HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable', 'PaintHolding', 'MediaRouter'],
  ...['OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'LensOverlay'],
]

/** Launch options of every browser test: no window, no sandbox (root has none), no calls home. */
export const launchArguments: readonly string[] = [
  '--no-sandbox',
  '--headless',
  '--disable-gpu',
  '--in-process-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  `--disable-features=${withoutFeatures}`,
  // A page lives for seconds here; optimising its code takes longer than it saves.
  '--js-flags=--no-opt --no-maglev',
]

/** What Playwright's `launch` takes; it makes a new empty profile each time and removes it. */
export function launchOptions(executablePath: string): {
  executablePath: string
  args: string[]
  headless: true
} {
  return { executablePath, args: [...launchArguments], headless: true }
}

/**
 * A Chromium that runs: CHROMIUM_PATH, Debian's, Playwright's own; else it installs one
 * (Playwright's, else Debian's as root) and says so on `say`. Throws with the reasons when none can
 * be had. A path named by CHROMIUM_PATH that does not run is a failure, never replaced silently.
 */
export function findChromium(say: (sentence: string) => void = console.log): string {
  const named = process.env.CHROMIUM_PATH
  if (named !== undefined && named !== '') {
    const fault = findFault(named)
    if (fault === undefined) return named
    throw new Error(`CHROMIUM_PATH names ${named}, which does not run: ${fault}`)
  }
  const present = ['/usr/bin/chromium', chromium.executablePath()]
  const found = present.find((path) => findFault(path) === undefined)
  if (found !== undefined) return found
  const reasons: string[] = []
  for (const { name, path, install } of installers()) {
    say(`No Chromium was found; installing it with ${name}.`)
    const fault = install() ?? findFault(path)
    if (fault === undefined) {
      say(`Chromium was installed at ${path}.`)
      return path
    }
    reasons.push(`${name}: ${fault}`)
  }
  throw new Error(
    `The browser tests need Chromium and none could be installed (${reasons.join('; ')}). Install it, or set CHROMIUM_PATH to one that is there.`,
  )
}

interface Installer {
  readonly name: string
  readonly path: string
  /** Installs, and gives the reason when that failed. */
  readonly install: () => string | undefined
}

function installers(): Installer[] {
  const playwright: Installer = {
    name: 'playwright-core install',
    path: chromium.executablePath(),
    install: () => run(process.execPath, [playwrightProgram(), 'install', 'chromium']),
  }
  const debian: Installer = {
    name: 'apt-get install chromium',
    path: '/usr/bin/chromium',
    install: () => {
      if (process.getuid?.() !== 0) return 'only root may install with it'
      return (
        run('apt-get', ['update']) ??
        run('apt-get', ['-o', 'DPkg::Lock::Timeout=120', 'install', '-y', 'chromium'])
      )
    },
  }
  return [playwright, debian]
}

function playwrightProgram(): string {
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json')
  const parsed: { bin?: Record<string, string> } = JSON.parse(readFileSync(manifest, 'utf8'))
  return join(dirname(manifest), parsed.bin?.['playwright-core'] ?? 'cli.js')
}

/** Runs an installer, its output kept back; gives its last line when it fails. */
function run(command: string, args: readonly string[]): string | undefined {
  const ended = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 300_000,
  })
  if (ended.status === 0) return undefined
  const lines = `${ended.stdout ?? ''}\n${ended.stderr ?? ''}`
    .split('\n')
    .filter((line) => line.trim())
  return ended.error?.message ?? lines.findLast((line) => /error|E:/i.test(line)) ?? lines.at(-1)
}

/** Why a browser does not run (a missing library shows here); undefined when it does. */
function findFault(path: string): string | undefined {
  if (!existsSync(path)) return 'there is no such file'
  const tried = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  if (tried.status === 0) return undefined
  return tried.error?.message ?? (tried.stderr.trim().split('\n').at(-1) || 'it ended with a fault')
}
