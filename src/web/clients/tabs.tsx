import { Button } from '@mantine/core'
import { IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { SupportMeasures } from '../../assessments/ui/SupportMeasures.tsx'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { ContactSection } from '../../clients/ui/ContactSection.tsx'
import { DuplicatesSection } from '../../clients/ui/DuplicatesSection.tsx'
import { FactGroups } from '../../clients/ui/FactGroups.tsx'
import { FactHistory } from '../../clients/ui/FactHistory.tsx'
import type { HistoryOf } from '../../clients/ui/HistoryButton.tsx'
import { IdentitySection } from '../../clients/ui/IdentitySection.tsx'
import { knownQuery } from '../../clients/ui/queries.ts'
import { Citation } from '../../documents/ui/Citing.tsx'
import { educationTexts } from '../../exchange/texts/education.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useKeys } from '../../platform/browser/keys/KeysProvider.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { recordsFacts } from './client-tabs.ts'
import { Overview } from './Overview.tsx'
import { useOpenClient } from './open-client.ts'
import classes from './tabs.module.css'

/** Which doors fit, what is to be asked, what is known. */
export function OverviewTab() {
  const client = useOpenClient()
  useRecordKey(client)
  return <Overview client={client} />
}

/** `e` opens the form of facts. */
function useRecordKey(client: Client): void {
  const t = useTexts(clientTexts)
  const navigate = useNavigate()
  const { clientId } = client
  const run = () => void navigate({ to: '/clients/$clientId/facts/record', params: { clientId } })
  useKeys({
    title: t.client,
    bindings: recordsFacts(client) ? [{ key: 'e', text: t.facts.record, run }] : [],
  })
}

/** Everything that is known, with the observations behind it. */
export function FactsTab() {
  const client = useOpenClient()
  const education = useTexts(educationTexts)
  useRecordKey(client)
  const query = useQuery(knownQuery(client))
  const [history, setHistory] = useState<HistoryOf | undefined>()
  return (
    <Async query={query}>
      {({ profile, facts }) => (
        <>
          {client.rights.facts === 'write' && (
            <Button
              component={Link}
              to={`/clients/${client.clientId}/facts/education`}
              variant="subtle"
              leftSection={<IconSchool size={18} aria-hidden />}
            >
              {education.bring}
            </Button>
          )}
          <FactGroups profile={profile} rights={client.rights} onHistory={setHistory} />
          {client.rights.support_needs !== 'none' && <SupportMeasures clientId={client.clientId} />}
          {history && (
            <FactHistory
              of={history}
              client={client}
              records={facts}
              onClose={() => setHistory(undefined)}
              cite={(documentId) => (
                <Citation
                  clientId={client.clientId}
                  documentId={documentId}
                  linkTo={(_document, text) => (
                    <Link to="/clients/$clientId/documents" params={{ clientId: client.clientId }}>
                      {text}
                    </Link>
                  )}
                />
              )}
            />
          )}
        </>
      )}
    </Async>
  )
}

/** How the client is reached; protected data apart. */
export function ContactTab() {
  return (
    <div className={classes.narrow}>
      <ContactSection client={useOpenClient()} />
    </div>
  )
}

/** Who the client is. */
export function IdentityTab() {
  return (
    <div className={classes.narrow}>
      <IdentitySection client={useOpenClient()} />
    </div>
  )
}

/** Whether the client is recorded twice. */
export function DuplicatesTab() {
  return (
    <div className={classes.narrow}>
      <DuplicatesSection client={useOpenClient()} />
    </div>
  )
}
