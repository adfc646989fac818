import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { Form } from '../../platform/browser/form/Form.tsx'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { securityTexts, staffTexts } from '../texts/texts.ts'
import { confirmByBackupCode, confirmByCode } from './session.ts'

const withoutSpaces = z.string().transform((code) => code.replace(/\s/g, ''))
const codeSchema = z.strictObject({ code: withoutSpaces.pipe(z.string().regex(/^\d{6}$/)) })
const backupSchema = z.strictObject({ code: withoutSpaces.pipe(z.string().min(4).max(40)) })

interface SecondFactorFormProps {
  readonly onConfirmed: () => Promise<void>
  readonly onBack: () => void
}

/** The code of an authenticator app, or a backup code when the app is lost; after the password was right. */
export function SecondFactorForm({ onConfirmed, onBack }: SecondFactorFormProps) {
  const ways = useTexts(securityTexts).ways
  const [byBackup, setByBackup] = useState(false)
  return (
    <>
      {byBackup ? (
        <CodeForm key="backup" kind="backup" onConfirmed={onConfirmed} onBack={onBack} />
      ) : (
        <CodeForm key="app" kind="app" onConfirmed={onConfirmed} onBack={onBack} />
      )}
      <Button variant="subtle" mt="md" px={0} onClick={() => setByBackup(!byBackup)}>
        {byBackup ? ways.useApp : ways.useBackupCode}
      </Button>
    </>
  )
}

interface CodeFormProps extends SecondFactorFormProps {
  readonly kind: 'app' | 'backup'
}

function CodeForm({ kind, onConfirmed, onBack }: CodeFormProps) {
  const t = useTexts(staffTexts).signIn
  const { ways } = useTexts(securityTexts)
  const isBackup = kind === 'backup'
  const form = useZodForm({
    schema: isBackup ? backupSchema : codeSchema,
    initial: { code: '' },
    save: async ({ code }) => {
      await (isBackup ? confirmByBackupCode(code) : confirmByCode(code))
      await onConfirmed()
    },
  })
  return (
    <>
      {isBackup && (
        <Text c="dimmed" mb="md">
          {ways.backupCodeText}
        </Text>
      )}
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
          label={isBackup ? ways.backupCode : t.code}
          required
          withAsterisk={false}
          inputMode={isBackup ? 'text' : 'numeric'}
          autoComplete="one-time-code"
          spellCheck={false}
          autoFocus
        />
      </Form>
    </>
  )
}
