import type pg from 'pg'
import { inTransaction } from './transaction.ts'

/** Referrals of a person are counted from the person's own number on; nobody has more. */
const perPerson = 8

/** What stands in the place of a referral's number until all are there: below nought, each its own. */
export const provisionalNumber = (person: number, order: number): number =>
  -(person * perPerson + order + 1)

/**
 * Numbers the referrals of an area that have a provisional number, in the order in which they were begun, after all that
 * are numbered; also where a run was cut off before.
 */
export async function numberReferrals(client: pg.ClientBase, areaId: string): Promise<void> {
  await inTransaction(client, async () => {
    const { rowCount } = await client.query(
      `with begun as (
         select handover_id, row_number() over (order by drafted_at, handover_id) as place
           from handover where area_id = $1 and handover_number < 0),
       numbers as (
         select n, row_number() over (order by n) as place
           from (select nextval('handover_number_seq') as n from generate_series(1, (select count(*) from begun))) as s)
       update handover h set handover_number = n.n
         from begun b join numbers n using (place)
        where h.area_id = $1 and h.handover_id = b.handover_id`,
      [areaId],
    )
    if (rowCount === 0) return
    // A letter names the referral by its number.
    await client.query(
      `update client_notice c set content = jsonb_set(c.content, '{number}', to_jsonb(h.handover_number))
         from handover h
        where c.area_id = $1 and h.area_id = c.area_id and h.handover_id = c.handover_id
          and (c.content ->> 'number')::bigint < 0`,
      [areaId],
    )
  })
}
