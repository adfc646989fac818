import { IconCircleCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import type { OrganisationId } from '../../areas/model.setting.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { LateByLaw as LateRow } from '../model.law.ts'
import { lawTexts } from '../texts/law.ts'
import classes from './Gaps.module.css'
import { lateByLawQuery } from './queries.law.ts'

interface LateByLawProps {
  readonly organisationId: OrganisationId
  readonly openId: string | undefined
  readonly link: (row: LateRow) => ReactNode
}

/** Whom an authority has not met in the time of the law, with the rules; nothing where they bind it not. */
export function LateByLaw({ organisationId, openId, link }: LateByLawProps) {
  const t = useTexts(lawTexts)
  const columns = useColumns(link)
  const { data } = useQuery(lateByLawQuery(organisationId))
  if (!data?.isBound) return null
  const { rules, rows, total } = data
  return (
    <Section title={t.list.title}>
      <p className={classes.note}>{t.list.text}</p>
      <ul className={classes.laws}>
        {rules.map(({ kind, workingDays, months, source }) => (
          <li key={kind}>
            <strong>{t.kinds[kind]}.</strong>{' '}
            {t.rule(
              workingDays === null ? t.months(months ?? 0) : t.workingDays(workingDays),
              source,
            )}
          </li>
        ))}
      </ul>
      <DataTable
        id="late-by-law"
        label={t.list.label}
        rows={rows}
        rowId={({ clientshipId }) => clientshipId}
        columns={columns}
        selectedId={rows.find(({ clientId }) => clientId === openId)?.clientshipId}
        count={{ total }}
        empty={
          <EmptyState title={t.list.none} icon={IconCircleCheck}>
            {t.list.noneText}
          </EmptyState>
        }
      />
    </Section>
  )
}

function useColumns(link: LateByLawProps['link']): Column<LateRow>[] {
  const t = useTexts(lawTexts)
  const format = useFormat()
  return useMemo(
    () => [
      { id: 'person', title: t.list.person, width: 200, cell: link },
      { id: 'what', title: t.list.what, width: 180, cell: ({ kind }) => t.kinds[kind] },
      { id: 'due', title: t.list.due, width: 110, cell: ({ dueOn }) => <DayText day={dueOn} /> },
      {
        id: 'responsible',
        title: t.list.responsible,
        width: 170,
        cell: ({ responsibleName }) => responsibleName,
      },
      {
        id: 'booked',
        title: t.list.booked,
        width: 160,
        cell: ({ bookedAt }) => (bookedAt === null ? t.notBooked : format.instant(bookedAt)),
      },
    ],
    [t, format, link],
  )
}
