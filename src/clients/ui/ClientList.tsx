import { Button } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconUserSearch, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { Absent, DayText, LanguageName } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import {
  type ClientListRow,
  type ClientList as ClientPageOf,
  clientCountCap,
} from '../model.list.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './ClientList.module.css'
import { type ClientSearch, isNarrowed, listQueryOf } from './client-search.ts'
import { useMunicipalityName } from './codes.ts'
import { PersonName } from './PersonName.tsx'
import { clientListQuery } from './queries.ts'

interface ClientListProps {
  readonly search: ClientSearch
  readonly onSearch: (change: Partial<ClientSearch>) => void
  readonly filters: ReactNode
  /** The saved views of the list. */
  readonly views?: ReactNode
  /** What adds a person, where there are none and this person may. */
  readonly add: ReactNode
}

/** The clients whom the reader may know, as the address asks for them. */
export function ClientList({ search, onSearch, filters, views, add }: ClientListProps) {
  const t = useTexts(clientTexts).list
  const query = useInfiniteQuery({
    ...clientListQuery(listQueryOf(search)),
    placeholderData: (before) => before,
  })
  const columns = useColumns()
  return (
    <>
      {filters}
      <Async query={query} skeleton="rows">
        {({ pages }) => (
          <div className={classes.list} aria-busy={query.isPlaceholderData}>
            <DataTable
              id="clients"
              label={t.label}
              rows={pages.flatMap(({ rows }) => rows)}
              rowId={({ clientId }) => clientId}
              columns={columns}
              selectedId={search.open}
              sort={search.sort ?? 'name'}
              onSort={(sort) => onSearch({ sort: sort as ClientSearch['sort'] })}
              count={countOf(pages)}
              more={
                query.hasNextPage
                  ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
                  : undefined
              }
              tools={
                <>
                  {views}
                  {isNarrowed(search) && (
                    <Button variant="default" onClick={() => onSearch(unnarrowed)}>
                      {t.clear}
                    </Button>
                  )}
                </>
              }
              empty={<Nothing search={search} onSearch={onSearch} add={add} />}
            />
          </div>
        )}
      </Async>
    </>
  )
}

/** The change of an address that takes every filter away. */
const unnarrowed: Partial<ClientSearch> = {
  text: undefined,
  serviceLanguage: undefined,
  motherTongue: undefined,
}

function countOf(pages: readonly ClientPageOf[]) {
  const shown = pages.reduce((sum, { rows }) => sum + rows.length, 0)
  const total = Math.max(pages[0]?.count ?? shown, shown)
  const isCapped = total >= clientCountCap && pages.at(-1)?.after !== null
  return { total, capped: isCapped }
}

function Nothing({ search, onSearch, add }: Omit<ClientListProps, 'filters' | 'views'>) {
  const t = useTexts(clientTexts).list
  if (isNarrowed(search))
    return (
      <EmptyState
        title={t.noneFound}
        icon={IconUserSearch}
        action={
          <Button variant="default" onClick={() => onSearch(unnarrowed)}>
            {t.clear}
          </Button>
        }
      >
        {t.noneFoundText}
      </EmptyState>
    )
  const mine = search.scope === 'mine'
  return (
    <EmptyState title={mine ? t.noneMine : t.none} icon={IconUsers} action={add}>
      {mine ? t.noneMineText : t.noneText}
    </EmptyState>
  )
}

/** Opens the row beside the list, or as a page of its own where there is no space beside. */
function OpenLink({ row }: { readonly row: ClientListRow }) {
  const beside = useMediaQuery('(min-width: 62.0625em)', true, { getInitialValueInEffect: false })
  const { clientId } = row
  return beside ? (
    <Link
      from="/clients/"
      to="/clients"
      search={(now) => ({ ...now, open: clientId })}
      preload={false}
    >
      <PersonName person={row} />
    </Link>
  ) : (
    <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
      <PersonName person={row} />
    </Link>
  )
}

function useColumns(): readonly Column<ClientListRow>[] {
  const t = useTexts(clientTexts).list.columns
  const municipality = useMunicipalityName()
  return useMemo<readonly Column<ClientListRow>[]>(
    () => [
      {
        id: 'name',
        title: t.name,
        width: 240,
        sort: 'server',
        cell: (row) => <OpenLink row={row} />,
      },
      {
        id: 'born',
        title: t.born,
        width: 90,
        cell: ({ birthYear }) => birthYear ?? <Absent />,
      },
      {
        id: 'serviceLanguage',
        title: t.serviceLanguage,
        width: 130,
        cell: ({ serviceLanguage: code }) => (code ? <LanguageName code={code} /> : <Absent />),
      },
      {
        id: 'motherTongue',
        title: t.motherTongue,
        width: 130,
        priority: 6,
        cell: ({ motherTongue: code }) => (code ? <LanguageName code={code} /> : <Absent />),
      },
      {
        id: 'municipality',
        title: t.municipality,
        width: 130,
        priority: 7,
        cell: ({ municipalityCode: code }) => (code ? municipality(code) : <Absent />),
      },
      {
        id: 'people',
        title: t.people,
        width: 180,
        priority: 4,
        cell: ({ people }) =>
          people.length === 0 ? <Absent /> : people.map(({ name }) => name).join(', '),
      },
      {
        id: 'number',
        title: t.number,
        width: 90,
        align: 'end',
        sort: 'server',
        priority: 8,
        cell: ({ clientNumber }) => clientNumber,
      },
      {
        id: 'created',
        title: t.created,
        width: 110,
        align: 'end',
        sort: 'server',
        priority: 5,
        cell: ({ createdAt }) => <DayText day={dayOfInstant(createdAt)} />,
      },
    ],
    [t, municipality],
  )
}
