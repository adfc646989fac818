import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { PublicEstimate, PublicGroupTime } from '../../model.public.ts'
import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { effectCurveDrawing } from '../figures/effect-curve.ts'
import { estimatesDrawing } from '../figures/estimates.ts'
import { type Block, list, notice, paragraph, type Section, subheading } from '../model.document.ts'
import { warningText } from '../warning-text.ts'
import { intervalOf } from '../words.ts'
import { differenceAxisOf } from './effects.ts'
import { measureName, measureOf } from './profiles.ts'

/** Effects by months since the start, with what speaks for and against the comparison; none without registers. */
export function groupTimeSection(context: Context): Section | null {
  const { study, isEffect, language } = context
  const t = detailTexts[language].groupTime
  const effects = study.groupTime
    .filter(({ months }) => months.length > 0)
    .map((one) => ({ ...one, ...measureOf(context, one) }))
  const [first] = effects
  if (first === undefined) return null
  const main = effects.find(({ starts }) => starts.length > 1)
  const blocks: Block[] = [
    paragraph(t.intro(`${-first.base}`)),
    ...adjustmentOf(context),
    ...effects.map((one) => curveFigure(context, one)),
    subheading(t.tests),
    paragraph(t.testsIntro),
    ...effects
      .filter(({ passed }) => !passed)
      .map((one) => notice(t.failed(measureName(context, one)))),
    list(effects.filter(({ passed }) => passed).map((one) => testSentence(context, one))),
    testTable(context, effects),
    ...(main === undefined ? [] : [startsFigure(context, main)]),
  ].filter((block) => block.kind !== 'list' || block.items.length > 0)
  return { id: 'group-time', heading: isEffect ? t.heading.effect : t.heading.difference, blocks }
}

/** What effects were adjusted for beyond the match, and how; nothing where they were not. */
function adjustmentOf(context: Context): Block[] {
  const { study, columnName, language } = context
  const { groupTime } = study.spec
  if (groupTime === null) return []
  const { adjusted } = detailTexts[language].groupTime
  const names = groupTime.covariates.map(columnName).join(', ')
  const untold = study.warnings.filter(({ code }) => code === 'group-time-untold')
  return [
    paragraph(adjusted[groupTime.adjustment](names)),
    list(untold.map((warning) => warningText(context, warning))),
  ]
}

/** An effect only of comparable groups whose own tests are passed. */
const isEffectOf = ({ isEffect }: Context, { passed }: PublicGroupTime) => isEffect && passed

const ci = (estimate: PublicEstimate) => intervalOf(estimate)

function curveFigure(context: Context, one: PublicGroupTime) {
  const { w, language } = context
  const t = detailTexts[language].groupTime
  const title = isEffectOf(context, one) ? t.figure.effect : t.figure.difference
  return context.figure(
    {
      id: `group-time-${one.outcome}`,
      title: title(measureName(context, one)),
      subtitle: t.counted(w.unitOf(one)),
      note: context.note(one.persons),
      data: {
        columns: [
          t.month,
          reportTexts[language].effects.estimate,
          reportTexts[language].effects.interval,
          t.band,
        ],
        rows: one.months.map(({ month, estimate, se, band }) => [
          signed(month),
          w.difference(estimate, one, se),
          w.interval(ci({ estimate, se }), one, se),
          w.interval([estimate - band, estimate + band], one, se),
        ]),
        file: {
          names: ['month', 'estimate', 'se', 'band_low', 'band_high'],
          rows: one.months.map(({ month, estimate, se, band }) => {
            const file = (value: number) => rounded(value, decimalsFor(se))
            return [month, file(estimate), file(se), file(estimate - band), file(estimate + band)]
          }),
        },
      },
    },
    (size) =>
      effectCurveDrawing(size, one.months, one.base, {
        axis: reportTexts[language].figures.months,
        start: reportTexts[language].figures.start,
        before: t.before,
        after: t.after,
        format: differenceAxisOf(context, one),
      }),
  )
}

const signed = (month: number) => `${month > 0 ? '+' : ''}${month}`.replace('-', '\u2212')

function testSentence(context: Context, one: PublicGroupTime): string {
  const { w, language } = context
  const t = detailTexts[language].groupTime
  const { preTrend } = one
  if (preTrend === null)
    return `${measureName(context, one)}: ${detailTexts[language].interaction.unknown}.`
  const trend = w.difference(preTrend.detectable, one, preTrend.detectable / 4, true)
  return [
    t.passed(measureName(context, one), w.p(preTrend.p), preTrend.df),
    t.detectable(trend.replace(/^\+/, '')),
  ].join(' ')
}

function testTable(context: Context, effects: readonly PublicGroupTime[]) {
  const { w, language, isEffect } = context
  const t = detailTexts[language].groupTime
  const { effects: words, numbers } = reportTexts[language]
  const cell = (one: PublicGroupTime, estimate: PublicEstimate) => [
    w.difference(estimate.estimate, one, estimate.se),
    w.interval(ci(estimate), one, estimate.se),
  ]
  return context.table({
    id: 'group-time-tests',
    title: t.table,
    isDense: true,
    columns: [
      { name: t.measure, align: 'start' },
      ...[
        isEffect ? t.average.effect : t.average.difference,
        words.interval,
        t.preTrend,
        t.placebo(effects[0]?.placebo.months ?? 0),
        words.interval,
      ].map((name) => ({ name, align: 'end' as const })),
    ],
    rows: effects.map((one) => [
      measureName(context, one),
      ...cell(one, one.average),
      one.preTrend === null ? numbers.undefined : w.p(one.preTrend.p),
      ...cell(one, one.placebo),
    ]),
    data: {
      names: [
        ...['measure', 'estimate', 'se', 'pretrend_statistic', 'pretrend_df', 'pretrend_p'],
        ...['detectable_trend', 'placebo_months', 'placebo_estimate', 'placebo_se', 'passed'],
      ],
      rows: effects.map(({ outcome, average, preTrend, placebo, passed }) => [
        ...[outcome, average.estimate, average.se],
        ...(preTrend === null
          ? [null, null, null, null]
          : [preTrend.statistic, preTrend.df, rounded(preTrend.p, 3), preTrend.detectable]),
        ...[placebo.months, placebo.estimate, placebo.se, `${passed}`],
      ]),
    },
    note: w.units(effects),
  })
}

function startsFigure(context: Context, one: PublicGroupTime) {
  const { w, language } = context
  const t = detailTexts[language].groupTime
  const { effects: words, figures } = reportTexts[language]
  return context.figure(
    {
      id: `group-time-starts-${one.outcome}`,
      title: t.starts(measureName(context, one)),
      subtitle: t.startsCounted(w.unitOf(one)),
      note: context.note(one.persons),
      data: {
        columns: [t.start, words.estimate, words.interval, words.persons],
        rows: one.starts.map(({ start, estimate, se, persons }) => [
          start,
          w.difference(estimate, one, se),
          w.interval(ci({ estimate, se }), one, se),
          `${w.plainCount(persons.treated)} / ${w.plainCount(persons.control)}`,
        ]),
        file: {
          names: ['start', 'estimate', 'se', 'n_treated', 'n_control'],
          rows: one.starts.map(({ start, estimate, se, persons }) => [
            ...[start, estimate, se, persons.treated, persons.control],
          ]),
        },
      },
    },
    (size) =>
      estimatesDrawing(
        size,
        one.starts.map(({ start, estimate, se }) => ({
          name: start,
          text: w.difference(estimate, one, se),
          isMain: true,
          value: { estimate, ci95: ci({ estimate, se }) },
        })),
        differenceAxisOf(context, one),
        figures.zero,
      ),
  )
}
