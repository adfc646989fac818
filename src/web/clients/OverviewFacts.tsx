import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Profile } from '../../clients/model.facts.profile.ts'
import { openFacts } from '../../clients/model.facts.standing.ts'
import type { FactKey } from '../../clients/model.facts.ts'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { KnownFacts } from '../../clients/ui/KnownFacts.tsx'
import { OpenFacts } from '../../clients/ui/OpenFacts.tsx'
import { knownQuery } from '../../clients/ui/queries.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { recordsFacts } from './client-tabs.ts'

interface MissingFactsProps {
  readonly client: Client
  readonly profile: Profile
  readonly wanted: readonly FactKey[]
}

/** What is missing, out of date or contested, with the way to record it. */
export function MissingFacts({ client, profile, wanted }: MissingFactsProps) {
  const t = useTexts(clientTexts).overview
  const open = openFacts(profile, wanted)
  const keys = [...new Set(open.map(({ key }) => key))]
  return (
    <Section title={t.open}>
      <OpenFacts profile={profile} open={open} />
      {open.length > 0 && recordsFacts(client) && (
        <Button
          mt="sm"
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/clients/$clientId/facts/record"
              params={{ clientId: client.clientId }}
              search={{ first: keys }}
              {...props}
            />
          )}
        >
          {t.record}
        </Button>
      )}
    </Section>
  )
}

/** What is known, in short. */
export function Known({ client, profile }: Omit<MissingFactsProps, 'wanted'>) {
  const t = useTexts(clientTexts).overview
  return (
    <Section
      title={t.known}
      actions={
        <Anchor component={Link} to={`/clients/${client.clientId}/facts`} size="sm">
          {t.allFacts}
        </Anchor>
      }
    >
      <KnownFacts profile={profile} />
    </Section>
  )
}

/** What is known, for those who may not read what the criteria ask. */
export function KnownAlone({ client }: { readonly client: Client }) {
  const query = useQuery(knownQuery(client))
  return <Async query={query}>{({ profile }) => <Known client={client} profile={profile} />}</Async>
}
