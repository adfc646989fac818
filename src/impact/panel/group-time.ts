import {
  type Aggregate,
  dynamicEffects,
  estimateOf,
  groupEffects,
  reachOf,
  simpleEffect,
} from '../stats/group-time-aggregate.ts'
import {
  type GroupTimeEffects,
  type GroupTimeOptions,
  groupTimeDefaults,
  groupTimeEffects,
  type StartedPanel,
} from '../stats/group-time-effects.ts'
import { intervalOf } from '../stats/interval.ts'
import { type Matrix, matrixOf } from '../stats/matrix.ts'
import { placeboStart } from '../stats/placebo-start.ts'
import { waldTest } from '../stats/pretrend-wald.ts'
import { uniformFactor } from '../stats/uniform-band.ts'
import type { EventPairs } from './event-pairs.ts'
import { personsBehind } from './group-time-persons.ts'
import type { AdjustedBy, GroupTimeProfile, ProfileOrder } from './model.profile.ts'
import { monthOfColumn, type PersonMonths } from './queries.series.ts'

/** The base month lies before the dip: a year before the month before the start. */
const lead = 13
const placeboMonths = 12

/**
 * Group-time effects among the matched: those who started in a month against the controls with that very pseudo-start,
 * who were in the same dip. Other controls would compare a dip with no dip.
 */
export function groupTimeProfile(
  panel: PersonMonths,
  measure: string,
  matrix: Matrix,
  event: EventPairs,
  { before, after, adjusted, random }: ProfileOrder,
): GroupTimeProfile {
  const started = startedPanel(matrix, event, adjusted)
  const options: GroupTimeOptions = {
    ...groupTimeDefaults,
    lead,
    ...(adjusted && { adjustment: adjusted.adjustment }),
  }
  const effects = groupTimeEffects(started, options)
  const dynamic = dynamicEffects(effects, -before, after)
  const factor = uniformFactor(
    dynamic.map(({ influence }) => influence),
    random,
  )
  const simple = simpleEffect(effects)
  const wald = waldTest(dynamicEffects(effects, -before, -lead - 1))
  const placebo = simpleEffect(groupTimeEffects(placeboStart(started, placeboMonths), options))
  return {
    measure,
    base: -lead,
    adjustment: adjusted?.adjustment ?? null,
    untold: untoldOf(effects),
    simple: effectOf(simple),
    dynamic: dynamic.map((one) => ({
      ...{ month: one.month, ...effectOf(one), uniform: (factor / normalReach) * reachOf(one) },
      persons: personsBehind(started, lead, { first: one.month, last: one.month }),
    })),
    byGroup: groupEffects(effects).map((one) => ({
      ...{ start: monthOfColumn(panel, one.group), ...effectOf(one) },
      persons: personsBehind(started, lead, { first: 0, last: after, group: one.group }),
    })),
    preTrend: wald ?? null,
    placebo: {
      ...{ months: placeboMonths, ...effectOf(placebo) },
      p: intervalOf(estimateOf(placebo)).p,
    },
    persons: personsBehind(started, lead, { first: 0, last: after }),
  }
}

/** What the 95 % interval of a single point reaches in its errors, when there are many persons. */
const normalReach = 1.959964

const effectOf = (one: Aggregate) => ({ att: one.att, se: one.se, reach: reachOf(one) })

/** Months of start whose every effect is unknown, with their clients. */
function untoldOf({ cells, panel: { starts } }: GroupTimeEffects) {
  const told = new Set(cells.flatMap(({ group, att }) => (Number.isNaN(att) ? [] : [group])))
  const untold = starts.filter((start) => start >= 0 && !told.has(start))
  return { starts: new Set(untold).size, clients: untold.length }
}

function startedPanel(
  { columns, values }: Matrix,
  { units, treated, person, source }: EventPairs,
  adjusted: AdjustedBy | null,
): StartedPanel {
  const count = units.rows.length
  const outcome = matrixOf(count, columns)
  const starts = new Int32Array(count).fill(-1)
  const pseudoStarts = units.starts.slice()
  for (const [unit, row] of units.rows.entries())
    outcome.values.set(values.subarray(row * columns, (row + 1) * columns), unit * columns)
  for (const unit of treated) {
    starts[unit] = units.starts[unit] as number
    pseudoStarts[unit] = -1
  }
  const panel = { outcome, starts, pseudoStarts, persons: numbered(person) }
  return adjusted === null ? panel : { ...panel, covariates: adjusted.covariatesOf(source) }
}

/** Numbers without holes, so that nobody who is not there counts among the persons. */
function numbered(person: Int32Array): Int32Array {
  const numbers = new Map<number, number>()
  return person.map((one) => {
    const known = numbers.get(one) ?? numbers.size
    numbers.set(one, known)
    return known
  })
}
