import { Anchor, Button, CopyButton, Group, Stack, Text } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { z } from 'zod'
import { Form } from '../../platform/browser/form/Form.tsx'
import { PasswordField, TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { confirmByCode } from '../sign-in/session.ts'
import { securityTexts } from '../texts/texts.ts'
import classes from './SecurityPage.module.css'

const passwordSchema = z.strictObject({ password: z.string().min(1, { error: 'required' }) })

interface PasswordQuestionProps {
  readonly submitText: string
  readonly onPassword: (password: string) => Promise<void>
  readonly onCancel: () => void
}

/** Asks for the password before what protects the account is changed. */
export function PasswordQuestion({ submitText, onPassword, onCancel }: PasswordQuestionProps) {
  const t = useTexts(securityTexts).factor
  const { actions } = useTexts(platformTexts)
  const form = useZodForm({
    schema: passwordSchema,
    initial: { password: '' },
    save: ({ password }) => onPassword(password),
  })
  return (
    <Form
      form={form}
      submitText={submitText}
      actions={
        <Button variant="default" onClick={onCancel}>
          {actions.cancel}
        </Button>
      }
    >
      <PasswordField
        form={form}
        name="password"
        label={t.password}
        required
        autoComplete="current-password"
        autoFocus
      />
    </Form>
  )
}

const codeSchema = z.strictObject({
  code: z
    .string()
    .transform((code) => code.replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/)),
})

interface ConfirmKeyProps {
  readonly uri: string
  readonly onConfirmed: () => Promise<void>
  readonly onCancel: () => void
}

/** Tells the key that the app is to be given, and asks for the first code as the proof that it has it. */
export function ConfirmKey({ uri, onConfirmed, onCancel }: ConfirmKeyProps) {
  const t = useTexts(securityTexts).factor
  const { actions } = useTexts(platformTexts)
  const key = new URL(uri).searchParams.get('secret') ?? ''
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
        <Button variant="default" onClick={onCancel}>
          {actions.cancel}
        </Button>
      }
    >
      <div>
        <Text mb="xs">{t.keyText}</Text>
        <Text fw={600}>{t.key}</Text>
        <Text className={classes.key}>{key.replace(/(.{4})(?=.)/g, '$1 ')}</Text>
        <Anchor href={uri}>{t.openApp}</Anchor>
      </div>
      <TextField
        form={form}
        name="code"
        label={t.code}
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={8}
        autoFocus
      />
    </Form>
  )
}

interface BackupCodesProps {
  readonly codes: readonly string[]
  readonly onSaved: () => void
}

/** The codes for when the app is lost, shown this once. */
export function BackupCodes({ codes, onSaved }: BackupCodesProps) {
  const t = useTexts(securityTexts).factor
  return (
    <Section title={t.backupTitle}>
      <Stack gap="sm">
        <Text>{t.backupText}</Text>
        <ul className={classes.codes} aria-label={t.backupTitle}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <Group gap="xs">
          <CopyButton value={codes.join('\n')}>
            {({ copied, copy }) => (
              <Button
                variant="default"
                leftSection={
                  copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />
                }
                onClick={copy}
              >
                {copied ? t.copied : t.copy}
              </Button>
            )}
          </CopyButton>
          <Button onClick={onSaved}>{t.saved}</Button>
        </Group>
      </Stack>
    </Section>
  )
}
