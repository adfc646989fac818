import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { SavedViews } from '../../areas/ui/SavedViews.tsx'
import { viewSearchOf } from '../../areas/ui/view-search.ts'
import { clientTexts } from '../../clients/texts/texts.ts'
import { useLanguageCodes } from '../../clients/ui/codes.ts'
import { ExportButton } from '../../clients/ui/ExportButton.tsx'
import { PersonName } from '../../clients/ui/PersonName.tsx'
import { mayBeResponsible, type WorkListRow } from '../../clientships/model.work-list.ts'
import { workListTexts } from '../../clientships/texts/clientships.ts'
import { workListFileAddress } from '../../clientships/ui/queries.work-list.ts'
import { WorkList } from '../../clientships/ui/WorkList.tsx'
import { WorkListCaseload } from '../../clientships/ui/WorkListCaseload.tsx'
import {
  type WorkListSearch,
  workListQueryOf,
  workListSearchSchema,
} from '../../clientships/ui/work-list-search.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { SidePanel } from '../../platform/browser/SidePanel.tsx'
import { ClientPanel } from '../clients/ClientPanel.tsx'
import { useMe } from '../staff/me.ts'

const nameOf = (row: WorkListRow) => <PersonName person={row} />
const route = getRouteApi('/staff/my-clients/')

/** The work list; an opened row stands beside it. */
export function MyClientsPage() {
  const t = useTexts(workListTexts)
  const clients = useTexts(clientTexts)
  const hasOwn = mayBeResponsible(useMe().assignments)
  const asked = route.useSearch()
  const search: WorkListSearch = hasOwn ? asked : { ...asked, scope: 'centre' }
  const navigate = useNavigate({ from: '/my-clients' })
  const onSearch = useCallback(
    (change: Partial<WorkListSearch>) =>
      void navigate({ search: (now) => ({ ...now, ...change }), replace: true }),
    [navigate],
  )
  const isMine = search.scope !== 'centre'
  return (
    <SidePanel
      panelId={search.open}
      panel={search.open && <ClientPanel key={search.open} clientId={search.open} />}
      label={clients.client}
      onClose={() => void navigate({ search: (now) => ({ ...now, open: undefined }) })}
    >
      <PageHeader
        title={isMine ? t.title : t.titleCentre}
        actions={
          <ExportButton
            address={(locale) => workListFileAddress(workListQueryOf(search), locale)}
          />
        }
      />
      {!isMine && <Caseload search={search} onSearch={onSearch} />}
      <WorkList
        hasOwn={hasOwn}
        search={search}
        onSearch={onSearch}
        name={nameOf}
        languages={useLanguageCodes(search.language)}
        views={
          <SavedViews
            list="my-clients"
            search={viewSearchOf(search, ['open'])}
            onOpen={(view) =>
              void navigate({
                search: { ...workListSearchSchema.parse(view), open: search.open },
              })
            }
          />
        }
      />
    </SidePanel>
  )
}

interface CaseloadProps {
  readonly search: WorkListSearch
  readonly onSearch: (change: Partial<WorkListSearch>) => void
}

/** Who has how many, where the list is of one centre. */
function Caseload({ search, onSearch }: CaseloadProps) {
  const t = useTexts(workListTexts)
  const { assignments, permitted } = useMe()
  const [own] = assignments
  const organisationId = search.centre ?? own?.organisationId
  if (organisationId === undefined || !permitted.includes('caseloadsRead')) return null
  return (
    <WorkListCaseload
      organisationId={organisationId}
      responsible={search.responsible}
      onResponsible={(responsible) => onSearch({ responsible })}
      label={t.caseload}
    />
  )
}
