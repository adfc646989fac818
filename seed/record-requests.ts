import type pg from 'pg'
import { requestDays } from '../src/clientships/model.record-request.ts'
import { addDays, type Day } from '../src/platform/shared/days.ts'
import { demoEmail } from './areas/demo-users.ts'
import { demoId } from './ids.ts'
import { insertRows } from './rows.ts'
import { inTransaction } from './transaction.ts'

/** A request of the demo: who asked, of whose client, and what became of it. */
interface DemoRequest {
  readonly by: string
  readonly role: string
  readonly from: string
  /** The centre that has the person; a request without one has reached nobody. */
  readonly to?: string
  readonly daysAgo: number
  readonly reason?: string
  readonly granted?: { readonly parts: readonly string[] }
  readonly refused?: string
}

const ofOske = { by: 'hepa.oske', role: 'expert', from: 'oske' } as const
const ofKoske = { by: 'hepa.koske', role: 'expert', from: 'koske' } as const
const requests: readonly DemoRequest[] = [
  {
    ...{ ...ofOske, to: 'koske', daysAgo: 1 },
    reason: 'Asiakas tuli palvelutorille ja kertoo aloittaneensa ammatilliset opinnot.',
  },
  {
    ...{
      ...ofKoske,
      to: 'oske',
      daysAgo: 2,
      granted: { parts: ['responsible', 'facts', 'notes'] },
    },
    reason:
      'Asiakas hakeutuu Koskeen ja on suostunut siihen, että kielitaidon arviot käydään läpi.',
  },
  {
    ...{ ...ofKoske, to: 'oske', daysAgo: 6 },
    reason: 'Kuka vastaa asiakkaan suunnitelmasta? Hän ei muista nimeä.',
    refused: 'Asiakas ei ole suostunut, eikä tieto ole tarpeen: hän on jo varannut ajan meille.',
  },
  {
    ...{
      by: 'sote',
      role: 'social_health_expert',
      from: 'wellbeing-county',
      to: 'oske',
      daysAgo: 4,
    },
    reason: 'Asiakkaan kanssa sovitaan yhteisestä arviosta; tarvitaan vastuuasiantuntijan nimi.',
  },
  { ...ofOske, daysAgo: 17 },
]

/**
 * Adds requests for records of other organisations to a demo area that has none: one that waits, one that was granted, one refused,
 * and one that nobody could answer. Doing it again changes nothing.
 */
export async function addDemoRecordRequests(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
): Promise<void> {
  const known = await client.query('select from record_request where area_id = $1 limit 1', [
    areaId,
  ])
  if (known.rows.length > 0) return
  await inTransaction(client, async () => {
    for (const [index, request] of requests.entries()) await add(client, areaId, on, request, index)
  })
}

async function add(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
  { by, role, from, to, daysAgo, reason, granted, refused }: DemoRequest,
  index: number,
): Promise<void> {
  const record_request_id = demoId(areaId, 'record-request', String(index))
  const askedOn = addDays(on, -daysAgo)
  const { rows } = await client.query<{ staff_id: string }>(
    'select staff_id from staff_member where area_id = $1 and email = $2',
    [areaId, demoEmail(by)],
  )
  const asked_by = rows[0]?.staff_id
  if (asked_by === undefined) return
  const organisation_id = demoId(areaId, 'organisation', from)
  await insertRows(client, 'record_request', [
    {
      ...{ area_id: areaId, record_request_id, asked_by, organisation_id, role },
      ...{ asked_at: `${askedOn}T10:20:00Z`, lapses_on: addDays(askedOn, requestDays) },
    },
  ])
  if (to === undefined || reason === undefined) return
  const decidedAt = `${addDays(askedOn, 1)}T08:05:00Z`
  const state = granted !== undefined ? 'granted' : refused !== undefined ? 'refused' : 'open'
  // A person whom the centre has and the asker's organisation has not, each request another.
  await client.query(
    `insert into record_demand (area_id, record_demand_id, record_request_id, client_id, organisation_id, reason, state, basis,
                                parts, until, words, decided_by, decided_at, visible_to)
     select $1, $2, $3, s.client_id, s.organisation_id, $4, $5::text, case when $5 = 'granted' then 'consent' end, $6::text[],
            case when $5 = 'granted' then $7::timestamptz + interval '167 hours' end, $8::text,
            case when $5 <> 'open' then m.staff_id end, case when $5 <> 'open' then $7::timestamptz end, array[s.organisation_id]
       from clientship s
       join client c on c.area_id = s.area_id and c.client_id = s.client_id and c.hetu_hash is not null
       left join staff_member m on m.area_id = s.area_id and m.email = $9
      where s.area_id = $1 and s.organisation_id = $10 and s.state = 'active' and s.last_contact_on is not null
        and not exists (select from client_access a where a.area_id = s.area_id and a.client_id = s.client_id
                           and a.organisation_id = $11)
      order by s.clientship_id offset $12 limit 1`,
    [
      ...[areaId, demoId(areaId, 'record-demand', String(index)), record_request_id, reason, state],
      ...[granted?.parts ?? [], decidedAt, refused ?? null, demoEmail(`manager.${to}`)],
      ...[demoId(areaId, 'organisation', to), organisation_id, index],
    ],
  )
}
