import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { serviceTexts } from '../../services/texts/texts.ts'
import { JoinButton } from '../../services/ui/JoinButton.tsx'
import { NeedsSection } from '../../services/ui/NeedsSection.tsx'
import { EntryTrace } from './EntryTrace.tsx'
import { useOpenClient } from './open-client.ts'

/** What the client misses and the services that lead there. */
export function ServicesTab() {
  const { clientId, rights, organisations } = useOpenClient()
  const t = useTexts(serviceTexts).needs
  const seeing = new Set(
    organisations.flatMap(({ organisationId, since }) => (since === null ? [] : [organisationId])),
  )
  return (
    <NeedsSection
      clientId={clientId}
      entry={(trace) => <EntryTrace trace={trace} />}
      serviceLink={(serviceId, name) => (
        <Link to="/services/$serviceId" params={{ serviceId }}>
          {name}
        </Link>
      )}
      groupLink={({ offeringId }, text) => (
        <Link to="/services/offerings/$offeringId" params={{ offeringId }}>
          {text}
        </Link>
      )}
      {...(rights.clientship === 'write' && {
        join: (group, name) => <JoinButton clientId={clientId} group={group} name={name} />,
        request: ({ organisation }, name) =>
          !seeing.has(organisation.organisationId) && (
            <Button
              size="compact-sm"
              variant="default"
              renderRoot={(props) => (
                <Link to="/clients/$clientId/hand-over" params={{ clientId }} {...props} />
              )}
              aria-label={`${t.request}: ${name}`}
            >
              {t.request}
            </Button>
          ),
      })}
    />
  )
}
