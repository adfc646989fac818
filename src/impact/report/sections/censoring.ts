import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { type Block, paragraph, subheading } from '../model.document.ts'
import { intervalOf } from '../words.ts'

/** How many outcomes are missing, how that was handled, and what it changes; nothing where none is. */
export function censoringBlocks(context: Context): Block[] {
  const { study, w, language } = context
  const t = detailTexts[language].censoring
  const { arms, effects, numbers } = reportTexts[language]
  if (study.censoring.length === 0) return []
  const { registers } = study.spec
  const why = registers === null ? t.file : t.registers(registers.cohort.laterStart === 'censor')
  const estimate = (column: string, one: { estimate: number; se: number } | null) => {
    const outcome = study.outcomes.find((other) => other.column === column)
    if (one === null || outcome === undefined) return [numbers.undefined, numbers.undefined]
    return [
      w.difference(one.estimate, outcome, one.se),
      w.interval(intervalOf(one), outcome, one.se),
    ]
  }
  const table = context.table({
    id: 'missing-outcomes',
    title: t.table,
    isDense: true,
    columns: [
      { name: effects.outcome, align: 'start' },
      ...[
        t.missing(arms.treated),
        t.missing(arms.control),
        t.known,
        effects.interval,
        t.weighted,
        effects.interval,
      ].map((name) => ({ name, align: 'end' as const })),
    ],
    rows: study.censoring.map(({ outcome, label, missing, share, known, weighted }) => [
      label,
      ...(['treated', 'control'] as const).map((arm) =>
        missing[arm] === null
          ? numbers.fewPersons
          : `${w.plainCount(missing[arm])} (${w.share(share[arm])})`,
      ),
      ...estimate(outcome, known),
      ...estimate(outcome, weighted),
    ]),
    data: {
      names: [
        ...[
          'outcome',
          'analysed_treated',
          'analysed_control',
          'missing_treated',
          'missing_control',
        ],
        ...['estimate_known', 'se_known', 'estimate_ipcw', 'se_ipcw'],
      ],
      rows: study.censoring.map(({ outcome, analysed, missing, known, weighted }) => [
        ...[outcome, analysed.treated, analysed.control, missing.treated, missing.control],
        ...[known?.estimate ?? null, known?.se ?? null],
        ...[weighted?.estimate ?? null, weighted?.se ?? null],
      ]),
    },
    note: t.note,
  })
  return [subheading(t.heading), paragraph(why), paragraph(t.how), table]
}
