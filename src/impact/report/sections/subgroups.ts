import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { PublicSubgroup } from '../../model.public.ts'
import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { estimatesDrawing } from '../figures/estimates.ts'
import { type Block, paragraph, type Section } from '../model.document.ts'
import { differenceAxisOf } from './effects.ts'

/** Effects by subgroup, corrected and shrunken; none where the specification names no subgroups. */
export function subgroupsSection(context: Context): Section | null {
  const { study } = context
  const t = reportTexts[context.language]
  if (study.spec.subgroups.length === 0) return null
  const groups = Map.groupBy(study.subgroups, ({ outcome, column }) => `${outcome} ${column}`)
  const planned = [...new Set(study.subgroups.map(({ prespecified }) => prespecified))]
  const blocks: Block[] = [
    paragraph(t.subgroups.intro),
    ...planned.map((isPlanned) =>
      paragraph(isPlanned ? t.subgroups.prespecified : t.subgroups.exploratory),
    ),
    ...[...groups.values()].flatMap((rows) => [figureOf(context, rows), tableOf(context, rows)]),
  ]
  return { id: 'subgroups', heading: t.subgroups.heading, blocks }
}

function outcomeOf({ study }: Context, row: PublicSubgroup | undefined) {
  const outcome = study.outcomes.find(({ column }) => column === row?.outcome)
  return { label: outcome?.label ?? '', kind: outcome?.kind ?? 'mean', unit: outcome?.unit ?? '' }
}

function figureOf(context: Context, rows: readonly PublicSubgroup[]) {
  const { w, study } = context
  const t = reportTexts[context.language]
  const measure = outcomeOf(context, rows[0])
  const column = rows[0]?.column ?? ''
  return context.figure(
    {
      id: `subgroups-${rows[0]?.outcome ?? ''}-${column}`,
      title: t.subgroups.figure(measure.label, context.columnName(column)),
      subtitle: t.subgroups.counted(w.unitOf(measure)),
      note: context.note(study.sizes.after),
    },
    (size) =>
      estimatesDrawing(
        size,
        rows.map(({ level, effect }) => ({
          name: level,
          text:
            effect === null ? t.numbers.hidden : w.difference(effect.estimate, measure, effect.se),
          isMain: true,
          value: effect,
        })),
        differenceAxisOf(context, measure),
        t.figures.zero,
      ),
  )
}

function tableOf(context: Context, rows: readonly PublicSubgroup[]) {
  const { w } = context
  const t = reportTexts[context.language]
  const measure = outcomeOf(context, rows[0])
  const column = rows[0]?.column ?? ''
  return context.table({
    id: `subgroups-${rows[0]?.outcome ?? ''}-${column}`,
    title: t.subgroups.figure(measure.label, context.columnName(column)),
    columns: [
      { name: t.subgroups.group, align: 'start' },
      { name: t.effects.estimate, align: 'end' },
      { name: t.effects.interval, align: 'end' },
      { name: t.subgroups.shrunken, align: 'end' },
      { name: t.subgroups.pAdjusted, align: 'end' },
      { name: t.effects.persons, align: 'end' },
    ],
    rows: rows.map(({ level, effect, persons }) => [
      level,
      ...(effect === null
        ? [t.numbers.hidden, t.numbers.hidden, t.numbers.hidden, t.numbers.hidden]
        : [
            w.difference(effect.estimate, measure, effect.se),
            w.interval(effect.ci95, measure, effect.se),
            w.difference(effect.shrunken, measure, effect.se),
            w.p(effect.pAdjusted),
          ]),
      `${w.plainCount(persons.treated)} / ${w.plainCount(persons.control)}`,
    ]),
    data: {
      names: [
        ...['column', 'level', 'n_treated', 'n_control', 'estimate', 'ci95_low', 'ci95_high'],
        ...['se', 'shrunken', 'p_adjusted'],
      ],
      rows: rows.map(({ level, effect, persons }) => {
        const figure = (value: number | undefined) =>
          value === undefined || effect === null ? null : rounded(value, decimalsFor(effect.se))
        return [
          ...[column, level, persons.treated, persons.control],
          ...[effect?.estimate, effect?.ci95[0], effect?.ci95[1], effect?.se, effect?.shrunken].map(
            figure,
          ),
          effect === null ? null : rounded(effect.pAdjusted, 3),
        ]
      }),
    },
    note: t.effects.note(context.study.spec.estimate.estimand.toUpperCase()),
  })
}
