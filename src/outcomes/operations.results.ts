import type { Baseline } from '../areas/model.centre.ts'
import type { OrganisationId } from '../areas/model.setting.ts'
import { mayOffice } from '../areas/permissions.ts'
import { notFound } from '../platform/server/errors.ts'
import type { Actor, Context } from '../platform/server/route.ts'
import type { Day } from '../platform/shared/days.ts'
import { type Counts, changeKinds } from './model.cells.ts'
import {
  type CountFigure,
  type IndicatorId,
  indicatorVersions,
  type ShareFigure,
} from './model.indicator.ts'
import { firstDayOf, lastDayOf, monthsBegun, paceOf, toldUntil, yearOf } from './model.pace.ts'
import type { AreaResults, CentreHeadline, YearTarget } from './model.results.ts'
import { tellCount, tellGrowth } from './model.suppression.ts'
import { type Told, tellYear, type YearRules } from './model.year-tables.ts'
import {
  type CountsByDay,
  type GoalDefinition,
  getCounts,
  listGoalDefinitions,
  listQuotes,
  listResultCentres,
  listYearTargets,
  type NewPeople,
  type QuoteRow,
  type ResultCentre,
} from './queries.results.ts'

/** What results are made with. */
export type ResultContext = Pick<Context<unknown>, 'tx' | 'actor' | 'today'>

/** How many years a trend goes back, the year itself included. */
const trendYears = 6

/** A count or a share of one year, ready to be told. */
export function figuresOf(told: Told, asOf: Day) {
  const defined = <I extends IndicatorId>(indicator: I) => ({
    indicator,
    version: indicatorVersions[indicator],
    asOf,
  })
  const at = (id: string): number | null => told.get(id) ?? null
  return {
    at,
    count: (indicator: IndicatorId, id: string): CountFigure => ({
      ...defined(indicator),
      count: at(id),
    }),
    share: (indicator: IndicatorId, numerator: string, denominator: string): ShareFigure => ({
      ...defined(indicator),
      numerator: at(numerator),
      denominator: at(denominator),
    }),
  }
}

/** Everything of one centre from which its years are told. */
export class CentreYears {
  /** As they stood at the end of the month before: what tables are made of. */
  readonly counts: Counts
  /** How many have come this year by today, and nothing of who they are. */
  readonly thisYear: NewPeople
  /** How many of them in the month that is running. */
  readonly #thisMonth: number
  readonly centre: ResultCentre
  readonly goals: readonly GoalDefinition[]
  readonly targets: readonly YearTarget[]
  readonly today: Day
  readonly until: Day
  readonly #told = new Map<number, Told>()

  constructor(
    counts: CountsByDay,
    centre: ResultCentre,
    goals: readonly GoalDefinition[],
    targets: readonly YearTarget[],
    today: Day,
  ) {
    this.counts = counts.until
    this.thisYear = newByToday(counts, yearOf(today))
    this.#thisMonth = counts.thisMonth.count
    this.centre = centre
    this.goals = goals
    this.targets = targets
    this.today = today
    this.until = toldUntil(today)
  }

  /** The goal in force through a year as far as it has gone; a goal that begins in between makes no year's share. */
  goalOf(year: number): GoalDefinition | undefined {
    const last = lastDayOf(year) < this.until ? lastDayOf(year) : this.until
    const now = this.goals.find((goal) => holdsOn(goal, last))
    return now !== undefined && holdsOn(now, firstDayOf(year)) ? now : undefined
  }

  get cohortMonths(): readonly number[] {
    const now = this.goals.find((goal) => holdsOn(goal, this.until))
    return (now?.cohortMonths ?? []).toSorted((a, b) => a - b)
  }

  rules(year: number): YearRules {
    return { goal: this.goalOf(year), cohortMonths: this.cohortMonths }
  }

  /** What is told of a year; nothing yet in its first month. */
  told(year: number): Told {
    if (firstDayOf(year) > this.until) return nothingTold
    const known = this.#told.get(year)
    if (known !== undefined) return known
    const told = tellYear(this.counts, year, this.rules(year))
    this.#told.set(year, told)
    return told
  }

  targetOf(measure: YearTarget['measure'], year: number): YearTarget | null {
    return (
      this.targets.find((one) => one.measure === measure && holdsOn(one, firstDayOf(year))) ?? null
    )
  }

  /** The years up to one of which something is counted, the latest few. */
  trend(year: number): number[] {
    return this.counts.years.filter((one) => one <= year && one > year - trendYears)
  }

  /** How many have come in a year by today; null where it is hidden in the tables, or few. */
  newSoFar(year: number): number | null {
    const inTables = this.told(year).get('new')
    if (lastDayOf(year) <= this.until) return inTables ?? null
    return inTables === null ? null : tellCount(sumOf(this.monthsOf(year)))
  }

  /** The new clients of the months of a year that have begun. */
  monthsOf(year: number): readonly number[] {
    const counted = Array.from({ length: monthsBegun(year, this.today) }, (_none, index) =>
      this.counts.count(year, 'new', 'month', String(index + 1)),
    )
    return year === yearOf(this.today) ? counted.with(-1, this.#thisMonth) : counted
  }

  curve(year: number): (number | null)[] {
    if (this.newSoFar(year) === null) return []
    const months = this.monthsOf(year)
    return sumOf(months) > 0 ? tellGrowth(months) : []
  }
}

const nothingTold: Told = new Map()

/** How many have come by today in the year that is running. */
export const newByToday = ({ until, thisMonth }: CountsByDay, year: number): NewPeople => ({
  count: until.count(year, 'new') + thisMonth.count,
  nameless: until.nameless(year, 'new') + thisMonth.nameless,
})

const sumOf = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

const holdsOn = (
  { validFrom, validTo }: { readonly validFrom: Day; readonly validTo: Day | null },
  day: Day,
) => validFrom <= day && (validTo === null || day <= validTo)

/** Reads what the years of centres are told from. */
export async function getCentreYears(
  { tx, actor, today }: ResultContext,
  wanted: (centre: ResultCentre) => boolean,
): Promise<CentreYears[]> {
  const centres = (await listResultCentres(tx, actor.areaId)).filter(wanted)
  const goals = await listGoalDefinitions(tx, actor.areaId)
  const targets = await listYearTargets(tx, actor.areaId)
  const years: CentreYears[] = []
  for (const centre of centres) {
    const isOf = (row: { readonly organisationId: string }) =>
      row.organisationId === centre.organisationId
    years.push(
      new CentreYears(
        await getCounts(tx, centre.organisationId, { today, until: toldUntil(today) }),
        centre,
        goals.filter(isOf),
        targets.filter(isOf).map(({ organisationId: _of, ...target }) => target),
        today,
      ),
    )
  }
  return years
}

/** One centre's, or 404. */
export async function getYearsOf(
  context: ResultContext,
  organisationId: string,
): Promise<CentreYears> {
  const [years] = await getCentreYears(context, (one) => one.organisationId === organisationId)
  if (years === undefined) throw notFound()
  return years
}

/** The new clients of a year so far as a figure. */
export const newClientsOf = (count: number | null, asOf: Day): CountFigure => ({
  ...{ indicator: 'new_clients', version: indicatorVersions.new_clients, asOf, count },
})

/** What stands at the head of a centre's page and on the page of the area. */
export function headlineOf(years: CentreYears, year: number): CentreHeadline {
  const { centre, today, until } = years
  const { share } = figuresOf(years.told(year), until)
  const soFar = years.newSoFar(year)
  return {
    organisationId: centre.organisationId as OrganisationId,
    name: centre.name,
    shortName: centre.shortName,
    newClients: newClientsOf(soFar, today),
    pace: soFar === null ? null : (paceOf(soFar, year, today) ?? null),
    newTarget: years.targetOf('new_clients', year),
    curve: years.curve(year),
    lastYearCurve: years.curve(year - 1),
    toGoal: years.goalOf(year) === undefined ? null : share('ended_to_goal', 'goal', 'ended'),
    goalTarget: years.targetOf('goal_share', year),
    toWork: share('ended_to_work', 'ended.group.work', 'ended'),
    phaseByYear: years.trend(year).map((one) => {
      const told = figuresOf(years.told(one), until).at
      return {
        year: one,
        total: told('new'),
        in_integration: told('new.phase.in_integration'),
        past_integration: told('new.phase.past_integration'),
        unknown: told('new.phase.unknown'),
      }
    }),
  }
}

/** The people of a year by what changed for them. */
export function peopleOf(told: Told, asOf: Day): AreaResults['people'] {
  const { at, count, share } = figuresOf(told, asOf)
  return {
    served: count('served', 'served'),
    positive: share('positive_change', 'positive', 'served'),
    change: Object.fromEntries(
      changeKinds.map((kind) => [kind, at(`change.${kind}`)]),
    ) as AreaResults['people']['change'],
    overlap: { business: at('overlap.business'), degree: at('overlap.degree') },
  }
}

/** The quotes of one organisation, or of the whole area. */
export async function quotesOf(
  { tx, actor }: ResultContext,
  isOf: (quote: QuoteRow) => boolean,
): Promise<AreaResults['baselines']> {
  const quotes = await listQuotes(tx, actor.areaId)
  return quotes.filter(isOf).map(({ organisationId: _of, ...quote }) => ({
    ...quote,
    baselineId: quote.baselineId as Baseline['baselineId'],
  }))
}

/** The years that can be chosen: those of which something is counted, and this one. */
export const yearsToChoose = (counted: readonly number[], today: Day): number[] =>
  [...new Set([...counted, yearOf(today)])].toSorted((a, b) => b - a)

/** The centres whose results the actor may read. */
export async function listReadableCentres({ tx, actor }: ResultContext) {
  const centres = await listResultCentres(tx, actor.areaId)
  return centres
    .filter(({ organisationId }) => mayReadCentre(actor, organisationId))
    .map(({ organisationId, shortName }) => ({
      organisationId: organisationId as OrganisationId,
      name: shortName,
    }))
}

const mayReadCentre = (actor: Actor, organisationId: string) =>
  mayOffice(actor, 'results_of_centre', 'read', organisationId)
