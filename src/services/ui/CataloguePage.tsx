import { IconListSearch } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { NamedOrganisation } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { Absent, DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { ServiceLine } from '../model.service.ts'
import { serviceTexts } from '../texts/texts.ts'
import { CatalogueFilters } from './CatalogueFilters.tsx'
import { catalogueQuery } from './queries.services.ts'
import type { ServiceSearch } from './service-search.ts'

interface CataloguePageProps {
  readonly search: ServiceSearch
  readonly onSearch: (change: Partial<ServiceSearch>) => void
  readonly providers: readonly NamedOrganisation[]
  /** The ways to the other pages of services. */
  readonly above: ReactNode
  /** The service's name as the way to it; the same function each time. */
  readonly link: (line: ServiceLine, name: string) => ReactNode
  /** The way to a new service, for who may add one. */
  readonly add: ReactNode
}

/** The services of the area: found by words and filters, with when one can come in next. */
export function CataloguePage(props: CataloguePageProps) {
  const { search, onSearch, providers, above, link, add } = props
  const t = useTexts(serviceTexts)
  const query = useQuery(catalogueQuery(search))
  const columns = useColumns(link)
  const editable = query.data?.editable
  return (
    <>
      <PageHeader
        title={t.nav}
        description={t.lead}
        above={above}
        actions={editable !== undefined && editable.length > 0 && add}
      />
      <Async query={query} skeleton="rows">
        {({ services, isMore }) => (
          <DataTable
            id="services"
            label={t.list}
            rows={services}
            rowId={({ serviceId }) => serviceId}
            columns={columns}
            count={{ total: services.length, capped: isMore }}
            tools={<CatalogueFilters search={search} providers={providers} onSearch={onSearch} />}
            empty={
              <EmptyState title={t.none} icon={IconListSearch}>
                {t.noneText}
              </EmptyState>
            }
          />
        )}
      </Async>
    </>
  )
}

function useColumns(link: CataloguePageProps['link']): Column<ServiceLine>[] {
  const t = useTexts(serviceTexts)
  const format = useFormat()
  return useMemo(() => {
    const { columns } = t
    return [
      {
        id: 'name',
        title: columns.name,
        width: 225,
        cell: (line) => (
          <>
            {link(line, format.name(line.name))}{' '}
            {line.draft && <StateMark state="waiting">{t.draft}</StateMark>}
          </>
        ),
      },
      {
        id: 'provider',
        title: columns.provider,
        width: 190,
        cell: ({ organisation }) => format.name(organisation.name),
      },
      { id: 'kind', title: columns.kind, width: 185, cell: ({ kind }) => t.kinds[kind] },
      {
        id: 'languages',
        title: columns.languages,
        width: 135,
        cell: ({ languages }) =>
          languages.length === 0 ? <Absent /> : languages.map(format.language).join(', '),
      },
      {
        id: 'next',
        title: columns.next,
        width: 115,
        cell: ({ next }) => <DayText day={next?.intakeOn} />,
      },
      {
        id: 'free',
        title: columns.free,
        width: 110,
        align: 'end',
        cell: ({ next }) => (next === null ? <Absent /> : format.number(next.free)),
      },
    ]
  }, [t, format, link])
}
