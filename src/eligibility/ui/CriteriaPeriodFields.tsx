import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { FactKey } from '../../clients/model.facts.ts'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { fieldErrorText } from '../../platform/browser/problem.ts'
import { type FactTest, type Period, periodSchema } from '../model.criteria.ts'
import { criteriaTexts } from '../texts/criteria.ts'
import classes from './CriteriaEditor.module.css'

interface CriteriaPeriodFieldsProps {
  readonly fact: FactKey
  readonly test: FactTest
  readonly onChange: (test: FactTest) => void
}

type Unit = 'years' | 'months'
const periodOf = (count: number, unit: Unit): Period =>
  unit === 'years' ? { years: count } : { months: count }

/** How long ago a day may be, or how old a person: less than, or at least, so many years or months. */
export function CriteriaPeriodFields({ fact, test, onChange }: CriteriaPeriodFieldsProps) {
  const t = useTexts(criteriaTexts).fields
  const { locale } = useLocale()
  // What is written is no number while it is being written.
  const [written, setWritten] = useState<string | undefined>()
  if (test.op !== 'youngerThan' && test.op !== 'notYoungerThan') return null

  const { period } = test
  const unit: Unit = 'years' in period ? 'years' : 'months'
  const count = 'years' in period ? period.years : period.months
  const ask = (change: { op?: string | null; count?: number; unit?: Unit }) => {
    const next = periodSchema.safeParse(periodOf(change.count ?? count, change.unit ?? unit))
    const op = (change.op ?? test.op) === 'youngerThan' ? 'youngerThan' : 'notYoungerThan'
    if (next.success) onChange({ op, period: next.data })
    return next.success
  }
  const isWrong = written !== undefined && written !== String(count)
  return (
    <div className={classes.period}>
      <CodeSelect
        label={fact === 'birth_date' ? t.age : t.comparison}
        ordered
        clearable={false}
        allowDeselect={false}
        codes={[
          { code: 'youngerThan', name: t.younger },
          { code: 'notYoungerThan', name: t.notYounger },
        ]}
        value={test.op}
        onChange={(op) => ask({ op })}
      />
      <TextInput
        label={t.count}
        inputMode="numeric"
        value={written ?? String(count)}
        error={isWrong && fieldErrorText('numberInvalid', locale)}
        onChange={(event) => {
          const text = event.currentTarget.value
          const isWhole = /^\s*\d{1,3}\s*$/.test(text)
          setWritten(isWhole && ask({ count: Number(text) }) ? undefined : text)
        }}
        onBlur={() => setWritten(undefined)}
      />
      <CodeSelect
        label={t.unit}
        ordered
        clearable={false}
        allowDeselect={false}
        codes={[
          { code: 'years', name: t.years },
          { code: 'months', name: t.months },
        ]}
        value={unit}
        onChange={(code) => ask({ unit: code === 'months' ? 'months' : 'years' })}
      />
    </div>
  )
}
