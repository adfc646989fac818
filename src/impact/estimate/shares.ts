import type { ShareFigures } from '../model.result.ts'
import type { FittedEffect } from '../stats/difference.ts'
import type { Estimate } from '../stats/interval.ts'
import { numberNeeded, shareRatio } from '../stats/share-ratio.ts'
import { combination } from '../stats/wls.ts'

/** Of an outcome of 0 and 1: the ratio of the shares and the number needed, from the same variance as the difference. */
export function shareFigures(
  effect: FittedEffect,
  varianceOf: (contrast: Float64Array) => number,
  difference: Estimate,
): ShareFigures {
  const { fit, contrast, baseline } = effect
  const p0 = combination(fit, baseline)
  const p1 = p0 + effect.estimate
  const logRatio = contrast.map((part, k) => {
    const untreated = baseline[k] as number
    return (part + untreated) / p1 - untreated / p0
  })
  return {
    ratio: shareRatio(p1, p0, Math.sqrt(varianceOf(logRatio)), difference.df),
    numberNeeded: numberNeeded(difference),
  }
}
