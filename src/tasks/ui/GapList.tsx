import { IconCircleCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { GapReason, GapRow } from '../model.gap.ts'
import { gapTexts } from '../texts/texts.ts'
import { gapListQuery } from './queries.gaps.ts'

interface GapListProps {
  readonly organisationId: OrganisationId
  readonly reason: GapReason
  /** How many the figures tell. */
  readonly total: number
  readonly openId: string | undefined
  /** The person's name as the way to where it is mended; the same function each time. */
  readonly link: (row: GapRow) => ReactNode
}

/** Whom a reason concerns, the longest first; each name leads to where it is mended. */
export function GapList({ organisationId, reason, total, openId, link }: GapListProps) {
  const t = useTexts(gapTexts)
  const query = useInfiniteQuery(gapListQuery(organisationId, reason))
  const columns = useColumns(link)
  return (
    <Async query={query} skeleton="rows">
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        return (
          <DataTable
            id="gaps"
            label={t.list(t.reasons[reason])}
            rows={rows}
            rowId={({ clientshipId }) => clientshipId}
            columns={columns}
            selectedId={rows.find(({ clientId }) => clientId === openId)?.clientshipId}
            count={{ total: Math.max(total, rows.length) }}
            more={
              query.hasNextPage
                ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
                : undefined
            }
            tools={t.mendHint}
            empty={
              <EmptyState title={t.mended} icon={IconCircleCheck}>
                {t.mendedText}
              </EmptyState>
            }
          />
        )
      }}
    </Async>
  )
}

function useColumns(link: GapListProps['link']): Column<GapRow>[] {
  const t = useTexts(gapTexts)
  return useMemo(() => {
    const { columns } = t
    const day = (value: GapRow['since'] | null, none: string) =>
      value === null ? none : <DayText day={value} />
    return [
      {
        id: 'person',
        title: columns.person,
        width: 200,
        cell: link,
      },
      { id: 'since', title: columns.since, width: 110, cell: (row) => day(row.since, '') },
      {
        id: 'responsible',
        title: columns.responsible,
        width: 170,
        cell: ({ responsibleName }) => responsibleName,
      },
      {
        id: 'next',
        title: columns.nextStep,
        width: 220,
        cell: ({ nextStep, nextStepOn }) =>
          nextStep === null ? (
            '–'
          ) : (
            <>
              {day(nextStepOn, '')} {nextStep}
            </>
          ),
      },
      {
        id: 'contact',
        title: columns.contact,
        width: 120,
        cell: ({ lastContactOn }) => day(lastContactOn, t.never),
      },
    ]
  }, [t, link])
}
