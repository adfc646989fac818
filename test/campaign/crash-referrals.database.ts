import type pg from 'pg'
import type { Command } from './commands.ts'

/** A referral that waits at the centre, and two experts to choose from. */
export interface SentReferral {
  readonly handoverId: string
  readonly experts: readonly [string, string]
}

/** Puts referrals before Koske, sent by the referrer of the demo, as the database has them after their sending. */
export async function prepareReferrals(
  owner: pg.Client,
  count: number,
  round: number,
): Promise<SentReferral[]> {
  const { rows } = await owner.query<{ handover_id: string; experts: [string, string] }>(
    `with place as (
       select s.area_id, s.staff_id as sender, r.organisation_id as home, c.organisation_id as centre,
              (select array_agg(e.staff_id order by e.email) from staff_member e
                 join role_assignment a on a.area_id = e.area_id and a.staff_id = e.staff_id
                where a.area_id = c.area_id and a.organisation_id = c.organisation_id and a.role = 'expert') as experts
         from staff_member s join role_assignment r using (area_id, staff_id) join centre c using (area_id)
        where s.email = 'referrer@demo.test' and c.code = 'koske'),
     person as (
       insert into client (area_id, client_id, family_name, given_names, search_name, birth_date, visible_to, created_by)
       select area_id, gen_random_uuid(), 'Kaato' || $2, 'Koe' || n, 'kaato koe', date '1960-01-01' + n,
              array[home, centre], sender
         from place, generate_series(1, $1) n
       returning area_id, client_id, visible_to, created_by),
     profile as (
       insert into client_profile (area_id, client_id, visible_to) select area_id, client_id, visible_to from person),
     access as (
       insert into client_access (area_id, client_id, organisation_id, period, ground, visible_to)
       select area_id, client_id, o, daterange(current_date, null), 'referral', visible_to
         from person, unnest(visible_to) o),
     relation as (
       insert into client_relation (area_id, client_relation_id, client_id, staff_id, organisation_id, relation, period, visible_to)
       select area_id, gen_random_uuid(), client_id, created_by, visible_to[1], 'referral_sent',
              daterange(current_date, null), visible_to from person),
     sent as (
       insert into handover (area_id, handover_id, kind, client_id, from_organisation_id, from_staff_id,
                             referring_organisation_id, origin, to_organisation_id, state, message, sent_at, sent_on,
                             due_on, visible_to)
       select area_id, gen_random_uuid(), 'referral', client_id, visible_to[1], created_by, visible_to[1], 'authority',
              visible_to[2], 'sent', 'Kaatotesti', now(), current_date, current_date + 14, visible_to from person
       returning area_id, handover_id, client_id, from_staff_id, visible_to),
     step as (
       insert into handover_step (area_id, handover_id, position, client_id, kind, by_staff_id, visible_to)
       select area_id, handover_id, n, client_id, (array['drafted', 'sent'])[n], from_staff_id, visible_to
         from sent, generate_series(1, 2) n)
     select handover_id, (select experts[1:2] from place) as experts from sent`,
    [count, round],
  )
  return rows.map((row) => ({ handoverId: row.handover_id, experts: row.experts }))
}

/** What is wrong after every command was answered, in sentences; empty when all is as it has to be. */
export async function findReferralFaults(
  owner: pg.Client,
  referrals: readonly SentReferral[],
  commands: readonly Command[],
  listPath: string,
  listRows: number,
): Promise<string[]> {
  const faults: string[] = []
  const { rows } = await owner.query<Record<string, string | number> & { handover_id: string }>(
    `select h.handover_id, h.state,
            (select count(*)::int from clientship c where c.area_id = h.area_id and c.client_id = h.client_id) as clientships,
            (select count(*)::int from handover_step s where s.area_id = h.area_id and s.handover_id = h.handover_id
              and s.kind = 'accepted') as acceptances,
            (select count(*)::int from client_relation r where r.area_id = h.area_id and r.client_id = h.client_id
              and r.relation = 'own_client' and upper_inf(r.period)) as experts,
            (select count(*)::int from client_notice n where n.area_id = h.area_id and n.handover_id = h.handover_id
              and n.kind = 'referral_accepted') as notices,
            (select count(*)::int from clientship_figure f where f.area_id = h.area_id and f.client_id = h.client_id) as figures,
            (select count(*)::int from clientship c join client_relation r on r.area_id = c.area_id and r.client_id = c.client_id
                and r.staff_id = c.responsible_id and r.organisation_id = c.organisation_id
              where c.area_id = h.area_id and c.handover_id = h.handover_id and r.relation = 'own_client'
                and upper_inf(r.period)) as responsible
       from handover h where h.handover_id = any($1::uuid[])`,
    [referrals.map((one) => one.handoverId)],
  )
  if (rows.length !== referrals.length)
    faults.push(`${referrals.length - rows.length} referrals lost`)
  for (const { handover_id: id, state, ...counts } of rows) {
    if (state !== 'accepted') faults.push(`${id} is ${state}`)
    for (const [what, count] of Object.entries(counts))
      if (count !== 1) faults.push(`${id} has ${count} ${what}`)
  }

  const acknowledged = commands.flatMap(({ answer }) =>
    answer?.status === 200 ? [(answer.body as { clientshipId: string }).clientshipId] : [],
  )
  if (acknowledged.length !== referrals.length)
    faults.push(`${acknowledged.length} acceptances of ${referrals.length} were acknowledged`)
  const { rows: kept } = await owner.query<{ n: number }>(
    'select count(*)::int as n from clientship where clientship_id = any($1::uuid[])',
    [acknowledged],
  )
  if (kept[0]?.n !== acknowledged.length)
    faults.push(`${kept[0]?.n} of ${acknowledged.length} acknowledged clientships are there`)

  const { rows: list } = await owner.query<Record<string, number>>(
    `select count(*)::int as rows, count(r.handover_id)::int as sent, count(distinct h.handover_id)::int as referrals,
            count(distinct h.client_id)::int as clients,
            (select count(*)::int from handover d where d.client_id in (
               select x.client_id from handover x join referral_import_row y on y.handover_id = x.handover_id
                where y.referral_import_id = $1)) as ever
       from referral_import_row r
       left join handover h on h.area_id = r.area_id and h.handover_id = r.handover_id and h.state <> 'draft'
      where r.referral_import_id = $1`,
    [listPath.split('/').at(-1)],
  )
  for (const [what, count] of Object.entries(list[0] ?? {}))
    if (count !== listRows) faults.push(`The list of ${listRows} rows has ${count} ${what}`)
  return faults
}
