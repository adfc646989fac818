import type { PublicSensitivity } from '../model.public.ts'
import type { SensitivityRow } from '../model.result.ts'
import { rounded } from './model.rounding.ts'

/** How strong something unmeasured would have to be, of the outcomes that are shown; to two digits. */
export function discloseSensitivity(
  rows: readonly SensitivityRow[],
  shownOutcomes: ReadonlySet<string>,
): PublicSensitivity[] {
  return rows
    .filter(({ outcome }) => shownOutcomes.has(outcome))
    .map(({ outcome, eValue, rosenbaum, robustness }) => ({
      outcome,
      eValue:
        eValue === null
          ? null
          : { estimate: rounded(eValue.estimate, 2), limit: rounded(eValue.limit, 2) },
      rosenbaumGamma: rosenbaum === null ? null : rounded(rosenbaum.criticalGamma, 2),
      robustness:
        robustness === null
          ? null
          : {
              value: rounded(robustness.value, 3),
              benchmark: robustness.strongest?.column ?? null,
              benchmarkValue:
                robustness.strongest === null ? null : rounded(robustness.strongest.ofOutcome, 3),
            },
    }))
}
