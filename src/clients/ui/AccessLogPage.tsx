import { Alert, Text } from '@mantine/core'
import { IconFileSearch, IconUserOff, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { Absent, InstantText } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { findText } from '../../platform/shared/texts.ts'
import type { AccessLogAnswer, AccessLogEntry } from '../model.access-log.ts'
import { accessLogTexts } from '../texts/texts.ts'
import { AccessLogFilters } from './AccessLogFilters.tsx'
import { type AccessLogSearch, isReversed, questionOf } from './access-log-search.ts'
import { accessLogQuery } from './queries.access-log.ts'

interface AccessLogPageProps {
  readonly search: AccessLogSearch
  readonly onSearch: (change: Partial<AccessLogSearch>) => void
}

/** Who read or changed whose data: for the data-protection officer, by numbers and never by names of clients. */
export function AccessLogPage({ search, onSearch }: AccessLogPageProps) {
  const t = useTexts(accessLogTexts)
  const [hetu, setHetu] = useState<string | undefined>(undefined)
  const query = useInfiniteQuery({
    ...accessLogQuery(questionOf(search, hetu)),
    enabled: !isReversed(search),
    placeholderData: (before) => before,
  })
  const columns = useColumns()
  return (
    <>
      <PageHeader title={t.title} />
      <Text c="dimmed" maw="70ch" mb="md">
        {t.lead}
      </Text>
      <AccessLogFilters search={search} onSearch={onSearch} hetu={hetu} onHetu={setHetu} />
      <Async query={query} skeleton="rows">
        {({ pages }) => (
          <>
            <Several clients={pages[0]?.clients} />
            <DataTable
              id="access-log"
              label={t.label}
              rows={pages.flatMap(({ entries }) => entries)}
              rowId={({ logId }) => logId}
              columns={columns}
              count={countOf(pages)}
              more={
                query.hasNextPage
                  ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
                  : undefined
              }
              empty={<Nothing clients={pages[0]?.clients} />}
            />
          </>
        )}
      </Async>
    </>
  )
}

/** How many there are is not counted among ten million; what is here is, and whether there is more. */
function countOf(pages: readonly AccessLogAnswer[]) {
  const total = pages.reduce((sum, { entries }) => sum + entries.length, 0)
  return { total, capped: pages.at(-1)?.after !== null }
}

type Asked = AccessLogAnswer['clients'] | undefined

function Several({ clients }: { readonly clients: Asked }) {
  const t = useTexts(accessLogTexts)
  if (clients === null || clients === undefined || clients.length < 2) return null
  return (
    <Alert color="accent" icon={<IconUsers aria-hidden />} mb="md">
      {t.several(clients.join(', '))}
    </Alert>
  )
}

function Nothing({ clients }: { readonly clients: Asked }) {
  const t = useTexts(accessLogTexts)
  const isUnknown = clients?.length === 0
  return (
    <EmptyState
      title={isUnknown ? t.unknownClient : t.none}
      icon={isUnknown ? IconUserOff : IconFileSearch}
    >
      {isUnknown ? t.unknownClientText : t.noneText}
    </EmptyState>
  )
}

/** More would make a list of fifty as high as the screen; a client is found by the search. */
const numbersInRow = 3

/** Numbers of clients, the one who was asked for first; of those who are not told, how many they are. */
function Clients({ entry }: { readonly entry: AccessLogEntry }) {
  const t = useTexts(accessLogTexts)
  const { clientCount } = entry
  const shown = entry.clientNumbers.slice(0, numbersInRow)
  const others = clientCount - shown.length
  if (clientCount === 0) return <Absent />
  if (shown.length === 0) return t.erased(others)
  return [shown.join(', '), ...(others > 0 ? [t.others(others)] : [])].join(' ')
}

function useColumns(): readonly Column<AccessLogEntry>[] {
  const t = useTexts(accessLogTexts)
  return useMemo<readonly Column<AccessLogEntry>[]>(
    () => [
      { id: 'at', title: t.columns.at, width: 185, cell: ({ at }) => <InstantText instant={at} /> },
      {
        id: 'reader',
        title: t.columns.reader,
        width: 170,
        cell: ({ reader }) => reader?.name ?? t.retention,
      },
      {
        id: 'event',
        title: t.columns.event,
        width: 230,
        cell: ({ event, isOpened }) => (
          <>
            {findText(t.events, event) ?? event}
            {isOpened && <StateMark state="due">{t.opened}</StateMark>}
          </>
        ),
      },
      {
        id: 'clients',
        title: t.columns.clients,
        width: 260,
        cell: (entry) => <Clients entry={entry} />,
      },
      {
        id: 'outcome',
        title: t.columns.outcome,
        width: 130,
        cell: ({ outcome }) =>
          outcome === 'done' ? (
            <Text span inherit c="dimmed">
              {t.outcomes.done}
            </Text>
          ) : (
            <StateMark state={outcome === 'refused' ? 'not_met' : 'unknown'}>
              {t.outcomes[outcome]}
            </StateMark>
          ),
      },
    ],
    [t],
  )
}
