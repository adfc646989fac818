import { IconMicroscope } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { StudyHead } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { studiesQuery } from './queries.ts'
import { RunState } from './RunState.tsx'

/** The studies of the own organisation. */
export function StudyList({ mayAdd }: { readonly mayAdd: boolean }) {
  const t = useTexts(studyTexts)
  const format = useFormat()
  const query = useQuery(studiesQuery())
  const columns = useMemo<readonly Column<StudyHead>[]>(
    () => [
      {
        id: 'title',
        title: t.list.title,
        width: 320,
        cell: ({ studyId, title }) => (
          <Link to="/studies/$studyId" params={{ studyId }}>
            {title}
          </Link>
        ),
      },
      {
        id: 'run',
        title: t.list.lastRun,
        width: 160,
        cell: ({ lastRun }) =>
          lastRun === null ? t.list.notRun : <RunState state={lastRun.state} />,
      },
      { id: 'by', title: t.list.by, width: 180, cell: ({ createdBy }) => createdBy },
      {
        id: 'keep',
        title: t.list.keepUntil,
        width: 140,
        cell: ({ keepUntil, isForgotten }) =>
          isForgotten ? (
            <StateMark state="ended">{t.list.forgotten(format.day(keepUntil))}</StateMark>
          ) : (
            <DayText day={keepUntil} />
          ),
      },
    ],
    [t, format],
  )
  return (
    <Async query={query} skeleton="rows">
      {(studies) => (
        <DataTable
          id="studies"
          label={t.title}
          rows={studies}
          rowId={({ studyId }) => studyId}
          columns={columns}
          empty={
            <EmptyState title={t.list.none} icon={IconMicroscope}>
              {mayAdd ? t.list.noneText : t.list.noneToRead}
            </EmptyState>
          }
        />
      )}
    </Async>
  )
}
