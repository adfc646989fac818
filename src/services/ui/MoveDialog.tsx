import { Alert, Button, List, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useState } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import type { Code } from '../../platform/browser/form/CodeSelect.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { ChoiceField, CodeField, DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { type Draft, useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { addDays } from '../../platform/shared/days.ts'
import { dayOfInstant } from '../../platform/shared/format.ts'
import { blocks } from '../model.booking.ts'
import {
  type SessionMove,
  type SessionMovePreview,
  sessionMoveSchema,
} from '../model.session-move.ts'
import { bookingTexts } from '../texts/booking.ts'
import { sessionTexts } from '../texts/sessions.ts'
import { previewMove, useNoticeCommands } from './queries.sessions.ts'
import { useClashWords } from './useClashWords.ts'

interface MoveDialogProps {
  /** Those whose services the person manages. */
  readonly organisations: readonly Code[]
  readonly onClose: () => void
}

/** Moves all sessions of some days online, or back: first what changes and what stands against it, then in one go. */
export function MoveDialog({ organisations, onClose }: MoveDialogProps) {
  const t = useTexts(sessionTexts)
  const { actions } = useTexts(platformTexts)
  const { move } = useNoticeCommands()
  const [seen, setSeen] = useState<{ move: SessionMove; preview: SessionMovePreview } | undefined>()
  const today = todayInFinland()
  const form = useZodForm({
    schema: sessionMoveSchema,
    initial: {
      ...{ organisationId: organisations[0]?.code ?? null, offeringId: null, to: 'online' },
      ...{ from: addDays(today, 1), until: addDays(today, 14), onlineAddress: '' },
    } as Draft<typeof sessionMoveSchema>,
    texts: bookingTexts,
    async save(values) {
      const isSeen = JSON.stringify(seen?.move) === JSON.stringify(values)
      if (!isSeen || seen?.preview.sessions === 0) {
        setSeen({ move: values, preview: await previewMove(values) })
        return
      }
      const { sessions, told } = await move(values)
      toastDone(t.move.done(sessions, told))
      onClose()
    },
  })
  const values = sessionMoveSchema.safeParse(form.form.getValues())
  const shown =
    seen && values.success && JSON.stringify(seen.move) === JSON.stringify(values.data)
      ? seen.preview
      : undefined
  const f = t.fields
  return (
    <Dialog
      opened
      onClose={onClose}
      title={t.move.title}
      size="lg"
      closeOnClickOutside={!form.dirty}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <Form
        form={form}
        submitText={shown !== undefined && shown.sessions > 0 ? t.move.go : t.move.show}
        actions={
          <Button variant="default" onClick={onClose}>
            {actions.cancel}
          </Button>
        }
      >
        <Text c="dimmed">{t.move.text}</Text>
        <CodeField
          form={form}
          name="organisationId"
          label={t.move.organisation}
          codes={organisations}
          ordered
          required
        />
        <DayField form={form} name="from" label={f.from} required />
        <DayField form={form} name="until" label={f.until} required />
        <ChoiceField
          form={form}
          name="to"
          label={t.move.to}
          required
          choices={(['online', 'usual'] as const).map((value) => ({
            ...{ value, label: t.move.targets[value] },
          }))}
        />
        <TextField form={form} name="onlineAddress" label={f.onlineAddress} inputMode="url" />
        {shown && <Found preview={shown} />}
      </Form>
    </Dialog>
  )
}

function Found({ preview }: { readonly preview: SessionMovePreview }) {
  const t = useTexts(sessionTexts)
  const format = useFormat()
  const words = useClashWords()
  const clashes = preview.clashes.filter(({ clash }) => blocks(clash))
  return (
    <Alert
      role="status"
      color={clashes.length > 0 ? 'alert' : 'success'}
      title={preview.sessions === 0 ? t.move.none : t.move.found(preview.sessions, preview.groups)}
      {...(clashes.length > 0 && { icon: <IconAlertTriangle aria-hidden /> })}
    >
      {clashes.length > 0 && (
        <>
          {t.preview.clashing(clashes.length)}
          <List size="sm">
            {clashes.map(({ startsAt, clash }) => (
              <List.Item key={`${startsAt} ${words(clash)}`}>
                {format.dayShort(dayOfInstant(startsAt))}: {words(clash)}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Alert>
  )
}
