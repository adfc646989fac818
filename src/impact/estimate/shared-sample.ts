import type { Frame, Units } from '../frame/model.frame.ts'
import type { Matched } from '../model.match.ts'
import { type Design, designOf } from '../stats/design.ts'
import type { Sample } from '../stats/sample.ts'
import type { Analysis } from './model.analysis.ts'
import { personSample, sampleOf } from './sample.ts'

interface Known {
  readonly units: Units
  readonly outcome: Float64Array
  readonly byPerson: boolean
  readonly sample: Sample
}

/** The sample that was made last of each match. */
const lastOf = new WeakMap<Matched, Known>()

/**
 * The rows of an analysis that have an outcome. Outcomes that are known of the same units have the very same sample, so
 * that what was found out about it need not be found out again.
 */
export function sharedSample(
  { units, matched }: Analysis,
  outcome: Float64Array,
  byPerson: boolean,
): Sample {
  const last = lastOf.get(matched)
  if (last?.units === units && last.byPerson === byPerson && missesAlike(last.outcome, outcome))
    return last.sample
  const sample = byPerson
    ? personSample(units.treated, matched, outcome)
    : sampleOf(units.treated, matched, outcome, units.persons)
  lastOf.set(matched, { units, outcome, byPerson, sample })
  return sample
}

const designs = new WeakMap<Frame, Design>()

/** The design of covariates, always the same one. */
export function sharedDesign(covariates: Frame): Design {
  const design = designs.get(covariates) ?? designOf(covariates)
  designs.set(covariates, design)
  return design
}

/** Whether two outcomes are missing for the same units. */
function missesAlike(one: Float64Array, other: Float64Array): boolean {
  if (one === other) return true
  for (let unit = 0; unit < one.length; unit += 1)
    if (Number.isNaN(one[unit]) !== Number.isNaN(other[unit])) return false
  return one.length === other.length
}
