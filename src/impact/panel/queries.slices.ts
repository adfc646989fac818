import { monthNumber, type RegistersSpec } from '../registers/model.registers.ts'
import type { Store } from '../registers/queries.store.ts'

/** Numbers of persons, both included. */
export interface Slice {
  readonly from: number
  readonly to: number
}

/** Person-months that are joined and looked back on at a time for each megabyte: some 150 bytes each, in two copies. */
const monthsOfMegabyte = 3000

/**
 * The analysed persons in slices that fit into memory. What is done person by person is done slice by slice: joins and
 * windows over everybody at once need more memory than the database can do with less of. An ample memory is one slice.
 */
export async function slicesOf(store: Store, { months }: RegistersSpec): Promise<Slice[]> {
  const [found] = await store.rows<{ persons: number; low: number | null; high: number | null }>(`
    select count(*) as persons, min(person) as low, max(person) as high from fate where fate in ('client', 'pool')`)
  const { persons = 0, low = null, high = null } = found ?? {}
  if (low === null || high === null) return [{ from: 0, to: 0 }]
  const rows = persons * (monthNumber(months.to) - monthNumber(months.from) + 1)
  const count = Math.max(1, Math.ceil(rows / (store.memoryMB * monthsOfMegabyte)))
  const width = Math.ceil((high - low + 1) / count)
  return Array.from({ length: Math.ceil((high - low + 1) / width) }, (_, index) => ({
    from: low + index * width,
    to: low + (index + 1) * width - 1,
  }))
}

/** Whether a person belongs to a slice, as SQL. */
export const within = ({ from, to }: Slice, person: string): string =>
  `${person} between ${from} and ${to}`

/** Fills a table slice by slice: the first makes it. Rows lie in the order in which `select` gives them. */
export async function fillBySlice(
  store: Store,
  table: string,
  slices: readonly Slice[],
  select: (slice: Slice) => string,
): Promise<void> {
  for (const [index, slice] of slices.entries())
    await store.run(
      `${index === 0 ? `create table ${table} as` : `insert into ${table}`} ${select(slice)}`,
    )
}
