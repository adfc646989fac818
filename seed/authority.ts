import type pg from 'pg'
import { addDays, type Day } from '../src/platform/shared/days.ts'
import { demoEmail } from './areas/demo-users.ts'
import { demoId } from './ids.ts'
import { insertRows, type Row } from './rows.ts'
import { inTransaction } from './transaction.ts'

/** So many have come back of those whose clientship at a centre ended without its goal, so many days ago at most. */
const cameBack = { most: 60, since: 220 }
/** Somebody is met for the first time so many days after coming back; who came back later waits. */
const metAfter = { least: 8, waitsSince: 40 }

interface Person {
  readonly client_id: string
  readonly organisation_id: string
  readonly staff_id: string
  readonly visible_to: string[]
  readonly ended_on: Day
}

/**
 * Gives the employment service clients of its own: people whose clientship at a centre ended without its goal and who go on with an
 * official. Some wait for the first interview, in time or not; the others were met, some longer ago than the law has it.
 * Doing it again changes nothing.
 */
export async function addDemoAuthority(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
): Promise<void> {
  await inTransaction(client, async () => {
    const { rows } = await client.query<Person>(
      `select e.client_id, o.organisation_id, w.staff_id, p.visible_to, e.ended_on::text
         from organisation o
        cross join lateral (
          select r.staff_id from role_assignment r join staff_member m on m.area_id = r.area_id and m.staff_id = r.staff_id
           where r.area_id = o.area_id and r.organisation_id = o.organisation_id and r.role = 'official' and r.valid @> $2::date
           order by m.email not like $5, r.staff_id limit 1) w
        cross join lateral (
          select distinct on (client_id) * from clientship where area_id = o.area_id order by client_id, started_on desc) e
         join client_profile p on p.area_id = o.area_id and p.client_id = e.client_id
        where o.area_id = $1 and o.kind = 'employment_service'
          and e.end_reason in ('goal_not_reached', 'no_contact', 'other_service')
          and e.ended_on between $2::date - $3::integer and $2::date - 2
          and exists (select from client_access a where a.area_id = o.area_id and a.client_id = e.client_id
                         and a.organisation_id = o.organisation_id and a.period @> $2::date)
          and not exists (select from clientship s where s.area_id = o.area_id and s.organisation_id = o.organisation_id)
        order by hashtext(e.client_id::text), e.client_id limit $4`,
      [areaId, on, cameBack.since, cameBack.most, demoEmail('%')],
    )
    for (const [index, person] of rows.entries()) await start(client, areaId, on, person, index)
  })
}

async function start(
  client: pg.ClientBase,
  areaId: string,
  on: Day,
  { client_id, organisation_id, staff_id, visible_to, ended_on }: Person,
  index: number,
): Promise<void> {
  const clientship_id = demoId(areaId, 'clientship', `authority ${index}`)
  const started_on = addDays(ended_on, 1)
  const isMet = addDays(started_on, metAfter.waitsSince) < on
  const activated_on = isMet ? addDays(started_on, metAfter.least) : null
  const step = isMet ? 'Työnhakukeskustelu' : 'Alkuhaastattelu'
  const next_step_on = addDays(on, 1 + ((index * 5) % 14))
  const insert = (table: string, row: Row) =>
    insertRows(client, table, [{ area_id: areaId, client_id, visible_to, ...row }])
  const steps = [
    ['started', started_on, { responsibleId: staff_id, previousClientshipId: null }],
    ...(activated_on === null ? [] : [['activated', activated_on, {}] as const]),
    ['planned', activated_on ?? started_on, { nextStep: step, nextStepOn: next_step_on }],
  ] as const
  await insert('clientship', {
    ...{ clientship_id, organisation_id, responsible_id: staff_id, started_on, activated_on },
    ...{ state: isMet ? 'active' : 'waiting', last_contact_on: activated_on },
    ...{ next_step: step, next_step_set_by: 'person', next_step_on },
    version: steps.length,
  })
  for (const [at, [kind, on_day, detail]] of steps.entries())
    await insert('clientship_step', {
      ...{ clientship_id, position: at + 1, kind, on_day, by_staff_id: staff_id },
      ...{ at: `${on_day}T09:00:00Z`, detail },
    })
  await insert('client_relation', {
    client_relation_id: demoId(areaId, 'relation', `authority ${index}`),
    ...{ staff_id, organisation_id, relation: 'own_client', period: `[${started_on},)` },
  })
}
