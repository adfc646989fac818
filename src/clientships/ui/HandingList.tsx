import { Checkbox } from '@mantine/core'
import { IconArrowsExchange } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable, type DataTableProps } from '../../platform/browser/table/DataTable.tsx'
import type { Handing } from '../model.handing.ts'
import type { HandoverId } from '../model.handover.ts'
import { handingTexts } from '../texts/handings.ts'
import { HandingMark } from './HandingMark.tsx'
import type { HandingsSearch } from './handings-search.ts'
import classes from './InboxList.module.css'
import { InboxPerson } from './InboxPerson.tsx'
import { InboxWait } from './InboxWait.tsx'

export interface HandingMarks {
  readonly marked: ReadonlySet<HandoverId>
  readonly toggle: (handoverId: HandoverId) => void
}

interface HandingListProps extends Pick<DataTableProps<Handing>, 'more'> {
  readonly rows: readonly Handing[]
  readonly search: HandingsSearch
  readonly marks: HandingMarks
}

/** Handings that have come or were sent: who, which kind, from whom, to whom, and how long they have waited. */
export function HandingList({ rows, search, marks, more }: HandingListProps) {
  const t = useTexts(handingTexts).box
  const columns = useColumns(search, marks)
  const isSent = search.box === 'sent'
  return (
    <div className={classes.frame}>
      <DataTable
        id={isSent ? 'handings-sent' : 'handings'}
        label={isSent ? t.tabs.sent : t.tabs.inbox}
        rows={rows}
        rowId={({ handoverId }) => handoverId}
        columns={columns}
        selectedId={search.open}
        {...(more === undefined ? {} : { count: { total: rows.length, capped: true } })}
        more={more}
        empty={
          <EmptyState
            title={search.state ? t.noneSettled : isSent ? t.noneSent : t.none}
            icon={IconArrowsExchange}
          >
            {isSent ? t.noneSentText : t.noneText}
          </EmptyState>
        }
      />
    </div>
  )
}

function useColumns(search: HandingsSearch, marks: HandingMarks): readonly Column<Handing>[] {
  const t = useTexts(handingTexts)
  const format = useFormat()
  const isSent = search.box === 'sent'
  return useMemo<readonly Column<Handing>[]>(() => {
    const { columns } = t.box
    const from: Column<Handing> = {
      id: 'from',
      title: columns.from,
      width: 190,
      priority: 2,
      cell: (row) => (
        <>
          {row.fromStaff.name}
          <span className={classes.quiet}>{format.name(row.from.name)}</span>
        </>
      ),
    }
    const to: Column<Handing> = {
      id: 'to',
      title: columns.to,
      width: 190,
      priority: isSent ? 2 : 4,
      cell: (row) => (
        <>
          {row.toStaff?.name ?? t.box.anybody}
          <span className={classes.quiet}>{format.name(row.to.name)}</span>
        </>
      ),
    }
    return [
      {
        id: 'person',
        title: columns.person,
        width: 270,
        cell: (row) => <Who row={row} marks={isSent ? undefined : marks} />,
      },
      {
        id: 'waited',
        title: search.state ? columns.state : columns.waited,
        width: 165,
        priority: 1,
        cell: (row) => <Waited row={row} />,
      },
      ...(isSent ? [to, from] : [from, to]),
    ]
  }, [t, format, marks, isSent, search.state])
}

function Who({ row, marks }: { readonly row: Handing; readonly marks: HandingMarks | undefined }) {
  const t = useTexts(handingTexts)
  const name = row.person
    ? `${row.person.familyName} ${row.person.givenNames}`
    : t.box.hidden(String(row.handoverNumber))
  return (
    <div className={classes.who}>
      {marks && row.commands.includes('accept') && (
        <Checkbox
          className={classes.mark}
          aria-label={name}
          checked={marks.marked.has(row.handoverId)}
          onChange={() => marks.toggle(row.handoverId)}
        />
      )}
      <div className={classes.words}>
        <Link
          from="/handings"
          to="/handings"
          search={(now) => ({ ...now, open: row.handoverId })}
          preload={false}
          resetScroll={false}
        >
          {row.person ? <InboxPerson row={row.person} /> : name}
        </Link>
        <span className={classes.quiet}>{t.kinds[row.kind]}</span>
        <span className={classes.reason}>{row.message}</span>
      </div>
    </div>
  )
}

function Waited({ row }: { readonly row: Handing }) {
  const t = useTexts(handingTexts).box
  if (row.state !== 'sent' && row.state !== 'received')
    return (
      <>
        <HandingMark state={row.state} />
        {row.decidedOn && (
          <span className={classes.quiet}>
            <DayText day={row.decidedOn} />
          </span>
        )}
      </>
    )
  return (
    <>
      <InboxWait sentOn={row.sentOn} dueOn={row.dueOn} />
      {row.questionOpen && <span className={classes.quiet}>{t.question}</span>}
      {row.escalations > 0 && <span className={classes.quiet}>{t.escalated}</span>}
    </>
  )
}
