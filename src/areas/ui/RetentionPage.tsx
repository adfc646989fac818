import { useState } from 'react'
import type { z } from 'zod'
import { Async } from '../../platform/browser/Async.tsx'
import { useFormat } from '../../platform/browser/Format.tsx'
import { NumberField, TextField } from '../../platform/browser/form/fields.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { PageHeader } from '../../platform/browser/PageHeader.tsx'
import { StateMark } from '../../platform/browser/StateMark.tsx'
import {
  type RetentionRule,
  retentionChangeSchema,
  retentionRuleSchema,
} from '../model.retention.ts'
import { settingsTexts } from '../texts/texts.ts'
import { useRetentionRules, useSaveRetentionRule } from './queries.ts'
import { RecordDialog } from './RecordDialog.tsx'
import { EditButton, SettingRow, SettingRows } from './SettingRows.tsx'

/** How long each kind of record is kept, and on what ground. */
export function RetentionPage() {
  const t = useTexts(settingsTexts)
  const { what, note } = t.retention
  const rules = useRetentionRules()
  const [opened, setOpened] = useState<RetentionRule | undefined>()
  return (
    <>
      <PageHeader title={t.retention.title} description={t.retention.description} />
      <Async query={rules} skeleton="rows">
        {(all) => (
          <SettingRows label={t.retention.title}>
            {all.map((rule) => (
              <SettingRow
                key={rule.kind}
                title={what[rule.kind]}
                detail={
                  <>
                    {note[rule.kind]}
                    {rule.version > 0 && (
                      <>
                        <br />
                        {t.retention.because(rule.basis)}
                      </>
                    )}
                  </>
                }
                figure={<Period rule={rule} />}
                actions={<EditButton name={what[rule.kind]} onClick={() => setOpened(rule)} />}
              />
            ))}
          </SettingRows>
        )}
      </Async>
      {opened && <RetentionDialog rule={opened} onClose={() => setOpened(undefined)} />}
    </>
  )
}

function Period({ rule }: { readonly rule: RetentionRule }) {
  const t = useTexts(settingsTexts).retention
  const months = useMonths()
  if (rule.version === 0) return <StateMark state="unknown">{t.undecided}</StateMark>
  return months(rule.months)
}

/** Months in words. */
function useMonths() {
  const t = useTexts(settingsTexts).retention
  const format = useFormat()
  return (months: number | null) =>
    months === null ? t.forNow : t.monthCount(months, format.number(months))
}

const contentSchema = retentionChangeSchema.omit({ version: true })
type Content = z.output<typeof contentSchema>

interface RetentionDialogProps {
  readonly rule: RetentionRule
  readonly onClose: () => void
}

function RetentionDialog({ rule, onClose }: RetentionDialogProps) {
  const t = useTexts(settingsTexts)
  const { what } = t.retention
  const months = useMonths()
  const save = useSaveRetentionRule()
  return (
    <RecordDialog
      title={t.editOf(what[rule.kind])}
      schema={contentSchema}
      empty={{ months: null, basis: '' }}
      edited={{
        row: rule,
        contentOf: (row): Content => ({ months: row.months, basis: row.basis }),
        rowSchema: retentionRuleSchema,
        fields: [
          { name: 'months', label: t.retention.period, show: (value) => months(value as number) },
          { name: 'basis', label: t.retention.basis },
        ],
      }}
      save={(content, version) => save({ ...content, kind: rule.kind, version })}
      onClose={onClose}
    >
      {(form) => (
        <>
          <NumberField
            form={form}
            name="months"
            label={t.retention.months}
            description={t.retention.monthsHint}
            maw="20rem"
          />
          <TextField
            form={form}
            name="basis"
            label={t.retention.basis}
            description={t.retention.basisHint}
            required
          />
        </>
      )}
    </RecordDialog>
  )
}
