import { Button, CopyButton, Text } from '@mantine/core'
import type { MessageWay } from '../../clients/model.reach.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Offer } from '../model.appointment.ts'
import { appointmentTexts } from '../texts/appointments.ts'
import classes from './Appointments.module.css'
import { wayOf } from './way-of.ts'

interface OfferLinkProps {
  readonly offer: Offer
  readonly token: string
  readonly reach: readonly MessageWay[]
}

/** The link of an offer that was made: it is shown this once. */
export function OfferLink({ offer, token, reach }: OfferLinkProps) {
  const t = useTexts(appointmentTexts)
  const format = useFormat()
  const address = `${location.origin}/link/times#${token}`
  const ways = offer.message === null ? undefined : wayOf(reach)
  return (
    <Section title={t.link}>
      {ways !== undefined && (
        <Text mb="sm" fw={500}>
          {t.sending(t.ways[ways])}
        </Text>
      )}
      <Text mb="sm">{t.linkText(format.instant(offer.expiresAt))}</Text>
      <p className={classes.link}>
        <a href={address} target="_blank" rel="noreferrer">
          {address}
        </a>
      </p>
      <CopyButton value={address}>
        {({ copied, copy }) => (
          <Button mt="sm" onClick={copy}>
            {copied ? t.copied : t.copy}
          </Button>
        )}
      </CopyButton>
    </Section>
  )
}
