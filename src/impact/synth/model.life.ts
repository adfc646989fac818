import { createRandom } from '../../platform/shared/random.ts'
import type { SynthPerson } from './model.person.ts'
import { firstMonth, incomeYear, lastMonth, truth } from './model.truth.ts'

export type StudyResult = 'completed' | 'interrupted'

export interface SynthMonth {
  readonly month: number
  /** Euros with cents; 0 = not worked. */
  readonly earnings: number
  readonly isExpert: boolean
  readonly benefit: number
}

export interface SynthLife {
  readonly study:
    | { readonly start: number; readonly end: number; readonly result: StudyResult }
    | undefined
  readonly months: readonly SynthMonth[]
}

/**
 * A person's months in one of two worlds: with the service from the turning month on, or without it. Both are lived
 * with the same draws, so that their difference is the effect on this very person.
 */
export function liveLife(seed: number, person: SynthPerson, isServed: boolean): SynthLife {
  const random = createRandom(seed, person.index * 2 + 1)
  const study = studyOf(person, isServed)
  const months: SynthMonth[] = []
  let luck = random.next()
  const first = Math.max(firstMonth, person.arrived)
  const last = Math.min(lastMonth, person.left ?? lastMonth, person.died ?? lastMonth)
  // All draws are made whether they are needed or not: the two worlds stay in step.
  for (let month = firstMonth; month <= lastMonth; month++) {
    const fresh = random.next()
    if (random.chance(0.5)) luck = fresh
    const draws = [random.next(), random.next(), random.next(), random.next()] as const
    if (month < first || month > last) continue
    months.push(liveMonth(person, isServed, study, month, luck, draws))
  }
  return { study, months }
}

/** What a served and an unserved client differ by: the income of the year, and the study. */
export function incomeOfYear(life: SynthLife, { turning }: SynthPerson): number {
  return life.months
    .filter(({ month }) => month >= turning + incomeYear.from && month <= turning + incomeYear.to)
    .reduce((sum, { earnings }) => sum + earnings, 0)
}

function studyOf(person: SynthPerson, isServed: boolean): SynthLife['study'] {
  const world = isServed ? 'withService' : 'without'
  const { completed, droppedOut } = truth
  const completion = person.completionChance + completed[world] - completed.without
  const start = person.turning + person.studyWait
  if (person.studyLuck < completion)
    return { start, end: start + person.studyMonths, result: 'completed' }
  if (person.studyLuck > 1 - droppedOut[world])
    return { start, end: start + Math.round(person.studyMonths / 2), result: 'interrupted' }
  return undefined
}

/** The course of earnings without any study, as a share of the later level: fall, hardship, recovery. */
function shapeOf(sinceTurn: number): number {
  if (sinceTurn < -12) return 1.6
  if (sinceTurn < 0) return 0.15 - (1.45 * (sinceTurn + 1)) / 12
  if (sinceTurn < 9) return 0.15
  return Math.min(1, 0.15 + (0.85 * (sinceTurn - 8)) / 15)
}

function liveMonth(
  person: SynthPerson,
  isServed: boolean,
  study: SynthLife['study'],
  month: number,
  luck: number,
  [payDraw, expertDraw, benefitDraw, amountDraw]: readonly [number, number, number, number],
): SynthMonth {
  const since = month - person.turning
  const isStudying = study !== undefined && month >= study.start && month <= study.end
  const isHeld = isServed && since >= 0 && since <= person.clientMonths
  const usual = (person.income / 12) * shapeOf(since) * (isHeld ? 0.6 : 1) * (isStudying ? 0.7 : 1)
  const mean = usual + addedBy(study, isServed, month, since)
  const chance = Math.min(0.96, Math.max(0.03, mean / (person.pay * (mean > usual ? 1.15 : 1))))
  const isWorked = luck < chance
  // Pay is what makes the expected earnings of the month exactly the mean.
  const earnings = isWorked ? Math.round((mean / chance) * (0.85 + 0.3 * payDraw) * 100) / 100 : 0
  const benefitChance = since < -6 ? 0.01 : since > 30 ? 0.25 : isStudying ? 0.5 : 0.98
  return {
    month,
    earnings,
    isExpert: isWorked && expertDraw < person.expertShare,
    benefit:
      !isWorked && benefitDraw < benefitChance ? Math.round(72_000 + 20_000 * amountDraw) / 100 : 0,
  }
}

function addedBy(
  study: SynthLife['study'],
  isServed: boolean,
  month: number,
  since: number,
): number {
  const direct = isServed && since >= incomeYear.from ? truth.direct : 0
  if (study === undefined || month <= study.end) return direct / 12
  const worth = study.result === 'completed' ? truth.worthOfCompletion : truth.worthOfDroppingOut
  return (worth + direct) / 12
}
