import { NumberInput } from '@mantine/core'
import { useState } from 'react'
import { useLocale, useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { studyTexts } from '../texts/studies.ts'

interface CaliperInputProps {
  /** In standard deviations; null is no limit. */
  readonly value: number | null
  readonly onChange: (value: number | null) => void
}

/** How far apart a pair may be. What is half written (`0,`) stays in the field, and only a limit goes on. */
export function CaliperInput({ value, onChange }: CaliperInputProps) {
  const t = useTexts(studyTexts).spec
  const { locale } = useLocale()
  const [written, setWritten] = useState<string | number>(value ?? '')
  const [told, setTold] = useState(value)
  // The text was changed beside the form.
  if (value !== told) {
    setTold(value)
    setWritten(value ?? '')
  }
  const tell = (next: number | null) => {
    setTold(next)
    onChange(next)
  }
  return (
    <NumberInput
      label={t.caliper}
      description={t.caliperHint}
      min={0}
      step={0.05}
      decimalScale={3}
      decimalSeparator={locale === 'en' ? '.' : ','}
      allowedDecimalSeparators={['.', ',']}
      value={written}
      onChange={(next) => {
        setWritten(next)
        if (next === '') tell(null)
        else if (Number(next) > 0) tell(Number(next))
      }}
    />
  )
}
