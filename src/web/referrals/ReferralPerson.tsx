import { Anchor, Title } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Profile } from '../../clients/model.facts.profile.ts'
import type { Client } from '../../clients/model.identity.ts'
import { KnownFacts } from '../../clients/ui/KnownFacts.tsx'
import type { HandoverId } from '../../clientships/model.handover.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { ReferralHistory } from '../../clientships/ui/ReferralHistory.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { HeadingRank, Section } from '../../platform/browser/Section.tsx'
import classes from './Referrals.module.css'

interface ReferralPersonProps {
  readonly client: Client
  readonly profile: Profile
  /** The referral whose page it is. */
  readonly except: HandoverId
}

/**
 * At the left of a referral: what is known of the person with age and source, and earlier referrals. On a phone, where it
 * would come before the doors, it is folded: which centre fits is what the page is for.
 */
export function ReferralPerson(props: ReferralPersonProps) {
  const t = useTexts(referralTexts)
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false })
  const { client, except } = props
  const known = <KnownFacts profile={props.profile} />
  const open = (
    <Anchor component={Link} to={`/clients/${client.clientId}`} size="sm">
      {t.draft.openClient}
    </Anchor>
  )
  const hasHistory = client.rights.referral !== 'none'
  const history = <ReferralHistory clientId={client.clientId} except={except} />
  if (isPhone)
    return (
      <>
        <Folded title={t.draft.known}>
          {known}
          <p className={classes.foldedEnd}>{open}</p>
        </Folded>
        {hasHistory && <Folded title={t.panel.history}>{history}</Folded>}
      </>
    )
  return (
    <>
      <Section title={t.draft.known} actions={open}>
        {known}
      </Section>
      {hasHistory && <Section title={t.panel.history}>{history}</Section>}
    </>
  )
}

function Folded({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <details className={classes.folded}>
      <summary>
        <Title order={2} className={classes.foldedTitle}>
          {title}
        </Title>
      </summary>
      <HeadingRank value={3}>{children}</HeadingRank>
    </details>
  )
}
