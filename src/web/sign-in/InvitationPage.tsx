import { Text, Title } from '@mantine/core'
import { IconLinkOff } from '@tabler/icons-react'
import { useLocation, useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { Form } from '../../platform/browser/form/Form.tsx'
import { PasswordField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useDocumentTitle } from '../../platform/browser/PageHeader.tsx'
import { Brand } from '../Brand.tsx'
import { LanguageMenu } from '../LanguageMenu.tsx'
import { staffTexts } from '../texts/texts.ts'
import classes from './SignInPage.module.css'
import { setPassword } from './session.ts'

/** Where somebody who was invited sets their password. */
export function InvitationPage() {
  const t = useTexts(staffTexts).invitation
  const { setLocale } = useLocale()
  const hash = useLocation({ select: (location) => location.hash })
  const navigate = useNavigate()
  const [token, setToken] = useState('')
  // Out of the address, so that the token stays in no history.
  useEffect(() => {
    if (hash === '') return
    setToken(hash)
    void navigate({ to: '/invitation', hash: '', replace: true })
  }, [hash, navigate])
  useDocumentTitle(t.title)
  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <LanguageMenu onChoose={setLocale} />
      </header>
      <main className={classes.main}>
        <div>
          <Title order={1}>{t.title}</Title>
          {token === '' ? (
            <EmptyState title={t.missing} icon={IconLinkOff}>
              {t.missingText}
            </EmptyState>
          ) : (
            <>
              <Text c="dimmed" mt={4} mb="lg">
                {t.lead}
              </Text>
              <NewPasswordForm key={token} token={token} />
            </>
          )}
        </div>
      </main>
    </div>
  )
}

const newPasswordSchema = z
  .strictObject({
    password: z.string().min(12, { error: 'passwordTooShort' }).max(128, { error: 'tooLong' }),
    repeat: z.string(),
  })
  .refine(({ password, repeat }) => password === repeat, {
    error: 'passwordsDiffer',
    path: ['repeat'],
  })

function NewPasswordForm({ token }: { readonly token: string }) {
  const t = useTexts(staffTexts).invitation
  const router = useRouter()
  const form = useZodForm({
    schema: newPasswordSchema,
    initial: { password: '', repeat: '' },
    texts: staffTexts,
    save: async ({ password }) => {
      await setPassword(token, password)
      await router.navigate({ to: '/sign-in', search: { passwordSet: true }, replace: true })
    },
  })
  return (
    <Form form={form} submitText={t.submit} wide>
      <PasswordField
        form={form}
        name="password"
        label={t.password}
        description={t.passwordHint}
        required
        withAsterisk={false}
        autoComplete="new-password"
      />
      <PasswordField
        form={form}
        name="repeat"
        label={t.repeat}
        required
        withAsterisk={false}
        autoComplete="new-password"
      />
    </Form>
  )
}
