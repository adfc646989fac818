import { columnOf, type Units } from '../frame/model.frame.ts'
import type { Matched, MatchRemark, Pairs, Score } from '../model.match.ts'
import type { MatchSpec } from '../model.spec.ts'
import { lineOf } from '../stats/line.ts'
import { matchNearest } from '../stats/nearest.ts'
import { strataOf } from '../stats/strata.ts'
import { clientsOf, pairSubclasses, pairsOf, pairWeights, unmatchedOf } from './assemble.ts'
import { type Calipers, calipersOf } from './calipers.ts'

/** The values that a specification measures distances by; undefined when it uses no score. */
export function distanceOf(
  { distance }: MatchSpec,
  score: Score | undefined,
): Float64Array | undefined {
  if (distance === 'propensity') return score?.propensity
  if (distance === 'logit') return score?.logit
  return undefined
}

/** Clients who have some controls but fewer than asked for. */
function ratioRemark({ offsets, treated }: Pairs, ratio: number): MatchRemark[] {
  let count = 0
  for (let index = 0; index < treated.length; index++) {
    const found = (offsets[index + 1] as number) - (offsets[index] as number)
    if (found > 0 && found < ratio) count++
  }
  return count > 0 ? [{ kind: 'ratioNotReached', count, ratio }] : []
}

/** What a matching by pairs gives to the stages after it. */
function matchedPairs(units: Units, spec: MatchSpec, pairs: Pairs, calipers: Calipers): Matched {
  const weights = pairWeights(units, pairs)
  const unmatched = unmatchedOf(units, weights)
  return {
    weights,
    pairs,
    subclass: spec.replace ? undefined : pairSubclasses(units.rows, pairs),
    unmatched,
    calipers: calipers.applied,
    remarks: [
      ...(unmatched.length > 0
        ? [{ kind: 'unmatched' as const, count: unmatched.length, treated: pairs.treated.length }]
        : []),
      ...ratioRemark(pairs, spec.ratio),
    ],
  }
}

function nearestOnScore(spec: MatchSpec, units: Units, distance: Float64Array): Matched {
  const { treated, covariates, rows } = units
  const calipers = calipersOf(spec, covariates, distance)
  const strata = strataOf(
    spec.exact.map((name) => columnOf(covariates, name)),
    rows,
  )
  const clients = clientsOf(treated)
  const table = matchNearest(lineOf(distance, strata), treated, clients, {
    ratio: spec.ratio,
    replace: spec.replace,
    order: spec.order,
    caliper: calipers.distance,
    ...(calipers.accepts === undefined ? {} : { accepts: calipers.accepts }),
  })
  return matchedPairs(units, spec, pairsOf(clients, table, spec.ratio), calipers)
}

/**
 * Matches treated and control units by a specification.
 * @param score needed where the specification measures distances by it
 * @throws RangeError when the specification asks for something that the units do not have
 */
export function matchUnits(spec: MatchSpec, units: Units, score: Score | undefined): Matched {
  const distance = distanceOf(spec, score)
  if (spec.method === 'nearest' && distance !== undefined && spec.mahvars.length === 0)
    return nearestOnScore(spec, units, distance)
  throw new RangeError(`Matching by ${spec.method} on ${spec.distance} has no score`)
}
