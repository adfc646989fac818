import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { systemClock } from './platform/server/clock.ts'
import { ConfigError } from './platform/server/config.ts'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
/** Older builds stay for a week, for servers that still run from them. */
const kept = 7 * 24 * 3600 * 1000

/** A hash of everything that the built web application depends on. */
async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const sources = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  const settings = ['index.html', 'link.html', 'vite.config.ts', 'package-lock.json']
  for (const file of [...sources.sort(), ...settings.map((name) => join(root, name))])
    hash.update(file.slice(root.length)).update(await readFile(file))
  return hash.digest('hex').slice(0, 12)
}

/** The folder of the web application built from the sources as they are; named by them, so two versions never mix. */
async function directoryOfSources(): Promise<string> {
  return join(dist, `web-${await hashSources()}`)
}

/** The folder that `npm run build` has made of these sources; throws with what to do when there is none. */
export async function getBuiltWeb(): Promise<string> {
  const directory = await directoryOfSources()
  if (!existsSync(directory))
    throw new ConfigError('The pages are not built yet. Run "npm run build" first.')
  return directory
}

/**
 * Gives the folder of the built web application, built first when a source has changed since.
 * @param say is told before a build, which takes some seconds
 */
export async function buildWeb(say: (sentence: string) => void): Promise<string> {
  const directory = await directoryOfSources()
  if (existsSync(directory)) return directory
  say('Building the pages (some seconds, only after a change).')
  const { build } = await import('vite')
  const unfinished = `${directory}.${process.pid}`
  const configFile = join(root, 'vite.config.ts')
  // Whoever builds, a test as well: else React comes with its checks for developers, at twice the size.
  const { NODE_ENV } = process.env
  process.env.NODE_ENV = 'production'
  try {
    await build({ root, logLevel: 'warn', configFile, build: { outDir: unfinished } })
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV
    else process.env.NODE_ENV = NODE_ENV
  }
  // Another process may have built the same at the same time: then theirs is as good.
  await rename(unfinished, directory).catch(() => rm(unfinished, { recursive: true }))
  await removeOldBuilds()
  return directory
}

async function removeOldBuilds(): Promise<void> {
  const names = (await readdir(dist)).filter((name) => /^web-[0-9a-f]{12}$/.test(name))
  for (const name of names) {
    const age = systemClock.now().epochMilliseconds - (await stat(join(dist, name))).mtimeMs
    if (age > kept) await rm(join(dist, name), { recursive: true, force: true })
  }
}
