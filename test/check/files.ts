import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The folder of the repository, with a slash at the end. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/** What holds no sources of ours: installed, built, kept by the running program; in a worktree .git is a file. */
const foreign = new Set(['node_modules', '.git', 'dist', 'coverage'])
const runtimeData = /^data\/(postgres|keys|files)$/

/**
 * Paths of the files under a folder of the repository, such as `src/app.ts`, in order.
 * The tree is walked, because a copy without git is checked too.
 */
export function listFiles(folder = ''): string[] {
  const found: string[] = []
  const visit = (path: string) => {
    for (const entry of readdirSync(`${root}${path}`, { withFileTypes: true })) {
      const name = path === '' ? entry.name : `${path}/${entry.name}`
      if (foreign.has(entry.name)) continue
      if (!entry.isDirectory()) found.push(name)
      else if (!runtimeData.test(name)) visit(name)
    }
  }
  visit(folder)
  return found.sort()
}

/** The text of a file of the repository. */
export const readText = (path: string): string => readFileSync(`${root}${path}`, 'utf8')

/** Planted faults are for the tests of the checks and are looked at by nobody else. */
export const isPlanted = (path: string): boolean => path.startsWith('test/check/canary/')

/** Whether a path is one of TypeScript that people write. */
export const isSource = (path: string): boolean =>
  /\.tsx?$/.test(path) && !isPlanted(path) && !/(^|\/)database\.types\.ts$/.test(path)

export const isTest = (path: string): boolean => /^test\/|\.test\.tsx?$/.test(path)
