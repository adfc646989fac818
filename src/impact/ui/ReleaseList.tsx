import { IconReport } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type MarkedState, StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { dayOfInstant } from '../../platform/shared/format.ts'
import type { ReleaseHead, ReleaseState as State } from '../model.study-release.ts'
import { studyTexts } from '../texts/studies.ts'
import { releasesQuery } from './queries.ts'

const marks: Readonly<Record<State, MarkedState>> = {
  asked: 'waiting',
  released: 'met',
  declined: 'not_met',
  withdrawn: 'ended',
}

/** The state of a release. */
export function ReleaseState({ state }: { readonly state: State }) {
  const t = useTexts(studyTexts).release.states
  return <StateMark state={marks[state]}>{t[state]}</StateMark>
}

/** What was done at a step of a release: a request that was decided waits no more. */
export function ReleaseStep({ kind }: { readonly kind: State }) {
  const t = useTexts(studyTexts).release
  return <StateMark state={marks[kind]}>{kind === 'asked' ? t.asked : t.states[kind]}</StateMark>
}

/** Requests and decisions; for managers what was released. */
export function ReleaseList({ isReader }: { readonly isReader: boolean }) {
  const t = useTexts(studyTexts).release
  const format = useFormat()
  const query = useQuery(releasesQuery())
  const columns = useMemo<readonly Column<ReleaseHead>[]>(
    () => [
      {
        id: 'title',
        title: t.study,
        width: 300,
        cell: ({ releaseId, title }) => (
          <Link to="/studies/releases/$releaseId" params={{ releaseId }}>
            {title}
          </Link>
        ),
      },
      {
        id: 'state',
        title: t.state,
        width: 240,
        cell: ({ state, withdrawnAt, withdrawnReason }) =>
          withdrawnAt === null ? (
            <ReleaseState state={state} />
          ) : (
            <StateMark state={marks.withdrawn}>
              {t.withdrawnOn(format.day(dayOfInstant(withdrawnAt)), withdrawnReason ?? '')}
            </StateMark>
          ),
      },
      { id: 'by', title: t.askedBy, width: 160, cell: ({ askedBy }) => askedBy },
      {
        id: 'at',
        title: t.asked,
        width: 150,
        cell: ({ askedAt }) => <InstantText instant={askedAt} />,
      },
      {
        id: 'decided',
        title: t.decidedAt,
        width: 150,
        cell: ({ decidedAt }) => (decidedAt === null ? '–' : <InstantText instant={decidedAt} />),
      },
    ],
    [t, format],
  )
  return (
    <Async query={query} skeleton="rows">
      {(releases) => (
        <DataTable
          id="releases"
          label={t.listTitle}
          rows={releases}
          rowId={({ releaseId }) => releaseId}
          columns={columns}
          empty={
            <EmptyState title={isReader ? t.noReports : t.none} icon={IconReport}>
              {isReader ? t.noReportsText : t.noneText}
            </EmptyState>
          }
        />
      )}
    </Async>
  )
}
