import { Checkbox } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useMemo } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { Absent, DayText, LanguageName, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import type { WorkListRow } from '../model.work-list.ts'
import { clientshipTexts, workListTexts } from '../texts/clientships.ts'
import { ClientshipState } from './ClientshipState.tsx'
import classes from './WorkList.module.css'

/** Writes the name of a person as lists of clients do. */
export type NameOf = (row: WorkListRow) => ReactNode

/** The rows that are marked, for handing several over. */
export interface WorkListMarks {
  readonly marked: ReadonlySet<string>
  readonly toggle: (clientshipId: string) => void
}

/** Opens the row beside the list, or as a page of its own where there is no space beside. */
function OpenLink({ row, name }: { readonly row: WorkListRow; readonly name: NameOf }) {
  const beside = useMediaQuery('(min-width: 62.0625em)', true, { getInitialValueInEffect: false })
  const { clientId } = row
  return beside ? (
    <Link
      from="/my-clients"
      to="/my-clients"
      search={(now) => ({ ...now, open: clientId })}
      preload={false}
    >
      {name(row)}
    </Link>
  ) : (
    <Link to="/clients/$clientId" params={{ clientId }} preload={false}>
      {name(row)}
    </Link>
  )
}

/** For whom the reader has this client, and how long. */
function StandsIn({ row }: { readonly row: WorkListRow }) {
  const t = useTexts(workListTexts)
  const format = useFormat()
  if (row.standsInUntil === null) return null
  return (
    <span className={classes.note}>
      {t.standsIn(row.responsible.name, format.day(row.standsInUntil))}
    </span>
  )
}

/** The name, with a mark before it where the client may be handed over. */
function Who({
  row,
  name,
  marks,
}: {
  readonly row: WorkListRow
  readonly name: NameOf
  readonly marks: WorkListMarks
}) {
  const named = (
    <span className={classes.named}>
      <OpenLink row={row} name={name} />
      <StandsIn row={row} />
    </span>
  )
  if (!row.mayHandOver) return named
  return (
    <span className={classes.who}>
      <Checkbox
        aria-label={`${row.familyName} ${row.givenNames}`}
        checked={marks.marked.has(row.clientshipId)}
        onChange={() => marks.toggle(row.clientshipId)}
      />
      {named}
    </span>
  )
}

function Due({ row }: { readonly row: WorkListRow }) {
  const t = useTexts(workListTexts)
  const { nextStepOn, daysOverdue } = row
  if (nextStepOn === null) return <Absent />
  if (daysOverdue > 0)
    return (
      <span className={classes.due}>
        <DayText day={nextStepOn} />
        <StateMark state="overdue">{t.overdue(daysOverdue)}</StateMark>
      </span>
    )
  if (nextStepOn === todayInFinland()) return <StateMark state="due">{t.today}</StateMark>
  return <DayText day={nextStepOn} />
}

function State({ row }: { readonly row: WorkListRow }) {
  const t = useTexts(workListTexts)
  const states = useTexts(clientshipTexts).states
  const format = useFormat()
  return (
    <ClientshipState state={row.state}>
      {states[row.state]}
      {row.state === 'paused' && row.pausedUntil && (
        <span className={classes.note}> {t.pausedUntil(format.day(row.pausedUntil))}</span>
      )}
    </ClientshipState>
  )
}

/** The columns of the work list; of one's own list the responsible expert is left out. */
export function useWorkListColumns(
  isMine: boolean,
  name: NameOf,
  marks: WorkListMarks,
): readonly Column<WorkListRow>[] {
  const t = useTexts(workListTexts).columns
  const format = useFormat()
  return useMemo<readonly Column<WorkListRow>[]>(
    () => [
      {
        id: 'name',
        title: t.name,
        width: 200,
        sort: 'server',
        cell: (row) => <Who row={row} name={name} marks={marks} />,
      },
      {
        id: 'next',
        title: t.nextStep,
        width: 230,
        priority: 2,
        cell: ({ nextStep }) => nextStep ?? <Absent />,
      },
      {
        id: 'due',
        title: t.due,
        width: 185,
        priority: 1,
        sort: 'server',
        cell: (row) => <Due row={row} />,
      },
      {
        id: 'contact',
        title: t.contact,
        width: 115,
        priority: 4,
        sort: 'server',
        cell: ({ lastContactOn }) => <DayText day={lastContactOn} />,
      },
      { id: 'state', title: t.state, width: 165, priority: 3, cell: (row) => <State row={row} /> },
      {
        id: 'responsible',
        title: t.responsible,
        width: 160,
        priority: isMine ? 9 : 3,
        hidden: isMine,
        cell: ({ responsible }) => responsible.name,
      },
      {
        id: 'language',
        title: t.language,
        width: 130,
        priority: 5,
        cell: ({ serviceLanguage: code }) => (code ? <LanguageName code={code} /> : <Absent />),
      },
      {
        id: 'age',
        title: t.age,
        width: 60,
        align: 'end',
        priority: 6,
        hidden: true,
        cell: ({ age }) => age ?? <Absent />,
      },
      {
        id: 'started',
        title: t.started,
        width: 110,
        align: 'end',
        priority: 7,
        sort: 'server',
        cell: ({ startedOn }) => <DayText day={startedOn} />,
      },
      {
        id: 'centre',
        title: t.centre,
        width: 150,
        priority: 8,
        hidden: true,
        cell: ({ organisation }) => format.name(organisation.name),
      },
      {
        id: 'number',
        title: t.number,
        width: 90,
        align: 'end',
        priority: 9,
        hidden: true,
        cell: ({ clientNumber }) => clientNumber,
      },
    ],
    [t, format, isMine, name, marks],
  )
}
