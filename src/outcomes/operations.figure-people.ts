import type { ClientContext } from '../clients/operations.identity.ts'
import { countReadable, listReadableNames } from '../clients/operations.names.ts'
import { badRequest, conflict } from '../platform/server/errors.ts'
import { type Counts, type OutcomeGroup, outcomeGroups } from './model.cells.ts'
import { type FigureParts, readFigure } from './model.figure-id.ts'
import { firstDayOf, lastDayOf, yearOf } from './model.pace.ts'
import type { FigurePeople } from './model.results.ts'
import { policy } from './model.suppression.ts'
import { getYearsOf } from './operations.results.ts'
import { listCountedPeople } from './queries.figure-people.ts'

const mostListed = 200

/**
 * The people behind a figure of a centre whom the reader may know; those who are listed go to the access log. How many
 * can no longer be named is told like any count of people.
 * @throws ApiError 404 when there is no such centre, 409 `figureHidden` when the figure itself may not be told
 */
export async function listFigurePeople(
  context: ClientContext,
  organisationId: string,
  { figure: id, year }: { readonly figure: string; readonly year: number },
): Promise<FigurePeople> {
  const { tx, actor, today } = context
  const figure = readFigure(id)
  if (figure === undefined) throw badRequest('figureUnknown')
  const years = await getYearsOf(context, organisationId)
  // How many have come this year is told as of today, everything else as of the end of the month before.
  const isRunning = id === 'new' && year === yearOf(today)
  const asOf = isRunning ? today : years.until
  if (firstDayOf(year) > asOf) throw conflict('figureHidden')
  const total = isRunning ? years.newSoFar(year) : years.told(year).get(id)
  if (total === null) throw conflict('figureHidden')
  if (total === undefined) throw badRequest('figureUnknown')
  const lastDay = lastDayOf(year) < asOf ? lastDayOf(year) : asOf
  const people = await listCountedPeople(tx, {
    ...{ areaId: actor.areaId, organisationId, figure, lastDay, today: asOf },
    firstDay: firstDayOf(year),
    languages: years.counts.languages,
  })
  const byClient = new Map(people.map((person) => [person.clientId, person]))
  const ids = [...byClient.keys()]
  const names = await listReadableNames(context, 'clientship', ids, mostListed)
  const nameless = isRunning ? years.thisYear.nameless : namelessOf(years.counts, year, figure)
  return {
    ...{ figure: id, year, asOf, total },
    nameless: nameless > 0 && nameless < policy.smallest ? null : nameless,
    visible:
      names.length < mostListed ? names.length : await countReadable(context, 'clientship', ids),
    rows: names.flatMap((name) => {
      const person = byClient.get(name.clientId)
      return person ? [{ ...name, startedOn: person.startedOn, endedOn: person.endedOn }] : []
    }),
  }
}

/** How many of a figure can no longer be named: their records are erased, their clientships still counted. */
function namelessOf(counts: Counts, year: number, figure: FigureParts): number {
  const { measure, dimension, value } = figure
  const of = (one: string, v = value, d: string = dimension) => counts.nameless(year, one, d, v)
  if (dimension === 'group') {
    const outcomes: readonly string[] = outcomeGroups[value as OutcomeGroup]
    const measures = measure === 'ended' ? ['goal', 'no_goal'] : [measure]
    return measures.reduce(
      (sum, one) => sum + outcomes.reduce((part, outcome) => part + of(one, outcome, 'outcome'), 0),
      0,
    )
  }
  return measure === 'ended' ? of('goal') + of('no_goal') : of(measure)
}
