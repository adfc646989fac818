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
import { DoorSummaries } from '../../eligibility/ui/DoorSummaries.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { mayRead, readsFacts, recordsFacts } from './client-tabs.ts'
import { doorsQuery, drawnDoors, wantedFacts } from './doors.ts'
import classes from './Overview.module.css'

interface OverviewProps {
  readonly client: Client
}

/** What matters of a client at a glance: which doors fit, what is to be asked, what is known. */
export function Overview({ client }: OverviewProps) {
  if (client.rights.eligibility_trace !== 'none') return <WithDoors client={client} />
  return readsFacts(client) ? <WithoutDoors client={client} /> : <NothingToRead />
}

function NothingToRead() {
  const t = useTexts(clientTexts)
  return <p>{t.overview.noFacts}</p>
}

function WithDoors({ client }: OverviewProps) {
  const t = useTexts(clientTexts).overview
  const query = useQuery(doorsQuery(client.clientId))
  return (
    <Async query={query}>
      {(doors) => (
        <div className={classes.frame}>
          <div className={classes.columns}>
            <div>
              <Section
                title={t.doors}
                actions={
                  <Button
                    component={Link}
                    to={`/clients/${client.clientId}/doors`}
                    variant="subtle"
                  >
                    {t.allDoors}
                  </Button>
                }
              >
                <DoorSummaries
                  doors={drawnDoors(doors)}
                  profile={doors.profile}
                  on={doors.on}
                  supportNeeds={doors.supportNeeds}
                />
              </Section>
              <Open
                client={client}
                profile={doors.profile}
                wanted={wantedFacts(doors).filter((fact) => mayRead(client, fact))}
              />
            </div>
            <div>
              <Known client={client} profile={doors.profile} />
            </div>
          </div>
        </div>
      )}
    </Async>
  )
}

function WithoutDoors({ client }: OverviewProps) {
  const query = useQuery(knownQuery(client))
  return <Async query={query}>{({ profile }) => <Known client={client} profile={profile} />}</Async>
}

interface OpenProps extends OverviewProps {
  readonly profile: Profile
  readonly wanted: readonly FactKey[]
}

function Open({ client, profile, wanted }: OpenProps) {
  const t = useTexts(clientTexts).overview
  const open = openFacts(profile, wanted)
  const keys = [...new Set(open.map(({ key }) => key))]
  return (
    <Section
      title={t.open}
      actions={
        open.length > 0 &&
        recordsFacts(client) && (
          <Button
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
        )
      }
    >
      <OpenFacts profile={profile} open={open} />
    </Section>
  )
}

function Known({ client, profile }: OverviewProps & { readonly profile: Profile }) {
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
