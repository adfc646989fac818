import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { newTaskSchema } from '../model.task.ts'
import { taskTexts } from '../texts/texts.ts'
import { useTaskCommands } from './queries.tasks.ts'

const schema = newTaskSchema.pick({ title: true, dueOn: true })

/** Makes a task of one's own. */
export function TaskDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(taskTexts).dialog
  const { actions } = useTexts(platformTexts)
  const { add } = useTaskCommands()
  const today = todayInFinland()
  const form = useZodForm({
    schema,
    initial: { title: '', dueOn: today },
    texts: taskTexts,
    async save(values) {
      await add(values)
      toastDone(t.saved)
      onClose()
    },
  })
  return (
    <FormDialog title={t.title} form={form} submitText={actions.save} onClose={onClose}>
      <TextField form={form} name="title" label={t.words} required maxLength={300} data-autofocus />
      <DayField form={form} name="dueOn" label={t.day} min={today} required maw="14rem" />
    </FormDialog>
  )
}
