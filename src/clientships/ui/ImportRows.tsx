import { Button, Checkbox, Text } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Async } from '../../platform/browser/Async.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { DayText } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import type { ImportRow, ImportRowState as State } from '../model.import.row.ts'
import type { ReferralImport, RowDecision } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'
import { ImportRowCentre } from './ImportRowCentre.tsx'
import { ImportRowPerson } from './ImportRowPerson.tsx'
import { ImportRowState } from './ImportRowState.tsx'
import { importRowsQuery, useDecideRow } from './queries.imports.ts'

interface ImportRowsProps {
  readonly list: ReferralImport
  readonly state: State | undefined
}

/** The rows of a list with what is wrong, who is known and where each goes. */
export function ImportRows({ list, state }: ImportRowsProps) {
  const t = useTexts(importTexts).preview
  const query = useInfiniteQuery({
    ...importRowsQuery(list, state),
    placeholderData: (before) => before,
  })
  return (
    <Async query={query} skeleton="rows">
      {({ pages }) => {
        const rows = pages.flatMap((page) => page.rows)
        if (rows.length === 0)
          return (
            <EmptyState title={t.noRows} icon={IconListCheck}>
              {t.noRowsText}
            </EmptyState>
          )
        return (
          <>
            <table className={classes.table} aria-label={t.label}>
              <thead>
                <tr>
                  <th scope="col">{t.row}</th>
                  <th scope="col">{t.person}</th>
                  <th scope="col">{t.state}</th>
                  <th scope="col">{t.centre}</th>
                  <th scope="col">{t.what}</th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.row} row={row} list={list} />
                ))}
              </tbody>
            </table>
            {query.hasNextPage && (
              <Button
                variant="default"
                mt="md"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t.more}
              </Button>
            )}
          </>
        )
      }}
    </Async>
  )
}

function Row({ row, list }: { readonly row: ImportRow; readonly list: ReferralImport }) {
  const t = useTexts(importTexts).preview
  const decide = useDecideRow(list.referralImportId)
  const isOpen = list.state === 'preview' || list.state === 'done'
  const send = (change: RowDecision) =>
    decide.mutate({ row: row.row, ...change }, { onError: toastFailed })
  const name =
    row.familyName === null && row.givenNames === null
      ? t.noName
      : `${row.familyName ?? ''} ${row.givenNames ?? ''}`.trim()
  const mayChoose = isOpen && (row.state === 'ready' || row.state === 'check')
  return (
    <tr aria-busy={decide.isPending}>
      <td className={classes.rowNumber}>
        {mayChoose ? (
          <Checkbox
            label={row.row}
            aria-label={t.choose(name)}
            checked={decide.isPending ? !row.isSelected : row.isSelected}
            disabled={!row.isSendable || decide.isPending}
            onChange={(event) => send({ isSelected: event.currentTarget.checked })}
          />
        ) : (
          row.row
        )}
      </td>
      <td className={classes.who}>
        {row.state === 'sent' && row.handoverId !== null ? (
          <Link to="/referrals/$handoverId" params={{ handoverId: row.handoverId }}>
            {row.handoverNumber === null ? t.sentRow : t.referral(row.handoverNumber)}
          </Link>
        ) : (
          <span className={classes.person}>{name}</span>
        )}
        {row.birthDate !== null && (
          <Text size="sm" className={classes.quiet}>
            {t.born} <DayText day={row.birthDate} />
          </Text>
        )}
      </td>
      <td className={classes.state}>
        <ImportRowState state={row.state} />
      </td>
      <td className={classes.centre}>
        <ImportRowCentre
          row={row}
          centres={list.centres}
          onCentre={
            isOpen
              ? (id) =>
                  send({ toOrganisationId: id as NonNullable<RowDecision['toOrganisationId']> })
              : undefined
          }
        />
      </td>
      <td>
        <ImportRowPerson row={row} onPerson={isOpen ? (person) => send({ person }) : undefined} />
      </td>
    </tr>
  )
}
