import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { PublicSubgroup, PublicSubgroupTest } from '../../model.public.ts'
import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { estimatesDrawing } from '../figures/estimates.ts'
import { type Block, paragraph, type Section, subheading } from '../model.document.ts'
import { differenceAxisOf } from './effects.ts'

/** Under this the groups are said to differ. */
const level = 0.05

/**
 * Effects by subgroup: first whether they differ at all, then each, corrected and shrunken; none where the specification
 * names no subgroups.
 */
export function subgroupsSection(context: Context): Section | null {
  const { study, isEffect, language } = context
  const t = reportTexts[language]
  const words = detailTexts[language].interaction
  if (study.spec.subgroups.length === 0) return null
  const groups = Map.groupBy(study.subgroups, ({ outcome, column }) => `${outcome} ${column}`)
  const planned = [...new Set(study.subgroups.map(({ prespecified }) => prespecified))]
  const blocks: Block[] = [
    ...(study.subgroupTests.length === 0
      ? []
      : [
          subheading(isEffect ? words.title : words.differenceTitle),
          paragraph(words.intro),
          testTable(context, study.subgroupTests),
        ]),
    paragraph(t.subgroups.intro),
    ...planned.map((isPlanned) =>
      paragraph(isPlanned ? t.subgroups.prespecified : t.subgroups.exploratory),
    ),
    ...[...groups.values()].flatMap((rows) => [figureOf(context, rows), tableOf(context, rows)]),
  ]
  const heading = isEffect ? t.subgroups.heading : t.subgroups.differenceHeading
  return { id: 'subgroups', heading, blocks }
}

/** What a test says in words. */
function conclusionOf({ language }: Context, one: PublicSubgroupTest | undefined): string {
  const t = detailTexts[language].interaction
  if (one?.test === null || one?.test === undefined)
    return one?.hiddenBy === null ? t.unknown : reportTexts[language].numbers.hidden
  return one.test.pAdjusted < level ? t.differs : t.same
}

function testTable(context: Context, tests: readonly PublicSubgroupTest[]) {
  const { w, language } = context
  const t = detailTexts[language].interaction
  const { effects, numbers } = reportTexts[language]
  return context.table({
    id: 'subgroup-tests',
    title: context.isEffect ? t.title : t.differenceTitle,
    isDense: true,
    columns: [
      { name: effects.outcome, align: 'start' },
      { name: t.column, align: 'start' },
      { name: t.statistic, align: 'end' },
      { name: t.p, align: 'end' },
      { name: t.pAdjusted, align: 'end' },
      { name: t.conclusion, align: 'start' },
    ],
    rows: tests.map((one) => [
      context.columnName(one.outcome),
      context.columnName(one.column),
      ...(one.test === null
        ? [one.hiddenBy, one.hiddenBy, one.hiddenBy].map((rule) =>
            rule === null ? numbers.undefined : numbers.hidden,
          )
        : [
            `${w.number(one.test.statistic, 2)} (${one.test.df1}; ${w.number(one.test.df2, 0)})`,
            w.p(one.test.p),
            w.p(one.test.pAdjusted),
          ]),
      conclusionOf(context, one),
    ]),
    data: {
      names: ['outcome', 'column', 'f', 'df1', 'df2', 'p', 'p_adjusted'],
      rows: tests.map(({ outcome, column, test }) => [
        ...[outcome, column],
        ...(test === null
          ? [null, null, null, null, null]
          : [
              ...[test.statistic, test.df1, test.df2],
              ...[rounded(test.p, 3), rounded(test.pAdjusted, 3)],
            ]),
      ]),
    },
  })
}

function outcomeOf({ study }: Context, row: PublicSubgroup | undefined) {
  const outcome = study.outcomes.find(({ column }) => column === row?.outcome)
  return { label: outcome?.label ?? '', kind: outcome?.kind ?? 'mean', unit: outcome?.unit ?? '' }
}

/** The subgroups within which the groups are not alike, by their names in the warnings (`age<25`, `race=black`). */
const unalike = ({ study }: Context): ReadonlySet<unknown> =>
  new Set(
    study.warnings
      .filter(({ code }) => code === 'subgroup-not-comparable')
      .map(({ values }) => values.group),
  )

/** The name of a subgroup, with a mark where the difference in it is not to be read as an effect. */
function markedName(context: Context, { column, level: name }: PublicSubgroup): string {
  const group = /^[<>]/.test(name) ? `${column}${name}` : `${column}=${name}`
  return unalike(context).has(group) ? `${name} *` : name
}

/** What the mark means, where one stands. */
const unalikeNote = (context: Context, rows: readonly PublicSubgroup[]): string[] =>
  rows.some((row) => markedName(context, row) !== row.level)
    ? [reportTexts[context.language].subgroups.unalike]
    : []

function figureOf(context: Context, rows: readonly PublicSubgroup[]) {
  const { w, study } = context
  const t = reportTexts[context.language]
  const [first] = rows
  const measure = outcomeOf(context, first)
  const column = first?.column ?? ''
  const test = study.subgroupTests.find(
    (one) => one.outcome === first?.outcome && one.column === column,
  )
  return context.figure(
    {
      id: `subgroups-${first?.outcome ?? ''}-${column}`,
      title: `${t.subgroups.figure(measure.label, context.columnName(column))} – ${conclusionOf(context, test)}`,
      subtitle: t.subgroups.counted(w.unitOf(measure)),
      note: [context.note(study.sizes.after), ...unalikeNote(context, rows)].join(' '),
    },
    (size) =>
      estimatesDrawing(
        size,
        rows.map((row) => ({
          name: markedName(context, row),
          text:
            row.effect === null
              ? t.numbers.hidden
              : w.difference(row.effect.estimate, measure, row.effect.se),
          isMain: true,
          value: row.effect,
          ...(row.effect === null ? {} : { other: row.effect.shrunken }),
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
  const { hidden } = t.numbers
  const figuresOf = ({ effect }: PublicSubgroup) =>
    effect === null
      ? [hidden, hidden, hidden, hidden, hidden]
      : [
          w.difference(effect.estimate, measure, effect.se),
          w.interval(effect.ci95, measure, effect.se),
          w.difference(effect.shrunken, measure, effect.se),
          w.p(effect.p),
          w.p(effect.pAdjusted),
        ]
  return context.table({
    id: `subgroups-${rows[0]?.outcome ?? ''}-${column}`,
    title: t.subgroups.figure(measure.label, context.columnName(column)),
    isDense: true,
    columns: [
      { name: t.subgroups.group, align: 'start' },
      { name: t.effects.estimate, align: 'end' },
      { name: t.effects.interval, align: 'end' },
      { name: t.subgroups.shrunken, align: 'end' },
      { name: t.effects.p, align: 'end' },
      { name: t.subgroups.pAdjusted, align: 'end' },
      { name: t.effects.persons, align: 'end' },
    ],
    rows: rows.map((row) => [
      markedName(context, row),
      ...figuresOf(row),
      `${w.plainCount(row.persons.treated)} / ${w.plainCount(row.persons.control)}`,
    ]),
    data: {
      names: [
        ...['column', 'level', 'n_treated', 'n_control', 'estimate', 'ci95_low', 'ci95_high'],
        ...['se', 'shrunken', 'p', 'p_adjusted'],
      ],
      rows: rows.map(({ level: name, effect, persons }) => {
        const figure = (value: number | undefined) =>
          value === undefined || effect === null ? null : rounded(value, decimalsFor(effect.se))
        const p = (value: number | undefined) => (value === undefined ? null : rounded(value, 3))
        return [
          ...[column, name, persons.treated, persons.control],
          ...[effect?.estimate, effect?.ci95[0], effect?.ci95[1], effect?.se, effect?.shrunken].map(
            figure,
          ),
          ...[effect?.p, effect?.pAdjusted].map(p),
        ]
      }),
    },
    note: [
      t.effects.note(
        context.study.spec.estimate.estimand.toUpperCase(),
        context.study.policy.rounding,
      ),
      ...unalikeNote(context, rows),
    ].join(' '),
  })
}
