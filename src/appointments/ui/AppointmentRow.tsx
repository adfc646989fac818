import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { nowText } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Appointment } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'
import { EndDialog } from './EndDialog.tsx'
import { InvitationMenu } from './InvitationMenu.tsx'
import { type LateWarning, MoveDialog } from './MoveDialog.tsx'
import { useAppointmentCommands } from './queries.appointments.ts'

interface AppointmentRowProps {
  readonly appointment: Appointment
  readonly mayWrite: boolean
  readonly lateWarning: LateWarning
  /** Of whom it is, in a list of one day; else the client is said around it and the day here. */
  readonly client?: ReactNode
  /** Whose list it is: they are not named in it. */
  readonly me?: string
}

/** An appointment: when, what for, with whom and where, and what can be done with it. */
export function AppointmentRow(props: AppointmentRowProps) {
  const { appointment, mayWrite, lateWarning, client, me } = props
  const t = useTexts(appointmentTexts)
  const format = useFormat()
  const [open, setOpen] = useState<'move' | 'no_show' | 'cancelled' | undefined>()
  const { end } = useAppointmentCommands()
  const holding = useMutation({
    mutationFn: () => end(appointment, 'held', null),
    onSuccess: () => toastDone(t.ended),
    onError: toastFailed,
  })
  const { startsAt, endsAt, kind, state, reason, version, agreedFor, lateReason } = appointment
  const isOver = startsAt <= nowText()
  const close = () => setOpen(undefined)
  return (
    <li className={classes.row}>
      <span className={classes.when}>
        {client === undefined && <strong>{format.day(dayOfInstant(startsAt))}</strong>}
        <span className={client === undefined ? undefined : classes.hour}>
          {format.time(startsAt)}–{format.time(endsAt)}
        </span>
      </span>
      <span className={classes.words}>
        <span>
          {client}
          {client && ' · '}
          {t.kinds[kind]}
        </span>
        <span className={classes.quiet}>
          {[
            ...placeOf(appointment, me, t, format),
            ...(state === 'booked' ? [] : [t.states[state]]),
            ...(reason === null ? [] : [t.reasons[reason]]),
          ].join(' · ')}
        </span>
        {agreedFor !== null && agreedFor !== dayOfInstant(startsAt) && (
          <span className={classes.quiet}>
            {t.movedFrom(format.day(agreedFor))}
            {lateReason !== null && ` · ${t.movedLate(t.lateReasons[lateReason])}`}
          </span>
        )}
      </span>
      {mayWrite && state === 'booked' && (
        <span className={classes.actions}>
          {isOver && (
            <>
              <Button
                size="compact-md"
                variant="light"
                loading={holding.isPending}
                onClick={() => holding.mutate()}
              >
                {t.hold}
              </Button>
              <Button
                size="compact-md"
                variant="subtle"
                color="gray"
                onClick={() => setOpen('no_show')}
              >
                {t.noShow}
              </Button>
            </>
          )}
          {!isOver && <InvitationMenu appointment={appointment} />}
          <Button size="compact-md" variant="subtle" color="gray" onClick={() => setOpen('move')}>
            {t.move}
          </Button>
          <Button
            size="compact-md"
            variant="subtle"
            color="gray"
            onClick={() => setOpen('cancelled')}
          >
            {t.cancel}
          </Button>
        </span>
      )}
      {open === 'move' && (
        <MoveDialog
          key={version}
          appointment={appointment}
          lateWarning={lateWarning}
          onClose={close}
        />
      )}
      {(open === 'no_show' || open === 'cancelled') && (
        <EndDialog appointment={appointment} state={open} onClose={close} />
      )}
    </li>
  )
}

/** With whom, where and with which interpreter, each in its words. */
function placeOf(
  one: Appointment,
  me: string | undefined,
  t: (typeof appointmentTexts)['fi'],
  format: ReturnType<typeof useFormat>,
): string[] {
  const along = [...one.colleagues, ...(one.others === '' ? [] : [one.others])]
  return [
    ...(one.staff.staffId === me ? [] : [one.staff.name]),
    ...(along.length > 0 ? [t.with(along.join(', '))] : []),
    one.officeName === null ? t.modes[one.mode] : format.name(one.officeName),
    ...(one.roomName === null ? [] : [one.roomName]),
    ...(one.language === null || one.interpreterName === null
      ? []
      : [t.interpreted(format.language(one.language), one.interpreterName)]),
    ...(one.chosenByClient ? [t.byClient] : []),
  ]
}
