import { type RawBuilder, sql } from 'kysely'
import type { Read } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import { outcomeGroups } from './model.cells.ts'
import type { FigureParts } from './model.figure-id.ts'

/** A person of a figure who has a name still, with the clientship by which they are counted. */
export interface CountedPerson {
  readonly clientId: string
  readonly startedOn: Day
  readonly endedOn: Day | null
}

const splits = {
  phase: sql`coalesce(f.phase, 'unknown')`,
  sex: sql`coalesce(f.sex, 'unknown')`,
  age: sql`case when f.age is null then 'unknown' when f.age < 25 then '0' when f.age < 35 then '25'
                when f.age < 45 then '35' when f.age < 55 then '45' else '55' end`,
  outcome: sql`case when f.end_reason = 'entrepreneur' and f.is_confirmed then 'business_confirmed'
                    when f.end_reason = 'entrepreneur' then 'business_provisional'
                    when f.end_reason in ('moved', 'health', 'family_leave', 'retired', 'died') then 'other_end'
                    else f.end_reason end`,
} as const

/** The condition of a figure's group; languages without a name of their own are `other`. */
function inGroup(
  { dimension, value }: FigureParts,
  languages: readonly string[],
): RawBuilder<unknown> {
  switch (dimension) {
    case 'all':
    case 'kind':
      return sql`true`
    case 'language':
      if (value === 'unknown') return sql`f.mother_tongue is null`
      return value === 'other'
        ? sql`f.mother_tongue is not null and f.mother_tongue <> all(${[...languages]}::text[])`
        : sql`f.mother_tongue = ${value}`
    case 'group': {
      const outcomes = outcomeGroups[value as keyof typeof outcomeGroups]
      return sql`${splits.outcome} = any(${[...outcomes]}::text[])`
    }
    default:
      return sql`${splits[dimension]} = ${value}`
  }
}

interface Asked {
  readonly areaId: string
  readonly organisationId: string
  readonly figure: FigureParts
  readonly firstDay: Day
  /** The last day of the year, or today. */
  readonly lastDay: Day
  readonly today: Day
  /** The languages that are told by name. */
  readonly languages: readonly string[]
}

/**
 * The people of a figure in the rows that the reader may see, by the same rules as the count (migration 0015); a test
 * holds the two together.
 */
export async function listCountedPeople(db: Read, asked: Asked): Promise<CountedPerson[]> {
  const { figure } = asked
  const found =
    figure.measure === 'new'
      ? newPeople(asked)
      : figure.measure === 'ended' || figure.measure === 'goal'
        ? endedPeople(asked)
        : servedPeople(asked)
  const { rows } = await found.execute(db)
  return rows
}

const ofCentre = ({ areaId, organisationId, today }: Asked) => sql`
  f.area_id = ${areaId} and f.organisation_id = ${organisationId} and f.started_on <= ${today}::date`

/** Who had a clientship begin in the year; counted and grouped by the first of it. */
function newPeople(asked: Asked): RawBuilder<CountedPerson> {
  return sql<CountedPerson>`
    select f.client_id, f.started_on, f.ended_on from (
      select distinct on (client_id) * from clientship_figure f
       where ${ofCentre(asked)} and f.client_id is not null
         and f.started_on between ${asked.firstDay}::date and ${asked.lastDay}::date
       order by client_id, started_on, clientship_id) as f
     where ${inGroup(asked.figure, asked.languages)}`
}

function endedPeople(asked: Asked): RawBuilder<CountedPerson> {
  const goal = sql`
    exists (select from goal_definition g
             where g.area_id = f.area_id and g.organisation_id = f.organisation_id and g.valid @> f.ended_on
               and f.end_reason = any(g.reached_by)
               and (f.end_reason <> all(g.in_own_field) or f.own_field = 'yes')
               and (f.end_reason <> all(g.when_confirmed) or f.is_confirmed))`
  return sql<CountedPerson>`
    select f.client_id, f.started_on, f.ended_on from clientship_figure f
     where ${ofCentre(asked)} and f.client_id is not null
       and f.ended_on between ${asked.firstDay}::date and ${asked.lastDay}::date
       and ${asked.figure.measure === 'goal' ? goal : sql`true`}
       and ${inGroup(asked.figure, asked.languages)}`
}

function servedPeople(asked: Asked): RawBuilder<CountedPerson> {
  const { firstDay, lastDay, today, figure } = asked
  const holds =
    figure.measure === 'served'
      ? sql`true`
      : figure.measure === 'positive'
        ? sql`positive`
        : sql`case when work then 'work' when business then 'business' when study then 'degree'
                   when positive then 'other' else 'none' end = ${figure.value}`
  const within = (column: string) =>
    sql`bool_or(coalesce(${sql.ref(`f.${column}`)} between ${firstDay}::date and w.last_day, false))`
  return sql<CountedPerson>`
    select client_id, started_on, ended_on from (
      select f.client_id, max(f.started_on) as started_on,
             case when count(*) = count(f.ended_on) then max(f.ended_on) end as ended_on,
             ${within('work_on')} as work, ${within('business_on')} as business,
             ${within('study_on')} as study, ${within('positive_on')} as positive
        from clientship_figure f
        cross join lateral (select case when f.ended_on <= ${today}::date then f.ended_on end as ended_on) e
        cross join lateral (
          select case when e.ended_on <= ${lastDay}::date
                      then least((e.ended_on + interval '3 months')::date, ${today}::date)
                      else ${lastDay}::date end as last_day) w
       where ${ofCentre(asked)} and f.client_id is not null
         and f.started_on <= ${lastDay}::date and (e.ended_on is null or e.ended_on >= ${firstDay}::date)
       group by f.client_id) as person
     where ${holds}`
}
