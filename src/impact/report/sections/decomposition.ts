import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { factorsDrawing } from '../figures/factors.ts'
import type { Section } from '../model.document.ts'
import { fixed } from '../numbers.ts'

/** An outcome as a sum of factors, as the steering group knows it; none where nothing was decomposed. */
export function decompositionSection(context: Context): Section | null {
  const { study, w } = context
  const t = reportTexts[context.language]
  const parts = study.decomposition
  if (parts === null) return null
  const measure = { kind: 'mean' as const, unit: parts.unit }
  const seOf = ({ ci95: [low, high] }: { ci95: readonly [number, number] }) => (high - low) / 3.92
  const common = Math.max(...parts.factors.map(seOf), 0)
  let reached = parts.base
  const bars = parts.factors.map(({ name, contribution }) => {
    const from = reached
    reached += contribution
    return {
      name: context.termName(name),
      from,
      to: reached,
      text: w.difference(contribution, measure, common),
      isTotal: false,
    }
  })
  const figure = context.figure(
    {
      id: `factors-${parts.outcome}`,
      title: t.decomposition.figure(parts.label),
      subtitle: t.decomposition.counted,
      note: context.note(study.sizes.after),
    },
    (size) =>
      factorsDrawing(
        size,
        [
          {
            name: t.decomposition.base,
            from: 0,
            to: parts.base,
            text: w.value(parts.base, measure, common),
            isTotal: false,
          },
          ...bars,
          {
            name: t.decomposition.total,
            from: 0,
            to: parts.total,
            text: w.value(parts.total, measure, common),
            isTotal: true,
          },
        ],
        (value) => fixed(value, context.language, 0),
      ),
  )
  const share = (name: string) => parts.importance.find((one) => one.name === name)?.share
  const table = context.table({
    id: `factors-${parts.outcome}`,
    title: t.decomposition.figure(parts.label),
    columns: [
      { name: t.decomposition.factor, align: 'start' },
      { name: t.decomposition.contribution, align: 'end' },
      { name: t.effects.interval, align: 'end' },
      { name: t.decomposition.importance, align: 'end' },
    ],
    rows: parts.factors.map((factor) => {
      const part = share(factor.name)
      return [
        context.termName(factor.name),
        w.difference(factor.contribution, measure, seOf(factor)),
        w.interval(factor.ci95, measure, seOf(factor)),
        part === undefined ? t.numbers.undefined : w.share(part),
      ]
    }),
    data: {
      names: ['factor', 'contribution', 'ci95_low', 'ci95_high', 'lmg_share'],
      rows: parts.factors.map((factor) => [
        factor.name,
        ...[factor.contribution, ...factor.ci95].map((one) =>
          rounded(one, decimalsFor(seOf(factor))),
        ),
        share(factor.name) === undefined ? null : rounded(share(factor.name) ?? 0, 3),
      ]),
    },
    note: t.decomposition.counted,
  })
  return { id: 'decomposition', heading: t.decomposition.heading, blocks: [figure, table] }
}
