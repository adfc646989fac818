import type { PublicDecomposition, PublicSensitivity } from '../model.public.ts'
import type { Decomposition, DecompositionBar, SensitivityRow } from '../model.result.ts'
import type { DisclosureContext } from './context.ts'
import { decimalsFor, rounded } from './model.rounding.ts'

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

/** What an outcome is made of; nothing when the person it describes is one of too few, or the model describes single ones. */
export function discloseDecomposition(
  context: DisclosureContext,
  parts: Decomposition | null,
): PublicDecomposition | null {
  if (parts === null) return null
  const { policy, run } = context
  const terms = parts.bars.length + 1
  if (parts.rows - terms < policy.leastDegrees) {
    context.hide(
      'decomposition',
      parts.outcome,
      'saturated',
      `${parts.rows} persons, ${terms} terms`,
    )
    return null
  }
  const rare = parts.profile.find(
    ({ factor, value }) =>
      context.countOf('before', 'treated', [{ column: factor, level: `${value}` }]) === null,
  )
  if (rare !== undefined) {
    const cell = `${parts.outcome}/${rare.factor}=${rare.value}`
    context.hide('decomposition', cell, 'few-clients-of-level', 'the level that is described')
    return null
  }
  const asked = run.study.outcomes.find(({ column }) => column === parts.outcome)
  const shorten = (bar: DecompositionBar) => (value: number) => rounded(value, decimalsFor(bar.se))
  return {
    outcome: parts.outcome,
    label: asked?.label ?? parts.outcome,
    unit: asked?.unit ?? '',
    base: shorten(parts.baseline)(parts.baseline.estimate),
    factors: parts.bars.map((bar) => ({
      name: bar.name,
      contribution: shorten(bar)(bar.estimate),
      ci95: [shorten(bar)(bar.ci95[0]), shorten(bar)(bar.ci95[1])],
    })),
    total: shorten(parts.total)(parts.total.estimate),
    importance: (parts.importance?.shares ?? []).map(({ factor, share }) => ({
      name: factor,
      share: rounded(share, 3),
    })),
  }
}
