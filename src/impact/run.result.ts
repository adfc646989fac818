import type { RunResult } from './model.study-run.ts'
import type { StudySummary } from './study/analyse.ts'

/** A number for JSON, where one that is not defined is null. */
const figure = (value: number): number | null => (Number.isFinite(value) ? value : null)

/** What of a finished run is kept in the database: small, and about nobody alone. */
export function runResultOf(summary: StudySummary): RunResult {
  const { study, comparable, imbalanced, effects, balance, flow, sampleSizes, warnings } = summary
  return {
    question: study.question,
    comparable,
    imbalanced: [...imbalanced],
    smdLimit: study.balance.smd,
    effects: effects.map((effect) => {
      const outcome = study.outcomes.find(({ column }) => column === effect.outcome)
      const { method, estimand, seMethod, nTreated, nControl } = effect
      return {
        ...{ outcome: effect.outcome, method, estimand, seMethod, nTreated, nControl },
        label: outcome?.label ?? effect.outcome,
        unit: outcome?.unit ?? '',
        estimate: figure(effect.estimate),
        se: figure(effect.se),
        ci95: [figure(effect.ci95[0]), figure(effect.ci95[1])],
        p: figure(effect.p),
        meanTreated: figure(effect.meanTreated),
        meanControl: figure(effect.meanControl),
        isShare: effect.share !== null,
      }
    }),
    balance: balance.map(({ term, before, after }) => ({
      term,
      smdBefore: figure(before.smd),
      smdAfter: figure(after.smd),
      varianceRatioAfter: figure(after.varianceRatio),
    })),
    flow: flow.map(({ step, treated, control }) => ({ step, treated, control })),
    ess: { treated: figure(sampleSizes.essTreated), control: figure(sampleSizes.essControl) },
    warnings: warnings.map(({ code, text, values }) => ({ code, text, values })),
  }
}
