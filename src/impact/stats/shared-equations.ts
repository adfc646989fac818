import type { Design } from './design.ts'
import type { LinearModel } from './linear-model.ts'
import type { Sample } from './sample.ts'
import { type Equations, equationsOf } from './wls.ts'

/** Of one design, by the terms of the model. */
interface Known {
  readonly design: Design
  readonly byTerms: Map<string, Equations | undefined>
}

/** They go with their sample. */
const known = new WeakMap<Sample, Known>()

/**
 * The left side of the normal equations of a model of a sample: another outcome of the very same rows finds it done, to
 * the last bit.
 */
export function sharedEquations(
  sample: Sample,
  design: Design,
  model: LinearModel,
): Equations | undefined {
  const last = known.get(sample)
  const { byTerms } = last?.design === design ? last : { byTerms: new Map() }
  known.set(sample, { design, byTerms })
  const key = model.terms.join('\n')
  if (!byTerms.has(key)) byTerms.set(key, equationsOf(model, sample.weights))
  return byTerms.get(key)
}
