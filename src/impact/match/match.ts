import { StudyFailure } from '../failure.ts'
import { type Column, columnOf, type Frame, type Units } from '../frame/model.frame.ts'
import type { Matched, MatchRemark, Pairs, Score } from '../model.match.ts'
import type { MatchSpec } from '../model.spec.ts'
import { coarsen } from '../stats/coarsen.ts'
import { matchFull } from '../stats/full-matching.ts'
import { lineOf, roundedScore, scoreUnit } from '../stats/line.ts'
import { mahalanobisCoordinates } from '../stats/mahalanobis.ts'
import { countTied, matchNearest, servingOrder } from '../stats/nearest.ts'
import { matchMultivariate } from '../stats/nearest-multivariate.ts'
import { matchOptimalPairs } from '../stats/optimal-pairs.ts'
import { strataOf } from '../stats/strata.ts'
import { subclassify, TooFewForClasses } from '../stats/subclasses.ts'
import {
  clientsOf,
  pairSubclasses,
  pairsOf,
  pairWeights,
  unmatchedOf,
  unmatchedRemark,
} from './assemble.ts'
import { type Calipers, calipersOf } from './calipers.ts'
import { edgePairs, edgeSubclasses, matchedSubclasses } from './subclasses.ts'

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
      ...unmatchedRemark(unmatched.length, pairs.treated.length),
      ...ratioRemark(pairs, spec.ratio),
    ],
  }
}

/** As many controls to a client as there are, where more are asked for. */
const placesOf = ({ ratio }: MatchSpec, treated: Uint8Array, clients: Int32Array) =>
  Math.max(1, Math.min(ratio, treated.length - clients.length))

const strataBy = (spec: MatchSpec, { covariates, rows }: Units) =>
  strataOf(
    spec.exact.map((name) => columnOf(covariates, name)),
    rows,
  )

function nearestOnScore(spec: MatchSpec, units: Units, distance: Float64Array): Matched {
  const { treated, covariates } = units
  const calipers = calipersOf(spec, covariates, distance)
  const clients = clientsOf(treated)
  const ratio = placesOf(spec, treated, clients)
  const line = lineOf(distance, strataBy(spec, units))
  const table = matchNearest(line, treated, clients, {
    ratio,
    replace: spec.replace,
    order: spec.order,
    caliper: calipers.distance,
    ...(calipers.accepts === undefined ? {} : { accepts: calipers.accepts }),
  })
  const matched = matchedPairs(units, spec, pairsOf(clients, table, ratio), calipers)
  const tied = countTied(line, treated, clients, calipers.distance)
  if (tied === 0) return matched
  return { ...matched, remarks: [...matched.remarks, { kind: 'tiedScores', treated: tied }] }
}

/** The columns of a Mahalanobis distance: the named ones, or all covariates. */
function distanceColumns({ mahvars }: MatchSpec, { covariates }: Units): Frame {
  if (mahvars.length === 0) return covariates
  return { ...covariates, columns: mahvars.map((name) => columnOf(covariates, name)) }
}

/** Without a score no unit is larger or smaller: then clients choose in the order of the data. */
function nearestOnCovariates(
  spec: MatchSpec,
  units: Units,
  distance: Float64Array | undefined,
): Matched {
  const { treated, covariates } = units
  const calipers = calipersOf(spec, covariates, distance)
  const strata = strataBy(spec, units)
  const clients = clientsOf(treated)
  const ratio = placesOf(spec, treated, clients)
  const isRobust = spec.distance === 'robust-mahalanobis'
  const order = distance === undefined && spec.order !== 'closest' ? 'data' : spec.order
  const serving = () =>
    servingOrder(lineOf(distance ?? new Float64Array(units.rows), strata), clients, order)
  const table = matchMultivariate(
    mahalanobisCoordinates(distanceColumns(spec, units), treated, isRobust),
    treated,
    clients,
    {
      ratio,
      replace: spec.replace,
      serving: order === 'closest' ? 'closest' : serving(),
      strata,
      window:
        distance === undefined || !Number.isFinite(calipers.distance)
          ? undefined
          : { score: distance.map(roundedScore), caliper: calipers.distance / scoreUnit },
      accepts: calipers.accepts,
    },
  )
  return matchedPairs(units, spec, pairsOf(clients, table, ratio), calipers)
}

function optimalPairs(spec: MatchSpec, units: Units, distance: Float64Array): Matched {
  if (spec.caliper.distance !== null || spec.caliper.covariates.length > 0)
    throw new StudyFailure({ code: 'optimal-caliper', values: {} }, true)
  const clients = clientsOf(units.treated)
  const line = lineOf(distance, strataBy(spec, units))
  const ratio = placesOf(spec, units.treated, clients)
  const table = matchOptimalPairs(line, units.treated, clients, ratio)
  const none = calipersOf(spec, units.covariates, distance)
  return matchedPairs(units, spec, pairsOf(clients, table, ratio), none)
}

function fullOnScore(spec: MatchSpec, units: Units, distance: Float64Array): Matched {
  if (spec.caliper.covariates.length > 0)
    throw new StudyFailure({ code: 'full-caliper', values: {} }, true)
  const calipers = calipersOf(spec, units.covariates, distance)
  const line = lineOf(distance, strataBy(spec, units))
  const edges = matchFull(line, units.treated, calipers.distance / scoreUnit)
  const subclass = edgeSubclasses(units.rows, edges)
  return {
    ...matchedSubclasses(units, subclass),
    pairs: edgePairs(clientsOf(units.treated), edges),
    calipers: calipers.applied,
  }
}

function subclassifyOrRefuse(
  { subclasses }: MatchSpec,
  { treated }: Units,
  distance: Float64Array,
) {
  try {
    return subclassify(distance, treated, subclasses)
  } catch (error) {
    if (!(error instanceof TooFewForClasses)) throw error
    const values = { rows: String(error.rows), arm: String(error.arm), count: String(subclasses) }
    throw new StudyFailure({ code: 'subclasses-many', values })
  }
}

function subclassesOnScore(spec: MatchSpec, units: Units, distance: Float64Array): Matched {
  const { codes, count } = subclassifyOrRefuse(spec, units, distance)
  const matched = matchedSubclasses(units, codes)
  if (count === spec.subclasses) return matched
  const fewer = { kind: 'fewerSubclasses' as const, asked: spec.subclasses, made: count }
  return { ...matched, remarks: [...matched.remarks, fewer] }
}

/** Every covariate coarsened: numbers into bins, text as it is; rows that agree in all are one subclass. */
function coarsenedExactly({ cutpoints }: MatchSpec, units: Units): Matched {
  const { covariates, rows } = units
  const coarse = covariates.columns.map((column): Column => {
    if (column.kind === 'factor') return column
    const own = Object.hasOwn(cutpoints.columns, column.name)
      ? cutpoints.columns[column.name]
      : undefined
    const codes = coarsen(column.values, own ?? cutpoints.rule)
    const bins = codes.reduce((most, code) => Math.max(most, code), 0) + 1
    const levels = Array.from({ length: bins }, (_, bin) => String(bin))
    return { kind: 'factor', name: column.name, codes, levels }
  })
  return matchedSubclasses(units, strataOf(coarse, rows).codes)
}

/**
 * Matches treated and control units by a specification, for the effect on the treated.
 * @param score needed where the specification measures distances by it
 * @throws RangeError when the specification asks for something that the units do not have or a method does not know
 */
export function matchUnits(spec: MatchSpec, units: Units, score: Score | undefined): Matched {
  if (spec.method === 'cem') return coarsenedExactly(spec, units)
  if (spec.method === 'exact') return matchedSubclasses(units, strataBy(spec, units).codes)
  const distance = distanceOf(spec, score)
  const isMahalanobis = distance === undefined || spec.mahvars.length > 0
  if (spec.method === 'nearest' && isMahalanobis) return nearestOnCovariates(spec, units, distance)
  if (distance === undefined)
    throw new RangeError(`Method ${spec.method} works on a score: set distance propensity or logit`)
  switch (spec.method) {
    case 'nearest':
      return nearestOnScore(spec, units, distance)
    case 'optimal':
      return optimalPairs(spec, units, distance)
    case 'full':
      return fullOnScore(spec, units, distance)
    case 'subclass':
      return subclassesOnScore(spec, units, distance)
  }
}
