import type { SourceReport } from './model.linkage.ts'
import type { ClientshipsSource, StudiesSource } from './model.registers.ts'
import type { OpenSource } from './queries.source.ts'
import { quoteTexts, type Store } from './queries.store.ts'

/** The table `clientship`: starts and ends of the service that is studied, of known persons. */
export async function linkClientships(
  store: Store,
  spec: ClientshipsSource,
  source: OpenSource,
): Promise<SourceReport> {
  const only = Object.entries(spec.only).map(
    ([column, values]) => `coalesce(${source.text(column)} in (${quoteTexts(values)}), false)`,
  )
  return await linkPeriods(store, spec, source, 'clientship', {}, only)
}

/** The table `study`: periods of study with what they are and how they ended. */
export async function linkStudies(
  store: Store,
  spec: StudiesSource,
  source: OpenSource,
): Promise<SourceReport> {
  const isOne = (column: string, values: readonly string[]) =>
    `coalesce(${source.text(column)} in (${quoteTexts(values)}), false)`
  return await linkPeriods(
    store,
    spec,
    source,
    'study',
    {
      vocational: isOne(spec.level, spec.vocational),
      completed: isOne(spec.result, spec.completed),
      dropped: isOne(spec.result, spec.dropped),
    },
    [],
  )
}

/** Unreadable or impossible periods are counted and left out; an open end is null. */
async function linkPeriods(
  store: Store,
  spec: { readonly id: string; readonly start: string; readonly end: string | null },
  source: OpenSource,
  table: 'clientship' | 'study',
  more: Readonly<Record<string, string>>,
  only: readonly string[],
): Promise<SourceReport> {
  const end = spec.end === null ? 'null::integer' : source.month(spec.end)
  const badEnd =
    spec.end === null ? 'false' : `(${source.text(spec.end)} is not null and ${end} is null)`
  const names = Object.keys(more)
  try {
    await store.run(`
      create table period_row as
      select person.person, r.*, person.born, person.died from (
        select ${source.text(spec.id)} as pseudonym, ${source.month(spec.start)} as first, ${end} as last,
          ${badEnd} as bad_end${names.map((name) => `, ${more[name]} as ${name}`).join('')}
        from ${source.sql} ${only.length === 0 ? '' : `where ${only.join(' and ')}`}
      ) r left join person on person.pseudonym = r.pseudonym`)
  } catch (error) {
    throw source.failureOf(error)
  }
  const isSound = `person is not null and first is not null and not bad_end and coalesce(last >= first, true)
    and coalesce(first >= born, true) and coalesce(first <= died, true)`
  await store.run(`
    create table ${table} as
    select person, first, max(last) as last${names.map((name) => `, ${name}`).join('')},
      bool_or(last is null) as open
    from period_row where ${isSound} group by all`)
  const [found] = await store.rows<Record<string, number>>(`
    select count(*) as rows, count(*) filter (pseudonym is null) as without,
      count(distinct pseudonym) as pseudonyms,
      count(distinct person) as linked, count(*) filter (pseudonym is not null and person is null) as strangers,
      count(*) filter (first is null or bad_end) as unreadable, count(*) filter (last < first) as reversed,
      count(*) filter (first < born) as before_birth, count(*) filter (first > died) as after_death,
      count(*) filter (${isSound}) - (select count(*) from ${table}) as duplicates
    from period_row`)
  await store.run('drop table period_row')
  const count = (name: string) => found?.[name] ?? 0
  return {
    source: table === 'clientship' ? 'clientships' : 'studies',
    file: source.name,
    rows: count('rows'),
    withoutPseudonym: count('without'),
    pseudonyms: count('pseudonyms'),
    linked: count('linked'),
    linkageRate: count('linked') / count('pseudonyms'),
    persons: count('linked'),
    rowsOfStrangers: count('strangers'),
    duplicates: count('duplicates'),
    faults: [
      { fault: 'unreadable_date', rows: count('unreadable') },
      { fault: 'end_before_start', rows: count('reversed') },
      { fault: 'before_birth', rows: count('before_birth') },
      { fault: 'after_death', rows: count('after_death') },
    ],
    emptyMonths: [],
    personsWithGaps: 0,
  }
}
