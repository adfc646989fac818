import type pg from 'pg'

/** What is published of the centres of Espoo-Kauniainen, counted from the rows of a demo. */
export interface Totals {
  /** Persons with a clientship in 2021-2025. */
  readonly served: number
  /** Of them, unique persons with a job that began in those years between entry and three months after the end. */
  readonly employed: number
  /** Of the others, who began a business; of the rest, who began studies for a degree. */
  readonly business: number
  readonly degree: number
  /** With a verified event for the better, in per cent of those served. */
  readonly betterShare: number
  /** Of the clientships that ended in 2025, in per cent by centre. */
  readonly ended2025: Readonly<Record<string, { readonly work: number; readonly degree: number }>>
}

/**
 * Counts the totals of S0 (domain.md section 7 says how its sentences are read). Persons are told apart by their
 * record; a second record of somebody has no clientship.
 */
export async function countTotals(client: pg.ClientBase, areaId = '01'): Promise<Totals> {
  const { rows } = await client.query<
    Record<'served' | 'employed' | 'business' | 'degree' | 'better', string>
  >(
    `with served as (
       select client_id,
              bool_or(work_on between '2021-01-01' and '2025-12-31') as work,
              bool_or(business_on between '2021-01-01' and '2025-12-31') as business,
              bool_or(study_on between '2021-01-01' and '2025-12-31') as degree,
              bool_or(positive_on between '2021-01-01' and '2025-12-31') as better
         from clientship_figure
        where area_id = $1 and started_on <= '2025-12-31' and (ended_on is null or ended_on >= '2021-01-01')
        group by client_id)
     select count(*) as served, count(*) filter (where work) as employed,
            count(*) filter (where business and work is not true) as business,
            count(*) filter (where degree and work is not true and business is not true) as degree,
            count(*) filter (where better) as better
       from served`,
    [areaId],
  )
  const ended = await client.query<{ code: string; work: number; degree: number }>(
    `select c.code,
            100.0 * count(*) filter (where f.end_reason in ('employed_open', 'employed_subsidised', 'apprenticeship'))
              / count(*) as work,
            100.0 * count(*) filter (where f.end_reason = 'degree_study') / count(*) as degree
       from clientship_figure f join centre c using (area_id, organisation_id)
      where f.area_id = $1 and f.ended_on between '2025-01-01' and '2025-12-31' group by 1`,
    [areaId],
  )
  const [row] = rows
  const [served, better] = [Number(row?.served), Number(row?.better)]
  return {
    ...{ served, employed: Number(row?.employed), business: Number(row?.business) },
    ...{ degree: Number(row?.degree), betterShare: (100 * better) / served },
    ended2025: Object.fromEntries(
      ended.rows.map(({ code, work, degree }) => [
        code,
        { work: Number(work), degree: Number(degree) },
      ]),
    ),
  }
}
