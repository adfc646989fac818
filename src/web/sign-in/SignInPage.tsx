import { Alert, Text, Title } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconClock } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { getRouteApi, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useDocumentTitle } from '../../platform/browser/PageHeader.tsx'
import { findText } from '../../platform/shared/texts.ts'
import { Brand } from '../Brand.tsx'
import { LanguageMenu } from '../LanguageMenu.tsx'
import { securityTexts, staffTexts } from '../texts/texts.ts'
import { DemoUsers } from './DemoUsers.tsx'
import { demoUsersQuery } from './demo-users.ts'
import { OtherWays } from './OtherWays.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactorForm } from './SecondFactorForm.tsx'
import classes from './SignInPage.module.css'
import type { SignInStep } from './session.ts'

const route = getRouteApi('/sign-in')

/** The way in: e-mail and password, then the second factor where it is on; in a demo, whom to try. */
export function SignInPage() {
  const all = useTexts(staffTexts)
  const t = all.signIn
  const security = useTexts(securityTexts)
  const { setLocale } = useLocale()
  const { returnTo, ended, passwordSet, error } = route.useSearch()
  const router = useRouter()
  const client = useQueryClient()
  const demo = useQuery(demoUsersQuery)
  const [step, setStep] = useState<SignInStep>('signed_in')
  useDocumentTitle(t.title)

  const enter = async () => {
    client.clear()
    await router.invalidate()
    router.history.push(returnTo ?? '/')
  }
  const afterPassword = async (next: SignInStep) => {
    if (next === 'second_factor') setStep(next)
    else await enter()
  }

  return (
    <div className={classes.page}>
      <header className={classes.top}>
        <Brand />
        <LanguageMenu onChoose={setLocale} />
      </header>
      <main
        className={classes.main}
        data-demo={demo.data !== undefined && demo.data.length > 0 ? true : undefined}
      >
        <div className={classes.way}>
          <Title order={1}>{step === 'second_factor' ? t.secondFactor : t.title}</Title>
          <Text c="dimmed" mt={4} mb="lg">
            {step === 'second_factor' ? t.secondFactorText : t.lead}
          </Text>
          {ended && (
            <Alert role="status" color="accent" icon={<IconClock aria-hidden />} mb="md">
              {t.ended}
            </Alert>
          )}
          {passwordSet && (
            <Alert role="status" color="success" icon={<IconCheck aria-hidden />} mb="md">
              {all.invitation.done}
            </Alert>
          )}
          {error !== undefined && step !== 'second_factor' && (
            <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />} mb="md">
              {findText(security.errors, error) ?? security.errors.signInFailed}
            </Alert>
          )}
          {step === 'second_factor' ? (
            <SecondFactorForm onConfirmed={enter} onBack={() => setStep('signed_in')} />
          ) : (
            <>
              <PasswordForm onDone={afterPassword} />
              <OtherWays onDone={enter} returnTo={returnTo ?? '/'} />
            </>
          )}
        </div>
        {step !== 'second_factor' && (
          <Async query={demo} skeleton={<span />}>
            {(users) => users.length > 0 && <DemoUsers users={users} onDone={afterPassword} />}
          </Async>
        )}
      </main>
    </div>
  )
}
