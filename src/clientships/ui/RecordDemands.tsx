import { Button, Group, Text } from '@mantine/core'
import { IconMailQuestion } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { peopleTexts } from '../../areas/texts/texts.ts'
import { EmptyState } from '../../platform/browser/EmptyState.tsx'
import { InstantText, useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import type { Column } from '../../platform/browser/table/columns.ts'
import { DataTable } from '../../platform/browser/table/DataTable.tsx'
import type { RecordDemand } from '../model.record-request.ts'
import { recordRequestTexts } from '../texts/record-requests.ts'
import { GrantRecordDialog, RefuseRecordDialog } from './RecordRequestDialogs.tsx'

type Deciding = { readonly demand: RecordDemand; readonly how: 'grant' | 'refuse' }

/** Requests that reached an organisation, with what was decided; those that wait are decided here. */
export function RecordDemands({ demands }: { readonly demands: readonly RecordDemand[] }) {
  const t = useTexts(recordRequestTexts)
  const [deciding, setDeciding] = useState<Deciding | undefined>()
  const columns = useColumns(setDeciding)
  const close = () => setDeciding(undefined)
  const demandId = deciding?.demand.demandId
  return (
    <>
      <DataTable
        id="record-demands"
        label={t.title}
        rows={demands}
        rowId={({ demandId, requestId }) => demandId ?? requestId}
        columns={columns}
        empty={
          <EmptyState title={t.none} icon={IconMailQuestion}>
            {t.noneText}
          </EmptyState>
        }
      />
      {deciding?.how === 'grant' && demandId && (
        <GrantRecordDialog demandId={demandId} reason={deciding.demand.reason} onClose={close} />
      )}
      {deciding?.how === 'refuse' && demandId && (
        <RefuseRecordDialog demandId={demandId} onClose={close} />
      )}
    </>
  )
}

function useColumns(onDecide: (deciding: Deciding) => void): readonly Column<RecordDemand>[] {
  const t = useTexts(recordRequestTexts)
  const { roles } = useTexts(peopleTexts)
  const format = useFormat()
  return useMemo<readonly Column<RecordDemand>[]>(
    () => [
      {
        id: 'asked',
        title: t.columns.asked,
        width: 180,
        cell: ({ askedAt }) => <InstantText instant={askedAt} />,
      },
      {
        id: 'who',
        title: t.columns.who,
        width: 200,
        cell: ({ askedBy, role, askedFrom }) => (
          <>
            {askedBy}
            <Text c="dimmed" size="xs">
              {roles[role]}, {format.name(askedFrom.name)}
            </Text>
          </>
        ),
      },
      {
        id: 'client',
        title: t.columns.client,
        width: 140,
        priority: 3,
        cell: ({ clientNumber, to }) =>
          to === null ? (
            t.nobody
          ) : (
            <>
              {clientNumber}
              <Text c="dimmed" size="xs">
                {format.name(to.name)}
              </Text>
            </>
          ),
      },
      { id: 'reason', title: t.columns.reason, width: 240, priority: 1, cell: (row) => row.reason },
      {
        id: 'state',
        title: t.columns.state,
        width: 240,
        priority: 1,
        cell: (demand) => <Decision demand={demand} onDecide={onDecide} />,
      },
    ],
    [t, roles, format, onDecide],
  )
}

interface DecisionProps {
  readonly demand: RecordDemand
  readonly onDecide: (deciding: Deciding) => void
}

function Decision({ demand, onDecide }: DecisionProps) {
  const t = useTexts(recordRequestTexts)
  const format = useFormat()
  const { state, parts, until, words, decidedBy, mayDecide } = demand
  if (mayDecide)
    return (
      <Group gap="xs">
        <Button size="xs" onClick={() => onDecide({ demand, how: 'grant' })}>
          {t.grant}
        </Button>
        <Button size="xs" variant="default" onClick={() => onDecide({ demand, how: 'refuse' })}>
          {t.refuse}
        </Button>
      </Group>
    )
  if (state === null) return null
  const by = decidedBy !== null && (
    <Text c="dimmed" size="xs">
      {t.decidedBy(decidedBy)}
    </Text>
  )
  if (state === 'granted' && until !== null)
    return (
      <>
        <StateMark state="met">{t.grantedUntil(format.instant(until))}</StateMark>
        <Text size="xs">{parts.map((part) => t.partNames[part]).join('; ')}</Text>
        {by}
      </>
    )
  return (
    <>
      <StateMark state={state === 'refused' ? 'ended' : 'waiting'}>
        {state === 'refused' ? t.states.refused : t.states.open}
      </StateMark>
      {words !== null && <Text size="sm">{words}</Text>}
      {by}
    </>
  )
}
