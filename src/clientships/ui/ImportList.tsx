import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { ImportHead } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import { importsQuery } from './queries.imports.ts'

/** The lists that the reader has brought. */
export function ImportList() {
  const t = useTexts(importTexts)
  const format = useFormat()
  const query = useQuery(importsQuery())
  const columns = useMemo<readonly Column<ImportHead>[]>(
    () => [
      {
        id: 'file',
        title: t.earlier.file,
        width: 260,
        cell: ({ referralImportId, fileName }) => (
          <Link to="/referrals/import/$referralImportId" params={{ referralImportId }}>
            {fileName}
          </Link>
        ),
      },
      { id: 'state', title: t.earlier.state, width: 160, cell: ({ state }) => t.states[state] },
      {
        id: 'made',
        title: t.earlier.made,
        width: 160,
        cell: ({ madeAt }) => <InstantText instant={madeAt} />,
      },
      {
        id: 'rows',
        title: t.earlier.rows,
        width: 90,
        align: 'end',
        cell: ({ rowCount }) => format.number(rowCount),
      },
      {
        id: 'sent',
        title: t.earlier.sent,
        width: 100,
        align: 'end',
        cell: ({ counts }) => format.number(counts.sent),
      },
    ],
    [t, format],
  )
  return (
    <Section title={t.earlier.title}>
      <Async query={query} skeleton="rows">
        {(lists) => (
          <DataTable
            id="imports"
            label={t.earlier.title}
            rows={lists}
            rowId={({ referralImportId }) => referralImportId}
            columns={columns}
            empty={
              <EmptyState title={t.earlier.none} icon={IconFileSpreadsheet}>
                {t.earlier.noneText}
              </EmptyState>
            }
          />
        )}
      </Async>
    </Section>
  )
}
