import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readMatrices } from '../src/impact/panel/queries.series.ts'
import { monthNumber } from '../src/impact/registers/model.registers.ts'
import { openStore, type Store } from '../src/impact/registers/queries.store.ts'
import { noGroup } from '../src/impact/stats/event-moments.ts'
import type { EventUnits } from '../src/impact/stats/event-profile.ts'
import { eventProfiles } from '../src/impact/stats/event-profiles.ts'
import type { Matrix } from '../src/impact/stats/matrix.ts'
import { standardPhases } from '../src/impact/stats/phases.ts'
import { startTeam, type Team } from '../src/impact/threads/team.ts'
import { makePanel, makeStudied, panelMonths } from './panel.make.ts'
import { bareMonths, barePhases, joined, parquet, phasesByPerson } from './panel.peer.ts'
import type { BenchResult, Measure } from './result.ts'

const measures = ['earnings', 'worked', 'benefit'] as const
/** Person-months of the register; PANEL_ROWS for a quick run. */
const rows = Number(process.env.PANEL_ROWS ?? 50_000_000)
/** Person-months of the studied on an interactive screen: 4 % of a region. */
const shown = Math.min(2_000_000, rows)
/** Of several runs the middle one counts. */
const repeats = 3

/** Of ours and of DuckDB. */
const threads = 2

/**
 * From a person-month panel on disk (Parquet) to profiles of clients and controls by month and by phase with errors by
 * person, of 4 % of the persons and of all of them. The peer is the bare aggregate of DuckDB: mean and variance by month
 * and by phase in one pass each, as if nobody stood in several months of a phase. That our means and errors are right is
 * seen from what DuckDB finds when it takes the means of persons first, in more time. Then filters of the 4 %, as an
 * interactive screen asks for them, beside DuckDB with the same months in memory.
 */
export const measure: Measure = async (say) => {
  const folder = await mkdtemp(join(tmpdir(), 'taitopolku-panel-'))
  const store = await openStore({ folder: join(folder, 'store'), memoryMB: 4000, threads })
  const team = startTeam(threads)
  try {
    const file = join(folder, 'panel.parquet')
    say(`making ${rows} person-months`)
    await makePanel(store, file, rows)
    const results: BenchResult[] = []
    for (const studied of new Set([shown, rows])) {
      say(`profiles of ${studied} person-months`)
      await makeStudied(store, rows, studied)
      results.push(...(await measureStudied({ store, team, file }, studied)))
    }
    return results
  } finally {
    await team.close()
    store.close()
    await rm(folder, { recursive: true, force: true })
  }
}

interface Means {
  readonly store: Store
  readonly team: Team
  readonly file: string
}

async function measureStudied(means: Means, studied: number): Promise<BenchResult[]> {
  const { store, file } = means
  const persons = await readStudied(store)
  const ours = await middle(() => profiles(means, persons))
  const peer = await middle(async () => [
    await bareMonths(store, parquet(file), measures),
    await barePhases(store, parquet(file), measures),
  ])
  const from = performance.now()
  compare(ours.result.figures, await byPerson(store, parquet(file)))
  const honest = (performance.now() - from) / 1000
  const profile: BenchResult = {
    name: `panel: ${studied} of ${rows} person-months`,
    value: ours.seconds,
    unit: 's',
    peer: { name: 'bare DuckDB aggregates', value: peer.seconds },
    ratio: ours.seconds / peer.seconds,
    note: `Parquet to profiles by month and phase with errors by person, the middle of ${repeats} runs; target 1.3 x. Processor time ${ours.cpu.toFixed(2)} s against ${peer.cpu.toFixed(2)} s. DuckDB needs ${honest.toFixed(2)} s for errors by person, and finds the same`,
  }
  return studied === shown
    ? [profile, await filterTimes(means, ours.result.panel, persons)]
    : [profile]
}

/** The studied in their places, as an interactive screen holds them. */
interface Studied {
  /** 1 = client. */
  readonly arms: Uint8Array
  readonly groups: Uint8Array
  readonly units: EventUnits
}

async function readStudied(store: Store): Promise<Studied> {
  const found = await store.rows<{
    readonly client: number
    readonly grp: number
    readonly start: number
    readonly ends: number
  }>('select client, grp, start, ends from studied order by place')
  const first = monthNumber(panelMonths.from)
  return {
    arms: Uint8Array.from(found, ({ client }) => client),
    groups: Uint8Array.from(found, ({ grp }) => grp),
    // Months as columns of the panel.
    units: {
      rows: Int32Array.from(found.keys()),
      starts: Int32Array.from(found, ({ start }) => start - first),
      ends: Int32Array.from(found, ({ ends }) => ends - first),
    },
  }
}

interface Profiles {
  readonly panel: ReadonlyMap<string, Matrix>
  /** Means and errors by measure, arm, month and phase, in one list. */
  readonly figures: readonly number[]
}

async function profiles({ store, team, file }: Means, persons: Studied): Promise<Profiles> {
  const wanted = {
    relation: '(select person as text, place from studied)',
    count: persons.arms.length,
  }
  const panel = await readMatrices(store, file, panelMonths, wanted, measures)
  return { panel, figures: await figuresOf(team, panel, persons, persons.arms, measures) }
}

/** @param arms by person: 1 client, 0 control, `noGroup` who is not shown */
async function figuresOf(
  team: Team,
  panel: Profiles['panel'],
  { units }: Studied,
  arms: Uint8Array,
  shown: readonly string[],
): Promise<number[]> {
  const matrices = shown.map((name) => panel.get(name) as Matrix)
  const found = await eventProfiles(
    {
      ...{ measures: matrices.map(({ values }) => values), columns: matrices[0]?.columns ?? 0 },
      ...{ units, groups: arms, groupCount: 2, first: -24, last: 24, phases: standardPhases },
    },
    team.run,
  )
  // Clients first.
  return found.flatMap((ofMeasure) =>
    ofMeasure
      .toReversed()
      .flatMap(({ months, phases }) =>
        [...months, ...phases].flatMap(({ n, mean, se }) => [n, mean, se]),
      ),
  )
}

async function byPerson(
  store: Store,
  source: string,
  shown: readonly string[] = measures,
  group = -1,
): Promise<number[]> {
  const months = await bareMonths(store, source, shown, group)
  const phases = await phasesByPerson(store, source, shown, group)
  return shown.flatMap((name) =>
    [1, 0].flatMap((arm) => [
      ...(months.get(`${name} ${arm}`) ?? []),
      ...(phases.get(`${name} ${arm}`) ?? []),
    ]),
  )
}

/** @throws Error when the two do not find the same */
function compare(ours: readonly number[], peer: readonly number[]): void {
  if (ours.length !== peer.length)
    throw new Error(`We have ${ours.length} figures, the peer ${peer.length}`)
  for (const [index, figure] of ours.entries()) {
    const other = peer[index] ?? Number.NaN
    if (!(Math.abs(figure - other) <= 1e-9 * Math.max(1, Math.abs(other))))
      throw new Error(`Figure ${index}: we find ${figure}, the peer ${other}`)
  }
}

/** The slowest filter of a measure: both arms of a group, and everybody. */
async function filterTimes(
  { store, team, file }: Means,
  panel: Profiles['panel'],
  persons: Studied,
): Promise<BenchResult> {
  await store.run(`create or replace temp table shown as
    select p.* ${joined(parquet(file))}`)
  let [slowest, slowestPeer] = [0, 0]
  for (let group = -1; group < 8; group++)
    for (const name of measures) {
      const { seconds, result } = await middle(async () => {
        const arms = persons.arms.map((arm, place) =>
          group < 0 || persons.groups[place] === group ? arm : noGroup,
        )
        return figuresOf(team, panel, persons, arms, [name])
      })
      slowest = Math.max(slowest, seconds)
      const peer = await middle(() => byPerson(store, 'shown', [name], group))
      slowestPeer = Math.max(slowestPeer, peer.seconds)
      compare(result, peer.result)
    }
  return {
    name: `panel: a filter of ${shown} study rows`,
    value: slowest * 1000,
    unit: 'ms',
    peer: { name: 'DuckDB, the same months in memory', value: slowestPeer * 1000 },
    ratio: slowest / slowestPeer,
    note: 'the slowest of all groups and everybody: both arms of a measure by month and phase with errors, from typed arrays; target 50 ms',
  }
}

interface Run<T> {
  readonly seconds: number
  /** Seconds of processors, of all threads. */
  readonly cpu: number
  readonly result: T
}

async function middle<T>(act: () => Promise<T>): Promise<Run<T>> {
  const runs: Run<T>[] = []
  for (let run = 0; run < repeats; run++) {
    const from = performance.now()
    const before = process.cpuUsage()
    const result = await act()
    const { user, system } = process.cpuUsage(before)
    runs.push({
      ...{ seconds: (performance.now() - from) / 1000, cpu: (user + system) / 1e6, result },
    })
  }
  const [, one] = runs.toSorted((a, b) => a.seconds - b.seconds)
  if (one === undefined) throw new Error('Nothing was run')
  return one
}
