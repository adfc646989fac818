import { Text } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { compareTexts } from '../../platform/shared/format.ts'
import { outcomes } from '../model.formula.ts'
import type { Preview, PreviewGroup } from '../model.preview.ts'
import { criteriaTexts } from '../texts/criteria.ts'

/** A client whose judgement a draft would change. */
export type ListedClient = Preview['listed'][number]

interface CriteriaListedProps {
  readonly group: PreviewGroup
  /** Which table of the page it is. */
  readonly id: string
  readonly label: string
  /** Draws the way to a client's page. */
  readonly clientLink: (client: ListedClient) => ReactNode
}

/** The people whose judgement a draft changes, as far as the reader may see them, and how many more there are. */
export function CriteriaListed({ group, id, label, clientLink }: CriteriaListedProps) {
  const t = useTexts(criteriaTexts).preview
  const { locale } = useLocale()
  const format = useFormat()
  const columns = useMemo((): Column<ListedClient>[] => {
    const compare = compareTexts(locale)
    const rank = (outcome: ListedClient['before']) => outcomes.indexOf(outcome)
    return [
      {
        id: 'name',
        title: t.name,
        width: 220,
        cell: clientLink,
        sort: (a, b) => compare(a.name, b.name),
      },
      {
        id: 'number',
        title: t.number,
        width: 130,
        align: 'end',
        cell: (row) => String(row.clientNumber),
        sort: (a, b) => a.clientNumber - b.clientNumber,
        priority: 9,
      },
      {
        id: 'before',
        title: t.before,
        width: 150,
        cell: (row) => <StateMark state={row.before} />,
        sort: (a, b) => rank(a.before) - rank(b.before),
      },
      {
        id: 'after',
        title: t.after,
        width: 150,
        cell: (row) => <StateMark state={row.after} />,
        sort: (a, b) => rank(a.after) - rank(b.after),
      },
    ]
  }, [t, locale, clientLink])
  const unseen = group.changed - group.listed.length
  return (
    <>
      <DataTable
        id={id}
        label={label}
        rows={group.listed}
        rowId={(row) => row.clientId}
        columns={columns}
        empty={<EmptyState title={t.noneListed} />}
      />
      {unseen > 0 && (
        <Text c="dimmed" mt="xs">
          {t.more(unseen, format.number(unseen))}
        </Text>
      )}
    </>
  )
}
