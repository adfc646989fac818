import { findText } from '../../../platform/shared/texts.ts'
import { detailTexts, reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { sharesDrawing } from '../figures/shares.ts'
import { type Block, paragraph, subheading } from '../model.document.ts'
import { intervalOf } from '../words.ts'

const share = { kind: 'share' as const, unit: '' }

/** Expert and other work among the months worked, before, during and after; nothing where registers do not tell occupations. */
export function occupationBlocks(context: Context): Block[] {
  const { study, language } = context
  const t = detailTexts[language].occupations
  if (study.occupations.length === 0) return []
  const codes = study.spec.registers?.monthly.flatMap(({ work }) => work?.expert ?? []) ?? []
  return [
    subheading(t.heading),
    paragraph(t.intro(codes.join(', '))),
    figureOf(context),
    tableOf(context),
  ]
}

const phaseName = ({ language }: Context, phase: string) =>
  findText(reportTexts[language].profiles.phases, phase) ?? phase

function figureOf(context: Context) {
  const { study, w, language } = context
  const t = detailTexts[language].occupations
  const { arms } = reportTexts[language]
  const most = (arm: 'treated' | 'control') =>
    Math.max(...study.occupations.map(({ points }) => points[arm].persons))
  return context.figure(
    {
      id: 'occupations',
      title: t.figure,
      subtitle: t.counted,
      note: context.note({ treated: most('treated'), control: most('control') }),
    },
    (size) =>
      sharesDrawing(
        size,
        study.occupations.map(({ phase, points }) => ({
          name: phaseName(context, phase),
          bars: (['treated', 'control'] as const).map((arm) => ({
            name: arms[arm],
            share: points[arm].estimate,
            text: w.value(points[arm].estimate, share, points[arm].se),
            isMain: arm === 'treated',
          })),
        })),
        { part: t.expert, rest: t.other },
      ),
  )
}

function tableOf(context: Context) {
  const { study, w, language } = context
  const t = detailTexts[language].occupations
  const { arms, effects, profiles } = reportTexts[language]
  return context.table({
    id: 'occupations',
    title: t.table,
    isDense: true,
    columns: [
      { name: profiles.phase, align: 'start' },
      ...[
        ...(['treated', 'control'] as const).map((arm) => `${arms[arm]}: ${t.expert} / ${t.other}`),
        t.difference,
        effects.interval,
        t.persons,
      ].map((name) => ({ name, align: 'end' as const })),
    ],
    rows: study.occupations.map(({ phase, points: { treated, control }, difference }) => [
      phaseName(context, phase),
      ...[treated, control].map(({ estimate, se }) =>
        [estimate, 1 - estimate].map((part) => w.value(part, share, se)).join(' / '),
      ),
      w.difference(difference.estimate, share, difference.se),
      w.interval(intervalOf(difference), share, difference.se),
      `${w.plainCount(treated.persons)} / ${w.plainCount(control.persons)}`,
    ]),
    data: {
      names: [
        ...['phase', 'expert_share_treated', 'se_treated', 'n_treated'],
        ...['expert_share_control', 'se_control', 'n_control', 'difference', 'difference_se'],
      ],
      rows: study.occupations.map(({ phase, points: { treated, control }, difference }) => [
        phase,
        ...[treated, control].flatMap(({ estimate, se, persons }) => [estimate, se, persons]),
        ...[difference.estimate, difference.se],
      ]),
    },
  })
}
