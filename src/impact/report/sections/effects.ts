import { findText } from '../../../platform/shared/texts.ts'
import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { PublicEffect, PublicOutcome } from '../../model.public.ts'
import { fixed } from '../../texts/numbers.ts'
import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { estimatesDrawing } from '../figures/estimates.ts'
import { type Block, paragraph, type Section, subheading } from '../model.document.ts'
import { relativeOf } from '../words.ts'
import { censoringBlocks } from './censoring.ts'

/** What became of the groups: estimates with intervals, means by group, and the test outcomes. */
export function effectsSection(context: Context): Section {
  const { study, isEffect } = context
  const t = reportTexts[context.language]
  const shown = study.outcomes.filter(({ effects }) => effects.length > 0)
  const blocks: Block[] = [
    paragraph(isEffect ? t.effects.intro.effect : t.effects.intro.difference),
    ...shown.map((outcome) => figureOf(context, outcome)),
    ...study.outcomes
      .filter(({ effects }) => effects.length === 0)
      .map(({ label }) => paragraph(t.effects.hidden(label))),
  ]
  if (shown.length > 0)
    blocks.push(
      meansTable(context, shown),
      estimatesTable(context, 'effects', t.effects.table, shown),
    )
  blocks.push(...censoringBlocks(context))
  const placebos = study.placebos.filter(({ effects }) => effects.length > 0)
  if (placebos.length > 0)
    blocks.push(
      subheading(t.effects.placebo),
      paragraph(t.effects.placeboNote),
      estimatesTable(context, 'placebo', t.effects.placebo, placebos),
    )
  const heading = isEffect ? t.effects.heading.effect : t.effects.heading.difference
  return { id: 'effects', heading, blocks }
}

/** The name of a method or of an error, as the reader's language says it; what has no name stands as it is. */
export const methodName = ({ language }: Context, method: string): string =>
  findText(reportTexts[language].methods, method) ?? method
export const seName = ({ language }: Context, se: string): string => {
  const { ses } = reportTexts[language]
  // Without pairs the kind stands before who is summed: "HC1 by person".
  return findText(ses, se) ?? findText(ses, se.split(' ')[0]?.toLowerCase() ?? '') ?? se
}
export const estimandName = ({ language }: Context, estimand: string): string =>
  findText(reportTexts[language].estimands, estimand) ?? estimand

/** The decimals that the places of an axis need. */
const axisDecimals = (value: number): number => {
  const size = Math.abs(value)
  return Number.isInteger(Number(size.toFixed(6))) ? 0 : size < 1 ? 2 : 1
}

/** How the axis of a measure is written. */
export const axisOf =
  (context: Context, { kind }: Pick<PublicOutcome, 'kind'>) =>
  (value: number): string =>
    kind === 'share'
      ? context.w.share(value, 0)
      : fixed(value, context.language, axisDecimals(value))

/** How the axis of a difference is written: with its sign, the unit stands in the subtitle. */
export const differenceAxisOf =
  (context: Context, { kind }: Pick<PublicOutcome, 'kind'>) =>
  (value: number): string => {
    const amount = kind === 'share' ? value * 100 : value
    const decimals = axisDecimals(amount)
    return fixed(amount, context.language, decimals, true)
  }

function figureOf(context: Context, outcome: PublicOutcome) {
  const { w, isEffect } = context
  const t = reportTexts[context.language]
  const [main] = outcome.effects
  const title = isEffect ? t.effects.figure.effect : t.effects.figure.difference
  return context.figure(
    {
      id: `effects-${outcome.column}`,
      title: title(outcome.label),
      subtitle: t.effects.counted(w.unitOf(outcome)),
      note: context.note(main?.persons ?? outcome.persons),
    },
    (size) =>
      estimatesDrawing(
        size,
        outcome.effects.map((effect, at) => ({
          name: methodName(context, effect.method),
          text: w.difference(effect.estimate, outcome, effect.se),
          isMain: at === 0,
          value: effect,
        })),
        differenceAxisOf(context, outcome),
        t.figures.zero,
      ),
  )
}

function meansTable(context: Context, outcomes: readonly PublicOutcome[]) {
  const { w } = context
  const t = reportTexts[context.language]
  const se = ({ effects }: PublicOutcome) => effects[0]?.se ?? Number.NaN
  return context.table({
    id: 'outcomes',
    title: t.effects.means,
    columns: [
      { name: t.effects.outcome, align: 'start' },
      { name: t.arms.treated, align: 'end' },
      { name: t.arms.control, align: 'end' },
      { name: t.effects.persons, align: 'end' },
    ],
    rows: outcomes.map((outcome) => [
      outcome.label,
      w.value(outcome.means.treated, outcome, se(outcome)),
      w.value(outcome.means.control, outcome, se(outcome)),
      `${w.plainCount(outcome.persons.treated)} / ${w.plainCount(outcome.persons.control)}`,
    ]),
    data: {
      names: ['outcome', 'kind', 'mean_treated', 'mean_control', 'n_treated', 'n_control'],
      rows: outcomes.map(({ column, kind, means, persons, effects }) => {
        const decimals = decimalsFor(effects[0]?.se ?? Number.NaN)
        const mean = (value: number | null) => (value === null ? null : rounded(value, decimals))
        return [
          column,
          kind,
          mean(means.treated),
          mean(means.control),
          persons.treated,
          persons.control,
        ]
      }),
    },
    note: t.effects.note(
      estimandName(context, outcomes[0]?.effects[0]?.estimand ?? ''),
      context.study.policy.rounding,
    ),
  })
}

function estimatesTable(
  context: Context,
  id: string,
  title: string,
  outcomes: readonly PublicOutcome[],
) {
  const { w } = context
  const t = reportTexts[context.language]
  const rows = outcomes.flatMap((outcome) => outcome.effects.map((effect) => ({ outcome, effect })))
  return context.table({
    id,
    title,
    isDense: true,
    columns: [
      { name: t.effects.outcome, align: 'start' },
      { name: t.effects.method, align: 'start' },
      { name: t.effects.estimate, align: 'end' },
      { name: t.effects.relative, align: 'end' },
      { name: t.effects.interval, align: 'end' },
      { name: t.effects.p, align: 'end' },
      { name: t.effects.se, align: 'start' },
      { name: t.effects.persons, align: 'end' },
    ],
    rows: rows.map(({ outcome, effect }) => [
      outcome.label,
      methodName(context, effect.method),
      w.difference(effect.estimate, outcome, effect.se),
      relativeText(context, outcome, effect),
      w.interval(effect.ci95, outcome, effect.se),
      w.p(effect.p),
      seName(context, effect.seMethod),
      `${w.plainCount(effect.persons.treated)} / ${w.plainCount(effect.persons.control)}`,
    ]),
    data: {
      names: [
        ...[
          'outcome',
          'estimand',
          'method',
          'estimate',
          'ci95_low',
          'ci95_high',
          'se',
          'se_method',
        ],
        ...['p', 'n_treated', 'n_control', 'clusters'],
      ],
      rows: rows.map(({ outcome, effect }) => {
        const decimals = decimalsFor(effect.se)
        return [
          ...[outcome.column, effect.estimand, effect.method],
          ...[effect.estimate, ...effect.ci95, effect.se].map((value) => rounded(value, decimals)),
          ...[effect.seMethod, rounded(effect.p, 3)],
          ...[effect.persons.treated, effect.persons.control, effect.clusters],
        ]
      }),
    },
    note: [
      t.effects.note(
        estimandName(context, rows[0]?.effect.estimand ?? ''),
        context.study.policy.rounding,
      ),
      ...new Set(
        rows.map(({ effect }) =>
          t.figures.estimator(methodName(context, effect.method), effect.seFormula),
        ),
      ),
    ].join(' '),
  })
}

function relativeText(
  { w, language }: Context,
  outcome: PublicOutcome,
  effect: PublicEffect,
): string {
  const relative = relativeOf({ ...outcome, effects: [effect] })
  return relative === undefined
    ? reportTexts[language].numbers.undefined
    : reportTexts[language].numbers.percent(w.number(relative * 100, 0, true))
}
