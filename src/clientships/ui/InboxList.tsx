import { Button, Checkbox } from '@mantine/core'
import { IconInbox, IconInboxOff } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo, useRef } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useKeys } from '../../platform/browser/keys/KeysProvider.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable, type DataTableProps } from '../../platform/browser/table/DataTable.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import type { HandoverId } from '../model.handover.ts'
import type { InboxRow } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import classes from './InboxList.module.css'
import { InboxPerson, nameOfRow } from './InboxPerson.tsx'
import { InboxVerdict } from './InboxVerdict.tsx'
import { InboxWait } from './InboxWait.tsx'
import { type InboxSearch, inboxUnnarrowed, isInboxNarrowed } from './inbox-search.ts'

/** The rows that are marked, for doing the same with several. */
export interface InboxMarks {
  readonly marked: ReadonlySet<HandoverId>
  readonly toggle: (handoverId: HandoverId) => void
}

interface InboxListProps extends Pick<DataTableProps<InboxRow>, 'count' | 'more'> {
  readonly rows: readonly InboxRow[]
  readonly search: InboxSearch
  readonly onSearch: (change: Partial<InboxSearch>) => void
  readonly marks: InboxMarks
  /** Whether the reader looks after several centres. */
  readonly severalCentres: boolean
  readonly tools: ReactNode
}

/** The referrals that have come: person, sender, how long they have waited, what the criteria say, one line of why. */
export function InboxList(props: InboxListProps) {
  const { rows, search, onSearch, marks, severalCentres, tools, count, more } = props
  const t = useTexts(referralTexts).inbox
  const { keys } = useTexts(platformTexts)
  const frame = useRef<HTMLDivElement>(null)
  const columns = useColumns(marks, severalCentres)

  const markFocused = () => {
    const focused = document.activeElement?.closest('[data-index]')
    if (!focused || !frame.current?.contains(focused)) return
    const row = rows[Number(focused.getAttribute('data-index'))]
    if (row) marks.toggle(row.handoverId)
  }
  useKeys({
    title: keys.list,
    bindings: [{ key: ' ', text: t.markKey, run: markFocused }],
  })

  return (
    <div ref={frame} className={classes.frame}>
      <DataTable
        id="inbox"
        label={t.label}
        rows={rows}
        rowId={({ handoverId }) => handoverId}
        columns={columns}
        selectedId={search.open}
        sort={search.sort ?? 'due'}
        onSort={(sort) => onSearch({ sort: sort as InboxSearch['sort'] })}
        {...(count && { count })}
        more={more}
        tools={
          <>
            {tools}
            {isInboxNarrowed(search) && (
              <Button variant="default" onClick={() => onSearch(inboxUnnarrowed)}>
                {t.filters.clear}
              </Button>
            )}
          </>
        }
        empty={<Nothing search={search} onSearch={onSearch} />}
      />
    </div>
  )
}

function Nothing({ search, onSearch }: Pick<InboxListProps, 'search' | 'onSearch'>) {
  const t = useTexts(referralTexts).inbox
  if (isInboxNarrowed(search) || search.state !== undefined)
    return (
      <EmptyState
        title={t.noneFound}
        icon={IconInboxOff}
        action={
          <Button variant="default" onClick={() => onSearch(inboxUnnarrowed)}>
            {t.filters.clear}
          </Button>
        }
      >
        {t.noneFoundText}
      </EmptyState>
    )
  return (
    <EmptyState title={t.none} icon={IconInbox}>
      {t.noneText}
    </EmptyState>
  )
}

function useColumns(marks: InboxMarks, severalCentres: boolean): readonly Column<InboxRow>[] {
  const t = useTexts(referralTexts)
  const format = useFormat()
  return useMemo<readonly Column<InboxRow>[]>(() => {
    const { columns } = t.inbox
    const centre: Column<InboxRow> = {
      id: 'centre',
      title: columns.centre,
      width: 130,
      priority: 4,
      cell: ({ to }) => format.name(to.name),
    }
    return [
      {
        id: 'name',
        title: columns.name,
        width: 270,
        sort: 'server',
        cell: (row) => <Who row={row} marks={marks} />,
      },
      {
        id: 'due',
        title: columns.waited,
        width: 140,
        sort: 'server',
        cell: (row) => <Waited row={row} />,
      },
      {
        id: 'verdict',
        title: columns.verdict,
        width: 265,
        priority: 2,
        cell: ({ verdict }) => <InboxVerdict verdict={verdict} />,
      },
      {
        id: 'from',
        title: columns.from,
        width: 180,
        priority: 3,
        cell: ({ referring, fromName }) => (
          <>
            {format.name(referring.name)}
            <span className={classes.quiet}>{fromName}</span>
          </>
        ),
      },
      ...(severalCentres ? [centre] : []),
      {
        id: 'sent',
        title: columns.sentOn,
        width: 105,
        align: 'end',
        sort: 'server',
        priority: 6,
        cell: ({ sentOn }) => <DayText day={sentOn} />,
      },
      {
        id: 'origin',
        title: columns.origin,
        width: 150,
        priority: 7,
        hidden: true,
        cell: ({ origin }) => t.origins[origin],
      },
    ]
  }, [t, format, marks, severalCentres])
}

function Who({ row, marks }: { readonly row: InboxRow; readonly marks: InboxMarks }) {
  const t = useTexts(referralTexts).inbox
  return (
    <div className={classes.who}>
      <Checkbox
        className={classes.mark}
        aria-label={t.mark(nameOfRow(row))}
        checked={marks.marked.has(row.handoverId)}
        onChange={() => marks.toggle(row.handoverId)}
      />
      <div className={classes.words}>
        <Link
          from="/inbox"
          to="/inbox"
          search={(now) => ({ ...now, open: row.handoverId })}
          preload={false}
          resetScroll={false}
        >
          <InboxPerson row={row} />
        </Link>
        <span className={classes.reason}>{row.message === '' ? t.noReason : row.message}</span>
      </div>
    </div>
  )
}

function Waited({ row }: { readonly row: InboxRow }) {
  const t = useTexts(referralTexts).inbox
  const format = useFormat()
  if (row.decidedOn !== null)
    return <span className={classes.quiet}>{t.decided(format.day(row.decidedOn))}</span>
  return (
    <>
      <InboxWait sentOn={row.sentOn} dueOn={row.dueOn} />
      {row.questionOpen && <span className={classes.quiet}>{t.question}</span>}
      {row.escalations > 0 && <span className={classes.quiet}>{t.escalated}</span>}
    </>
  )
}
