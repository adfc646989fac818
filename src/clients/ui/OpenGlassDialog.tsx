import { z } from 'zod'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { TextAreaField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { plainText } from '../../platform/shared/plain-text.ts'
import type { ClientId } from '../model.access.ts'
import { glassReasonLeast } from '../model.break-glass.ts'
import { hetuSchema } from '../model.hetu.ts'
import { breakGlassTexts } from '../texts/texts.ts'
import { useGlassCommands } from './queries.break-glass.ts'

const isNumber = (who: string) => /^\d{1,9}$/.test(who)
const schema = z.strictObject({
  who: z
    .string()
    .trim()
    .refine((who) => isNumber(who) || hetuSchema.safeParse(who).success, { error: 'whoInvalid' }),
  reason: plainText(1000).refine((words) => words.length >= glassReasonLeast, {
    error: 'glassReasonShort',
  }),
})

interface OpenGlassDialogProps {
  /** Whose record, where it is known; else it is asked. */
  readonly clientNumber?: number
  readonly onOpened?: (clientId: ClientId) => void
  readonly onClose: () => void
}

/** Opens the record of a client of the own organisation outside one's access: whose, and why. */
export function OpenGlassDialog({ clientNumber, onOpened, onClose }: OpenGlassDialogProps) {
  const t = useTexts(breakGlassTexts)
  const { open } = useGlassCommands()
  const form = useZodForm({
    schema,
    initial: { who: clientNumber === undefined ? '' : String(clientNumber), reason: '' },
    texts: breakGlassTexts,
    save: async ({ who, reason }) => {
      const byNumber = isNumber(who)
      const opened = await open({
        clientNumber: byNumber ? Number(who) : null,
        hetu: byNumber ? null : who,
        reason,
      })
      toastDone(t.opened)
      onClose()
      onOpened?.(opened.clientId)
    },
  })
  return (
    <FormDialog title={t.title} text={t.text} form={form} submitText={t.action} onClose={onClose}>
      {clientNumber === undefined && (
        <TextField form={form} name="who" label={t.who} required maw="22rem" />
      )}
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
