import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { PublicDecomposition, PublicFactor } from '../../model.public.ts'
import { fixed } from '../../texts/numbers.ts'
import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { armsDrawing } from '../figures/arms.ts'
import { type FactorBar, factorsDrawing } from '../figures/factors.ts'
import { type Block, paragraph, subheading } from '../model.document.ts'

const seOf = ({ ci95: [low, high] }: { ci95: readonly [number, number] }) => (high - low) / 3.92

/** How much each factor explains of the differences between persons (LMG). */
export function fitFigure(context: Context, parts: PublicDecomposition, fit: number) {
  const { study, w, language } = context
  const t = detailTexts[language].sum
  const factors = parts.importance.toSorted((a, b) => b.share - a.share)
  return context.figure(
    {
      id: `importance-${parts.outcome}`,
      title: t.importance,
      subtitle: t.importanceCounted(w.share(fit)),
      note: context.note(study.sizes.before),
    },
    (size) =>
      armsDrawing(
        size,
        factors.map(({ name, share }, at) => ({
          name: context.termName(name),
          value: share,
          text: w.share(share),
          isMain: at === 0,
        })),
        (value) => w.share(value, value * 100 === Math.round(value * 100) ? 0 : 1),
      ),
  )
}

/** The gap between clients and others before matching, in what goes with backgrounds and what does not. */
export function gapBlocks(context: Context, parts: PublicDecomposition): Block[] {
  const { study, w, language } = context
  const t = detailTexts[language].sum
  const { gap, unit, outcome } = parts
  if (gap === null) return []
  const measure = { kind: 'mean' as const, unit }
  const se = Math.max(seOf(gap.explained), seOf(gap.unexplained))
  const told = (value: number) => w.difference(value, measure, se, true)
  let reached = 0
  const step = (name: string, part: Omit<PublicFactor, 'name'>): FactorBar => {
    const from = reached
    reached += part.contribution
    const [low, high] = part.ci95
    return {
      ...{ name, from, to: reached, isTotal: false, ends: [from + low, from + high] },
      text: w.difference(part.contribution, measure, se),
    }
  }
  const shown = gap.factors.every(({ explained }) => explained !== null)
  const bars = [
    ...(shown
      ? gap.factors.flatMap(({ name, explained }) =>
          explained === null ? [] : step(context.columnName(name), explained),
        )
      : [step(t.explained, gap.explained)]),
    step(t.unexplained, gap.unexplained),
  ]
  const whole: FactorBar = {
    ...{ name: t.difference, from: 0, to: gap.difference, isTotal: true },
    text: w.difference(gap.difference, measure, se),
  }
  const figure = context.figure(
    {
      id: `gap-${outcome}`,
      title: `${parts.label}: ${t.gap.toLocaleLowerCase(language)}`,
      subtitle: t.gapCounted,
      note: context.note(study.sizes.before),
    },
    (size) => factorsDrawing(size, [...bars, whole], (value) => fixed(value, language, 0, true)),
  )
  return [
    subheading(t.gap),
    paragraph(
      t.gapIntro(
        told(gap.difference),
        told(gap.explained.contribution),
        told(gap.unexplained.contribution),
      ),
    ),
    figure,
    gapTable(context, parts, gap),
  ]
}

function gapTable(
  context: Context,
  { outcome, unit }: PublicDecomposition,
  gap: NonNullable<PublicDecomposition['gap']>,
) {
  const { w, language } = context
  const t = detailTexts[language].sum
  const { decomposition, effects, numbers } = reportTexts[language]
  const measure = { kind: 'mean' as const, unit }
  const se = Math.max(seOf(gap.explained), seOf(gap.unexplained))
  const parts = [
    { ...gap.explained, name: t.explained, key: 'explained' },
    { ...gap.unexplained, name: t.unexplained, key: 'unexplained' },
  ]
  const figures = (part: Omit<PublicFactor, 'name'> | null) =>
    part === null
      ? [null, null, null]
      : [part.contribution, ...part.ci95].map((value) => rounded(value, decimalsFor(seOf(part))))
  return context.table({
    id: `gap-${outcome}`,
    title: t.gap,
    columns: [
      { name: decomposition.factor, align: 'start' },
      { name: decomposition.contribution, align: 'end' },
      { name: effects.interval, align: 'end' },
    ],
    rows: [
      ...gap.factors.map(({ name, explained }) => [
        context.columnName(name),
        ...(explained === null
          ? [numbers.hidden, numbers.undefined]
          : [
              w.difference(explained.contribution, measure, seOf(explained)),
              w.interval(explained.ci95, measure, seOf(explained)),
            ]),
      ]),
      ...parts.map((part) => [
        part.name,
        w.difference(part.contribution, measure, seOf(part)),
        w.interval(part.ci95, measure, seOf(part)),
      ]),
      [t.difference, w.difference(gap.difference, measure, se), numbers.undefined],
    ],
    data: {
      names: ['part', 'contribution', 'ci95_low', 'ci95_high'],
      rows: [
        ...gap.factors.map(({ name, explained }) => [name, ...figures(explained)]),
        ...parts.map((part) => [part.key, ...figures(part)]),
        ['difference', rounded(gap.difference, decimalsFor(se)), null, null],
      ],
    },
  })
}
