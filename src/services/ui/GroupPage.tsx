import { IconUsers } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import type { Trace } from '../../eligibility/model.trace.schema.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import type { EnrolmentId, Group, GroupRow } from '../model.enrolment.ts'
import { isLive } from '../model.enrolment-life.ts'
import type { OfferingId } from '../model.offering.ts'
import { enrolmentTexts } from '../texts/enrolments.ts'
import { GroupBar } from './GroupBar.tsx'
import { type GroupFigure, GroupHead } from './GroupHead.tsx'
import { GroupRows, type RowCommand } from './GroupRows.tsx'
import { GroupRules } from './GroupRules.tsx'
import { IntakeList } from './IntakeList.tsx'
import { LeaveDialog } from './LeaveDialog.tsx'
import { groupQuery, type ReasonedCommand, useGroupCommands } from './queries.enrolments.ts'

interface GroupPageProps {
  readonly offeringId: OfferingId
  /** A client's name as the way to their record. */
  readonly link: (client: Pick<GroupRow, 'clientId' | 'name'>) => ReactNode
  /** Draws the trace of what the group asks. */
  readonly entry: (trace: Trace) => ReactNode
  readonly above?: ReactNode
  /** What else is told of the group in figures. */
  readonly figures: readonly GroupFigure[]
}

/** A group: its seats, who is in it, who waits and why in that place, and the intake from a list. */
export function GroupPage({ offeringId, link, entry, above, figures }: GroupPageProps) {
  const t = useTexts(enrolmentTexts)
  const format = useFormat()
  const query = useQuery(groupQuery(offeringId))
  const { data } = query
  return (
    <>
      <PageHeader
        title={data ? format.name(data.service) : t.title}
        description={
          data &&
          t.lead(
            format.name(data.organisation.name),
            format.day(data.startsOn),
            format.day(data.endsOn),
          )
        }
        above={above}
      />
      <Async query={query} skeleton="rows">
        {(group) => <People group={group} link={link} entry={entry} figures={figures} />}
      </Async>
    </>
  )
}

const isReasoned = (command: RowCommand): command is ReasonedCommand =>
  command === 'cancel' || command === 'interrupt'

type PeopleProps = Pick<GroupPageProps, 'link' | 'entry' | 'figures'> & { readonly group: Group }

function People({ group, link, entry, figures }: PeopleProps) {
  const t = useTexts(enrolmentTexts)
  const { act } = useGroupCommands(group.offeringId)
  const [marked, setMarked] = useState<ReadonlySet<EnrolmentId>>(new Set())
  const [leaving, setLeaving] = useState<{ row: GroupRow; command: ReasonedCommand } | undefined>()
  const acting = useMutation({
    mutationFn: ({
      row,
      command,
    }: {
      row: GroupRow
      command: Exclude<RowCommand, ReasonedCommand>
    }) => act(command, row),
    onSuccess: (_enrolment, { command }) => toastDone(t.done[command]),
    onError: toastFailed,
  })
  const { rows } = group
  const parts = [
    {
      id: 'in',
      title: t.inGroup,
      rows: rows.filter((r) => isLive(r.state) && r.state !== 'queued'),
    },
    { id: 'queue', title: t.queue, rows: inOrder(rows.filter((r) => r.state === 'queued')) },
    { id: 'past', title: t.past, rows: rows.filter((r) => !isLive(r.state)) },
  ]
  const list = {
    link,
    marked,
    onMark: (row: GroupRow, isMarked: boolean) =>
      setMarked((now) => {
        const next = new Set(now)
        if (isMarked) next.add(row.enrolmentId)
        else next.delete(row.enrolmentId)
        return next
      }),
    onCommand: (row: GroupRow, command: RowCommand) =>
      isReasoned(command) ? setLeaving({ row, command }) : acting.mutate({ row, command }),
  }
  return (
    <>
      <GroupHead group={group} figures={figures} />
      {group.maySetRule && <GroupRules group={group} />}
      {rows.length === 0 && (
        <EmptyState title={group.hidden > 0 ? t.nobodySeen : t.nobody} icon={IconUsers}>
          {t.nobodyText}
        </EmptyState>
      )}
      {parts.map(
        (part) =>
          part.rows.length > 0 && (
            <Section key={part.id} title={`${part.title} (${part.rows.length})`}>
              <GroupRows label={part.title} rows={part.rows} {...list} />
            </Section>
          ),
      )}
      <GroupBar
        group={group}
        rows={rows.filter(({ enrolmentId }) => marked.has(enrolmentId))}
        onDone={() => setMarked(new Set())}
      />
      {group.mayEnrol && <IntakeList group={group} link={link} entry={entry} />}
      {leaving && (
        <LeaveDialog
          offeringId={group.offeringId}
          {...leaving}
          onClose={() => setLeaving(undefined)}
        />
      )}
    </>
  )
}

const inOrder = (rows: GroupRow[]): GroupRow[] =>
  rows.toSorted((a, b) => (a.queue?.place ?? 0) - (b.queue?.place ?? 0))
