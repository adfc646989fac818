import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { ClientAlarm } from '../model.group-attendance.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { useAlarmWords } from './alarm-words.ts'
import { useAlarmCommands } from './queries.attendance.ts'

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

interface AlarmTaskProps {
  readonly alarm: ClientAlarm
  /** Of whom it is, where the button stands in a list of people. */
  readonly person?: string
}

/** One press makes the suggested step of an alarm a task of whoever is responsible. */
export function AlarmTask({ alarm, person }: AlarmTaskProps) {
  const t = useTexts(attendanceTexts).alarm
  const { makeTask } = useAlarmCommands()
  const tasking = useMutation({
    mutationFn: () => makeTask(alarm),
    onSuccess: () => toastDone(t.taskMade),
    onError: toastFailed,
  })
  const isInList = person !== undefined
  return (
    <Button
      {...(isInList && { size: 'compact-sm', variant: 'default' })}
      aria-label={isInList ? `${t.makeTask}: ${person}` : undefined}
      title={isInList ? t.steps[alarm.kind] : undefined}
      loading={tasking.isPending}
      onClick={() => tasking.mutate()}
    >
      {t.makeTask}
    </Button>
  )
}
