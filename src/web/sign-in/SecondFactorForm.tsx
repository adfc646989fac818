import { Button } from '@mantine/core'
import { z } from 'zod'
import { Form } from '../../platform/browser/form/Form.tsx'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { staffTexts } from '../texts/texts.ts'
import { confirmByCode } from './session.ts'

const codeSchema = z.strictObject({
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
})

interface SecondFactorFormProps {
  readonly onConfirmed: () => Promise<void>
  readonly onBack: () => void
}

/** The code of an authenticator app, after the password was right. */
export function SecondFactorForm({ onConfirmed, onBack }: SecondFactorFormProps) {
  const t = useTexts(staffTexts).signIn
  const form = useZodForm({
    schema: codeSchema,
    initial: { code: '' },
    save: async ({ code }) => {
      await confirmByCode(code)
      await onConfirmed()
    },
  })
  return (
    <Form
      form={form}
      submitText={t.confirm}
      actions={
        <Button variant="default" onClick={onBack}>
          {t.back}
        </Button>
      }
    >
      <TextField
        form={form}
        name="code"
        label={t.code}
        required
        withAsterisk={false}
        inputMode="numeric"
        autoComplete="one-time-code"
        autoFocus
      />
    </Form>
  )
}
