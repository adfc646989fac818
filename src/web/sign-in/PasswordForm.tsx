import { z } from 'zod'
import { Form } from '../../platform/browser/form/Form.tsx'
import { PasswordField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { staffTexts } from '../texts/texts.ts'
import { type SignInStep, signIn } from './session.ts'

const credentialsSchema = z.strictObject({ email: z.email(), password: z.string().min(1) })

interface PasswordFormProps {
  readonly onDone: (step: SignInStep) => Promise<void>
}

/** E-mail and password. */
export function PasswordForm({ onDone }: PasswordFormProps) {
  const t = useTexts(staffTexts).signIn
  const form = useZodForm({
    schema: credentialsSchema,
    initial: { email: '', password: '' },
    save: async ({ email, password }) => onDone(await signIn(email, password)),
  })
  return (
    <Form form={form} submitText={t.submit} wide>
      <TextField
        form={form}
        name="email"
        label={t.email}
        required
        withAsterisk={false}
        type="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
      />
      <PasswordField
        form={form}
        name="password"
        label={t.password}
        required
        withAsterisk={false}
        autoComplete="current-password"
      />
    </Form>
  )
}
