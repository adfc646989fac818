import { quoteText, type Store } from '../src/impact/registers/queries.store.ts'
import type { Phase, PhaseEdge } from '../src/impact/stats/event-profile.ts'
import { standardPhases } from '../src/impact/stats/phases.ts'

/** Figures of one measure and arm: n, mean and error of each month or phase, in their order. */
type Figures = ReadonlyMap<string, readonly number[]>

/** A panel file as a table. */
export const parquet = (file: string) => `read_parquet(${quoteText(file)})`

/** The months of those who are studied. @param group those of a group alone; -1 = everybody */
export const joined = (source: string, group = -1) =>
  `from ${source} p join studied s on s.person = p.person${group < 0 ? '' : ` and s.grp = ${group}`}`

/** Mean and error by month from -24 to 24, as anybody would ask DuckDB for them. */
export async function bareMonths(
  store: Store,
  source: string,
  measures: readonly string[],
  group = -1,
): Promise<Figures> {
  const rows = await store.rows<Record<string, number>>(`
    select s.client, p.month_number - s.start as k, ${measures.map(meanAndError).join(', ')}
    ${joined(source, group)} where p.month_number - s.start between -24 and 24 group by all order by all`)
  return gathered(rows, measures)
}

const edge = ({ from, months }: PhaseEdge) => `s.${from === 'start' ? 'start' : 'ends'} + ${months}`
const within = ({ first, last }: Phase) => `p.month_number between ${edge(first)} and ${edge(last)}`
const phase = `case ${standardPhases.map((one, index) => `when ${within(one)} then ${index}`).join(' ')} end`

/** Means by person and phase first, then mean and error over persons. */
export async function phasesByPerson(
  store: Store,
  source: string,
  measures: readonly string[],
  group = -1,
): Promise<Figures> {
  const rows = await store.rows<Record<string, number>>(`
    select client, k, ${measures.map(meanAndError).join(', ')} from (
      select s.place, s.client, ${phase} as k, ${measures.map((one) => `avg(${one}) as ${one}`).join(', ')}
      ${joined(source, group)} where k is not null group by all
    ) group by client, k order by client, k`)
  return gathered(rows, measures)
}

/** Mean and variance by phase over person-months, as if nobody stood in several of them: their errors are too small. */
export async function barePhases(
  store: Store,
  source: string,
  measures: readonly string[],
  group = -1,
): Promise<Figures> {
  const rows = await store.rows<Record<string, number>>(`
    select s.client, ${phase} as k, ${measures.map(meanAndError).join(', ')}
    ${joined(source, group)} where k is not null group by all order by all`)
  return gathered(rows, measures)
}

const meanAndError = (measure: string) =>
  `count(${measure}) as n_${measure}, avg(${measure}) as mean_${measure}, stddev(${measure}) / sqrt(count(${measure})) as se_${measure}`

function gathered(
  rows: readonly Readonly<Record<string, number>>[],
  measures: readonly string[],
): Figures {
  const figures = new Map<string, number[]>()
  for (const row of rows)
    for (const measure of measures) {
      const key = `${measure} ${row.client}`
      const list = figures.get(key) ?? []
      for (const figure of ['n', 'mean', 'se']) list.push(row[`${figure}_${measure}`] ?? Number.NaN)
      figures.set(key, list)
    }
  return figures
}
