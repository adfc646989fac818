import { findText } from '../../../platform/shared/texts.ts'
import { decimalsFor, rounded } from '../../disclosure/model.rounding.ts'
import type { PublicProfile } from '../../model.public.ts'
import { reportTexts } from '../../texts/texts.ts'
import type { Context } from '../context.ts'
import { profileDrawing } from '../figures/profile.ts'
import { type Block, paragraph, type Section } from '../model.document.ts'
import { intervalOf } from '../words.ts'
import { axisOf } from './effects.ts'
import { occupationBlocks } from './occupations.ts'

/** Before, during and after, the matched controls always beside; none without profiles. */
export function profilesSection(context: Context): Section | null {
  const { study } = context
  const t = reportTexts[context.language]
  if (study.profiles.length === 0) return null
  const blocks: Block[] = [
    paragraph(t.profiles.intro),
    ...study.profiles.flatMap((profile) => [
      ...(profile.months.length === 0 ? [] : [profileFigure(context, profile)]),
      phaseTable(context, profile),
    ]),
    ...occupationBlocks(context),
  ]
  return { id: 'profiles', heading: t.profiles.heading, blocks }
}

/** Whether months are hidden in the middle. */
const hasGap = (months: PublicProfile['months']): boolean =>
  months.some(({ month }, at) => at > 0 && month !== (months[at - 1]?.month ?? month) + 1)

/** The curves of a quantity around the start. */
export function profileFigure(
  context: Context,
  profile: PublicProfile,
  id = `profile-${profile.outcome}`,
) {
  const t = reportTexts[context.language]
  const persons = (arm: 'treated' | 'control') =>
    Math.max(0, ...profile.months.map(({ points }) => points[arm].persons))
  return context.figure(
    {
      id,
      title: t.profiles.figure(measureName(context, profile)),
      subtitle: t.profiles.counted,
      note: [
        context.note({ treated: persons('treated'), control: persons('control') }),
        ...(hasGap(profile.months) ? [t.profiles.gap] : []),
      ].join(' '),
    },
    (size) =>
      profileDrawing(size, profile.months, {
        treated: t.arms.treated,
        control: t.arms.control,
        axis: t.figures.months,
        start: t.figures.start,
        format: axisOf(context, measureOf(context, profile)),
      }),
  )
}

/** A measure of the panel by its name in the reader's language; one that is an outcome by its own. */
export const measureName = (
  { language }: Context,
  { outcome, label }: Pick<PublicProfile, 'outcome' | 'label'>,
): string =>
  label === outcome ? (findText(reportTexts[language].profiles.measures, outcome) ?? label) : label

/** A measure of the panel with its unit. */
export const measureOf = (
  { language }: Context,
  { outcome, kind, unit }: Pick<PublicProfile, 'outcome' | 'kind' | 'unit'>,
) => ({
  kind,
  unit: unit === '' ? (findText(reportTexts[language].profiles.units, outcome) ?? '') : unit,
})

function phaseTable(context: Context, profile: PublicProfile) {
  const { w } = context
  const t = reportTexts[context.language]
  const measure = measureOf(context, profile)
  return context.table({
    id: `phases-${profile.outcome}`,
    title: t.profiles.table(measureName(context, profile)),
    columns: [
      { name: t.profiles.phase, align: 'start' },
      { name: t.arms.treated, align: 'end' },
      { name: t.arms.control, align: 'end' },
      { name: t.profiles.change, align: 'end' },
      { name: t.effects.interval, align: 'end' },
      { name: t.effects.persons, align: 'end' },
    ],
    rows: profile.phases.map(({ phase, points: { treated, control }, change }) => [
      findText(t.profiles.phases, phase) ?? phase,
      w.value(treated.mean, measure, treated.se),
      w.value(control.mean, measure, control.se),
      ...(change === null
        ? [t.numbers.undefined, t.numbers.undefined]
        : [
            w.difference(change.estimate, measure, change.se),
            w.interval(intervalOf(change), measure, change.se),
          ]),
      `${w.plainCount(treated.persons)} / ${w.plainCount(control.persons)}`,
    ]),
    data: {
      names: [
        ...['phase', 'mean_treated', 'se_treated', 'n_treated'],
        ...['mean_control', 'se_control', 'n_control', 'change', 'change_se'],
      ],
      rows: profile.phases.map(({ phase, points: { treated, control }, change }) => [
        phase,
        ...[treated, control].flatMap(({ mean, se, persons }) => [
          rounded(mean, decimalsFor(se)),
          rounded(se, decimalsFor(se)),
          persons,
        ]),
        change === null ? null : rounded(change.estimate, decimalsFor(change.se)),
        change === null ? null : rounded(change.se, decimalsFor(change.se)),
      ]),
    },
    note: t.profiles.changeNote,
  })
}
