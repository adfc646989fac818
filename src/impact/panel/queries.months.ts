import { measuresOf, monthNumber, type RegistersSpec } from '../registers/model.registers.ts'
import { monthlyTable } from '../registers/queries.monthly.ts'
import { quoteName, quoteText, type Store } from '../registers/queries.store.ts'
import { fillBySlice, type Slice, slicesOf, within } from './queries.slices.ts'

/**
 * The table `panel`: a row for each analysed person and month of the study in which the person was in the country and
 * alive, without holes; a month without a row in a register is 0 there. `event_month` counts from the person's own start.
 * It lies in the order of persons and months, with the pseudonyms: written as it lies, it is neither sorted nor joined.
 */
export async function layPanel(store: Store, spec: RegistersSpec): Promise<void> {
  const first = monthNumber(spec.months.from)
  const last = monthNumber(spec.months.to)
  const measures = spec.monthly.flatMap((source, index) =>
    measuresOf({ ...spec, monthly: [source] }).map(
      (name) => `coalesce(m${index}.${quoteName(name)}, 0) as ${quoteName(name)}`,
    ),
  )
  const joins = (slice: Slice) =>
    spec.monthly.map(
      ({ name }, index) =>
        `left join (from ${monthlyTable(name)} where ${within(slice, 'person')}) m${index} on m${index}.person = f.person and m${index}.month = t.month`,
    )
  await fillBySlice(
    store,
    'panel',
    await slicesOf(store, spec),
    (slice) => `
    select f.person, f.pseudonym, t.month::smallint as month, (t.month - f.start)::smallint as event_month,
      coalesce(t.month between f.start and coalesce(f.last, 99999), false)::tinyint as in_service,
      ${spec.studies === null ? '' : 'coalesce(s.vocational, 0)::tinyint as studying,'}
      ${measures.join(', ')}
    from fate f
    join range(${first}, ${last + 1}) t(month) on t.month between f.there_from and f.there_to
    ${joins(slice).join('\n')}
    ${spec.studies === null ? '' : `left join (${studyMonths(last, slice)}) s on s.person = f.person and s.month = t.month`}
    where f.fate in ('client', 'pool') and ${within(slice, 'f.person')}
    order by f.person, t.month`,
  )
}

/** Months in which a person was in vocational education. */
const studyMonths = (last: number, slice: Slice) => `
  select distinct person, unnest(range(first, least(coalesce(last, ${last}), ${last}) + 1)) as month,
    1 as vocational
  from study where vocational and ${within(slice, 'person')}`

/**
 * Writes the panel as Parquet, with pseudonyms and months as text, ordered by person and month. The months stand there as
 * numbers too: turning 50 million texts into numbers takes as long as everything else that is done to read them.
 */
export async function writePanel(store: Store, spec: RegistersSpec, file: string): Promise<number> {
  const measures = measuresOf(spec).map(quoteName)
  const studying = spec.studies === null ? [] : ['studying']
  await writeInOrder(
    store,
    `select pseudonym as person, ${monthAsText('month')} as month, month as month_number,
      event_month, in_service, ${[...studying, ...measures].join(', ')}
    from panel`,
    file,
  )
  const [count] = await store.rows<{ rows: number }>('select count(*) as rows from panel')
  return count?.rows ?? 0
}

/** A month number as text YYYY-MM. */
export const monthAsText = (month: string): string =>
  `printf('%04d-%02d', ${month} // 12, ${month} % 12 + 1)`

/**
 * Writes a table as Parquet, row by row as they were laid: sorting again what lies in order would take more memory and time
 * than all that came before.
 */
export async function writeInOrder(store: Store, select: string, file: string): Promise<void> {
  await store.run('set preserve_insertion_order = true')
  await store.run(`copy (${select}) to ${quoteText(file)} (format parquet, compression zstd)`)
  await store.run('set preserve_insertion_order = false')
}
