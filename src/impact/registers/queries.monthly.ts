import type { SourceReport } from './model.linkage.ts'
import {
  type MonthlySource,
  monthNumber,
  monthText,
  type RegistersSpec,
} from './model.registers.ts'
import type { OpenSource } from './queries.source.ts'
import { quoteName, quoteText, type Store } from './queries.store.ts'

/** The table of a monthly source. */
export const monthlyTable = (name: string): string => quoteName(`monthly_${name}`)

/**
 * The table of a monthly source: one row a known person and month of the study, amounts added up. A month is worked, or
 * worked as an expert, when one row of it is. It lies in the order of persons, so that some of them are found without
 * reading all of it.
 */
export async function linkMonthly(
  store: Store,
  spec: MonthlySource,
  source: OpenSource,
  { from, to }: RegistersSpec['months'],
): Promise<SourceReport> {
  const values = Object.entries(spec.values)
  const work = workOf(spec, source)
  const measured = [
    ...values.map(([name, column]) => `${source.number(column)} as ${quoteName(name)}`),
    ...work.map(({ name, sql }) => `${sql} as ${name}`),
  ]
  const bad = values.map(
    ([, column]) => `(${source.text(column)} is not null and ${source.number(column)} is null)`,
  )
  const read = `
    select ${source.text(spec.id)} as pseudonym, ${source.month(spec.month)} as month,
      ${bad.length === 0 ? 'false' : bad.join(' or ')} as bad_number,
      ${measured.join(', ')}
    from ${source.sql}`
  try {
    await layRows(store, read)
  } catch (error) {
    throw source.failureOf(error)
  }
  const first = monthNumber(from)
  const last = monthNumber(to)
  const isSound = `person is not null and month between ${first} and ${last} and not bad_number
    and coalesce(month >= born, true) and coalesce(month <= died, true)`
  const added = [
    ...values.map(([name]) => `sum(${quoteName(name)}) as ${quoteName(name)}`),
    ...work.map(({ name }) => `max(${name}) as ${name}`),
  ]
  await store.run(`
    create table ${monthlyTable(spec.name)} as
    select person, month::smallint as month, ${added.join(', ')} from month_row where ${isSound} group by person, month
    order by person, month`)
  const report = await monthlyReport(store, spec.name, isSound, first, last)
  await store.run('drop table month_row')
  return { ...report, file: source.name }
}

/** Bytes of a person in the table by which rows find their person: pseudonym, number, months, and their place. */
const personBytes = 100

/**
 * The table `month_row`: the rows of a source with their persons. When the persons take more than a quarter of the database's
 * memory, the rows are read first and find their persons a part of the pseudonyms at a time: the database can put
 * both sides of a join on disk, but with little memory not one on top of the reading and the writing.
 */
async function layRows(store: Store, read: string): Promise<void> {
  const linked = (rows: string, persons: string) => `
    select person.person, case when person.person is null then r.pseudonym end as stranger,
      r.* exclude (pseudonym), person.born, person.died, r.pseudonym is null as without
    from (${rows}) r left join (${persons}) person on person.pseudonym = r.pseudonym`
  const [found] = await store.rows<{ persons: number }>('select count(*) as persons from person')
  const parts = Math.ceil(((found?.persons ?? 0) * personBytes) / (store.memoryMB * 250_000))
  if (parts <= 1) {
    await store.run(`create table month_row as ${linked(read, 'from person')}`)
    return
  }
  await store.run(`create table month_read as ${read}`)
  for (let part = 0; part < parts; part++) {
    const isOf = `coalesce(hash(pseudonym) % ${parts}, 0) = ${part}`
    const rows = linked(`from month_read where ${isOf}`, `from person where ${isOf}`)
    await store.run(
      part === 0 ? `create table month_row as ${rows}` : `insert into month_row ${rows}`,
    )
  }
  await store.run('drop table month_read')
}

function workOf({ work }: MonthlySource, source: OpenSource): { name: string; sql: string }[] {
  if (work === null) return []
  const worked = `coalesce(${source.number(work.column)} > ${work.above}, false)`
  const worksAt = { name: 'worked', sql: `(${worked})::tinyint` }
  if (work.occupation === null) return [worksAt]
  const code = source.text(work.occupation)
  const isExpert = work.expert
    .map((start) => `starts_with(${code}, ${quoteText(start)})`)
    .join(' or ')
  return [
    worksAt,
    { name: 'expert_work', sql: `(${worked} and coalesce(${isExpert}, false))::tinyint` },
  ]
}

async function monthlyReport(
  store: Store,
  name: string,
  isSound: string,
  first: number,
  last: number,
) {
  const table = monthlyTable(name)
  const [found] = await store.rows<Record<string, number>>(`
    select count(*) as rows, count(*) filter (without) as without, count(distinct stranger) as strangers,
      count(distinct person) as linked, count(*) filter (stranger is not null) as stranger_rows,
      count(*) filter (month is null) as unreadable, count(*) filter (bad_number) as bad_number,
      count(*) filter (month not between ${first} and ${last}) as outside,
      count(*) filter (month < born) as before_birth, count(*) filter (month > died) as after_death,
      count(*) filter (${isSound}) - (select count(*) from ${table}) as duplicates
    from month_row`)
  const [gaps] = await store.rows<Record<string, number>>(`
    select count(*) as persons from (
      select person from ${table} group by person having max(month) - min(month) + 1 > count(*))`)
  const empty = await store.rows<{ month: number }>(`
    select m.month from range(${first}, ${last + 1}) m(month)
    where m.month not in (select distinct month from ${table}) order by 1`)
  const count = (key: string) => found?.[key] ?? 0
  const pseudonyms = count('linked') + count('strangers')
  const report: Omit<SourceReport, 'file'> = {
    source: name,
    rows: count('rows'),
    withoutPseudonym: count('without'),
    pseudonyms,
    linked: count('linked'),
    linkageRate: count('linked') / pseudonyms,
    persons: count('linked'),
    rowsOfStrangers: count('stranger_rows'),
    duplicates: count('duplicates'),
    faults: [
      { fault: 'unreadable_date', rows: count('unreadable') },
      { fault: 'unreadable_number', rows: count('bad_number') },
      { fault: 'outside_months', rows: count('outside') },
      { fault: 'before_birth', rows: count('before_birth') },
      { fault: 'after_death', rows: count('after_death') },
    ],
    emptyMonths: empty.map(({ month }) => monthText(month)),
    personsWithGaps: gaps?.persons ?? 0,
  }
  return report
}
