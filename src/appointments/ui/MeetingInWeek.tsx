import { IconUser } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Meeting } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'

interface MeetingInWeekProps {
  readonly meeting: Meeting
  /** Whose week it is: another expert, who is stood in for, is named. */
  readonly me: string
  /** A client's name as the way to their appointments. */
  readonly link: (client: { readonly clientId: ClientId; readonly name: string }) => ReactNode
}

/** An appointment as it stands in a week: of whom, as far as the reader may know, what for and where. */
export function MeetingInWeek({ meeting, me, link }: MeetingInWeekProps) {
  const t = useTexts(appointmentTexts)
  const format = useFormat()
  const { clientId, clientName, kind, mode, officeName, roomName, staff, state, language } = meeting
  const place = officeName === null ? t.modes[mode] : (roomName ?? format.name(officeName))
  return (
    <>
      <div className={classes.client}>
        <IconUser size={16} aria-hidden />
        <span>{clientName === null ? t.hiddenClient : link({ clientId, name: clientName })}</span>
      </div>
      <div>{t.kinds[kind]}</div>
      <div className={classes.quiet}>
        {[place, ...(language === null ? [] : [t.interpreterIn(format.language(language))])].join(
          ' · ',
        )}
      </div>
      {staff.staffId !== me && <div className={classes.quiet}>{staff.name}</div>}
      {state !== 'booked' && <div className={classes.quiet}>{t.states[state]}</div>}
    </>
  )
}
