import { Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { securityTexts } from '../texts/texts.ts'
import { FactorSection } from './FactorSection.tsx'
import { PasskeySection } from './PasskeySection.tsx'
import { PasswordSection } from './PasswordSection.tsx'
import { mySignInQuery } from './queries.ts'
import classes from './SecurityPage.module.css'

/** By which ways the person signs in, and what protects that: their own page. */
export function SecurityPage() {
  const t = useTexts(securityTexts)
  const query = useQuery(mySignInQuery)
  return (
    <div className={classes.page}>
      <PageHeader title={t.title} />
      <Text c="dimmed" mb="md">
        {t.lead}
      </Text>
      <Async query={query}>
        {(signIn) => (
          <>
            {signIn.organisationsSignIn && <Text mb="md">{t.byOrganisation}</Text>}
            <PasskeySection passkeys={signIn.passkeys} />
            <FactorSection signIn={signIn} />
            <PasswordSection hasPassword={signIn.hasPassword} />
          </>
        )}
      </Async>
    </div>
  )
}
