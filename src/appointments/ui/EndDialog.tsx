import { z } from 'zod'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { ChoiceField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type Appointment, cancelReasons, noShowReasons } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import { useAppointmentCommands } from './queries.appointments.ts'

const schema = z.strictObject({
  reason: z.enum([...noShowReasons, ...cancelReasons], { error: 'chooseOne' }),
})

interface EndDialogProps {
  readonly appointment: Appointment
  readonly state: 'no_show' | 'cancelled'
  readonly onClose: () => void
}

/** Asks why the client did not come, or who cancels. */
export function EndDialog({ appointment, state, onClose }: EndDialogProps) {
  const t = useTexts(appointmentTexts)
  const { end } = useAppointmentCommands()
  const form = useZodForm({
    schema,
    initial: { reason: null } as Draft<typeof schema>,
    texts: appointmentTexts,
    async save({ reason }) {
      await end(appointment, state, reason)
      toastDone(t.ended)
      onClose()
    },
  })
  const isNoShow = state === 'no_show'
  const codes = isNoShow ? noShowReasons : cancelReasons
  const title = isNoShow ? t.noShow : t.cancel
  return (
    <FormDialog
      title={title}
      text={
        isNoShow && (
          <>
            {t.noShowText} {appointment.interpreterName !== null && t.interpreterWasBooked}
          </>
        )
      }
      form={form}
      submitText={title}
      onClose={onClose}
    >
      <ChoiceField
        form={form}
        name="reason"
        label={t.reason}
        choices={codes.map((code) => ({ value: code, label: t.reasons[code] }))}
      />
    </FormDialog>
  )
}
