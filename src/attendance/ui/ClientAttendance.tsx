import { Anchor, Button, Group } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { ClientAlarm, ClientAttendance as Groups } from '../model.group-attendance.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { AlarmLine, AlarmTask } from './AlarmLine.tsx'
import { Badges } from './Badges.tsx'
import classes from './GroupAttendance.module.css'
import {
  certificateAddress,
  clientAttendanceQuery,
  useAlarmCommands,
} from './queries.attendance.ts'

interface ClientAttendanceProps {
  readonly clientId: ClientId
  /** Whether the reader marks the attendance of the client, and so issues badges. */
  readonly mayMark: boolean
  /** The service's name as the way to the attendance of its group. */
  readonly link: (group: Groups[number], text: string) => ReactNode
}

/** How a client has taken part in groups: hours, rate, and what to do when they may be about to drop out. */
export function ClientAttendance({ clientId, mayMark, link }: ClientAttendanceProps) {
  const t = useTexts(attendanceTexts)
  const format = useFormat()
  const query = useQuery(clientAttendanceQuery(clientId))
  const hours = (minutes: number) => format.number(minutes / 60, 1)
  return (
    <Section title={t.client.title}>
      <Async query={query}>
        {(groups) => {
          const marked = groups.filter(({ progress }) => progress.marked > 0)
          if (marked.length === 0) return <p className={classes.note}>{t.client.none}</p>
          return (
            <ul className={classes.groups}>
              {marked.map((group) => (
                <li key={group.offeringId}>
                  {link(group, format.name(group.service))}
                  <span className={classes.note}>
                    {t.client.line(
                      hours(group.progress.attendedMinutes),
                      hours(group.progress.heldMinutes),
                      format.percent((group.progress.rate ?? 0) / 100),
                    )}
                  </span>
                  {group.progress.attended > 0 && (
                    <Badges enrolmentId={group.enrolmentId} mayIssue={mayMark} />
                  )}
                  {group.progress.attended > 0 && (
                    <Anchor href={certificateAddress(group.enrolmentId)} download size="sm">
                      {t.client.certificate}
                    </Anchor>
                  )}
                  {group.alarm !== null && <OpenAlarm alarm={group.alarm} />}
                </li>
              ))}
            </ul>
          )
        }}
      </Async>
    </Section>
  )
}

function OpenAlarm({ alarm }: { readonly alarm: ClientAlarm }) {
  const t = useTexts(attendanceTexts).alarm
  const format = useFormat()
  const { handle } = useAlarmCommands()
  const handling = useMutation({
    mutationFn: () => handle(alarm),
    onSuccess: () => toastDone(t.done),
    onError: toastFailed,
  })
  return (
    <div className={classes.alarm}>
      <AlarmLine alarm={alarm} />
      {alarm.state === 'open' && (
        <>
          <p>{t.steps[alarm.kind]}</p>
          <p className={classes.note}>{t.since(format.day(alarm.raisedOn))}</p>
          {alarm.mayHandle && (
            <Group gap="xs">
              <AlarmTask alarm={alarm} />
              <Button
                variant="default"
                loading={handling.isPending}
                onClick={() => handling.mutate()}
              >
                {t.handle}
              </Button>
            </Group>
          )}
        </>
      )}
    </div>
  )
}
