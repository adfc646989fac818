import { isLoosened, type Limits, usualLimits } from '../../balance/gate.ts'
import { rounded } from '../../disclosure/model.rounding.ts'
import type { PublicBalanceRow, Shown } from '../../model.public.ts'
import { fixed } from '../../texts/numbers.ts'
import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { loveDrawing } from '../figures/love.ts'
import { overlapDrawing } from '../figures/overlap.ts'
import { type Block, notice, paragraph, type Section } from '../model.document.ts'

/** Whether the groups can be compared: love plot, overlap of the score, and every characteristic by group. */
export function balanceSection(context: Context): Section {
  const { study } = context
  const t = reportTexts[context.language]
  const { balance, overlap } = study
  const blocks: Block[] = [
    balance.passed ? paragraph(verdictOf(context)) : notice(verdictOf(context)),
    ...(isLoosened(study.spec.balance) ? [notice(loosenedOf(context))] : []),
    loveFigure(context),
  ]
  if (overlap.length > 0) blocks.push(overlapFigure(context))
  blocks.push(balanceTable(context))
  for (const { column, levels } of balance.joined)
    blocks.push(paragraph(detailTexts[context.language].joined(context.columnName(column), levels)))
  if (balance.hiddenTerms > 0) blocks.push(paragraph(t.balance.hiddenTerms(balance.hiddenTerms)))
  return { id: 'balance', heading: t.balance.heading, blocks }
}

/** What the study allows beside what is usual. */
function loosenedOf({ study: { spec }, language }: Context): string {
  const t = reportTexts[language].balance
  const number = (value: number) => fixed(value, language, 2)
  const told = ({ smd, smdPreOutcome, varianceRatio: [low, high] }: Limits) =>
    t.limits(number(smd), number(smdPreOutcome), number(low), number(high))
  return t.loosened(told(spec.balance), told(usualLimits))
}

function verdictOf({ study: { balance, spec }, language, termName }: Context): string {
  const t = reportTexts[language]
  const limit = fixed(spec.balance.smd, language, 2)
  if (balance.passed) return t.balance.passed(limit)
  if (balance.failed.length === 0) return t.balance.failedHidden(limit)
  return t.balance.failed(limit, balance.failed.map(termName).join('; '))
}

/** More rows than a page can hold say nothing more: those with the largest differences are drawn, all are in the table. */
const mostRows = 30

const widestOf = ({ before, after }: { before: number | null; after: number | null }) =>
  Math.max(Math.abs(before ?? 0), Math.abs(after ?? 0))

function loveFigure(context: Context) {
  const { study } = context
  const t = reportTexts[context.language]
  const rows = study.balance.rows
    .filter(({ before, after }) => before.smd !== null || after.smd !== null)
    .map(({ term, before, after }) => ({
      name: context.termName(term),
      before: before.smd,
      after: after.smd,
    }))
    .toSorted((a, b) => widestOf(b) - widestOf(a))
    .slice(0, mostRows)
  return context.figure(
    {
      id: 'love-plot',
      title: t.balance.love,
      subtitle: t.balance.loveCounted(fixed(study.spec.balance.smd, context.language, 1)),
      note: context.note(study.sizes.after),
    },
    (size) =>
      loveDrawing(size, rows, study.spec.balance.smd, {
        before: t.balance.before,
        after: t.balance.after,
        format: (value) => fixed(value, context.language, 1),
      }),
  )
}

function overlapFigure(context: Context) {
  const { study, w } = context
  const t = reportTexts[context.language]
  return context.figure(
    {
      id: 'overlap',
      title: t.balance.overlap,
      subtitle: t.balance.overlapCounted,
      note: context.note(study.sizes.before),
    },
    (size) =>
      overlapDrawing(size, study.overlap, {
        treated: t.arms.treated,
        control: t.arms.control,
        axis: t.balance.overlapAxis,
        format: (value) => fixed(value, context.language, 1),
        share: (value) => w.share(value, 0),
      }),
  )
}

function balanceTable(context: Context) {
  const { study, w } = context
  const t = reportTexts[context.language]
  const { columns } = t.balance
  const figure = (value: Shown, { kind }: PublicBalanceRow) =>
    kind === 'share'
      ? w.share(value, 0)
      : w.shown(value, Math.abs(value ?? 0) >= 100 ? 0 : kind === 'score' ? 3 : 2)
  const file = (value: Shown) => (value === null ? null : rounded(value, 4))
  const exact = study.spec.match?.exact ?? []
  return context.table({
    id: 'balance',
    title: t.balance.table,
    isDense: true,
    columns: [
      { name: t.balance.term, align: 'start' },
      ...[
        columns.treatedBefore,
        columns.controlBefore,
        columns.smdBefore,
        columns.treatedAfter,
        columns.controlAfter,
        columns.smdAfter,
        columns.varianceRatio,
      ].map((name) => ({ name, align: 'end' as const })),
    ],
    rows: study.balance.rows.map((row) => [
      context.termName(row.term),
      figure(row.before.treated, row),
      figure(row.before.control, row),
      w.shown(row.before.smd, 2),
      figure(row.after.treated, row),
      figure(row.after.control, row),
      w.shown(row.after.smd, 2),
      w.shown(row.after.varianceRatio, 2),
    ]),
    data: {
      names: [
        'term',
        'kind',
        'before_treated',
        'before_control',
        'before_smd',
        'after_treated',
        'after_control',
        'after_smd',
        'after_variance_ratio',
      ],
      rows: study.balance.rows.map(({ term, kind, before, after }) => [
        term,
        kind,
        ...[before.treated, before.control, before.smd].map(file),
        ...[after.treated, after.control, after.smd, after.varianceRatio].map(file),
      ]),
    },
    note: t.balance.note(fixed(study.spec.balance.smd, context.language, 2), study.policy.rounding),
    // In what pairs agree exactly there is nothing to see, such as in four years of months of start.
    isOnPaper: (row) =>
      !exact.some((column) => study.balance.rows[row]?.term.startsWith(column) === true),
  })
}
