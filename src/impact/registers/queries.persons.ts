import type { SourceReport } from './model.linkage.ts'
import type { PersonsSource } from './model.registers.ts'
import type { OpenSource } from './queries.source.ts'
import { quoteName, type Store } from './queries.store.ts'

/**
 * The table `person`: one row a pseudonym, numbered in the order of the pseudonyms, so that the numbers are the same
 * however many threads read. Identical rows are one; a pseudonym with differing rows is marked.
 */
export async function linkPersons(
  store: Store,
  spec: PersonsSource,
  source: OpenSource,
): Promise<SourceReport> {
  const dates = { born: spec.born, died: spec.died, arrived: spec.arrived, gone: spec.left }
  const monthOf = (column: string | null) =>
    column === null ? 'null::integer' : source.month(column)
  const bad = Object.values(dates).flatMap((column) =>
    column === null
      ? []
      : [`(${source.text(column)} is not null and ${source.month(column)} is null)`],
  )
  const keep = spec.keep.map((column) => {
    const type = source.columns.get(column)
    return `${type === 'VARCHAR' ? source.text(column) : quoteName(column)} as ${keptName(column)}`
  })
  const kept = spec.keep.map(keptName)
  try {
    await store.run(`
      create table person_row as
      select ${source.text(spec.id)} as pseudonym, ${Object.entries(dates)
        .map(([name, column]) => `${monthOf(column)} as ${name}`)
        .join(', ')}, ${bad.join(' or ')} as unreadable${keep.map((one) => `, ${one}`).join('')}
      from ${source.sql}`)
  } catch (error) {
    throw source.failureOf(error)
  }
  await store.run(`
    create table person as
    select (row_number() over (order by pseudonym) - 1)::integer as person, pseudonym,
      min(born) as born, min(died) as died, min(arrived) as arrived, min(gone) as gone,
      bool_or(unreadable) as unreadable, count(*) > 1 as differing
      ${kept.map((one) => `, min(${one}) as ${one}`).join('')}
    from (select distinct * from person_row where pseudonym is not null)
    group by pseudonym order by pseudonym`)
  const [found] = await store.rows<Record<string, number>>(`
    select count(*) as rows, count(*) filter (pseudonym is null) as without,
      (select count(*) from person) as persons,
      count(*) filter (unreadable) as unreadable,
      count(*) filter (died < born or gone < born or arrived < born) as before_birth,
      count(*) filter (gone < arrived or died < arrived) as end_before_start,
      (select count(*) from person where differing) as differing
    from person_row`)
  await store.run('drop table person_row')
  const count = (name: string) => found?.[name] ?? 0
  return {
    source: 'persons',
    file: source.name,
    rows: count('rows'),
    withoutPseudonym: count('without'),
    pseudonyms: count('persons'),
    linked: count('persons'),
    linkageRate: count('persons') === 0 ? Number.NaN : 1,
    persons: count('persons'),
    rowsOfStrangers: 0,
    duplicates: count('rows') - count('without') - count('persons'),
    faults: [
      { fault: 'unreadable_date', rows: count('unreadable') },
      { fault: 'before_birth', rows: count('before_birth') },
      { fault: 'end_before_start', rows: count('end_before_start') },
      { fault: 'differing_rows', rows: count('differing') },
    ],
    emptyMonths: [],
    personsWithGaps: 0,
  }
}

/** A kept column in the tables: apart from the names that the tables use themselves. */
export const keptName = (column: string): string => quoteName(`keep ${column}`)
