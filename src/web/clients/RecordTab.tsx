import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Navigate, useNavigate } from '@tanstack/react-router'
import type { Profile } from '../../clients/model.facts.profile.ts'
import type { FactKey } from '../../clients/model.facts.ts'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { knownQuery } from '../../clients/ui/queries.ts'
import { RecordFacts } from '../../clients/ui/RecordFacts.tsx'
import { useEntryDraft } from '../../clients/ui/useEntryDraft.ts'
import { CiteDocument } from '../../documents/ui/Citing.tsx'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { focusPageTitle } from '../../platform/browser/PageHeader.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone } from '../../platform/browser/toast.tsx'
import { useMe } from '../staff/me.ts'
import { mayRecord, recordsFacts } from './client-tabs.ts'
import { doorsQuery, wantedFacts } from './doors.ts'
import { useOpenClient } from './open-client.ts'

const route = getRouteApi('/staff/clients/$clientId/facts/record')

/** Recording facts: first those that the address names, else those that the criteria ask of. */
export function RecordTab() {
  const client = useOpenClient()
  const { clientId } = client
  // Whoever came by an address and may only read is shown what there is to read.
  if (!recordsFacts(client))
    return <Navigate to="/clients/$clientId/facts" params={{ clientId }} replace />
  return <Recording client={client} />
}

function Recording({ client }: { readonly client: Client }) {
  const { first } = route.useSearch()
  const known = useQuery(knownQuery(client))
  const asksDoors = first === undefined && client.rights.eligibility_trace !== 'none'
  const doors = useQuery({ ...doorsQuery(client.clientId), enabled: asksDoors })
  return (
    <Async query={known}>
      {({ profile }) =>
        asksDoors ? (
          <Async query={doors}>
            {(data) => <Record client={client} profile={profile} wanted={wantedFacts(data)} />}
          </Async>
        ) : (
          <Record client={client} profile={profile} wanted={first ?? []} />
        )
      }
    </Async>
  )
}

interface RecordProps {
  readonly client: Client
  readonly profile: Profile
  readonly wanted: readonly FactKey[]
}

function Record({ client, profile, wanted }: RecordProps) {
  const t = useTexts(clientTexts).record
  const { actions } = useTexts(platformTexts)
  const { staffId } = useMe()
  const navigate = useNavigate()
  const { clientId } = client
  const today = todayInFinland()
  const draft = useEntryDraft(client, staffId, today, (count) => {
    toastDone(t.done(count))
    void navigate({ to: '/clients/$clientId/facts', params: { clientId } }).then(focusPageTitle)
  })
  return (
    <RecordFacts
      client={client}
      profile={profile}
      wanted={wanted.filter((fact) => mayRecord(client, fact))}
      draft={draft}
      today={today}
      documents={({ documentId, onChange }) => (
        <CiteDocument
          clientId={clientId}
          documentId={documentId}
          onChange={onChange}
          label={t.document}
          none={t.noDocument}
        />
      )}
      cancel={
        <Button component={Link} to={`/clients/${clientId}/facts`} variant="default">
          {actions.cancel}
        </Button>
      }
    />
  )
}
