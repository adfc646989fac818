import { monthNumber } from '../src/impact/registers/model.registers.ts'
import type { Store } from '../src/impact/registers/queries.store.ts'

/** Months of the made panel: January 2018 to December 2022. */
export const panelMonths = { from: '2018-01', to: '2022-12' } as const
const months = 60
const first = monthNumber(panelMonths.from)

/** A made-up number in [0, 1) of a person and a purpose, the same on every machine. */
const drawn = (...parts: readonly (string | number)[]) =>
  `(hash(${parts.join(', ')}) % 1000003 / 1000003.0)`

/**
 * Makes the table `studied`: so many of the persons, half of them clients and half controls that carry the start and end
 * of their client.
 * @param studiedRows person-months of those who are studied, of all the rows of the panel
 */
export async function makeStudied(store: Store, rows: number, studiedRows: number): Promise<void> {
  const persons = Math.floor(rows / months)
  const studied = Math.floor((persons * studiedRows) / rows / 2) * 2
  const every = Math.floor(persons / studied)
  await store.run(`
    create or replace table studied as
    select printf('%012x', p * ${every})::varchar as person, place::integer as place, (1 - place % 2)::integer as client,
      (pair % 8)::integer as grp, ${first + 24} + (pair * 7919 % 13)::integer as start, ${first + 30} + (pair * 7919 % 13 + pair * 104729 % 13)::integer as ends
    from (select range as place, range as p, range // 2 as pair from range(${studied}))`)
}

/** Writes a person-month panel as the program itself lays it, of nobody real. */
export async function makePanel(store: Store, file: string, rows: number): Promise<void> {
  const persons = Math.floor(rows / months)
  await store.run(`
    copy (
      select printf('%012x', i)::varchar as person, printf('%04d-%02d', 2018 + m // 12, m % 12 + 1) as month, (${first} + m)::smallint as month_number,
        0::tinyint as in_service,
        case when worked then round(1600 + 900 * ${drawn('i', 1)} + 100 * ${drawn('i', 'm', 3)}) else 0 end as earnings,
        worked::integer::double as worked,
        case when not worked and ${drawn('i', 'm', 4)} < 0.7 then 700 + round(300 * ${drawn('i', 'm', 5)}) else 0 end as benefit
      from (
        select i, m, ${drawn('i', 'm // 3', 2)} < 0.25 + 0.5 * ${drawn('i', 7)} as worked
        from range(${persons}) a(i), range(${months}) b(m)
      )
      order by i, m
    ) to '${file}' (format parquet, compression zstd)`)
}
