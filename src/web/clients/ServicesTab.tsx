import { Link } from '@tanstack/react-router'
import { JoinButton } from '../../services/ui/JoinButton.tsx'
import { NeedsSection } from '../../services/ui/NeedsSection.tsx'
import { EntryTrace } from './EntryTrace.tsx'
import { useOpenClient } from './open-client.ts'

/** What the client misses and the services that lead there. */
export function ServicesTab() {
  const { clientId, rights } = useOpenClient()
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
      })}
    />
  )
}
