import { Text } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import {
  activationSchema,
  type Clientship,
  caseworkerSchema,
  finishedStepSchema,
  nextStepSchema,
} from '../model.clientship.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import { ClientshipWords } from './ClientshipWords.tsx'
import { useClientshipCommands } from './queries.clientships.ts'

/** What every dialog on a clientship is given. */
export interface ClientshipDialogOf {
  readonly clientship: Clientship
  readonly onClose: () => void
}

/** Says what is done next with the client and when. */
export function PlanStepDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { actions } = useTexts(platformTexts)
  const { planStep } = useClientshipCommands(clientship)
  const { nextStep } = clientship
  const form = useZodForm({
    schema: nextStepSchema.omit({ version: true }),
    initial: { text: nextStep?.text ?? '', on: nextStep?.on ?? null },
    texts: clientshipTexts,
    async save(values) {
      await planStep(values)
      toastDone(t.done.planned)
      onClose()
    },
  })
  return (
    <FormDialog
      title={nextStep ? t.actions.changeStep : t.dialogs.planStep}
      form={form}
      submitText={actions.save}
      onClose={onClose}
    >
      <TextField
        form={form}
        name="text"
        label={t.fields.step}
        description={t.fields.stepText}
        required
        maxLength={300}
        data-autofocus
      />
      <DayField form={form} name="on" label={t.fields.stepOn} maw="14rem" />
    </FormDialog>
  )
}

/** Says that the next step is done; the next one is agreed in its place. */
export function FinishStepDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { finishStep } = useClientshipCommands(clientship)
  const form = useZodForm({
    schema: finishedStepSchema.omit({ version: true }),
    initial: { words: null },
    texts: clientshipTexts,
    async save(values) {
      await finishStep(values)
      toastDone(t.done.finished)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.finishStep}
      form={form}
      submitText={t.actions.finishStep}
      onClose={onClose}
    >
      {clientship.nextStep && <Text>{t.dialogs.stepWas(clientship.nextStep.text)}</Text>}
      <ClientshipWords form={form} name="words" label={t.fields.words} />
    </FormDialog>
  )
}

/** Says on which day the client was met first. */
export function ActivateDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { activate } = useClientshipCommands(clientship)
  const today = todayInFinland()
  const form = useZodForm({
    schema: activationSchema.omit({ version: true }),
    initial: { onDay: today },
    texts: clientshipTexts,
    async save(values) {
      await activate(values)
      toastDone(t.done.activated)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.activate}
      form={form}
      submitText={t.actions.activate}
      onClose={onClose}
    >
      <DayField
        form={form}
        name="onDay"
        label={t.fields.firstMeeting}
        min={clientship.startedOn}
        max={today}
        required
        maw="14rem"
        data-autofocus
      />
    </FormDialog>
  )
}

/** Names the statutory caseworker of the client at the employment authority. */
export function CaseworkerDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { actions } = useTexts(platformTexts)
  const { nameCaseworker } = useClientshipCommands(clientship)
  const { caseworker } = clientship
  const form = useZodForm({
    schema: caseworkerSchema.omit({ version: true }),
    initial: { name: caseworker?.name ?? null, contact: caseworker?.contact ?? null },
    texts: clientshipTexts,
    async save(values) {
      await nameCaseworker(values)
      toastDone(t.done.caseworker)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.dialogs.caseworker}
      text={t.fields.caseworkerText}
      form={form}
      submitText={actions.save}
      onClose={onClose}
    >
      <TextField
        form={form}
        name="name"
        label={t.fields.caseworkerName}
        maxLength={100}
        data-autofocus
      />
      <TextField form={form} name="contact" label={t.fields.caseworkerContact} maxLength={200} />
    </FormDialog>
  )
}
