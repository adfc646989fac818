import { Text } from '@mantine/core'
import { IconEyeOff, IconUsers } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { Problem } from '../../platform/browser/problem.ts'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { FigurePeople } from '../model.results.ts'
import { resultTexts } from '../texts/texts.ts'
import { useFigurePeople } from './queries.ts'
import { useFigureName } from './useFigureName.ts'

type Person = FigurePeople['rows'][number]

interface FigurePeoplePageProps {
  readonly organisationId: OrganisationId
  readonly figure: string
  readonly year: number
}

/** The people behind a figure whom the reader may know. */
export function FigurePeoplePage({ organisationId, figure, year }: FigurePeoplePageProps) {
  const t = useTexts(resultTexts).drill
  const name = useFigureName()
  const query = useFigurePeople(organisationId, figure, year)
  const isHidden = query.error instanceof Problem && query.error.errorCode === 'figureHidden'
  return (
    <>
      <PageHeader
        title={`${name(figure)}, ${year}`}
        above={
          <Link to="/results/$organisationId" params={{ organisationId }} search={{ year }}>
            {t.back}
          </Link>
        }
      />
      {isHidden ? (
        <EmptyState title={t.hidden} icon={IconEyeOff}>
          {t.hiddenText}
        </EmptyState>
      ) : (
        <Async query={query} skeleton="rows">
          {(people) => <People people={people} />}
        </Async>
      )}
    </>
  )
}

function People({ people }: { readonly people: FigurePeople }) {
  const t = useTexts(resultTexts).drill
  const format = useFormat()
  const { total, visible, nameless, rows } = people
  const columns = useMemo(
    (): readonly Column<Person>[] => [
      {
        id: 'name',
        title: t.name,
        width: 220,
        cell: (row) => (
          <Link to="/clients/$clientId" params={{ clientId: row.clientId }}>
            <bdi>{row.name}</bdi>
          </Link>
        ),
      },
      { id: 'number', title: t.number, width: 120, cell: (row) => String(row.clientNumber) },
      {
        id: 'started',
        title: t.started,
        width: 120,
        cell: (row) => <DayText day={row.startedOn} />,
      },
      { id: 'ended', title: t.ended, width: 120, cell: (row) => <DayText day={row.endedOn} /> },
    ],
    [t],
  )
  const anonymous =
    nameless === null
      ? t.namelessFew
      : nameless > 0
        ? t.nameless(nameless, format.number(nameless))
        : ''
  return (
    <>
      <Text size="md" fw={500} mb="xs">
        {t.summary(format.number(visible), format.number(total))}
        {anonymous !== '' && `; ${anonymous}`}.
      </Text>
      <Text c="dimmed" mb="md">
        {rows.length < visible && `${t.listed(format.number(rows.length))} `}
        {t.logged}
      </Text>
      <DataTable
        id="figure-people"
        label={t.title}
        rows={rows}
        rowId={(row) => row.clientId}
        columns={columns}
        empty={
          <EmptyState title={t.none} icon={IconUsers}>
            {t.noneText}
          </EmptyState>
        }
      />
    </>
  )
}
