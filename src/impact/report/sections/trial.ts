import { checklistTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { type Block, paragraph, subheading } from '../model.document.ts'
import { estimandName, methodName, seName } from './effects.ts'

/** The parts of a target trial, by the letters of items 6 and 7 of TARGET. */
export const trialParts = [
  'eligibility',
  'strategies',
  'assignment',
  'followUp',
  'outcomes',
  'contrasts',
  'assumptions',
  'analysis',
] as const
export type TrialPart = (typeof trialParts)[number]

/** How the trial would be held, and how each part of it was done in the data. */
export function trialBlocks(context: Context): Block[] {
  const t = checklistTexts[context.language]
  const { trial } = t
  const parts = partsOf(context)
  const rows = trialParts.map((part) => ({ part, name: t.items[part], cells: parts[part] }))
  return [
    subheading(trial.heading),
    paragraph(trial.intro),
    context.table({
      id: 'target-trial',
      title: trial.heading,
      isDense: true,
      columns: [trial.part, trial.trial, trial.here].map((name) => ({
        name,
        align: 'start' as const,
      })),
      rows: rows.map(({ name, cells }) => [name, ...cells]),
      data: {
        names: ['part', 'trial', 'emulation'],
        rows: rows.map(({ part, cells }) => [part, ...cells]),
      },
    }),
  ]
}

type Cells = readonly [trial: string, here: string]

function partsOf(context: Context): Readonly<Record<TrialPart, Cells>> {
  const { study, w, language } = context
  const { trial: t } = checklistTexts[language]
  const { spec, sizes } = study
  const { registers, data, covariates } = spec
  const effect = study.outcomes[0]?.effects[0]
  const column = context.columnName(data.treatment)
  const method = (names: readonly (string | null)[]) =>
    names.flatMap((one) => (one === null ? [] : methodName(context, one))).join(', ')
  const later =
    registers === null
      ? ''
      : ` ${registers.cohort.laterStart === 'censor' ? t.strategies.censor : t.strategies.keep}`
  return {
    eligibility: [
      t.eligibility.trial,
      registers === null
        ? t.eligibility.file(w.plainCount(sizes.before.treated), w.plainCount(sizes.before.control))
        : t.eligibility.registers(
            `${registers.cohort.age.from}–${registers.cohort.age.to}`,
            registers.cohort.history,
            `${registers.cohort.starts.from} – ${registers.cohort.starts.to}`,
          ),
    ],
    strategies: [t.strategies.trial, `${t.strategies.here(column)}${later}`],
    assignment: [
      t.assignment.trial,
      spec.match === null
        ? t.assignment.weighting(method([spec.weights?.method ?? null]), covariates.length)
        : t.assignment.matching(
            method([spec.match.method, spec.match.distance]),
            covariates.length,
          ),
    ],
    followUp: [
      t.followUp.trial,
      registers === null
        ? data.treatmentDate === null
          ? checklistTexts[language].author
          : t.followUp.date(context.columnName(data.treatmentDate))
        : t.followUp.registers(registers.cohort.followUp),
    ],
    outcomes: [
      t.outcomes.trial(study.outcomes.map(({ label }) => label).join('; ')),
      registers === null ? t.outcomes.file : t.outcomes.registers,
    ],
    contrasts: [t.contrasts.trial, t.contrasts.here(estimandName(context, spec.estimate.estimand))],
    assumptions: [t.assumptions.trial, t.assumptions.here],
    analysis: [
      t.analysis.trial,
      t.analysis.here(
        methodName(context, effect?.method ?? spec.estimate.method),
        seName(context, effect?.seMethod ?? spec.estimate.se),
      ),
    ],
  }
}
