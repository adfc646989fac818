import { Radio, Select, Stack, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { factSources } from '../../clients/model.facts.ts'
import { factWords } from '../../clients/texts/fact-words.ts'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useFormat } from '../../platform/browser/Format.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { handoverOrigins } from '../model.handover.ts'
import type { ReferralImport } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import type { DraftSettings } from './import-draft.ts'

interface ImportSettingsProps {
  readonly list: ReferralImport
  readonly settings: DraftSettings
  readonly onChange: (change: Partial<DraftSettings>) => void
  /** What is wrong with a setting, by its path. */
  readonly errors: Readonly<Record<string, ReactNode>>
}

/** What holds for all rows of a list: where to, how the facts are known, why. */
export function ImportSettings({ list, settings, onChange, errors }: ImportSettingsProps) {
  const t = useTexts(importTexts).settings
  const format = useFormat()
  const words = factWords(useLocale().locale)
  const named = (all: ReferralImport['centres']) =>
    all.map(({ organisationId, name }) => ({ value: organisationId, label: format.name(name) }))
  return (
    <Stack gap="md">
      <Radio.Group
        label={t.centre}
        value={settings.centre}
        onChange={(centre) => onChange({ centre: centre as DraftSettings['centre'] })}
      >
        <Stack gap="xs" mt="xs">
          <Radio value="fits" label={t.centreFits} />
          <Radio value="one" label={t.centreOne} />
          <Radio value="column" label={t.centreColumn} />
        </Stack>
      </Radio.Group>
      {settings.centre === 'one' && (
        <Select
          label={t.which}
          data={named(list.centres)}
          value={settings.centreId}
          onChange={(centreId) => onChange({ centreId })}
          error={errors['settings.centre.organisationId'] ?? errors.toOrganisationId}
          required
        />
      )}
      <Textarea
        label={t.message}
        description={t.messageHint}
        value={settings.message}
        onChange={(event) => onChange({ message: event.currentTarget.value })}
        error={errors['settings.message']}
        autosize
        minRows={3}
        maxLength={2000}
      />
      <Select
        label={t.source}
        data={factSources.map((source) => ({ value: source, label: words.source(source) }))}
        value={settings.source}
        onChange={(source) => onChange({ source: source as DraftSettings['source'] })}
        allowDeselect={false}
      />
      <DayInput
        label={t.observedOn}
        value={settings.observedOn}
        onChange={(observedOn) => onChange({ observedOn })}
        max={todayInFinland()}
        error={errors['settings.observedOn']}
        required
      />
      <Select
        label={t.origin}
        data={handoverOrigins.map((origin) => ({ value: origin, label: t.origins[origin] }))}
        value={settings.origin}
        onChange={(origin) => onChange({ origin: origin as DraftSettings['origin'] })}
        allowDeselect={false}
      />
      {list.referring.length > 1 && (
        <Select
          label={t.referring}
          data={named(list.referring)}
          value={settings.referringOrganisationId}
          onChange={(id) => onChange({ referringOrganisationId: id ?? list.organisationId })}
          error={errors.referringOrganisationId}
          allowDeselect={false}
          searchable
        />
      )}
    </Stack>
  )
}
