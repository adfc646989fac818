import { Alert, Button } from '@mantine/core'
import { IconArrowMerge, IconArrowsExchange, IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, Outlet, useMatchRoute, useNavigate } from '@tanstack/react-router'
import { appointmentTexts } from '../../appointments/texts/appointments.ts'
import { assessmentTexts } from '../../assessments/texts/texts.ts'
import { type ClientId, clientIdSchema } from '../../clients/model.access.ts'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { ClientFacts, ProtectedMark } from '../../clients/ui/ClientHead.tsx'
import { GlassLine } from '../../clients/ui/GlassLine.tsx'
import { usedName } from '../../clients/ui/PersonName.tsx'
import { clientQuery } from '../../clients/ui/queries.ts'
import { clientshipTexts, noteTexts } from '../../clientships/texts/clientships.ts'
import { handingTexts } from '../../clientships/texts/handings.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { documentTexts } from '../../documents/texts/texts.ts'
import { planTexts } from '../../plans/texts/texts.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useKeys } from '../../platform/browser/keys/KeysProvider.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { serviceTexts } from '../../services/texts/texts.ts'
import { skillTexts } from '../../skills/texts/texts.ts'
import { NavTabs } from '../NavTabs.tsx'
import { NotFoundPage } from '../pages/NotFoundPage.tsx'
import { useMe } from '../staff/me.ts'
import { BackLink } from './BackLink.tsx'
import { ClientCourse } from './ClientCourse.tsx'
import { clientTabs, recordsFacts } from './client-tabs.ts'
import { useResponsibles } from './clientships.ts'
import { OpenClientProvider } from './open-client.ts'

const route = getRouteApi('/staff/clients/$clientId')

/** One client: who it is, and under that the tabs that the reader's rights open. */
export function ClientPage() {
  const { data: clientId } = clientIdSchema.safeParse(route.useParams().clientId)
  return clientId === undefined ? <NotFoundPage /> : <FetchedClient clientId={clientId} />
}

function FetchedClient({ clientId }: { readonly clientId: ClientId }) {
  const query = useQuery(clientQuery(clientId))
  const t = useTexts(clientTexts)
  return (
    <>
      {query.data === undefined && <PageHeader title={t.client} above={<BackLink />} />}
      <Async query={query}>
        {(client) => <OpenClient key={client.clientId} client={client} />}
      </Async>
    </>
  )
}

function OpenClient({ client }: { readonly client: Client }) {
  const t = useTexts(clientTexts)
  const notes = useTexts(noteTexts)
  const referrals = useTexts(referralTexts)
  const documents = useTexts(documentTexts)
  const assessments = useTexts(assessmentTexts)
  const skills = useTexts(skillTexts)
  const services = useTexts(serviceTexts)
  const appointments = useTexts(appointmentTexts)
  const plans = useTexts(planTexts)
  const matches = useMatchRoute()
  const recording =
    matches({ to: '/clients/$clientId/facts/record' }) !== false ||
    matches({ to: '/clients/$clientId/hand-over' }) !== false
  const planning =
    matches({ to: '/clients/$clientId/plans/$planId' }) !== false ||
    matches({ to: '/clients/$clientId/assessments/$assessmentId' }) !== false
  return (
    <OpenClientProvider value={client}>
      <PageHeader
        title={usedName(client)}
        mark={<ProtectedMark client={client} />}
        description={<ClientFacts client={client} namedElsewhere={useResponsibles(client)} />}
        above={<BackLink />}
        actions={!recording && <Actions client={client} />}
      />
      <GlassLine client={client} mayOpen={useMe().permitted.includes('glassOpen')} />
      {client.mergedInto && <MergedInto into={client.mergedInto} />}
      <ClientCourse client={client} withPath={!recording && !planning}>
        <NavTabs
          label={usedName(client)}
          items={clientTabs(client, t, {
            documents: documents.tab,
            assessments: assessments.tab,
            skills: skills.tab,
            services: services.needs.tab,
            appointments: appointments.title,
            plans: plans.tab,
            notes: notes.tab,
            referrals: referrals.title,
          })}
        />
        <div>
          <Outlet />
        </div>
      </ClientCourse>
    </OpenClientProvider>
  )
}

/** Who writes clientships hands them over; who works with the client may give a service back. */
const handsOver = ({ clientship, notes }: Client['rights']) =>
  clientship === 'write' || (clientship === 'read' && notes === 'write')

/** What is done most with a client: a note, and facts; commands on a clientship stand on its line. */
function Actions({ client }: { readonly client: Client }) {
  const t = useTexts(clientTexts)
  const handings = useTexts(handingTexts)
  const { actions } = useTexts(clientshipTexts)
  const { clientId, rights } = client
  const navigate = useNavigate()
  const writesNotes = rights.notes === 'write'
  const records = recordsFacts(client)
  const [toNotes, toRecord] = [`/clients/${clientId}/notes`, `/clients/${clientId}/facts/record`]
  const go = (to: string) => () => void navigate({ to })
  useKeys({
    title: t.client,
    bindings: [
      ...(records ? [{ key: 'e', text: t.facts.record, run: go(toRecord) }] : []),
      ...(writesNotes ? [{ key: 'n', text: actions.note, run: go(toNotes) }] : []),
    ],
  })
  return (
    <>
      {writesNotes && (
        <Button component={Link} to={toNotes} leftSection={<IconPencil size={18} aria-hidden />}>
          {actions.note}
        </Button>
      )}
      {records && (
        <Button
          component={Link}
          to={toRecord}
          variant={writesNotes ? 'default' : 'filled'}
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          {t.facts.record}
        </Button>
      )}
      {handsOver(rights) && (
        <Button
          component={Link}
          to={`/clients/${clientId}/hand-over`}
          variant="default"
          leftSection={<IconArrowsExchange size={18} aria-hidden />}
        >
          {handings.action}
        </Button>
      )}
    </>
  )
}

function MergedInto({ into }: { readonly into: NonNullable<Client['mergedInto']> }) {
  const t = useTexts(clientTexts).duplicates
  return (
    <Alert
      icon={<IconArrowMerge aria-hidden />}
      mb="md"
      title={t.mergedInto(String(into.clientNumber))}
    >
      <Button component={Link} to={`/clients/${into.clientId}`} variant="default" size="compact-sm">
        {t.openMerged}
      </Button>
    </Alert>
  )
}
