import { Anchor, Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ClientAttendance } from '../../attendance/ui/ClientAttendance.tsx'
import type { Client } from '../../clients/model.identity.ts'
import type { Clientship } from '../../clientships/model.clientship.ts'
import { clientshipTexts } from '../../clientships/texts/clientships.ts'
import { useClientshipAct } from '../../clientships/ui/ClientshipActions.tsx'
import { ClientshipLately } from '../../clientships/ui/ClientshipLately.tsx'
import { ClientshipNext } from '../../clientships/ui/ClientshipNext.tsx'
import { OutcomeList } from '../../clientships/ui/OutcomeList.tsx'
import { AgreedPlans } from '../../plans/ui/AgreedPlan.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { ClientEnrolments } from '../../services/ui/ClientEnrolments.tsx'
import { ClientDeadlines } from '../../tasks/ui/ClientDeadlines.tsx'
import { ClientTasks } from '../../tasks/ui/ClientTasks.tsx'
import { mayRead, readsFacts } from './client-tabs.ts'
import { useShownClientships } from './clientships.ts'
import { doorsQuery, wantedFacts } from './doors.ts'
import classes from './Overview.module.css'
import { Known, KnownAlone, MissingFacts } from './OverviewFacts.tsx'

interface CourseOverviewProps {
  readonly client: Client
  readonly clientships: readonly Clientship[]
}

/** The overview of somebody who is a client: what is next, agreed, has happened lately, is missing. */
export function CourseOverview({ client, clientships }: CourseOverviewProps) {
  const t = useTexts(clientshipTexts)
  const shown = useShownClientships()(clientships)
  const { clientId, rights } = client
  return (
    <div className={classes.frame}>
      <div className={classes.columns}>
        <div>
          <Section title={t.overview.next}>
            <ClientshipNext clientships={shown} />
          </Section>
          <ClientDeadlines clientId={clientId} />
          <ClientTasks clientId={clientId} />
          {(rights.employment !== 'none' || rights.plan !== 'none') && (
            <Agreed clientships={shown} client={client} />
          )}
          <ClientEnrolments
            clientId={clientId}
            link={({ offeringId }, name) => (
              <Link to="/groups/$offeringId" params={{ offeringId }}>
                {name}
              </Link>
            )}
          />
          {rights.attendance !== 'none' && (
            <ClientAttendance
              clientId={clientId}
              mayMark={rights.attendance === 'write'}
              link={({ offeringId }, text) => (
                <Link to="/attendance/groups/$offeringId" params={{ offeringId }} preload={false}>
                  {text}
                </Link>
              )}
            />
          )}
          <Section
            title={t.overview.lately}
            actions={
              rights.notes !== 'none' && (
                <Anchor component={Link} to={`/clients/${clientId}/notes`} size="sm">
                  {t.overview.allNotes}
                </Anchor>
              )
            }
          >
            <ClientshipLately clientId={clientId} />
          </Section>
        </div>
        <div>
          <Facts client={client} />
        </div>
      </div>
    </div>
  )
}

function Agreed({ client, clientships }: CourseOverviewProps) {
  const t = useTexts(clientshipTexts)
  const act = useClientshipAct()
  const { clientId, rights } = client
  const of = clientships.find(({ commands }) => commands.includes('recordOutcome'))
  return (
    <Section
      title={t.overview.agreed}
      actions={
        of && (
          <Button variant="default" onClick={() => act(of, 'recordOutcome')}>
            {t.outcomes.add}
          </Button>
        )
      }
    >
      {rights.plan !== 'none' && (
        <AgreedPlans
          clientId={clientId}
          linkTo={(planId, text) => (
            <Link to="/clients/$clientId/plans/$planId" params={{ clientId, planId }}>
              {text}
            </Link>
          )}
        />
      )}
      {rights.employment !== 'none' && <OutcomeList clientId={clientId} />}
    </Section>
  )
}

function Facts({ client }: { readonly client: Client }) {
  const asks = client.rights.eligibility_trace !== 'none'
  const query = useQuery({ ...doorsQuery(client.clientId), enabled: asks })
  if (!asks) return readsFacts(client) && <KnownAlone client={client} />
  return (
    <Async query={query}>
      {(doors) => (
        <>
          <MissingFacts
            client={client}
            profile={doors.profile}
            wanted={wantedFacts(doors).filter((fact) => mayRead(client, fact))}
          />
          <Known client={client} profile={doors.profile} />
        </>
      )}
    </Async>
  )
}
