import { isLoosened } from '../balance/gate.ts'
import type { PublicOutcome, PublicStudy } from '../model.public.ts'
import { fixed } from '../texts/numbers.ts'
import { detailTexts, reportTexts } from '../texts/texts.ts'
import type { Context } from './context.ts'
import { armsDrawing } from './figures/arms.ts'
import type { Fact, Figure, ReportDocument } from './model.document.ts'
import { axisOf } from './sections/effects.ts'
import { profileFigure } from './sections/profiles.ts'
import { certaintyOf, relativeOf } from './words.ts'

/** The first page: question, answer in two sentences, one figure and a few numbers. */
export type Front = Pick<
  ReportDocument,
  'kicker' | 'question' | 'answer' | 'tone' | 'verdict' | 'headline' | 'facts'
>

export function frontOf(context: Context): Front {
  const { study } = context
  const t = reportTexts[context.language]
  const [outcome] = study.outcomes
  return {
    kicker: t.front.kicker(context.day(study.day)),
    question: questionOf(study, outcome, t.front.question),
    ...answerOf(context, outcome),
    headline: headlineOf(context, outcome),
    facts: factsOf(context, outcome),
  }
}

function questionOf(
  { spec }: PublicStudy,
  outcome: PublicOutcome | undefined,
  ask: (outcome: string) => string,
): string {
  return spec.question === '' ? ask(outcome?.label ?? spec.title) : spec.question
}

function answerOf(
  context: Context,
  outcome: PublicOutcome | undefined,
): Pick<Front, 'answer' | 'tone' | 'verdict'> {
  const t = reportTexts[context.language]
  const effect = outcome?.effects[0]
  const { placebo } = detailTexts[context.language]
  const apart = context.study.balance.passed
    ? { first: placebo.answer, verdict: placebo.verdict }
    : { first: t.front.notComparable, verdict: t.front.verdict.notComparable }
  if (outcome === undefined || effect === undefined) {
    return context.isEffect
      ? {
          answer: [t.front.hidden, t.front.hiddenWhy],
          tone: 'unclear',
          verdict: t.front.verdict.hidden,
        }
      : {
          answer: [apart.first, t.front.hidden],
          tone: 'not-comparable',
          verdict: apart.verdict,
        }
  }
  const { w } = context
  const interval = w.interval(effect.ci95, outcome, effect.se, true)
  const difference = withRelative(
    context,
    outcome,
    w.difference(effect.estimate, outcome, effect.se, true),
  )
  if (!context.isEffect)
    return {
      answer: [apart.first, t.front.associated(outcome.label, difference, interval)],
      tone: 'not-comparable',
      verdict: apart.verdict,
    }
  const certainty = certaintyOf(effect)
  const means = [
    w.value(outcome.means.treated, outcome, effect.se),
    w.value(outcome.means.control, outcome, effect.se),
  ] as const
  const say = certainty === 'unclear' ? t.front.unclear : t.front.effect
  return {
    answer: [
      say(outcome.label, difference, ...means),
      t.front.assumption(t.front.certainty[certainty](interval)),
    ],
    tone: certainty === 'unclear' ? 'unclear' : 'effect',
    verdict: certainty === 'unclear' ? t.front.verdict.unclear : t.front.verdict.effect,
  }
}

/** Percentage points first, the relative difference second: of shares alone, where readers mix the two up. */
function withRelative(context: Context, outcome: PublicOutcome, difference: string): string {
  const t = reportTexts[context.language]
  const { w } = context
  const relative = relativeOf(outcome)
  if (outcome.kind !== 'share' || relative === undefined) return difference
  return t.front.relative(difference, t.numbers.percent(w.number(relative * 100, 0, true)))
}

/** The profile of the outcome where there is one, else what became of the two groups. */
function headlineOf(context: Context, outcome: PublicOutcome | undefined): Figure | null {
  const { study, w } = context
  const t = reportTexts[context.language]
  const profile = study.profiles.find(
    (one) => one.outcome === outcome?.column && one.months.length > 0,
  )
  if (profile !== undefined) return profileFigure(context, profile, 'headline')
  const effect = outcome?.effects[0]
  if (outcome === undefined || effect === undefined) return null
  const { treated, control } = outcome.means
  if (treated === null || control === null) return null
  const bar = (name: string, value: number, isMain: boolean) => ({
    name,
    value,
    text: w.value(value, outcome, effect.se),
    isMain,
  })
  return context.figure(
    {
      id: 'headline',
      title: t.front.headlineArms(outcome.label),
      subtitle: t.front.headlineDifference(
        context.isEffect ? t.front.facts.effect : t.front.facts.difference,
        w.difference(effect.estimate, outcome, effect.se),
        w.interval(effect.ci95, outcome, effect.se),
      ),
      note: context.note(outcome.persons),
    },
    (size) =>
      armsDrawing(
        size,
        [bar(t.arms.treated, treated, true), bar(t.arms.control, control, false)],
        axisOf(context, outcome),
      ),
  )
}

function factsOf(context: Context, outcome: PublicOutcome | undefined): Fact[] {
  const { study, w, isEffect, language } = context
  const { facts } = reportTexts[language].front
  const effect = outcome?.effects[0]
  const rounded = facts.rounded(study.policy.rounding)
  return [
    { name: facts.treated, value: w.plainCount(study.sizes.after.treated), note: rounded },
    { name: facts.control, value: w.plainCount(study.sizes.after.control), note: rounded },
    ...(outcome === undefined || effect === undefined
      ? []
      : [
          {
            name: isEffect ? facts.effect : facts.difference,
            value: w.difference(effect.estimate, outcome, effect.se),
            note: facts.interval(w.interval(effect.ci95, outcome, effect.se)),
          },
        ]),
    {
      name: facts.balance,
      value: study.balance.passed ? facts.passed : facts.failed,
      note: facts.gate(fixed(study.spec.balance.smd, language, 2), isLoosened(study.spec.balance)),
    },
  ]
}
