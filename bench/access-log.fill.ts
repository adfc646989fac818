import pg from 'pg'
import { createCopyTable } from '../seed/copy.ts'
import { artificialHetu } from '../src/clients/model.hetu.ts'
import type { Sealer } from '../src/platform/server/sealing.ts'
import { addDays, toDay } from '../src/platform/shared/days.ts'
import { createRandom } from '../src/platform/shared/random.ts'

export interface LogSize {
  readonly entries: number
  readonly clients: number
  readonly seed: number
}

const firstDay = toDay('1980-01-01')
/** The artificial hetu of one of the first thousand clients. */
export const hetuOf = (index: number): string => artificialHetu(addDays(firstDay, index), 900)

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0')
/** An id that grows with the number, as ids made by time do. */
const idOf = (number: number) =>
  `019a0000-${hex(Math.floor(number / 65_536), 4)}-7${hex(0, 3)}-8000-${hex(number % 65_536, 12)}`

const events = ['ClientRead', 'FactsRead', 'ContactRead', 'EligibilityRead', 'ClientUpdate']
const seconds = 2 * 365 * 24 * 3600
const start = Temporal.Instant.from('2024-11-20T00:00:00Z').epochMilliseconds

/**
 * Fills the access log of the demo area with two years of reading by COPY: most requests are about one client, one in
 * a hundred shows a list of fifty, one in two hundred was refused.
 * @returns how many rows were written
 */
export async function fillAccessLog(
  url: string,
  size: LogSize,
  sealer: Sealer,
  say: (sentence: string) => void,
): Promise<{ entries: number; clients: number }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    // Bulk filling only; asked questions run on settings as delivered.
    await client.query('set synchronous_commit = off')
    const staff = await client.query<{ id: string }>(
      `select staff_id as id from staff_member where area_id = '01' order by 1`,
    )
    const readers = staff.rows.map((row) => row.id)
    await addClients(client, size, sealer, readers[0] ?? '')
    const random = createRandom(size.seed)
    const entries = createCopyTable('access_log', [
      ...['area_id', 'log_id', 'at', 'user_id', 'staff_id', 'event', 'route', 'outcome'],
    ])
    const shown = createCopyTable('access_log_client', ['area_id', 'client_id', 'at', 'log_id'])
    const total = { entries: 0, clients: 0 }
    for (let number = 0; number < size.entries; number += 1) {
      const logId = idOf(number)
      const at = instantOf(number / size.entries)
      const isList = random.chance(0.01)
      const event = isList ? 'ClientList' : random.pick(events)
      const outcome = random.chance(0.005) ? 'refused' : 'done'
      entries.add('01', logId, at, 'user', random.pick(readers), event, 'GET /api/clients', outcome)
      for (const index of subjectsOf(isList, size.clients, random.int(0, size.clients - 1)))
        shown.add('01', clientIdOf(index), at, logId)
      if (entries.rows >= 50_000) {
        total.entries += entries.rows
        total.clients += shown.rows
        await entries.flush(client)
        await shown.flush(client)
        if (total.entries % 1_000_000 === 0) say(`${total.entries} entries`)
      }
    }
    total.entries += entries.rows
    total.clients += shown.rows
    await entries.flush(client)
    await shown.flush(client)
    await client.query('vacuum analyze access_log, access_log_client, client')
    return total
  } finally {
    await client.end()
  }
}

const clientIdOf = (index: number) => `019b0000-0000-7000-8000-${hex(index, 12)}`
const instantOf = (share: number) =>
  Temporal.Instant.fromEpochMilliseconds(start + Math.floor(share * seconds) * 1000).toString()
const subjectsOf = (isList: boolean, clients: number, first: number) =>
  Array.from({ length: isList ? 50 : 1 }, (_, offset) => (first + offset * 7) % clients)

/** Clients with a number each, the first thousand with a hetu that can be found. */
async function addClients(
  client: pg.Client,
  size: LogSize,
  sealer: Sealer,
  createdBy: string,
): Promise<void> {
  const table = createCopyTable('client', [
    ...['area_id', 'client_id', 'family_name', 'given_names', 'search_name', 'visible_to'],
    ...['created_by', 'hetu_sealed', 'hetu_hash'],
  ])
  for (let index = 0; index < size.clients; index += 1) {
    const hetu = index < 1000 ? hetuOf(index) : undefined
    table.add(
      ...['01', clientIdOf(index), 'Testi', 'Testi', 'testi testi', [], createdBy],
      hetu === undefined ? undefined : sealer.seal(hetu),
      hetu === undefined ? undefined : sealer.hash(hetu),
    )
    if (table.rows >= 50_000) await table.flush(client)
  }
  await table.flush(client)
}
