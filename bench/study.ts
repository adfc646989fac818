import { spawn } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BenchResult, Measure } from './result.ts'
import { hardCase, tiedCase } from './study.matching.ts'
import { covariates, effect, writePersons } from './study.persons.ts'

interface Size {
  readonly treated: number
  readonly controls: number
  readonly seconds: number | undefined
  readonly memoryMB: number | undefined
}

/** With the targets of the whole process where there are any. */
const sizes: readonly Size[] = [
  { treated: 500, controls: 5_000, seconds: undefined, memoryMB: undefined },
  { treated: 5_000, controls: 200_000, seconds: 1, memoryMB: 250 },
  { treated: 20_000, controls: 1_000_000, seconds: 3.5, memoryMB: 600 },
]
/** MatchIt 4.7.2 in R 4.2.2 on two cores: reading, model, matching and balance of the largest size, measured apart. */
const peer = { name: 'R: fread, glm, MatchIt, summary', seconds: 51, memoryMB: 2_400 }
/** Of several runs the middle one counts. */
const repeats = 3

interface Run {
  readonly seconds: number
  readonly peakMB: number
  readonly estimate: number
  readonly result: Buffer
}

const specOf = (file: string) => `title: Bench
data: { units: ${file}, id: id, treatment: treat }
outcomes: [income]
covariates: [${covariates.join(', ')}]
match: { method: nearest }
`

/** One run of the command in a process of its own, its start included. */
async function runAlone(folder: string, threads: number): Promise<Run> {
  const out = join(folder, `out-${threads}`)
  const args = [
    join(import.meta.dirname, 'command.alone.mjs'),
    ...['study', 'run'],
    join(folder, 'study.yaml'),
    ...['--out', out, '--threads', String(threads)],
    ...['--protocols', join(folder, 'protocols'), '--json', '--closed'],
  ]
  const from = performance.now()
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] })
  let told = ''
  let errors = ''
  child.stdout.on('data', (text) => {
    told += text
  })
  child.stderr.on('data', (text) => {
    errors += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  const seconds = (performance.now() - from) / 1000
  if (code !== 0) throw new Error(`The study failed: ${errors}`)
  const result = await readFile(join(out, 'closed', 'result.json'))
  const peakMB = Number(errors.trim().split('\n').at(-1)) / 1024
  return { seconds, peakMB, estimate: JSON.parse(told).effects[0].estimate, result }
}

const middle = (runs: readonly Run[]): Run =>
  [...runs].sort((a, b) => a.seconds - b.seconds)[runs.length >> 1] as Run

async function measureSize(folder: string, size: Size, say: (sentence: string) => void) {
  const name = `${size.treated} x ${size.controls}`
  say(`writing persons, ${name}`)
  await writePersons(join(folder, 'persons.csv'), size.treated, size.controls, 2026)
  await writeFile(join(folder, 'study.yaml'), specOf('persons.csv'))
  say(`running the study ${repeats} times, ${name}`)
  const runs: Run[] = []
  for (let repeat = 0; repeat < repeats; repeat++) runs.push(await runAlone(folder, 2))
  return { name, size, ...middle(runs) }
}

type Measured = Awaited<ReturnType<typeof measureSize>>

function resultsOf({ name, size, seconds, peakMB, estimate }: Measured): BenchResult[] {
  const isLargest = size === sizes.at(-1)
  const target = (value: number | undefined, unit: string) =>
    value === undefined ? 'no target' : `target ${value} ${unit}`
  const note = `CSV to result.json (--closed: without report) with the start of the process, 2 threads on ${availableParallelism()} cores, the middle of ${repeats} runs; effect ${estimate.toFixed(0)} of a true ${effect}`
  return [
    {
      name: `study: ${name}`,
      value: seconds,
      unit: 's',
      ...(isLargest
        ? { peer: { name: peer.name, value: peer.seconds }, ratio: seconds / peer.seconds }
        : {}),
      note: `${note}; ${target(size.seconds, 's')}${isLargest ? '; the peer was measured once on another day' : ''}`,
    },
    {
      name: `study: peak memory, ${name}`,
      value: peakMB,
      unit: 'MB',
      ...(isLargest
        ? { peer: { name: peer.name, value: peer.memoryMB }, ratio: peakMB / peer.memoryMB }
        : {}),
      note: `resident memory of the whole process; ${target(size.memoryMB, 'MB')}`,
    },
  ]
}

/** Time may grow a little faster than the rows (sorting); much faster is a fault. */
function growthOf(small: Measured, large: Measured): BenchResult {
  const rows = (one: Measured) => one.size.treated + one.size.controls
  const nLogN = (one: Measured) => rows(one) * Math.log(rows(one))
  const growth = large.seconds / small.seconds / (nLogN(large) / nLogN(small))
  if (growth > 2) throw new Error(`Time grows ${growth.toFixed(2)} x faster than n log n`)
  return {
    name: 'study: growth against n log n',
    value: growth,
    unit: 'x',
    note: `from ${small.name} to ${large.name}; 1 is n log n, more than 2 fails (quadratic growth would be 4)`,
  }
}

/**
 * `npx taitopolku study run` from CSV to result.json in a process of its own at three sizes; the same bytes
 * with one thread and with two; the matching alone where clients' scores lie above the pool's, and with ties.
 */
export const measure: Measure = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-study-'))
  try {
    const measured: Measured[] = []
    for (const size of sizes) measured.push(await measureSize(folder, size, say))
    say('once more with one thread')
    const alone = await runAlone(folder, 1)
    const [, middleSize, largest] = measured as [Measured, Measured, Measured]
    if (!alone.result.equals(largest.result))
      throw new Error('One thread gives another result than two')
    say('matching alone')
    return [
      ...measured.flatMap(resultsOf),
      growthOf(middleSize, largest),
      hardCase(40_000, 0.3),
      tiedCase(20_000, 1_000_000),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
