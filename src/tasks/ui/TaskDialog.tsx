import { z } from 'zod'
import type { NamedOrganisation } from '../../areas/model.setting.ts'
import type { ClientId } from '../../clients/model.access.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { ChoiceField, DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { newTaskSchema } from '../model.task.ts'
import { taskTexts } from '../texts/texts.ts'
import { useTaskCommands } from './queries.tasks.ts'

/** `whose`: `mine`, or the organisation whose responsible expert has it. */
const schema = newTaskSchema.pick({ title: true, dueOn: true }).extend({ whose: z.string() })
const mine = 'mine'

interface TaskDialogProps {
  /** About whom it is, and where somebody is responsible for them. */
  readonly client?: {
    readonly clientId: ClientId
    readonly responsibleAt: readonly NamedOrganisation[]
  }
  readonly onClose: () => void
}

/** Makes a task: one's own, or of whoever is responsible for the client. */
export function TaskDialog({ client, onClose }: TaskDialogProps) {
  const t = useTexts(taskTexts).dialog
  const format = useFormat()
  const { actions } = useTexts(platformTexts)
  const { add } = useTaskCommands()
  const today = todayInFinland()
  const form = useZodForm({
    schema,
    initial: { title: '', dueOn: today, whose: client?.responsibleAt[0]?.organisationId ?? mine },
    texts: taskTexts,
    async save({ whose, ...values }) {
      const at = client?.responsibleAt.find((one) => one.organisationId === whose)
      await add({
        ...values,
        clientId: client?.clientId ?? null,
        responsibleAt: at?.organisationId ?? null,
      })
      toastDone(t.saved)
      onClose()
    },
  })
  return (
    <FormDialog title={t.title} form={form} submitText={actions.save} onClose={onClose}>
      <TextField form={form} name="title" label={t.words} required maxLength={300} data-autofocus />
      <DayField form={form} name="dueOn" label={t.day} min={today} required maw="14rem" />
      {client && client.responsibleAt.length > 0 && (
        <ChoiceField
          form={form}
          name="whose"
          label={t.whose}
          choices={[
            ...client.responsibleAt.map((one) => ({
              value: one.organisationId as string,
              label: t.responsibleAt(format.name(one.name)),
            })),
            { value: mine, label: t.mine },
          ]}
        />
      )}
    </FormDialog>
  )
}
