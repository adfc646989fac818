import type { Phase } from '../stats/event-profile.ts'
import { phaseSums } from '../stats/event-profile.ts'
import { monthShare, shareInfluence } from '../stats/month-share.ts'
import { standardPhases } from '../stats/phases.ts'
import type { EventPairs } from './event-pairs.ts'
import type { OccupationPoint, OccupationShare } from './model.profile.ts'
import type { PersonMonths } from './queries.series.ts'
import { spreadOf } from './spread.ts'

/**
 * Months worked as an expert among all months worked, by phase, for clients and their controls. The error of the
 * difference sums what a pair adds to either share, so that a pair is one.
 * Each client counts with its own months; the controls of a pair share the weight of one.
 */
export function occupationProfile(panel: PersonMonths, event: EventPairs): OccupationPoint[] {
  const worked = panel.measures.get('worked')
  const expert = panel.measures.get('expert_work')
  if (worked === undefined || expert === undefined) return []
  return standardPhases.map((phase) => {
    const months = (matrix: typeof worked) =>
      weighedMonths(phaseSums(matrix, event.units, phase), event)
    return pointOf(phase, months(expert), months(worked), event)
  })
}

/** The share of an arm with how both kinds of months are spread over its persons; months are weighed already. */
function shareOf(
  expert: Float64Array,
  worked: Float64Array,
  units: Int32Array,
  { person }: EventPairs,
): OccupationShare {
  const of = (values: Float64Array) => Float64Array.from(units, (unit) => values[unit] as number)
  const { share, se } = monthShare(of(expert), of(worked))
  const known = worked.map((months) => (months > 0 ? months : Number.NaN))
  const ones = new Float64Array(worked.length).fill(1)
  const spread = (values: Float64Array) =>
    spreadOf(
      values.map((months, unit) => months + 0 * (known[unit] as number)),
      units,
      ones,
      person,
    )
  const experts = spread(expert)
  const others = spread(worked.map((months, unit) => months - (expert[unit] as number)))
  return { persons: experts.persons, share, se, experts, others }
}

/** Months of the phase by unit, times the weight of the unit. */
function weighedMonths(sums: Float64Array, { weights }: EventPairs): Float64Array {
  return sums.map((sum, unit) => sum * (weights[unit] as number))
}

function pointOf(
  phase: Phase,
  expert: Float64Array,
  worked: Float64Array,
  event: EventPairs,
): OccupationPoint {
  const { treated, pairs } = event
  const of = (values: Float64Array, units: Int32Array) =>
    Float64Array.from(units, (unit) => values[unit] as number)
  const clients = shareOf(expert, worked, treated, event)
  const controls = shareOf(expert, worked, pairs.controls, event)
  const ofClients = shareInfluence(of(expert, treated), of(worked, treated))
  const ofControls = shareInfluence(of(expert, pairs.controls), of(worked, pairs.controls))
  let squares = 0
  for (let pair = 0; pair < treated.length; pair++) {
    let sum = ofClients[pair] as number
    for (let at = pairs.offsets[pair] as number; at < (pairs.offsets[pair + 1] as number); at++)
      sum -= ofControls[at] as number
    squares += sum * sum
  }
  const n = treated.length
  return {
    phase: phase.name,
    treated: clients,
    control: controls,
    difference: clients.share - controls.share,
    se: n < 2 ? Number.NaN : Math.sqrt((squares * n) / (n - 1)),
  }
}
