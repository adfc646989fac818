import { useMutation, useQuery } from '@tanstack/react-query'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { addDays } from '../../platform/shared/days.ts'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { Instant } from '../../platform/shared/instant.ts'
import type { Appointment } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import { FreeTimeList } from './FreeTimeList.tsx'
import { movingTimesQuery, useAppointmentCommands } from './queries.appointments.ts'

/** A new time of an appointment: one press on a time that is free for all. */
export function MoveDialog({
  appointment,
  onClose,
}: {
  readonly appointment: Appointment
  readonly onClose: () => void
}) {
  const t = useTexts(appointmentTexts)
  const { actions } = useTexts(platformTexts)
  const { move } = useAppointmentCommands()
  const from = todayInFinland()
  const last = dayOfInstant(appointment.startsAt)
  // The longest that any calendar lets an appointment be postponed.
  const query = useQuery(
    movingTimesQuery(appointment, from, addDays(last > from ? last : from, 14)),
  )
  const moving = useMutation({
    mutationFn: (startsAt: Instant) => move(appointment, startsAt),
    onSuccess: () => {
      toastDone(t.moved)
      onClose()
    },
    onError: toastFailed,
  })
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.move}
      size="lg"
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <p>{t.toleranceText}</p>
      <Async query={query} skeleton="rows">
        {(found) => (
          <FreeTimeList found={found} chosen={[]} onPress={(time) => moving.mutate(time)} />
        )}
      </Async>
    </Dialog>
  )
}
