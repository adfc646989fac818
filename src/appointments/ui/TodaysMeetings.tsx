import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { appointmentTexts } from '../texts/appointments.ts'
import { AppointmentRow } from './AppointmentRow.tsx'
import classes from './Appointments.module.css'
import { FeedButton } from './FeedButton.tsx'
import type { LateWarning } from './MoveDialog.tsx'
import { meetingsQuery } from './queries.appointments.ts'

interface TodaysMeetingsProps {
  readonly me: string
  /** A client's name as the way to their record. */
  readonly link: (client: { clientId: ClientId; name: string }) => ReactNode
  readonly lateWarning: LateWarning
}

/** The reader's meetings of today, in their order. */
export function TodaysMeetings({ me, link, lateWarning }: TodaysMeetingsProps) {
  const t = useTexts(appointmentTexts)
  const query = useQuery(meetingsQuery)
  return (
    <Section title={t.meetings}>
      <Async query={query} skeleton="rows">
        {({ meetings }) =>
          meetings.length === 0 ? (
            <p className={classes.quiet}>{t.noMeetings}</p>
          ) : (
            <ul className={classes.list}>
              {meetings.map(({ clientName, ...one }) => (
                <AppointmentRow
                  key={one.appointmentId}
                  appointment={one}
                  me={me}
                  lateWarning={lateWarning}
                  mayWrite={clientName !== null}
                  client={
                    clientName === null
                      ? t.hiddenClient
                      : link({ clientId: one.clientId, name: clientName })
                  }
                />
              ))}
            </ul>
          )
        }
      </Async>
      <FeedButton />
    </Section>
  )
}
