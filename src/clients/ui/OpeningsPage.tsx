import { Button, SegmentedControl, Text } from '@mantine/core'
import { IconEyeCheck } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { peopleTexts } from '../../areas/texts/texts.ts'
import { Async } from '../../platform/browser/Async.tsx'
import { FormDialog } from '../../platform/browser/dialogs/FormDialog.tsx'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { TextField } from '../../platform/browser/form/fields.tsx'
import { useZodForm } from '../../platform/browser/form/useZodForm.ts'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import { toastDone } from '../../platform/browser/toast.tsx'
import { type GlassRow, reviewGlassSchema } from '../model.break-glass.ts'
import { breakGlassTexts } from '../texts/texts.ts'
import { openingsQuery, useGlassCommands } from './queries.break-glass.ts'

interface OpeningsPageProps {
  readonly state: 'open' | 'all'
  readonly onState: (state: 'open' | 'all') => void
}

/** Who has opened whose record outside their access, and why: the data-protection officer reviews it, a manager sees it. */
export function OpeningsPage({ state, onState }: OpeningsPageProps) {
  const t = useTexts(breakGlassTexts).list
  const query = useQuery({ ...openingsQuery(state), placeholderData: (before) => before })
  const [reviewing, setReviewing] = useState<GlassRow | undefined>()
  const columns = useColumns(query.data?.mayReview ? setReviewing : undefined)
  return (
    <>
      <PageHeader title={t.title} />
      <Text c="dimmed" maw="70ch" mb="md">
        {t.lead}
      </Text>
      <SegmentedControl
        aria-label={t.show}
        mb="md"
        value={state}
        onChange={onState}
        data={(['open', 'all'] as const).map((value) => ({ value, label: t.states[value] }))}
      />
      <Async query={query} skeleton="rows">
        {({ rows, isCut }) => (
          <>
            <DataTable
              id="openings"
              label={t.label}
              rows={rows}
              rowId={({ breakGlassId }) => breakGlassId}
              columns={columns}
              empty={
                <EmptyState title={state === 'open' ? t.none : t.noneAll} icon={IconEyeCheck}>
                  {t.noneText}
                </EmptyState>
              }
            />
            {isCut && <Text c="dimmed">{t.cut}</Text>}
          </>
        )}
      </Async>
      {reviewing && <ReviewDialog opening={reviewing} onClose={() => setReviewing(undefined)} />}
    </>
  )
}

function useColumns(onReview: ((row: GlassRow) => void) | undefined): readonly Column<GlassRow>[] {
  const t = useTexts(breakGlassTexts).list
  const { roles } = useTexts(peopleTexts)
  const format = useFormat()
  return useMemo<readonly Column<GlassRow>[]>(
    () => [
      {
        id: 'openedAt',
        title: t.columns.openedAt,
        width: 165,
        cell: ({ openedAt, until }) => (
          <>
            <InstantText instant={openedAt} />
            <Text c="dimmed" size="xs">
              {t.until(format.time(until))}
            </Text>
          </>
        ),
      },
      {
        id: 'staff',
        title: t.columns.staff,
        width: 210,
        cell: ({ staffName, role, organisation }) => (
          <>
            {staffName}
            <Text c="dimmed" size="xs">
              {roles[role]}, {format.name(organisation.name)}
            </Text>
          </>
        ),
      },
      {
        id: 'client',
        title: t.columns.client,
        width: 90,
        priority: 5,
        cell: ({ clientNumber }) => clientNumber,
      },
      {
        id: 'reason',
        title: t.columns.reason,
        width: 250,
        priority: 1,
        cell: ({ reason }) => reason,
      },
      {
        id: 'state',
        title: t.columns.state,
        width: 220,
        priority: 1,
        cell: (row) =>
          row.reviewed === null ? (
            onReview ? (
              <Button variant="default" size="xs" onClick={() => onReview(row)}>
                {t.review}
              </Button>
            ) : (
              <StateMark state="unknown">{t.states.open}</StateMark>
            )
          ) : (
            <>
              <StateMark state="met">
                {t.reviewedBy(row.reviewed.by, format.instant(row.reviewed.at))}
              </StateMark>
              {row.reviewed.remark && (
                <Text c="dimmed" size="xs">
                  {row.reviewed.remark}
                </Text>
              )}
            </>
          ),
      },
    ],
    [t, roles, format, onReview],
  )
}

interface ReviewDialogProps {
  readonly opening: GlassRow
  readonly onClose: () => void
}

/** Marks an opening as reviewed, with a remark where one has to be made. */
function ReviewDialog({ opening, onClose }: ReviewDialogProps) {
  const t = useTexts(breakGlassTexts).list
  const { review } = useGlassCommands()
  const form = useZodForm({
    schema: reviewGlassSchema,
    initial: { remark: '' },
    texts: breakGlassTexts,
    save: async ({ remark }) => {
      await review(opening.breakGlassId, remark)
      toastDone(t.reviewed)
      onClose()
    },
  })
  return (
    <FormDialog
      title={t.reviewTitle}
      text={opening.reason}
      form={form}
      submitText={t.review}
      onClose={onClose}
    >
      <TextField form={form} name="remark" label={t.remark} description={t.remarkHint} />
    </FormDialog>
  )
}
