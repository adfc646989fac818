import { type Flow, flowOf } from './model.linkage.ts'
import { monthNumber, type RegistersSpec } from './model.registers.ts'
import type { Store } from './queries.store.ts'

/**
 * The tables `fate` (everybody, with why they are or are not analysed, and the months in which they could be drawn as a
 * control: `low` to `high`) and `start_month` (months in which an analysed client started).
 * @returns the flow from population to analysed persons
 */
export async function drawCohort(store: Store, { cohort }: RegistersSpec): Promise<Flow> {
  const from = monthNumber(cohort.starts.from)
  const to = monthNumber(cohort.starts.to)
  const isOfAge = (month: string) =>
    `${month} between born + ${cohort.age.from * 12} and born + ${cohort.age.to * 12 + 11}`
  await store.run(`
    create table candidate as
    select person.*, s.first as start, s.last, coalesce(arrived, -1) as there_from,
      least(coalesce(died, 99999), coalesce(gone, 99999)) as there_to
    from person left join (
      select person, min(first) as first, arg_min(case when open then null else last end, first) as last
      from clientship group by person) s using (person);

    create table fate as
    select c.*,
      greatest(${from}, there_from + ${cohort.history}, born + ${cohort.age.from * 12}) as low,
      least(${to}, there_to, born + ${cohort.age.to * 12 + 11}, coalesce(start - 1, 99999)) as high,
      case
        when differing then 'differing_rows'
        when born is null then 'no_birth_month'
        when unreadable or died < born or arrived < born or gone < born or gone < arrived or died < arrived
          then 'impossible_dates'
        when start < ${from} then 'started_before'
        when start <= ${to} and not (${isOfAge('start')}) then 'client_outside_age'
        when start <= ${to} and there_from > start - ${cohort.history} then 'client_short_history'
        when start <= ${to} and there_to < start then 'client_not_there'
        when start <= ${to} then 'client'
        when born + ${cohort.age.from * 12} > ${to} or born + ${cohort.age.to * 12 + 11} < ${from}
          then 'outside_age'
        else 'pool'
      end as fate
    from candidate c;

    create table start_month as
    select distinct start as month from fate where fate = 'client';

    update fate set fate = case when low > high then 'not_there' else 'no_start_month' end
    where fate = 'pool'
      and not exists (select 1 from start_month m where m.month between low and high);
    drop table candidate`)
  const counts = await store.rows<{ fate: string; persons: number }>(
    'select fate, count(*) as persons from fate group by fate',
  )
  return flowOf(new Map(counts.map(({ fate, persons }) => [fate, persons])))
}
