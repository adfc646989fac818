import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { BenchResult, Measure } from './result.ts'

/**
 * `npm run bench -- [names] [--json FILE]`: runs the benches (all without names) one after another,
 * each in a process of its own, so that none feels another's memory. Prints a table; FILE takes the
 * same with the machine and the commit. Exit 1 when one failed, 2 on an unknown name.
 */
const notBenches = new Set(['run', 'result'])

function listBenches(): string[] {
  return readdirSync(import.meta.dirname)
    .flatMap((file) => /^([\w-]+)\.ts$/.exec(file)?.[1] ?? [])
    .filter((name) => !notBenches.has(name))
    .sort()
}

/** In the bench's own process: measures and leaves the results in a file. */
async function runHere(name: string, file: string): Promise<void> {
  const bench: { measure?: Measure } = await import(`./${name}.ts`)
  if (bench.measure === undefined) throw new Error(`bench/${name}.ts exports no measure`)
  const results = await bench.measure((sentence) => console.error(`${name}: ${sentence}`))
  writeFileSync(file, JSON.stringify(results))
}

/** The results of a bench; undefined when it failed, which it has told on standard error. */
function runApart(name: string): BenchResult[] | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'taitopolku-bench-'))
  try {
    const file = join(folder, 'results.json')
    const args = [import.meta.filename, '--apart', name, '--json', file]
    const ended = spawnSync(process.execPath, args, { stdio: ['ignore', 'inherit', 'inherit'] })
    return ended.status === 0 ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function describeResult({ name, value, unit, peer, ratio, note }: BenchResult): string {
  const figure = `${name.padEnd(34)} ${format(value)} ${unit.padEnd(6)}`
  const beside = peer === undefined ? '' : `${format(peer.value)} ${unit}  ${peer.name}`
  const times = ratio === undefined ? '' : `  ${ratio.toFixed(2)} x`
  return `${figure} ${beside}${times}\n    ${note}`
}

function format(value: number): string {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 3
  return value.toFixed(digits).padStart(10)
}

function findCommit(): string {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim()
  } catch {
    return 'unknown'
  }
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'string' }, apart: { type: 'string' } },
})
if (values.apart !== undefined) await runHere(values.apart, values.json ?? '')
else {
  const known = listBenches()
  const unknown = positionals.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    console.error(`No such bench: ${unknown.join(', ')}. Benches: ${known.join(', ')}.`)
    process.exit(2)
  }
  // A machine that is busy with something else spoils figures: the report tells.
  const loadBefore = loadavg()[0] ?? 0
  if (loadBefore > cpus().length / 2) console.error(`The machine is busy (load ${loadBefore}).`)
  const failed: string[] = []
  const results: BenchResult[] = []
  for (const name of positionals.length > 0 ? positionals : known) {
    const found = runApart(name)
    if (found === undefined) failed.push(name)
    for (const result of found ?? []) {
      results.push(result)
      console.log(describeResult(result))
    }
  }
  if (values.json !== undefined) {
    const machine = {
      processor: cpus()[0]?.model ?? 'unknown',
      processors: cpus().length,
      memoryMB: Math.round(totalmem() / 1e6),
      loadBefore,
      node: process.version,
      platform: `${process.platform}-${process.arch}`,
    }
    const report = { commit: findCommit(), machine, results, failed }
    writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`)
  }
  if (failed.length > 0) console.error(`Failed: ${failed.join(', ')}.`)
  process.exitCode = failed.length === 0 ? 0 : 1
}
