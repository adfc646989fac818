import type { Day } from '../platform/shared/days.ts'
import { addWorkingDays } from '../platform/shared/working-days.ts'

/**
 * Within how many working days from the beginning an employment authority interviews somebody first, by the day on which it
 * began. Source: Act on Organising Employment Services (HE 167/2021; HE 108/2025 and TyVM 9/2025 from 2026 on).
 */
const initialInterview = [
  { from: '2022-05-02', workingDays: 5 },
  { from: '2026-01-01', workingDays: 10 },
] as const

/** The last day of the first interview; undefined where no rule was in force yet. */
export function interviewDueOn(startedOn: Day): Day | undefined {
  const rule = initialInterview.findLast(({ from }) => from <= startedOn)
  return rule && addWorkingDays(startedOn, rule.workingDays)
}
