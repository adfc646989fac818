import { Anchor } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Profile } from '../../clients/model.facts.profile.ts'
import type { Client } from '../../clients/model.identity.ts'
import { KnownFacts } from '../../clients/ui/KnownFacts.tsx'
import type { HandoverId } from '../../clientships/model.handover.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { ReferralHistory } from '../../clientships/ui/ReferralHistory.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'

interface ReferralPersonProps {
  readonly client: Client
  readonly profile: Profile
  /** The referral whose page it is. */
  readonly except: HandoverId
}

/** At the left of a referral: what is known of the person with age and source, and earlier referrals. */
export function ReferralPerson({ client, profile, except }: ReferralPersonProps) {
  const t = useTexts(referralTexts)
  return (
    <>
      <Section
        title={t.draft.known}
        actions={
          <Anchor component={Link} to={`/clients/${client.clientId}`} size="sm">
            {t.draft.openClient}
          </Anchor>
        }
      >
        <KnownFacts profile={profile} />
      </Section>
      {client.rights.referral !== 'none' && (
        <Section title={t.panel.history}>
          <ReferralHistory clientId={client.clientId} except={except} />
        </Section>
      )}
    </>
  )
}
