import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import { z } from 'zod'
import { Form } from '../../platform/browser/form/Form.tsx'
import { PasswordField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { securityTexts, staffTexts } from '../texts/texts.ts'
import { changePassword } from './queries.ts'

const changeSchema = z
  .strictObject({
    current: z.string().min(1, { error: 'required' }),
    next: z.string().min(12, { error: 'passwordTooShort' }).max(128, { error: 'tooLong' }),
    repeat: z.string(),
  })
  .refine(({ next, repeat }) => next === repeat, { error: 'passwordsDiffer', path: ['repeat'] })

/** Changing the password. */
export function PasswordSection({ hasPassword }: { readonly hasPassword: boolean }) {
  const t = useTexts(securityTexts).password
  const [opened, setOpened] = useState(false)
  return (
    <Section
      title={t.title}
      actions={
        hasPassword &&
        !opened && (
          <Button variant="default" onClick={() => setOpened(true)}>
            {t.change}
          </Button>
        )
      }
    >
      {!hasPassword && <Text c="dimmed">{t.none}</Text>}
      {opened && <ChangeForm onDone={() => setOpened(false)} />}
    </Section>
  )
}

function ChangeForm({ onDone }: { readonly onDone: () => void }) {
  const t = useTexts(securityTexts).password
  const { actions } = useTexts(platformTexts)
  const form = useZodForm({
    schema: changeSchema,
    initial: { current: '', next: '', repeat: '' },
    texts: staffTexts,
    save: async ({ current, next }) => {
      await changePassword(current, next)
      toastDone(t.done)
      onDone()
    },
  })
  return (
    <Form
      form={form}
      submitText={t.change}
      actions={
        <Button variant="default" onClick={onDone}>
          {actions.cancel}
        </Button>
      }
    >
      <PasswordField
        form={form}
        name="current"
        label={t.current}
        required
        autoComplete="current-password"
        autoFocus
      />
      <PasswordField
        form={form}
        name="next"
        label={t.next}
        description={t.hint}
        required
        autoComplete="new-password"
      />
      <PasswordField
        form={form}
        name="repeat"
        label={t.repeat}
        required
        autoComplete="new-password"
      />
    </Form>
  )
}
