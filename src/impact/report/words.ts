import { decimalsFor } from '../disclosure/model.rounding.ts'
import type { PublicOutcome, Shown } from '../model.public.ts'
import type { Language } from '../model.spec.ts'
import { fixed, pValue } from '../texts/numbers.ts'
import { reportTexts } from '../texts/texts.ts'

/** What is measured, for the way its figures are written. */
export interface Measure {
  readonly kind: 'share' | 'mean'
  readonly unit: string
}

/**
 * How a report of a language writes figures. Hidden ones are words, never a zero; shares are percentages, and their
 * differences percentage points.
 */
export function wordsOf(language: Language) {
  const t = reportTexts[language]
  const isHidden = (value: Shown): value is null => value === null
  const number = (value: number, decimals: number, signed = false) =>
    Number.isNaN(value) ? t.numbers.undefined : fixed(value, language, decimals, signed)

  /** A value in the measure's own unit, with the decimals that an error of `se` deserves. */
  const value = (amount: Shown, measure: Measure, se: number) => {
    if (isHidden(amount)) return t.numbers.hidden
    if (measure.kind === 'share')
      return t.numbers.percent(number(amount * 100, Math.min(1, decimalsFor(se * 100))))
    return withUnit(number(amount, Math.min(decimalsFor(se), 3)), measure.unit)
  }
  /** A difference in the measure's own unit: with its sign, shares in percentage points (in full within a sentence). */
  const difference = (amount: number, measure: Measure, se: number, isSentence = false) => {
    if (measure.kind === 'share')
      return (isSentence ? t.numbers.points : t.numbers.pointsShort)(
        number(amount * 100, Math.min(1, decimalsFor(se * 100)), true),
      )
    return withUnit(number(amount, Math.min(decimalsFor(se), 3), true), measure.unit)
  }
  /** From the low to the high end of an interval. */
  const interval = (
    ci: readonly [number, number],
    measure: Measure,
    se: number,
    isSentence = false,
  ) => {
    const scale = measure.kind === 'share' ? 100 : 1
    const decimals = Math.min(decimalsFor(se * scale), measure.kind === 'share' ? 1 : 3)
    const [low, high] = ci.map((end) => number(end * scale, decimals, true)) as [string, string]
    return measure.kind === 'share'
      ? (isSentence ? t.numbers.points : t.numbers.pointsShort)(t.numbers.range(low, high))
      : withUnit(t.numbers.range(low, high), measure.unit)
  }
  return {
    number,
    value,
    /** In what a difference of a measure is told. */
    unitOf: ({ kind, unit }: Measure) =>
      kind === 'share' ? t.units.points : unit === '' ? t.units.own : unit,
    difference,
    interval,
    /** In what the differences of several measures are told; nothing where each says it by itself. */
    units: (measures: readonly Measure[]) =>
      measures.some(({ kind }) => kind === 'share') ? t.units.shares : '',
    count: (persons: Shown) =>
      isHidden(persons) ? t.numbers.fewPersons : t.numbers.about(number(persons, 0)),
    plainCount: (persons: Shown) => (isHidden(persons) ? t.numbers.hidden : number(persons, 0)),
    share: (share: Shown, decimals = 1) =>
      isHidden(share) ? t.numbers.hidden : t.numbers.percent(number(share * 100, decimals)),
    shown: (amount: Shown, decimals: number) =>
      isHidden(amount) ? t.numbers.hidden : number(amount, decimals),
    p: (p: number) => (Number.isNaN(p) ? t.numbers.undefined : pValue(p, language)),
  }
}

export type Words = ReturnType<typeof wordsOf>

/** The 95 % interval of an estimate whose error is normal. */
export const intervalOf = ({
  estimate,
  se,
}: {
  readonly estimate: number
  readonly se: number
}): readonly [number, number] => [estimate - 1.96 * se, estimate + 1.96 * se]

const withUnit = (text: string, unit: string) => (unit === '' ? text : `${text}\u00a0${unit}`)

/** How certain an estimate is, in the three degrees that a sentence can carry. */
export function certaintyOf({
  estimate,
  se,
  ci95: [low, high],
}: {
  readonly estimate: number
  readonly se: number
  readonly ci95: readonly [number, number]
}): 'clear' | 'likely' | 'unclear' {
  if (!(low > 0 || high < 0)) return 'unclear'
  return Math.abs(estimate) >= 3 * se ? 'clear' : 'likely'
}

/** The relative difference to the mean of the controls; undefined where there is none to speak of. */
export function relativeOf({ means, effects }: PublicOutcome): number | undefined {
  const [effect] = effects
  const { control } = means
  if (effect === undefined || control === null || !(control > 0)) return undefined
  return effect.estimate / control
}
