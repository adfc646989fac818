import type { GoalReason } from '../../src/clientships/model.goal.ts'
import { toDay } from '../../src/platform/shared/days.ts'
import type { LocalisedName } from '../../src/platform/shared/locale.ts'

/** The period of the targets: the council's term. */
export const strategyPeriod = { from: toDay('2026-01-01'), until: toDay('2029-12-31') }

/**
 * "sisään 500 uutta" may mean a year or the whole term. 2021-2025 served 874 clients a year, so a
 * total would be a cut by two thirds, against "merkittävää palvelujen skaalausta" (domain.md section 7).
 */
export const readAsYearly: LocalisedName = {
  fi: 'Luettu tavoitteeksi kalenterivuotta kohti, ei vahvistettu',
  sv: 'Tolkat som ett mål per kalenderår, inte bekräftat',
  en: 'Read as yearly, not confirmed',
}

/** A subsidised job and an apprenticeship are employment too, and always split (domain.md section 7). */
export const workReasons: readonly GoalReason[] = [
  'employed_open',
  'employed_subsidised',
  'apprenticeship',
]
