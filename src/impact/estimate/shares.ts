import type { ShareFigures } from '../model.result.ts'
import type { FittedEffect } from '../stats/difference.ts'
import type { Estimate } from '../stats/interval.ts'
import { numberNeeded, shareRatio } from '../stats/share-ratio.ts'
import { combination } from '../stats/wls.ts'

/** Whether every outcome that is known is 0 or 1 and both occur. */
export function isShare(y: ArrayLike<number>): boolean {
  let [zeros, ones] = [0, 0]
  for (let row = 0; row < y.length; row += 1) {
    if (y[row] === 1) ones += 1
    else if (y[row] === 0) zeros += 1
    else if (!Number.isNaN(y[row])) return false
  }
  return ones > 0 && zeros > 0
}

/** Of two shares and the error of the logarithm of their ratio, which an estimator tells beside the difference. */
export const shareFiguresOf = (
  [p1, p0]: readonly [number, number],
  logError: number,
  difference: Estimate,
): ShareFigures => ({
  ratio: shareRatio(p1, p0, logError, difference.df),
  numberNeeded: numberNeeded(difference),
})

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
  return shareFiguresOf([p1, p0], Math.sqrt(varianceOf(logRatio)), difference)
}
