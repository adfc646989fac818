import { Group, SegmentedControl, Select } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { type Handing, type HandingKind, handingKinds } from '../../clientships/model.handing.ts'
import type { HandoverId } from '../../clientships/model.handover.ts'
import { handingTexts } from '../../clientships/texts/handings.ts'
import { HandingBulkBar } from '../../clientships/ui/HandingBulkBar.tsx'
import { HandingList } from '../../clientships/ui/HandingList.tsx'
import { HandingPanel } from '../../clientships/ui/HandingPanel.tsx'
import { type HandingsSearch, handingsQueryOf } from '../../clientships/ui/handings-search.ts'
import { handingsQuery } from '../../clientships/ui/queries.handings.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { SidePanel } from '../../platform/browser/SidePanel.tsx'
import { useMe } from '../staff/me.ts'

const route = getRouteApi('/staff/handings')

/** Handings that wait for the reader, or that they sent; an opened one stands beside the list. */
export function HandingsPage() {
  const t = useTexts(handingTexts)
  const { staffId } = useMe()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const query = useInfiniteQuery({
    ...handingsQuery(handingsQueryOf(search)),
    placeholderData: (before) => before,
  })
  const [marked, setMarked] = useState<ReadonlySet<HandoverId>>(new Set())
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
  const onSearch = (change: Partial<HandingsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...change }), replace: true, resetScroll: false })
  const open = (handoverId: HandoverId | undefined) =>
    void navigate({ search: (now) => ({ ...now, open: handoverId }), resetScroll: false })
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? noRows
  const nextOf = (handoverId: HandoverId) => {
    const at = rows.findIndex((row) => row.handoverId === handoverId)
    return at < 0 ? undefined : (rows[at + 1] ?? rows[at - 1])?.handoverId
  }
  return (
    <SidePanel
      panelId={search.open}
      panel={
        search.open && (
          <HandingPanel
            key={search.open}
            handoverId={search.open}
            staffId={staffId}
            onDecided={() => open(search.open && nextOf(search.open))}
          />
        )
      }
      label={t.box.panel}
      onClose={() => open(undefined)}
    >
      <PageHeader title={t.title} />
      <Group gap="sm" mb="md">
        <SegmentedControl
          aria-label={t.title}
          data={[
            { value: 'inbox', label: t.box.tabs.inbox },
            { value: 'sent', label: t.box.tabs.sent },
          ]}
          value={search.box ?? 'inbox'}
          onChange={(box) =>
            onSearch({ box: box === 'sent' ? 'sent' : undefined, open: undefined })
          }
        />
        <SegmentedControl
          aria-label={t.box.state}
          data={[
            { value: 'open', label: t.box.states.open },
            { value: 'settled', label: t.box.states.settled },
          ]}
          value={search.state ?? 'open'}
          onChange={(state) => onSearch({ state: state === 'settled' ? 'settled' : undefined })}
        />
        <Select
          aria-label={t.box.kind}
          placeholder={t.box.allKinds}
          clearable
          data={handingKinds.map((kind) => ({ value: kind, label: t.kinds[kind] }))}
          value={search.kind ?? null}
          onChange={(kind) => onSearch({ kind: (kind as HandingKind | null) ?? undefined })}
        />
      </Group>
      <Async query={query} skeleton="rows">
        {() => (
          <div aria-busy={query.isPlaceholderData}>
            <HandingList
              rows={rows}
              search={search}
              marks={marks}
              more={
                query.hasNextPage
                  ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
                  : undefined
              }
            />
          </div>
        )}
      </Async>
      <HandingBulkBar
        rows={rows.filter(({ handoverId }) => marked.has(handoverId))}
        onDone={() => setMarked(new Set())}
      />
    </SidePanel>
  )
}

const noRows: readonly Handing[] = []
