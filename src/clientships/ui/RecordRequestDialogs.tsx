import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import {
  ChecksField,
  ChoiceField,
  NumberField,
  TextAreaField,
  TextField,
} from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import {
  askRecordSchema,
  grantBases,
  grantRecordSchema,
  type RecordDemandId,
  recordParts,
  refuseRecordSchema,
} from '../model.record-request.ts'
import { recordRequestTexts } from '../texts/record-requests.ts'
import { useRecordRequests } from './queries.record-requests.ts'

/** Asks whoever has a person to see their record. */
export function AskRecordDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(recordRequestTexts)
  const { ask } = useRecordRequests()
  const form = useZodForm({
    schema: askRecordSchema,
    initial: { hetu: '', reason: '' },
    texts: recordRequestTexts,
    async save(values) {
      await ask(values)
      toastDone(t.asked)
      onClose()
    },
  })
  return (
    <FormDialog title={t.ask} text={t.askText} form={form} submitText={t.ask} onClose={onClose}>
      <TextField form={form} name="hetu" label={t.hetu} required maw="16rem" />
      <TextAreaField
        form={form}
        name="reason"
        label={t.reason}
        description={t.reasonHint}
        required
      />
    </FormDialog>
  )
}

interface DecideProps {
  readonly demandId: RecordDemandId
  /** Why it was asked. */
  readonly reason: string | null
  readonly onClose: () => void
}

/** Grants parts of a record for some hours, on a ground that limits both. */
export function GrantRecordDialog({ demandId, reason, onClose }: DecideProps) {
  const t = useTexts(recordRequestTexts)
  const { grant } = useRecordRequests()
  const form = useZodForm({
    schema: grantRecordSchema,
    initial: { basis: null, parts: ['responsible'], hours: 24 },
    texts: recordRequestTexts,
    async save(values) {
      await grant(demandId, values)
      toastDone(t.grantDone)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.grantTitle}
      text={reason}
      form={form}
      submitText={t.grant}
      onClose={onClose}
    >
      <ChoiceField
        form={form}
        name="basis"
        label={t.basis}
        description={t.basisHint}
        required
        choices={grantBases.map((value) => ({ value, label: t.bases[value] }))}
      />
      <ChecksField
        form={form}
        name="parts"
        label={t.parts}
        required
        choices={recordParts.map((value) => ({ value, label: t.partNames[value] }))}
      />
      <NumberField form={form} name="hours" label={t.hours} required maw="12rem" />
    </FormDialog>
  )
}

/** Refuses, with a reason for the data-protection officer. */
export function RefuseRecordDialog({ demandId, onClose }: Omit<DecideProps, 'reason'>) {
  const t = useTexts(recordRequestTexts)
  const { refuse } = useRecordRequests()
  const form = useZodForm({
    schema: refuseRecordSchema,
    initial: { words: '' },
    texts: recordRequestTexts,
    async save({ words }) {
      await refuse(demandId, words)
      toastDone(t.refuseDone)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.refuseTitle}
      text={t.refuseText}
      form={form}
      submitText={t.refuse}
      onClose={onClose}
    >
      <TextAreaField form={form} name="words" label={t.words} required />
    </FormDialog>
  )
}
