import { type Design, writeRow } from './design.ts'
import type { Sample } from './sample.ts'

/** Over whom the effect is averaged: the treated, or everybody in the sample, by their weights. */
export type Averaged = 'treated' | 'all'

/** The weighted means of the covariates by term, the intercept left out. */
export function averagedCovariates(sample: Sample, design: Design, over: Averaged): Float64Array {
  const values = new Float64Array(design.terms.length)
  const means = new Float64Array(design.terms.length)
  for (let row = 0; row < sample.units.length; row += 1) {
    const weight = sample.weights[row] as number
    if (weight === 0 || (over === 'treated' && sample.treated[row] !== 1)) continue
    writeRow(design, sample.units[row] as number, values, 0)
    for (let k = 0; k < values.length; k += 1)
      means[k] = (means[k] as number) + weight * (values[k] as number)
  }
  const total = means[0] as number
  return means.subarray(1).map((sum) => sum / total)
}
