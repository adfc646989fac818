import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'

/**
 * `npm run pack:study [-- FILE.tar.gz]`: the study engine as one archive for an environment without network: runtime,
 * engine, fonts, examples and guide. Nothing is installed there: unpack it, and run `./taitopolku-study`.
 */
const root = resolve(import.meta.dirname, '..')
const { version, dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  version: string
  dependencies: Readonly<Record<string, string>>
}
const platform = `${process.platform}-${process.arch}`
const name = `taitopolku-study-${version}-${platform}`
const archive = resolve(process.argv[2] ?? `${name}.tar.gz`)
const stage = join(dirname(archive), name)

/** What a source needs: files beside it (imports of values, and addresses of files), and packages. */
function needsOf(path: string): { files: string[]; packages: string[] } {
  const source = readFileSync(path, 'utf8').replaceAll(
    /^(import|export) type [^;]*?from '[^']+'$/gms,
    '',
  )
  const near = [
    ...source.matchAll(/(?:from|import) '(\.[^']+)'/g),
    ...source.matchAll(/(?:import|new URL)\(\s*'(\.[^']+)'/g),
  ]
  return {
    files: near.flatMap(([, address]) =>
      address === undefined ? [] : [resolve(dirname(path), address)],
    ),
    packages: Object.keys(dependencies).filter(
      (one) => source.includes(`'${one}'`) || source.includes(`'${one}/`),
    ),
  }
}

/** Every file that the engine reaches, and the packages that these use. */
function collect(start: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>()
  const packages = new Set<string>()
  const visit = (path: string) => {
    if (files.has(path) || !existsSync(path)) return
    files.add(path)
    if (statSync(path).isDirectory() || !/\.m?[jt]s$/.test(path)) return
    const needs = needsOf(path)
    for (const one of needs.packages) packages.add(one)
    for (const one of needs.files) visit(one)
  }
  visit(start)
  return { files, packages }
}

/** Packages with those that they need in turn; optional ones only where they are installed. */
function withTheirs(packages: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  const visit = (one: string) => {
    const file = join(root, 'node_modules', one, 'package.json')
    if (found.has(one) || !existsSync(file)) return
    found.add(one)
    const needs = JSON.parse(readFileSync(file, 'utf8')) as Record<
      string,
      Record<string, string> | undefined
    >
    for (const next of Object.keys({ ...needs.dependencies, ...needs.optionalDependencies }))
      visit(next)
  }
  for (const one of packages) visit(one)
  return found
}

/** What a package holds that no program runs: builds for pages, other formats, the weights that we do not use. */
const isSpare = (path: string): boolean =>
  /\/node_modules\/(echarts|zrender)\/(asset|build|dist|extension|i18n|ssr|theme|types)(\/|$)/.test(
    path,
  )

const isUnusedFont = (path: string): boolean =>
  (/\/@expo-google-fonts\/[^/]+\/\d+\w+/.test(path) &&
    !/\/(400Regular|600SemiBold|700Bold)(\/|$)/.test(path)) ||
  (/\.woff2?$/.test(path) && !path.endsWith('noto-sans-latin-wght-normal.woff2'))

function copy(path: string): void {
  cpSync(path, join(stage, relative(root, path)), {
    recursive: true,
    dereference: true,
    filter: (from) => !/\.map$|\.test\.ts$/.test(from) && !isSpare(from) && !isUnusedFont(from),
  })
}

rmSync(stage, { recursive: true, force: true })
mkdirSync(join(stage, 'runtime'), { recursive: true })
const { files, packages } = collect(join(root, 'src', 'study.ts'))
for (const file of files) copy(file)
for (const one of withTheirs(packages)) copy(join(root, 'node_modules', one))
for (const file of ['package.json', 'LICENSE', 'THIRD_PARTY_NOTICES.md']) copy(join(root, file))
for (const guide of readdirSync(join(root, 'docs', 'guide')).filter((file) =>
  file.startsWith('stud'),
))
  copy(join(root, 'docs', 'guide', guide))
cpSync(process.execPath, join(stage, 'runtime', basename(process.execPath)), { dereference: true })
// No program but the shell's own commands: PATH may be empty there.
const start = join(stage, 'taitopolku-study')
writeFileSync(
  start,
  `#!/bin/sh\nhere="$(cd "\${0%"\${0##*/}"}./" && pwd)"\nexec "$here/runtime/${basename(process.execPath)}" "$here/src/study.ts" "$@"\n`,
)
chmodSync(start, 0o755)

const packed = spawnSync('tar', ['-czf', archive, '-C', dirname(stage), name], { stdio: 'inherit' })
rmSync(stage, { recursive: true, force: true })
if (packed.status !== 0) {
  console.error('The archive could not be written: tar failed or is missing.')
  process.exitCode = 1
} else {
  const megabytes = Math.round(statSync(archive).size / 1e6)
  console.log(
    `${archive}: ${files.size} files of the engine, ${packages.size} packages, ${megabytes} MB.`,
  )
}
