import { Button, Title } from '@mantine/core'
import { IconArrowsMaximize } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useContext } from 'react'
import type { ClientId } from '../../clients/model.access.ts'
import type { Client } from '../../clients/model.identity.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { ClientFacts, ProtectedMark } from '../../clients/ui/ClientHead.tsx'
import { usedName } from '../../clients/ui/PersonName.tsx'
import { clientQuery } from '../../clients/ui/queries.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { HeadingRank } from '../../platform/browser/Section.tsx'
import { PanelHeader } from '../../platform/browser/SidePanel.tsx'
import { ClientCourse } from './ClientCourse.tsx'
import classes from './ClientPanel.module.css'
import { useResponsibles } from './clientships.ts'
import { Overview } from './Overview.tsx'

/** A client beside the list: the head and the overview; the rest is on its own page. */
export function ClientPanel({ clientId }: { readonly clientId: ClientId }) {
  const query = useQuery(clientQuery(clientId))
  const t = useTexts(clientTexts)
  return (
    <>
      {query.data === undefined && <PanelHeader title={t.client} />}
      <Async query={query}>{(client) => <OpenPanel client={client} />}</Async>
    </>
  )
}

function OpenPanel({ client }: { readonly client: Client }) {
  const t = useTexts(clientTexts).header
  const isBeside = useContext(HeadingRank) > 2
  return (
    <>
      <header className={classes.header}>
        <div className={classes.title}>
          <Title order={isBeside ? 2 : 1} className={classes.name}>
            {usedName(client)}
          </Title>
          <ProtectedMark client={client} />
        </div>
        <ClientFacts client={client} namedElsewhere={useResponsibles(client)} />
        <Button
          component={Link}
          to={`/clients/${client.clientId}`}
          variant="default"
          mt="sm"
          leftSection={<IconArrowsMaximize size={18} aria-hidden />}
        >
          {t.openPage}
        </Button>
      </header>
      <ClientCourse client={client} withPath={false}>
        <Overview client={client} />
      </ClientCourse>
    </>
  )
}
