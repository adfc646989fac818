import { Button, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { Async } from '../../platform/browser/Async.tsx'
import { DayText, useFormat } from '../../platform/browser/Format.tsx'
import { DayField, TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastDone, toastFailed } from '../../platform/browser/toast.tsx'
import { type AreaDecision, areaDecisionContentSchema } from '../model.decision.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useDecisionCommands, useDecisions } from './queries.decisions.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { PastRows, SettingRow, SettingRows } from './SettingRows.tsx'

/** The decisions of the area under which something is shown: recorded with their day, and ended. */
export function DecisionSection() {
  const t = useTexts(settingsTexts).decisions
  const decisions = useDecisions()
  const { add, end } = useDecisionCommands()
  const [adding, setAdding] = useState(false)
  const endNow = ({ areaDecisionId, version }: AreaDecision) =>
    end({ areaDecisionId, version }).then(() => toastDone(t.wasEnded), toastFailed)
  return (
    <Section
      title={t.title}
      actions={
        decisions.data?.every(({ endedOn }) => endedOn !== null) && (
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            onClick={() => setAdding(true)}
          >
            {t.add}
          </Button>
        )
      }
    >
      <Text c="dimmed" mb="sm" maw="72ch">
        {t.description}
      </Text>
      <Async query={decisions}>
        {(rows) => {
          const past = rows.filter(({ endedOn }) => endedOn !== null)
          return (
            <>
              <Text mb="xs">{past.length === rows.length ? t.none : t.inForce}</Text>
              <Decisions rows={rows.filter(({ endedOn }) => endedOn === null)} onEnd={endNow} />
              {past.length > 0 && (
                <PastRows title={t.past}>
                  <Decisions rows={past} />
                </PastRows>
              )}
            </>
          )
        }}
      </Async>
      {adding && (
        <RecordDialog
          title={t.add}
          schema={areaDecisionContentSchema}
          empty={{ kind: 'referrer_names', decidedOn: null, reference: '' }}
          edited={undefined}
          save={add}
          onClose={() => setAdding(false)}
        >
          {(form) => (
            <>
              <Text>{t.names}</Text>
              <DayField form={form} name="decidedOn" label={t.decidedOn} required maw="14rem" />
              <TextField
                form={form}
                name="reference"
                label={t.reference}
                description={t.referenceHint}
                required
              />
            </>
          )}
        </RecordDialog>
      )}
    </Section>
  )
}

interface DecisionsProps {
  readonly rows: readonly AreaDecision[]
  readonly onEnd?: (decision: AreaDecision) => unknown
}

function Decisions({ rows, onEnd }: DecisionsProps) {
  const t = useTexts(settingsTexts).decisions
  const format = useFormat()
  if (rows.length === 0) return null
  return (
    <SettingRows label={t.title}>
      {rows.map((decision) => (
        <SettingRow
          key={decision.areaDecisionId}
          title={t.names}
          quiet={decision.endedOn !== null}
          detail={
            <>
              <DayText day={decision.decidedOn} /> · {decision.reference} ·{' '}
              {t.recordedBy(decision.recordedBy)}
              {decision.endedOn && ` · ${t.ended(format.day(decision.endedOn))}`}
            </>
          }
          actions={
            onEnd && (
              <Button variant="default" onClick={() => onEnd(decision)}>
                {t.end}
              </Button>
            )
          }
        />
      ))}
    </SettingRows>
  )
}
