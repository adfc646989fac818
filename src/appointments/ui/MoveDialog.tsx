import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { Day } from '../../platform/shared/days.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import { type Appointment, type LateReason, lateReasons } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'
import { FreeTimeList } from './FreeTimeList.tsx'
import { movingTimesQuery, useAppointmentCommands } from './queries.appointments.ts'

/** What is said above the first day on which an appointment would come too late; `before` is the day above it. */
export type LateWarning = (appointment: Appointment, day: Day, before: Day | undefined) => ReactNode

interface MoveDialogProps {
  readonly appointment: Appointment
  readonly lateWarning: LateWarning
  readonly onClose: () => void
}

/** A new time of an appointment: one press on a time that is free for all, first those that the calendar tolerates. */
export function MoveDialog({ appointment, lateWarning, onClose }: MoveDialogProps) {
  const t = useTexts(appointmentTexts)
  const { actions } = useTexts(platformTexts)
  const format = useFormat()
  const [isLater, setLater] = useState(false)
  const query = useQuery(movingTimesQuery(appointment, 'tolerable'))
  const press = usePress(appointment, onClose)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.move}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Async query={query} skeleton="rows">
        {(found) => (
          <>
            <p>{t.tolerated(format.day(found.tolerableUntil))}</p>
            <FreeTimeList
              found={found}
              chosen={[]}
              onPress={(time) => press(time, null)}
              aboveDay={(...days) => lateWarning(appointment, ...days)}
            />
          </>
        )}
      </Async>
      {isLater ? (
        <LaterTimes appointment={appointment} lateWarning={lateWarning} onPress={press} />
      ) : (
        <Button mt="lg" variant="default" onClick={() => setLater(true)}>
          {t.showLater}
        </Button>
      )}
    </Dialog>
  )
}

function usePress(appointment: Appointment, onDone: () => void) {
  const t = useTexts(appointmentTexts)
  const { move } = useAppointmentCommands()
  const moving = useMutation({
    mutationFn: ({ startsAt, reason }: { startsAt: Instant; reason: LateReason | null }) =>
      move(appointment, startsAt, reason),
    onSuccess: () => {
      toastDone(t.moved)
      onDone()
    },
    onError: toastFailed,
  })
  return (startsAt: Instant, reason: LateReason | null) => moving.mutate({ startsAt, reason })
}

interface LaterTimesProps extends Omit<MoveDialogProps, 'onClose'> {
  readonly onPress: (time: Instant, reason: LateReason) => void
}

/** Times past what the calendar tolerates: shown once it is said why. */
function LaterTimes({ appointment, lateWarning, onPress }: LaterTimesProps) {
  const t = useTexts(appointmentTexts)
  const [reason, setReason] = useState<LateReason | null>(null)
  return (
    <section aria-label={t.laterTimes} className={classes.later}>
      <CodeSelect
        label={t.lateReason}
        description={t.lateReasonText}
        ordered
        required
        codes={lateReasons.map((code) => ({ code, name: t.lateReasons[code] }))}
        value={reason}
        onChange={(code) => setReason(lateReasons.find((one) => one === code) ?? null)}
      />
      {reason !== null && (
        <TimesAfter
          appointment={appointment}
          lateWarning={lateWarning}
          onPress={(time) => onPress(time, reason)}
        />
      )}
    </section>
  )
}

interface TimesAfterProps extends Omit<MoveDialogProps, 'onClose'> {
  readonly onPress: (time: Instant) => void
}

function TimesAfter({ appointment, lateWarning, onPress }: TimesAfterProps) {
  const query = useQuery(movingTimesQuery(appointment, 'later'))
  return (
    <Async query={query} skeleton="rows">
      {(found) => (
        <FreeTimeList
          found={found}
          chosen={[]}
          onPress={onPress}
          aboveDay={(...days) => lateWarning(appointment, ...days)}
        />
      )}
    </Async>
  )
}
