import { Button } from '@mantine/core'
import { IconUserSearch, IconUsers } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo, useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import type { Code } from '../../platform/browser/form/CodeSelect.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import {
  type WorkList as WorkListOf,
  type WorkListRow,
  workListCountCap,
} from '../model.work-list.ts'
import { workListTexts } from '../texts/clientships.ts'
import { handingTexts } from '../texts/handings.ts'
import { workListQuery } from './queries.work-list.ts'
import classes from './WorkList.module.css'
import { WorkListBulk } from './WorkListBulk.tsx'
import { type NameOf, useWorkListColumns } from './WorkListColumns.tsx'
import { WorkListFilters } from './WorkListFilters.tsx'
import {
  isWorkListNarrowed,
  type WorkListSearch,
  workListQueryOf,
  workListUnnarrowed,
} from './work-list-search.ts'

interface WorkListProps {
  /** Whether the reader can have a list of their own beside that of the centre. */
  readonly hasOwn: boolean
  readonly search: WorkListSearch
  readonly onSearch: (change: Partial<WorkListSearch>) => void
  /** The saved views of the list. */
  readonly views: ReactNode
  /** Writes the name of a person as lists of clients do; the same function each time. */
  readonly name: NameOf
  /** The languages that can be chosen. */
  readonly languages: readonly Code[]
}

/** The clientships that somebody works with, the most urgent first. */
export function WorkList(props: WorkListProps) {
  const { hasOwn, search, onSearch, views, name, languages } = props
  const t = useTexts(workListTexts)
  const { markAll } = useTexts(handingTexts).bulk
  const query = useInfiniteQuery({
    ...workListQuery(workListQueryOf(search)),
    placeholderData: (before) => before,
  })
  const isMine = search.scope !== 'centre'
  const [marked, setMarked] = useState<ReadonlySet<string>>(noMarks)
  const marks = useMemo(
    () => ({
      marked,
      toggle: (id: string) =>
        setMarked((now) => {
          const next = new Set(now)
          if (!next.delete(id)) next.add(id)
          return next
        }),
    }),
    [marked],
  )
  const columns = useWorkListColumns(isMine, name, marks)
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? noRows
  return (
    <>
      <WorkListFilters
        hasOwn={hasOwn}
        search={search}
        onSearch={onSearch}
        known={query.data?.pages[0]}
        languages={languages}
      />
      <Async query={query} skeleton="rows">
        {({ pages }) => (
          <div className={classes.list} aria-busy={query.isPlaceholderData}>
            <DataTable
              key={isMine ? 'mine' : 'centre'}
              id={isMine ? 'my-clients' : 'centre-clients'}
              label={t.label}
              rows={rows}
              rowId={({ clientshipId }) => clientshipId}
              columns={columns}
              selectedId={openedOf(pages, search.open)}
              sort={search.sort ?? 'due'}
              onSort={(sort) => onSearch({ sort: sort as WorkListSearch['sort'] })}
              count={countOf(pages)}
              more={
                query.hasNextPage
                  ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
                  : undefined
              }
              tools={
                <>
                  {views}
                  {rows.some((row) => row.mayHandOver) && (
                    <Button
                      variant="default"
                      onClick={() =>
                        setMarked(
                          new Set(
                            rows.flatMap((row) => (row.mayHandOver ? [row.clientshipId] : [])),
                          ),
                        )
                      }
                    >
                      {markAll}
                    </Button>
                  )}
                  {isWorkListNarrowed(search) && (
                    <Button variant="default" onClick={() => onSearch(workListUnnarrowed)}>
                      {t.clear}
                    </Button>
                  )}
                </>
              }
              empty={
                <Nothing
                  search={search}
                  onSearch={onSearch}
                  hasCentre={(pages[0]?.centres.length ?? 0) > 0}
                />
              }
            />
          </div>
        )}
      </Async>
      <WorkListBulk
        rows={rows.filter((row) => marked.has(row.clientshipId))}
        onUnmark={() => setMarked(noMarks)}
      />
    </>
  )
}

const noMarks: ReadonlySet<string> = new Set()
const noRows: readonly WorkListRow[] = []

/** The row of the opened person: the first of theirs, where they have several clientships. */
function openedOf(pages: readonly WorkListOf[], open: string | undefined): string | undefined {
  const rows = pages.flatMap((page) => page.rows)
  return rows.find(({ clientId }) => clientId === open)?.clientshipId
}

function countOf(pages: readonly WorkListOf[]) {
  const shown = pages.reduce((sum, { rows }) => sum + rows.length, 0)
  const total = Math.max(pages[0]?.count ?? shown, shown)
  return { total, capped: total >= workListCountCap && pages.at(-1)?.after !== null }
}

interface NothingProps extends Pick<WorkListProps, 'search' | 'onSearch'> {
  /** Whether there is the list of a whole centre to look at instead. */
  readonly hasCentre: boolean
}

function Nothing({ search, onSearch, hasCentre }: NothingProps) {
  const t = useTexts(workListTexts)
  if (isWorkListNarrowed(search))
    return (
      <EmptyState
        title={t.noneFound}
        icon={IconUserSearch}
        action={
          <Button variant="default" onClick={() => onSearch(workListUnnarrowed)}>
            {t.clear}
          </Button>
        }
      >
        {t.noneFoundText}
      </EmptyState>
    )
  const isMine = search.scope !== 'centre'
  return (
    <EmptyState
      title={isMine ? t.none : t.noneCentre}
      icon={IconUsers}
      action={
        isMine &&
        hasCentre && (
          <Button variant="default" onClick={() => onSearch({ scope: 'centre' })}>
            {t.showCentre}
          </Button>
        )
      }
    >
      {isMine ? t.noneText : t.noneCentreText}
    </EmptyState>
  )
}
