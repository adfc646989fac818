import { groupsOf, outcomeGroupNames, outcomeGroups, splitDimensions } from './model.cells.ts'
import { firstDayOf, lastDayOf, toldUntil, yearOf } from './model.pace.ts'
import type { AreaResults, CentreResults } from './model.results.ts'
import { tellCount } from './model.suppression.ts'
import { type Told, tellArea } from './model.year-tables.ts'
import {
  type CentreYears,
  figuresOf,
  getCentreYears,
  getYearsOf,
  headlineOf,
  newByToday,
  newClientsOf,
  peopleOf,
  quotesOf,
  type ResultContext,
  yearsToChoose,
} from './operations.results.ts'
import { type CountsByDay, getCounts } from './queries.results.ts'

/**
 * The results of a centre in a year.
 * @param year the present one by default
 * @throws ApiError 404 when there is no such centre
 */
export async function getCentreResults(
  context: ResultContext,
  organisationId: string,
  year = yearOf(context.today),
): Promise<CentreResults> {
  const years = await getYearsOf(context, organisationId)
  const told = years.told(year)
  const { count } = figuresOf(told, years.until)
  const goal = years.goalOf(year)
  return {
    ...headlineOf(years, year),
    year,
    asOf: years.until,
    years: yearsToChoose(years.counts.years, context.today),
    goalText: years.centre.goal,
    goalRule: goal
      ? {
          reachedBy: goal.reachedBy,
          inOwnField: goal.inOwnField,
          whenConfirmed: goal.whenConfirmed,
          source: goal.source,
        }
      : null,
    ended: count('ended_clientships', 'ended'),
    ...tablesOf(years, told),
    people: peopleOf(told, years.until),
    cohorts: cohortsOf(years, year),
    baselines: await quotesOf(context, (quote) => quote.organisationId === organisationId),
  }
}

function tablesOf(years: CentreYears, told: Told): Pick<CentreResults, 'outcomes' | 'splits'> {
  const at = (id: string) => told.get(id) ?? null
  return {
    outcomes: outcomeGroupNames.map((group) => ({
      group,
      ended: at(`ended.group.${group}`),
      parts: outcomeGroups[group].map((outcome) => ({
        outcome,
        ended: at(`ended.outcome.${outcome}`),
      })),
    })),
    splits: splitDimensions.map((dimension) => ({
      dimension,
      groups: groupsOf(dimension, years.counts).map((group) => ({
        group,
        new: at(`new.${dimension}.${group}`),
        ended: at(`ended.${dimension}.${group}`),
        goal: at(`goal.${dimension}.${group}`),
      })),
    })),
  }
}

/** The cohorts of the years until one, of which anything can be told after so many months. */
function cohortsOf(years: CentreYears, year: number): CentreResults['cohorts'] {
  return years.cohortMonths.map((months) => ({
    months,
    rows: years
      .trend(year)
      .filter((one) => years.counts.count(one, `cohort${months}`, 'step', 'observed') > 0)
      .map((one) => ({
        year: one,
        ...figuresOf(years.told(one), years.until).share(
          'cohort_to_goal',
          `cohort.${months}.reached`,
          `cohort.${months}.observed`,
        ),
      })),
  }))
}

/** The results of the area in a year: its centres side by side, its people counted once. */
export async function getAreaResults(
  context: ResultContext,
  year = yearOf(context.today),
): Promise<AreaResults> {
  const { tx, today } = context
  const until = toldUntil(today)
  const centres = await getCentreYears(context, () => true)
  const counts = await getCounts(tx, undefined, { today, until })
  const told: Told =
    firstDayOf(year) > until
      ? new Map()
      : tellArea(
          counts.until,
          year,
          centres.map((one) => ({ counts: one.counts, told: one.told(year) })),
        )
  return {
    year,
    asOf: until,
    years: yearsToChoose(counts.until.years, today),
    centres: centres.map((one) => headlineOf(one, year)),
    newClients: newClientsOf(newInArea(counts, told, centres, year), today),
    people: peopleOf(told, until),
    baselines: await quotesOf(context, (quote) => quote.organisationId === null),
  }
}

/** How many have come to the area by today; null also where few who came to two centres would follow by subtraction. */
function newInArea(
  counts: CountsByDay,
  told: Told,
  centres: readonly CentreYears[],
  year: number,
): number | null {
  const inTables = told.get('new')
  const [first] = centres
  if (first === undefined || lastDayOf(year) <= first.until) return inTables ?? null
  const ofCentres = centres.map((one) => one.newSoFar(year))
  if (inTables === null || ofCentres.includes(null)) return null
  const all = year === yearOf(first.today) ? newByToday(counts, year).count : 0
  const twice = ofCentres.reduce<number>((sum, one) => sum + (one ?? 0), 0) - all
  return tellCount(twice) === null ? null : tellCount(all)
}
