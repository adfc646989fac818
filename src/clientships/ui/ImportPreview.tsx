import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { IconDownload } from '@tabler/icons-react'
import { address } from '../../platform/browser/api.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { Section } from '../../platform/browser/Section.tsx'
import { toastFailed } from '../../platform/browser/toast.tsx'
import { type ImportRowState, importRowStates } from '../model.import.row.ts'
import type { ReferralImport } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'
import { ImportRows } from './ImportRows.tsx'
import { useChooseRows, useSendImport } from './queries.imports.ts'

interface ImportPreviewProps {
  readonly list: ReferralImport
  readonly state: ImportRowState | undefined
  readonly onState: (state: ImportRowState | undefined) => void
}

/** The rows of a list: looked at, chosen and sent; afterwards what came of each. */
export function ImportPreview({ list, state, onState }: ImportPreviewProps) {
  const t = useTexts(importTexts)
  const format = useFormat()
  const choose = useChooseRows(list.referralImportId)
  useFocusAfter()
  const { counts } = list
  const isOpen = list.state === 'preview' || list.state === 'done'
  const toSend = counts.ready + counts.check
  const all = importRowStates.reduce((sum, one) => sum + counts[one], 0)
  const states = importRowStates.filter((one) => counts[one] > 0)
  const options = [
    { value: 'all', label: `${t.preview.all} ${format.number(all)}` },
    ...states.map((one) => ({
      value: one,
      label: `${t.rowStates[one]} ${format.number(counts[one])}`,
    })),
  ]
  const pick = (to: ('ready' | 'check')[]) => choose.mutate(to, { onError: toastFailed })
  return (
    <Section title={t.preview.title} actions={<Unsent list={list} />}>
      <div className={classes.tools}>
        <StateFilter
          options={options}
          value={state ?? 'all'}
          onChange={(value) => onState(importRowStates.find((one) => one === value))}
        />
        {isOpen && toSend > 0 && (
          <Group gap="xs">
            <Button variant="default" size="xs" onClick={() => pick(['ready'])}>
              {t.preview.chooseReady}
            </Button>
            <Button variant="default" size="xs" onClick={() => pick(['ready', 'check'])}>
              {t.preview.chooseBoth}
            </Button>
            <Button variant="default" size="xs" onClick={() => pick([])}>
              {t.preview.chooseNone}
            </Button>
          </Group>
        )}
      </div>
      <ImportRows list={list} state={state} />
      {isOpen && toSend > 0 && <SendBar list={list} />}
    </Section>
  )
}

interface StateFilterProps {
  readonly options: { readonly value: string; readonly label: string }[]
  readonly value: string
  readonly onChange: (value: string) => void
}

/** The states in one line; on a phone they are chosen from a list. */
function StateFilter({ options, value, onChange }: StateFilterProps) {
  const t = useTexts(importTexts).preview
  const isNarrow = useMediaQuery('(max-width: 62em)', false, { getInitialValueInEffect: false })
  return isNarrow ? (
    <Select
      label={t.filter}
      data={options}
      value={value}
      onChange={(chosen) => onChange(chosen ?? 'all')}
      allowDeselect={false}
    />
  ) : (
    <SegmentedControl data={options} value={value} onChange={onChange} aria-label={t.filter} />
  )
}

/** How many are chosen, and the button that sends them. */
function SendBar({ list }: { readonly list: ReferralImport }) {
  const t = useTexts(importTexts).preview
  const send = useSendImport(list.referralImportId)
  const { selected } = list.counts
  return (
    <div className={classes.bar}>
      <Button
        disabled={selected === 0}
        loading={send.isPending}
        onClick={() => send.mutate(list.version, { onError: toastFailed })}
      >
        {selected === 0 ? t.nothingChosen : t.send(selected)}
      </Button>
      <Text size="sm" className={classes.quiet}>
        {t.support}
      </Text>
    </div>
  )
}

/** The rows that were not sent, as a workbook. */
function Unsent({ list }: { readonly list: ReferralImport }) {
  const t = useTexts(importTexts).unsent
  const { locale } = useLocale()
  const { ready, check, faulty, skipped, failed } = list.counts
  if (ready + check + faulty + skipped + failed === 0) return null
  const { referralImportId } = list
  return (
    <Button
      component="a"
      href={address('/api/referral-imports/:referralImportId/unsent', {
        params: { referralImportId },
        query: { locale },
      })}
      variant="default"
      leftSection={<IconDownload size={18} aria-hidden />}
      download
    >
      {t.download}
    </Button>
  )
}
