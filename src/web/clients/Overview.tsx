import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { DoorSummaries } from '../../eligibility/ui/DoorSummaries.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { CourseOverview } from './CourseOverview.tsx'
import { mayRead, readsFacts } from './client-tabs.ts'
import { readsClientships, useClientships } from './clientships.ts'
import { doorsQuery, drawnDoors, wantedFacts } from './doors.ts'
import classes from './Overview.module.css'
import { Known, KnownAlone, MissingFacts } from './OverviewFacts.tsx'

interface OverviewProps {
  readonly client: Client
}

/**
 * What matters of a client at a glance. Of somebody who is a client of a centre: what is next, what is agreed, what has
 * happened lately, what is missing. Of anybody else: which doors fit, what is to be asked, what is known.
 */
export function Overview({ client }: OverviewProps) {
  const query = useClientships(client)
  if (!readsClientships(client)) return <BeforeClientship client={client} />
  return (
    <Async query={query}>
      {({ clientships }) =>
        clientships.some(({ isBrief }) => !isBrief) ? (
          <CourseOverview client={client} clientships={clientships} />
        ) : (
          <BeforeClientship client={client} />
        )
      }
    </Async>
  )
}

function BeforeClientship({ client }: OverviewProps) {
  if (client.rights.eligibility_trace !== 'none') return <WithDoors client={client} />
  return readsFacts(client) ? <KnownAlone client={client} /> : <NothingToRead />
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
              <MissingFacts
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
