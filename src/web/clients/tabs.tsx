import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { clientTexts } from '../../clients/texts/texts.ts'
import { ContactSection } from '../../clients/ui/ContactSection.tsx'
import { DuplicatesSection } from '../../clients/ui/DuplicatesSection.tsx'
import { FactGroups } from '../../clients/ui/FactGroups.tsx'
import { FactHistory } from '../../clients/ui/FactHistory.tsx'
import type { HistoryOf } from '../../clients/ui/HistoryButton.tsx'
import { IdentitySection } from '../../clients/ui/IdentitySection.tsx'
import { knownQuery } from '../../clients/ui/queries.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { recordsFacts } from './client-tabs.ts'
import { Overview } from './Overview.tsx'
import { useOpenClient } from './open-client.ts'
import classes from './tabs.module.css'

/** Which doors fit, what is to be asked, what is known. */
export function OverviewTab() {
  return <Overview client={useOpenClient()} />
}

/** Everything that is known, with the observations behind it. */
export function FactsTab() {
  const t = useTexts(clientTexts).facts
  const client = useOpenClient()
  const query = useQuery(knownQuery(client))
  const [history, setHistory] = useState<HistoryOf | undefined>()
  return (
    <Async query={query}>
      {({ profile, facts }) => (
        <>
          {recordsFacts(client) && (
            <div className={classes.actions}>
              <Button
                component={Link}
                to={`/clients/${client.clientId}/record`}
                leftSection={<IconPlus size={18} aria-hidden />}
              >
                {t.record}
              </Button>
            </div>
          )}
          <FactGroups profile={profile} rights={client.rights} onHistory={setHistory} />
          {history && (
            <FactHistory
              of={history}
              client={client}
              records={facts}
              onClose={() => setHistory(undefined)}
            />
          )}
        </>
      )}
    </Async>
  )
}

/** How the client is reached; protected data apart. */
export function ContactTab() {
  return <ContactSection client={useOpenClient()} />
}

/** Who the client is. */
export function IdentityTab() {
  return <IdentitySection client={useOpenClient()} />
}

/** Whether the client is recorded twice. */
export function DuplicatesTab() {
  return <DuplicatesSection client={useOpenClient()} />
}
