import {
  measuresOf,
  monthNumber,
  type RegisterOutcome,
  type RegistersSpec,
  windowName,
} from '../registers/model.registers.ts'
import { keptName } from '../registers/queries.persons.ts'
import { quoteName, quoteText, type Store } from '../registers/queries.store.ts'
import { monthAsText, writeInOrder } from './queries.months.ts'
import { fillBySlice, type Slice, slicesOf, within } from './queries.slices.ts'

/** How many rows each arm of the risk sets has. */
export interface RiskSets {
  readonly clients: number
  readonly controls: number
  /** Persons among the controls: one may be a control in several months. */
  readonly controlPersons: number
}

/**
 * Writes the risk sets: for each month in which a client started, the clients who started then and everybody who could
 * have but had not (by then), each with covariates as of that month and outcomes counted from it. The month is the
 * pseudo-start of the controls, so nobody's time before a start is counted for or against the service (M. A. Hernan and
 * J. M. Robins, 2016). Clients who start later stand among the controls of earlier months.
 *
 * A row is `person@month`. An outcome is missing when one of its months was not observed: the person died, moved away,
 * the registers end, or the control became a client and the cohort says `laterStart: censor`.
 */
export async function writeRiskSets(
  store: Store,
  spec: RegistersSpec,
  file: string,
): Promise<RiskSets> {
  await layUnits(store, spec)
  await writeInOrder(store, 'from unit', file)
  const [found] = await store.rows<Record<string, number>>(`
    select count(*) filter (client = 1) as clients, count(*) filter (client = 0) as controls,
      count(distinct person) filter (client = 0) as persons from unit`)
  return {
    clients: found?.clients ?? 0,
    controls: found?.controls ?? 0,
    controlPersons: found?.persons ?? 0,
  }
}

/** Whether a row of `fate` is in the risk set of a month. */
const isInRiskSet = (month: string) =>
  `((f.fate = 'client' and f.start = ${month}) or ${month} between f.low and f.high)`

/** How many rows the table of risk sets will have, from who is studied and when alone. */
export async function countRiskSetRows(store: Store): Promise<number> {
  const [found] = await store.rows<{ rows: number }>(`
    select count(*) as rows from fate f join start_month m on ${isInRiskSet('m.month')}
    where f.fate in ('client', 'pool')`)
  return found?.rows ?? 0
}

const byMonth = 'partition by person order by month'

/** The table `unit`: the risk sets with covariates and outcomes, in the order of persons and months. */
async function layUnits(store: Store, spec: RegistersSpec): Promise<void> {
  const { cohort, windows, persons, studies } = spec
  const measures = measuresOf(spec)
  const frames: string[] = []
  const columns: string[] = []
  windows.forEach((window, index) => {
    const [first, last] = window
    frames.push(`w${index} as (${byMonth} rows between ${-first} preceding and ${-last} preceding)`)
    for (const one of measures)
      columns.push(`avg(${quoteName(one)}) over w${index} as ${quoteName(windowName(one, window))}`)
  })
  if (studies !== null)
    columns.push(`coalesce(lag(studying) over (${byMonth}), 0)::integer as studying_before`)
  spec.outcomes.forEach((one, index) => {
    if (one.kind !== 'sum') return
    frames.push(
      `o${index} as (${byMonth} rows between ${one.from} following and ${one.to} following)`,
    )
    columns.push(`sum(${quoteName(one.measure)}) over o${index} as ${quoteName(one.name)}`)
  })
  const outcomes = (slice: Slice) =>
    spec.outcomes.map((one) => `${outcomeOf(one, slice)} as ${quoteName(one.name)}`)
  const raw = spec.outcomes.flatMap((one) => (one.kind === 'sum' ? [quoteName(one.name)] : []))
  const censored =
    cohort.laterStart === 'censor' ? 'case when f.start > v.month then f.start - 1 end' : 'null'
  await fillBySlice(
    store,
    'unit',
    await slicesOf(store, spec),
    (slice) => `
    select pseudonym || '@' || ${monthAsText('month')} as unit, pseudonym as person,
      ${monthAsText('month')} as start_month, client,
      unit.* exclude (${['person', 'pseudonym', 'month', 'client', 'watched_to', ...raw].join(', ')}),
      ${outcomes(slice).join(', ')}
    from (
      select f.person, f.pseudonym, v.month, (f.start is not distinct from v.month)::integer as client,
        (v.month - f.born) / 12.0 as age,
        ${persons.arrived === null ? '' : '(v.month - f.arrived) / 12.0 as years_in_country,'}
        ${persons.keep.map((column) => `f.${keptName(column)} as ${quoteName(column)},`).join(' ')}
        least(f.there_to, ${monthNumber(spec.months.to)}, ${censored}) as watched_to,
        v.* exclude (person, month)
      from (
        select person, month${columns.map((one) => `, ${one}`).join('')}
        from panel where ${within(slice, 'person')}${frames.length === 0 ? '' : ` window ${frames.join(', ')}`}
      ) v
      join (from fate where ${within(slice, 'person')}) f using (person)
      join start_month using (month)
      where ${isInRiskSet('v.month')}
    ) unit
    order by unit.person, month`,
  )
}

/**
 * An outcome of a unit; null when the months up to its last one were not all watched. Completed: a vocational study was
 * completed within the months. Dropped: one was interrupted and none completed.
 */
function outcomeOf(one: RegisterOutcome, slice: Slice): string {
  const isWatched = (months: number) => `unit.month + ${months} <= watched_to`
  if (one.kind === 'sum') return `case when ${isWatched(one.to)} then ${quoteName(one.name)} end`
  const ended = (how: string) => `exists (
    select 1 from study s where ${within(slice, 's.person')} and s.person = unit.person and s.vocational and s.${how}
      and s.last > unit.month and s.last <= unit.month + ${one.within})`
  const outcome =
    one.result === 'completed'
      ? ended('completed')
      : `${ended('dropped')} and not ${ended('completed')}`
  return `case when ${isWatched(one.within)} then (${outcome})::integer end`
}

/**
 * Writes when each analysed client started and ended, and between which months the person is observed. An end that is
 * not known stays empty.
 */
export async function writeEventTime(store: Store, file: string): Promise<void> {
  await store.run(`
    copy (
      select fate.pseudonym as person, ${monthAsText('start')} as start_month,
        case when last is not null then ${monthAsText('last')} end as end_month,
        ${monthAsText('min(panel.month)')} as first_observed, ${monthAsText('max(panel.month)')} as last_observed
      from fate join panel using (person) where fate = 'client'
      group by fate.person, fate.pseudonym, start, last order by fate.person
    ) to ${quoteText(file)} (format csv, header)`)
}
