import { Button, Group, Radio, Stack, Text } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Dialog } from '../../platform/browser/dialogs/Dialog.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { platformTexts } from '../../platform/browser/texts/texts.ts'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { observationRight } from '../model.facts.observation.ts'
import type { FactKey, ListFact, ScalarFact } from '../model.facts.ts'
import type { Client } from '../model.identity.ts'
import { type RecordedFactRow, rectificationReasons } from '../model.recorded-facts.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './FactHistory.module.css'
import type { HistoryOf } from './HistoryButton.tsx'
import { callClients, refreshClient } from './queries.ts'
import { useFactWords } from './useFactWords.ts'

interface FactHistoryProps {
  readonly of: HistoryOf
  readonly client: Client
  readonly records: readonly RecordedFactRow[]
  readonly onClose: () => void
  /** The document that an observation rests on. */
  readonly cite: (documentId: string) => ReactNode
}

function isOf({ keys, item }: HistoryOf, { key, value }: RecordedFactRow): boolean {
  if (!keys.some((one) => one === key)) return false
  return item === undefined || (typeof value !== 'string' && value.item === item)
}

/** Every observation of a fact, the latest first; a wrong one can be marked so. */
export function FactHistory({ of, client, records, onClose, cite }: FactHistoryProps) {
  const t = useTexts(clientTexts).facts
  const { actions } = useTexts(platformTexts)
  const shown = records
    .filter((record) => isOf(of, record))
    .toSorted((a, b) =>
      `${b.observedOn} ${b.recordedAt}` < `${a.observedOn} ${a.recordedAt}` ? -1 : 1,
    )
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t.history(of.name)}
      closeButtonProps={{ 'aria-label': actions.close }}
    >
      <ul className={classes.records}>
        {shown.map((record) => (
          <li key={record.factId} className={classes.record}>
            <Record record={record} client={client} withName={of.keys.length > 1} cite={cite} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <Text c="dimmed">{t.missing}</Text>}
    </Dialog>
  )
}

interface RecordProps extends Pick<FactHistoryProps, 'cite'> {
  readonly record: RecordedFactRow
  readonly client: Client
  readonly withName: boolean
}

function Record({ record, client, withName, cite }: RecordProps) {
  const t = useTexts(clientTexts).facts
  const words = useFactWords()
  const format = useFormat()
  const [marking, setMarking] = useState(false)
  const right = observationRight(record.key as ScalarFact | ListFact)
  const parts =
    typeof record.value === 'string'
      ? [
          withName
            ? `${words.name(record.key as FactKey)}: ${words.value(record.key as FactKey, record.value)}`
            : words.value(record.key as FactKey, record.value),
        ]
      : Object.entries(record.value.facts).map(
          ([key, value]) => `${words.name(key as FactKey)}: ${words.value(key as FactKey, value)}`,
        )
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="flex-start" wrap="nowrap" gap="sm">
        <div className={classes.words}>
          {parts.map((part) => (
            <div key={part} className={classes.value}>
              {part}
            </div>
          ))}
          <div className={classes.note}>
            {words.source(record.source)} {format.day(record.observedOn)} ·{' '}
            {t.recordedBy(record.recordedBy.name, format.instant(record.recordedAt))}
          </div>
          {record.documentId !== null && (
            <div className={classes.note}>{cite(record.documentId)}</div>
          )}
        </div>
        {client.rights[right] === 'write' && !marking && (
          <Button variant="subtle" size="compact-sm" onClick={() => setMarking(true)}>
            {t.rectify}
          </Button>
        )}
      </Group>
      {marking && <Rectify record={record} client={client} onDone={() => setMarking(false)} />}
    </Stack>
  )
}

interface RectifyProps {
  readonly record: RecordedFactRow
  readonly client: Client
  readonly onDone: () => void
}

/** Asks why an observation is wrong and marks it; it is then nobody's to read. */
function Rectify({ record, client, onDone }: RectifyProps) {
  const t = useTexts(clientTexts).facts
  const { actions } = useTexts(platformTexts)
  const queryClient = useQueryClient()
  const [reason, setReason] = useState<(typeof rectificationReasons)[number]>()
  const { mutate, isPending } = useMutation({
    mutationFn: async (chosen: (typeof rectificationReasons)[number]) => {
      const kind =
        observationRight(record.key as ScalarFact | ListFact) === 'facts'
          ? 'facts'
          : 'support-facts'
      await callClients(`POST /api/clients/:clientId/${kind}/:factId/rectification`, {
        params: { clientId: record.clientId, factId: record.factId },
        body: { reason: chosen },
      })
      await refreshClient(queryClient, client.clientId)
    },
    onSuccess() {
      toastDone(t.rectified)
      onDone()
    },
    onError: toastFailed,
  })
  return (
    <Stack gap="sm" className={classes.rectify}>
      <Text c="dimmed">{t.rectifyText}</Text>
      <Radio.Group
        label={t.rectifyTitle}
        value={reason ?? ''}
        onChange={(chosen) => setReason(chosen as (typeof rectificationReasons)[number])}
      >
        <Stack gap="xs" mt="xs">
          {rectificationReasons.map((one) => (
            <Radio key={one} value={one} label={t.reasons[one]} />
          ))}
        </Stack>
      </Radio.Group>
      <Group gap="xs">
        <Button
          color="error"
          disabled={reason === undefined}
          loading={isPending}
          onClick={() => reason && mutate(reason)}
        >
          {t.rectify}
        </Button>
        <Button variant="default" onClick={onDone}>
          {actions.cancel}
        </Button>
      </Group>
    </Stack>
  )
}
