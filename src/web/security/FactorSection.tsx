import { Button, Text } from '@mantine/core'
import { useState } from 'react'
import type { MySignIn } from '../../areas/model.me.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { securityTexts } from '../texts/texts.ts'
import { BackupCodes, ConfirmKey, PasswordQuestion } from './FactorSteps.tsx'
import {
  beginFactor,
  endFactor,
  makeBackupCodes,
  type NewFactor,
  useRefreshSignIn,
} from './queries.ts'

/** Where turning the factor on or off stands. */
type Step =
  | { readonly kind: 'rest' }
  | { readonly kind: 'password'; readonly to: 'enable' | 'disable' | 'codes' }
  | { readonly kind: 'key'; readonly made: NewFactor }
  | { readonly kind: 'codes'; readonly codes: readonly string[] }

/** The authenticator app as a second factor: on, off, and the codes for when it is lost. */
export function FactorSection({ signIn }: { readonly signIn: MySignIn }) {
  const t = useTexts(securityTexts).factor
  const refresh = useRefreshSignIn()
  const [step, setStep] = useState<Step>({ kind: 'rest' })
  const rest = () => setStep({ kind: 'rest' })
  const { hasSecondFactor, hasPassword } = signIn
  const go = (to: 'enable' | 'disable' | 'codes') => () => setStep({ kind: 'password', to })

  const afterPassword = async (password: string, to: 'enable' | 'disable' | 'codes') => {
    if (to === 'enable') setStep({ kind: 'key', made: await beginFactor(password) })
    else if (to === 'codes') setStep({ kind: 'codes', codes: await makeBackupCodes(password) })
    else {
      await endFactor(password)
      await refresh()
      toastDone(t.disabled)
      rest()
    }
  }

  return (
    <Section
      title={t.title}
      actions={
        step.kind === 'rest' &&
        hasPassword &&
        (hasSecondFactor ? (
          <>
            <Button variant="default" onClick={go('codes')}>
              {t.newCodes}
            </Button>
            <Button variant="default" onClick={go('disable')}>
              {t.disable}
            </Button>
          </>
        ) : (
          <Button variant="default" onClick={go('enable')}>
            {t.enable}
          </Button>
        ))
      }
    >
      <Text c="dimmed" mb="sm">
        {t.text}
      </Text>
      {step.kind === 'rest' && (
        <StateMark state={hasSecondFactor ? 'met' : 'ended'}>
          {hasSecondFactor ? t.on : hasPassword ? t.off : t.needsPassword}
        </StateMark>
      )}
      {step.kind === 'password' && (
        <PasswordQuestion
          key={step.to}
          submitText={step.to === 'disable' ? t.disable : t.next}
          onPassword={(password) => afterPassword(password, step.to)}
          onCancel={rest}
        />
      )}
      {step.kind === 'key' && (
        <ConfirmKey
          uri={step.made.totpURI}
          onCancel={rest}
          onConfirmed={async () => {
            await refresh()
            toastDone(t.enabled)
            setStep({ kind: 'codes', codes: step.made.backupCodes })
          }}
        />
      )}
      {step.kind === 'codes' && <BackupCodes codes={step.codes} onSaved={rest} />}
    </Section>
  )
}
