import {
  measuresOf,
  monthNumber,
  type RegisterOutcome,
  type RegistersSpec,
  windowName,
} from '../registers/model.registers.ts'
import { keptName } from '../registers/queries.persons.ts'
import { quoteName, type Store } from '../registers/queries.store.ts'
import { monthAsText, parquetTo } from './queries.months.ts'

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
  const { cohort, windows, persons } = spec
  const measures = measuresOf(spec)
  const frames = windows.map(
    ([first, last], index) =>
      `w${index} as (${byMonth} rows between ${-first} preceding and ${-last} preceding)`,
  )
  const covariates = windows.flatMap((window, index) =>
    measures.map(
      (measure) =>
        `avg(${quoteName(measure)}) over w${index} as ${quoteName(windowName(measure, window))}`,
    ),
  )
  const sums = spec.outcomes.flatMap((one) => (one.kind === 'sum' ? [one] : []))
  const later = sums.map(
    ({ from, to }, index) =>
      `o${index} as (${byMonth} rows between ${from} following and ${to} following)`,
  )
  const outcomes = sums.map(
    ({ measure, name, from, to }, index) =>
      `case when count(*) over o${index} = ${to - from + 1} then sum(${quoteName(measure)}) over o${index} end as ${quoteName(name)}`,
  )
  const studying =
    spec.studies === null
      ? []
      : [`coalesce(lag(studying) over (${byMonth}), 0)::integer as studying_before`]
  const columns = [...covariates, ...studying, ...outcomes]
  await store.run(`
    create table unit as
    select f.person, v.month, (f.start is not distinct from v.month)::integer as client,
      (v.month - f.born) / 12.0 as age,
      ${persons.arrived === null ? '' : '(v.month - f.arrived) / 12.0 as years_in_country,'}
      ${persons.keep.map((column) => `f.${keptName(column)} as ${quoteName(column)},`).join(' ')}
      f.start, f.last, f.there_to, v.* exclude (person, month)
    from (
      select person, month, ${columns.join(', ')}
      from panel window ${[...frames, ...later].join(', ')}
    ) v
    join fate f using (person)
    join start_month using (month)
    where (f.fate = 'client' and f.start = v.month) or v.month between f.low and f.high`)
  const drop = cohort.laterStart === 'censor' ? 'start > month and start <= month + ' : undefined
  const studies = spec.outcomes.flatMap((one) =>
    one.kind === 'study'
      ? [`${studyOutcome(one, monthNumber(spec.months.to))} as ${quoteName(one.name)}`]
      : [],
  )
  const censored = sums.map(({ name, to }) =>
    drop === undefined
      ? quoteName(name)
      : `case when not coalesce(${drop}${to}, false) then ${quoteName(name)} end as ${quoteName(name)}`,
  )
  const hidden = ['start', 'last', 'there_to', ...sums.map(({ name }) => quoteName(name))]
  await store.run(`
    copy (
      select person.pseudonym || '@' || ${monthAsText('month')} as unit, person.pseudonym as person,
        ${monthAsText('month')} as start_month, client,
        unit.* exclude (person, month, client, ${hidden.join(', ')})
        ${[...censored, ...studies].map((one) => `, ${one}`).join('')}
      from unit join person on person.person = unit.person
      order by unit.person, month
    ) to ${parquetTo(file)}`)
  const [found] = await store.rows<Record<string, number>>(`
    select count(*) filter (client = 1) as clients, count(*) filter (client = 0) as controls,
      count(distinct person) filter (client = 0) as persons from unit`)
  return {
    clients: found?.clients ?? 0,
    controls: found?.controls ?? 0,
    controlPersons: found?.persons ?? 0,
  }
}

const byMonth = 'partition by person order by month'

/** Completed: a vocational study was completed within the months. Dropped: one was interrupted and none completed. */
function studyOutcome(
  { result, within }: Extract<RegisterOutcome, { kind: 'study' }>,
  lastMonth: number,
): string {
  const ended = (how: string) => `exists (
    select 1 from study s where s.person = unit.person and s.vocational and s.${how}
      and s.last > unit.month and s.last <= unit.month + ${within})`
  const outcome =
    result === 'completed'
      ? ended('completed')
      : `${ended('dropped')} and not ${ended('completed')}`
  return `case when unit.month + ${within} <= least(${lastMonth}, unit.there_to) then (${outcome})::integer end`
}
