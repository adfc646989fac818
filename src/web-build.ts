import { createHash } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const directory = join(root, 'dist', 'web')
const stamp = join(directory, '.sources')

/** A hash of everything that the built web application depends on. */
async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  const entries = await readdir(join(root, 'src'), { recursive: true, withFileTypes: true })
  const sources = entries
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
  for (const file of [
    ...sources.sort(),
    ...['index.html', 'vite.config.ts', 'package-lock.json'].map((name) => join(root, name)),
  ])
    hash.update(file.slice(root.length)).update(await readFile(file))
  return hash.digest('hex')
}

/**
 * Gives the folder of the built web application, built again only when a source has changed since.
 * @param say is told before a build, which takes some seconds
 */
export async function buildWeb(say: (sentence: string) => void): Promise<string> {
  const now = await hashSources()
  if ((await readFile(stamp, 'utf8').catch(() => '')) === now) return directory
  say('Building the pages (some seconds, only after a change).')
  const { build } = await import('vite')
  await build({ root, logLevel: 'warn', configFile: join(root, 'vite.config.ts') })
  await writeFile(stamp, now)
  return directory
}
