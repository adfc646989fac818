import { z } from 'zod'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { CodeField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { enrolmentReasonSchema, enrolmentReasons, type GroupRow } from '../model.enrolment.ts'
import type { OfferingId } from '../model.offering.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import { type ReasonedCommand, useGroupCommands } from './queries.enrolments.ts'
import { useReasonWords } from './reason-words.ts'

const schema = z.strictObject({ reason: enrolmentReasonSchema })

interface LeaveDialogProps {
  readonly offeringId: OfferingId
  readonly row: GroupRow
  readonly command: ReasonedCommand
  readonly onClose: () => void
}

/** Asks why somebody leaves a group; the seat passes to who is next. */
export function LeaveDialog({ offeringId, row, command, onClose }: LeaveDialogProps) {
  const t = useTexts(enrolmentTexts)
  const reasonOf = useReasonWords()
  const { leave } = useGroupCommands(offeringId)
  const form = useZodForm({
    schema,
    initial: { reason: null } as Draft<typeof schema>,
    texts: enrolmentTexts,
    async save({ reason }) {
      await leave(command, row, reason)
      toastDone(t.done[command])
      onClose()
    },
  })
  return (
    <FormDialog
      title={`${t.actions[command]}: ${row.name}`}
      text={t.seatPasses}
      form={form}
      submitText={t.actions[command]}
      onClose={onClose}
    >
      <CodeField
        form={form}
        name="reason"
        label={t.reason}
        required
        ordered
        codes={enrolmentReasons.map((code) => ({ code, name: reasonOf(code) }))}
      />
    </FormDialog>
  )
}
