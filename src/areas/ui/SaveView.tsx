import { Button, Text, TextInput } from '@mantine/core'
import { z } from 'zod'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type SavedView, type ViewSearch, viewNameSchema } from '../model.saved-view.ts'
import { savedViewTexts } from '../texts/texts.ts'
import { useViewCommands } from './queries.saved-view.ts'

const schema = z.strictObject({ name: viewNameSchema })

interface SaveViewProps {
  readonly list: string
  readonly views: readonly SavedView[]
  readonly search: ViewSearch
  readonly onClose: () => void
}

/** Saves what a list shows under a name; a name that is there already is given what is shown now. */
export function SaveView({ list, views, search, onClose }: SaveViewProps) {
  const t = useTexts(savedViewTexts)
  const { actions } = useTexts(platformTexts)
  const { add, change } = useViewCommands(list)
  const form = useZodForm({
    schema,
    initial: { name: '' },
    texts: savedViewTexts,
    async save({ name }) {
      const same = views.find((view) => view.name === name)
      await (same ? change(same, { search, version: same.version }) : add({ name, search }))
      toastDone(t.done(name))
      onClose()
    },
  })
  const written = (form.form.values.name ?? '').trim()
  const replaced = views.find(({ name }) => name === written)
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.save}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Form
        form={form}
        submitText={replaced ? t.replace : t.save}
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        <TextInput
          label={t.name}
          description={t.nameText}
          required
          maxLength={60}
          data-autofocus
          {...form.form.getInputProps('name')}
          error={form.errorOf('name')}
        />
        {replaced && <Text role="status">{t.replaces(replaced.name)}</Text>}
      </Form>
    </Dialog>
  )
}
