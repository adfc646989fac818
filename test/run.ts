import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
// Each test file loads the packages anew, in a process of its own: they are compiled once for all of them.
import '../bin/compile-cache.mjs'
import { findChromium } from './browser/chromium.ts'
import { type Counts, countLastLine, countVitest, type VitestReport } from './counts.ts'

/**
 * `npm test [-- vitest's arguments]`: the browser, the checks, then all tests. Its last line is
 * "N passed, N failed"; the exit code is 0 only when something passed and nothing failed. Arguments
 * select tests; the checks are then left out.
 */
const root = join(import.meta.dirname, '..')
const selection = process.argv.slice(2)

function prepareBrowser(): Counts {
  try {
    process.env.CHROMIUM_PATH = findChromium()
    return { passed: 0, failed: 0, remarks: [] }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { passed: 0, failed: 1, remarks: [reason] }
  }
}

async function runCheck(): Promise<Counts> {
  const { code, output } = await runNode(['test/check/run.ts'], 'shown and kept')
  return countLastLine('npm run check', output, code)
}

async function runVitest(): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-run-'))
  try {
    const file = join(folder, 'report.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const program = 'node_modules/vitest/vitest.mjs'
    const { code } = await runNode([program, 'run', ...reporters, ...selection], 'shown')
    const text = await readFile(file, 'utf8').catch(() => undefined)
    const report: VitestReport | undefined = text === undefined ? undefined : JSON.parse(text)
    return countVitest(report, { code, isSelection: selection.length > 0 })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function runNode(
  args: readonly string[],
  show: 'shown' | 'shown and kept',
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', show === 'shown' ? 'inherit' : 'pipe', 'inherit'],
  })
  let output = ''
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    output += text
    process.stdout.write(text)
  })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  return { code, output }
}

const parts: Counts[] = [prepareBrowser()]
if (selection.length === 0) parts.push(await runCheck())
parts.push(await runVitest())
for (const remark of parts.flatMap((part) => part.remarks)) console.log(remark)
if (process.env.TEST_DATABASE_URL_15 === undefined) {
  console.log(
    'The PostgreSQL 15 part did not run: TEST_DATABASE_URL_15 is not set (.ci/run starts one).',
  )
}
const passed = parts.reduce((sum, part) => sum + part.passed, 0)
const failed = parts.reduce((sum, part) => sum + part.failed, 0)
process.exitCode = failed === 0 && passed > 0 ? 0 : 1
console.log(`${passed} passed, ${failed} failed`)
