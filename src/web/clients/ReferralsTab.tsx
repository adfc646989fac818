import { noticeTexts } from '../../clientships/texts/notices.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { ClientNotices } from '../../clientships/ui/ClientNotices.tsx'
import { ReferralAction } from '../../clientships/ui/ReferralAction.tsx'
import { ReferralHistory } from '../../clientships/ui/ReferralHistory.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { useOpenClient } from './open-client.ts'
import classes from './tabs.module.css'

/** Where the client has been referred to, and what became of it. */
export function ReferralsTab() {
  const client = useOpenClient()
  const t = useTexts(referralTexts)
  const notices = useTexts(noticeTexts)
  return (
    <div className={classes.narrow}>
      <Section
        title={t.title}
        actions={
          client.rights.referral === 'write' && <ReferralAction clientId={client.clientId} />
        }
      >
        <ReferralHistory clientId={client.clientId} />
      </Section>
      <Section title={notices.title}>
        <ClientNotices clientId={client.clientId} />
      </Section>
    </div>
  )
}
