import type pg from 'pg'
import { addDays, type Day } from '../src/platform/shared/days.ts'
import { demoEmail } from './areas/demo-users.ts'
import { demoId } from './ids.ts'
import { inTransaction } from './transaction.ts'

/** A handing of the demo: from whose clients, to whom, and how it stands. */
interface DemoHanding {
  readonly kind: 'assignment' | 'transfer' | 'service_request'
  /** The centre that it goes from. */
  readonly from: string
  /** The demo user who is responsible; without one any other expert of the centre. */
  readonly by?: string
  readonly to: string
  /** The demo user who is asked by name. */
  readonly toUser?: string
  /** A colleague who does not sign in is asked by name. */
  readonly toColleague?: boolean
  readonly daysAgo: number
  readonly days: number
  readonly message: string
  readonly state?: 'accepted' | 'returned'
  readonly reason?: string
  readonly words?: string
  readonly question?: string
}

const service = 'Tarvitsee ammatillisen suomen opetusta kevään ajan. Taso on testattu syksyllä.'
const handings: readonly DemoHanding[] = [
  {
    ...{
      kind: 'assignment',
      from: 'koske',
      to: 'koske',
      toUser: 'hepa.koske',
      daysAgo: 2,
      days: 5,
    },
    message: 'Jään virkavapaalle. Asiakkaan kanssa on sovittu tapaaminen ensi viikolle.',
  },
  {
    ...{
      kind: 'assignment',
      from: 'koske',
      to: 'koske',
      toUser: 'hepa.koske',
      daysAgo: 8,
      days: 5,
    },
    message: 'Asiakas hakee töitä IT-alalta, jonka tunnet parhaiten.',
  },
  {
    ...{ kind: 'assignment', from: 'koske', by: 'hepa.koske', to: 'koske', toColleague: true },
    ...{ daysAgo: 1, days: 5 },
    message: 'Asiakas toivoi ohjausta arabiaksi.',
  },
  {
    ...{ kind: 'assignment', from: 'koske', by: 'hepa.koske', to: 'koske', toColleague: true },
    ...{ daysAgo: 12, days: 5, state: 'returned', reason: 'no_capacity' },
    message: 'Asiakas siirtyy työnhakuun.',
    words: 'Minulla ei ole tilaa ennen joulukuuta.',
  },
  {
    ...{ kind: 'transfer', from: 'koske', by: 'hepa.koske', to: 'oske', toUser: 'hepa.oske' },
    ...{ daysAgo: 5, days: 14 },
    message: 'Asiakas aloittaa ammatilliset opinnot, joten OSKE on hänelle oikea paikka.',
  },
  {
    ...{ kind: 'transfer', from: 'oske', by: 'hepa.oske', to: 'koske', daysAgo: 11, days: 14 },
    message: 'Tutkinto on valmis ja asiakas hakee oman alan työtä.',
    question: 'Onko asiakkaalla jo ansioluettelo suomeksi?',
  },
  {
    ...{
      kind: 'service_request',
      from: 'oske',
      by: 'hepa.oske',
      to: 'oske',
      toUser: 'teacher.oske',
    },
    ...{ daysAgo: 3, days: 10, message: service },
  },
  {
    ...{ kind: 'service_request', from: 'oske', to: 'oske', toUser: 'teacher.oske' },
    ...{ daysAgo: 13, days: 10, message: service },
  },
  {
    ...{
      kind: 'service_request',
      from: 'oske',
      by: 'hepa.oske',
      to: 'oske',
      toUser: 'teacher.oske',
    },
    ...{ daysAgo: 20, days: 10, message: service, state: 'accepted' },
  },
  {
    ...{ kind: 'service_request', from: 'koske', by: 'hepa.koske', to: 'wellbeing-county' },
    ...{ toUser: 'sote', daysAgo: 4, days: 10 },
    message: 'Työkyvyn arvio ennen työkokeilua. Asiakas on suostunut.',
  },
]

/** Adds a few handings of each kind to a demo area that has none yet, for the people of the demo who sign in. */
export async function addDemoHandings(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
): Promise<void> {
  const { rows } = await client.query(
    `select from handover where area_id = $1 and kind <> 'referral' limit 1`,
    [areaId],
  )
  if (rows.length > 0) return
  await inTransaction(client, async () => {
    for (const [index, handing] of handings.entries()) await add(client, areaId, on, handing, index)
  })
}

async function add(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
  handing: DemoHanding,
  index: number,
): Promise<void> {
  const { kind, by, toUser, toColleague, daysAgo, days, message, state, question } = handing
  const handoverId = demoId(areaId, 'handing', String(index))
  const sentOn = addDays(on, -daysAgo)
  const decidedOn = state === undefined ? null : addDays(sentOn, Math.min(3, daysAgo))
  // An open clientship that no other handing of the demo goes from, with a receiver who is not responsible for it.
  const { rowCount } = await client.query(
    `insert into handover (area_id, handover_id, kind, client_id, clientship_id, from_organisation_id, from_staff_id,
                           referring_organisation_id, to_organisation_id, to_staff_id, taken_by_id, state, message, drafted_at,
                           sent_at, sent_on, due_on, decided_at, decided_on, return_reason, question_open, open_step, shown,
                           guests, visible_to, version)
     select k.area_id, $2, $3::text, k.client_id, k.clientship_id, k.organisation_id, k.responsible_id, k.organisation_id,
            t.organisation_id, r.staff_id, case when $9::text = 'accepted' then r.staff_id end, coalesce($9::text, 'sent'), $8::text,
            $10::date + time '09:00', $10::date + time '09:00', $10::date, $10::date + $7::integer,
            $11::date + time '13:00', $11::date, $12::text, $13::boolean,
            case when $3::text <> 'service_request' and k.next_step is not null then 'moves' end,
            jsonb_build_object('familyName', c.family_name, 'givenNames', c.given_names, 'usedName', c.used_name,
                               'birthYear', extract(year from c.birth_date)::integer,
                               'serviceLanguage', c.service_language, 'isProtected', c.protection is not null),
            g.guests, k.visible_now || g.guests, 3
       from (select s.*, (select array_agg(a.organisation_id) from client_access a
                           where a.area_id = s.area_id and a.client_id = s.client_id and a.period @> $14::date) as visible_now
               from clientship s join organisation f on f.area_id = s.area_id and f.organisation_id = s.organisation_id
              where s.area_id = $1 and s.organisation_id = $4 and s.state = 'active'
                and s.started_on <= $10::date) k
       join client c on c.area_id = k.area_id and c.client_id = k.client_id
       join staff_member m on m.area_id = k.area_id and m.staff_id = k.responsible_id
       join organisation t on t.area_id = k.area_id and t.organisation_id = $5
       left join staff_member r on r.area_id = k.area_id and r.staff_id <> k.responsible_id
             and (r.email = $15::text or ($16::boolean and r.email not like '%@demo.test' and exists (
                   select from role_assignment w where w.area_id = r.area_id and w.staff_id = r.staff_id
                      and w.organisation_id = t.organisation_id and w.role = 'expert')))
      cross join lateral (select case when t.organisation_id = k.organisation_id or $9::text is not null then '{}'::uuid[]
                                      else array[t.organisation_id] end as guests) g
      where ($6::text is null and m.email not like '%@demo.test' or m.email = $6)
        and (r.staff_id is not null or ($15::text is null and not $16::boolean))
        and not exists (select from clientship o where o.area_id = k.area_id and o.client_id = k.client_id
                           and o.organisation_id = t.organisation_id and o.clientship_id <> k.clientship_id)
        and not exists (select from handover h where h.area_id = k.area_id and h.client_id = k.client_id
                           and (h.kind <> 'referral' or h.state in ('draft', 'sent', 'received')))
      order by k.clientship_id, r.staff_id limit 1`,
    [
      ...[areaId, handoverId, kind],
      ...[demoId(areaId, 'organisation', handing.from), demoId(areaId, 'organisation', handing.to)],
      ...[by === undefined ? null : demoEmail(by), days, message, state ?? null, sentOn, decidedOn],
      ...[handing.reason ?? null, question !== undefined, on],
      ...[toUser === undefined ? null : demoEmail(toUser), toColleague === true],
    ],
  )
  if (rowCount === 0) return
  const steps = [
    ['drafted', null, 'from_staff_id', 'drafted_at'],
    ['sent', null, 'from_staff_id', 'sent_at'],
    ...(question === undefined ? [] : [['asked', question, 'null', `sent_at + interval '1 day'`]]),
    ...(state === undefined ? [] : [[state, handing.words ?? null, 'to_staff_id', 'decided_at']]),
  ] as const
  for (const [at, [step, words, person, when]] of steps.entries())
    await client.query(
      `insert into handover_step (area_id, handover_id, position, client_id, kind, at, by_staff_id, words, visible_to, guests)
       select area_id, handover_id, $2, client_id, $3, ${when}, ${person}::uuid, $4, visible_to, guests
         from handover where area_id = $5 and handover_id = $1`,
      [handoverId, at + 1, step, words, areaId],
    )
  if (kind === 'service_request' && state === 'accepted')
    await client.query(
      `insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period,
                                    visible_to)
       select area_id, $2, client_id, taken_by_id, to_organisation_id, 'own_client', daterange(decided_on, null), visible_to
         from handover where area_id = $3 and handover_id = $1
       -- Who works with the client already goes on.
       on conflict do nothing`,
      [handoverId, demoId(areaId, 'relation', `handing ${index}`), areaId],
    )
}
