import { Text } from '@mantine/core'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { CodeField, DayField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { pauseReasons, pauseSchema, resumptionSchema } from '../model.clientship.ts'
import { clientshipTexts } from '../texts/clientships.ts'
import type { ClientshipDialogOf } from './ClientshipStepDialogs.tsx'
import { ClientshipWords } from './ClientshipWords.tsx'
import { useClientshipCommands } from './queries.clientships.ts'

const pausing = pauseSchema.omit({ version: true })

/** Lets a clientship rest: why, and until when. */
export function PauseDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { pause } = useClientshipCommands(clientship)
  const form = useZodForm({
    schema: pausing,
    initial: { reason: null, until: null, words: null } as Draft<typeof pausing>,
    texts: clientshipTexts,
    async save(values) {
      await pause(values)
      toastDone(t.done.paused)
      onClose()
    },
  })
  return (
    <FormDialog title={t.dialogs.pause} form={form} submitText={t.actions.pause} onClose={onClose}>
      <CodeField
        form={form}
        name="reason"
        label={t.fields.pauseReason}
        codes={pauseReasons.map((code) => ({ code, name: t.pauseReasons[code] }))}
        ordered
        required
        data-autofocus
      />
      <DayField
        form={form}
        name="until"
        label={t.fields.pauseUntil}
        description={t.fields.pauseUntilText}
        min={todayInFinland()}
        maw="20rem"
      />
      <ClientshipWords
        form={form}
        name="words"
        label={t.fields.words}
        description={t.fields.wordsText}
      />
    </FormDialog>
  )
}

/** Takes a resting clientship up again. */
export function ResumeDialog({ clientship, onClose }: ClientshipDialogOf) {
  const t = useTexts(clientshipTexts)
  const { resume } = useClientshipCommands(clientship)
  const form = useZodForm({
    schema: resumptionSchema.omit({ version: true }),
    initial: { words: null },
    texts: clientshipTexts,
    async save(values) {
      await resume(values)
      toastDone(t.done.resumed)
      onClose()
    },
  })
  const { pause } = clientship
  return (
    <FormDialog
      title={t.dialogs.resume}
      form={form}
      submitText={t.actions.resume}
      onClose={onClose}
    >
      {pause && <Text>{t.dialogs.pausedBecause(t.pauseReasons[pause.reason])}</Text>}
      <ClientshipWords form={form} name="words" label={t.fields.words} />
    </FormDialog>
  )
}
