import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { PublicDecomposition, PublicFactor } from '../../model.public.ts'
import { fixed } from '../../texts/numbers.ts'
import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { type FactorBar, factorsDrawing } from '../figures/factors.ts'
import { type Block, paragraph, type Section } from '../model.document.ts'
import { fitFigure, gapBlocks } from './gap.ts'

/** An outcome as a sum of factors, as the steering group knows it, with what explains it; none where nothing was decomposed. */
export function decompositionSection(context: Context): Section | null {
  const { study, language } = context
  const t = reportTexts[language]
  const words = detailTexts[language].sum
  const parts = study.decomposition
  if (parts === null) return null
  const references = parts.references
    .map(({ name, level }) => `${context.columnName(name)}: ${level}`)
    .join('; ')
  const blocks: Block[] = [
    paragraph(`${profileText(context, parts)} ${originText(context, parts)}`),
    factorsFigure(context, parts),
    paragraph(`${words.association} ${words.base(references === '' ? '' : `(${references})`)}`),
    factorsTable(context, parts),
    ...(parts.fit === null ? [] : [fitFigure(context, parts, parts.fit)]),
    ...gapBlocks(context, parts),
  ]
  return { id: 'decomposition', heading: t.decomposition.heading, blocks }
}

/** The width of an interval as an error. */
const seOf = ({ ci95: [low, high] }: { ci95: readonly [number, number] }): number =>
  (high - low) / 3.92

const measureOf = ({ unit }: PublicDecomposition) => ({ kind: 'mean' as const, unit })

/** Whether the person stands at the level on which the base stands: nothing is added, without any error. */
const isReference = ({ ci95: [low, high] }: Pick<PublicFactor, 'ci95'>): boolean =>
  low === 0 && high === 0

function profileText(context: Context, { profile }: PublicDecomposition): string {
  const { w, language } = context
  const value = (one: string | number | null) =>
    typeof one === 'number' ? w.number(one, Number.isInteger(one) ? 0 : 1) : one
  return detailTexts[language].sum.profile(
    profile
      .map(
        (one) =>
          `${context.columnName(one.name)} ${value(one.value) ?? reportTexts[language].numbers.hidden}`,
      )
      .join(', '),
  )
}

function originText(context: Context, { profile }: PublicDecomposition): string {
  const t = detailTexts[context.language].sum
  const chosen = profile.filter(({ isChosen }) => isChosen)
  if (chosen.length === 0) return t.typical
  if (chosen.length === profile.length) return t.chosen
  return t.both(chosen.map(({ name }) => context.columnName(name)).join(', '))
}

function factorsFigure(context: Context, parts: PublicDecomposition) {
  const { study, w, language } = context
  const t = reportTexts[language]
  const measure = measureOf(parts)
  const common = Math.max(...parts.factors.map(seOf), 0)
  let reached = parts.base
  const bars = parts.factors.map(({ name, contribution, ci95: [low, high] }): FactorBar => {
    const from = reached
    reached += contribution
    return {
      name: context.termName(name),
      ...{ from, to: reached, isTotal: false },
      text: isReference({ ci95: [low, high] })
        ? detailTexts[language].sum.reference
        : w.difference(contribution, measure, common),
      ends: [from + low, from + high],
    }
  })
  const whole = (
    name: string,
    to: number,
    ends: readonly [number, number],
    isTotal: boolean,
  ): FactorBar => ({
    ...{ name, from: 0, to, isTotal, ends },
    text: w.value(to, measure, common),
  })
  return context.figure(
    {
      id: `factors-${parts.outcome}`,
      title: t.decomposition.figure(parts.label),
      subtitle: t.decomposition.counted,
      note: context.note(study.sizes.before),
    },
    (size) =>
      factorsDrawing(
        size,
        [
          whole(t.decomposition.base, parts.base, parts.baseCi95, false),
          ...bars,
          whole(t.decomposition.total, parts.total, parts.totalCi95, true),
        ],
        (value) => fixed(value, language, 0),
      ),
  )
}

function factorsTable(context: Context, parts: PublicDecomposition) {
  const { w, language } = context
  const t = reportTexts[language]
  const measure = measureOf(parts)
  const words = detailTexts[language].sum
  const share = (name: string) => parts.importance.find((one) => one.name === name)?.share
  const base: PublicFactor = {
    name: t.decomposition.base,
    contribution: parts.base,
    ci95: parts.baseCi95,
  }
  const total: PublicFactor = {
    name: t.decomposition.total,
    contribution: parts.total,
    ci95: parts.totalCi95,
  }
  const row = (one: PublicFactor, name: string) => {
    const part = share(one.name)
    return [
      name,
      ...(isReference(one)
        ? [words.reference, t.numbers.undefined]
        : [
            w.difference(one.contribution, measure, seOf(one)),
            w.interval(one.ci95, measure, seOf(one)),
          ]),
      part === undefined ? t.numbers.undefined : w.share(part),
    ]
  }
  return context.table({
    id: `factors-${parts.outcome}`,
    title: t.decomposition.figure(parts.label),
    columns: [
      { name: t.decomposition.factor, align: 'start' },
      { name: t.decomposition.contribution, align: 'end' },
      { name: t.effects.interval, align: 'end' },
      { name: t.decomposition.importance, align: 'end' },
    ],
    rows: [
      row(base, base.name),
      ...parts.factors.map((factor) => row(factor, context.termName(factor.name))),
      row(total, total.name),
    ],
    data: {
      names: ['factor', 'contribution', 'ci95_low', 'ci95_high', 'lmg_share'],
      rows: [{ ...base, name: 'base' }, ...parts.factors, { ...total, name: 'total' }].map(
        (factor) => [
          factor.name,
          ...[factor.contribution, ...factor.ci95].map((one) =>
            rounded(one, decimalsFor(seOf(factor))),
          ),
          share(factor.name) ?? null,
        ],
      ),
    },
  })
}
