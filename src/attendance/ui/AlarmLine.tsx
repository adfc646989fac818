import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { ClientAlarm } from '../model.group-attendance.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { useAlarmWords } from './alarm-words.ts'

/** An alarm in a line: what was seen, and whether somebody has seen to it. */
export function AlarmLine({ alarm }: { readonly alarm: ClientAlarm }) {
  const t = useTexts(attendanceTexts).alarm
  const seen = useAlarmWords().seen(alarm)
  return (
    <StateMark state={alarm.state === 'open' ? 'overdue' : 'ended'}>
      {alarm.state === 'open' ? seen : `${seen} · ${t.handled}`}
    </StateMark>
  )
}
