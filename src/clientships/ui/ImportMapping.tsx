import { Alert, Button, Select, Stack, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { todayInFinland } from '../../platform/browser/clock.ts'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { useFocusAfter } from '../../platform/browser/PageHeader.tsx'
import { errorText, fieldErrorText, Problem } from '../../platform/browser/problem.ts'
import { Section } from '../../platform/browser/Section.tsx'
import { type ImportField, importMappingSchema, type ReferralImport } from '../model.import.ts'
import { importTexts } from '../texts/imports.ts'
import classes from './Import.module.css'
import { ImportColumns } from './ImportColumns.tsx'
import { ImportSettings } from './ImportSettings.tsx'
import { draftOf, settingsOf } from './import-draft.ts'
import { useMapImport } from './queries.imports.ts'

interface ImportMappingProps {
  readonly list: ReferralImport
  readonly onTold: () => void
}

/** The second step: what the columns mean and what holds for all rows. */
export function ImportMapping({ list, onTold }: ImportMappingProps) {
  const t = useTexts(importTexts)
  const { locale } = useLocale()
  const map = useMapImport(list.referralImportId)
  const sheets = list.sheets ?? []
  const [sheetName, setSheet] = useState(list.sheet)
  const [columns, setColumns] = useState<readonly (ImportField | null)[]>(list.columns ?? [])
  const [settings, setSettings] = useState(() => draftOf(list, todayInFinland()))
  useFocusAfter()
  const frame = useRef<HTMLDivElement>(null)
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    if (Object.keys(errors).length > 0)
      frame.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [errors])
  const sheet = sheets.find(({ name }) => name === sheetName)
  if (sheet === undefined) return null

  const explain = (faults: readonly { readonly path: string; readonly code: string }[]) =>
    setErrors(
      Object.fromEntries(
        faults.map(({ path, code }) => [path, fieldErrorText(code, locale, importTexts)]),
      ),
    )
  const tell = () => {
    const { version } = list
    const told = importMappingSchema.safeParse({
      ...{ sheet: sheet.name, columns, version },
      settings: settingsOf(settings),
    })
    if (!told.success)
      return explain(
        told.error.issues.map(({ path, message }) => ({ path: path.join('.'), code: message })),
      )
    explain([])
    map.mutate(told.data, {
      onSuccess: onTold,
      onError: (error) => error instanceof Problem && explain(error.fields),
    })
  }
  return (
    <>
      {list.fault !== null && (
        <Alert role="alert" color="error" icon={<IconAlertTriangle aria-hidden />} mb="md">
          {fieldErrorText(list.fault, locale, importTexts)}
        </Alert>
      )}
      <div className={classes.columns} ref={frame}>
        <Section title={t.columns.title}>
          <Text className={classes.quiet} mb="sm">
            {list.state === 'preview' ? t.columns.againText : t.columns.lead}
          </Text>
          {sheets.length > 1 && (
            <Select
              label={t.columns.sheet}
              data={sheets.map(({ name, rowCount }) => ({
                value: name,
                label: t.columns.sheetOption(name, rowCount),
              }))}
              value={sheet.name}
              onChange={(name) => {
                setSheet(name)
                setColumns(sheets.find((one) => one.name === name)?.headings.map(() => null) ?? [])
              }}
              allowDeselect={false}
              maw="24rem"
              mb="md"
            />
          )}
          <ImportColumns
            sheet={sheet}
            columns={columns}
            isRemembered={list.isRemembered}
            onChange={setColumns}
          />
        </Section>
        <div>
          <Section title={t.settings.title}>
            <ImportSettings
              list={list}
              settings={settings}
              onChange={(change) => setSettings((now) => ({ ...now, ...change }))}
              errors={errors}
            />
          </Section>
        </div>
      </div>
      <div className={classes.bar}>
        <Button onClick={tell} loading={map.isPending}>
          {t.columns.read}
        </Button>
        <Stack gap={0} role="alert">
          {errors.columns && <Text c="error">{errors.columns}</Text>}
          {map.isError && <Text c="error">{errorText(map.error, locale)}</Text>}
        </Stack>
      </div>
    </>
  )
}
