import type { ReactNode } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { PersonProgress } from '../model.group-attendance.ts'
import { attendanceTexts } from '../texts/texts.ts'
import { AlarmLine, AlarmTask } from './AlarmLine.tsx'
import classes from './GroupAttendance.module.css'

interface PeopleTableProps {
  readonly people: readonly PersonProgress[]
  readonly personLink: (person: Pick<PersonProgress, 'clientId'>, text: string) => ReactNode
}

/** The people of a group with their hours and what is to be noticed. */
export function PeopleTable({ people, personLink }: PeopleTableProps) {
  const t = useTexts(attendanceTexts)
  const format = useFormat()
  const hours = (minutes: number) => format.number(minutes / 60, 1)
  const nameOf = ({ name, clientNumber }: PersonProgress) => name ?? t.protectedPerson(clientNumber)
  const columns: Column<PersonProgress>[] = [
    {
      id: 'person',
      title: t.group.person,
      cell: (row) => personLink(row, nameOf(row)),
      width: 220,
    },
    {
      id: 'rate',
      title: t.group.rate,
      align: 'end',
      cell: ({ progress: { rate } }) => (rate === null ? '–' : format.percent(rate / 100)),
      width: 96,
      sort: (a, b) => (a.progress.rate ?? -1) - (b.progress.rate ?? -1),
    },
    {
      id: 'hours',
      title: t.group.hours,
      align: 'end',
      cell: ({ progress }) =>
        t.group.hoursOf(hours(progress.attendedMinutes), hours(progress.heldMinutes)),
      width: 130,
      sort: (a, b) => a.progress.attendedMinutes - b.progress.attendedMinutes,
    },
    {
      id: 'absences',
      title: t.group.absences,
      align: 'end',
      cell: ({ progress }) => format.number(progress.absences),
      width: 130,
      priority: 6,
      sort: (a, b) => a.progress.absences - b.progress.absences,
    },
    {
      id: 'unannounced',
      title: t.group.unannounced,
      align: 'end',
      cell: ({ progress }) => format.number(progress.unannounced),
      width: 120,
      priority: 7,
      sort: (a, b) => a.progress.unannounced - b.progress.unannounced,
    },
    {
      id: 'state',
      title: t.group.state,
      width: 300,
      priority: 1,
      cell: (row) =>
        row.alarm !== null && (
          <span className={classes.state}>
            <AlarmLine alarm={row.alarm} />
            {row.alarm.mayHandle && <AlarmTask alarm={row.alarm} person={nameOf(row)} />}
          </span>
        ),
    },
  ]
  return (
    <DataTable
      id="group-attendance"
      label={t.group.people}
      rows={people}
      rowId={(row) => row.clientId}
      columns={columns}
      empty={<EmptyState title={t.group.nobody}>{t.group.nobodyText}</EmptyState>}
    />
  )
}
