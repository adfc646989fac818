import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { SavedViews } from '../../areas/ui/SavedViews.tsx'
import { viewSearchOf } from '../../areas/ui/view-search.ts'
import { breakGlassTexts, clientTexts } from '../../clients/texts/texts.ts'
import { ClientFilters } from '../../clients/ui/ClientFilters.tsx'
import { ClientList } from '../../clients/ui/ClientList.tsx'
import {
  type ClientSearch,
  clientSearchSchema,
  listQueryOf,
} from '../../clients/ui/client-search.ts'
import { ExportButton } from '../../clients/ui/ExportButton.tsx'
import { HetuLookup } from '../../clients/ui/HetuLookup.tsx'
import { OpenGlassDialog } from '../../clients/ui/OpenGlassDialog.tsx'
import { clientListFileAddress } from '../../clients/ui/queries.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { SidePanel } from '../../platform/browser/SidePanel.tsx'
import { useMe } from '../staff/me.ts'
import { ClientPanel } from './ClientPanel.tsx'

const route = getRouteApi('/staff/clients/')

/** The list of clients; an opened row stands beside it. */
export function ClientsPage() {
  const t = useTexts(clientTexts)
  const me = useMe()
  const search = route.useSearch()
  const navigate = useNavigate({ from: '/clients' })
  const glass = useTexts(breakGlassTexts)
  const [opening, setOpening] = useState(false)
  const [hetu, setHetu] = useState<string | undefined>(undefined)
  const onSearch = useCallback(
    (change: Partial<ClientSearch>) => {
      setHetu(undefined)
      void navigate({ search: (now) => ({ ...now, ...change }), replace: true })
    },
    [navigate],
  )
  const open = useCallback(
    (clientId: ClientSearch['open']) =>
      void navigate({ search: (now) => ({ ...now, open: clientId }) }),
    [navigate],
  )
  const add = me.permitted.includes('clientAdd') && (
    <Button component={Link} to="/clients/new" leftSection={<IconUserPlus size={18} aria-hidden />}>
      {t.list.add}
    </Button>
  )

  return (
    <SidePanel
      panelId={search.open}
      panel={search.open && <ClientPanel key={search.open} clientId={search.open} />}
      label={t.client}
      onClose={() => open(undefined)}
    >
      <PageHeader
        title={t.clients}
        actions={
          <>
            {add}
            {me.permitted.includes('glassOpen') && (
              <Button variant="default" onClick={() => setOpening(true)}>
                {glass.action}
              </Button>
            )}
            <ExportButton
              address={(locale) => clientListFileAddress(listQueryOf(search), locale)}
            />
          </>
        }
      />
      {opening && <OpenGlassDialog onOpened={open} onClose={() => setOpening(false)} />}
      <ClientList
        search={search}
        onSearch={onSearch}
        add={add}
        views={
          <SavedViews
            list="clients"
            search={viewSearchOf(search, ['open', 'text'])}
            onOpen={(view) =>
              void navigate({
                search: { ...clientSearchSchema.parse(view), open: search.open },
              })
            }
          />
        }
        filters={
          <>
            <ClientFilters search={search} onSearch={onSearch} onHetu={setHetu} />
            {hetu !== undefined && <HetuLookup hetu={hetu} onFound={open} />}
          </>
        }
      />
    </SidePanel>
  )
}
