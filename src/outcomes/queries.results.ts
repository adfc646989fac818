import { sql } from 'kysely'
import type { Read, Tx } from '../platform/server/db.ts'
import type { Day } from '../platform/shared/days.ts'
import type { LocalisedName } from '../platform/shared/locale.ts'
import { type Counts, countRowsSchema, readCounts } from './model.cells.ts'
import type { YearTarget } from './model.results.ts'

/** How many people have come for the first time in a year, and how many of them have no name any more. */
export interface NewPeople {
  readonly count: number
  readonly nameless: number
}

/** The counts of a centre or area. */
export interface CountsByDay {
  /** As they stood at the end of the month before. */
  readonly until: Counts
  /** In the month that is running, by today. */
  readonly thisMonth: NewPeople
}

/**
 * The counts of a centre, or of the area with each person once, over all rows; the database checks the right to them.
 * @param organisationId undefined for the area
 */
export async function getCounts(
  tx: Tx,
  organisationId: string | undefined,
  { today, until }: { readonly today: Day; readonly until: Day },
): Promise<CountsByDay> {
  const centreId = organisationId ?? null
  const { rows } = await sql<{ cells: unknown }>`
    select results_cells_until(${centreId}::uuid, ${until}::date, ${today}::date) as cells`.execute(
    tx,
  )
  const { rows: came } = await sql<NewPeople>`
    select count, nameless from new_this_month(${centreId}::uuid, ${today}::date)`.execute(tx)
  return {
    until: readCounts(countRowsSchema.parse(rows[0]?.cells)),
    thisMonth: came[0] ?? { count: 0, nameless: 0 },
  }
}

export interface ResultCentre {
  readonly organisationId: string
  readonly name: LocalisedName
  readonly shortName: LocalisedName
  readonly goal: LocalisedName
}

/** The centres of an area in their order. */
export async function listResultCentres(db: Read, areaId: string): Promise<ResultCentre[]> {
  const rows = await db
    .selectFrom('centre as c')
    .innerJoin('organisation as o', (join) =>
      join.onRef('o.areaId', '=', 'c.areaId').onRef('o.organisationId', '=', 'c.organisationId'),
    )
    .select(['c.organisationId', 'o.nameFi', 'o.nameSv', 'o.nameEn'])
    .select(['o.shortFi', 'o.shortSv', 'o.shortEn'])
    .select(['c.goalFi', 'c.goalSv', 'c.goalEn'])
    .where('c.areaId', '=', areaId)
    .orderBy('o.position')
    .orderBy('o.organisationId')
    .execute()
  return rows.map((row) => ({
    organisationId: row.organisationId,
    name: { fi: row.nameFi, sv: row.nameSv, en: row.nameEn },
    shortName: { fi: row.shortFi, sv: row.shortSv, en: row.shortEn },
    goal: { fi: row.goalFi, sv: row.goalSv, en: row.goalEn },
  }))
}

export interface GoalDefinition {
  readonly organisationId: string
  readonly validFrom: Day
  readonly validTo: Day | null
  readonly reachedBy: string[]
  readonly inOwnField: string[]
  readonly whenConfirmed: string[]
  readonly cohortMonths: number[]
  readonly source: string
}

/** What the centres of an area have as their goal, and when. */
export async function listGoalDefinitions(db: Read, areaId: string): Promise<GoalDefinition[]> {
  const rows = await db
    .selectFrom('goalDefinition')
    .select([
      'organisationId',
      'reachedBy',
      'inOwnField',
      'whenConfirmed',
      'cohortMonths',
      'source',
    ])
    .select([
      sql<Day>`lower(valid)`.as('validFrom'),
      sql<Day | null>`upper(valid) - 1`.as('validTo'),
    ])
    .where('areaId', '=', areaId)
    .execute()
  return rows
}

/** The targets of the centres of an area. */
export async function listYearTargets(
  db: Read,
  areaId: string,
): Promise<(YearTarget & { readonly organisationId: string })[]> {
  const rows = await db
    .selectFrom('target')
    .select(['organisationId', 'measure', 'value', 'period', 'source'])
    .select(['interpretationFi', 'interpretationSv', 'interpretationEn'])
    .select([
      sql<Day>`lower(valid)`.as('validFrom'),
      sql<Day | null>`upper(valid) - 1`.as('validTo'),
    ])
    .where('areaId', '=', areaId)
    .execute()
  return rows.map(({ interpretationFi, interpretationSv, interpretationEn, ...row }) => ({
    ...row,
    measure: row.measure as YearTarget['measure'],
    period: row.period as YearTarget['period'],
    interpretation: { fi: interpretationFi, sv: interpretationSv, en: interpretationEn },
  }))
}

export interface QuoteRow {
  readonly organisationId: string | null
  readonly baselineId: string
  readonly quote: string
  readonly source: string
  readonly quotedOn: Day
}

/** The quoted earlier results of an area in their order. */
export async function listQuotes(db: Read, areaId: string): Promise<QuoteRow[]> {
  return (await db
    .selectFrom('baseline')
    .select(['organisationId', 'baselineId', 'quote', 'source', 'quotedOn'])
    .where('areaId', '=', areaId)
    .orderBy('position')
    .orderBy('baselineId')
    .execute()) as QuoteRow[]
}
