import { findText } from '../../../platform/shared/texts.ts'
import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { CurvePoint, PublicSensitivity } from '../../model.public.ts'
import { fixed } from '../../texts/numbers.ts'
import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { curveDrawing } from '../figures/curve.ts'
import { type Block, list, paragraph, type Section, subheading } from '../model.document.ts'
import { differenceAxisOf } from './effects.ts'

/** How strong an unknown factor would have to be, and the same question under every specification. */
export function sensitivitySection(context: Context): Section {
  const { study } = context
  const t = reportTexts[context.language]
  const blocks: Block[] = []
  const strengths = study.sensitivity.filter((one) => strengthsOf(context, one).length > 0)
  if (strengths.length > 0) blocks.push(paragraph(t.sensitivity.intro))
  for (const one of strengths) {
    if (strengths.length > 1) blocks.push(subheading(labelOf(context, one.outcome)))
    blocks.push(list(strengthsOf(context, one)))
  }
  const curves = Map.groupBy(study.curve, ({ outcome }) => outcome)
  for (const [outcome, points] of curves)
    blocks.push(curveFigure(context, outcome, points), curveTable(context, outcome, points))
  return { id: 'sensitivity', heading: t.sensitivity.heading, blocks }
}

function strengthsOf(context: Context, { eValue, rosenbaumGamma, robustness }: PublicSensitivity) {
  const { w } = context
  const t = reportTexts[context.language]
  const found: string[] = []
  if (eValue !== null)
    found.push(t.sensitivity.eValue(w.number(eValue.estimate, 2), w.number(eValue.limit, 2)))
  if (rosenbaumGamma !== null) found.push(t.sensitivity.rosenbaum(w.number(rosenbaumGamma, 2)))
  if (robustness !== null) {
    const { value, benchmark, benchmarkValue } = robustness
    const sentences = [t.sensitivity.robustness(w.share(value))]
    if (benchmark !== null && benchmarkValue !== null)
      sentences.push(t.sensitivity.benchmark(context.termName(benchmark), w.share(benchmarkValue)))
    found.push(sentences.join(' '))
  }
  return found
}

function outcomeOf({ study }: Context, column: string) {
  const outcome = study.outcomes.find((one) => one.column === column)
  return { kind: outcome?.kind ?? ('mean' as const), unit: outcome?.unit ?? '' }
}

const labelOf = (context: Context, column: string) => context.columnName(column)

const isCaliper = (part: string) => part.includes(' within ')

/** The settings that every match of a curve has: they are told once. */
function commonSettings(points: readonly CurvePoint[]): ReadonlySet<string> {
  const matches = points
    .map(({ choices }) => (choices.groups ?? '').split(', '))
    .filter((parts) => parts.length > 1)
  const [first = []] = matches
  return new Set(
    first.filter((part) => !isCaliper(part) && matches.every((parts) => parts.includes(part))),
  )
}

/**
 * What was chosen, in the reader's language, but for what all have in common; calipers on columns are told together, or
 * nothing else could be read.
 */
function choiceName(context: Context, value: string, common: ReadonlySet<string>): string {
  const t = reportTexts[context.language]
  const all = value.split(', ')
  const parts = all.length > 1 ? all.filter((part) => !common.has(part)) : all
  const others = parts.filter((part) => !isCaliper(part))
  const told = others.map((part) => findText(t.methods, part) ?? settingName(context, part))
  return [...told, ...(others.length < parts.length ? [t.sensitivity.calipers] : [])].join(', ')
}

/** A setting with its value: "caliper 0.2", "ratio 2", "exact on sex and age". */
function settingName(context: Context, setting: string): string {
  const { choice } = reportTexts[context.language].sensitivity
  const [, name, value = ''] = /^(caliper|ratio|exact on) (.+)$/.exec(setting) ?? []
  if (name === 'caliper') return choice.caliper(context.w.number(Number(value), value.length - 2))
  if (name === 'ratio') return choice.ratio(value)
  if (name === 'exact on')
    return choice.exact(value.split(' and ').map(context.columnName).join(', '))
  return setting
}

function curveFigure(context: Context, outcome: string, points: readonly CurvePoint[]) {
  const { study } = context
  const t = reportTexts[context.language]
  const balanced = points.filter((point) => point.balanced).length
  const common = commonSettings(points)
  const counted =
    balanced === 0
      ? t.sensitivity.curveNone(points.length)
      : t.sensitivity.curveCounted(balanced, points.length)
  return context.figure(
    {
      id: `curve-${outcome}`,
      title: `${t.sensitivity.curve}: ${labelOf(context, outcome)}`,
      subtitle: [counted, ...commonText(context, common)].join('. '),
      note: context.note(study.sizes.after),
    },
    (size) =>
      curveDrawing(size, points, {
        format: differenceAxisOf(context, outcomeOf(context, outcome)),
        choice: (value) => choiceName(context, value, common),
      }),
  )
}

/** In a sentence, what all matches have in common. */
function commonText(context: Context, common: ReadonlySet<string>): string[] {
  const t = reportTexts[context.language]
  if (common.size === 0) return []
  const names = [...common].map((part) => findText(t.methods, part) ?? settingName(context, part))
  return [t.sensitivity.common(names.join(', '))]
}

function curveTable(context: Context, outcome: string, points: readonly CurvePoint[]) {
  const { w } = context
  const t = reportTexts[context.language]
  const measure = outcomeOf(context, outcome)
  const keys = [...new Set(points.flatMap(({ choices }) => Object.keys(choices)))]
  const se = ({ ci95: [low, high] }: CurvePoint) => (high - low) / 3.92
  const sorted = points.toSorted((a, b) => a.estimate - b.estimate)
  const common = commonSettings(points)
  const value = (point: CurvePoint, key: string) => {
    const text = point.choices[key]
    return text === undefined ? t.numbers.undefined : choiceName(context, text, common)
  }
  return context.table({
    id: `curve-${outcome}`,
    title: `${t.sensitivity.curveTable}: ${labelOf(context, outcome)}`,
    isDense: true,
    columns: [
      ...keys.map((key) => ({
        name: findText(t.sensitivity.choices, key) ?? key,
        align: 'start' as const,
      })),
      { name: t.effects.estimate, align: 'end' },
      { name: t.effects.interval, align: 'end' },
      { name: t.sensitivity.balanced, align: 'start' },
    ],
    rows: sorted.map((point) => [
      ...keys.map((key) => value(point, key)),
      w.difference(point.estimate, measure, se(point)),
      w.interval(point.ci95, measure, se(point)),
      [
        point.balanced ? t.sensitivity.yes : t.sensitivity.no,
        ...(point.chosen ? [`(${t.sensitivity.chosen})`] : []),
      ].join(' '),
    ]),
    data: {
      names: [...keys, 'estimate', 'ci95_low', 'ci95_high', 'balanced', 'chosen'],
      rows: sorted.map((point) => [
        ...keys.map((key) => point.choices[key] ?? null),
        ...[point.estimate, ...point.ci95].map((one) => rounded(one, decimalsFor(se(point)))),
        `${point.balanced}`,
        `${point.chosen}`,
      ]),
    },
    note: t.balance.note(
      fixed(context.study.spec.balance.smd, context.language, 2),
      context.study.policy.rounding,
    ),
    // The figure has every plan: on paper that is enough.
    isOnPaper: () => false,
  })
}
