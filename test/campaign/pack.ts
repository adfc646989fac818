import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')

/** What became of the packed study engine where there is no network. */
export interface PackReport {
  /** `unshare -n`: a network namespace of its own; `none`: this machine cannot make one, so nothing was shown of it. */
  readonly isolation: 'unshare -n' | 'none'
  readonly faults: string[]
}

/**
 * Packs the study engine, unpacks it elsewhere, and runs its example to a report without network and without the
 * repository's packages.
 * @param folder an empty one
 */
export function tryPack(folder: string): PackReport {
  const faults: string[] = []
  const run = (program: string, args: readonly string[], cwd: string) => {
    const { status, stderr } = spawnSync(program, args, {
      cwd,
      encoding: 'utf8',
      env: { PATH: '/usr/bin:/bin', HOME: folder },
    })
    if (status !== 0) faults.push(`${program} ${args.join(' ')}: ${stderr ?? 'it did not start'}`)
    return status === 0
  }
  const archive = join(folder, 'study.tar.gz')
  const isolation =
    spawnSync('unshare', ['-n', 'true']).status === 0 ? ('unshare -n' as const) : ('none' as const)
  const alone = (...args: string[]) =>
    isolation === 'none'
      ? run(args[0] ?? '', args.slice(1), folder)
      : run('unshare', ['-n', ...args], folder)
  const isPacked =
    run(process.execPath, [join(root, 'src', 'pack-study.ts'), archive], folder) &&
    run('tar', ['-xzf', archive], folder)
  const unpacked = readdirSync(folder).find((name) => name.startsWith('taitopolku-study-'))
  if (!isPacked || unpacked === undefined) return { isolation, faults }
  const program = join(folder, unpacked, 'taitopolku-study')
  const [example, out] = [join(folder, 'example'), join(folder, 'out')]
  if (
    alone(program, 'example', 'lalonde', '--into', example) &&
    alone(program, 'run', join(example, 'study.yaml'), '--out', out)
  )
    for (const file of ['closed/result.json', 'public/report.html', 'public/report.pdf'])
      if (!existsSync(join(out, file))) faults.push(`${file} was not written`)
  return { isolation, faults }
}
