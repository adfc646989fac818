import { type ReactNode, useState } from 'react'
import { CodeSelect } from '../../platform/browser/form/CodeSelect.tsx'
import { DayInput } from '../../platform/browser/form/DayInput.tsx'
import { useTexts } from '../../platform/browser/LocaleProvider.tsx'
import { type Day, parseDay } from '../../platform/shared/days.ts'
import { type EntryDefaults, isCiting } from '../model.facts.entry.ts'
import { type FactSource, factSources } from '../model.facts.ts'
import { clientTexts } from '../texts/texts.ts'
import classes from './EntryDefaultsFields.module.css'
import { useFactWords } from './useFactWords.ts'

interface EntryDefaultsFieldsProps {
  readonly defaults: EntryDefaults
  readonly onChange: (defaults: EntryDefaults) => void
  readonly today: Day
  /** The choice of the document that is cited, where the page knows documents. */
  readonly documents?: ((choice: DocumentChoice) => ReactNode) | undefined
}

/** Which document the values of a form rest on. */
export interface DocumentChoice {
  readonly documentId: string | null
  readonly onChange: (documentId: string | null) => void
}

/** How and when the values of a form are known. */
export function EntryDefaultsFields(props: EntryDefaultsFieldsProps) {
  const { defaults, onChange, today, documents } = props
  const t = useTexts(clientTexts)
  const words = useFactWords()
  const [written, setWritten] = useState<string | null>(defaults.observedOn)
  const day = written === null ? undefined : parseDay(written)
  return (
    <div className={classes.fields}>
      <CodeSelect
        label={t.record.source}
        required
        withAsterisk={false}
        ordered
        allowDeselect={false}
        codes={factSources.map((source) => ({ code: source, name: words.source(source) }))}
        value={defaults.source}
        onChange={(source) => source && onChange({ ...defaults, source: source as FactSource })}
      />
      <DayInput
        label={t.record.observedOn}
        value={written}
        max={today}
        error={
          day === undefined
            ? t.record.dayNeeded
            : day > today
              ? t.errors.observedInFuture
              : undefined
        }
        onChange={(next) => {
          setWritten(next)
          const read = next === null ? undefined : parseDay(next)
          if (read !== undefined) onChange({ ...defaults, observedOn: read })
        }}
      />
      {isCiting(defaults.source) &&
        documents?.({
          documentId: defaults.documentId ?? null,
          onChange: (documentId) => onChange({ ...defaults, documentId }),
        })}
    </div>
  )
}
