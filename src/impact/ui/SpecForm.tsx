import { MultiSelect, NumberInput, Select, Stack } from '@mantine/core'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import type { StudyFile } from '../model.study.ts'
import { studyTexts } from '../texts/studies.ts'
import { CaliperInput } from './CaliperInput.tsx'
import { knowsCaliper, knowsExact, knowsRatio, type SpecForm as Values } from './spec-document.ts'

interface SpecFormProps {
  readonly values: Values
  readonly files: readonly StudyFile[]
  readonly onChange: <Key extends keyof Values>(key: Key, value: Values[Key]) => void
}

/** What is written and what can be chosen: a value that the files do not know stays in sight. */
const choices = (known: readonly string[], written: readonly string[]): string[] => [
  ...new Set([...known, ...written.filter((one) => one !== '')]),
]

/** The specification as a form; each change goes into its text. */
export function SpecForm({ values, files, onChange }: SpecFormProps) {
  const t = useTexts(studyTexts).spec
  const columns = files.find(({ name }) => name === values.units)?.columns ?? []
  const one = (key: 'units' | 'id' | 'treatment', label: string, known: readonly string[]) => (
    <Select
      label={label}
      data={choices(known, [values[key]])}
      value={values[key] || null}
      onChange={(value) => value !== null && onChange(key, value)}
      searchable
    />
  )
  const several = (
    key: 'outcomes' | 'covariates' | 'exact',
    label: string,
    known: readonly string[],
  ) => (
    <MultiSelect
      label={label}
      data={choices(known, values[key])}
      value={[...values[key]]}
      onChange={(value) => onChange(key, value)}
      searchable
    />
  )
  const { method } = values
  // A column has one part in a study: any other would be refused.
  const free = (...taken: readonly string[]) =>
    columns.filter((column) => ![values.id, values.treatment, ...taken].includes(column))
  return (
    <Stack gap="sm">
      {one(
        'units',
        t.units,
        files.map(({ name }) => name),
      )}
      {one('id', t.id, columns)}
      {one('treatment', t.treatment, columns)}
      {several('outcomes', t.outcomes, free(...values.covariates))}
      {several('covariates', t.covariates, free(...values.outcomes))}
      <Select
        label={t.method}
        data={Object.entries(t.methods).map(([value, label]) => ({ value, label }))}
        value={method}
        onChange={(value) => value !== null && onChange('method', value)}
        allowDeselect={false}
      />
      {knowsRatio(method) && (
        <NumberInput
          label={t.ratio}
          min={1}
          max={100}
          value={values.ratio}
          onChange={(value) => typeof value === 'number' && onChange('ratio', value)}
        />
      )}
      {knowsCaliper(method) && (
        <CaliperInput value={values.caliper} onChange={(value) => onChange('caliper', value)} />
      )}
      {knowsExact(method) && several('exact', t.exact, [...values.covariates])}
      <Select
        label={t.language}
        data={Object.entries(t.languages).map(([value, label]) => ({ value, label }))}
        value={values.language}
        onChange={(value) => value !== null && onChange('language', value)}
        allowDeselect={false}
      />
    </Stack>
  )
}
