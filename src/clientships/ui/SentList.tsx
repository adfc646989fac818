import { Button, SegmentedControl, Select, Text } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { Absent, DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { daysBetween } from '../../platform/shared/days.ts'
import { type HandoverState, handoverStates } from '../model.handover.ts'
import { inSentOrder, type SentFilter, type SentRow, sentScopes } from '../model.referral.ts'
import { referralTexts } from '../texts/referrals.ts'
import { InboxWait } from './InboxWait.tsx'
import { sentQuery } from './queries.referrals.ts'
import { ReferralMark } from './ReferralMark.tsx'
import classes from './SentList.module.css'

interface SentListProps {
  readonly filter: SentFilter
  readonly onFilter: (filter: SentFilter) => void
  /** What makes a new referral, for where there are none. */
  readonly add: ReactNode
}

/**
 * What the person, or where they may their organisation, has sent or begun; of an accepted one only the number, the
 * state and the day.
 */
export function SentList({ filter, onFilter, add }: SentListProps) {
  const t = useTexts(referralTexts)
  const { state, scope } = filter
  const query = useInfiniteQuery({ ...sentQuery(filter), placeholderData: (before) => before })
  const columns = useColumns(scope)
  const onState = (chosen: HandoverState | undefined) => onFilter({ scope, state: chosen })
  return (
    <Async query={query} skeleton="rows">
      {({ pages }) => (
        <DataTable
          id="sent-referrals"
          label={t.mine.label}
          rows={inSentOrder(pages.flatMap(({ rows }) => rows))}
          rowId={({ handoverId }) => handoverId}
          columns={columns}
          count={countOf(pages, query.hasNextPage)}
          more={
            query.hasNextPage
              ? { load: () => void query.fetchNextPage(), loading: query.isFetchingNextPage }
              : undefined
          }
          tools={
            <>
              {pages[0]?.mayReadAll && (
                <SegmentedControl
                  aria-label={t.mine.whose}
                  data={sentScopes.map((value) => ({ value, label: t.mine.scopes[value] }))}
                  value={scope}
                  onChange={(value) => onFilter({ scope: value, state })}
                />
              )}
              <Select
                aria-label={t.mine.state}
                placeholder={t.mine.all}
                data={handoverStates.map((one) => ({ value: one, label: t.states[one] }))}
                value={state ?? null}
                onChange={(chosen) => onState((chosen as HandoverState | null) ?? undefined)}
                clearable
                clearButtonProps={{ 'aria-label': t.mine.clear }}
                w="14rem"
              />
            </>
          }
          empty={
            state === undefined ? (
              <EmptyState title={t.mine.none} icon={IconSend} action={add}>
                {t.mine.noneText}
              </EmptyState>
            ) : (
              <EmptyState
                title={t.mine.noneOf}
                icon={IconSend}
                action={
                  <Button variant="default" onClick={() => onState(undefined)}>
                    {t.mine.clear}
                  </Button>
                }
              />
            )
          }
        />
      )}
    </Async>
  )
}

/** How many are here, and whether there are more. */
function countOf(pages: readonly { readonly rows: readonly SentRow[] }[], hasMore: boolean) {
  return { total: pages.reduce((sum, { rows }) => sum + rows.length, 0), capped: hasMore }
}

function useColumns(scope: SentFilter['scope']): readonly Column<SentRow>[] {
  const t = useTexts(referralTexts)
  const format = useFormat()
  return useMemo<readonly Column<SentRow>[]>(
    () => [
      {
        id: 'person',
        title: t.mine.columns.person,
        width: 220,
        cell: (row) => <Person row={row} />,
      },
      ...(scope === 'mine'
        ? []
        : [
            {
              id: 'from',
              title: t.mine.columns.from,
              width: 170,
              priority: 3,
              cell: ({ fromName }: SentRow) => fromName,
            },
          ]),
      {
        id: 'state',
        title: t.mine.columns.state,
        width: 190,
        cell: (row) => <State row={row} />,
      },
      {
        id: 'to',
        title: t.mine.columns.to,
        width: 150,
        priority: 4,
        cell: ({ to }) => (to ? format.name(to.name) : <Absent />),
      },
      {
        id: 'days',
        title: t.mine.columns.days,
        width: 130,
        cell: (row) => <Waited row={row} />,
      },
      {
        id: 'day',
        title: t.mine.columns.day,
        width: 110,
        align: 'end',
        priority: 5,
        cell: ({ sentOn }) => (sentOn === null ? <Absent /> : <DayText day={sentOn} />),
      },
      {
        id: 'number',
        title: t.mine.columns.number,
        width: 90,
        align: 'end',
        priority: 6,
        hidden: true,
        cell: ({ handoverNumber }) => handoverNumber,
      },
    ],
    [t, format, scope],
  )
}

/** The state, and since when where the days of sending and deciding do not tell. */
function State({ row: { state, draftedOn, decidedOn } }: { readonly row: SentRow }) {
  const since = state === 'draft' ? draftedOn : decidedOn
  return (
    <>
      <ReferralMark state={state} />
      {since !== null && (
        <span className={classes.note}>
          <DayText day={since} />
        </span>
      )}
    </>
  )
}

function Person({ row }: { readonly row: SentRow }) {
  const t = useTexts(referralTexts)
  if (row.person === null)
    return (
      <div>
        <Text span fw={600}>
          {t.mine.hidden(String(row.handoverNumber))}
        </Text>
        <span className={classes.note}>{t.mine.hiddenText}</span>
      </div>
    )
  return (
    <div>
      <Link to="/referrals/$handoverId" params={{ handoverId: row.handoverId }} preload={false}>
        <bdi>{row.person.familyName}</bdi>{' '}
        <bdi className={classes.given}>{row.person.givenNames}</bdi>
      </Link>
      <Wanted row={row} />
    </div>
  )
}

/** What waits for the sender: a question, a draft, a returned referral with its reason. */
function Wanted({ row }: { readonly row: SentRow }) {
  const t = useTexts(referralTexts)
  if (row.questionOpen)
    return (
      <span className={classes.note} data-tone="alert">
        {t.mine.toAnswer}
      </span>
    )
  if (row.state === 'draft') return <span className={classes.note}>{t.mine.goOn}</span>
  if (row.returnReason !== null)
    return <span className={classes.note}>{t.returnReasons[row.returnReason]}</span>
  return null
}

function Waited({ row: { state, sentOn, dueOn, decidedOn } }: { readonly row: SentRow }) {
  const t = useTexts(referralTexts).mine
  if (sentOn === null || dueOn === null) return <Absent />
  if (state === 'sent' || state === 'received') return <InboxWait sentOn={sentOn} dueOn={dueOn} />
  return t.waits(daysBetween(sentOn, decidedOn ?? todayInFinland()))
}
