import { createHash } from 'node:crypto'
import type { Check } from './check.ts'
import { listFiles, readText } from './files.ts'

/**
 * Words that never stand in the repository: names of programs that write text or code for people. Kept as the first
 * 12 digits of SHA-256, so that the list itself does not hold them.
 */
const forbiddenWords: ReadonlySet<string> = new Set([
  'c857d09db23e',
  'c70eca6b0f88',
  '60965168ce76',
  '7d3194f79e64',
  '3ea125d0bff3',
  '57de4cf40144',
  '5d72436256ad',
  '053ea4804ef1',
  '487b91042c7c',
  'de2187af3fb0',
  '94a168d2da57',
  'd298391b0743',
  '5792d2981981',
  '5d0c0ab127fd',
  'ebde709e306b',
  '0ac0192d441f',
  '5f761acdc3b7',
  '920510199770',
  'fc5a1047f591',
  '6f7ac1823da8',
  '67f2d2251462',
  'add92b9cde2b',
  'fa08b6209310',
  'c9ad8f2cc129',
  '5a5110ebe154',
  'e12ce8285efc',
])

/** The mark under which a word is kept. */
export const markOf = (word: string): string =>
  createHash('sha256').update(word.toLowerCase()).digest('hex').slice(0, 12)

// Folders of one machine; put together here so that this file does not name them.
const machineFolder = new RegExp(
  `(^|[\\s"'\`(=:])/(${['work', 'root', 'home/\\w+', 'Users/\\w+'].join('|')})/`,
)

/** Lines of a file (line 0 is its path) that hold a forbidden word or a path of somebody's machine. */
export function findForbidden(
  path: string,
  text: string,
  words: ReadonlySet<string> = forbiddenWords,
): string[] {
  const found: string[] = []
  ;[path, ...text.split('\n')].forEach((line, number) => {
    const where = `${path}:${number}`
    if (number > 0 && machineFolder.test(line)) found.push(`${where}: a path of one machine`)
    for (const [word] of line.matchAll(/\p{L}+/gu))
      if (words.has(markOf(word))) found.push(`${where}: a forbidden word`)
  })
  return found
}

/** What in a lock file names a host: packages are to be found in whatever registry the machine uses. */
export function findHosts(lock: string): string[] {
  const { packages } = JSON.parse(lock) as { packages: Record<string, { resolved?: string }> }
  return Object.entries(packages)
    .filter(([, entry]) => entry.resolved !== undefined)
    .map(([name]) => `package-lock.json: ${name} names where it was downloaded from`)
}

const isText = (path: string) =>
  !/\.(png|jpg|ico|woff2?|ttf|pdf|gz|parquet)$/.test(path) && path !== 'package-lock.json'

export const wordsCheck: Check = {
  name: 'words and paths',
  async run() {
    const paths = listFiles().filter(isText)
    return {
      summary: `${paths.length} files`,
      problems: [
        ...paths.flatMap((path) => findForbidden(path, readText(path))),
        ...findHosts(readText('package-lock.json')),
        ...(/^\s*(\S*registry)\s*=/m.test(readText('.npmrc')) ? ['.npmrc names a registry'] : []),
      ],
    }
  },
}
