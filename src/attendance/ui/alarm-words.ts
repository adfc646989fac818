import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { ClientAlarm } from '../model.group-attendance.ts'
import { attendanceTexts } from '../texts/texts.ts'

/** What an alarm saw, in words with its figures. */
export function useAlarmWords() {
  const { kinds } = useTexts(attendanceTexts).alarm
  const format = useFormat()
  const percent = (rate: number | null) => format.percent((rate ?? 0) / 100)
  return {
    seen({
      kind,
      absences,
      rate,
      rateBefore,
    }: Pick<ClientAlarm, 'kind' | 'absences' | 'rate' | 'rateBefore'>) {
      if (kind === 'absences') return kinds.absences(absences ?? 0)
      return kind === 'falling'
        ? kinds.falling(percent(rateBefore), percent(rate))
        : kinds.low(percent(rate))
    },
  }
}
