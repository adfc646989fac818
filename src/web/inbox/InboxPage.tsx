import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useArea } from '../../areas/ui/queries.ts'
import { SavedViews } from '../../areas/ui/SavedViews.tsx'
import { viewSearchOf } from '../../areas/ui/view-search.ts'
import { ExportButton } from '../../clients/ui/ExportButton.tsx'
import type { HandoverId } from '../../clientships/model.handover.ts'
import { type Inbox, type InboxRow, inboxCountCap } from '../../clientships/model.referral.ts'
import { referralTexts } from '../../clientships/texts/referrals.ts'
import { InboxBulkBar } from '../../clientships/ui/InboxBulkBar.tsx'
import { InboxBulkDialog } from '../../clientships/ui/InboxBulkDialog.tsx'
import { InboxFilters, MoreInboxFilters } from '../../clientships/ui/InboxFilters.tsx'
import { InboxList } from '../../clientships/ui/InboxList.tsx'
import {
  type InboxSearch,
  inboxQueryOf,
  inboxSearchSchema,
} from '../../clientships/ui/inbox-search.ts'
import {
  inboxFileAddress,
  inboxQuery,
  inboxSummaryQuery,
} from '../../clientships/ui/queries.referrals.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { SidePanel } from '../../platform/browser/SidePanel.tsx'
import { useMe } from '../staff/me.ts'
import { InboxPanel } from './InboxPanel.tsx'
import { servicesOf } from './services.ts'

type BulkProps = Parameters<typeof InboxBulkDialog>[0]

const route = getRouteApi('/staff/inbox')

function countOf(pages: readonly Inbox[]) {
  const shown = pages.reduce((sum, { rows }) => sum + rows.length, 0)
  const total = Math.max(pages[0]?.count ?? shown, shown)
  return { total, capped: total >= inboxCountCap && pages.at(-1)?.after !== null }
}

/** The referrals that have come to the reader's centres; an opened one stands beside the list. */
export function InboxPage() {
  const t = useTexts(referralTexts).inbox
  const { staffId, assignments } = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { data: area } = useArea()
  const summary = useQuery(inboxSummaryQuery)
  const query = useInfiniteQuery({
    ...inboxQuery(inboxQueryOf(search)),
    placeholderData: (before) => before,
  })
  const [marked, setMarked] = useState<ReadonlySet<HandoverId>>(new Set())
  /** What is done with which rows: as they were, for those that are done leave the list. */
  const [bulk, setBulk] = useState<Pick<BulkProps, 'what' | 'rows'> | undefined>()

  const marks = useMemo(
    () => ({
      marked,
      toggle: (handoverId: HandoverId) =>
        setMarked((now) => {
          const next = new Set(now)
          if (!next.delete(handoverId)) next.add(handoverId)
          return next
        }),
    }),
    [marked],
  )
  const onSearch = (change: Partial<InboxSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
  const open = (handoverId: HandoverId | undefined) =>
    void navigate({ search: (now) => ({ ...now, open: handoverId }), resetScroll: false })

  const rows = query.data?.pages.flatMap((page) => page.rows) ?? noRows
  const markedRows = rows.filter(({ handoverId }) => marked.has(handoverId))
  const own = new Set(assignments.map(({ organisationId }) => organisationId))
  const named = (area?.organisations ?? []).map(({ shortName, ...one }) => ({
    ...one,
    name: shortName,
  }))
  const centres = named.filter(
    ({ organisationId, kind }) => kind === 'centre' && own.has(organisationId),
  )
  const units = named.filter(({ closedOn }) => closedOn === null)
  /** The one after a row that is decided, or the one before the last. */
  const nextOf = (handoverId: HandoverId) => {
    const at = rows.findIndex((row) => row.handoverId === handoverId)
    return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1])?.handoverId
  }

  return (
    <SidePanel
      panelId={search.open}
      panel={
        search.open && (
          <InboxPanel
            key={search.open}
            handoverId={search.open}
            onDecided={(handoverId) => {
              setMarked((now) => new Set([...now].filter((one) => one !== handoverId)))
              open(nextOf(handoverId))
            }}
          />
        )
      }
      label={t.panel}
      onClose={() => open(undefined)}
    >
      <PageHeader
        title={t.title}
        description={
          summary.data &&
          [
            t.summary(summary.data.open),
            summary.data.overdue > 0 && t.summaryOverdue(summary.data.overdue),
            summary.data.questions > 0 && t.summaryQuestions(summary.data.questions),
          ]
            .filter(Boolean)
            .join(' · ')
        }
        actions={
          <ExportButton address={(locale) => inboxFileAddress(inboxQueryOf(search), locale)} />
        }
      />
      <InboxFilters search={search} onSearch={onSearch} centres={centres} />
      <Async query={query} skeleton="rows">
        {({ pages }) => (
          <div aria-busy={query.isPlaceholderData}>
            <InboxList
              rows={rows}
              search={search}
              onSearch={onSearch}
              marks={marks}
              severalCentres={centres.length > 1}
              tools={
                <>
                  <SavedViews
                    list="inbox"
                    search={viewSearchOf(search, ['open'])}
                    onOpen={(view) =>
                      void navigate({
                        search: { ...inboxSearchSchema.parse(view), open: search.open },
                      })
                    }
                  />
                  <MoreInboxFilters search={search} onSearch={onSearch} units={units} />
                </>
              }
              count={countOf(pages)}
              more={
                query.hasNextPage
                  ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
                  : undefined
              }
            />
          </div>
        )}
      </Async>
      <InboxBulkBar
        rows={markedRows}
        onAccept={() => setBulk({ what: 'accept', rows: markedRows })}
        onReturn={() => setBulk({ what: 'return', rows: markedRows })}
        onUnmark={() => setMarked(new Set())}
      />
      {bulk && (
        <InboxBulkDialog
          {...bulk}
          staffId={staffId}
          services={servicesOf(area, bulk.rows[0]?.to.organisationId)}
          onDone={(done) => {
            const ids = new Set(done.map(({ handoverId }) => handoverId))
            setMarked((now) => new Set([...now].filter((one) => !ids.has(one))))
            if (search.open && ids.has(search.open)) open(undefined)
          }}
          onClose={() => setBulk(undefined)}
        />
      )}
    </SidePanel>
  )
}

const noRows: readonly InboxRow[] = []
