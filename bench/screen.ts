import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { toDay } from '../src/platform/shared/days.ts'
import type { BenchResult, Measure } from './result.ts'
import { runPeer } from './screen.peer.ts'
import { writePeople } from './screen.people.ts'

const on = toDay('2026-11-21')
const full = 1_000_000
const sizes = [10_000, 100_000, full]
/** Of several runs the middle one counts; the large ones are few, because they are long. */
const repeats = 3

interface Run {
  readonly seconds: number
  readonly peakMB: number
  readonly met: Readonly<Record<string, number>>
}

/**
 * `npx taitopolku screen` from CSV to NDJSON in a process of its own, its start included, at three
 * sizes on two cores; beside it json-rules-engine with the same rules, evaluation alone.
 */
export const measure: Measure = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-screen-'))
  try {
    const people = (rows: number) => join(folder, `people-${rows}.csv`)
    const runs = new Map<number, Run>()
    for (const rows of sizes) {
      say(`writing ${rows} people`)
      await writePeople(people(rows), rows, on, 2026)
      say(`screening ${rows} people ${repeats} times`)
      runs.set(rows, await middleRun(people(rows), join(folder, 'out.ndjson')))
    }
    const ours = runs.get(full)
    if (ours === undefined) throw new Error('The full size was not measured')
    say(`evaluating the rules for ${full} people by json-rules-engine`)
    const peer = await runPeer(people(full), on)
    for (const code of ['koske', 'oske'] as const)
      if (peer.met[code] !== ours.met[code])
        throw new Error(`${code}: we find ${ours.met[code]} met, the peer ${peer.met[code]}`)
    return [
      {
        name: `screen: ${full} rows`,
        value: ours.seconds,
        unit: 's',
        peer: { name: 'json-rules-engine, evaluation alone', value: peer.seconds },
        ratio: ours.seconds / peer.seconds,
        note: `CSV to NDJSON with the start of the process, ${machine()}, the middle of ${repeats} runs; target 6 s. The peer is two-valued, neither reads nor writes, and finds the same people met`,
      },
      {
        name: `screen: peak memory at ${full} rows`,
        value: ours.peakMB,
        unit: 'MB',
        note: 'resident memory of the whole process with its threads; target 700 MB',
      },
      ...sizes.map((rows) => perThousand(rows, runs)),
    ]
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Time per row over the smallest size's start: linear when it does not rise with the size. */
function perThousand(rows: number, runs: ReadonlyMap<number, Run>): BenchResult {
  const seconds = runs.get(rows)?.seconds ?? Number.NaN
  return {
    name: `screen: per 1000 of ${rows} rows`,
    value: (seconds * 1e6) / rows,
    unit: 'ms',
    note: `${seconds.toFixed(2)} s for all, the start of the process included; linear when it does not rise from 10000 rows on`,
  }
}

function machine(): string {
  return availableParallelism() > 2 ? 'held to two cores' : `on ${availableParallelism()} cores`
}

async function middleRun(people: string, out: string): Promise<Run> {
  const runs: Run[] = []
  for (let run = 0; run < repeats; run++) runs.push(await runAlone(people, out))
  const middle = runs.toSorted((a, b) => a.seconds - b.seconds)[Math.floor(repeats / 2)]
  if (middle === undefined) throw new Error('Nothing was run')
  return { ...middle, peakMB: Math.max(...runs.map((run) => run.peakMB)) }
}

/** One run of the command, held to two cores where the machine has more. */
function runAlone(people: string, out: string): Promise<Run> {
  const script = join(import.meta.dirname, 'command.alone.mjs')
  const args = [script, 'screen', '--people', people, '--on', on, '--out', out, '--json']
  const isHeld = availableParallelism() > 2
  const [command, ...rest] = isHeld
    ? ['taskset', '-c', '0,1', process.execPath, ...args]
    : [process.execPath, ...args]
  const from = performance.now()
  const child = spawn(command ?? '', rest, { stdio: ['ignore', 'pipe', 'pipe'] })
  let stdout = ''
  let stderr = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      const seconds = (performance.now() - from) / 1000
      if (code !== 0) return reject(new Error(`The screening ended with ${code}: ${stderr}`))
      const { results } = JSON.parse(stdout) as { results: Record<string, { met: number }> }
      const met = Object.fromEntries(
        Object.entries(results).map(([centre, tally]) => [centre, tally.met]),
      )
      const kilobytes = Number(stderr.trim().split('\n').at(-1))
      resolve({ seconds, peakMB: kilobytes / 1024, met })
    })
  })
}
